"""What reviewers type."""
