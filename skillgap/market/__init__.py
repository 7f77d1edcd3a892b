"""From `roadmaps/*.yaml` to a `Market`: models, loader with positions, overlays, linter."""
