"""Reading skills out of text, documents and code."""
