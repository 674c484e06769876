"""Side by side with peers, and the figures that stand in the docs."""
