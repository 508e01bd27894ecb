"""One widget paints a whole form over its model; a key repaints only the rows it changed."""

from gumruk.tui.form_model import Bell, Changed, Effect, Fetch, Field, FormModel, Left, Note, Said
from gumruk.tui.painted import fit
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget


class Form(Widget):
    """Keys go to the model; its effects become repaints and messages to the screen."""

    can_focus = True
    COMPONENT_CLASSES = {
        "form--label",
        "form--field",
        "form--current",
        "form--error",
        "form--protected",
        "form--meaning",
        "form--strong",
        "form--dim",
        "form--ok",
        "form--warn",
        "form--bad",
        "form--rule",
        "form--row",
    }

    class Fetched(Message):
        """Enter in a field that names a record."""

        def __init__(self, form: "Form", name: str) -> None:
            super().__init__()
            self.form, self.name = form, name

    class FieldLeft(Message):
        """A field was left with a new text."""

        def __init__(self, form: "Form", name: str) -> None:
            super().__init__()
            self.form, self.name = form, name

    class Spoke(Message):
        """The model has something for the message line."""

        def __init__(self, text: str, kind: str) -> None:
            super().__init__()
            self.text, self.kind = text, kind

    class Typed(Message):
        """Something was typed: a draft may be written, off the key path."""

    def __init__(self, model: FormModel, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.model = model
        self.top = 0
        self._styles: dict[str, Style] = {}

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles = {}

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.rich_style + self.get_component_rich_style(name) if name else self.rich_style
        return self._styles[name]

    # Painting

    def render_line(self, y: int) -> Strip:
        row = y + self.top
        width = self.size.width
        cells: list[tuple[int, str, str]] = []
        for note in self.model.notes:
            if note.row == row:
                cells.append((note.col, note.text, f"form--{note.style}" if note.style else ""))
        for field in self.model.fields.values():
            if field.row == row:
                cells += self._field_cells(field, width)
        return self._strip(cells, width)

    def _field_cells(self, field: Field, width: int) -> list[tuple[int, str, str]]:
        model = self.model
        text = field.type.paint(model.text[field.name])
        current = field.name == model.cursor and self.has_focus
        span = min(field.span, max(1, width - field.col))
        if current and cell_len(text) > span:
            start = max(0, model.pos - span + 1) if not model.fresh else 0
            text = text[start : start + span]
        text = text[:span]
        shown = text.rjust(span) if field.type.right and not (current and not model.fresh) else text.ljust(span)
        if field.protected:
            style = "form--protected"
        elif field.name in model.errors:
            style = "form--error"
        else:
            style = "form--current" if current else "form--field"
            shown = shown.replace(" ", "_") if not text and not current else shown
        cells = [(field.label_col, field.label, "form--label"), (field.col, shown, style)]
        if current:
            cells.append((field.col - 2, "▸", "form--strong"))
        meaning = field.type.meaning(model.text[field.name])
        if meaning:
            room = self._room(field, width)
            if room > 3:
                cells.append((field.col + span + 1, fit(meaning, room).rstrip(), "form--meaning"))
        return cells

    def _room(self, field: Field, width: int) -> int:
        """Cells to the right of a field until the next label, field or note of its row."""
        start = field.col + field.span + 1
        others = [f.label_col for f in self.model.fields.values() if f.row == field.row and f.label_col > field.col]
        others += [f.col - 2 for f in self.model.fields.values() if f.row == field.row and f.col > field.col]
        others += [n.col for n in self.model.notes if n.row == field.row and n.col > field.col]
        return min([width, *others]) - start - 1

    def _strip(self, cells: list[tuple[int, str, str]], width: int) -> Strip:
        base = self._style("")
        segments: list[Segment] = []
        at = 0
        for col, text, style in sorted(cells, key=lambda c: c[0]):
            if col < at:
                text, col = text[at - col :], at
            if not text or col >= width:
                continue
            gap, shown = " " * (col - at), self._style(style)
            at = col + cell_len(text)
            # Blanks between texts go with a neighbour of the same ground: each change of style costs some forty bytes on the line.
            if gap and segments and _same_ground(segments[-1].style, base):
                segments[-1] = Segment(segments[-1].text + gap, segments[-1].style)
            elif gap and _same_ground(shown, base):
                text = gap + text
            elif gap:
                segments.append(Segment(gap, base))
            segments.append(Segment(text, shown))
        if at < width and segments and _same_ground(segments[-1].style, base):
            segments[-1] = Segment(segments[-1].text + " " * (width - at), segments[-1].style)
        return Strip(segments).adjust_cell_length(width, base)

    # Keys

    def on_key(self, event: events.Key) -> None:
        effects = self.model.press(event.key, event.character)
        if not effects:
            return
        event.stop()
        event.prevent_default()
        self._apply(effects, typed=bool(event.character) or event.key in ("backspace", "delete"))

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._apply(self.model.paste(event.text), typed=True)

    def _apply(self, effects: list[Effect], *, typed: bool = False) -> None:
        rows: set[int] = set()
        for effect in effects:
            match effect:
                case Changed(changed):
                    rows |= changed
                case Said(text, kind):
                    self.post_message(self.Spoke(text, kind))
                case Fetch(name):
                    self.post_message(self.Fetched(self, name))
                case Left(name):
                    self.post_message(self.FieldLeft(self, name))
                case Bell():
                    self.app.bell()
        if typed:
            self.post_message(self.Typed())
        self.show_rows(rows)

    def go(self, name: str) -> None:
        self._apply(self.model.go(name))

    def show_rows(self, rows: set[int]) -> None:
        """Repaint these rows; scroll first when the cursor stands outside."""
        if self._scroll():
            self.refresh()
        elif rows:
            self.refresh(*(Region(0, row - self.top, self.size.width, 1) for row in rows if 0 <= row - self.top < self.size.height))
        self._place_cursor()

    def repaint(self) -> None:
        """Everything anew, after the screen has changed fields, notes or values."""
        self._scroll()
        self.refresh()
        self._place_cursor()

    def _scroll(self) -> bool:
        field = self.model.fields.get(self.model.cursor)
        height = self.size.height
        if field is None or not height:
            return False
        top = self.top
        if self.model.rows <= height:
            top = 0
        elif field.row < top + 1:
            top = max(0, field.row - 1)
        elif field.row >= top + height - 1:
            top = min(field.row - height + 2, self.model.rows - height)
        changed, self.top = top != self.top, top
        return changed

    def _place_cursor(self) -> None:
        """The terminal's own cursor follows, for screen readers and input methods."""
        field = self.model.fields.get(self.model.cursor)
        if field is None or not self.has_focus:
            return
        x = field.col + min(0 if self.model.fresh else self.model.pos, field.span)
        self.app.cursor_position = Offset(self.region.x + x, self.region.y + field.row - self.top)

    def on_focus(self) -> None:
        self.repaint()

    def on_blur(self) -> None:
        self.refresh()

    def on_resize(self) -> None:
        self.repaint()


def _same_ground(style: Style | None, base: Style) -> bool:
    """Do blanks look the same in both styles?"""
    return style is not None and style.bgcolor == base.bgcolor and not style.underline and not style.reverse


def rule(row: int, width: int = 78, col: int = 1) -> Note:
    """A thin line across the form."""
    return Note(row, col, "─" * width, "rule")
