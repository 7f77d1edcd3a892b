"""Pure functions over immutable values: the gap, the order of steps, the months, the ranking.

No files, no clock, no terminal. Fractions keep points exact; hours are floats in quarters.
"""
