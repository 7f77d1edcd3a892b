"""A posting beside a profile and the market, as text, Markdown and JSON."""
