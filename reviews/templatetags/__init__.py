"""Words of reviews in templates."""
