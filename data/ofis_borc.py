"""Debts as rules may see them inside one transaction: what is due, what paid it, which bank receipts count already (23)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_duzeltme import gecerli_tahakkuk
from gumruk.data.ofis_teminat import TeminatVeIade
from gumruk.data.yukumlu import borclu_no, borcluya
from gumruk.models.banka import BankaOdemesi, BankaOdemesiSatiri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ek_tahakkuk import EkTahakkuk
from gumruk.models.ekstre import EkstreSatiri
from gumruk.models.iptal import AlindiIptali, IptalDurumu
from gumruk.models.kurus import goster
from gumruk.models.teminat_cozme import TeminatCozme
from gumruk.models.vezne import Alindi, AlindiOdemesi, AlindiSatiri, MuhasebeHareketi, OdemeAraci
from gumruk.models.yazi import ara_anahtari
from gumruk.models.ykts_ceza import YktsBulgusu
from sqlmodel import Session, col, select


def iptal_edilmemis(alindi_id: Any) -> Any:
    """The receipt with this id has not been cancelled."""
    return ~sa.exists().where(col(AlindiIptali.alindi_id) == alindi_id, col(AlindiIptali.durum) == IptalDurumu.ONAYLANDI)


ODENMEMIS = (
    ~sa.exists().where(col(AlindiSatiri.hareket_id) == col(MuhasebeHareketi.id), iptal_edilmemis(col(AlindiSatiri.alindi_id))),
    ~sa.exists().where(col(BankaOdemesiSatiri.hareket_id) == col(MuhasebeHareketi.id)),
    gecerli_tahakkuk(col(MuhasebeHareketi.id)),
)
_ACIK_HAREKETLER = {
    bag: sa.select(MuhasebeHareketi).where(getattr(MuhasebeHareketi, bag) == sa.bindparam("b_belge"), *ODENMEMIS).order_by(col(MuhasebeHareketi.id))
    for bag in (Beyanname.BORC_BAGI, YktsBulgusu.BORC_BAGI)
}


def ilk_tahakkuk(hareket_id: Any) -> Any:
    """The assessment is the declaration's first, no further one, and no later version has taken its place."""
    return sa.and_(~sa.exists().where(col(EkTahakkuk.hareket_id) == hareket_id), gecerli_tahakkuk(hareket_id))


def odenmemis_tahakkuk_var(beyanname_id: Any) -> Any:
    """The declaration has an assessment that nothing has paid."""
    return sa.exists().where(col(MuhasebeHareketi.beyanname_id) == beyanname_id, *ODENMEMIS)


def bilinen_satirlar(s: Session, anahtarlar: Sequence[str], dilim: int = 500) -> dict[str, EkstreSatiri]:
    """Statement lines by their keys, as many as are known."""
    bulunan: dict[str, EkstreSatiri] = {}
    for n in range(0, len(anahtarlar), dilim):
        for satir in s.exec(select(EkstreSatiri).where(col(EkstreSatiri.anahtar).in_(anahtarlar[n : n + dilim]))):
            bulunan[satir.anahtar] = satir
    return bulunan


def kullanilan_dekontlar() -> Any:
    """Every bank receipt that counts: bank and number, what it counts for and its number, its day and sum where they were typed (kuruş)."""
    o, x, c = BankaOdemesi, AlindiOdemesi, TeminatCozme
    adlar = ("banka", "dekont_no", "tur", "no", "gun", "tutar_kurus")

    def sec(*sutunlar: Any) -> Any:
        return sa.select(*(s.label(ad) for s, ad in zip(sutunlar, adlar, strict=True)))

    yok = (sa.cast(None, sa.Date), sa.cast(None, sa.BigInteger))
    ne = sa.case((col(o.bulgu_id).is_(None), "beyanname"), else_="ceza kararı")
    banka = sec(col(o.banka), col(o.dekont_no), ne, borclu_no(), col(o.dekont_gunu), col(o.tutar_kurus))
    alindi = sec(col(x.banka), col(x.referans), sa.literal("alındı"), col(Alindi.no), *yok)
    irat = sec(col(c.banka), col(c.dekont_no), sa.literal("irat kaydı"), col(c.no), *yok)
    return sa.union_all(
        borcluya(banka.select_from(o), o),
        alindi.join(Alindi, col(Alindi.id) == x.alindi_id).where(col(x.arac) == OdemeAraci.DEKONT, iptal_edilmemis(col(Alindi.id))),
        irat.where(col(c.dekont_no) != ""),
    )


def kullanan_adi(r: Any) -> str:
    """What a row of `kullanilan_dekontlar` counts for, in words."""
    return f"{r.tur} {r.no}"


def gecerli_alindilar(belge_id: int, bag: str = Beyanname.BORC_BAGI) -> Any:
    """Receipts of a debt that stand, oldest first: by the assessments on them, for a receipt may cover several declarations."""
    return (
        sa.select(Alindi)
        .where(
            col(Alindi.id).in_(
                sa.select(col(AlindiSatiri.alindi_id))
                .join(MuhasebeHareketi, col(MuhasebeHareketi.id) == AlindiSatiri.hareket_id)
                .where(getattr(MuhasebeHareketi, bag) == belge_id)
            ),
            iptal_edilmemis(col(Alindi.id)),
        )
        .order_by(col(Alindi.id))
    )


@dataclass(frozen=True)
class OdemeBelgesi:
    """What paid a debt: a receipt of the office, or (with its bank) a bank's receipt; kuruş of the whole paper, and the assessments on it."""

    no: str
    tutar_kurus: int
    hareketler: frozenset[int]
    banka: str = ""

    def __str__(self) -> str:
        return f"dekont {self.banka} {self.no}" if self.banka else f"alındı {self.no}"


def odeme_belgeleri(s: Session, belge_id: int, bag: str = Beyanname.BORC_BAGI) -> list[OdemeBelgesi]:
    """What paid a declaration, or the record that `bag` names: receipts that stand, then bank receipts, each oldest first."""
    dekontlar = s.scalars(sa.select(BankaOdemesi).where(getattr(BankaOdemesi, bag) == belge_id).order_by(col(BankaOdemesi.id)))
    return [
        *(OdemeBelgesi(a.no, a.toplam_kurus, frozenset(x.hareket_id for x in a.satirlar)) for a in s.scalars(gecerli_alindilar(belge_id, bag))),
        *(OdemeBelgesi(d.dekont_no, d.tutar_kurus, frozenset(x.hareket_id for x in d.satirlar), d.banka) for d in dekontlar),
    ]


class Borclar(TeminatVeIade):
    """The part of `Ofisim` that asks what a declaration or a penalty owes."""

    _hareketler: dict[tuple[str, int], list[MuhasebeHareketi]]

    def _acik(self, belge_id: int, bag: str = Beyanname.BORC_BAGI) -> list[MuhasebeHareketi]:
        if (bag, belge_id) not in self._hareketler:
            self._hareketler[bag, belge_id] = list(self._s.scalars(_ACIK_HAREKETLER[bag], {"b_belge": belge_id}))
        return self._hareketler[bag, belge_id]

    def acik_hareketler(self, belge: Any) -> list[MuhasebeHareketi]:
        """Assessments of a declaration or penalty not collected yet; asked by several guards and the effect of one act, read once."""
        return self._acik(belge.id, belge.BORC_BAGI)

    def borc_kurus(self, belge: Any) -> int:
        return sum(h.tutar_kurus for h in self.acik_hareketler(belge))

    def ilk_borcu_var(self, beyanname_id: int) -> bool:
        """Is the first assessment unpaid? A further one does not hold the declaration back."""
        acik = (h.id for h in self._acik(beyanname_id))
        sorgu = sa.select(MuhasebeHareketi.id).where(col(MuhasebeHareketi.id).in_(list(acik)), ilk_tahakkuk(col(MuhasebeHareketi.id))).limit(1)
        return self._s.execute(sorgu).first() is not None

    def acik_ilk_tahakkuklar(self, beyanname_id: int) -> list[MuhasebeHareketi]:
        """The first assessment that stands, while nobody has paid it."""
        h: Any = MuhasebeHareketi
        ilk = set(self._s.scalars(sa.select(h.id).where(h.beyanname_id == beyanname_id, ilk_tahakkuk(h.id))))
        return [x for x in self._acik(beyanname_id) if x.id in ilk]

    def alinan_ozeti(self, belge: Beyanname) -> str:
        """What the first assessment or the guarantee of the declaration has brought in already; empty when nothing has."""
        if belge.toplam_vergi_kurus and belge.durum is BeyannameDurumu.TAHSILATTA and not self.acik_ilk_tahakkuklar(belge.id):
            return f"Vergisi ödenmiş: {self.odeme_ozeti(belge)}"
        ozet = self.teminat_ozeti(belge)
        alinan = ozet.alinan_kurus + ozet.bekleyen_kurus
        return f"Teminatı alınmış: {goster(alinan)} TL" if alinan else ""

    def odeme_ozeti(self, belge: Any) -> str:
        belgeler = odeme_belgeleri(self._s, belge.id, belge.BORC_BAGI)
        return "; ".join(f"{o}, {goster(o.tutar_kurus)} TL" for o in belgeler) or "tahsil edilecek vergisi yoktu"

    def beyannameler(self, idler: Sequence[int]) -> list[Beyanname]:
        """Further declarations of an act, locked like its own, in the order of their ids."""
        return [self._s.get_one(Beyanname, i, with_for_update=self._kilitle) for i in sorted(idler)]

    def cezalar(self, idler: Sequence[int]) -> list[YktsBulgusu]:
        """Penalties of an act, locked like its own record."""
        return [self._s.get_one(YktsBulgusu, i, with_for_update=self._kilitle) for i in sorted(idler)]

    def cezanin_hareketi(self, bulgu_id: int) -> MuhasebeHareketi | None:
        return self._s.exec(select(MuhasebeHareketi).where(MuhasebeHareketi.bulgu_id == bulgu_id)).first()

    def dekont_kullanan(self, banka: str, referans: str) -> str | None:
        """Where a bank receipt has been counted already; of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"dekont {ara_anahtari(banka)} {referans}")
        kullanilan = kullanilan_dekontlar().subquery()
        satirlar = self._s.execute(sa.select(kullanilan).where(kullanilan.c.dekont_no == referans))
        return next((kullanan_adi(r) for r in satirlar if ara_anahtari(r.banka) == ara_anahtari(banka)), None)

    def ekstre_satirlari(self, anahtarlar: Sequence[str]) -> dict[str, EkstreSatiri]:
        """Statement lines that are in already, by what they are known by."""
        return bilinen_satirlar(self._s, anahtarlar)
