"""The same data as the pages, for programs: JSON and CSV."""
