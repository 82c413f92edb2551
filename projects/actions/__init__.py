"""Changes to projects and what they send with."""
