"""Reports of others, read into the public record by rules alone."""
