"""Tags of project pages."""
