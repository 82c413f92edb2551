"""The columns of the lists of accounts, by subject."""
