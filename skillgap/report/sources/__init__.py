"""The two reports and what they disagree on."""
