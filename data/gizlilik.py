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


class Gorus:
    """What one person is shown, for the length of one reading: everything, unless no task of his is the office's."""

    def __init__(self, s: Session, depo: Depo, kim_id: int) -> None:
        self.s, self.kim_id = s, kim_id
        roller = s.exec(select(KullaniciRolu.rol).where(KullaniciRolu.kullanici_id == kim_id, col(KullaniciRolu.geri_alindi).is_(None)))
        self.disaridan = DISARIDAKILER.issuperset(roller)
        self.nolar = self._adina_davrandiklari(depo) if self.disaridan else frozenset()

    def _adina_davrandiklari(self, depo: Depo) -> frozenset[str]:
        """His own numbers and those whose vekâlet covers today."""
        kendi = kisi_nolari(self.s, self.kim_id)
        veren, vekil = aliased(YktsKaydi), aliased(YktsKaydi)
        sorgu: Any = (
            sa.select(vekil.kimlik_no, veren.kimlik_no)
            .select_from(YktsVekaleti)
            .join(veren, col(YktsVekaleti.veren_id) == veren.id)
            .join(vekil, col(YktsVekaleti.vekil_id) == vekil.id)
            .where(col(vekil.kimlik_no).in_(kendi))
            .distinct()
        )
        return kendi | {b for a, b in self.s.execute(sorgu).all() if vekalet_durumu(self.s, a, b, depo.bugun()).gecerli}

    def kosullar(self, sinif: Any) -> list[Any]:
        """Conditions under which he is shown a record of the class; none for the office's people."""
        if not self.disaridan:
            return []
        kim_id, nolar = self.kim_id, self.nolar
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
        if sinif is YktsVekaleti:
            taraf = select(YktsKaydi.id).where(*self.kosullar(YktsKaydi))
            return [sa.or_(col(YktsVekaleti.veren_id).in_(taraf), col(YktsVekaleti.vekil_id).in_(taraf))]
        raise ValueError(f"{sinif.__name__}: whose it is, is not said here")

    def gorebilir(self, kayit: Any) -> bool:
        """`kayit` None: what belongs to nobody outside is the office's alone."""
        if not self.disaridan or kayit is None:
            return not self.disaridan
        sinif = type(kayit)
        return self.s.exec(select(sinif.id).where(sinif.id == kayit.id, *self.kosullar(sinif))).first() is not None


def gorulsun(s: Session, depo: Depo, kayit: Any, kim_id: int, kim_gorur: str = "") -> None:
    """Raises Bulunamadi where the person is not shown the record; `kim_gorur`: who is."""
    if not Gorus(s, depo, kim_id).gorebilir(kayit):
        sonra = kim_gorur or "Kendi kaydınızın numarasını yazın."
        raise Bulunamadi(f"{kayit.no} sizin ya da vekâlet verenlerinizin değil, gizlidir (4458 m.12). {sonra}")


def beyannamesi(depo: Depo, metin: str, kim_id: int) -> queries.BeyannameGor:
    """A declaration by its number, as an example to copy. Raises Bulunamadi: there is none, or it is somebody else's."""
    kimlik = queries.beyanname_id(depo, metin)
    with depo.oku() as s:
        gorulsun(s, depo, s.get_one(Beyanname, kimlik), kim_id)
    return queries.beyanname_gor(depo, kimlik)


def ozet_beyani(depo: Depo, metin: str, kim_id: int) -> queries.OzetBeyanGor:
    """The same of an özet beyan. Raises Bulunamadi."""
    kimlik = queries.ozet_beyan_id(depo, metin)
    with depo.oku() as s:
        gorulsun(s, depo, s.get_one(OzetBeyan, kimlik), kim_id)
    return queries.ozet_beyan_gor(depo, kimlik)
