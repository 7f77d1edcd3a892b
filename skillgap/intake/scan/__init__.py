"""Evidence from a person's own code: read, never run."""
