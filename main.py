"""Starts Annotator from a checkout: ``python main.py``. Qt is imported only when a window is needed."""

import sys
from multiprocessing import freeze_support

from annotator.cli import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
