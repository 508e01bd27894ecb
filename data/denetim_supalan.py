"""`denetle`, chapter 27/1: code, list, petition, answer and state agree; the çetele never gave more than was bound, nor anybody but its guard."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_supalan import cetele_neden_acik, talep_ve_karar
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem, SenetBaglantisi
from gumruk.models.cetele import CeteleGorevi, CeteleSatiri, CeteleTeslimi
from gumruk.models.gtip_listesi import gtip_satiri
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.supalan_talebi import BS3, LISTE, SupalanTalebi, sayilari
from sqlmodel import Session, col, select

BD = BeyannameDurumu


class _OGunkuListe:
    """The office's lists as they were loaded at a declaration's acceptance: a later loading changes nothing that was decided."""

    def __init__(self, s: Session, beyan: Beyanname) -> None:
        son = s.exec(select(sa.func.max(ListeYuklemesi.id)).where(col(ListeYuklemesi.yuklendi) <= beyan.onay_ani)).first()
        self._s, self._sinir = s, son or -1

    def liste_satiri(self, liste: str, kod: str, gun: Any) -> Any:
        return liste_degeri(self._s, liste, kod, gun, self._sinir)


def _durumu(beyan: Beyanname, karar: Any) -> str | None:
    """Why the declaration's state or code is not what its petition's answer asks for; it has a petition."""
    if (beyan.durum is BD.SUPALAN_AMIRDE) != (karar is None):
        return "dilekçesinin kararı " + ("yok" if karar is None else "var")
    if karar is None or karar.uygun:
        return None if beyan.basit_usul == BS3 else "supalanı geri çevrilmeden BS3 kodu kalkmış"
    if (beyan.durum is BD.BS3_KALDIRILACAK) != (beyan.basit_usul == BS3):
        return "supalan uygun görülmemiş, BS3 kodu " + ("duruyor" if beyan.basit_usul == BS3 else "kalkmış")
    return None


def _talepler(s: Session) -> Iterator[str]:
    b, t = Beyanname, SupalanTalebi
    bekleyen = col(b.durum).in_((BD.SUPALAN_AMIRDE, BD.BS3_KALDIRILACAK))
    supalan = sa.or_(sa.and_(col(b.basit_usul) == BS3, col(b.onay_ani).is_not(None)), bekleyen, col(b.id).in_(sa.select(col(t.beyanname_id))))
    for beyan in s.exec(select(b).where(supalan).order_by(col(b.id))):
        talep, karar = talep_ve_karar(s, beyan.id)
        ilk = s.exec(select(Kalem).where(Kalem.beyanname_id == beyan.id, Kalem.surum == 1).order_by(col(Kalem.sira))).all()
        ofis = _OGunkuListe(s, beyan)
        olmayan = sayilari(k for k in ilk if gtip_satiri(ofis, LISTE, k.gtip, beyan.tescil_gunu) is None)
        if olmayan != (talep.kalemler if talep else ""):
            yield f"Beyanname {beyan.no}: listede olmayan kalemleri «{olmayan}», dilekçesinde «{talep.kalemler if talep else 'dilekçe yok'}»."
        neden = _durumu(beyan, karar) if talep else ("supalan dilekçesi yok" if beyan.durum in (BD.SUPALAN_AMIRDE, BD.BS3_KALDIRILACAK) else None)
        if neden:
            yield f"Beyanname {beyan.no} «{beyan.durum.value}»: {neden}."


def _teslimler(s: Session) -> Iterator[str]:
    t, b, g = CeteleTeslimi, Beyanname, CeteleGorevi
    for x, beyan in s.exec(select(t, b).join(b, col(b.id) == t.beyanname_id).order_by(col(t.id))):
        ad = f"Çetele {beyan.no}, {x.sira}. satır"
        gorev = s.exec(select(g).where(g.beyanname_id == x.beyanname_id, g.zaman <= x.zaman).order_by(col(g.id).desc()).limit(1)).first()
        if gorev is None or gorev.kolcu_id != x.kolcu_id:
            yield f"{ad}: teslimi yazan, görevlendirilen kolcu değil."
        elif not gorev.zaman.replace(second=0, microsecond=0) <= x.teslim_ani <= x.zaman:
            yield f"{ad}: teslim zamanı görevlendirme ile yazıldığı an arasında değil."
        if beyan.basit_usul != BS3:
            yield f"{ad}: beyannamede BS3 yok."
    c, d = CeteleSatiri, SenetBaglantisi
    verilen: Any = (
        sa.select(col(t.beyanname_id), col(c.satir_id), sa.func.sum(col(c.kap_adedi)).label("kap"), sa.func.sum(col(c.brut_gram)).label("gram"))
        .join(t, col(t.id) == c.teslim_id)
        .group_by(col(t.beyanname_id), col(c.satir_id))
        .subquery()
    )
    bagli = sa.and_(col(d.beyanname_id) == verilen.c.beyanname_id, col(d.satir_id) == verilen.c.satir_id, guncel(d))
    sorgu: Any = sa.select(col(b.no), verilen, col(d.kap_adedi), col(d.brut_gram)).join(verilen, verilen.c.beyanname_id == b.id)
    for no, _, satir, kap, gram, bag_kap, bag_gram in s.execute(sorgu.outerjoin(d, bagli)):
        if kap > (bag_kap or 0) or gram > (bag_gram or 0):
            yield f"Çetele {no}, senet satırı {satir}: {kap} kap {gram} g verilmiş, bağlı {bag_kap or 0} kap {bag_gram or 0} g."
    bitmis = select(b).where(b.basit_usul == BS3, b.durum == BD.KAPANDI).order_by(col(b.id))
    for beyan in s.exec(bitmis):
        if neden := cetele_neden_acik(s, beyan.id):
            yield f"Beyanname {beyan.no} kapanmış: {neden}"


def supalan(s: Session, _depo: Depo) -> Iterator[str]:
    """3, for 27/1."""
    yield from _talepler(s)
    yield from _teslimler(s)
