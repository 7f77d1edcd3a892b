"""The catalogue of skills."""
