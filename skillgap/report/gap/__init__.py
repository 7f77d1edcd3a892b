"""The gap of a person for a target: text, Markdown, JSON, and the views they share."""
