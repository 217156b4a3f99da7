"""What git knows of the project's files."""
