"""The talks themselves: standard library only, no clock, no chance, no file."""
