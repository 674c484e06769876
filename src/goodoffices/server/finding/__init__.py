"""Finding lines in one's own view: words and choices, and never anything beside that view."""
