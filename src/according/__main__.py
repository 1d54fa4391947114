"""`python -m according`, the same as the command `according`."""

import sys

from according.cli import main

if __name__ == "__main__":
    sys.exit(main())
