"""What `calgen init` writes: a new project that builds at once, as values, before any disk."""
