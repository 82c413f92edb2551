"""What the API looks up before it may act."""
