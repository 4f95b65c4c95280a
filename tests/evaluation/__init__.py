"""How well xref does on labelled data: `run` prints a table (make eval), `bench` compares speeds (make bench)."""
