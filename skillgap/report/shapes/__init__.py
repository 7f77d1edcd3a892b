"""The JSON that the commands print, typed: other programs rely on these keys."""
