"""What people from outside (carrier, declarant, obligor) are shown: their own records and those that they act for (5; 4458 m.12).

The office's people see what their desk needs; the roles of each screen say that, not this file.
"""

from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.engine import Depo
from gumruk.data.ofis_ykts import kisi_nolari, vekalet_durumu
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.temel import DISARIDAKILER, Bulunamadi
from gumruk.models.transit import TransitBilgisi
from gumruk.models.tutanak import TeslimTutanagi
from gumruk.models.vekalet import YktsVekaleti
from gumruk.models.ykts import YktsKaydi
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select


def disaridan(s: Session, kim_id: int) -> bool:
    """Has the person no task in the office?"""
    roller = s.exec(select(KullaniciRolu.rol).where(KullaniciRolu.kullanici_id == kim_id, col(KullaniciRolu.geri_alindi).is_(None)))
    return DISARIDAKILER.issuperset(roller)


def adina_davrandiklari(s: Session, depo: Depo, kim_id: int) -> frozenset[str]:
    """The person's own numbers and those whose vekâlet covers today."""
    kendi = kisi_nolari(s, kim_id)
    veren, vekil = aliased(YktsKaydi), aliased(YktsKaydi)
    sorgu: Any = (
        sa.select(vekil.kimlik_no, veren.kimlik_no)
        .select_from(YktsVekaleti)
        .join(veren, col(YktsVekaleti.veren_id) == veren.id)
        .join(vekil, col(YktsVekaleti.vekil_id) == vekil.id)
        .where(col(vekil.kimlik_no).in_(kendi))
        .distinct()
    )
    return kendi | {b for a, b in s.execute(sorgu).all() if vekalet_durumu(s, a, b, depo.bugun()).gecerli}


def gorulen(s: Session, depo: Depo, sinif: Any, kim_id: int) -> list[Any]:
    """Conditions under which the person is shown a record of the class; none for the office's people."""
    if not disaridan(s, kim_id):
        return []
    nolar = adina_davrandiklari(s, depo, kim_id)
    if sinif is Beyanname:
        sorumlu = select(TransitBilgisi.beyanname_id).where(col(TransitBilgisi.asil_sorumlu_no).in_(nolar))
        numaralar = [col(no).in_(nolar) for no in (Beyanname.beyan_sahibi_no, Beyanname.alici_no, Beyanname.gonderici_no)]
        return [sa.or_(col(Beyanname.tescil_eden_id) == kim_id, *numaralar, col(Beyanname.id).in_(sorumlu))]
    if sinif is OzetBeyan:
        return [sa.or_(col(OzetBeyan.tescil_eden_id) == kim_id, col(OzetBeyan.tasiyici_no).in_(nolar))]
    if sinif is TeslimTutanagi:
        return [col(TeslimTutanagi.firma_no).in_(nolar)]
    if sinif is YktsKaydi:
        return [sa.or_(col(YktsKaydi.kaydeden_id) == kim_id, col(YktsKaydi.kimlik_no).in_(nolar))]
    raise ValueError(f"{sinif.__name__}: whose it is, is not said here")


def gorebilir(s: Session, depo: Depo, kayit: Any, kim_id: int) -> bool:
    """`kayit` None: what belongs to nobody outside is the office's alone."""
    if kayit is None:
        return not disaridan(s, kim_id)
    kosullar = gorulen(s, depo, type(kayit), kim_id)
    return not kosullar or s.exec(select(type(kayit).id).where(type(kayit).id == kayit.id, *kosullar)).first() is not None


def _denetle(depo: Depo, sinif: Any, kimlik: int, kim_id: int) -> None:
    with depo.oku() as s:
        kayit = s.get_one(sinif, kimlik)
        if not gorebilir(s, depo, kayit, kim_id):
            raise Bulunamadi(
                f"{kayit.no} sizin ya da vekâlet verenlerinizin değil; bilgileri gizlidir (4458 m.12). Kendi kaydınızın numarasını yazın."
            )


def beyannamesi(depo: Depo, metin: str, kim_id: int) -> queries.BeyannameGor:
    """A declaration by its number, as an example to copy. Raises Bulunamadi: there is none, or it is somebody else's."""
    kimlik = queries.beyanname_id(depo, metin)
    _denetle(depo, Beyanname, kimlik, kim_id)
    return queries.beyanname_gor(depo, kimlik)


def ozet_beyani(depo: Depo, metin: str, kim_id: int) -> queries.OzetBeyanGor:
    """The same of an özet beyan. Raises Bulunamadi."""
    kimlik = queries.ozet_beyan_id(depo, metin)
    _denetle(depo, OzetBeyan, kimlik, kim_id)
    return queries.ozet_beyan_gor(depo, kimlik)
