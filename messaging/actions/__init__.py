"""Changes to sends, batches and messages."""
