"""What the simulator remembers: one SQLite file, one module per noun."""
