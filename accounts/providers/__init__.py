"""The outside world of accounts."""
