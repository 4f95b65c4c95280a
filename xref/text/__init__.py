"""Bytes -> text -> lines of the article -> sentences; comparison keys. Pure functions without input or output."""
