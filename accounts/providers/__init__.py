"""What lies outside of the database."""
