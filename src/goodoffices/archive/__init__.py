"""Where records are kept: in memory, in one sealed file, or written out for people to read."""
