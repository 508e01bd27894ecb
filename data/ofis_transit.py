"""Outgoing transit as rules may see it inside one transaction: the declaration's boxes, the carrier's özet beyan, the journey (33)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_grup import ambara_giris_nolari
from gumruk.models.ambar import AmbarKaydi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.transit import TransitBilgisi, Usul
from gumruk.models.transit_ozet import AktarmaSatiri, Bent, TransitTasimasi
from gumruk.models.transit_sevk import Sevk, SevkDurumu
from sqlmodel import Session, col, select


def transit_bilgisi(s: Session, beyanname_id: int) -> TransitBilgisi | None:
    return s.exec(select(TransitBilgisi).where(TransitBilgisi.beyanname_id == beyanname_id)).first()


def transit_tasimasi(s: Session, ozet_beyan_id: int) -> TransitTasimasi | None:
    return s.exec(select(TransitTasimasi).where(TransitTasimasi.ozet_beyan_id == ozet_beyan_id)).first()


def transit_ozet_beyani(s: Session, beyanname_id: int) -> OzetBeyan | None:
    """The living özet beyan of a transit declaration."""
    t = TransitTasimasi
    sorgu = select(OzetBeyan).join(t, col(t.ozet_beyan_id) == OzetBeyan.id)
    return s.exec(sorgu.where(t.beyanname_id == beyanname_id, OzetBeyan.durum != OzetBeyanDurumu.IADE)).first()


def sevk_belgesi(s: Session, sevk: Sevk) -> OzetBeyan | None:
    """The özet beyan that a journey is made under."""
    if sevk.ozet_beyan_id is not None:
        return s.get(OzetBeyan, sevk.ozet_beyan_id)
    return transit_ozet_beyani(s, sevk.beyanname_id) if sevk.beyanname_id is not None else None


def gecikmis(sevk: Any, bugun: date) -> Any:
    """The journey's term has passed; a condition for queues."""
    return sa.and_(sevk.durum == SevkDurumu.YOLDA, sevk.son_gun < bugun)


def benti_olan(ozet_beyan_id: Any, *bentler: Bent) -> Any:
    t = TransitTasimasi
    return sa.exists().where(col(t.ozet_beyan_id) == ozet_beyan_id, col(t.bent).in_(bentler))


def usulunde(beyanname_id: Any, usul: Usul) -> Any:
    t = TransitBilgisi
    return sa.exists().where(col(t.beyanname_id) == beyanname_id, col(t.usul) == usul)


def ozeti_onayli(beyanname_id: Any) -> Any:
    """The carrier's özet beyan of the declaration is approved; a condition for queues."""
    t = TransitTasimasi
    return sa.exists().where(
        col(t.beyanname_id) == beyanname_id, col(OzetBeyan.id) == t.ozet_beyan_id, col(OzetBeyan.durum) == OzetBeyanDurumu.ONAYLI
    )


def transit_adimlari(s: Session, b: Beyanname) -> list[tuple[str, str, str]]:
    """What a transit declaration still waits for: article, what, whose desk."""
    from gumruk.data.ofis_teminat import teminat_ozeti

    bilgi, d, bd = transit_bilgisi(s, b.id), b.durum, BeyannameDurumu
    if bilgi is None or d in (bd.KAPANDI, bd.IADE):
        return []
    beyan, adimlar = transit_ozet_beyani(s, b.id), []
    ozet = [] if beyan is not None else [(bilgi.bent.madde, "Taşıyıcının özet beyanı tescil edilmedi", "taşıyıcı (TZ)")]
    if beyan is None or beyan.durum is OzetBeyanDurumu.TESCILLI:
        ozet.append((bilgi.bent.madde, f"Özet beyan {beyan.no if beyan else ''} onaylanmadı".replace("  ", " "), "kabul memuru (OO)"))
    if d is bd.TESCILLI:
        adimlar.append((bilgi.bent.madde, "Onay verilmedi", "kabul memuru (TO)"))
    if d in (bd.TESCILLI, bd.ONAYLI, bd.TAHSILATTA):
        if b.toplam_vergi_kurus:
            adimlar.append(("23/1-a", "Peşin vergisi ödenmedi", "veznedar"))
        if teminat_ozeti(s, b).eksik_kurus:
            adimlar.append(("24", "Teminatı alınmadı", "veznedar ya da muhasebe memuru"))
    verme = [(bilgi.bent.madde, "Nüshalar taşıyıcıya verilmedi", "irtibat memuru (TN)")]
    verme = verme if d in (bd.TESCILLI, bd.ONAYLI, bd.TAHSILATTA, bd.ODENDI) else []
    adimlar += [*ozet, *verme] if bilgi.usul is Usul.ADI else [*verme, *ozet]
    if d is not bd.YOLDA:
        antrepodan = ("31/2", "Eşyanın tamamı antrepodan çıkmadı", "antrepo memuru (NK)")
        adimlar.append(antrepodan if b.antrepo_baglari else ("12/2", "Eşyanın tamamı ambardan çıkmadı", "ambar memuru (AÇ)"))
    sevk = s.exec(select(Sevk).where(Sevk.beyanname_id == b.id)).first()
    sure = f"; varış süresi {sevk.son_gun:%d.%m.%Y}" if sevk is not None else ""
    return [*adimlar, ("32/4", f"5 no.lu teyit nüshası geri gelmedi{sure}", "özet beyan memuru (YT)")]


def ozet_beyan_adimlari(s: Session, ob: OzetBeyan) -> list[tuple[str, str, str]]:
    """What an approved özet beyan of transit still waits for; under -a, -b what its declaration does."""
    tasima = transit_tasimasi(s, ob.id)
    if tasima is None:
        return []
    if tasima.beyanname_id is not None:
        return transit_adimlari(s, s.get_one(Beyanname, tasima.beyanname_id))
    verme = (tasima.bent.madde, f"{'TIR karnesi' if tasima.karne_no else 'Nüshalar'} taşıyıcıya verilmedi", "irtibat memuru (TN)")
    teyit = ("32/4", f"{'TIR koçanı' if tasima.karne_no else '5 no.lu teyit nüshası'} geri gelmedi", "özet beyan memuru (YT)")
    return [teyit] if ob.durum is OzetBeyanDurumu.YOLDA else [verme, teyit]


class Transitler:
    """The part of `Ofisim` that 33 asks."""

    _s: Session
    _kilitle: bool

    def transit_bilgisi(self, beyanname_id: int) -> Any:
        return transit_bilgisi(self._s, beyanname_id)

    def transit_tasimasi(self, ozet_beyan_id: int) -> TransitTasimasi | None:
        return transit_tasimasi(self._s, ozet_beyan_id)

    def transit_ozet_beyani(self, beyanname_id: int) -> OzetBeyan | None:
        return transit_ozet_beyani(self._s, beyanname_id)

    def ambara_girmis(self, satir_idleri: Sequence[int]) -> dict[int, str]:
        return ambara_giris_nolari(self._s, list(satir_idleri))

    def ambarda_olmayan(self, satir_idleri: Sequence[int]) -> str:
        """The first of the bill lines that is not in the ambar, by bill and line; empty when all are."""
        girmis = sa.select(col(AmbarKaydi.satir_id))
        sorgu = (
            select(TasimaSenedi.no, SenetSatiri.sira)
            .join(SenetSatiri, col(SenetSatiri.senet_id) == TasimaSenedi.id)
            .where(col(SenetSatiri.id).in_(satir_idleri), col(SenetSatiri.id).not_in(girmis))
        )
        satir = self._s.exec(sorgu.order_by(col(SenetSatiri.id))).first()
        return f"{satir[0]}/{satir[1]}" if satir else ""

    def karne_kullanan(self, karne_no: str) -> str:
        """The living transit özet beyan of a carnet; of two desks that ask at once the second waits for the first."""
        self.adla_kilitle(f"transit {karne_no}")  # type: ignore[attr-defined]
        t = TransitTasimasi
        sorgu = select(OzetBeyan.no).join(t, col(t.ozet_beyan_id) == OzetBeyan.id)
        return self._s.exec(sorgu.where(t.karne_no == karne_no, OzetBeyan.durum != OzetBeyanDurumu.IADE)).first() or ""

    def sevkleri(self, beyanname_id: int) -> list[Sevk]:
        return list(self._s.exec(select(Sevk).where(Sevk.beyanname_id == beyanname_id).order_by(col(Sevk.id))))

    def sevkin_ozet_beyani(self, sevk: Sevk) -> list[OzetBeyan]:
        beyan = sevk_belgesi(self._s, sevk)
        return [beyan] if beyan is not None else []

    def yerel_gun(self, zaman: datetime) -> date:
        return zaman.astimezone(ISTANBUL).date()

    def _aktarilan(self, kosul: Any) -> Any:
        return (
            sa.select(col(TasimaSenedi.ozet_beyan_id))
            .join(SenetSatiri, col(SenetSatiri.senet_id) == TasimaSenedi.id)
            .join(AktarmaSatiri, col(AktarmaSatiri.satir_id) == SenetSatiri.id)
            .where(kosul)
        )

    def onceki_tasit(self, satir_idleri: Sequence[int]) -> str:
        """The vehicle that the goods came on."""
        beyanlar = (
            sa.select(col(TasimaSenedi.ozet_beyan_id))
            .join(SenetSatiri, col(SenetSatiri.senet_id) == TasimaSenedi.id)
            .where(col(SenetSatiri.id).in_(satir_idleri))
        )
        bulunan = self._s.exec(select(OzetBeyan).where(col(OzetBeyan.id).in_(beyanlar)).order_by(col(OzetBeyan.id))).all()
        return "; ".join(f"{o.tasit_adi} {o.tasit_no} ({o.no})".strip() for o in bulunan)[:60]

    def aktarilan_ozet_beyanlar(self, ozet_beyan_id: int) -> list[OzetBeyan]:
        """The incoming özet beyans whose goods this one carries on (33/1-d)."""
        sorgu = select(OzetBeyan).where(col(OzetBeyan.id).in_(self._aktarilan(col(AktarmaSatiri.ozet_beyan_id) == ozet_beyan_id)))
        return list(self._s.exec(sorgu.with_for_update() if self._kilitle else sorgu))

    def aktarmasi_var(self, ozet_beyan_id: int) -> bool:
        return self._s.execute(self._aktarilan(col(TasimaSenedi.ozet_beyan_id) == ozet_beyan_id).limit(1)).first() is not None

    def transit_varmadi(self, beyanname_id: int) -> bool:
        return any(x.durum is SevkDurumu.VARMADI for x in self.sevkleri(beyanname_id))
