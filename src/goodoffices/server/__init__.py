"""The house on the web: one Django app, without a database of its own."""
