"""Tencent's API, served to our own users."""
