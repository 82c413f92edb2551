"""Filters for pages of projects."""
