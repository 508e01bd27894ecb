"""`denetle`, 9/2, 9/3, 32, 33: broken-up bills agree with their parts, requests serve once, arrivals and journeys stand as their steps say."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_grup import ambara_giris_nolari
from gumruk.data.ofis_transit import sevk_belgesi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, SenetBaglantisi
from gumruk.models.grup import AltOzetBeyan
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.teslim_alma import SundurmaTalebi, TalepDurumu, TeslimAlma
from gumruk.models.transit_gelis import GelisDurumu, GelisHareketi, GelisIsi, TransitGelisi
from gumruk.models.transit_ozet import AktarmaSatiri, Bent, TransitTasimasi
from gumruk.models.transit_sevk import Sevk, SevkDurumu, SevkHareketi, SevkIsi
from sqlmodel import Session, col, select

OD = OzetBeyanDurumu
BD = BeyannameDurumu
# States that an özet beyan and its declaration never have together.
UYMAZ = {(OD.TESCILLI, BD.YOLDA), (OD.ONAYLI, BD.YOLDA), (OD.YOLDA, BD.KAPANDI), (OD.KAPANDI, BD.YOLDA), (OD.ONAYLI, BD.KAPANDI)}
SEVKE_UYAN = {
    SevkDurumu.TASIYICIDA: (BD.TASIYICIDA, BD.KISMEN_TESLIM),
    SevkDurumu.YOLDA: (BD.YOLDA,),
    SevkDurumu.TEYITLI: (BD.KAPANDI,),
    SevkDurumu.VARMADI: (BD.KAPANDI,),
}


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


def _transitler(s: Session) -> Iterator[str]:
    """Özet beyan, declaration and journey of one transit say the same; what the carrier took is what was declared or went over."""
    for x in s.exec(select(TransitTasimasi).order_by(col(TransitTasimasi.id))):
        ozet = s.get_one(OzetBeyan, x.ozet_beyan_id)
        if ozet.durum is OD.IADE:
            continue
        bulunan = _toplam([k for y in ozet.senetler for k in y.satirlar])
        if x.beyanname_id is not None:
            beyan = s.get_one(Beyanname, x.beyanname_id)
            if bulunan != (beyan.kap_adedi, beyan.brut_gram):
                yield f"Transit özet beyanı {ozet.no}: {bulunan[0]} kap {bulunan[1]} g, beyannamesi {beyan.kap_adedi} kap {beyan.brut_gram} g."
            if (ozet.durum, beyan.durum) in UYMAZ:
                yield f"Transit özet beyanı {ozet.no} «{ozet.durum.value}», beyannamesi {beyan.no} «{beyan.durum.value}»."
        elif x.bent is Bent.D and bulunan != _toplam(s.exec(select(AktarmaSatiri).where(AktarmaSatiri.ozet_beyan_id == ozet.id)).all()):
            yield f"Transit özet beyanı {ozet.no}: aktarılan satırlarla kap ya da kilo tutmuyor."
    yasayan = col(OzetBeyan.durum) != OD.IADE
    sayi = sa.select(col(TransitTasimasi.beyanname_id)).join(OzetBeyan, col(OzetBeyan.id) == TransitTasimasi.ozet_beyan_id)
    sayi = sayi.where(yasayan, col(TransitTasimasi.beyanname_id).is_not(None)).group_by(col(TransitTasimasi.beyanname_id)).having(sa.func.count() > 1)
    for beyan_id in s.scalars(sayi):
        yield f"Beyanname {s.get_one(Beyanname, beyan_id).no}: birden çok transit özet beyanı var."
    k, a = SenetSatiri, AktarmaSatiri
    aktarma: Any = (
        sa.select(col(k.id), col(k.kap_adedi), col(k.brut_gram), sa.func.sum(col(a.kap_adedi)), sa.func.sum(col(a.brut_gram)))
        .join(a, col(a.satir_id) == k.id)
        .join(OzetBeyan, col(OzetBeyan.id) == a.ozet_beyan_id)
        .where(yasayan)
        .group_by(col(k.id), col(k.kap_adedi), col(k.brut_gram))
    )
    for no, kap, gram, a_kap, a_gram in s.execute(aktarma):
        bagli = sa.select(sa.func.coalesce(sa.func.sum(col(SenetBaglantisi.kap_adedi)), 0)).join(
            Beyanname, col(Beyanname.id) == SenetBaglantisi.beyanname_id
        )
        bagli = bagli.where(col(SenetBaglantisi.satir_id) == no, guncel(SenetBaglantisi), col(Beyanname.durum) != BeyannameDurumu.IADE)
        if a_kap + int(s.scalar(bagli) or 0) > kap or a_gram > gram:
            yield f"Senet satırı {no}: {kap} kap {gram} g, aktarılan {a_kap} kap {a_gram} g ile beyannameler birlikte bunu aşıyor."


def _sevkler(s: Session) -> Iterator[str]:
    """A journey under way, confirmed or written off is what its declaration and özet beyan are, and its steps say so."""
    h = SevkHareketi
    for v in s.exec(select(Sevk).order_by(col(Sevk.id))):
        isler = list(s.exec(select(h.tur).where(h.sevk_id == v.id)))
        bitis = {SevkDurumu.TEYITLI: SevkIsi.TEYIT, SevkDurumu.VARMADI: SevkIsi.VARMADI}.get(v.durum)
        if [x for x in isler if x is not SevkIsi.HATIRLATILDI] != ([bitis] if bitis else []):
            yield f"Sevk {v.no} «{v.durum.value}»: hareketleri bununla uyuşmuyor."
        beyan = s.get_one(Beyanname, v.beyanname_id) if v.beyanname_id is not None else None
        if beyan is not None and beyan.durum not in SEVKE_UYAN[v.durum]:
            yield f"Sevk {v.no} «{v.durum.value}», beyannamesi {beyan.no} «{beyan.durum.value}»."
        ozet = sevk_belgesi(s, v)
        if bitis and (ozet is None or ozet.durum is not OD.KAPANDI):
            yield f"Sevk {v.no} bitmiş, özet beyanı kapanmamış."


def turler(s: Session, _depo: Depo) -> Iterator[str]:
    """3, for the kinds of özet beyan."""
    yield from _grupaj(s)
    yield from _teslim_alma(s)
    yield from _gelisler(s)
    yield from _transitler(s)
    yield from _sevkler(s)
