"""Versions of a declaration as screens ask for them: the list, any two side by side, and the record as it stood at a minute (17, 19/5, 20)."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_duzeltme import tescil_islemi
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, beyanname_id, kullanici_adi, serili_no
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.duzeltme import DuzeltmeTalebi, TalepDurumu
from gumruk.models.itiraz import Itiraz
from gumruk.models.kayit import IzKaydi, ListeSatiri
from gumruk.models.kimlik import Kullanici
from gumruk.models.kismi_cekme import ACIK as CEKME_ACIK
from gumruk.models.kismi_cekme import CekmeDurumu
from gumruk.models.kutular import Karsi, beyan_kutulari, hesap_kutulari, yan_yana
from gumruk.models.muzekkere import Muzekkere
from gumruk.models.surum import BeyannameSurumu
from gumruk.models.tablo import geri_oku
from gumruk.models.tatil import TATIL_LISTESI
from gumruk.models.teblig import SURE_KODU, SURE_LISTESI, Teblig
from gumruk.models.temel import Bulunamadi
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class SurumGor:
    """One version: by which act, when, by whom and why."""

    surum: int
    no: str
    zaman: datetime
    kim: str
    madde: str
    ne: str
    gerekce: str


def surumler_icinde(s: Session, beyanname_id: int) -> list[SurumGor]:
    """Oldest first; a declaration that nobody corrected is its own first version."""
    t = BeyannameSurumu
    satirlar = s.exec(
        select(t, Kullanici.ad).join(Kullanici, col(Kullanici.id) == t.memur_id).where(t.beyanname_id == beyanname_id).order_by(col(t.surum))
    ).all()
    if satirlar:
        return [SurumGor(v.surum, v.no, v.zaman, ad, v.madde, GECIS[v.islem].gecmis, v.gerekce) for v, ad in satirlar]
    b = s.get_one(Beyanname, beyanname_id)
    kim = s.get_one(Kullanici, b.tescil_eden_id).ad
    islem, madde = tescil_islemi(s, beyanname_id)
    return [SurumGor(1, f"{b.no}-1", b.tescil_ani, kim, madde, GECIS[islem].gecmis, "")]


def surumler(depo: Depo, beyanname_id: int) -> list[SurumGor]:
    with depo.oku() as s:
        return surumler_icinde(s, beyanname_id)


def surum_gor(depo: Depo, beyanname_id: int, surum: int) -> BeyannameGor:
    """The declaration as one of its versions says. Raises Bulunamadi."""
    with depo.oku() as s:
        return _surum(s, beyanname_id, surum)


def _surum(s: Session, beyanname_id: int, surum: int) -> BeyannameGor:
    b = s.get_one(Beyanname, beyanname_id)
    if not 1 <= surum <= b.surum:
        raise Bulunamadi(f"{surum}. sürüm yok: {b.no} numaralı beyannamenin {b.surum} sürümü var.")
    return beyanname_gor_icinde(s, beyanname_id, surum)


def kutu_farklari(eski: BeyannameGor, yeni: BeyannameGor) -> list[Karsi]:
    """Every box of two versions side by side: as declared, then as reckoned."""
    return yan_yana([*beyan_kutulari(eski), *hesap_kutulari(eski)], [*beyan_kutulari(yeni), *hesap_kutulari(yeni)])


def karsilastir(depo: Depo, beyanname_id: int, eski: int, yeni: int) -> list[Karsi]:
    """Raises Bulunamadi when there is no such version."""
    with depo.oku() as s:
        return kutu_farklari(_surum(s, beyanname_id, eski), _surum(s, beyanname_id, yeni))


@dataclass(frozen=True)
class AnGor:
    """The record as it stood: the version in force with the state of that moment, and the last act before it."""

    beyanname: BeyannameGor
    son_islem: str
    son_zaman: datetime


def aninda(depo: Depo, beyanname_id: int, an: datetime) -> AnGor:
    """The declaration as it stood at a moment: what moves with the state out of the trail, the rest out of the version. Raises Bulunamadi."""
    kolonlar: Any = Beyanname.__table__.columns
    with depo.oku() as s:
        izler = s.exec(
            select(IzKaydi)
            .where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == beyanname_id, IzKaydi.zaman <= an)
            .order_by(col(IzKaydi.sira))
        ).all()
        if not izler:
            b = s.get_one(Beyanname, beyanname_id)
            raise Bulunamadi(f"{b.no} o an yoktu: {b.tescil_gunu:%d.%m.%Y} günü tescil edilmiş.")
        hal: dict[str, Any] = {"surum": 1}
        for iz in izler:
            hal |= {k: v for k, v in json.loads(iz.sonra).items() if k in Beyanname.DEGISIR or k == "surum"}
        gor = beyanname_gor_icinde(s, beyanname_id, hal["surum"])
        degisen = {k: geri_oku(kolonlar[k], v) for k, v in hal.items()}
        kisiler = {
            ad: s.scalar(sa.select(Kullanici.ad).where(col(Kullanici.id) == degisen.get(f"{ad}_id"))) or "" for ad in ("onaylayan", "muayene_memuru")
        }
        alan = {**gor.alan, **dict.fromkeys(Beyanname.DEGISIR - {"durum", "iade_nedeni"}), "iade_nedeni": "", **degisen}
        durum = alan.pop("durum")
        son = izler[-1]
        return AnGor(replace(gor, alan=alan, durum=durum, **kisiler), GECIS[son.islem].gecmis if son.islem in GECIS else son.islem, son.zaman)


# Written requests (17, 16/2)


@dataclass(frozen=True)
class TalepGor:
    """One request as it was handed in, and what became of it."""

    id: int
    no: str
    durum: TalepDurumu | CekmeDurumu
    dilekce: str
    istek: str
    kaydeden: str
    karar: str
    surum: int | None


@dataclass(frozen=True)
class DuzeltmeGor:
    """A declaration with its requests, newest first, and the one that is open."""

    beyanname: BeyannameGor
    talepler: tuple[TalepGor, ...]

    @property
    def acik(self) -> TalepGor | None:
        return next((t for t in self.talepler if t.durum in (TalepDurumu.ISTENDI, TalepDurumu.UYGUN, *CEKME_ACIK)), None)


def _talep(s: Session, t: Any) -> TalepGor:
    karar = f"{kullanici_adi(s, t.karar_veren_id)}: {t.karar_gerekcesi or 'uygun'}" if t.karar_veren_id else ""
    return TalepGor(
        t.id or 0,
        t.no,
        t.durum,
        f"{t.dilekce_no}, {t.dilekce_gunu:%d.%m.%Y}",
        t.istek,
        kullanici_adi(s, t.kaydeden_id),
        f"{karar}; {t.kapanis_gerekcesi}" if t.kapanis_gerekcesi else karar,
        t.surum,
    )


def _beyannamesi(depo: Depo, metin: str, *tablolar: Any) -> int:
    """The declaration by the number of a record beside it, or by its own. Raises Bulunamadi."""
    with depo.oku() as s:
        bulunan = next((n for t in tablolar if (n := s.exec(select(t.beyanname_id).where(t.no == serili_no(depo, metin, t.SERI))).first())), None)
    return bulunan or beyanname_id(depo, metin)


def duzeltme_gor(depo: Depo, metin: str, talep: Any = DuzeltmeTalebi) -> DuzeltmeGor:
    """By the declaration's number or a request's; `talep`: of which kind (17, 16/2). Raises Bulunamadi."""
    beyanname = _beyannamesi(depo, metin, talep)
    with depo.oku() as s:
        talepler = s.exec(select(talep).where(talep.beyanname_id == beyanname).order_by(col(talep.id).desc()))
        return DuzeltmeGor(beyanname_gor_icinde(s, beyanname), tuple(_talep(s, t) for t in talepler))


# Müzekkere, tebliğ, objection (19/5, 20)


@dataclass(frozen=True)
class MuzekkereGor:
    """A declaration with its last müzekkere as an officer reads it; all empty where there is none."""

    beyanname: BeyannameGor
    no: str
    tespit: str
    kutular: str
    cezalar: tuple[tuple[str, str, int], ...]
    hazirlayan: str
    karar: str


def muzekkere_gor(depo: Depo, metin: str) -> MuzekkereGor:
    """By the declaration's number or a müzekkere's. Raises Bulunamadi."""
    beyanname = _beyannamesi(depo, metin, Muzekkere)
    with depo.oku() as s:
        m = s.exec(select(Muzekkere).where(Muzekkere.beyanname_id == beyanname).order_by(col(Muzekkere.id).desc())).first()
        beyan = beyanname_gor_icinde(s, beyanname)
        if m is None:
            return MuzekkereGor(beyan, "", "", "", (), "", "")
        karar = f"{m.karar.value}: {kullanici_adi(s, m.karar_veren_id)}{f', {m.karar_gerekcesi}' if m.karar_gerekcesi else ''}" if m.karar else ""
        return MuzekkereGor(
            beyan, m.no, m.tespit, m.kutular, tuple((c.kod, c.ad, c.tutar_kurus) for c in m.cezalar), kullanici_adi(s, m.hazirlayan_id), karar
        )


@dataclass(frozen=True)
class TebligGor:
    """A declaration on its way from correction to assessment: what was due and is due now, the notice, the objection."""

    beyanname: BeyannameGor
    onceki_kurus: int
    muzekkere: str
    teblig: Teblig | None
    itiraz: Itiraz | None
    bayramsiz_yil: int


def _bayramsiz_yil(s: Session, gun: date) -> int:
    """The year in which the term of a notice of this day would end, where none of its moving holidays is loaded; else 0."""
    sure = liste_degeri(s, SURE_LISTESI, SURE_KODU, gun)
    yil = (gun + timedelta(days=int(sure.ek_alan("gun")) if sure else 0)).year
    bayram = select(ListeSatiri.id).where(ListeSatiri.liste == TATIL_LISTESI, col(ListeSatiri.kod).startswith(f"{yil}-")).limit(1)
    return 0 if s.exec(bayram).first() else yil


def teblig_gor(depo: Depo, metin: str) -> TebligGor:
    """By the declaration's number, a notice's or an objection's. Raises Bulunamadi."""
    tablolar: tuple[Any, ...] = (Teblig, Itiraz)
    beyanname = _beyannamesi(depo, metin, *tablolar)
    with depo.oku() as s:
        beyan = beyanname_gor_icinde(s, beyanname)
        teblig, itiraz = (s.exec(select(t).where(t.beyanname_id == beyanname).order_by(col(t.id).desc())).first() for t in tablolar)
        oncesi = (Muzekkere.beyanname_id == beyanname, Muzekkere.nereden != Hat.SONRADAN)
        m = s.exec(select(Muzekkere).where(*oncesi).order_by(col(Muzekkere.id).desc())).first()
        surum = (teblig.surum if teblig else beyan.surum) - 1
        onceki = beyanname_gor_icinde(s, beyanname, surum).toplam_vergi_kurus if surum else beyan.toplam_vergi_kurus
        return TebligGor(beyan, onceki, m.no if m else "", teblig, itiraz, _bayramsiz_yil(s, depo.bugun()))


def cezalari(depo: Depo, beyan: BeyannameGor) -> list[tuple[str, int]]:
    """(code, kuruş) of the fines among the taxes of a declaration's first item."""
    with depo.oku() as s:
        return [(v.kod, v.tutar_kurus) for v in beyan.kalemler[0].vergiler if liste_degeri(s, "cezaKodu", v.kod, beyan.tescil_gunu) is not None]
