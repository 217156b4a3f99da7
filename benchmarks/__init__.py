"""How long a build takes and how much memory, measured on made-up projects of any size."""
