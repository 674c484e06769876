"""Figures of the engine, beside the tools of the field."""
