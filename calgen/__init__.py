"""A static-site generator for the calendar that Sales and Marketing share."""

__version__ = "0.1.0"
