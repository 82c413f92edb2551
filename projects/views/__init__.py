"""Pages about what is sent with."""
