"""Numbers as people write them, in figures of any script and in words of three languages."""
