"""Guarantees and refunds as rules may see them inside one transaction: what is held, what is left, what may still be given back (24, 25)."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_liste import liste_degeri
from gumruk.models.banka import BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname, Kalem, VergiSatiri
from gumruk.models.iade import DanismaDurumu, DanismaKagidi, DanismaSatiri
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.odeme import Odeme
from gumruk.models.teminat import Teminat, TeminatDurumu, TeminatKullanimi
from gumruk.models.teminat_cozme import CozmeDurumu, TeminatCozme
from gumruk.models.vezne import AlindiSatiri, HareketSatiri, MuhasebeHareketi
from gumruk.models.yazi import ara_anahtari
from sqlmodel import Session, col, select

ALINMIS = (TeminatDurumu.ALINDI, TeminatDurumu.COZULDU)
_AD_KILIDI = sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(sa.bindparam("b_ad"), 0)))
BITMIS = (CozmeDurumu.REDDEDILDI, CozmeDurumu.TAMAM)


@dataclass(frozen=True)
class TeminatOzeti:
    """A declaration's guarantee in kuruş: asked for, taken and not given back, on its way to the saymanlık, missing."""

    gereken_kurus: int
    alinan_kurus: int
    bekleyen_kurus: int

    @property
    def eksik_kurus(self) -> int:
        return max(0, self.gereken_kurus - self.alinan_kurus)


@dataclass(frozen=True)
class IadeKalani:
    """One tax of one assessment: its name and what of it was collected and is not given back by any paper, kuruş."""

    ad: str
    kurus: int


@dataclass(frozen=True)
class Kisi:
    no: str
    unvan: str


def alinan_teminat(beyanname_id: Any) -> Any:
    """What is held for a declaration, or was turned into revenue for it: its own guarantees and its draws; a scalar expression in kuruş."""
    t, k = Teminat, TeminatKullanimi
    kendi = sa.select(sa.func.coalesce(sa.func.sum(col(t.tutar_kurus) - col(t.cozulen_kurus)), 0)).where(
        col(t.beyanname_id) == beyanname_id, col(t.durum).in_(ALINMIS)
    )
    toplu = sa.select(sa.func.coalesce(sa.func.sum(col(k.tutar_kurus) - col(k.cozulen_kurus)), 0)).where(col(k.beyanname_id) == beyanname_id)
    return kendi.scalar_subquery() + toplu.scalar_subquery()


def teminat_ozeti(s: Session, belge: Beyanname) -> TeminatOzeti:
    if not belge.toplam_teminat_kurus:
        return TeminatOzeti(0, 0, 0)
    bekleyen = sa.select(sa.func.coalesce(sa.func.sum(col(Teminat.tutar_kurus)), 0)).where(
        col(Teminat.beyanname_id) == belge.id, col(Teminat.durum) == TeminatDurumu.DENETLENDI
    )
    alinan, yolda = s.execute(sa.select(alinan_teminat(belge.id), bekleyen.scalar_subquery())).one()
    return TeminatOzeti(belge.toplam_teminat_kurus, int(alinan), int(yolda))


def toplu_bakiye(s: Session, t: Teminat) -> int:
    """What of a standing guarantee no declaration uses, kuruş."""
    k = TeminatKullanimi
    acik = sa.select(sa.func.coalesce(sa.func.sum(col(k.dusen_kurus) - col(k.cozulen_kurus) - col(k.irat_kurus)), 0))
    return t.kalan_kurus - int(s.execute(acik.where(col(k.teminat_id) == t.id, col(k.dusen_kurus) > 0)).scalar_one())


def iade_edilebilir(s: Session, beyanname_id: int) -> dict[tuple[int, str], IadeKalani]:
    """Per assessment and tax code of a declaration what was collected and stands, less what refunds that are not refused give back."""
    iptal = sa.exists().where(col(AlindiIptali.alindi_id) == AlindiSatiri.alindi_id, col(AlindiIptali.durum) == IptalDurumu.ONAYLANDI)
    odenmis = sa.or_(
        sa.exists().where(col(AlindiSatiri.hareket_id) == col(MuhasebeHareketi.id), ~iptal),
        sa.exists().where(col(BankaOdemesiSatiri.hareket_id) == col(MuhasebeHareketi.id)),
    )
    iade: Any = (
        sa.select(sa.func.coalesce(sa.func.sum(col(DanismaSatiri.tutar_kurus)), 0))
        .join(DanismaKagidi, col(DanismaKagidi.id) == DanismaSatiri.danisma_id)
        .where(
            col(DanismaSatiri.hareket_id) == col(HareketSatiri.hareket_id),
            col(DanismaSatiri.kod) == col(HareketSatiri.kod),
            col(DanismaKagidi.durum) != DanismaDurumu.REDDEDILDI,
        )
        .scalar_subquery()
    )
    h = HareketSatiri
    sorgu: Any = (
        sa.select(col(h.hareket_id), col(h.kod), col(h.ad), col(h.tutar_kurus), iade.label("iade"))
        .join(MuhasebeHareketi, col(MuhasebeHareketi.id) == h.hareket_id)
        .where(col(MuhasebeHareketi.beyanname_id) == beyanname_id, odenmis)
        .order_by(col(h.hareket_id), col(h.kod))
    )
    return {(r.hareket_id, r.kod): IadeKalani(r.ad, r.tutar_kurus - int(r.iade)) for r in s.execute(sorgu)}


def sekil_adi(s: Session, t: Teminat) -> str:
    """The name of a guarantee's kind as it was in force on the day it was given."""
    deger = liste_degeri(s, "teminatSekli", t.sekil, t.zaman.astimezone(ISTANBUL).date())
    return deger.aciklama if deger else t.sekil


class TeminatVeIade:
    """The part of `Ofisim` that chapters 24 and 25 ask."""

    _s: Session
    _kilitle: bool

    def adla_kilitle(self, ad: str) -> None:
        """Of two desks that ask about the same outside paper at once, the second waits for the first; SQLite has locked everything by then."""
        if self._kilitle:
            self._s.execute(_AD_KILIDI, {"b_ad": ad})

    def teminat_ozeti(self, belge: Beyanname) -> TeminatOzeti:
        return teminat_ozeti(self._s, belge)

    def teminat(self, teminat_id: int) -> Teminat | None:
        return self._s.get(Teminat, teminat_id, with_for_update=self._kilitle)

    def teminat_kullanimi(self, kullanim_id: int) -> TeminatKullanimi | None:
        return self._s.get(TeminatKullanimi, kullanim_id, with_for_update=self._kilitle)

    def toplu_bakiye(self, t: Teminat) -> int:
        return toplu_bakiye(self._s, t)

    def acik_kullanim_var(self, teminat_id: int) -> bool:
        k = TeminatKullanimi
        sorgu = select(k.id).where(k.teminat_id == teminat_id, k.tutar_kurus > col(k.cozulen_kurus) + col(k.irat_kurus)).limit(1)
        return self._s.exec(sorgu).first() is not None

    def bekleyen_cozme(self, teminat_id: int, kullanim_id: int | None, kendisi: int | None) -> int:
        """What other releases of the same guarantee (or of the same draw on it) are under way for, kuruş."""
        t = TeminatCozme
        sorgu = sa.select(sa.func.coalesce(sa.func.sum(col(t.tutar_kurus)), 0)).where(
            col(t.teminat_id) == teminat_id,
            col(t.kullanim_id).is_(None) if kullanim_id is None else col(t.kullanim_id) == kullanim_id,
            col(t.durum).not_in(BITMIS),
            col(t.id) != (kendisi or 0),
        )
        return int(self._s.execute(sorgu).scalar_one())

    def acik_kiymet(self, banka: str, belge_no: str) -> Teminat | None:
        """The same paper, held or on its way already."""
        self.adla_kilitle(f"kıymet {ara_anahtari(banka)} {belge_no}")
        sorgu = select(Teminat).where(
            Teminat.belge_no == belge_no, col(Teminat.durum).in_((TeminatDurumu.DENETLENDI, TeminatDurumu.ALINDI)), Teminat.banka != ""
        )
        return next((t for t in self._s.exec(sorgu) if ara_anahtari(t.banka) == ara_anahtari(banka)), None)

    def teminatli_vergiler(self, beyanname_id: int) -> list[tuple[str, int]]:
        """(code, kuruş) of the taxes that a declaration puts under guarantee."""
        sorgu: Any = (
            sa.select(col(VergiSatiri.kod), sa.func.sum(col(VergiSatiri.tutar_kurus)))
            .join(Kalem, col(Kalem.id) == VergiSatiri.kalem_id)
            .where(col(Kalem.beyanname_id) == beyanname_id, guncel(Kalem), col(VergiSatiri.odeme) == "T")
            .group_by(col(VergiSatiri.kod))
            .order_by(col(VergiSatiri.kod))
        )
        return [(kod, int(tutar)) for kod, tutar in self._s.execute(sorgu)]

    def alindinin_teminati(self, alindi_id: int) -> Teminat | None:
        """The cash guarantee that a receipt took, if it took one."""
        return self._s.exec(select(Teminat).where(Teminat.alindi_id == alindi_id)).first()

    def alindinin_iadesi(self, alindi_id: int) -> str:
        """What is being given back, or was, of what the receipt took; empty when nothing is."""
        danisma = (
            select(DanismaKagidi.no)
            .join(DanismaSatiri, col(DanismaSatiri.danisma_id) == DanismaKagidi.id)
            .join(AlindiSatiri, col(AlindiSatiri.hareket_id) == DanismaSatiri.hareket_id)
            .where(AlindiSatiri.alindi_id == alindi_id, DanismaKagidi.durum != DanismaDurumu.REDDEDILDI)
        )
        cozme = (
            select(TeminatCozme.no)
            .join(Teminat, col(Teminat.id) == TeminatCozme.teminat_id)
            .where(Teminat.alindi_id == alindi_id, TeminatCozme.durum != CozmeDurumu.REDDEDILDI)
        )
        return self._s.exec(danisma.limit(1)).first() or self._s.exec(cozme.limit(1)).first() or ""

    def iade_edilebilir(self, beyanname_id: int) -> dict[tuple[int, str], IadeKalani]:
        return iade_edilebilir(self._s, beyanname_id)

    def odeme_sahibi(self, belge: Any) -> Kisi:
        """Whose money a danışma kağıdı or the release of a cash guarantee gives back."""
        t: Any = belge if isinstance(belge, DanismaKagidi) else self._s.get_one(Teminat, belge.teminat_id)
        return Kisi(t.yukumlu_no, t.yukumlu_unvan)

    def odeme_no(self, **kaynak: int) -> str:
        return self._s.exec(select(Odeme.no).filter_by(**kaynak)).first() or ""
