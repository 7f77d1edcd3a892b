"""Screens over the views: pickers, dialogs, help and the welcome."""
