"""The tools of the field, in an environment of their own, asked by scripts that stand here."""
