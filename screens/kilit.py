"""The idle lock: the screen is covered, what was half typed stays under it; the same person's password opens it (Madde 5)."""

from collections.abc import Iterable
from typing import Any

from gumruk.data import oturum
from gumruk.tui.desk_screen import Dialog
from gumruk.tui.field_types import PasswordField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from textual import events
from textual.widget import Widget


class KilitEkrani(Dialog):
    """Only the password opens it; F12 and F3 do nothing here."""

    hint = "Parolanızı yazıp Enter'a basın. Ekranınız olduğu gibi duruyor."

    def __init__(self, kim: str) -> None:
        super().__init__(f"Masa kilitli: {kim}")
        self.model = FormModel([Field("parola", "Parola", 1, 12, PasswordField(64), label_col=2, width=40, fetch=True)])

    def content(self) -> Iterable[Widget]:
        yield Form(self.model)

    def on_mount(self) -> None:
        self.styles.background = self.app.theme_variables["background"]

    async def _on_key(self, event: events.Key) -> None:
        event.stop()

    def on_form_fetched(self, event: Form.Fetched) -> None:
        app: Any = self.app
        parola = self.model.text["parola"]
        if oturum.parola_dogru(app.depo, app.oturum.kullanici_id, parola):
            self.dismiss(True)
            return
        self.model.clear()
        self.model.notes = [Note(2, 12, "Parola yanlış; masayı açan kişinin parolası gerekir.", "bad")]
        self.query_one(Form).repaint()
