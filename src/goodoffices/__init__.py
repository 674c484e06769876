"""Good offices: indirect talks, in which only the mediator carries words."""
