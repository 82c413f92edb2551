"""Pure checks of what projects hold."""
