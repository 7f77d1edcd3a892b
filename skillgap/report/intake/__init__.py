"""What was found in CVs, exports and code, as text and Markdown."""
