"""The written form of a talk: a file of acts that people read and write."""

from goodoffices.archive.written.nodes import LARGEST
from goodoffices.archive.written.reading import lined, read
from goodoffices.archive.written.reference import reference
from goodoffices.archive.written.trying import tried
from goodoffices.archive.written.writing import renamed, write

__all__ = ["LARGEST", "lined", "read", "reference", "renamed", "tried", "write"]
