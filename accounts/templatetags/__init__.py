"""Words for templates about accounts."""
