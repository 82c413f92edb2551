"""Words of projects in templates."""
