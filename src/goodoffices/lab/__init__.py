"""Automated delegations and mediators in ordinary rooms."""
