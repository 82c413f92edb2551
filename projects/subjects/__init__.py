"""What this room submits to the desk."""
