"""All targets, closest first."""
