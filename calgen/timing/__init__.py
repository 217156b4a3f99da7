"""When things happen: zones, spans, occurrences and weeks. dateutil and zoneinfo live here."""
