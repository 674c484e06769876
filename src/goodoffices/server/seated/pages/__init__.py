"""The pages of a house with seats."""
