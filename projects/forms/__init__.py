"""What people type about projects and texts."""
