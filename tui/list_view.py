"""A painted list over keyset pages: one page is held, never a result set; typing repositions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from gumruk.models.yazi import ara_anahtari
from gumruk.models.yazi import duzelt as mend
from gumruk.tui.painted import fit
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


@dataclass(frozen=True)
class Column:
    """A width of 0 takes what is left."""

    title: str
    width: int
    right: bool = False


@dataclass(frozen=True)
class Row:
    """`key` continues the page (keyset); `data` is whatever the chooser wants back. A single cell stands across all columns."""

    key: str
    cells: tuple[str, ...]
    data: Any = None
    style: str = ""


Pager = Callable[[str, str, int], Sequence[Row]]


def list_pager(rows: Sequence[Row]) -> Pager:
    """A pager over rows already at hand; position-to looks in every cell."""

    def page(prefix: str, after: str, count: int) -> Sequence[Row]:
        folded = ara_anahtari(prefix)
        fitting = [r for r in rows if not folded or any(folded in ara_anahtari(c) for c in r.cells)]
        start = next((n + 1 for n, r in enumerate(fitting) if r.key == after), 0) if after else 0
        return fitting[start : start + count]

    return page


class ListView(Widget):
    """`pager(position_to, after_key, count)` gives a page; Enter chooses."""

    can_focus = True
    COMPONENT_CLASSES = {"list--title", "list--row", "list--current", "list--position", "list--empty", "list--dim", "list--warn", "list--bad"}

    class Chosen(Message):
        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(
        self, columns: Sequence[Column], pager: Pager, *, empty: str = "Kayıt yok.", prefix: str = "", digits: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.digits = digits
        self.columns, self.pager, self.empty, self.prefix = tuple(columns), pager, empty, prefix
        self.rows: Sequence[Row] = ()
        self.at = 0
        self._starts: list[str] = [""]
        self._loaded = self._more = False

    def on_mount(self) -> None:
        self.load()

    @property
    def _page(self) -> int:
        return max(1, (self.size.height or 20) - 2)

    def load(self) -> None:
        """The page from its start key, as it is now."""
        self.rows, self._more = self._read(self._starts[-1])
        self._loaded = True
        self.at = min(self.at, max(0, len(self.rows) - 1))
        self.refresh()

    def _read(self, after: str) -> tuple[Sequence[Row], bool]:
        """A page, and whether another one follows: one row more is asked for."""
        rows = self.pager(self.prefix, after, self._page + 1)
        return rows[: self._page], len(rows) > self._page

    def reset(self, prefix: str = "") -> None:
        self.prefix, self._starts, self.at = prefix, [""], 0
        self.load()

    @property
    def current(self) -> Row | None:
        return self.rows[self.at] if self.rows else None

    def on_resize(self) -> None:
        self.load()

    def on_key(self, event: events.Key) -> None:
        if not self._loaded:  # a key typed ahead may come before the first paint
            self.load()
        key = event.key
        if key in ("down", "up", "pagedown", "pageup", "home", "end", "enter", "backspace"):
            self._move(key)
        elif self.digits:
            if not event.character or event.character not in "123456789"[: len(self.rows)]:
                return
            self.post_message(self.Chosen(self.rows[int(event.character) - 1]))
        elif event.character and event.character.isprintable() and not (event.character == "/" and not self.prefix):
            self.reset(self.prefix + mend(event.character))
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.reset(mend(" ".join(event.text.split())))

    def _move(self, key: str) -> None:
        old = self.at
        if key == "enter":
            if self.current is not None:
                self.post_message(self.Chosen(self.current))
            return
        if key == "backspace":
            if self.prefix:
                self.reset(self.prefix[:-1])
            return
        if key == "down":
            self.at += 1
        elif key == "up":
            self.at -= 1
        elif key == "home":
            self._starts, self.at = [""], 0
            self.load()
            return
        elif key == "end":
            self.at = len(self.rows) - 1
        if key == "pagedown" or self.at >= len(self.rows):
            self._forward()
        elif key == "pageup" or self.at < 0:
            self._back()
        elif self.at != old:
            self.refresh()

    def turn(self, key: str) -> None:
        """A page on (pagedown) or back (pageup), for a screen's own keys."""
        self._move(key)

    def _forward(self) -> None:
        self.at = max(0, len(self.rows) - 1)
        if self._more:
            self._starts.append(self.rows[-1].key)
            self.at = 0
            self.load()
        self.refresh()

    def _back(self) -> None:
        if len(self._starts) > 1:
            self._starts.pop()
            self.load()
            self.at = len(self.rows) - 1
        else:
            self.at = 0
        self.refresh()

    def _widths(self) -> list[int]:
        fixed = sum(c.width for c in self.columns) + 2 * len(self.columns)
        spare = max(4, self.size.width - fixed - 1)
        return [c.width or spare for c in self.columns]

    def _cells(self, cells: Sequence[str]) -> str:
        if len(cells) == 1 < len(self.columns):
            return f" {cells[0]}"
        out = " "
        for column, width, cell in zip(self.columns, self._widths(), cells, strict=False):
            text = fit(cell, width)
            out += (text.strip().rjust(width) if column.right else text) + "  "
        return out

    def render_line(self, y: int) -> Strip:
        width, base = self.size.width, self.rich_style
        if y == 0:
            text, style = self._cells([c.title for c in self.columns]), "list--title"
        elif y == self.size.height - 1 and (self.prefix or not self.rows):
            text, style = (f" Konum: {self.prefix}" if self.prefix else ""), "list--position"
        elif y == self.size.height - 1 and (self._more or len(self._starts) > 1):
            text = "   ".join([" ↓ devamı (PgDn)"] * self._more + [" ↑ öncesi (PgUp)"] * (len(self._starts) > 1))
            style = "list--position"
        elif not self.rows:
            text, style = (f" {self.empty}" if y == 1 else ""), "list--empty"
        elif y - 1 < len(self.rows):
            row = self.rows[y - 1]
            text = self._cells(row.cells)
            style = "list--current" if y - 1 == self.at and self.has_focus else (f"list--{row.style}" if row.style else "list--row")
        else:
            text, style = "", ""
        look = base + self.get_component_rich_style(style) if style else base
        return Strip([Segment(fit(text, width), look)]).adjust_cell_length(width, base)
