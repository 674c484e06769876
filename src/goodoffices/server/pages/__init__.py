"""The pages: each gets a view and forms, nothing else."""
