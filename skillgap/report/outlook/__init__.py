"""What the hours ahead bring: several paces, dates, targets and their pay."""
