"""The house where every room has its own door: accounts, seats, and a page for each room."""
