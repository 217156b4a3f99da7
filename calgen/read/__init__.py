"""Text becomes a model, and problems with their places."""
