"""Which fields exist, how each is read, and what follows from its declaration."""
