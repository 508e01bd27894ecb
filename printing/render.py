"""Draws a declared form: every copy a page of one PDF, the same bytes for the same values (invariant)."""

import io
from collections.abc import Sequence
from typing import Any

import segno
from gumruk.models.kurus import goster
from gumruk.models.temel import atif
from gumruk.models.yazi import buyuk
from gumruk.printing.form import Form, Imza, Kutu, Suret, Tablo
from gumruk.printing.paper import DUZ, KALIN, MM, en, fontlari_hazirla, govdeye_sigdir, hucreye_sigdir, sar, sigdir, temiz
from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.colors import Color, black, white
from reportlab.pdfgen.canvas import Canvas

GRI = Color(0.4, 0.4, 0.4)
ACIK = Color(0.93, 0.93, 0.93)
SOLUK = Color(0.86, 0.86, 0.86)


class Tuval:
    """A canvas in millimetres from the top left."""

    def __init__(self, form: Form, tampon: io.BytesIO) -> None:
        self.w, self.h = form.boy
        self.c = Canvas(tampon, pagesize=(self.w * MM, self.h * MM), invariant=1, initialFontName=DUZ, pageCompression=1)
        self.c.setTitle(temiz(form.baslik))
        self.c.setAuthor("Gümrük")
        self.c.setSubject(atif(form.madde))

    def y(self, mm: float) -> float:
        return (self.h - mm) * MM

    def yazi(self, x: float, y: float, metin: str, punto: float, font: str = DUZ, renk: Color = black, hiza: str = "sol") -> None:
        self.c.setFont(font, punto)
        self.c.setFillColor(renk)
        {"sol": self.c.drawString, "sag": self.c.drawRightString, "orta": self.c.drawCentredString}[hiza](x * MM, self.y(y), metin)

    def kutu(self, x: float, y: float, w: float, h: float, kalinlik: float = 0.5, dolgu: Color | None = None) -> None:
        self.c.setLineWidth(kalinlik)
        self.c.setStrokeColor(black)
        if dolgu is not None:
            self.c.setFillColor(dolgu)
        self.c.rect(x * MM, self.y(y + h), w * MM, h * MM, stroke=1, fill=int(dolgu is not None))

    def cizgi(self, x1: float, y1: float, x2: float, y2: float, kalinlik: float = 0.5, renk: Color = black) -> None:
        self.c.setLineWidth(kalinlik)
        self.c.setStrokeColor(renk)
        self.c.line(x1 * MM, self.y(y1), x2 * MM, self.y(y2))


def bicimle(kutu: Kutu, deger: Any) -> str:
    """How a value stands in its box: sums fenced so that nothing can be added."""
    if deger is None or deger == "":
        return ""
    if kutu.bicim == "tutar":
        return f"#{goster(deger)} TL#"
    if kutu.bicim == "yaziyla":
        return f"#{buyuk(str(deger))}#"
    return temiz(str(deger))


def render(form: Form, deger: Any, *, nushalar: tuple[str, ...] | None = None, suret: Suret | None = None, egitim: bool = False) -> bytes:
    """The form with these values, one page a copy (and more where the table runs over). Raises TasmaHatasi."""
    fontlari_hazirla()
    tampon = io.BytesIO()
    t = Tuval(form, tampon)
    sayfalar = _sayfala(form, deger)
    ekler = [(x, d) for x in (form.onek, form.ek) if x is not None for d in _dilimle(getattr(deger, x.ad), x.devam_adet)]
    toplam = len(sayfalar) + len(ekler)
    etiketler: dict[str, str] = getattr(deger, "etiketler", {})
    nushalar = tuple(etiketler.get(ad, ad) for ad in nushalar or form.nushalar)
    t.c.beginForm("sabit")
    _sabit(t, form, etiketler)
    t.c.endForm()
    for nusha in nushalar:
        for n, satirlar in enumerate(sayfalar):
            if n == 0:
                t.c.doForm("sabit")
                _degerler(t, form, deger)
                if form.ozet is not None:
                    _tablo(t, form.ozet, list(getattr(deger, form.ozet.ad))[: form.ozet.adet], ilk=True, son=True, cizik=False)
            if form.tablo is not None:
                _tablo(t, form.tablo, satirlar, ilk=n == 0, son=n == toplam - 1 or n == len(sayfalar) - 1)
            _sayfa_sonu(t, form, deger, nusha, n, toplam, nushalar, suret, egitim)
        for n, (ek, satirlar) in enumerate(ekler, len(sayfalar)):
            _tablo(t, ek, satirlar, ilk=False, son=n == toplam - 1 or ekler[n - len(sayfalar) + 1][0] is not ek)
            _sayfa_sonu(t, form, deger, nusha, n, toplam, nushalar, suret, egitim)
    t.c.save()
    return tampon.getvalue()


def _sayfa_sonu(
    t: Tuval, form: Form, deger: Any, nusha: str, n: int, toplam: int, nushalar: tuple[str, ...], suret: Suret | None, egitim: bool
) -> None:
    """Head, foot and the words across a page, then the next."""
    if form.iptal is not None and deger.iptal:
        _iptal(t, form.iptal, deger.iptal)
    _ust(t, form, deger, nusha, n)
    _alt(t, form, n + 1, toplam, nushalar, suret)
    if egitim:
        capraz(t, "EĞİTİM")
    if suret is not None:
        capraz(t, "SURET")
    t.c.showPage()


def _dilimle(satirlar: Sequence[tuple[str, ...]], adet: int) -> list[list[tuple[str, ...]]]:
    return [list(satirlar[n : n + adet]) for n in range(0, len(satirlar), adet)]


def _sayfala(form: Form, deger: Any) -> list[list[tuple[str, ...]]]:
    if form.tablo is None:
        return [[]]
    satirlar = list(getattr(deger, form.tablo.ad))
    return [satirlar[: form.tablo.adet], *_dilimle(satirlar[form.tablo.adet :], form.tablo.devam_adet)]


def _sabit(t: Tuval, form: Form, etiketler: dict[str, str]) -> None:
    """What is the same on every copy: boxes, labels, signature cells."""
    for k in form.kutular:
        t.kutu(k.x, k.y, k.w, k.h, dolgu=ACIK if k.bicim in ("tutar", "yaziyla") else None)
        t.yazi(k.x + 1.2, k.y + 2.6, temiz(etiketler.get(k.ad, k.etiket)), 5.4, renk=GRI)
    for i in form.imzalar:
        _imza(t, i)
    for x, y, punto, metin in form.metinler:
        t.yazi(x, y, temiz(metin), punto)


def _imza(t: Tuval, i: Imza) -> None:
    t.kutu(i.x, i.y, i.w, i.h)
    t.yazi(i.x + 1.2, i.y + 2.6, temiz(i.etiket), 5.4, renk=GRI)
    if i.muhur:
        t.c.setDash(1, 2)
        t.c.setStrokeColor(GRI)
        r = min(10.0, i.h / 2 - 2)
        t.c.circle((i.x + i.w - r - 2) * MM, t.y(i.y + i.h / 2), r * MM)
        t.c.setDash()
        t.yazi(i.x + i.w - r - 2, i.y + i.h / 2 + 1, "mühür", 5.4, renk=GRI, hiza="orta")


def _degerler(t: Tuval, form: Form, deger: Any) -> None:
    degisen = getattr(deger, "degisen", ())
    for k in form.kutular:
        if k.ad in degisen:
            t.kutu(k.x + 0.35, k.y + 0.35, k.w - 0.7, k.h - 0.7, 1.6)
            t.yazi(k.x + k.w - 1.4, k.y + 3, "*" if k.w < 30 else "* düzeltildi", 5.4, KALIN, hiza="sag")
        metin = bicimle(k, getattr(deger, k.ad))
        if not metin:
            continue
        font = KALIN if k.bicim in ("tutar", "kalin", "yaziyla") else DUZ
        ic = k.w - 2.4
        if k.bicim == "govde":
            satirlar, punto = govdeye_sigdir(metin, font, k.punto, ic, k.satir)
        else:
            satirlar, punto = sigdir(metin, font, k.punto, ic, k.satir)
        adim = punto * (0.48 if k.bicim == "govde" else 0.42)
        taban = k.y + 4 + adim if k.bicim == "govde" else k.y + k.h - 2.2 - adim * (len(satirlar) - 1)
        for n, satir in enumerate(satirlar):
            if k.bicim in ("tutar", "sag"):
                t.yazi(k.x + k.w - 1.2, taban + n * adim, satir, punto, font, hiza="sag")
            else:
                t.yazi(k.x + 1.2, taban + n * adim, satir, punto, font)
    for i in form.imzalar:
        if i.ad and getattr(deger, i.ad):
            ic = i.w - 2.4 - (22 if i.muhur else 0)
            satirlar, punto = sigdir(temiz(str(getattr(deger, i.ad))), DUZ, 7.5, ic, 2)
            for n, satir in enumerate(satirlar):
                t.yazi(i.x + 1.2, i.y + i.h - 1.8 - (len(satirlar) - 1 - n) * punto * 0.42, satir, punto)
    kod = str(getattr(deger, "kod", "") or getattr(deger, "no", ""))
    if form.barkod and kod:
        x, y = form.barkod
        b = Code128(kod, barWidth=0.26 * MM, barHeight=8 * MM, quiet=True, lquiet=3 * MM, rquiet=3 * MM, humanReadable=False)
        t.c.setFillColor(black)
        b.drawOn(t.c, x * MM, t.y(y + 8))
    veri = str(getattr(deger, "qr", ""))
    if form.qr is not None and veri:
        x, y, boy = form.qr
        _qr(t, veri, x, y, boy)


def _qr(t: Tuval, veri: str, x: float, y: float, boy: float) -> None:
    """Runs of dark modules as rectangles: far faster than a widget."""
    kod = segno.make(veri, error="m", micro=False)
    matris = [bytes(satir) for satir in kod.matrix]
    modul = boy / len(matris)
    t.c.setFillColor(black)
    for r, satir in enumerate(matris):
        bas = None
        for s in range(len(satir) + 1):
            koyu = s < len(satir) and satir[s] & 1
            if koyu and bas is None:
                bas = s
            elif not koyu and bas is not None:
                t.c.rect((x + bas * modul) * MM, t.y(y + (r + 1) * modul), (s - bas) * modul * MM, modul * MM, stroke=0, fill=1)
                bas = None


def _tablo(t: Tuval, tablo: Tablo, satirlar: list[tuple[str, ...]], *, ilk: bool, son: bool, cizik: bool = True) -> None:
    y = tablo.y if ilk else tablo.devam_y
    adet = tablo.adet if ilk else tablo.devam_adet
    boy = tablo.satir_h * adet
    t.kutu(tablo.x, y, tablo.w, 5.5, dolgu=ACIK)
    t.kutu(tablo.x, y + 5.5, tablo.w, boy)
    x = tablo.x
    for n, s in enumerate(tablo.sutunlar):
        if n:
            t.cizgi(x, y, x, y + 5.5 + boy, 0.3)
        baslik, punto = sigdir(temiz(s.baslik), KALIN, 6.2, s.w - 1.6, 1, 3.5)
        if s.hiza == "sag":
            t.yazi(x + s.w - 1, y + 3.9, baslik[0], punto, KALIN, hiza="sag")
        else:
            t.yazi(x + 1, y + 3.9, baslik[0], punto, KALIN)
        x += s.w
    for r, satir in enumerate(satirlar):
        taban = y + 5.5 + (r + 1) * tablo.satir_h - tablo.satir_h * 0.3
        x = tablo.x
        for s, hucre in zip(tablo.sutunlar, satir, strict=True):
            parcalar, punto = hucreye_sigdir(temiz(hucre), DUZ, tablo.punto, s.w - 1.8, tablo.satir_h)
            adim = punto * 0.40
            for n, parca in enumerate(parcalar):
                yy = taban - (len(parcalar) - 1 - n) * adim + (adim / 2 if len(parcalar) > 1 else 0)
                t.yazi(x + s.w - 0.9 if s.hiza == "sag" else x + 0.9, yy, parca, punto, hiza=s.hiza)
            x += s.w
    if not son:
        t.yazi(tablo.x + tablo.w, y + 5.5 + boy + 3, "devamı arka sayfada", 6, KALIN, hiza="sag")
    elif cizik and len(satirlar) < adet - 1:
        ust, alt = y + 5.5 + len(satirlar) * tablo.satir_h + 2, y + 5.5 + boy - 2
        t.cizgi(tablo.x + 4, ust, tablo.x + tablo.w - 4, ust, 0.4, GRI)
        t.cizgi(tablo.x + tablo.w - 4, ust, tablo.x + 4, alt, 0.4, GRI)
        t.cizgi(tablo.x + 4, alt, tablo.x + tablo.w - 4, alt, 0.4, GRI)


def _ust(t: Tuval, form: Form, deger: Any, nusha: str, sayfa: int) -> None:
    t.yazi(8, 11, "T.C.", 8, KALIN)
    idare, punto = sigdir(temiz(buyuk(deger.idare_adi)), KALIN, 8, 54, 2)
    for n, satir in enumerate(idare):
        t.yazi(8, 15 + n * 3.4, satir, punto, KALIN)
    baslik, punto = sigdir(temiz(form.baslik), KALIN, 14, 80, 2)
    for n, satir in enumerate(baslik):
        t.yazi(t.w / 2 + 3, 14.5 + n * 6, satir, punto, KALIN, hiza="orta")
    if form.kimlik == "ozet_beyan_dokumu":
        t.yazi(t.w / 2 + 4, 19.5, "Seri No: A", 8, hiza="orta")
    no = temiz(deger.no)
    t.yazi(t.w - 8, 20.5, no, 11, KALIN, hiza="sag")
    t.yazi(t.w - 8, 24.5, temiz(deger.tarih) + (f"   devam {sayfa + 1}" if sayfa else ""), 7.5, hiza="sag")
    etiket = buyuk(temiz(nusha))
    w = en(etiket, KALIN, 7) + 4
    t.c.setFillColor(black)
    t.c.rect((t.w - 8 - w) * MM, t.y(14), w * MM, 5 * MM, stroke=0, fill=1)
    t.yazi(t.w - 8 - w / 2, 12.6, etiket, 7, KALIN, renk=white, hiza="orta")
    t.cizgi(8, 26.5, t.w - 8, 26.5, 1.1)


def _alt(t: Tuval, form: Form, sayfa: int, toplam: int, nushalar: tuple[str, ...], suret: Suret | None) -> None:
    dagitim = " · ".join(ad if ad[:1].isdigit() else f"{n} {ad}" for n, ad in enumerate(nushalar, 1))
    y = t.h - 6
    for n, satir in enumerate(sar(temiz(f"Dağıtım: {dagitim}. {form.dipnot}"), DUZ, 5.6, t.w - 50)):
        t.yazi(8, y - 2.4 + n * 2.4, satir, 5.6, renk=GRI)
    t.yazi(t.w - 8, y, f"{atif(form.madde)}   sayfa {sayfa}/{toplam}", 5.6, renk=GRI, hiza="sag")
    if suret is not None:
        t.yazi(t.w / 2, y - 5.5, temiz(f"SURET · {suret.kacinci}. basım, {suret.zaman}, {suret.kim}"), 7, KALIN, hiza="orta")


def capraz(t: Tuval, metin: str) -> None:
    """A light grey word across the page; solid colour, no transparency."""
    t.c.saveState()
    t.c.translate(t.w / 2 * MM, t.h / 2 * MM)
    t.c.rotate(28)
    t.c.setFont(KALIN, 64)
    t.c.setStrokeColor(SOLUK)
    t.c.setLineWidth(0.8)
    yazi = t.c.beginText()
    yazi.setTextRenderMode(1)
    yazi.setTextOrigin(-en(metin, KALIN, 64) / 2 * MM, -20)
    yazi.textOut(metin)
    t.c.drawText(yazi)
    t.c.restoreState()


def _iptal(t: Tuval, yer: tuple[float, float, float, float], satirlar: Sequence[str]) -> None:
    """The band across a cancelled paper, black and readable through; and in its box when, by whom and why."""
    t.c.saveState()
    t.c.translate(t.w / 2 * MM, (t.h / 2 + 4) * MM)
    t.c.rotate(18)
    t.c.setStrokeColor(black)
    t.c.setLineWidth(1.6)
    for kenar in (-11, 11):
        t.c.line(-t.w / 2 * MM, kenar * MM, t.w / 2 * MM, kenar * MM)
    yazi = t.c.beginText()
    yazi.setFont(KALIN, 58)
    yazi.setTextRenderMode(1)
    yazi.setTextOrigin(-en("İPTAL", KALIN, 58) / 2 * MM, -21)
    yazi.textOut("İPTAL")
    t.c.drawText(yazi)
    t.c.restoreState()
    x, y, w, h = yer
    t.c.setFillColor(white)  # the signature cells under it reach a little lower
    t.c.rect((x - 0.5) * MM, t.y(y + h + 2.4), (w + 1) * MM, (h + 2.4) * MM, stroke=0, fill=1)
    t.kutu(x, y, w, h, 1.6)
    for punto in (7.5, 7.0, 6.5, 6.0, 5.5, 5.0):
        parcalar = [(p, DUZ if n else KALIN) for n, s in enumerate(satirlar) for p in sar(temiz(s), DUZ if n else KALIN, punto, w - 4)]
        if len(parcalar) * punto * 0.42 + 2 <= h:
            break
    for n, (parca, font) in enumerate(parcalar, 1):
        t.yazi(x + 2, y + 1 + n * punto * 0.42, parca, punto, font)
