"""Calendar feeds: which entries stand in which, and what each says about an entry."""
