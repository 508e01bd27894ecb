"""`denetle`, invariant 3 of exports: what was loaded against what was declared, where it is against its set, what closed and why (39–42)."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_borc import odenmemis_tahakkuk_var
from gumruk.data.ofis_cikis import baglantilari, ihracat_kalanlari
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.cikis_kapama import KalanVazgecme, NushaTeslimi, TakimAyirma, YolcuCikisi
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi
from gumruk.models.cikis_yukleme import EKSIK_MESRUHATI, TAMAM_MESRUHATI, TakimGorevi, Yukleme, YuklemeSatiri
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.yon import Yon
from sqlmodel import Session, col

BD, OD = BeyannameDurumu, OzetBeyanDurumu
KAPALI = (BD.KAPANDI, BD.DAGITILDI)


def _var(tablo: Any, sutun: Any, kimlik: Any) -> Any:
    return sa.exists().where(col(getattr(tablo, sutun)) == kimlik)


def _yuklemeler(s: Session) -> Iterator[str]:
    """Each loading names every line of its özet beyan once, no line with more than its bill, and its annotation says whether something differs."""
    y, z, x, t = Yukleme, YuklemeSatiri, SenetSatiri, TasimaSenedi
    satirlar: Any = (
        sa.select(
            col(t.ozet_beyan_id).label("ob"),
            sa.func.count(col(x.id)).label("adet"),
            sa.func.count(col(z.id)).label("yazilan"),
            sa.func.sum(sa.case((sa.or_(col(z.kap_adedi) > col(x.kap_adedi), col(z.brut_gram) > col(x.brut_gram)), 1), else_=0)).label("fazla"),
            sa.func.sum(sa.case((sa.or_(col(z.kap_adedi) != col(x.kap_adedi), col(z.brut_gram) != col(x.brut_gram)), 1), else_=0)).label("farkli"),
        )
        .join(t, col(t.id) == x.senet_id)
        .outerjoin(z, col(z.satir_id) == x.id)
        .group_by(col(t.ozet_beyan_id))
        .subquery()
    )
    for no, mesruhat, fark, adet, yazilan, fazla, farkli in s.execute(
        sa.select(col(y.no), col(y.mesruhat), col(y.fark), satirlar.c.adet, satirlar.c.yazilan, satirlar.c.fazla, satirlar.c.farkli).join(
            satirlar, satirlar.c.ob == y.ozet_beyan_id
        )
    ):
        if adet != yazilan or fazla:
            yield f"Yükleme {no}: özet beyanda {adet} satır, yüklemede {yazilan}; {fazla} satırda senedindekinden çok."
        if mesruhat != (EKSIK_MESRUHATI if farkli else TAMAM_MESRUHATI) or bool(fark) != bool(farkli):
            yield f"Yükleme {no}: {farkli} satır farklı, meşruhatı «{mesruhat}»."


def _ozet_beyanlar(s: Session) -> Iterator[str]:
    """The state of an export's özet beyan against its guard, loading, closing and parting."""
    o = OzetBeyan
    yuklenmis, gorevli = _var(Yukleme, "ozet_beyan_id", o.id), _var(TakimGorevi, "ozet_beyan_id", o.id)
    ayrilmis = _var(TakimAyirma, "ozet_beyan_id", o.id)
    sorgu: Any = sa.select(col(o.no), col(o.durum), yuklenmis, gorevli, ayrilmis, col(o.kapanis_ani)).where(col(o.yon) == Yon.CIKIS)
    for no, durum, yukleme, gorev, ayirma, kapanis in s.execute(sorgu):
        bozuk = (
            bool(yukleme) != (durum in (OD.YUKLENDI, OD.KAPANDI))
            or (durum in (OD.KOLCUDA, OD.YUKLENDI, OD.KAPANDI) and not gorev)
            or (bool(ayirma) and durum is not OD.KAPANDI)
            or (kapanis is not None) != (durum is OD.KAPANDI)
        )
        if bozuk:
            yield f"Çıkış özet beyanı {no} «{durum.value}»: görevi, yüklemesi, kapanışı ya da ayrılması durumuyla bağdaşmıyor."


def _beyannameler(s: Session) -> Iterator[str]:
    """A declaration is at the guard, or loaded, with the one özet beyan that is; what is closed is all on board, given up, or went with its owner."""
    b = Beyanname

    def takimda(durum: OzetBeyanDurumu) -> Any:
        return baglantilari(col(IhracatBaglantisi.id)).where(col(IhracatBaglantisi.beyanname_id) == b.id, col(OzetBeyan.durum) == durum).exists()

    sutunlar = (
        takimda(OD.KOLCUDA),
        takimda(OD.YUKLENDI),
        _var(KalanVazgecme, "beyanname_id", b.id),
        _var(YolcuCikisi, "beyanname_id", b.id),
        _var(NushaTeslimi, "beyanname_id", b.id),
        odenmemis_tahakkuk_var(b.id),
        _var(MuayeneSonucu, "beyanname_id", b.id),
    )
    sorgu: Any = sa.select(b, *sutunlar).where(col(b.yon) == Yon.CIKIS).order_by(col(b.id))
    satirlar = s.execute(sorgu).all()
    kalanlar = ihracat_kalanlari(s, [r[0].id for r in satirlar])
    for beyan, kolcuda, yuklendi, vazgecme, yolcu, nusha, borclu, muayeneli in satirlar:
        k, d = kalanlar[beyan.id], beyan.durum
        if bool(kolcuda) != (d is BD.KOLCUDA) or bool(yuklendi) != (d is BD.YUKLENDI):
            yield f"Çıkış beyannamesi {beyan.no} «{d.value}»: takımının durumu başka."
        if k.yuklenen_kap > k.kap or k.yuklenen_gram > k.gram:
            yield f"Çıkış beyannamesi {beyan.no}: beyan {k.kap} kap {k.gram} g, yüklenen {k.yuklenen_kap} kap {k.yuklenen_gram} g."
        if d in KAPALI and not (k.tamam or vazgecme or yolcu):
            yield f"Çıkış beyannamesi {beyan.no} kapanmış: {k.kap} kabın {k.yuklenen_kap} kabı yüklenmiş, kalanından vazgeçilmemiş."
        if (d in KAPALI) != (beyan.kapanis_ani is not None) or bool(nusha) != (d is BD.DAGITILDI):
            yield f"Çıkış beyannamesi {beyan.no} «{d.value}»: kapanış ya da nüsha teslimi durumuyla bağdaşmıyor."
        cikti = bool(k.yuklenen_gram or yolcu)
        if cikti and (borclu or (beyan.hat in (Hat.BELGE, Hat.FIZIKI) and not muayeneli)):
            yield f"Çıkış beyannamesi {beyan.no}: eşyası çıkmış, {'vergisi ödenmemiş' if borclu else 'muayenesi yok'}."


def cikis(s: Session, _depo: Depo) -> Iterator[str]:
    yield from _yuklemeler(s)
    yield from _ozet_beyanlar(s)
    yield from _beyannameler(s)
