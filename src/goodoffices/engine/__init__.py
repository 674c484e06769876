"""Numbers: packages, preferences and what all could accept."""
