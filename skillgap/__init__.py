"""skillgap: where you stand, how far it is, and what to learn next."""

__version__ = "0.1.0"
