"""The measured promises, as ratios against a floor of the same run: `make bench` (not part of the tests)."""

import functools
import io
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gumruk.data import migrate, practice, practice_ofis, queries
from gumruk.data.engine import sqlite
from gumruk.models.beyanname import Beyanname
from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from gumruk.printing.paper import DUZ, KALIN, MM, fontlari_hazirla
from gumruk.printing.render import Tuval, _qr, bicimle, render
from gumruk.printing.vezne import ALINDI
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

from tests.bench.terminal import Terminal, median
from tests.printing.test_forms import alindi

PY = sys.executable
GUMRUK = str(Path(PY).with_name("gumruk"))


def row(name: str, value: float, unit: str, aim: str, detail: str) -> None:
    print(f"{name:<58} {value:>9.2f} {unit:<6} aim {aim:<8} {detail}", flush=True)


def timed(work: Callable[[], Any], times: int) -> list[float]:
    out = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        out.append(time.perf_counter() - began)
    return out


# Keys


def declaration(folder: Path) -> Terminal:
    """Our program on the declaration's first page (15 fields)."""
    t = Terminal([GUMRUK, "egitim"], env={"GUMRUK_EGITIM": str(folder / "eg")})
    t.until("egitim1998")
    time.sleep(2.5)
    t.send("BEY01\regitim1998\r")
    t.read(2.0)
    t.send("BY\r")
    t.until("37 Rejim")
    t.read(1.0)
    return t


def keys(folder: Path) -> None:
    """Field moves by Tab; characters into a text field that has just been entered."""
    ours, stock = declaration(folder), Terminal([PY, "-m", "tests.bench.stock", "form"])
    stock.until("Alan 14")
    stock.read(1.0)
    moves: dict[str, list[tuple[float, int]]] = {"ours": [], "stock": []}
    chars: dict[str, list[tuple[float, int]]] = {"ours": [], "stock": []}
    for name, t, steps in (("ours", ours, 2), ("stock", stock, 2)):
        for _ in range(steps):
            t.key("\t")
        chars[name] = [t.key("a") for _ in range(25)]
    for _ in range(45):
        for name, t in (("ours", ours), ("stock", stock)):
            moves[name].append(t.key("\t"))

    def ms(of: list[tuple[float, int]]) -> float:
        return median([seconds for seconds, _ in of]) * 1000

    row(
        "field move to last byte / stock form with Footer",
        ms(moves["ours"]) / ms(moves["stock"]),
        "x",
        "<= 0.1",
        f"{ms(moves['ours']):.1f} ms against {ms(moves['stock']):.1f} ms",
    )
    row(
        "character to last byte / stock form",
        ms(chars["ours"]) / ms(chars["stock"]),
        "x",
        "<= 0.6",
        f"{ms(chars['ours']):.1f} ms against {ms(chars['stock']):.1f} ms",
    )
    for name, of in (("field move", moves), ("character", chars)):
        row(f"bytes per {name}", median([b for _, b in of["ours"]]), "bytes", "<= 600", f"stock {median([b for _, b in of['stock']]):.0f}")
    stock.close()
    before = ours.memory_mib()
    for _ in range(100):
        ours.send("\t" * 100)
        while ours.read(0.15)[0]:
            pass
    row("memory growth over 10,000 field moves", ours.memory_mib() - before, "MiB", "<= 5", f"{before:.1f} MiB before")
    ours.close()


def start(folder: Path) -> None:
    ours, bare = [], []
    for _ in range(9):
        for out, argv, text in ((bare, [PY, "-m", "tests.bench.stock", "bare"], "CIPLAK"), (ours, [GUMRUK, "egitim"], "egitim1998")):
            t = Terminal(argv, env={"GUMRUK_EGITIM": str(folder / "eg")})
            out.append(t.until(text))
            t.close()
    row("start to sign-in / bare Textual app", median(ours) / median(bare), "x", "<= 1.4", f"{median(ours):.3f} s against {median(bare):.3f} s")


# Archive


def lookup(folder: Path) -> None:
    depo, kisi = practice_ofis.egitim_ofisi(f"sqlite:///{folder / 'buyuk.db'}", is_var=False)
    g = practice.Gun(depo, kisi)
    ob = g.ozet_beyan("S").belge_id
    g.ozet_onay(ob)
    g.beyanname(ob)
    depo.kapat()
    raw = sqlite.connect(folder / "buyuk.db")
    columns = [r[1] for r in raw.execute("PRAGMA table_info(beyanname)")]
    source = dict(zip(columns, raw.execute("SELECT * FROM beyanname").fetchone(), strict=True))
    sizes = {}
    for size, first in ((10_000, 2), (1_000_000, 10_001)):
        rows = ({**source, "id": n, "sira": n, "no": f"26343100IM{n:08d}", "referans_no": f"R{n}"} for n in range(first, size + 1))
        raw.executemany(f"INSERT INTO beyanname ({','.join(columns)}) VALUES ({','.join(':' + c for c in columns)})", rows)
        raw.commit()
        depo = migrate.ac(f"sqlite:///{folder / 'buyuk.db'}")
        numbers = [f"26343100IM{n:08d}" for n in range(17, size, size // 2000)]
        ids = list(range(17, size, size // 2000))
        for _ in range(2):
            ours = [timed(functools.partial(queries.beyanname_id, depo, number), 1)[0] for number in numbers]
            floor = [timed(lambda id=id: raw.execute("SELECT id FROM beyanname WHERE id = ?", (id,)).fetchone(), 1)[0] for id in ids]  # type: ignore[misc]
        sizes[size] = median(ours)
        row(
            f"lookup by number in {size:,} / raw sqlite3 by primary key",
            median(ours) / median(floor),
            "x",
            "<= 3",
            f"{median(ours) * 1e6:.1f} µs against {median(floor) * 1e6:.1f} µs",
        )
        depo.kapat()
    row("lookup growth from 10,000 to 1,000,000", sizes[1_000_000] / sizes[10_000], "x", "~ 1", "")
    raw.close()


def act(folder: Path) -> None:
    """The floor writes the very rows that one collection writes, into tables of the same columns, and three counters, in one durable commit."""
    depo, kisi = practice_ofis.egitim_ofisi(f"sqlite:///{folder / 'islem.db'}", is_var=False)
    g = practice.Gun(depo, kisi)
    waiting = []
    for n in range(60):
        ob = g.ozet_beyan(f"S{n}").belge_id
        g.ozet_onay(ob)
        by = g.beyanname(ob).belge_id
        g.onay(by)
        g.muayene(by)
        waiting.append(by)
    tables = ("alindi", "alindi_satiri", "alindi_odemesi", "yevmiye_maddesi", "yevmiye_satiri", "iz_kaydi", "baski_isi")
    with depo.okur.connect() as c:
        last = {t: c.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {t}").scalar_one() for t in tables}
    g.tahsil(waiting[0])
    raw = sqlite.connect(folder / "ham.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL")
    raw.execute("PRAGMA synchronous=FULL")
    inserts = []
    with depo.okur.connect() as c:
        for t in tables:
            columns = [r[1] for r in c.exec_driver_sql(f"PRAGMA table_info({t})")]
            raw.execute(f"CREATE TABLE {t} ({', '.join('id INTEGER PRIMARY KEY' if x == 'id' else x for x in columns)})")
            sql = f"INSERT INTO {t} VALUES (NULL{', ?' * (len(columns) - 1)})"
            inserts += [(sql, tuple(r)[1:]) for r in c.exec_driver_sql(f"SELECT * FROM {t} WHERE id > {last[t]}")]
    raw.execute("CREATE TABLE sayac (id INTEGER PRIMARY KEY, son INTEGER)")
    raw.execute("INSERT INTO sayac VALUES (1, 0), (2, 0), (3, 0)")

    def floor() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for i in (1, 2, 3):
            raw.execute("UPDATE sayac SET son = son + 1 WHERE id = ?", (i,))
        for sql, values in inserts:
            raw.execute(sql, values)
        raw.execute("COMMIT")

    ours, base = [], []
    with depo.oku() as s:
        dues = {by: s.get_one(Beyanname, by).toplam_vergi_kurus for by in waiting[1:]}
    for by, due in dues.items():
        typed = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=due),), yatiran="Selin Ak", yatiran_no="10000000146")
        ours += timed(functools.partial(g.yap, "tahsil_et", "VEZ01", by, typed), 1)
        base += timed(floor, 1)
    row(
        "collection act / raw sqlite3 writing the same rows durably",
        median(ours) / median(base),
        "x",
        "<= 2.5",
        f"{median(ours) * 1000:.2f} ms against {median(base) * 1000:.2f} ms, {len(inserts)} rows",
    )
    raw.close()
    depo.kapat()


def page() -> None:
    fontlari_hazirla()
    value = alindi()
    texts = [bicimle(k, getattr(value, k.ad)) for k in ALINDI.kutular] + [k.etiket for k in ALINDI.kutular]
    assert ALINDI.tablo is not None
    texts += [c for s in value.satirlar for c in s] + [s.baslik for s in ALINDI.tablo.sutunlar] + [i.etiket for i in ALINDI.imzalar]
    texts += [ALINDI.baslik, value.no, value.tarih, value.idare_adi, "T.C.", "MÜKELLEF NÜSHASI", ALINDI.dipnot]

    def floor() -> bytes:
        buffer = io.BytesIO()
        c = Canvas(buffer, pagesize=(ALINDI.boy[0] * MM, ALINDI.boy[1] * MM), invariant=1, initialFontName=DUZ, pageCompression=1)
        for n, text in enumerate(texts):
            c.setFont(KALIN if n % 4 == 0 else DUZ, 8)
            c.drawString(20 + n % 3 * 180, 400 - n * 6, text)
        Code128(value.no, barWidth=0.26 * MM, barHeight=8 * MM, quiet=True, humanReadable=False).drawOn(c, 300, 20)
        shell = Tuval.__new__(Tuval)
        shell.w, shell.h, shell.c = *ALINDI.boy, c
        _qr(shell, value.qr, 181, 113, 19)
        c.showPage()
        c.save()
        return buffer.getvalue()

    for _ in range(3):
        render(ALINDI, value, nushalar=("mükellef nüshası",)), floor()
    ours, base = [], []
    for _ in range(40):
        ours += timed(lambda: render(ALINDI, value, nushalar=("mükellef nüshası",)), 1)
        base += timed(floor, 1)
    row(
        "one receipt PDF / bare canvas, same text, font, codes",
        median(ours) / median(base),
        "x",
        "<= 2",
        f"{median(ours) * 1000:.1f} ms against {median(base) * 1000:.1f} ms",
    )


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="gumruk-bench-"))
    chosen = sys.argv[1:] or ["keys", "start", "act", "page", "lookup"]
    try:
        os.environ["GUMRUK_EGITIM"] = str(folder / "eg")
        for name in chosen:
            {
                "keys": lambda: keys(folder),
                "start": lambda: start(folder),
                "act": lambda: act(folder),
                "page": page,
                "lookup": lambda: lookup(folder),
            }[name]()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
