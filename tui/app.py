"""The app: it is handed its screens, keeps the hot ones, and catches at its edge what nobody expected."""

import asyncio
import contextlib
import gc
import logging
import os
import secrets
import signal
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from gumruk.tui.commands import COMMANDS, Command, by_key, remap
from gumruk.tui.key_gate import GatedApp
from gumruk.tui.themes import THEMES
from textual.binding import BindingsMap
from textual.screen import Screen

log = logging.getLogger("gumruk.tui")


class DeskApp(GatedApp):
    """Keyboard only: no mouse, no palette, no stock footer, no notify."""

    CSS_PATH = Path(__file__).with_name("gumruk.tcss")
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(
        self,
        screens: Mapping[str, Callable[[], Screen[Any]]],
        first: str,
        *,
        practice: bool = False,
        theme: str = "koyu",
        keys: Mapping[str, str] | None = None,
        log_file: Path | None = None,
        office: str = "",
        desk: str = "",
    ) -> None:
        super().__init__()
        self.makers, self.first, self.practice = dict(screens), first, practice
        self.commands_table: tuple[Command, ...] = remap(keys) if keys else COMMANDS
        self.key_map = by_key(self.commands_table)
        self.log_file, self.office, self.desk, self.clerk = log_file, office, desk, ""
        self.animation_level = "none"
        for t in THEMES:
            self.register_theme(t)
        self.theme = theme
        self._bindings = BindingsMap()
        self._kept: dict[str, Screen[Any]] = {}

    def on_mount(self) -> None:
        self._watch_line()
        self.on_hold_change = lambda _held: self._show_busy()
        self.open_screen(self.first)

    def _watch_line(self) -> None:
        """A dropped line or a stopped service keeps what is half typed and ends the program: it never lives on without a terminal."""
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM"):
            number = getattr(signal, name, None)
            if number is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError):  # no handlers on this platform, or not the main thread
                    loop.add_signal_handler(number, self._line_dropped, int(number))

    def _keep_drafts(self) -> None:
        for screen in {*self.screen_stack, *self._kept.values()}:
            keep = getattr(screen, "keep_draft", None)
            if keep is not None:
                keep()

    def _handle_exception(self, error: Exception) -> None:
        """The app's edge (Textual's own hook): logged under a short number, drafts kept, the clerk told in one sentence, no traceback."""
        if self._exception is None:  # a test's driver raises it again
            self._exception = error
            self._exception_event.set()
        number = self.unexpected(error)
        with contextlib.suppress(Exception):
            self._keep_drafts()
        told = f"Beklenmeyen hata {number}; program kapandı. Kayıtlar ve yarım yazılanlar duruyor: yeniden açın, numarayı bildirin."
        self.exit(return_code=70, message=told)

    def _line_dropped(self, number: int) -> None:
        self._keep_drafts()
        os._exit(128 + number)  # an act still running in its thread is rolled back, as after a kill

    def _show_busy(self) -> None:
        show = getattr(self.screen, "show_header", None)
        if show is not None:
            show()

    def open_screen(self, name: str, **arguments: Any) -> None:
        """Bring up a screen by name; it is built once, then reset by its `opened(**arguments)`."""
        screen = self._kept.get(name)
        if screen is None:
            screen = self._kept[name] = self.makers[name]()
            self.install_screen(screen, name)
        cast(Any, screen).arguments = arguments
        if screen in self.screen_stack:
            while self.screen is not screen:
                self.pop_screen()
            cast(Any, screen).reopened()
        else:
            fresh = not screen.is_running
            self.push_screen(name)
            if not fresh:  # a kept screen is not mounted anew
                cast(Any, screen).reopened()

    def start_over(self) -> None:
        """Another person sits down: nothing of the last one's screens stays; what was half typed is kept as his draft."""
        self._keep_drafts()
        self.open_screen(self.first)
        for name, screen in list(self._kept.items()):
            if name != self.first:
                del self._kept[name]
                self.uninstall_screen(screen)
                screen.remove()

    def settle(self) -> None:
        """After warm-up: what is loaded stays, and the collector no longer walks it."""
        gc.collect()
        gc.freeze()

    def unexpected(self, error: BaseException) -> str:
        """Log what nobody expected; returns the short number that the clerk sees."""
        number = secrets.token_hex(2)
        text = "".join(traceback.format_exception(error)).translate(str.maketrans("İ", "I")) if error else ""
        if self.log_file is not None:
            self.log_file.parent.mkdir(parents=True, exist_ok=True)
            with self.log_file.open("a", encoding="utf-8") as file:
                file.write(f"--- {number}\n{text}\n")
        log.error("unexpected %s\n%s", number, text)
        return number.translate(str.maketrans("abcdef", "ABCDEF"))
