"""Builders of pages: from the material to the frozen view that a template shows."""
