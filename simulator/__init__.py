"""A stand-in for Tencent Cloud SMS on its own port. Knows only ``tencent``."""
