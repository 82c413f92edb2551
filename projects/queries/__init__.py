"""Reads about projects and what they send with."""
