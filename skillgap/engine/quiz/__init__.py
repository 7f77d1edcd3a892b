"""The questionnaire: what to ask next, what is known by now, and the best guess for the rest.

Pure functions over immutable values; `session` is where a screen or a prompt begins.
"""
