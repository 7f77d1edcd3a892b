"""The market: its data against the reports, its loader against everything a file can hold."""
