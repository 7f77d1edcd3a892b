"""Gap, roadmap and market as text, Markdown, JSON, CSV and calendar: shared by commands and screens."""
