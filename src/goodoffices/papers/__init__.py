"""The papers of a talk: what is printed, carried into a room, read back and signed."""
