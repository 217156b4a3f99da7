"""`python -m calgen` is the `calgen` command."""

from calgen.cli import main

if __name__ == "__main__":
    main()
