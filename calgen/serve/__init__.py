"""The site on a loopback address, rebuilt and reloaded on save."""
