"""What «Entegre Tarife Bilgilendirme» asks for: the rates of a GTİP on a day, their history, what was loaded when (8, 27/1-c, 28/3)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.oranlar import Oranlar
from gumruk.data.queries_liste import liste_sayfasi, tarife_satirlari
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.kurus import goster, oran_goster
from gumruk.models.supalan_talebi import LISTE as SUPALAN
from gumruk.models.tahlil_listesi import LISTE as TAHLIL
from gumruk.models.tarife import HesapKalemi, Oran, oran_sec
from gumruk.models.tarife_tablo import TarifeSatiri, VergiOrani
from gumruk.models.temel import Bulunamadi
from sqlmodel import col

BASAMAKLAR = (2, 4, 6, 8, 10, 12)
# Lists of goods that the office loads by GTİP or its beginning: (list, what it is).
GTIP_LISTELERI = (
    (TAHLIL, "Tahlile Tabi Maddeler Listesi (47 no.lu liste, m.22/1)"),
    (SUPALAN, "supalana tabi tutulabilen eşya (4 no.lu liste, m.27/1-a)"),
)


@dataclass(frozen=True)
class OranGor:
    """One rate: of which tax, for what origin or agreement, from and to when, where it comes from and when it was loaded."""

    kod: str
    ad: str
    gtip: str
    oran: str
    mensei: str
    anlasma: str
    bas: date
    bit: date | None
    kaynak: str
    yuklendi: date

    @property
    def sart(self) -> str:
        return " ".join(x for x in (self.anlasma, self.mensei) if x) or "genel"

    @property
    def yururluk(self) -> str:
        return f"{self.bas:%d.%m.%Y}-{f'{self.bit:%d.%m.%Y}' if self.bit else 'sürüyor'}"


@dataclass(frozen=True)
class TarifeGor:
    """A heading on a day. `basliklar`: (code, text) from its chapter down; `oranlar`: general ones first; `listeler`: the lists it stands on."""

    gtip: str
    gun: date
    birim: str
    birim_adi: str
    basliklar: tuple[tuple[str, str], ...]
    oranlar: tuple[OranGor, ...]
    listeler: tuple[str, ...]
    beyannameye_bagli: tuple[str, ...]
    muafiyetler: tuple[tuple[str, str, str], ...]
    yukleme: str


def oran_metni(oran_milyonda: int | None, maktu_kurus: int | None, birim: str) -> str:
    """%6,5 · 1,20 TL/KGM · %6,5 + 1,20 TL/KGM"""
    parcalar = [oran_goster(oran_milyonda)] if oran_milyonda is not None else []
    if maktu_kurus is not None:
        parcalar.append(f"{goster(maktu_kurus)} TL{f'/{birim}' if birim not in ('', '-') else ''}")
    return " + ".join(parcalar)


def _gor(o: Oran, oranlar: Oranlar, gun: date) -> OranGor:
    metin = oran_metni(o.oran_milyonda, o.maktu_kurus, o.maktu_birim)
    return OranGor(o.kod, oranlar.vergi_adi(o.kod, gun), o.gtip, metin, o.mensei, o.anlasma, o.yururluk, o.bitis, o.kaynak, o.yuklendi)


def gecerli_oranlar(adaylar: list[Oran], gtip: str) -> list[Oran]:
    """Of every tax, origin and agreement the rate that the reckoning would take; general ones first, then by tax."""
    secilen = []
    for kod, mensei, anlasma in {(o.kod, o.mensei, o.anlasma) for o in adaylar}:
        o = oran_sec(adaylar, kod, HesapKalemi(1, gtip, mensei, 0, 0, 0, anlasma=anlasma))
        if o is not None and (o.mensei, o.anlasma) == (mensei, anlasma):
            secilen.append(o)
    return sorted(secilen, key=lambda o: (bool(o.mensei or o.anlasma), o.kod, o.anlasma, o.mensei))


def tarife_gor(depo: Depo, gtip: str, gun: date) -> TarifeGor:
    """Everything about a GTİP or a heading on a day. Raises Bulunamadi."""
    with depo.oku() as s:
        onekler = [gtip[:n] for n in BASAMAKLAR if n <= len(gtip)]
        basliklar = {r.gtip: r for r in s.execute(tarife_satirlari(gun).where(col(TarifeSatiri.gtip).in_(onekler)))}
        if gtip not in basliklar:
            raise Bulunamadi(f"«{gtip}» {gun:%d.%m.%Y} gününün tarifesinde yok. Kodun başını ya da eşyanın adını yazıp arayın.")
        oranlar = Oranlar(s)
        kalem = basliklar[gtip]
        birim = liste_degeri(s, "olcu", kalem.birim, gun) if kalem.birim else None
        listeler = [(ad, liste_degeri(s, liste, onek, gun)) for liste, ad in GTIP_LISTELERI for onek in reversed(onekler)]
        damga = oranlar.damga(gun)
        kkdf: dict[str, list[str]] = {}
        for kod, _ in liste_sayfasi(depo, "kkdf", gun=gun):
            if (o := oranlar.kkdf(kod, gun)) is not None:
                kkdf.setdefault(f"{oran_goster(o.oran_milyonda or 0)} ({o.kaynak})", []).append(kod)
        bagli = [f"89 {oranlar.vergi_adi('89', gun)}: {goster(damga.maktu_kurus or 0)} TL ({damga.kaynak})"] if damga else []
        bagli += [f"991 {oranlar.vergi_adi('991', gun)}: ödeme şekli {', '.join(kodlar)} için {oran}" for oran, kodlar in kkdf.items()]
        muaf = []
        for kod, ad in liste_sayfasi(depo, "muafiyetVergi", gun=gun):
            vergiler = oranlar.muafiyet_vergileri(kod, gun)
            muaf.append((kod, ad, "bütün vergiler" if "*" in vergiler else " ".join(sorted(vergiler))))
        yukleme = s.get_one(ListeYuklemesi, kalem.yukleme_id)
        return TarifeGor(
            gtip,
            gun,
            kalem.birim,
            birim.aciklama if birim else "",
            tuple((r.gtip, r.tanim) for _, r in sorted(basliklar.items())),
            tuple(_gor(o, oranlar, gun) for o in gecerli_oranlar(list(oranlar.oranlar(gtip, gun)), gtip)),
            tuple(f"{ad}: {d.kod} {d.aciklama}" for ad, d in listeler if d is not None),
            tuple(bagli),
            tuple(muaf),
            f"{yukleme.kaynak}, {yukleme.yuklendi.astimezone(ISTANBUL):%d.%m.%Y} günü yüklendi",
        )


def oran_gecmisi(depo: Depo, gtip: str, kod: str = "") -> list[OranGor]:
    """Every rate that a GTİP ever had, of one tax or of all: newest first within a tax, whatever later loadings made of it."""
    t: Any = VergiOrani
    y: Any = ListeYuklemesi
    with depo.oku() as s:
        oranlar = Oranlar(s)
        sorgu = sa.select(t, y).join(y, y.id == t.yukleme_id)
        sorgu = sorgu.where(t.gtip.in_([gtip[:n] for n in BASAMAKLAR if n <= len(gtip)]), *((t.kod == kod,) if kod else ()))
        return [
            OranGor(
                o.kod,
                oranlar.vergi_adi(o.kod, depo.bugun()),
                o.gtip,
                oran_metni(o.oran_milyonda, o.maktu_kurus, o.maktu_birim),
                o.mensei,
                o.anlasma,
                o.gecerli_bas,
                o.gecerli_bit,
                o.kaynak,
                yukleme.yuklendi.astimezone(ISTANBUL).date(),
            )
            for o, yukleme in s.execute(sorgu.order_by(t.kod, t.gecerli_bas.desc(), t.yukleme_id.desc()))
        ]


@dataclass(frozen=True)
class YuklemeGor:
    id: int
    liste: str
    kaynak: str
    satir_sayisi: int
    yuklendi: datetime


def yuklemeler(depo: Depo, onek: str = "", son: str = "", adet: int = 60) -> list[YuklemeGor]:
    """A page of what was loaded, newest first, by id; `onek`: the beginning of a list's name."""
    t: Any = ListeYuklemesi
    kosullar = [*((t.id < int(son),) if son else ()), *((t.liste.startswith(onek, autoescape=True),) if onek else ())]
    with depo.oku() as s:
        satirlar = s.scalars(sa.select(t).where(*kosullar).order_by(t.id.desc()).limit(adet))
        return [YuklemeGor(y.id, y.liste, y.kaynak, y.satir_sayisi, y.yuklendi.astimezone(ISTANBUL)) for y in satirlar]
