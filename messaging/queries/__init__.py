"""Reads of sends, batches, messages and counts."""
