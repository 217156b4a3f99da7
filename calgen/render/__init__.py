"""The model becomes products: pages, feeds and data, each a function of a frozen view."""
