"""Pages of the whole: home, health, the style guide."""
