"""Exports as rules may see them inside one transaction: what is left of a declaration, the set of an özet beyan, its guard, its loading (39–42)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_cikan import guncel
from gumruk.models.beyanname import Beyanname, Kalem
from gumruk.models.cikis_kapama import NushaTeslimi, TakimAyirma
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi
from gumruk.models.cikis_yukleme import TakimGorevi, Yukleme, YuklemeSatiri
from gumruk.models.kayit import IzKaydi
from gumruk.models.kimlik import Kullanici
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class IhracatKalani:
    """An export declaration: declared, taken by living özet beyans (what was loaded where the guard has written it), really loaded."""

    kap: int
    gram: int
    bagli_kap: int
    bagli_gram: int
    yuklenen_kap: int
    yuklenen_gram: int

    @property
    def kalan_kap(self) -> int:
        return self.kap - self.bagli_kap

    @property
    def kalan_gram(self) -> int:
        return self.gram - self.bagli_gram

    @property
    def tamam(self) -> bool:
        """All that was declared is on board: counted by packages, goods without any by weight."""
        return self.yuklenen_kap >= self.kap if self.kap else self.yuklenen_gram >= self.gram


def baglantilari(*sutunlar: Any) -> Any:
    """Export links with their bill line, bill and özet beyan, and what was loaded of the line where it was."""
    x, y = SenetSatiri, YuklemeSatiri
    return (
        sa.select(*sutunlar)
        .select_from(IhracatBaglantisi)
        .join(x, col(x.id) == IhracatBaglantisi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == x.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(y, col(y.satir_id) == x.id)
    )


def ihracat_kalanlari(s: Session, idler: Sequence[int]) -> dict[int, IhracatKalani]:
    """Per declaration; a handed-back özet beyan holds nothing. Two readings, however many declarations there are."""
    k, x, y, i = Kalem, SenetSatiri, YuklemeSatiri, IhracatBaglantisi
    beyan: Any = sa.select(col(k.beyanname_id), sa.func.sum(col(k.kap_adedi)), sa.func.sum(col(k.brut_gram)))
    beyan = beyan.where(col(k.beyanname_id).in_(idler), guncel(k)).group_by(col(k.beyanname_id))
    bagli = baglantilari(
        col(i.beyanname_id),
        sa.func.sum(sa.func.coalesce(col(y.kap_adedi), col(x.kap_adedi))),
        sa.func.sum(sa.func.coalesce(col(y.brut_gram), col(x.brut_gram))),
        sa.func.sum(sa.func.coalesce(col(y.kap_adedi), 0)),
        sa.func.sum(sa.func.coalesce(col(y.brut_gram), 0)),
    )
    bagli = bagli.where(col(i.beyanname_id).in_(idler), col(OzetBeyan.durum) != OzetBeyanDurumu.IADE).group_by(col(i.beyanname_id))
    baglar = {r[0]: [int(v) for v in r[1:]] for r in s.execute(bagli)}
    return {r[0]: IhracatKalani(int(r[1]), int(r[2]), *baglar.get(r[0], [0, 0, 0, 0])) for r in s.execute(beyan)}


def _ozet_beyanlari(beyanname_id: Any, *kosullar: Any) -> Any:
    """Numbers of the living özet beyans that name a declaration."""
    sorgu = baglantilari(col(OzetBeyan.no)).where(col(IhracatBaglantisi.beyanname_id) == beyanname_id, col(OzetBeyan.durum) != OzetBeyanDurumu.IADE)
    return sorgu.where(*kosullar).distinct().order_by(col(OzetBeyan.no))


def acik_ozet_beyanlari(s: Session, beyanname_id: int) -> list[str]:
    """Those that are not closed yet."""
    return list(s.scalars(_ozet_beyanlari(beyanname_id, col(OzetBeyan.durum) != OzetBeyanDurumu.KAPANDI)))


def ayrilmamis_takimlari(beyanname_id: Any) -> Any:
    """Özet beyans of a declaration whose set has not been taken apart."""
    ayrilmis = sa.exists().where(col(TakimAyirma.ozet_beyan_id) == col(OzetBeyan.id))
    return _ozet_beyanlari(beyanname_id, ~ayrilmis)


def ayrilacak(ozet_beyan: Any) -> Any:
    """A condition for queues: the set has not been taken apart (42/2)."""
    return ~sa.exists().where(col(TakimAyirma.ozet_beyan_id) == ozet_beyan.id)


def senetsiz_sozlu(beyan: Any) -> Any:
    """A condition for queues: declared orally, and no living özet beyan names it (36/1)."""
    i = IzKaydi
    sozlu = sa.exists().where(col(i.belge_turu) == "beyanname", col(i.belge_id) == beyan.id, col(i.islem) == "cikis_sozlu_beyan")
    return sa.and_(sozlu, ~_ozet_beyanlari(beyan.id).exists())


def ihracatin_istegi(istek: Any) -> Any:
    """The sample is of an export: no ambar waits for it (38/3)."""
    return sa.exists().where(col(Beyanname.id) == istek.beyanname_id, col(Beyanname.yon) == Yon.CIKIS)


def son_takim_gorevi(s: Session, ozet_beyan_id: int) -> TakimGorevi | None:
    t = TakimGorevi
    return s.exec(select(t).where(t.ozet_beyan_id == ozet_beyan_id).order_by(col(t.id).desc()).limit(1)).first()


def takimin_kolcusu(ozet_beyan: Any, kullanici_id: int) -> Any:
    """A condition for queues: the guard who was named last is this one."""
    t, sonraki = TakimGorevi, sa.orm.aliased(TakimGorevi)
    degisti = sa.exists().where(col(sonraki.ozet_beyan_id) == t.ozet_beyan_id, col(sonraki.id) > t.id)
    return sa.exists().where(col(t.ozet_beyan_id) == ozet_beyan.id, col(t.kolcu_id) == kullanici_id, ~degisti)


def senet_satir_miktarlari(s: Session, ozet_beyan_id: int) -> list[tuple[int, str, int, int]]:
    """(line id, name, packages, grams) of every line of an özet beyan."""
    x, t = SenetSatiri, TasimaSenedi
    sorgu: Any = sa.select(col(x.id), col(t.no), col(x.sira), col(x.kap_adedi), col(x.brut_gram)).join(t, col(t.id) == x.senet_id)
    satirlar = s.execute(sorgu.where(col(t.ozet_beyan_id) == ozet_beyan_id).order_by(col(t.sira), col(x.sira)))
    return [(i, f"{no}/{sira}", kap, gram) for i, no, sira, kap, gram in satirlar]


def yukleme(s: Session, ozet_beyan_id: int) -> Yukleme | None:
    """The guard's annotation on the loading of an özet beyan."""
    return s.exec(select(Yukleme).where(Yukleme.ozet_beyan_id == ozet_beyan_id)).first()


class CikisIslemleri:
    """The part of `Ofisim` that 39–42 ask."""

    _s: Session
    _kilitle: bool
    _takimin_kalanlari: dict[int, IhracatKalani]

    def _kilitli(self, sorgu: Any) -> list[Beyanname]:
        """Declarations in the order of their ids, locked for the act that may move them."""
        sorgu = sorgu.order_by(col(Beyanname.id))
        if self._kilitle:
            sorgu = sorgu.with_for_update(of=Beyanname)
        return list(self._s.scalars(sorgu, execution_options={"populate_existing": self._kilitle}))

    def cikis_beyannameleri(self, nolar: Collection[str]) -> dict[str, Beyanname]:
        """The export declarations that bear these numbers."""
        b = Beyanname
        return {x.no: x for x in self._kilitli(sa.select(b).where(col(b.no).in_(nolar), col(b.yon) == Yon.CIKIS))}

    def ihracat_kalanlari(self, idler: Sequence[int]) -> dict[int, IhracatKalani]:
        return ihracat_kalanlari(self._s, idler)

    def yuklenen(self, belge: Beyanname) -> IhracatKalani:
        """Asked of each declaration of a set in turn: read for the whole set at once, when the set is (`takimin_beyannameleri`)."""
        return self._takimin_kalanlari.get(belge.id) or ihracat_kalanlari(self._s, [belge.id])[belge.id]

    def yuklenmis(self, beyanname_id: int) -> bool:
        """Has something of the declaration been loaded?"""
        sorgu = baglantilari(col(YuklemeSatiri.id)).where(col(IhracatBaglantisi.beyanname_id) == beyanname_id, col(YuklemeSatiri.brut_gram) > 0)
        return self._s.execute(sorgu.limit(1)).first() is not None

    def takimin_beyannameleri(self, ozet_beyan_id: int) -> list[Beyanname]:
        """Every declaration that the bills of the özet beyan name."""
        idler = baglantilari(col(IhracatBaglantisi.beyanname_id)).where(col(OzetBeyan.id) == ozet_beyan_id)
        beyanlar = self._kilitli(sa.select(Beyanname).where(col(Beyanname.id).in_(idler)))
        self._takimin_kalanlari = ihracat_kalanlari(self._s, [x.id for x in beyanlar])
        return beyanlar

    def takimin_kolcusu(self, ozet_beyan_id: int) -> int | None:
        gorev = son_takim_gorevi(self._s, ozet_beyan_id)
        return gorev.kolcu_id if gorev else None

    def takimin_kolcusu_adi(self, ozet_beyan_id: int) -> str:
        gorev = son_takim_gorevi(self._s, ozet_beyan_id)
        return self._s.get_one(Kullanici, gorev.kolcu_id).ad if gorev else ""

    def takim_gorev_ani(self, ozet_beyan_id: int) -> datetime | None:
        gorev = son_takim_gorevi(self._s, ozet_beyan_id)
        return gorev.zaman if gorev else None

    def senet_satir_miktarlari(self, ozet_beyan_id: int) -> list[tuple[int, str, int, int]]:
        return senet_satir_miktarlari(self._s, ozet_beyan_id)

    def acik_ozet_beyanlari(self, beyanname_id: int) -> list[str]:
        return acik_ozet_beyanlari(self._s, beyanname_id)

    def ayrilmamis_takimlari(self, beyanname_id: int) -> list[str]:
        return list(self._s.scalars(ayrilmamis_takimlari(beyanname_id)))

    def takim_ayrilmis(self, ozet_beyan_id: int) -> bool:
        return self._s.exec(select(TakimAyirma.id).where(TakimAyirma.ozet_beyan_id == ozet_beyan_id)).first() is not None

    def nusha_ozeti(self, beyanname_id: int) -> str:
        t = self._s.exec(select(NushaTeslimi).where(NushaTeslimi.beyanname_id == beyanname_id)).first()
        return f"{t.zaman.astimezone(ISTANBUL):%d.%m.%Y}, {t.alan} ({t.sifat})" if t else ""
