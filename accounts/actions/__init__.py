"""Changes to accounts and their people."""
