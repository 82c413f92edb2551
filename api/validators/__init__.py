"""What our refusals are called on the wire, and what a list may ask for."""
