"""The columns of accounts' lists."""
