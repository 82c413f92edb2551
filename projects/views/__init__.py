"""Pages of projects and what they send with."""
