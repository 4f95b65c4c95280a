"""Which claims state the same thing: gate on articles, pair features, a fitted scorer, constrained clusters."""
