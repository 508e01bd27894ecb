"""Kinds of özet beyan as rules may see them inside one transaction: ana and alt, requests for the sundurma, arrivals in transit (9/2, 9/3, 32)."""

from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.models.ambar import AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname
from gumruk.models.grup import AltOzetBeyan
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.teslim_alma import SundurmaTalebi, TeslimAlma
from gumruk.models.transit_gelis import GelisHareketi, GelisIsi, TransitGelisi
from gumruk.models.transit_ozet import TransitTasimasi
from gumruk.models.yazi import buyuk
from sqlmodel import Session, col, select

_A: Any = AltOzetBeyan
_ALT: Any = sa.orm.aliased(OzetBeyan)
ALT_DURUMU, ALT_ID = _ALT.durum, _ALT.id


def bolen(senet_id: Any, sutun: Any = _ALT.no) -> Any:
    """The living alt özet beyan that breaks the bill up, as a scalar: its number unless told; null where there is none."""
    return (
        sa.select(sutun)
        .join(_A, _A.ozet_beyan_id == _ALT.id)
        .where(_A.ana_senet_id == senet_id, _ALT.durum != OzetBeyanDurumu.IADE)
        .scalar_subquery()
    )


def bolunen_satirlar(s: Session, ozet_beyan_id: int) -> dict[int, str]:
    """Lines of an ana özet beyan that an alt one breaks up, with its number."""
    sorgu: Any = (
        sa.select(SenetSatiri.id, _ALT.no)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(_A, _A.ana_senet_id == TasimaSenedi.id)
        .join(_ALT, _ALT.id == _A.ozet_beyan_id)
        .where(TasimaSenedi.ozet_beyan_id == ozet_beyan_id, _ALT.durum != OzetBeyanDurumu.IADE)
    )
    return {i: no for i, no in s.execute(sorgu)}


def gelis_kaydi(s: Session, ozet_beyan_id: int) -> TransitGelisi | None:
    return s.exec(select(TransitGelisi).where(TransitGelisi.ozet_beyan_id == ozet_beyan_id)).first()


def gelis_var(ozet_beyan_id: Any) -> Any:
    """The özet beyan is of goods that came in transit; a condition for queues."""
    return sa.exists().where(col(TransitGelisi.ozet_beyan_id) == ozet_beyan_id)


def gonderilebilir(gelis: Any) -> Any:
    """All its goods are taken over, so that its confirmation may go; a condition for queues."""
    from gumruk.data.ofis_ambar import girmemisi_var

    bitmis = (OzetBeyanDurumu.ONAYLI, OzetBeyanDurumu.AMBARDA, OzetBeyanDurumu.KAPANDI)
    return sa.exists().where(col(OzetBeyan.id) == gelis.ozet_beyan_id, col(OzetBeyan.durum).in_(bitmis), ~girmemisi_var(col(OzetBeyan.id)))


def dayanagi(s: Session, ozet_beyan_id: int) -> str:
    """What an özet beyan of a kind of its own stands on, in words; empty for 9/1's."""
    ana: Any = (
        sa.select(OzetBeyan.no, TasimaSenedi.no)
        .join(TasimaSenedi, col(TasimaSenedi.ozet_beyan_id) == OzetBeyan.id)
        .join(AltOzetBeyan, col(AltOzetBeyan.ana_senet_id) == TasimaSenedi.id)
        .where(col(AltOzetBeyan.ozet_beyan_id) == ozet_beyan_id)
    )
    if (r := s.execute(ana).first()) is not None:
        return f"Ana özet beyan {r[0]}, senet {r[1]}"
    if (g := gelis_kaydi(s, ozet_beyan_id)) is not None:
        hamil = f", hamili {g.hamil}" if g.hamil else ""
        dorse = f", dorse {g.dorse_no}" if g.dorse_no else ""
        return f"{buyuk(g.tur.value[:1])}{g.tur.value[1:]} {g.belge_no}{hamil}{dorse}; {g.hareket_idaresi} idaresinden {g.hareket_gunu:%d.%m.%Y}"
    talep = select(SundurmaTalebi).join(TeslimAlma, col(TeslimAlma.talep_id) == SundurmaTalebi.id)
    if (t := s.exec(talep.where(TeslimAlma.ozet_beyan_id == ozet_beyan_id)).first()) is not None:
        return f"Sundurma talebi {t.no}, dilekçe {t.dilekce_no} ({t.dilekce_gunu:%d.%m.%Y}), idare amirince uygun görüldü"
    if (x := s.exec(select(TransitTasimasi).where(TransitTasimasi.ozet_beyan_id == ozet_beyan_id)).first()) is not None:
        beyan = s.get(Beyanname, x.beyanname_id) if x.beyanname_id is not None else None
        parcalar = (
            f"Transit m.{x.bent.value}",
            f"beyanname {beyan.no}" if beyan is not None else "",
            f"TIR karnesi {x.karne_no}" if x.karne_no else "",
            f"önceki taşıt {x.onceki_tasit}" if x.onceki_tasit else "",
            f"varış {x.varis_idaresi}",
        )
        return "; ".join(p for p in parcalar if p)
    return ""


class OzetBeyanTurleri:
    """The part of `Ofisim` that 9/2, 9/3 and 32 ask."""

    _s: Session
    _kilitle: bool

    def ana_senedi(self, senet_id: int) -> tuple[TasimaSenedi, OzetBeyan] | None:
        """A bill and its özet beyan; of two desks that break one up the second waits at its lines (`satir_kalanlari`)."""
        senet = self._s.get(TasimaSenedi, senet_id)
        return (senet, self._s.get_one(OzetBeyan, senet.ozet_beyan_id)) if senet is not None else None

    def bolunen_satirlar(self, ozet_beyan_id: int) -> dict[int, str]:
        return bolunen_satirlar(self._s, ozet_beyan_id)

    def anasi(self, ozet_beyan_id: int) -> list[OzetBeyan]:
        senet = sa.select(_A.ana_senet_id).where(_A.ozet_beyan_id == ozet_beyan_id)
        sorgu = select(OzetBeyan).where(col(OzetBeyan.id).in_(sa.select(col(TasimaSenedi.ozet_beyan_id)).where(col(TasimaSenedi.id).in_(senet))))
        return list(self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu))

    def yasayan_altlar(self, ozet_beyan_id: int) -> list[OzetBeyan]:
        senetler = sa.select(col(TasimaSenedi.id)).where(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id)
        altlar = sa.select(_A.ozet_beyan_id).where(_A.ana_senet_id.in_(senetler))
        sorgu = select(OzetBeyan).where(col(OzetBeyan.id).in_(altlar), OzetBeyan.durum != OzetBeyanDurumu.IADE).order_by(col(OzetBeyan.id))
        return list(self._s.exec(sorgu))

    def sundurma_talebi(self, talep_id: int) -> SundurmaTalebi | None:
        return self._s.get(SundurmaTalebi, talep_id, with_for_update=self._kilitle)

    def talebin_ozet_beyani(self, talep_id: int) -> str:
        sorgu = select(OzetBeyan.no).join(TeslimAlma, col(TeslimAlma.ozet_beyan_id) == OzetBeyan.id).where(TeslimAlma.talep_id == talep_id)
        return self._s.exec(sorgu).first() or ""

    def transit_gelisi(self, ozet_beyan_id: int) -> TransitGelisi | None:
        return gelis_kaydi(self._s, ozet_beyan_id)

    def gelis_kullanan(self, belge_no: str, hareket_idaresi: str) -> str:
        """The living özet beyan of a carnet or transit declaration; of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"transit {belge_no}")  # type: ignore[attr-defined]
        g = TransitGelisi
        sorgu = (
            select(OzetBeyan.no)
            .join(g, col(g.ozet_beyan_id) == OzetBeyan.id)
            .where(g.belge_no == belge_no, g.hareket_idaresi == hareket_idaresi, OzetBeyan.durum != OzetBeyanDurumu.IADE)
        )
        return self._s.exec(sorgu).first() or ""

    def gelis_bitmemis(self, ozet_beyan_id: int) -> str | None:
        """Why the transit of an arrival is not over; None when its goods are all taken over."""
        from gumruk.data.ofis_ambar import girmemisi_var

        beyan = self._s.get_one(OzetBeyan, ozet_beyan_id)
        if beyan.durum in (OzetBeyanDurumu.TESCILLI, OzetBeyanDurumu.IADE):
            return f"{beyan.no} numaralı özet beyan «{beyan.durum.value}»; transit işlemi onaylanıp eşya alınınca biter (m.32/3)."
        if self._s.scalar(sa.select(girmemisi_var(col(OzetBeyan.id))).where(col(OzetBeyan.id) == ozet_beyan_id)):
            return f"{beyan.no} numaralı özet beyanın ambara alınmamış eşyası var; transit işlemi bitmeden teyit gönderilmez (m.11/1)."
        return None

    def gelis_gunu(self, gelis_id: int) -> date | None:
        """When its confirmation was sent."""
        h = GelisHareketi
        return self._s.exec(select(col(h.gunu)).where(h.gelis_id == gelis_id, h.tur == GelisIsi.GONDERILDI)).first()


def ambara_giris_nolari(s: Session, satir_idleri: list[int]) -> dict[int, str]:
    """By which entry each bill line came in."""
    sorgu = select(AmbarKaydi.satir_id, AmbarGirisi.no).join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
    return dict(s.exec(sorgu.where(col(AmbarKaydi.satir_id).in_(satir_idleri))).all())
