"""Use cases: each does one job of the user with what the ports offer."""
