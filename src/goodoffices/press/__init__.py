"""Reports into the public record; the public page out of it."""
