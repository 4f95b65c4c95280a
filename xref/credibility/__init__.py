"""How far an outlet has agreed with others, and how well a claim is supported: two axes that are never fused."""
