"""`denetle`, chapters 13, 18, 26: what left on a tutanak was there and is not free again; a completion raised exactly its difference."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_tutanak import Miktar, dogrudan_teslim, tamamlanan, tutanak_neden_acik, tutanakla_giden
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.cetele import CeteleSatiri
from gumruk.models.eksik_beyan import EksikBeyanTamamlama
from gumruk.models.faiz import FAIZ
from gumruk.models.iade import DanismaKagidi
from gumruk.models.ozet_beyan import SenetSatiri
from gumruk.models.tutanak import TeslimDurumu, TeslimSatiri, TeslimTuru, TeslimTutanagi
from gumruk.models.usul import TamamlayiciBeyan
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import Session, col


def _bagli(s: Session, *kosullar: Any) -> Miktar:
    """What living declarations cover by bill line."""
    g: Any = SenetBaglantisi
    sorgu: Any = (
        sa.select(g.satir_id, sa.func.sum(g.kap_adedi), sa.func.sum(g.brut_gram))
        .join(Beyanname, col(Beyanname.id) == g.beyanname_id)
        .where(g.surum == col(Beyanname.surum), col(Beyanname.durum) != BeyannameDurumu.IADE, *kosullar)
        .group_by(g.satir_id)
    )
    return {i: (int(kap), int(gram)) for i, kap, gram in s.execute(sorgu)}


def tutanaklar(s: Session) -> Iterator[str]:
    """3, for 13, 18/2 and 26; and the legal tescil day of a completing declaration is its tutanak's."""
    t: Any = TeslimTutanagi
    satirlar = s.execute(sa.union(sa.select(col(TeslimSatiri.satir_id)), sa.select(col(CeteleSatiri.satir_id)))).scalars().all()
    olagan = ~sa.exists().where(col(TamamlayiciBeyan.beyanname_id) == col(SenetBaglantisi.beyanname_id))
    verilen, giden = dogrudan_teslim(s, satirlar), tutanakla_giden(s, satirlar)
    bagli = _bagli(s, col(SenetBaglantisi.satir_id).in_(satirlar), olagan)
    for kimlik, beyan_kap, beyan_gram in s.execute(
        sa.select(col(SenetSatiri.id), col(SenetSatiri.kap_adedi), col(SenetSatiri.brut_gram)).where(col(SenetSatiri.id).in_(satirlar))
    ):
        for ne, miktarlar in (("ambara alınmadan verilen", (verilen,)), ("beyannameye bağlanan ile beyannamesiz giden", (giden, bagli))):
            kap, gram = (sum(m.get(kimlik, (0, 0))[n] for m in miktarlar) for n in (0, 1))
            if kap > beyan_kap or gram > beyan_gram:
                yield f"Senet satırı {kimlik}: {beyan_kap} kap {beyan_gram} g, {ne} {kap} kap {gram} g."
    for tutanak in s.scalars(sa.select(t).order_by(t.id)):
        neden = None if tutanak.tur is TeslimTuru.OZEL_BEYAN else tutanak_neden_acik(s, tutanak)
        if (tutanak.durum is TeslimDurumu.KAPANDI) != (neden is None):
            yield f"Teslim tutanağı {tutanak.no} «{tutanak.durum.value}»: {neden or 'beyannamesi tamamlanmış'}"
        if tutanak.tur is TeslimTuru.AMBARSIZ:
            kapsam = _bagli(s, col(SenetBaglantisi.beyanname_id) == tutanak.beyanname_id)
            kullanilan = dogrudan_teslim(s, [x.satir_id for x in tutanak.satirlar], tutanak.beyanname_id)
        else:
            kapsam = {x.satir_id: (x.kap_adedi, x.brut_gram) for x in tutanak.satirlar}
            kullanilan = tamamlanan(s, tutanak.id)
        for satir, (kap, gram) in kullanilan.items():
            en_cok_kap, en_cok_gram = kapsam.get(satir, (0, 0))
            if kap > en_cok_kap or gram > en_cok_gram:
                yield f"Teslim tutanağı {tutanak.no}, senet satırı {satir}: {kap} kap {gram} g, kapsamı {en_cok_kap} kap {en_cok_gram} g."
    for no, gun, tutanak_no, tutanak_gunu in s.execute(
        sa.select(col(Beyanname.no), col(Beyanname.tescil_gunu), t.no, t.gun)
        .join(TamamlayiciBeyan, col(TamamlayiciBeyan.beyanname_id) == col(Beyanname.id))
        .join(t, t.id == col(TamamlayiciBeyan.tutanak_id))
    ):
        if gun != tutanak_gunu:
            yield f"Beyanname {no}: tescil tarihi {gun:%d.%m.%Y}, {tutanak_no} tutanağı {tutanak_gunu:%d.%m.%Y} günlü."


def eksik_beyanlar(s: Session, _depo: Depo) -> Iterator[str]:
    """2: a completion (26/3) raised its shortfall as the further assessment, and never gives back more than its excess."""
    t, h, d = EksikBeyanTamamlama, MuhasebeHareketi, DanismaKagidi
    for x in s.scalars(sa.select(t).order_by(col(t.id))):
        hareket = s.get(h, x.hareket_id) if x.hareket_id else None
        iade = s.get(d, x.danisma_id) if x.danisma_id else None
        noksan = sum(max(v.yeni_kurus - v.eski_kurus, 0) for v in x.vergiler)
        fazla = sum(max(v.eski_kurus - v.yeni_kurus, 0) for v in x.vergiler)
        yabanci = any(k.beyanname_id != x.beyanname_id for k in (hareket, iade) if k)
        vergi = sum(v.tutar_kurus for v in hareket.satirlar if v.kod != FAIZ) if hareket else 0
        if vergi != noksan or (iade.tutar_kurus if iade else 0) > fazla or yabanci:
            yield f"Eksik beyan tamamlama {x.id}: noksan {noksan}, fazla {fazla} kuruş; ek tahakkuku ya da iadesi başka."
