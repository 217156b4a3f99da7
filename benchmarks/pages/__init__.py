"""Our month page beside the calendars that people know: bytes, time, accessibility."""
