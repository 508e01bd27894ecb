"""Draws any register (7/2): A4 landscape, rows as they come and forgotten once drawn, page totals and what is carried over; and the same as CSV."""

import csv
import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, SatirOkuyan, Sutun, Yekun
from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import goster, sayi_goster
from gumruk.models.yazi import buyuk
from gumruk.printing.form import Form
from gumruk.printing.paper import A4_YATAY, DUZ, KALIN, MM, en, fontlari_hazirla, sar, sigdir, temiz
from gumruk.printing.render import ACIK, GRI, Tuval, capraz

SOL, UST, ALT, SATIR = 8.0, 24.0, 198.0, 4.8
SIRA_MM, PUNTO, BASLIK_H, ARA = 10.0, 6.6, 5.6, 7.0
IMZA_W, IMZA_H = 90.0, 19.0


@dataclass(frozen=True)
class Basim:
    """What stands on every page besides the register: the office, who printed and when, and whether it is practice."""

    idare_adi: str
    basan: str
    zaman: str
    egitim: bool = False


class _Cizim:
    """Where the pen is: page, height on it, the table's sums up to here."""

    def __init__(self, defter: Defter, basim: Basim, tampon: io.BytesIO) -> None:
        self.defter, self.basim = defter, basim
        self.t = Tuval(Form("defter", defter.madde, defter.baslik, A4_YATAY, (), ()), tampon)
        self.sayfa = 0
        self.y = ALT
        self.ozet = hashlib.sha256()

    def yeni_sayfa(self) -> None:
        if self.sayfa:
            self.t.c.showPage()
        self.sayfa += 1
        self.y = UST
        t, d = self.t, self.defter
        if self.basim.egitim:
            capraz(t, "EĞİTİM")
        t.yazi(SOL, 11, "T.C.", 8, KALIN)
        idare, punto = sigdir(temiz(buyuk(self.basim.idare_adi)), KALIN, 8, 80, 2)
        for n, satir in enumerate(idare):
            t.yazi(SOL, 15 + n * 3.4, satir, punto, KALIN)
        t.yazi(t.w / 2, 13, temiz(buyuk(d.baslik)), 12, KALIN, hiza="orta")
        kapsam, punto = sigdir(temiz(d.kapsam), DUZ, 8.5, 130, 2)
        for n, satir in enumerate(kapsam):
            t.yazi(t.w / 2, 18.5 + n * 3.4, satir, punto, hiza="orta")
        t.cizgi(SOL, 23.5, t.w - SOL, 23.5, 1.1)
        t.yazi(SOL, t.h - 6, temiz(f"Basan: {self.basim.basan}, {self.basim.zaman}"), 5.8, renk=GRI)
        # How many pages there are is known at the end only: the number is a form that is drawn then.
        etiket = f"m.{d.madde}   sayfa {self.sayfa}/"
        t.yazi(t.w - SOL - 7, t.h - 6, etiket, 5.8, renk=GRI, hiza="sag")
        t.c.saveState()
        t.c.translate((t.w - SOL - 6.8) * MM, t.y(t.h - 6))
        t.c.doForm("sayfa_sayisi")
        t.c.restoreState()

    def bitir(self) -> None:
        self.t.c.showPage()
        self.t.c.beginForm("sayfa_sayisi")
        self.t.c.setFont(DUZ, 5.8)
        self.t.c.setFillColor(GRI)
        self.t.c.drawString(0, 0, str(self.sayfa))
        self.t.c.endForm()
        self.t.c.save()

    def yer(self, h: float) -> None:
        """Room for so many millimetres, on this page or the next."""
        if self.y + h > ALT:
            self.yeni_sayfa()

    def ad(self, baslik: str) -> None:
        """The name of a table."""
        self.y += ARA
        self.t.yazi(SOL, self.y - 1.4, temiz(baslik), 8, KALIN)

    def paragraf(self, metin: str, *, kotu: bool = False) -> None:
        satirlar = sar(temiz(metin), KALIN if kotu else DUZ, 7, self.t.w - 2 * SOL - 6)
        self.yer(len(satirlar) * 3.4 + 2.5)
        if kotu:
            self.t.kutu(SOL, self.y + 0.8, self.t.w - 2 * SOL, len(satirlar) * 3.4 + 1.4, 1.1, dolgu=ACIK)
        for satir in satirlar:
            self.y += 3.4
            self.t.yazi(SOL + 2, self.y + 0.6, satir, 7, KALIN if kotu else DUZ)
        self.y += 2.0


class _Tablo:
    """One table over as many pages as it takes."""

    def __init__(self, cizim: _Cizim, bolum: Bolum) -> None:
        self.c, self.b = cizim, bolum
        self.sutunlar = [(n, s) for n, s in enumerate(bolum.sutunlar) if s.mm]
        self.tasinan: dict[str, int] = dict(bolum.devir)
        self.sayfada: dict[str, int] = {}
        self.tasinir = any(s.yekun is not Yekun.YOK for _, s in self.sutunlar)
        self.boy = SIRA_MM + sum(s.mm for _, s in self.sutunlar)
        self.ilk_sayfa = True

    def basla(self, adet: int) -> None:
        """The heading and column titles; a table begins where a few of its rows still fit."""
        self.c.yer(ARA + BASLIK_H + min(adet, 3) * SATIR + 3 * SATIR)
        self._baslik("")
        if self.b.devir:
            self._yekun("DEVİR", self.tasinan)

    def _baslik(self, ek: str) -> None:
        t = self.c.t
        self.c.ad(self.b.baslik + ek)
        t.kutu(SOL, self.c.y, self.boy, BASLIK_H, dolgu=ACIK)
        self._hucre(SOL, SIRA_MM, "Sıra", KALIN, sag=True, h=BASLIK_H, punto=6.2)
        x = SOL + SIRA_MM
        for _, s in self.sutunlar:
            self._hucre(x, s.mm, s.baslik, KALIN, sag=s.tutar or s.sag, h=BASLIK_H, punto=6.2)
            x += s.mm
        self.c.y += BASLIK_H

    def satir(self, k: DefterKaydi) -> None:
        ayrilan = (3 if self.tasinir else 1) * SATIR
        if self.c.y + SATIR + ayrilan > ALT:
            self._sayfa_sonu()
        self._hucre(SOL, SIRA_MM, sayi_goster(k.sira), DUZ, sag=True)
        x = SOL + SIRA_MM
        for n, s in self.sutunlar:
            deger = k.hucreler[n]
            self._hucre(x, s.mm, _yaz(s, deger), DUZ, sag=s.tutar or s.sag)
            x += s.mm
        self.c.y += SATIR
        self.c.t.cizgi(SOL, self.c.y, SOL + self.boy, self.c.y, 0.2, GRI)
        self.c.ozet.update(repr((k.sira, k.hucreler)).encode())
        for ad, tutar in _tutarlar(self.b, k).items():
            self.sayfada[ad] = tutar if self._son(ad) else self.sayfada.get(ad, 0) + tutar

    def _son(self, ad: str) -> bool:
        return self.b.sutunlar[self.b.yer(ad)].yekun is Yekun.SON

    def _tasi(self) -> None:
        for ad, tutar in self.sayfada.items():
            self.tasinan[ad] = tutar if self._son(ad) else self.tasinan.get(ad, 0) + tutar

    def _sayfa_sonu(self) -> None:
        """Close the page with its own sum and what is carried; open the next with the latter."""
        if self.tasinir:
            self._yekun("SAYFA TOPLAMI", {ad: t for ad, t in self.sayfada.items() if not self._son(ad)})
            self._tasi()
            self._yekun("DEVREDEN YEKÛN", self.tasinan)
        self.sayfada = {}
        self.ilk_sayfa = False
        self.c.yeni_sayfa()
        self._baslik(" (devam)")
        if self.tasinir:
            self._yekun("DEVİR", self.tasinan)

    def bitir(self) -> None:
        if self.tasinir:
            if not self.ilk_sayfa or self.b.devir:
                self._yekun("SAYFA TOPLAMI", {ad: t for ad, t in self.sayfada.items() if not self._son(ad)})
            self._tasi()
            self._yekun(self.b.toplam_adi, self.tasinan)

    def _yekun(self, ad: str, tutarlar: Mapping[str, int]) -> None:
        t = self.c.t
        t.kutu(SOL, self.c.y, self.boy, SATIR, 0.4, dolgu=ACIK)
        ilk = next((x for x, (_, s) in enumerate(self.sutunlar) if s.yekun is not Yekun.YOK), len(self.sutunlar))
        x = SOL + SIRA_MM + sum(s.mm for _, s in self.sutunlar[:ilk])
        self._hucre(SOL, x - SOL, ad, KALIN, sag=True)
        for _, s in self.sutunlar[ilk:]:
            if s.ad in tutarlar:
                self._hucre(x, s.mm, goster(tutarlar[s.ad]), KALIN, sag=True)
            x += s.mm
        self.c.y += SATIR

    def kapanis(self) -> None:
        for ad, tutarlar in self.b.kapanis:
            if self.c.y + SATIR > ALT:
                self.c.yeni_sayfa()
                self._baslik(" (devam)")
            self._yekun(ad, tutarlar)

    def _hucre(self, x: float, w: float, metin: str, font: str, *, sag: bool, h: float = SATIR, punto: float = PUNTO) -> None:
        """Sums and numbers shrink until they fit, a long name is cut with an ellipsis; raises TasmaHatasi for a sum that cannot fit."""
        duz = temiz(metin)
        ic = w - 1.6
        if sag:
            (duz,), punto = sigdir(duz, font, punto, ic, 1, 3.2)
            self.c.t.yazi(x + w - 0.8, self.c.y + h - 1.5, duz, punto, font, hiza="sag")
            return
        while punto > 4.2 and en(duz, font, punto) > ic:
            punto -= 0.4
        if en(duz, font, punto) > ic:
            while duz and en(duz + "…", font, punto) > ic:
                duz = duz[:-1]
            duz += "…"
        self.c.t.yazi(x + 0.8, self.c.y + h - 1.5, duz, punto, font)


def _tutarlar(bolum: Bolum, k: DefterKaydi) -> dict[str, int]:
    """The row's kuruş in the columns that are carried."""
    return {s.ad: int(h) for s, h in zip(bolum.sutunlar, k.hucreler, strict=True) if s.yekun is not Yekun.YOK}


def _yaz(s: Sutun, deger: str | int) -> str:
    """As it stands in its column; a sum of nothing stays blank there."""
    if isinstance(deger, str):
        return deger
    return "" if not deger and s.yekun is Yekun.TOPLA else goster(deger)


def pdf_yaz(dosya: BinaryIO, defter: Defter, satirlar: SatirOkuyan, basim: Basim) -> None:
    """The register as one PDF; a row is held no longer than it is drawn. Raises TasmaHatasi when a sum does not fit its column."""
    fontlari_hazirla()
    tampon = io.BytesIO()
    c = _Cizim(defter, basim, tampon)
    for n, bolum in enumerate(defter.bolumler):
        if bolum.sayfa_basi or not n:
            c.yeni_sayfa()
            c.ozet = hashlib.sha256()
        tablo = _Tablo(c, bolum)
        if bolum.adet or bolum.devir or bolum.kapanis:
            tablo.basla(bolum.adet)
            for kayit in satirlar(bolum):
                tablo.satir(kayit)
            tablo.bitir()
            tablo.kapanis()
        else:
            c.yer(ARA + 8)
            c.ad(bolum.baslik)
        if not bolum.adet and bolum.bos:
            c.paragraf(bolum.bos)
        for soz in bolum.sozler:
            c.paragraf(soz)
        for uyari in (*bolum.uyarilar, *bolum.tutmayan):
            c.paragraf(uyari, kotu=True)
        if n + 1 == len(defter.bolumler) or defter.bolumler[n + 1].sayfa_basi:
            _kapat(c, bolum)
    c.bitir()
    dosya.write(tampon.getbuffer())


def _kapat(c: _Cizim, bolum: Bolum) -> None:
    """The code over the rows and the cells to sign in, together, never on a page that does not say what is signed."""
    if c.y + 6 + (IMZA_H + 4 if bolum.imzalar else 0) > ALT:
        c.yeni_sayfa()
        c.ad(f"{bolum.baslik} (devam)")
    if c.defter.tur not in (DefterTuru.DEVIR, DefterTuru.TOPLAMA, DefterTuru.ANTREPO):  # a moment's sheet, never printed again
        c.paragraf(f"Satırların doğrulama kodu {dogrulama_kodu(c.ozet.hexdigest())}: bu sayfaların sonraki basımlarında da aynı olmalıdır.")
    c.y += 2
    for n, etiket in enumerate(bolum.imzalar):
        x = SOL + n * (IMZA_W + 8)
        c.t.kutu(x, c.y, IMZA_W, IMZA_H)
        c.t.yazi(x + 1.2, c.y + 2.6, temiz(etiket), 5.4, renk=GRI)
    c.y += IMZA_H + 2


def csv_yaz(dosya: BinaryIO, defter: Defter, satirlar: SatirOkuyan, basim: Basim) -> None:
    """The register for the office's spreadsheet: UTF-8 with BOM, semicolons, comma decimals without thousands dots, one table under another."""
    metin = io.TextIOWrapper(dosya, encoding="utf-8-sig", newline="", write_through=True)
    yaz = csv.writer(metin, delimiter=";", lineterminator="\r\n").writerow
    yaz([defter.baslik, defter.kapsam, basim.idare_adi])
    for bolum in defter.bolumler:
        sutunlar = [(n, s) for n, s in enumerate(bolum.sutunlar) if s.baslik or s.mm]
        yaz([])
        yaz([bolum.baslik])
        yaz(["Sıra", *(s.baslik for _, s in sutunlar)])
        if bolum.devir:
            yaz(["Devir", *_yekun_hucreleri(sutunlar, bolum.devir)])
        for kayit in satirlar(bolum):
            yaz([kayit.sira, *(_csv(kayit.hucreler[n]) for n, _ in sutunlar)])
        if bolum.toplam and bolum.adet:
            yaz([bolum.toplam_adi, *_yekun_hucreleri(sutunlar, bolum.toplam)])
        for ad, tutarlar in bolum.kapanis:
            yaz([ad, *_yekun_hucreleri(sutunlar, tutarlar)])
        for soz in (*((bolum.bos,) if bolum.bos and not bolum.adet else ()), *bolum.sozler, *bolum.uyarilar, *bolum.tutmayan):
            yaz([soz])
    metin.detach()


def _yekun_hucreleri(sutunlar: list[tuple[int, Sutun]], tutarlar: Mapping[str, int]) -> list[str]:
    return [_csv(tutarlar[s.ad]) if s.ad in tutarlar else "" for _, s in sutunlar]


def _csv(deger: str | int) -> str:
    """A sum as 749955,10; a text that a spreadsheet would take for a formula is marked as text."""
    if not isinstance(deger, str):
        return goster(deger).replace(".", "")
    return f"'{deger}" if deger[:1] in ("=", "+", "-", "@", "\t", "\r") else deger
