"""Stories of the screens, told with Textual's Pilot."""
