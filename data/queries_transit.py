"""What the screens of 33 ask for: journeys by number, the late ones, declarations and incoming lines that a carrier may take."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis_ambar import SatirKalani, satir_kalanlari
from gumruk.data.ofis_grup import ambara_giris_nolari
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_transit import gecikmis, sevk_belgesi, transit_bilgisi, transit_ozet_beyani
from gumruk.data.queries import kaydi_bul, kullanici_adi
from gumruk.models.beyanname import Beyanname
from gumruk.models.numara import karne_sade
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri
from gumruk.models.temel import Bulunamadi
from gumruk.models.transit_gelis import sure_gun
from gumruk.models.transit_ozet import TransitTasimasi
from gumruk.models.transit_sevk import Sevk, SevkDurumu, SevkHareketi, SevkIsi
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class SevkAdimi:
    no: str
    tur: SevkIsi
    gun: date
    evrak_no: str
    aciklama: str
    memur: str


@dataclass(frozen=True)
class SevkGor:
    sevk: Sevk
    beyanname_no: str
    ozet: Any
    varis: str
    veren: str
    adimlar: tuple[SevkAdimi, ...]
    gecikme: int

    @property
    def id(self) -> int:
        return self.sevk.id

    @property
    def no(self) -> str:
        return self.sevk.no


def sevk_gor(depo: Depo, metin: str) -> SevkGor:
    """By its own number, its declaration's, its özet beyan's or its carnet's. Raises Bulunamadi."""
    with depo.oku() as s:
        try:
            sevk = kaydi_bul(s, depo, Sevk, metin, "sevk yok.")
        except Bulunamadi:
            sevk = _belgesiyle(s, depo, metin)
        return _sevk_gor(s, depo, sevk)


def _belgesiyle(s: Session, depo: Depo, metin: str) -> Sevk:
    bulunan = None
    for bul, sutun in ((queries.beyanname_id, Sevk.beyanname_id), (queries.ozet_beyan_id, Sevk.ozet_beyan_id)):
        try:
            bulunan = bulunan or s.exec(select(Sevk).where(sutun == bul(depo, metin))).first()
        except Bulunamadi:
            continue
    if bulunan is None:
        t = TransitTasimasi
        karneli = sa.select(col(t.ozet_beyan_id), col(t.beyanname_id)).where(col(t.karne_no) == karne_sade(metin), col(t.karne_no) != "")
        for ozet, beyan in s.execute(karneli.order_by(col(t.id).desc())):
            bulunan = bulunan or s.exec(select(Sevk).where(Sevk.beyanname_id == beyan if beyan else Sevk.ozet_beyan_id == ozet)).first()
    if bulunan is None:
        raise Bulunamadi(f"«{metin}» numarasıyla taşıyıcıya verilmiş transit yok. Sevk (26SV…) ya da beyanname numarasını yazın.")
    return bulunan


def _sevk_gor(s: Session, depo: Depo, sevk: Sevk) -> SevkGor:
    ozet = sevk_belgesi(s, sevk)
    beyan = s.get(Beyanname, sevk.beyanname_id) if sevk.beyanname_id else None
    varis = liste_degeri(s, "gumruk", sevk.varis_idaresi, sevk.zaman.astimezone(ISTANBUL).date())
    h = SevkHareketi
    adimlar = s.exec(select(h).where(h.sevk_id == sevk.id).order_by(col(h.id)))
    return SevkGor(
        sevk,
        beyan.no if beyan else "",
        queries.ozet_beyan_gor_icinde(s, ozet.id) if ozet else None,
        f"{varis.aciklama if varis else ''} ({sevk.varis_idaresi})".strip(),
        kullanici_adi(s, sevk.memur_id),
        tuple(SevkAdimi(x.no, x.tur, x.gunu, x.evrak_no, x.aciklama, kullanici_adi(s, x.memur_id)) for x in adimlar),
        max(0, (depo.bugun() - sevk.son_gun).days) if sevk.durum is SevkDurumu.YOLDA else 0,
    )


def idare_adi(depo: Depo, kod: str) -> str:
    """An office's name and code, as the list has it today."""
    with depo.oku() as s:
        deger = liste_degeri(s, "gumruk", kod, depo.bugun())
        return f"{deger.aciklama} ({kod})" if deger is not None else kod


def gecikenler(depo: Depo) -> list[SevkGor]:
    """Journeys whose term has passed without confirmation, the latest first."""
    with depo.oku() as s:
        sorgu = select(Sevk).where(gecikmis(Sevk, depo.bugun())).order_by(col(Sevk.son_gun), col(Sevk.id))
        return [_sevk_gor(s, depo, x) for x in s.exec(sorgu)]


# What the carrier takes


@dataclass(frozen=True)
class TransitBeyani:
    """A transit declaration as the carrier's screen needs it."""

    id: int
    no: str
    durum: str
    usul: Any
    mahrece_iade: bool
    varis: str
    alici: str
    gonderici: str
    kalemler: tuple[Any, ...]
    ozet_no: str


def transit_beyani(depo: Depo, metin: str) -> TransitBeyani:
    """Raises Bulunamadi."""
    kimlik = queries.beyanname_id(depo, f"TR{metin.strip()}" if metin.strip().replace("/", "").isdigit() else metin)
    with depo.oku() as s:
        b, bilgi, ozet = s.get_one(Beyanname, kimlik), transit_bilgisi(s, kimlik), transit_ozet_beyani(s, kimlik)
        if b.yon is not Yon.TRANSIT or bilgi is None:
            raise Bulunamadi(f"{b.no} bir transit beyannamesi değil. Transit beyannamesinin numarasını yazın (TR12).")
        return TransitBeyani(
            b.id,
            b.no,
            b.durum.value,
            bilgi.usul,
            bilgi.mahrece_iade,
            bilgi.varis_idaresi,
            b.alici_unvan,
            b.gonderici_unvan,
            tuple(b.kalemler),
            ozet.no if ozet else "",
        )


def aktarilabilir_satirlar(depo: Depo, metin: str) -> list[tuple[SatirKalani, SenetSatiri]]:
    """Lines of an incoming özet beyan that are free and not in the ambar (33/1-d). Raises Bulunamadi."""
    kimlik = queries.ozet_beyan_id(depo, metin)
    with depo.oku() as s:
        satirlar = {x.id: x for senet in s.get_one(OzetBeyan, kimlik).senetler for x in senet.satirlar}
        girmis = ambara_giris_nolari(s, list(satirlar))
        kalanlar = satir_kalanlari(s, list(satirlar))
        return [(k, satirlar[i]) for i, k in kalanlar.items() if i not in girmis and (k.kalan_kap or k.kalan_gram)]


def varis_suresi(depo: Depo) -> int:
    """Days that the office's list gives for an arrival today."""
    from gumruk.data.ofis import Ofisim

    with depo.oku() as s:
        return sure_gun(Ofisim(s, depo), "VARIS", depo.bugun())
