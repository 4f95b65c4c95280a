"""xref: which reports corroborate, repeat or contradict each other, and who rests on whom."""

__version__ = "0.1.0"
