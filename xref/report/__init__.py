"""From findings to rows, and from rows to text. Values in, text out: nothing here reads or writes."""
