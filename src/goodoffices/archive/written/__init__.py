"""The written form of a talk: a file of acts that people read and write."""

from goodoffices.archive.written.reading import lined, read
from goodoffices.archive.written.reference import reference
from goodoffices.archive.written.trying import tried
from goodoffices.archive.written.writing import renamed, write
from goodoffices.nodes import LARGEST

__all__ = ["LARGEST", "lined", "read", "reference", "renamed", "tried", "write"]
