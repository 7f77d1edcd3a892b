"""Reading what other programs export about a person: JSON Resume and LinkedIn's tables."""
