"""One file for each action, and the endpoint before them."""
