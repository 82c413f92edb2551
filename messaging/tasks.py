"""Jobs. Each calls one action."""
