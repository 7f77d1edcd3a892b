"""A plan as one self-contained HTML file: no scripts, nothing fetched, made to be printed on A4."""
