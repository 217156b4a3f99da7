"""Changes to a user's text, in place."""
