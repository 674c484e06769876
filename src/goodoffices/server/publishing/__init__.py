"""Public pages made into files that any web server can carry."""
