"""Base of every screen: header, body, message line, key bar; commands go to `do_…` methods; acts run once, with the gate held."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, cast

from gumruk.tui.commands import Command
from gumruk.tui.field_types import FieldType
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel
from gumruk.tui.list_view import Column, ListView, Pager, Row, list_pager
from gumruk.tui.painted import HeaderLine, KeyBar, MessageLine, PaintedLine, fit
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widget import Widget

IDLE_MESSAGE = ""


class DeskScreen(Screen[Any]):
    """`title_text` and `article` name it; `live()` says which commands work now and what F2 is called."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    title_text: ClassVar[str] = ""
    article: ClassVar[str] = ""
    arguments: dict[str, Any]

    def __init__(self) -> None:
        super().__init__()
        self.arguments = {}
        self.header, self.message, self.keys = HeaderLine(), MessageLine(), KeyBar()
        self._acting = False
        self._draft_timer: Any = None
        self._ready = False

    # Layout

    def compose(self) -> ComposeResult:
        yield self.header
        with Vertical(id="body"):
            yield from self.body()
        yield self.message
        yield self.keys

    def body(self) -> Iterable[Widget]:
        """The screen's own widgets."""
        return ()

    def on_mount(self) -> None:
        self.set_interval(15, self.show_header)
        self._ready = True
        self.opened(**self.arguments)
        self.refresh_bars()

    def on_screen_resume(self) -> None:
        self.refresh_bars()

    def reopened(self) -> None:
        """Brought up again while it was already on the stack."""
        self.opened(**self.arguments)
        self.refresh_bars()

    def opened(self, **arguments: Any) -> None:
        """The screen is in front: reset it and use what it was called with."""

    def on_resize(self) -> None:
        self.refresh_bars()

    # Bars

    def screen_title(self) -> str:
        return f"{self.title_text}  {self.article}".strip()

    def show_header(self) -> None:
        app: Any = self.app
        self.header.show(
            left=f"{app.office} · {app.desk}" if app.office else app.desk,
            title=self.screen_title(),
            right=f"{app.clerk}  {self.now():%H:%M}".strip(),
            practice=app.practice,
            busy=app.held,
        )

    def now(self) -> datetime:
        clock = getattr(self.app, "clock", None)
        return clock() if clock else datetime.now()

    def live(self) -> dict[str, str]:
        """Command id → label of the keys that work now (an empty label takes the table's)."""
        return {"help": "", "leave": ""}

    def dark(self) -> set[str]:
        """Commands shown but not lawful now."""
        return set()

    def refresh_bars(self) -> None:
        if not self._ready:
            return
        self.show_header()
        live, dark = self.live(), self.dark()
        table: tuple[Command, ...] = self.app.commands_table  # type: ignore[attr-defined]
        self.keys.show(tuple((c.face, live[c.id] or c.label, c.id not in dark) for c in table if c.id in live))

    def say(self, text: str, kind: str = "info") -> None:
        self.message.say(text, kind)

    def error(self, text: str) -> None:
        self.message.say(text, "error")

    # Commands

    async def _on_key(self, event: events.Key) -> None:
        if self.message.kind in ("error", "ok", "wait"):
            self.message.say("")
        command = self.app.key_map.get(event.key)  # type: ignore[attr-defined]
        if command is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.run_command(command)

    def run_command(self, command: Command) -> None:
        """Dispatch to `do_<id>`; what nobody expected becomes a short number, and what was typed stays."""
        if command.id not in self.live():
            return
        try:
            getattr(self, f"do_{command.id}")()
        except Exception as error:
            self._unexpected(error)

    def _unexpected(self, error: Exception) -> None:
        number = self.app.unexpected(error)  # type: ignore[attr-defined]
        self.error(f"Beklenmeyen hata {number}. Yazdıklarınız duruyor; yineleyin, sürerse numarayı bildirin.")

    def on_form_spoke(self, event: Form.Spoke) -> None:
        if event.text:
            self.say(event.text, event.kind)
        elif self.message.kind == "error":
            self.say("")

    def on_form_fetched(self, event: Form.Fetched) -> None:
        try:
            self.fetched(event.name)
        except Exception as error:
            self._unexpected(error)

    def on_form_field_left(self, event: Form.FieldLeft) -> None:
        self.field_left(event.name)
        self.field_counted(event.name)

    def on_form_typed(self, event: Form.Typed) -> None:
        if self._draft_timer is None and self.draft() is not None:
            self._draft_timer = self.set_timer(0.8, self._write_draft)

    def fetched(self, name: str) -> None:
        """Enter in a field that names a record."""

    def field_left(self, name: str) -> None:
        """A field was left with a new text."""

    def field_counted(self, name: str) -> None:
        """The same, after the screen has done what it does then: what stands of it in a total."""

    # Drafts: off the key path

    def draft(self) -> tuple[str, str, str, dict[str, Any]] | None:
        """(key, screen, title, content) of what is being typed; None when there is nothing worth keeping."""
        return None

    def _write_draft(self) -> None:
        self._draft_timer = None
        draft, sink = self.draft(), getattr(self.app, "draft_sink", None)
        if draft is not None and sink is not None:
            self.run_worker(asyncio.to_thread(lambda: sink(*draft)), group="draft", exit_on_error=False)

    def keep_draft(self) -> None:
        """Write the draft now, on the caller's thread: the program is about to end."""
        draft, sink = self.draft(), getattr(self.app, "draft_sink", None)
        if draft is not None and sink is not None:
            sink(*draft)

    # Acts

    def run_act(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None] | None = None) -> None:
        """Run an act in a thread with the keys held; a second press while it runs does nothing."""
        if self._acting:
            return
        self._acting = True
        app: Any = self.app
        app.hold()

        async def run() -> None:
            try:
                result = await asyncio.to_thread(work)
            except Exception as error:
                self._acting = False
                if failed is None or not self._handled(failed, error):
                    self._unexpected(error)
            else:
                self._acting = False
                try:
                    done(result)
                except Exception as error:
                    self._unexpected(error)
            finally:
                self._acting = False
                app.release()
                self.refresh_bars()

        self.run_worker(run(), group="act", exit_on_error=False)

    @staticmethod
    def _handled(failed: Callable[[Exception], None], error: Exception) -> bool:
        try:
            failed(error)
        except Exception as other:
            if other is not error:
                raise
            return False
        return True

    # Dialogs

    def choose(self, title: str, options: Sequence[tuple[str, str]], chosen: Callable[[str], None]) -> None:
        """A numbered list of (key, text); a digit chooses at once."""
        self.app.push_screen(ChoiceDialog(title, options), lambda key: chosen(key) if key is not None else None)

    def pick(self, title: str, columns: Sequence[Column], pager: Pager, chosen: Callable[[Row], None], prefix: str = "") -> None:
        """F4: a list with position-to."""
        self.app.push_screen(ListDialog(title, columns, pager, prefix), lambda row: chosen(row) if row is not None else None)

    def browse(self, title: str, columns: Sequence[Column], pager: Pager, chosen: Callable[[Row], None], hint: str) -> None:
        """A list that stays open: what a row shows comes over it, and F12 leads back to the list."""
        self.app.push_screen(BrowseDialog(title, columns, pager, chosen, hint))

    def ask(self, text: str, yes: Callable[[], None]) -> None:
        """E or H; Enter is the safe answer, no."""
        self.app.push_screen(YesNoDialog(text), lambda answer: yes() if answer else None)

    def ask_text(self, title: str, label: str, field: FieldType, given: Callable[[Any], None]) -> None:
        self.app.push_screen(TextDialog(title, label, field), lambda value: given(value) if value is not None else None)

    def fill(
        self,
        title: str,
        fields: Sequence[Field],
        given: Callable[[dict[str, Any]], None],
        pick: Callable[[Form, Field], None] | None = None,
        values: Mapping[str, Any] | None = None,
        said: str = "",
    ) -> None:
        """A few fields over the screen; F2, or Enter in the last one, hands their checked values on. `pick` opens a coded field's list (F4);
        `values` and `said` are what stands in the fields and in the line below them at first.
        """
        self.app.push_screen(FormDialog(title, fields, pick, values or {}, said), lambda values: given(values) if values is not None else None)

    def show_text(self, title: str, lines: Sequence[str], more: tuple[str, Sequence[str]] | None = None) -> None:
        """Lines to read; with `more` (title, lines) a further F1 shows those."""
        self.app.push_screen(TextPage(title, lines, more))


class Dialog(ModalScreen[Any]):
    """Over the screen; Esc and F12 take one step back."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    hint = "F12 Vazgeç"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        title, hint = PaintedLine(id="title"), PaintedLine(id="hint")
        title.paint((self.heading, ""))
        hint.paint((self.hint, ""))
        with Vertical(id="panel"):
            yield title
            yield from self.content()
            yield hint

    def content(self) -> Iterable[Widget]:
        return ()

    async def _on_key(self, event: events.Key) -> None:
        command = self.app.key_map.get(event.key)  # type: ignore[attr-defined]
        if command is not None and command.id in ("cancel", "leave", "help"):
            event.stop()
            event.prevent_default()
            if command.id == "help":
                self.help()
            else:
                self.dismiss(None)
            return
        self.typed(event)

    def help(self) -> None:
        """F1 in a dialog is the help of the screen under it."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, DeskScreen):
                cast(Any, screen).do_help()
                return

    def typed(self, event: events.Key) -> None:
        """Any other key."""


class ChoiceDialog(Dialog):
    hint = "Rakam ya da Enter seçer · F12 Vazgeç"

    def __init__(self, title: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__(title)
        self.options = list(options)

    def content(self) -> Iterable[Widget]:
        rows = [Row(key, (str(n), text), key) for n, (key, text) in enumerate(self.options, 1)]
        listing = ListView((Column("", 2, True), Column("", 0)), list_pager(rows), digits=True)
        listing.styles.height = min(16, len(rows) + 2)
        yield listing

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        self.dismiss(event.row.data)


class ListDialog(Dialog):
    hint = "Yazılan yerini bulur · Enter seçer · F12 Vazgeç"

    def __init__(self, title: str, columns: Sequence[Column], pager: Pager, prefix: str = "") -> None:
        super().__init__(title)
        self.columns, self.pager, self.prefix = columns, pager, prefix

    def content(self) -> Iterable[Widget]:
        yield ListView(self.columns, self.pager, prefix=self.prefix, empty="Bu yazıyla başlayan yok; silip yeniden yazın.")

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        self.dismiss(event.row)


class BrowseDialog(ListDialog):
    def __init__(self, title: str, columns: Sequence[Column], pager: Pager, chosen: Callable[[Row], None], hint: str) -> None:
        super().__init__(title, columns, pager)
        self.chosen, self.hint = chosen, hint

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        event.stop()
        event.prevent_default()  # the list dialog's own answer is to close
        self.chosen(event.row)


class YesNoDialog(Dialog):
    hint = "E evet · H ya da Enter hayır"

    def content(self) -> Iterable[Widget]:
        yield _Focusable()

    def typed(self, event: events.Key) -> None:
        event.stop()
        if event.character in ("e", "E"):
            self.dismiss(True)
        elif event.character in ("h", "H") or event.key == "enter":
            self.dismiss(False)


class _Focusable(Widget):
    """Takes the focus where a dialog has nothing else to focus, so that keys typed ahead wait for it."""

    can_focus = True
    DEFAULT_CSS = "_Focusable { height: 1; }"

    def render_line(self, y: int) -> Strip:
        return Strip.blank(self.size.width, self.rich_style)


class TextDialog(Dialog):
    hint = "Enter yazar · F12 Vazgeç"

    def __init__(self, title: str, label: str, field: FieldType) -> None:
        super().__init__(title)
        self.model = FormModel([Field("value", label, 1, len(label) + 3, field, width=min(field.length, 66 - len(label)), fetch=True)])

    def content(self) -> Iterable[Widget]:
        yield Form(self.model)

    def on_form_fetched(self, event: Form.Fetched) -> None:
        _, error = self.model.fields["value"].type.leave(self.model.text["value"])
        if error is None:
            self.dismiss(self.model.value("value"))


class FormDialog(Dialog):
    def __init__(self, title: str, fields: Sequence[Field], pick: Callable[[Form, Field], None] | None, values: Mapping[str, Any], said: str) -> None:
        super().__init__(title)
        last = fields[-1]
        self.model = FormModel([*fields[:-1], replace(last, fetch=True)])
        self.model.set_values(values)
        if values and not said:  # filled in beforehand: what is left to type comes first
            self.model.go(next((f.name for f in fields if not self.model.text[f.name]), fields[0].name))
        self.said = said
        self.pick_from = pick
        self.hint = "F2 yazar" + (" · F4 Liste" if pick is not None else "") + " · F12 Vazgeç"

    def content(self) -> Iterable[Widget]:
        form = Form(self.model)
        form.styles.height = self.model.rows + 1
        yield form
        self.line = MessageLine()
        self.line.styles.height = 2
        self.line.say(self.said, "error")
        yield self.line

    def typed(self, event: events.Key) -> None:
        command = self.app.key_map.get(event.key)  # type: ignore[attr-defined]
        if command is None:
            return
        if command.id == "act":
            event.stop()
            self._give()
        elif command.id == "list" and self.pick_from is not None:
            field = self.model.fields[self.model.cursor]
            if field.code_list:
                event.stop()
                self.pick_from(self.query_one(Form), field)

    def on_form_fetched(self, event: Form.Fetched) -> None:
        self._give()

    def on_form_spoke(self, event: Form.Spoke) -> None:
        self.line.say(event.text, "error")

    def _give(self) -> None:
        wrong = self.model.check_all()
        if wrong:
            self.line.say(wrong[0][1], "error")
            self.query_one(Form).repaint()
            return
        self.dismiss(self.model.values())


class HelpText(Widget):
    """Wrapped lines that scroll a page at a time."""

    can_focus = True

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.source = list(lines)
        self.top = 0
        self.lines: list[str] = []

    def get_content_height(self, container: Any, viewport: Any, width: int) -> int:
        self.lines = wrap_lines(self.source, width)
        return min(18, len(self.lines))

    def on_resize(self) -> None:
        self.lines = wrap_lines(self.source, self.size.width)

    def render_line(self, y: int) -> Strip:
        n = y + self.top
        text = self.lines[n] if n < len(self.lines) else ""
        return Strip([Segment(fit(text, self.size.width), self.rich_style)])

    def on_key(self, event: events.Key) -> None:
        step = {"down": 1, "up": -1, "pagedown": 16, "pageup": -16}.get(event.key)
        if step:
            event.stop()
            self.top = max(0, min(self.top + step, len(self.lines) - self.size.height))
            self.refresh()


def wrap_lines(lines: Sequence[str], width: int) -> list[str]:
    """Break at spaces; a line's own indent is kept on what follows."""
    out: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        current = ""
        for word in line.split():
            if current and len(current) + 1 + len(word) > width:
                out.append(current)
                current = ""
            current = f"{current} {word}" if current else " " * indent + word
        out.append(current)
    return out


class TextPage(Dialog):
    """Lines to read."""

    hint = "↑ ↓ PgUp PgDn kaydırır · F12 Kapat"

    def __init__(self, title: str, lines: Sequence[str], more: tuple[str, Sequence[str]] | None = None) -> None:
        super().__init__(title)
        self.text_lines, self.more = lines, more
        if more is not None:
            self.hint = f"↑ ↓ kaydırır · F1 {more[0]} · F12 Kapat"

    def help(self) -> None:
        if self.more is not None:
            self.app.push_screen(TextPage(*self.more))

    def content(self) -> Iterable[Widget]:
        yield HelpText(self.text_lines)
