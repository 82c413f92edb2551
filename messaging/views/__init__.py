"""Pages of sending and of results."""
