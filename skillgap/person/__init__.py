"""A person's profile: its shape, its file, its safe keeping, and changes to it."""
