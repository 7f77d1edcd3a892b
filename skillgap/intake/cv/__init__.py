"""Reading CVs: sections, positions with their dates, and what is said beside each skill."""
