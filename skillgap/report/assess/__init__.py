"""What the questionnaire found out, as text, Markdown and JSON."""
