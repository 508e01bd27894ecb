"""The matrix of the law made from the program itself: article → steps, screens, papers, tests, or why there is none."""

import ast
from dataclasses import dataclass
from pathlib import Path

from gumruk.data.law_text import maddeler
from gumruk.models.akis import DISARIDA, GECISLER, KURALDA
from gumruk.models.yon import Bent


@dataclass(frozen=True)
class IzlekSatiri:
    madde: str
    baslik: str
    adimlar: tuple[str, ...]
    ekranlar: tuple[str, ...]
    formlar: tuple[str, ...]
    testler: tuple[str, ...]
    neden: str


def icerir(genis: str, dar: str) -> bool:
    """12 contains 12/2; 15/3 contains 15/3-a; 1 does not contain 12."""
    return dar == genis or dar.startswith((genis + "/", genis + "-"))


def test_maddeleri(kok: Path) -> dict[str, list[str]]:
    """Article → tests marked with it, read from the test files of a checkout; empty where there are none."""
    sonuc: dict[str, list[str]] = {}
    for dosya in sorted(kok.glob("tests/**/test_*.py")):
        for dugum in ast.walk(ast.parse(dosya.read_text(encoding="utf-8"))):
            if not isinstance(dugum, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            for suslu in dugum.decorator_list:
                if isinstance(suslu, ast.Call) and isinstance(suslu.func, ast.Attribute) and suslu.func.attr == "madde":
                    for arg in suslu.args:
                        if isinstance(arg, ast.Constant):
                            sonuc.setdefault(str(arg.value), []).append(f"{dosya.stem}::{dugum.name}")
    return sonuc


def izlek(kok: Path | None = None) -> list[IzlekSatiri]:
    """One row a paragraph, in law order."""
    testler = test_maddeleri(kok or Path(__file__).resolve().parent.parent)
    disarida = {d.madde: d.neden for d in DISARIDA}
    acik = {yon for g in GECISLER if g.tescil for yon in g.yonler}
    adimlarin = [(g, {g.maddesi_yonde(yol) for yol in g.yollar if isinstance(yol, Bent) or yol in acik}) for g in GECISLER]
    satirlar = []
    for no, ozet in maddeler().items():
        adimlar = [g for g, maddeleri in adimlarin if any(icerir(no, m) or icerir(m, no) for m in maddeleri)]
        bulunan = tuple(t for m, ts in testler.items() if icerir(no, m) or icerir(m, no) for t in ts)
        neden = next((n for m, n in disarida.items() if icerir(m, no)), "") or KURALDA.get(no, "")
        satirlar.append(
            IzlekSatiri(
                no,
                ozet.baslik,
                tuple(f"{g.kimlik}: {g.ad} [{g.rol.value}]" for g in adimlar),
                tuple(dict.fromkeys(g.ekran for g in adimlar if g.ekran)),
                tuple(dict.fromkeys(f for g in adimlar for f in (g.form, g.gerekirse) if f)),
                bulunan,
                neden,
            )
        )
    return satirlar


def yersizler() -> list[str]:
    """Articles that nobody has placed: neither a step, nor a rule, nor left out with a reason."""
    return [s.madde for s in izlek() if not s.adimlar and not s.neden]
