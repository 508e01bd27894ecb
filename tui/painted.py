"""Painted one-line widgets: header, message line, key bar. Each repaints only itself, and only when its text changes."""

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


def fit(text: str, width: int) -> str:
    """The text in exactly so many cells, cut with an ellipsis when it must be."""
    length = cell_len(text)
    if length <= width:
        return text + " " * (width - length)
    return text[: max(0, width - 1)] + "…" if width else ""


class PaintedLine(Widget):
    """A line of styled parts: (text, component class)."""

    can_focus = False
    parts: tuple[tuple[str, str], ...] = ()

    def paint(self, *parts: tuple[str, str]) -> None:
        if parts != self.parts:
            self.parts = parts
            self.refresh()

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        segments = [Segment(text, base + self.get_component_rich_style(style) if style else base) for text, style in self.parts]
        return Strip(segments).adjust_cell_length(self.size.width, base)


class HeaderLine(PaintedLine):
    """Left: office and desk; middle: screen and article; right: clerk, clock, X while input is inhibited."""

    COMPONENT_CLASSES = {"header--practice", "header--title", "header--busy"}

    def show(self, *, left: str, title: str, right: str, practice: bool, busy: bool) -> None:
        width = self.size.width or self.app.size.width
        mark = " EĞİTİM " if practice else ""
        tail = f"{' X ' if busy else ''}"
        rest = width - len(mark) - len(tail)
        right = f" {right} "
        side = max(0, (rest - len(title)) // 2)
        left_text = fit(fit(f" {left}", max(0, side - 1)), side)
        middle = fit(title, min(len(title), max(0, rest - side - len(right))))
        pad = max(0, rest - len(left_text) - len(middle) - len(right))
        self.paint((mark, "header--practice"), (left_text, ""), (middle, "header--title"), (" " * pad + right, ""), (tail, "header--busy"))


def wrap(text: str, width: int) -> list[str]:
    """Broken at spaces into lines of at most `width`; never empty."""
    lines: list[str] = []
    current = ""
    for word in text.split():
        if current and cell_len(current) + 1 + cell_len(word) > width:
            lines.append(current)
            current = ""
        current = f"{current} {word}" if current else word
    return [*lines, current]


class MessageLine(Widget):
    """One message on two lines at most, so that a refusal and its way on are never cut. The next key clears it and is executed."""

    can_focus = False
    COMPONENT_CLASSES = {"message--error", "message--ok", "message--info", "message--wait"}
    text = ""
    kind = ""

    def say(self, text: str, kind: str = "info") -> None:
        if (text, kind) != (self.text, self.kind):
            self.text, self.kind = text, kind if text else ""
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width, base = self.size.width, self.rich_style
        lines = wrap(self.text, width - 2)
        if len(lines) > 2:
            lines = [lines[0], fit(" ".join(lines[1:]), width - 2)]
        if not self.text or y >= len(lines):
            return Strip.blank(width, base)
        return Strip([Segment(fit(f" {lines[y]}", width), base + self.get_component_rich_style(f"message--{self.kind}"))])


class KeyBar(PaintedLine):
    """The keys that work now; two lines when they do not fit on one."""

    COMPONENT_CLASSES = {"keys--face", "keys--dark"}
    entries: tuple[tuple[str, str, bool], ...] = ()

    def show(self, entries: tuple[tuple[str, str, bool], ...]) -> None:
        """(face, label, lit) in the order of the command table."""
        if entries != self.entries:
            self.entries = entries
            self.refresh()

    def _lines(self) -> list[list[tuple[str, str, bool]]]:
        lines: list[list[tuple[str, str, bool]]] = [[]]
        used = 0
        for face, label, lit in self.entries:
            need = len(face) + len(label) + 3
            if used + need > self.size.width and lines[-1]:
                lines.append([])
                used = 0
            lines[-1].append((face, label, lit))
            used += need
        return lines

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        lines = self._lines()
        segments = []
        for face, label, lit in lines[y] if y < len(lines) else []:
            segments += [
                Segment(" ", base),
                Segment(face, base + self.get_component_rich_style("keys--face" if lit else "keys--dark")),
                Segment(f" {label} ", base if lit else base + self.get_component_rich_style("keys--dark")),
            ]
        return Strip(segments).adjust_cell_length(self.size.width, base)
