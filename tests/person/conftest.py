"""Ada, whose file the tests try to harm."""

from pathlib import Path

import pytest

from skillgap.person.model import Profile
from skillgap.person.store import Loaded, Store

from .saving import NOW


@pytest.fixture
def ada(tmp_path: Path) -> Loaded:
    """Ada, saved once, in an otherwise empty folder."""
    return Store(tmp_path).create(Profile(name="Ada"), NOW)
