"""How the screens are drawn for a browser: as the framework does, and gone when the server is gone."""

import asyncio

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class ServedDriver(WebDriver):
    """Ends the program when nobody can press anything any more."""

    def start_application_mode(self) -> None:
        """Begin, and remember where to say that the input has ended."""
        self._running = asyncio.get_running_loop()
        super().start_application_mode()

    def run_input_thread(self) -> None:
        """Read what is pressed until the server closes it or goes away."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._running.call_soon_threadsafe(self._app.post_message, ExitApp())
