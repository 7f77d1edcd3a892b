"""Make the README's pictures from the running program: `make pictures`.

The example people and the day are fixed, so the same program draws the same pictures.
"""

import asyncio
import os
import re
import shutil
import tempfile
from argparse import Namespace
from pathlib import Path

HERE = Path(__file__).parent
PICTURES = {"overview": "1", "gap": "3", "roadmap": "4"}
SIZE = (100, 30)
PERSON = "tomasz-zielinski"
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def draw(folder: Path) -> None:
    """Open each view and keep what is on screen as SVG, without fonts from elsewhere."""
    from skillgap.context import Context  # noqa: PLC0415 - after the environment is set
    from skillgap.tui.app import SkillgapApp  # noqa: PLC0415
    from skillgap.tui.settings import Settings  # noqa: PLC0415

    args = Namespace(profiles=str(folder), plain=False, debug=True, profile=PERSON, format=None)
    context = Context(args)
    for name, key in PICTURES.items():
        app = SkillgapApp(context, Settings(), context.profile(PERSON))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.press(key)
            await pilot.pause(0.5)
            picture = _FONTS.sub("", app.export_screenshot(title="skillgap"))
        (HERE / f"{name}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    """Draw with copies of the example people, in folders of their own."""
    with tempfile.TemporaryDirectory() as place:
        for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[name] = place
        os.environ["SKILLGAP_TODAY"] = "2026-11-22"
        os.environ.pop("NO_COLOR", None)
        folder = Path(place) / "profiles"
        shutil.copytree(HERE.parent / "profiles", folder)
        asyncio.run(draw(folder))


if __name__ == "__main__":
    main()
