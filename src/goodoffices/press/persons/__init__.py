"""The persons of a talk, their names and their offices; nobody is merged by the house."""
