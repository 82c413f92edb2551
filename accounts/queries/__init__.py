"""Reads about accounts and their people."""
