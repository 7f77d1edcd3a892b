"""The overlays of industries, companies and domains."""
