"""Slow work beside the screens, in a thread that the program does not wait for when it ends."""

import asyncio
import contextlib
from collections.abc import Callable
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


async def in_background(work: Callable[[], Result]) -> Result:
    """What the work returns or raises. Nobody waits for it any more once this is cancelled."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Result] = loop.create_future()

    def run() -> None:
        try:
            found = work()
        except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
            _tell(loop, answer, answer.set_exception, error)
        else:
            _tell(loop, answer, answer.set_result, found)

    Thread(target=run, daemon=True, name="skillgap-reading").start()
    return await answer


def _tell(
    loop: asyncio.AbstractEventLoop,
    answer: "asyncio.Future[Result]",
    say: Callable[[Result], None] | Callable[[Exception], None],
    words: Any,
) -> None:
    """Say it in the loop; where that is closed already, nobody hears it."""

    def tell() -> None:
        if not answer.done():
            say(words)

    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(tell)
