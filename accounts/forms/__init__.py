"""What people type about accounts and their people, by subject."""
