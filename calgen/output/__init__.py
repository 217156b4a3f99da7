"""Products become a folder on disk: all or nothing, and only what differs is written."""
