"""What people type about projects and what they send with."""
