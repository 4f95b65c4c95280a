"""``python -m xref``."""

from xref.cli import main

main()
