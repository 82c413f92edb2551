"""The approval workflow, once. Knows no subject by name."""
