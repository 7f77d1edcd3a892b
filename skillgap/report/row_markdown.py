row_markdown=None
