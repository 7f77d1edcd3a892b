"""The pages of the market: grid, matrix, comparison, salaries, data."""
