"""The screens: Textual over the engine and the reports. State flows down, changes come up as messages."""
