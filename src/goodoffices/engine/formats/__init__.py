"""Scenarios read from the files of the field, number by number as they are written there."""
