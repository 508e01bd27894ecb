"""The house's own rules: which way imports point, what is loaded before sign-in, who may commit, where every article stands."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from gumruk.data import law_text
from gumruk.data.izlek import izlek, yersizler
from gumruk.models.akis import AYRILIKLAR, DISARIDA, GECIS, GECISLER, KURALDA
from gumruk.models.temel import Rol
from gumruk.printing.registry import FORMLAR
from gumruk.screens.registry import EKRANLAR
from gumruk.tui.commands import COMMANDS, KeyClash, remap

KOK = Path(__file__).resolve().parent.parent
ODALAR = ("models", "data", "printing", "screens", "tui")
IZIN = {
    "models": {"models"},
    "data": {"data", "models"},
    "printing": {"printing", "models"},
    "tui": {"tui", "models"},
    "screens": {"screens", "tui", "printing", "data", "models"},
}
KOMUTLAR = ("commands", "ortak", "kurulum", "denetim", "araclar", "aktar", "defter", "words")
KAPI = {"cli.py", "__main__.py", *(f"cli_{ad}.py" for ad in KOMUTLAR)}


def moduller(oda: str) -> list[Path]:
    return sorted((KOK / oda).rglob("*.py"))


def ithaller(dosya: Path) -> set[str]:
    bulunan = set()
    for dugum in ast.walk(ast.parse(dosya.read_text(encoding="utf-8"))):
        if isinstance(dugum, ast.ImportFrom) and dugum.module:
            bulunan |= {dugum.module} | {f"{dugum.module}.{a.name}" for a in dugum.names if dugum.module == "gumruk"}
        elif isinstance(dugum, ast.Import):
            bulunan |= {a.name for a in dugum.names}
    return bulunan


@pytest.mark.parametrize("oda", ODALAR)
def test_ithaller_tek_yone_bakar(oda: str) -> None:
    for dosya in moduller(oda):
        if dosya.name in KAPI:
            continue
        for ad in ithaller(dosya):
            if ad.startswith("gumruk."):
                assert ad.split(".")[1] in IZIN[oda], f"{dosya}: {ad}"
            assert not ad.startswith(("models.", "data.", "tui.", "screens.", "printing.")), f"{dosya}: {ad}"


def test_kurallar_saf() -> None:
    yasak = {"textual", "sqlite3", "pysqlite3", "random", "secrets", "time", "os", "pathlib", "reportlab"}
    for dosya in moduller("models"):
        assert not {a.split(".")[0] for a in ithaller(dosya)} & yasak, dosya
    for dosya in [KOK / "tui" / "form_model.py", KOK / "tui" / "field_types.py", *moduller("printing")]:
        assert "textual" not in {a.split(".")[0] for a in ithaller(dosya)}, dosya


def test_commit_yalniz_kapida() -> None:
    for oda in ODALAR:
        for dosya in moduller(oda):
            assert ".commit(" not in dosya.read_text(encoding="utf-8"), dosya


def test_ekranda_sorgu_olmaz() -> None:
    """No SQL in a screen, none on the terminal: they ask data/."""
    for oda in ("screens", "tui", "printing"):
        for dosya in moduller(oda):
            assert not {a.split(".")[0] for a in ithaller(dosya)} & {"sqlmodel", "sqlalchemy"}, dosya


def test_turkce_harf_tek_yerde() -> None:
    for oda in ODALAR:
        for dosya in moduller(oda):
            if dosya.name == "yazi.py":
                continue
            for yasak in (".upper()", ".lower()", ".title()", ".casefold()", ".capitalize()"):
                assert yasak not in dosya.read_text(encoding="utf-8"), f"{dosya}: {yasak}"


def test_terminal_yasaklari() -> None:
    yasak = ("MaskedInput", "push_screen_wait", "recompose", "import Footer", "self.notify(", "MODES =", "Select(")
    for oda in ("tui", "screens"):
        for dosya in moduller(oda):
            metin = dosya.read_text(encoding="utf-8")
            assert not [y for y in yasak if y in metin], dosya


def test_para_kayan_noktali_olmaz() -> None:
    for oda in ("models", "data", "printing"):
        for dosya in moduller(oda):
            assert "float(" not in dosya.read_text(encoding="utf-8"), dosya


def test_giris_ekranindan_once_agir_modul_yok(tmp_path: Path) -> None:
    kod = (
        "import sys; from pathlib import Path; from gumruk.tui.cli import egitim_ayari; from gumruk.screens.uygulama import Uygulama;"
        "from gumruk.screens.giris import GirisEkrani;"
        f"u = Uygulama(egitim_ayari(Path({str(tmp_path)!r})), lambda: None); GirisEkrani();"
        "print(sorted({'sqlmodel','sqlalchemy','reportlab','typer','pydantic','markdown_it.main'} & set(sys.modules)))"
    )
    cikti = subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, cwd=KOK, check=True)
    assert cikti.stdout.strip() == "[]"


def test_surum_hafif() -> None:
    kod = "import sys; sys.argv = ['gumruk', '--version']; from gumruk.tui.cli import main; main();print({'textual', 'sqlmodel'} & set(sys.modules))"
    cikti = subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, cwd=KOK, check=True)
    assert cikti.stdout.splitlines() == ["gumruk 0.1.0", "set()"]


# The law


def test_her_madde_yerinde() -> None:
    assert yersizler() == []
    adimli = {s.madde for s in izlek() if s.adimlar}
    assert {"9/1", "10/1", "10/2", "11/1", "12/2", "14", "15/1", "15/2", "15/3-a", "15/3-b", "15/3-c", "19/2", "21/1", "21/2", "23/1-a"} <= adimli


def test_45_madde_ozetli() -> None:
    maddeler = law_text.maddeler()
    assert {m.split("/")[0] for m in maddeler} >= {str(n) for n in range(1, 46)}
    assert all(len(m.ozet) > 20 and m.baslik for m in maddeler.values())
    for d in (*DISARIDA, *GECISLER):
        assert law_text.madde_ozeti(d.madde) is not None, d.madde


def test_ozetler_metnin_kopyasi_degil(veri: Path) -> None:
    """The regulation's words are not shipped: nine words in a row of a summary never stand in the text."""
    metin = " ".join((veri.parent / "mevzuat" / "yonetmelik.txt").read_text(encoding="utf-8").split())
    for m in law_text.maddeler().values():
        if m.madde.startswith("EK") or m.madde == "YKTS":
            continue
        sozler = m.ozet.split()
        for n in range(len(sozler) - 8):
            assert " ".join(sozler[n : n + 9]) not in metin, m.madde


def test_her_adim_eksiksiz() -> None:
    assert len(GECIS) == len(GECISLER)
    for g in GECISLER:
        assert law_text.madde_ozeti(g.madde), g.kimlik
        assert g.gecmis and g.ad, g.kimlik
        assert g.rol is Rol.SISTEM or g.ekran in EKRANLAR, g.kimlik
        assert {g.form, g.gerekirse} - {None} <= set(FORMLAR), g.kimlik
        for ardil in g.ardindan:
            assert set(ardil.secenekler) <= set(GECIS), g.kimlik
    for a in AYRILIKLAR:
        assert {a.once, a.sonra} <= set(GECIS)
    assert set(KURALDA) <= set(law_text.maddeler())


def test_ekran_kodlari_ve_tuslar_ayri() -> None:
    kodlar = [k.kod for k in EKRANLAR.values() if k.kod]
    assert len(kodlar) == len(set(kodlar))
    assert len({k for c in COMMANDS for k in c.keys}) == sum(len(c.keys) for c in COMMANDS)
    with pytest.raises(KeyClash, match="hem"):
        remap({"act": "f3"})
    with pytest.raises(KeyClash, match="diye bir komut yok"):
        remap({"ucur": "f2"})


def test_olcu_aleti_acilir() -> None:
    """The bench is not run here, but what it measures must still be there."""
    assert callable(import_module("tests.bench.__main__").main)
