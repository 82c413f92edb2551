"""The desk's word on a thing, for the pages of rooms below and above."""
