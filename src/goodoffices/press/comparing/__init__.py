"""Readouts of one meeting laid side by side: what one does not say, and where they differ."""
