"""Reading a job posting: what it asks for, how firmly, and for which target."""
