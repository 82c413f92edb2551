"""The outside world. Imports no model."""
