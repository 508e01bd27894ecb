"""A bank's statement (CSV): its own headers, delimiter, encoding, date and decimal forms; read whole, or refused by line and field (23/1-b)."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gumruk.models.ekstre import EkstreSatiriGirdisi
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kurus import kurus
from gumruk.models.temel import girdi_hatalari
from gumruk.models.yazi import ara_anahtari, buyuk
from pydantic import ValidationError

EN_BUYUK_BAYT = 20_000_000
BASLIK_ARANAN = 40
ALANLAR = ("tarih", "tutar", "borc", "alacak", "yon", "metin", "dekont", "gonderen", "gonderen_no", "doviz")
TARIHLER = ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d")
LIRA = {"tl", "try", "ytl", "₺", "turk lirasi"}
_TUTAR = re.compile(r"([+-]?)(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?(-?)", re.ASCII)
_GIRDI_ALANI = {"gun": "tarih", "tutar_kurus": "tutar", "dekont_no": "dekont", "aciklama": "metin"}


@dataclass(frozen=True)
class OkunanEkstre:
    """Payments that came in, in the file's order, and how many went out."""

    satirlar: tuple[EkstreSatiriGirdisi, ...]
    giden_adedi: int


def baslik_anahtari(baslik: str) -> str:
    """A header as it is compared: folded, letters and digits only."""
    return " ".join(re.findall(r"\w+", ara_anahtari(baslik)))


def metne_cevir(icerik: bytes, dosya: str) -> str:
    """UTF-8 with or without a mark, else the Turkish Windows code page. Raises DosyaHatasi."""
    if len(icerik) > EN_BUYUK_BAYT:
        raise DosyaHatasi(dosya, None, "", "dosya 20 MB'tan büyük.")
    if icerik.startswith((b"PK", b"\xd0\xcf")):
        raise DosyaHatasi(dosya, None, "", "bu bir Excel dosyası; Excel'de «CSV» olarak kaydedip onu yükleyin.")
    try:
        metin = icerik.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            metin = icerik.decode("cp1254")
        except UnicodeDecodeError as hata:
            raise DosyaHatasi(dosya, icerik[: hata.start].count(b"\n") + 1, "", "ne UTF-8 ne Windows Türkçe (1254) harfleriyle okunuyor.") from None
    if "\0" in metin:
        raise DosyaHatasi(dosya, metin[: metin.index("\0")].count("\n") + 1, "", "metin dosyası değil; CSV olarak kaydedin.")
    return metin


def ekstre_oku(icerik: bytes, dosya: str, bicim: Mapping[str, str], bugun: date) -> OkunanEkstre:
    """`bicim` names the headers of each field (alternatives with |). Raises DosyaHatasi with line and field."""
    satirlar = re.split(r"\r\n|\r|\n", metne_cevir(icerik, dosya))
    baslik, ayirici, sutun = _basligi_bul(satirlar, bicim, dosya)
    hucreler = list(_kayitlar(satirlar, baslik, ayirici, bicim, dosya))
    okuyucu = _Okuyucu(dosya, sutun, [s.strip() for s in next(csv.reader([satirlar[baslik]], delimiter=ayirici))], bugun)
    okuyucu.ondalik = bicim.get("ondalik", "") or okuyucu.ondalik_isareti(hucreler)
    gelen: list[EkstreSatiriGirdisi] = []
    giden = 0
    gorulen: dict[str, tuple[int, EkstreSatiriGirdisi]] = {}
    for n, kayit in hucreler:
        satir = okuyucu.satir(n, kayit)
        if satir is None:
            giden += 1
            continue
        if satir.dekont_no:
            onceki, ayni = gorulen.setdefault(satir.dekont_no, (n, satir))
            if (ayni.gun, ayni.tutar_kurus) != (satir.gun, satir.tutar_kurus):
                raise DosyaHatasi(dosya, n, okuyucu.adi("dekont"), f"{satir.dekont_no} {onceki}. satırda da var, tarihi ya da tutarı başka.")
        gelen.append(satir)
    if not gelen:
        raise DosyaHatasi(dosya, None, "", "gelen ödeme yok." if giden else "başlıktan sonra satır yok.")
    return OkunanEkstre(tuple(gelen), giden)


def _basligi_bul(satirlar: Sequence[str], bicim: Mapping[str, str], dosya: str) -> tuple[int, str, dict[str, int]]:
    """(line index, delimiter, field → column) of the first line that names a date and an amount; what stands above it is the bank's letterhead."""
    aranan = {alan: [baslik_anahtari(b) for b in bicim.get(alan, "").split("|") if b.strip()] for alan in ALANLAR}
    for n, satir in enumerate(satirlar[:BASLIK_ARANAN]):
        for ayirici in (";", "\t", ","):
            basliklar = [baslik_anahtari(b) for b in next(csv.reader([satir], delimiter=ayirici), [])]
            sutun = {a: basliklar.index(b) for a, adlar in aranan.items() for b in reversed(adlar) if b in basliklar}
            if "tarih" in sutun and sutun.keys() & {"tutar", "borc", "alacak"}:
                if "tutar" not in sutun and "alacak" not in sutun:
                    raise DosyaHatasi(dosya, n + 1, "başlık", "yalnız borç sütunu var; gelen ödemelerin (alacak) sütunu yok.")
                return n, ayirici, sutun
    raise DosyaHatasi(
        dosya, 1, "başlık", "«Tarih» ve «Tutar» (ya da «Borç», «Alacak») sütunları bulunamadı. Bankanın başlıkları ekstreBicimi listesine yazılır."
    )


def _kayitlar(satirlar: Sequence[str], baslik: int, ayirici: str, bicim: Mapping[str, str], dosya: str) -> Iterator[tuple[int, list[str]]]:
    """(line number, cells) under the header, blank lines left out, up to the bank's own totals."""
    dip = tuple(baslik_anahtari(d) for d in bicim.get("dip", "").split("|") if d.strip())
    okuyucu = csv.reader((s + "\n" for s in satirlar[baslik:]), delimiter=ayirici, strict=True)
    adet = len(next(okuyucu))
    n = baslik + 1 + okuyucu.line_num
    try:
        for kayit in okuyucu:
            dolu = [h for h in kayit if h.strip()]
            if dolu and dip and baslik_anahtari(dolu[0]).startswith(dip):
                return
            if dolu:
                if len(kayit) < adet or any(h.strip() for h in kayit[adet:]):
                    raise DosyaHatasi(dosya, n, "sütun", f"başlıkta {adet} sütun var, bu satırda {len(kayit)}.")
                yield n, kayit
            n = baslik + 1 + okuyucu.line_num
    except csv.Error:
        raise DosyaHatasi(dosya, n, "CSV", "tırnakları bozuk; satır okunamıyor.") from None


class _Okuyucu:
    """One file's cells into values, with the header's own words in every complaint."""

    def __init__(self, dosya: str, sutun: Mapping[str, int], basliklar: Sequence[str], bugun: date) -> None:
        self.dosya, self.sutun, self.basliklar, self.bugun = dosya, sutun, basliklar, bugun
        self.ondalik = ","

    def adi(self, alan: str) -> str:
        return self.basliklar[self.sutun[alan]] if alan in self.sutun else alan

    def hucre(self, kayit: Sequence[str], alan: str) -> str:
        return " ".join(kayit[self.sutun[alan]].split()) if alan in self.sutun else ""

    def hata(self, n: int, alan: str, neden: str) -> DosyaHatasi:
        return DosyaHatasi(self.dosya, n, self.adi(alan), neden)

    def ondalik_isareti(self, hucreler: Sequence[tuple[int, list[str]]]) -> str:
        """`,` or `.`, as the file's own amounts show; a lone 1.234 tells nothing. Raises DosyaHatasi when they contradict, or none tells."""
        isaret, nerede, belirsiz = "", 0, None
        for n, kayit in hucreler:
            for alan in ("tutar", "borc", "alacak"):
                metin = re.sub(r"[^\d.,]", "", self.hucre(kayit, alan))
                virgul, nokta = metin.count(","), metin.count(".")
                if not virgul + nokta:
                    continue
                if virgul and nokta:
                    bu = "," if metin.rindex(",") > metin.rindex(".") else "."
                elif virgul + nokta > 1:
                    bu = "." if virgul else ","
                elif re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", metin):
                    belirsiz = belirsiz or (n, alan, metin)
                    continue
                else:
                    bu = "," if virgul else "."
                if isaret and bu != isaret:
                    raise self.hata(n, alan, f"«{metin}»: kuruş {nerede}. satırda «{isaret}» ile, burada «{bu}» ile ayrılmış.")
                isaret, nerede = bu, nerede or n
        if not isaret and belirsiz is not None:
            n, alan, metin = belirsiz
            raise self.hata(n, alan, f"«{metin}» iki türlü okunur. Kuruşu neyin ayırdığı ekstreBicimi listesinde «ondalik» sütununa yazılır.")
        return isaret or ","

    def tutar(self, n: int, kayit: Sequence[str], alan: str) -> int:
        """Signed kuruş; 0 when the cell is empty."""
        ham = self.hucre(kayit, alan)
        metin = re.sub(r"(?i)\s|TL|TRY|₺", "", ham)
        if not metin:
            return 0
        m = _TUTAR.fullmatch(metin)
        binlik = "." if self.ondalik == "," else ","
        if m is None or (m.group(1) and m.group(4)) or self.ondalik in m.group(2) or metin.count(self.ondalik) != (m.group(3) is not None):
            raise self.hata(n, alan, f"«{ham[:30]}» bir tutar değil; bu dosyada kuruş «{self.ondalik}» ile ayrılıyor.")
        deger = kurus(f"{m.group(2).replace(binlik, '')},{m.group(3) or '0'}")
        return -deger if "-" in (m.group(1), m.group(4)) else deger

    def gelen(self, n: int, kayit: Sequence[str]) -> int:
        """Kuruş that came in; below zero what went out."""
        if "tutar" in self.sutun:
            tutar = self.tutar(n, kayit, "tutar")
            if not tutar:
                raise self.hata(n, "tutar", "tutar yok.")
            yon = baslik_anahtari(self.hucre(kayit, "yon")) or self.hucre(kayit, "yon")
            if "yon" not in self.sutun:
                return tutar
            if yon not in ("a", "alacak", "gelen", "+", "b", "borc", "giden", "-"):
                raise self.hata(n, "yon", f"«{yon[:20]}»: A (alacak) ya da B (borç) olmalı.")
            return abs(tutar) if yon in ("a", "alacak", "gelen", "+") else -abs(tutar)
        borc = self.tutar(n, kayit, "borc") if "borc" in self.sutun else 0
        alacak = self.tutar(n, kayit, "alacak")
        if borc and alacak:
            raise self.hata(n, "alacak", "hem borç hem alacak yazılmış.")
        if alacak < 0:
            raise self.hata(n, "alacak", "alacak eksi olamaz.")
        if not borc and not alacak:
            raise self.hata(n, "alacak", "ne borç ne alacak yazılmış.")
        return alacak or -abs(borc)

    def gun(self, n: int, kayit: Sequence[str]) -> date:
        """The day; a time after it is dropped."""
        metin = self.hucre(kayit, "tarih")
        for bicim in TARIHLER:
            try:
                gun = datetime.strptime(re.split(r"[ T]", metin, maxsplit=1)[0], bicim).date()
            except ValueError:
                continue
            if gun > self.bugun:
                raise self.hata(n, "tarih", f"{gun:%d.%m.%Y} bugünden sonra.")
            if gun.year < 1998:
                raise self.hata(n, "tarih", f"«{metin[:20]}»: yıl yanlış.")
            return gun
        raise self.hata(n, "tarih", f"«{metin[:20]}» bir tarih değil; gg.aa.yyyy ya da yyyy-aa-gg olmalı.")

    def satir(self, n: int, kayit: Sequence[str]) -> EkstreSatiriGirdisi | None:
        """The payment of a line; None when it goes out."""
        gun, gelen = self.gun(n, kayit), self.gelen(n, kayit)
        doviz = self.hucre(kayit, "doviz")
        if doviz and ara_anahtari(doviz) not in LIRA:
            raise self.hata(n, "doviz", f"«{doviz[:10]}»: yalnız TL hesabın ekstresi yüklenir.")
        if gelen < 0:
            return None
        try:
            return EkstreSatiriGirdisi(
                gun=gun,
                tutar_kurus=gelen,
                dekont_no=buyuk(self.hucre(kayit, "dekont")),
                aciklama=self.hucre(kayit, "metin"),
                gonderen=self.hucre(kayit, "gonderen"),
                gonderen_no=re.sub(r"[\s.-]", "", self.hucre(kayit, "gonderen_no")),
            )
        except ValidationError as hata:
            alan, neden = girdi_hatalari(hata)[0]
            raise self.hata(n, _GIRDI_ALANI.get(alan, alan), neden) from None
