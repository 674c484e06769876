"""`python -m goodoffices` is the command line."""

from goodoffices.cli import main

main()
