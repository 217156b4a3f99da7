"""Problems become text, annotations and JSON."""
