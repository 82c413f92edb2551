"""What the desk looks up."""
