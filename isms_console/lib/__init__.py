"""One-subject modules that import no app."""
