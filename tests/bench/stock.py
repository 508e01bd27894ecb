"""The yardsticks: a bare Textual app, and a stock form with as many Inputs as our declaration page, with Footer."""

import sys

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Footer, Input, Label


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Label("CIPLAK")


class StockForm(App[None]):
    CSS = "Horizontal { height: 1; } Label { width: 24; } Input { width: 50; }"
    BINDINGS = [Binding(f"f{n}", "pass", f"Key {n}") for n in range(1, 11)] + [Binding("enter", "app.focus_next", "Next")]

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            for n in range(15):
                with Horizontal():
                    yield Label(f"Alan {n}")
                    yield Input(compact=True)
        yield Footer()

    def on_input_submitted(self) -> None:
        self.action_focus_next()


if __name__ == "__main__":
    (Bare if sys.argv[1] == "bare" else StockForm)().run(mouse=False)
