"""The columns of the desk's lists."""
