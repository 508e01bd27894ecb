"""Reference lists, tariff and bulletins: dated rows read from CSV, checked whole, loaded in one transaction; a loading never changes past records."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.engine import Depo
from gumruk.models.antrepo_bagi import sure_oku
from gumruk.models.faiz import kural_oku, oran_oku
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kayit import ListeSatiri, ListeYuklemesi
from gumruk.models.tarife_tablo import DovizKuru, TarifeSatiri, VergiOrani
from gumruk.models.tatil import tatil_oku
from gumruk.models.yazi import ara_anahtari
from sqlmodel import Session

LISTELER = (
    "rejim",
    "ulke",
    "gumruk",
    "kapCinsi",
    "tasimaSekli",
    "aracTipi",
    "odemeSekli",
    "teslimSekli",
    "islemNiteligi",
    "olcu",
    "doviz",
    "belgeKodu",
    "bs",
    "anlasma",
    "muafiyet",
    "vergiKodu",
    "beyanTuru",
    "damga",
    "kkdf",
    "rejimVergi",
    "muafiyetVergi",
    "hesap",
    "kupur",
    "kasaHareketi",
    "teminatSekli",
    "ekstreBicimi",
    "faizKurali",
    "hatDegisikligi",
    "cezaKodu",
    "itirazSuresi",
    "resmiTatil",
    "transitSuresi",
    "transitFormu",
)
# Lists that only the office can fill, none comes with the program: rates of interest; list 47 of the Gümrük Yönetmeliği (22/1);
# firms with the permission of article 26, by tax number; antrepos under the office (box 49) and the days that goods may take there.
OFISIN_LISTELERI = ("gecikmeFaizi", "tahlil", "basitUsulIzni", "supalan", "antrepo", "antrepoSuresi")
# How a row's further columns are read; a file with a row that cannot be is refused whole.
SATIR_OKUYAN: dict[str, Callable[[str, dict[str, str]], Any]] = {
    "faizKurali": kural_oku,
    "gecikmeFaizi": oran_oku,
    "resmiTatil": tatil_oku,
    "antrepoSuresi": sure_oku,
}
BASLANGIC = date(1998, 6, 17)
ORAN_SUTUNLARI = {
    *("gtip", "tanim", "birim", "kod", "mensei", "anlasma", "oran_milyonda", "maktu_kurus", "maktu_birim", "gecerli_bas", "gecerli_bit", "kaynak")
}


@dataclass(frozen=True)
class ListeGirdisi:
    """One dated code, as a file gave it."""

    kod: str
    aciklama: str
    gecerli_bas: date
    gecerli_bit: date | None
    ek: dict[str, str]


@dataclass(frozen=True)
class TarifeGirdisi:
    """One GTİP of a tariff file."""

    gtip: str
    tanim: str
    birim: str
    gecerli_bas: date
    gecerli_bit: date | None = None


@dataclass(frozen=True)
class OranGirdisi:
    """One dated rate of a tariff file; millionths, kuruş per unit."""

    gtip: str
    kod: str
    oran_milyonda: int | None
    maktu_kurus: int | None
    maktu_birim: str
    gecerli_bas: date
    gecerli_bit: date | None
    kaynak: str
    mensei: str = ""
    anlasma: str = ""


@dataclass(frozen=True)
class KurGirdisi:
    """One currency of a bulletin; millionths of a lira per `birim` units."""

    doviz: str
    gun: date
    birim: int
    alis_milyonda: int | None
    satis_milyonda: int | None
    bulten: str


def gun_oku(metin: str, dosya: str, satir: int, alan: str, bos: date | None = None) -> date | None:
    if not metin.strip():
        return bos
    try:
        return date.fromisoformat(metin.strip())
    except ValueError:
        raise DosyaHatasi(dosya, satir, alan, f"tarih yyyy-aa-gg biçiminde olmalı: «{metin}».") from None


def liste_oku(metin: str, dosya: str, uzunluk: int = 20, liste: str = "") -> list[ListeGirdisi]:
    """Rows of a code list (CSV or TSV with a heading kod, aciklama …), its own columns read too where `liste` has a reader. Raises DosyaHatasi."""
    ayirici = "\t" if "\t" in metin.partition("\n")[0] else ","
    okuyucu = csv.DictReader(io.StringIO(metin.removeprefix("\ufeff")), delimiter=ayirici)
    basliklar = [b.strip() for b in okuyucu.fieldnames or []]
    if "kod" not in basliklar or "aciklama" not in basliklar:
        raise DosyaHatasi(dosya, 1, "başlık", "ilk satırda «kod» ve «aciklama» sütunları olmalı.")
    okuyucu.fieldnames = basliklar
    satirlar: list[ListeGirdisi] = []
    gorulen: dict[tuple[str, date], int] = {}
    for ham in okuyucu:
        n = okuyucu.line_num
        if None in ham or None in ham.values():
            raise DosyaHatasi(dosya, n, "sütun", f"{len(basliklar)} sütun olmalı.")
        kod, aciklama = ham["kod"].strip(), " ".join(ham["aciklama"].split())
        if not kod:
            raise DosyaHatasi(dosya, n, "kod", "boş olamaz.")
        if len(kod) > uzunluk:
            raise DosyaHatasi(dosya, n, "kod", f"en çok {uzunluk} karakter: «{kod}».")
        if not aciklama:
            raise DosyaHatasi(dosya, n, "aciklama", "boş olamaz.")
        if len(aciklama) > 400:
            raise DosyaHatasi(dosya, n, "aciklama", "en çok 400 karakter olabilir.")
        bas = gun_oku(ham.get("gecerli_bas", ""), dosya, n, "gecerli_bas", BASLANGIC) or BASLANGIC
        bit = gun_oku(ham.get("gecerli_bit", ""), dosya, n, "gecerli_bit")
        if bit is not None and bit < bas:
            raise DosyaHatasi(dosya, n, "gecerli_bit", "bitiş başlangıçtan önce.")
        if (kod, bas) in gorulen:
            raise DosyaHatasi(dosya, n, "kod", f"«{kod}» {gorulen[kod, bas]}. satırda da var.")
        gorulen[kod, bas] = n
        ek = {k: v.strip() for k, v in ham.items() if k not in ("kod", "aciklama", "gecerli_bas", "gecerli_bit") and v.strip()}
        if liste in SATIR_OKUYAN:
            try:
                SATIR_OKUYAN[liste](kod, ek)
            except ValueError as hata:
                alan, _, neden = str(hata).partition(": ")
                raise DosyaHatasi(dosya, n, alan, neden) from None
        satirlar.append(ListeGirdisi(kod, aciklama, bas, bit, ek))
    if not satirlar:
        raise DosyaHatasi(dosya, None, "", "dosyada satır yok.")
    return satirlar


def gomulu(ad: str) -> str:
    """Text of one of the lists that come with the program."""
    return resources.files("gumruk.data.lists").joinpath(f"{ad}.csv").read_text(encoding="utf-8")


def oran_tablosu_oku(metin: str, dosya: str) -> tuple[list[TarifeGirdisi], list[OranGirdisi]]:
    """Our own rate table: one row a GTİP and tax (`ORAN_SUTUNLARI`). Raises DosyaHatasi with line and field."""
    tarife: dict[str, TarifeGirdisi] = {}
    oranlar: list[OranGirdisi] = []
    okuyucu = csv.DictReader(io.StringIO(metin.removeprefix("\ufeff")))
    eksik = ORAN_SUTUNLARI - set(okuyucu.fieldnames or [])
    if eksik:
        raise DosyaHatasi(dosya, 1, "başlık", f"sütun eksik: {', '.join(sorted(eksik))}.")
    for ham in okuyucu:
        n = okuyucu.line_num
        if None in ham or None in ham.values():
            raise DosyaHatasi(dosya, n, "sütun", "sütun sayısı başlıkla aynı değil.")
        if not re.fullmatch(r"[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}|[0-9]{12}", ham["gtip"], re.ASCII):
            raise DosyaHatasi(dosya, n, "gtip", f"GTİP ya da pozisyonu değil: «{ham['gtip'][:20]}».")
        if not ham["kod"].strip():
            raise DosyaHatasi(dosya, n, "kod", "vergi kodu boş olamaz.")
        bas = gun_oku(ham["gecerli_bas"], dosya, n, "gecerli_bas", BASLANGIC) or BASLANGIC
        bit = gun_oku(ham["gecerli_bit"], dosya, n, "gecerli_bit")
        tarife.setdefault(ham["gtip"], TarifeGirdisi(ham["gtip"], ham["tanim"], ham["birim"], bas))
        try:
            oranlar.append(
                OranGirdisi(
                    ham["gtip"],
                    ham["kod"],
                    int(ham["oran_milyonda"]) if ham["oran_milyonda"] else None,
                    int(ham["maktu_kurus"]) if ham["maktu_kurus"] else None,
                    ham["maktu_birim"],
                    bas,
                    bit,
                    ham["kaynak"],
                    ham["mensei"],
                    ham["anlasma"],
                )
            )
        except ValueError:
            raise DosyaHatasi(dosya, n, "oran_milyonda", "tam sayı olmalı.") from None
    return list(tarife.values()), oranlar


# Loading: one transaction, one link in the trail


def _yukleme(s: Session, depo: Depo, liste: str, kaynak: str, icerik: bytes, adet: int, yukleyen: int | None) -> int:
    kayit = ListeYuklemesi(
        liste=liste,
        kaynak=kaynak[:200],
        dosya_ozeti=hashlib.sha256(icerik).hexdigest(),
        satir_sayisi=adet,
        yuklendi=depo.saat(),
        yukleyen_id=yukleyen,
    )
    s.add(kayit)
    s.flush()
    audit.ekle(
        s,
        zaman=depo.saat(),
        kullanici_id=yukleyen,
        masa="",
        madde="8",
        islem="liste_yukle",
        belge_turu="liste_yuklemesi",
        belge_id=kayit.id or 0,
        anahtar=None,
        girdi_ozeti="",
        once={},
        sonra=kayit.alanlar(),
    )
    return kayit.id or 0


def _toplu(s: Session, tablo: Any, satirlar: Iterable[dict[str, Any]]) -> None:
    satirlar = list(satirlar)
    if satirlar:
        s.execute(sa.insert(tablo.__table__), satirlar)


def liste_yukle(s: Session, depo: Depo, liste: str, satirlar: list[ListeGirdisi], kaynak: str, icerik: bytes, yukleyen: int | None = None) -> int:
    yid = _yukleme(s, depo, liste, kaynak, icerik, len(satirlar), yukleyen)
    _toplu(
        s,
        ListeSatiri,
        (
            {
                "yukleme_id": yid,
                "liste": liste,
                "kod": r.kod,
                "aciklama": r.aciklama,
                "ara": ara_anahtari(r.aciklama),
                "gecerli_bas": r.gecerli_bas,
                "gecerli_bit": r.gecerli_bit,
                "ek": json.dumps(r.ek, ensure_ascii=False) if r.ek else "",
            }
            for r in satirlar
        ),
    )
    return len(satirlar)


def tarife_yukle(
    s: Session, depo: Depo, tarife: list[TarifeGirdisi], oranlar: list[OranGirdisi], kaynak: str, icerik: bytes, yukleyen: int | None = None
) -> int:
    yid = _yukleme(s, depo, "tarife", kaynak, icerik, len(tarife), yukleyen)
    _toplu(
        s,
        TarifeSatiri,
        (
            {
                "yukleme_id": yid,
                "gtip": r.gtip,
                "tanim": r.tanim[:400],
                "ara": ara_anahtari(r.tanim)[:400],
                "birim": r.birim,
                "gecerli_bas": r.gecerli_bas,
                "gecerli_bit": r.gecerli_bit,
            }
            for r in tarife
        ),
    )
    _toplu(
        s,
        VergiOrani,
        (
            {
                "yukleme_id": yid,
                "gtip": r.gtip,
                "kod": r.kod,
                "mensei": r.mensei,
                "anlasma": r.anlasma,
                "oran_milyonda": r.oran_milyonda,
                "maktu_kurus": r.maktu_kurus,
                "maktu_birim": r.maktu_birim,
                "gecerli_bas": r.gecerli_bas,
                "gecerli_bit": r.gecerli_bit,
                "kaynak": r.kaynak,
            }
            for r in oranlar
        ),
    )
    return len(tarife)


def kur_yukle(s: Session, depo: Depo, kurlar: list[KurGirdisi], kaynak: str, icerik: bytes, yukleyen: int | None = None) -> int:
    """A bulletin once loaded is never loaded again. Raises DosyaHatasi."""
    t: Any = DovizKuru
    var = s.execute(sa.select(t.bulten).where(t.gun == kurlar[0].gun).limit(1)).first()
    if var:
        raise DosyaHatasi(kaynak, None, "Tarih", f"{kurlar[0].gun:%d.%m.%Y} günlü bülten ({var.bulten}) zaten yüklü.")
    yid = _yukleme(s, depo, "kur", kaynak, icerik, len(kurlar), yukleyen)
    _toplu(
        s,
        DovizKuru,
        (
            {
                "yukleme_id": yid,
                "doviz": r.doviz,
                "gun": r.gun,
                "birim": r.birim,
                "alis_milyonda": r.alis_milyonda,
                "satis_milyonda": r.satis_milyonda,
                "bulten": r.bulten,
            }
            for r in kurlar
        ),
    )
    return len(kurlar)


def gomulu_listeleri_yukle(depo: Depo) -> int:
    """Load every list that comes with the program: all at set-up, after an upgrade those that are new or changed. Returns the rows.

    A list that the office has loaded itself is the office's, and stays.
    """
    toplam = 0
    t: Any = ListeYuklemesi
    with depo.yaz() as s:
        son = {r.liste: (r.kaynak, r.dosya_ozeti) for r in s.execute(sa.select(t.liste, t.kaynak, t.dosya_ozeti).order_by(t.id))}
        for ad in LISTELER:
            metin, kaynak = gomulu(ad), f"programla gelen {ad}.csv"
            yuklu, ozet = son.get(ad, (kaynak, ""))
            if yuklu == kaynak and ozet != hashlib.sha256(metin.encode()).hexdigest():
                toplam += liste_yukle(s, depo, ad, liste_oku(metin, f"{ad}.csv", liste=ad), kaynak, metin.encode())
    return toplam
