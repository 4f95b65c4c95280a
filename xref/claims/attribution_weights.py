"""x"""
BIAS = 0
WEIGHTS: dict[str, int] = {}
