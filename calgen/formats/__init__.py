"""One adapter for each foreign library or file format."""
