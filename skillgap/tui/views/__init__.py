"""The five views, digit by digit."""
