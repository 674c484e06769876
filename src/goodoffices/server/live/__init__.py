"""Live rooms: whoever has a room open is told that something new stands in it, and no more."""
