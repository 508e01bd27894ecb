"""`denetle`, 9/2, 9/3, 32, 33: broken-up bills agree with their parts, requests serve once, arrivals and journeys stand as their steps say."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_grup import ambara_giris_nolari
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.grup import AltOzetBeyan
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, TasimaSenedi
from gumruk.models.teslim_alma import SundurmaTalebi, TalepDurumu, TeslimAlma
from gumruk.models.transit_gelis import GelisDurumu, GelisHareketi, GelisIsi, TransitGelisi
from sqlmodel import Session, col, select

OD = OzetBeyanDurumu


def _toplam(satirlar: Any) -> tuple[int, int]:
    return sum(x.kap_adedi for x in satirlar), sum(x.brut_gram for x in satirlar)


def _grupaj(s: Session) -> Iterator[str]:
    """An alt's bills share out its ana's bill; one living alt a bill; nothing is done with the ana's own lines; the ana does not close before it."""
    bolunen: set[int] = set()
    for a in s.exec(select(AltOzetBeyan).order_by(col(AltOzetBeyan.id))):
        alt, senet = s.get_one(OzetBeyan, a.ozet_beyan_id), s.get_one(TasimaSenedi, a.ana_senet_id)
        ana = s.get_one(OzetBeyan, senet.ozet_beyan_id)
        if alt.durum is OD.IADE:
            continue
        if senet.id in bolunen:
            yield f"Özet beyan {ana.no}, senet {senet.no}: birden çok alt özet beyanla bölünmüş."
        bolunen.add(senet.id)
        parca, butun = _toplam([x for y in alt.senetler for x in y.satirlar]), _toplam(senet.satirlar)
        if parca != butun:
            yield f"Alt özet beyan {alt.no}: ara senetler {parca[0]} kap {parca[1]} g, ana senet {senet.no} {butun[0]} kap {butun[1]} g."
        if ana.durum is OD.KAPANDI and alt.durum is not OD.KAPANDI:
            yield f"Özet beyan {ana.no} kapanmış, alt özet beyanı {alt.no} «{alt.durum.value}»."
        idler = [x.id for x in senet.satirlar]
        if giris := next(iter(ambara_giris_nolari(s, idler).values()), ""):
            yield f"Özet beyan {ana.no}, senet {senet.no}: bölünmüş olduğu halde {giris} girişiyle ambara alınmış."
        bagli = sa.select(col(SenetBaglantisi.beyanname_id)).where(col(SenetBaglantisi.satir_id).in_(idler), guncel(SenetBaglantisi))
        for no in s.exec(select(Beyanname.no).where(col(Beyanname.id).in_(bagli), Beyanname.durum != BeyannameDurumu.IADE)):
            yield f"Beyanname {no}: {alt.no} ile bölünmüş {senet.no} senedinin satırını bağlıyor."


def _teslim_alma(s: Session) -> Iterator[str]:
    """A request that says it was used has its özet beyan, no other has one, and that özet beyan was approved by its registrar."""
    kullanilan = {t.talep_id: s.get_one(OzetBeyan, t.ozet_beyan_id) for t in s.exec(select(TeslimAlma))}
    for talep in s.exec(select(SundurmaTalebi).order_by(col(SundurmaTalebi.id))):
        beyan = kullanilan.get(talep.id)
        if (talep.durum is TalepDurumu.KULLANILDI) != (beyan is not None):
            yield f"Sundurma talebi {talep.no} «{talep.durum.value}»: özet beyanı {beyan.no if beyan else 'yok'}."
        if beyan is not None and (beyan.onaylayan_id != beyan.tescil_eden_id or talep.karar_veren_id in (None, beyan.tescil_eden_id)):
            yield f"Sundurma talebi {talep.no}: {beyan.no} tescili, onayı ya da izni başkasının olmalıydı."


def _gelisler(s: Session) -> Iterator[str]:
    """The steps of a confirmation say what its arrival says; none is sent before its goods were taken over."""
    h = GelisHareketi
    for g in s.exec(select(TransitGelisi).order_by(col(TransitGelisi.id))):
        isler = list(s.exec(select(h.tur).where(h.gelis_id == g.id).order_by(col(h.id))))
        beklenen = {GelisDurumu.GELDI: (0, 0), GelisDurumu.GONDERILDI: (1, 0), GelisDurumu.TEYITLI: (1, 1)}[g.durum]
        if (isler.count(GelisIsi.GONDERILDI), isler.count(GelisIsi.ALINDI)) != beklenen:
            yield f"Transit gelişi {g.no} «{g.durum.value}»: {len(isler)} hareketi bununla uyuşmuyor."
        beyan = s.get_one(OzetBeyan, g.ozet_beyan_id)
        if isler and beyan.durum in (OD.TESCILLI, OD.IADE):
            yield f"Transit gelişi {g.no}: teyidi gönderilmiş, özet beyanı {beyan.no} «{beyan.durum.value}»."


def turler(s: Session, _depo: Depo) -> Iterator[str]:
    """3, for the kinds of özet beyan."""
    yield from _grupaj(s)
    yield from _teslim_alma(s)
    yield from _gelisler(s)
