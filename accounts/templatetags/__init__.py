"""Words of messaging in templates."""
