"""``python -m dondoc``: the same as the command."""

import sys

from dondoc.cli import main

if __name__ == "__main__":
    sys.exit(main())
