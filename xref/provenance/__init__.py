"""Who rests on whom: copied passages, shared origins, and what that makes of a pair and of a cluster."""
