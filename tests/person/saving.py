"""A save of Ada, for the tests of faults and of kills."""

from datetime import UTC, datetime

from skillgap.person import edit
from skillgap.person.store import Loaded, Store

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
BACKUP = "ada.toml.bak"


def save_level(loaded: Loaded, level: int) -> Loaded:
    """Save Ada with a level of RAG."""
    store = Store(loaded.path.parent)
    return store.save(loaded, edit.set_level(loaded.profile, "rag", level), NOW)
