"""Fields and form as a pure model, and the key gate under a burst."""

from datetime import date
from typing import Any

import pytest
from gumruk.tui.app import DeskApp
from gumruk.tui.desk_screen import DeskScreen
from gumruk.tui.field_types import (
    AmountField,
    CheckedField,
    CodeField,
    DateField,
    DecimalField,
    DigitsField,
    FieldType,
    NumberField,
    TextField,
    TimeField,
    YesNoField,
)
from gumruk.tui.form import Form
from gumruk.tui.form_model import Bell, Fetch, Field, FormModel, Left, Said
from textual.screen import Screen

from tests.surucu import boyali, olaylar


def yaz(tip: FieldType, metin: str) -> str:
    """Typed into an empty field of its own."""
    model = FormModel([Field("a", "A", 0, 10, tip), Field("b", "B", 1, 10, TextField(5))])
    for c in metin:
        if model.cursor == "a":
            model.press("key", c)
    model.press("enter") if model.cursor == "a" else None
    return model.text["a"]


@pytest.mark.parametrize(
    ("tip", "yazilan", "beklenen"),
    [
        (AmountField(), "1234.5", "1.234,50"),
        (AmountField(), "1234,567", "1.234,56"),
        (AmountField(), "12x3", "123,00"),
        (DecimalField(10, 3), "12,5", "12,500"),
        (DateField(), "22112026", "22.11.2026"),
        (DateField(), "221126", "22.11.2026"),
        (DateField(), "1.2.2026", "01.02.2026"),
        (TimeField(), "0830", "08:30"),
        (TextField(10, upper=True), "izmir ışık", "İZMİR IŞIK"),
        (TextField(10), "i̇zmir", "izmir"),
        (DigitsField(6, fixed=True), "34a31b00", "343100"),
        (YesNoField(), "xe", "E"),
        (CodeField(3, None, ascii_upper=True), "usd", "USD"),
    ],
)
def test_alan_yazilani_duzeltir(tip: FieldType, yazilan: str, beklenen: str) -> None:
    assert yaz(tip, yazilan) == beklenen


@pytest.mark.parametrize(
    ("tip", "yapistirilan", "deger"),
    [
        (AmountField(), "1.234,56", 123_456),
        (AmountField(), "1234,56 ", 123_456),
        (AmountField(), "1,234.56", None),
        (AmountField(), "1.234", None),
        (NumberField(5), "12 345", 12_345),
        (NumberField(3), "1234", None),
        (TextField(5), "çok uzun", None),
        (CodeField(12, None, digits=True), "8481.80.81.00.00", "848180810000"),
    ],
)
def test_yapistirilan_kesilmez(tip: FieldType, yapistirilan: str, deger: object) -> None:
    metin, hata = tip.paste(yapistirilan)
    assert (hata is not None) if deger is None else (hata is None and tip.parse(tip.leave(metin)[0]) == deger)


def test_bos_tutar_sifir_degildir() -> None:
    assert AmountField().parse("") is None and AmountField().parse("0,00") == 0
    assert DateField().parse(DateField().leave("31.12.1999")[0]) == date(1999, 12, 31)
    assert DateField().leave("31022026")[1] and TimeField().leave("25:00")[1]


def model() -> FormModel:
    return FormModel(
        [
            Field("no", "No", 0, 10, DigitsField(6, fixed=True), mandatory=True),
            Field("kod", "Kod", 1, 10, CodeField(2, {"CT": "karton"}.get)),
            Field("ad", "Ad", 2, 10, TextField(10)),
            Field("vkn", "VKN", 3, 10, CheckedField(10, lambda no: None if no == "1" else "yanlış numara")),
        ]
    )


def bas(m: FormModel, metin: str) -> list[Any]:
    return [e for c in metin for e in m.press("enter" if c == "\n" else c, None if c == "\n" else c)]


def test_5250_kurallari() -> None:
    m = model()
    bas(m, "123456")
    assert m.cursor == "kod"
    etki = bas(m, "zz\n")
    assert m.cursor == "ad" and any(isinstance(e, Said) and "listede yok" in e.text for e in etki) and "kod" in m.errors
    m.press("shift+tab")
    bas(m, "CT\n")
    assert m.errors == {} and m.text["kod"] == "CT"
    bas(m, "eski")
    m.press("up")
    m.press("down")
    bas(m, "yeni")
    assert m.text["ad"] == "yeni"
    bas(m, "\n12")
    m.press("home")
    etki = bas(m, "+")
    assert m.text["vkn"] == "" and m.cursor == "no"
    assert any(isinstance(e, Bell) for e in bas(m, "x"))


def test_hata_yazilani_silmez() -> None:
    m = model()
    bas(m, "12\n")
    assert m.errors["no"] and m.text["no"] == "12"
    m.go("vkn")
    bas(m, "9")
    hatalar = m.check_all()
    assert [h[0] for h in hatalar] == ["no", "vkn"] and m.cursor == "no" and m.text["vkn"] == "9"


def test_getir_alani_ve_taslak() -> None:
    m = FormModel([Field("no", "No", 0, 10, DigitsField(6), fetch=True), Field("ad", "Ad", 1, 10, TextField(10))])
    assert bas(m, "42\n")[-2:][0] == Fetch("no")
    m.go("ad")
    bas(m, "yarım")
    sakli = m.snapshot()
    yeni = FormModel(list(m.fields.values()))
    yeni.restore(sakli)
    assert (yeni.text, yeni.cursor, yeni.dirty) == ({"no": "42", "ad": "yarım"}, "ad", True)
    assert any(isinstance(e, Left) for e in m.go("no"))


class Doldur(DeskScreen):
    """Eighteen fields of two digits; F6 opens the same again."""

    def __init__(self, ad: str) -> None:
        super().__init__()
        self.ad = ad

    def body(self) -> Any:
        self.model = FormModel([Field(f"a{n}", f"A{n}", n, 10, TextField(4)) for n in range(18)])
        yield Form(self.model)

    def live(self) -> dict[str, str]:
        return {"new": "", "cancel": ""}

    def do_new(self) -> None:
        self.app.open_screen("iki")  # type: ignore[attr-defined]

    def do_cancel(self) -> None:
        self.app.pop_screen()


async def test_patlama_yerine_duser() -> None:
    """A whole record in one burst, across a screen change and back: every character where it belongs."""
    ekranlar: dict[str, Doldur] = {ad: Doldur(ad) for ad in ("bir", "iki")}

    def yap(ad: str) -> Any:
        def ver() -> Screen[Any]:
            return ekranlar[ad]

        return ver

    app = DeskApp({ad: yap(ad) for ad in ekranlar}, "bir")
    async with app.run_test(size=(80, 24)) as pilot:
        tuslar: list[str] = []
        for n in range(9):
            tuslar += [f"{n:02d}9", "BS", "3", "Enter"]
        tuslar += ["F6"]
        for n in range(18):
            tuslar += [f"{n:02d}", "Enter"]
        tuslar += ["F12"]
        for n in range(9, 18):
            tuslar += [f"{n:02d}3", "Enter"]
        for olay in olaylar(*tuslar):
            app.post_message(olay)
        for _ in range(400):
            await pilot.pause(0.01)
            if not app._gate_queue and not app._gate_busy:
                break
        assert [ekranlar["bir"].model.text[f"a{n}"] for n in range(18)] == [f"{n:02d}3" for n in range(18)]
        assert [ekranlar["iki"].model.text[f"a{n}"] for n in range(18)] == [f"{n:02d}" for n in range(18)]
        assert any("173" in satir for satir in boyali(app))
