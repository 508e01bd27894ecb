"""What the tutanak screens ask for: the özet beyan with what may leave on one, tutanaks by number, those that wait (13, 18/2, 26)."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.gizlilik import Gorus
from gumruk.data.ofis_ambar import SatirKalani, ozet_beyan_eksikleri
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.ofis_tutanak import TeslimKalani, teslim_kalanlari, tutanak_kalanlari
from gumruk.data.queries import kaydi_bul, ozet_beyan_id
from gumruk.models.beyanname import Beyanname, SenetBaglantisi
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.tutanak import TESLIM_EDILEBILIR, TeslimDurumu, TeslimTuru, TeslimTutanagi
from sqlmodel import Session, col, select


@dataclass(frozen=True)
class Aday:
    """A declaration whose goods may be handed over without the ambar (13)."""

    id: int
    no: str
    alici: str
    beyan_sahibi: str
    durum: str


@dataclass(frozen=True)
class TutanakOzeti:
    id: int
    no: str
    tur: TeslimTuru
    durum: TeslimDurumu
    gun: date
    firma: str
    kap: int
    gram: int


@dataclass(frozen=True)
class TeslimGor:
    """The özet beyan as the tutanak screen needs it; `izin` is the bill's consignee when it may use the simplified procedure (its ways)."""

    id: int
    no: str
    durum: OzetBeyanDurumu
    tasit: str
    tasiyici: str
    alici_no: str
    alici: str
    izin: tuple[str, ...]
    ambarda: bool
    adaylar: tuple[Aday, ...]
    tutanaklar: tuple[TutanakOzeti, ...]


def _ozetler(s: Session, *kosullar: object) -> tuple[TutanakOzeti, ...]:
    sorgu = select(TeslimTutanagi).where(*kosullar).order_by(col(TeslimTutanagi.id))  # type: ignore[arg-type]
    return tuple(
        TutanakOzeti(t.id, t.no, t.tur, t.durum, t.gun, t.firma_unvan, sum(x.kap_adedi for x in t.satirlar), sum(x.brut_gram for x in t.satirlar))
        for t in s.exec(sorgu)
    )


def teslim_gor(depo: Depo, metin: str) -> TeslimGor:
    """By özet beyan, bill or vehicle number."""
    kimlik = ozet_beyan_id(depo, metin)
    with depo.oku() as s:
        ob = s.get_one(OzetBeyan, kimlik)
        senet = ob.senetler[0]
        satirlar = sa.select(col(SenetSatiri.id)).join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        bagli = sa.select(col(SenetBaglantisi.beyanname_id)).where(
            col(SenetBaglantisi.satir_id).in_(satirlar.where(col(TasimaSenedi.ozet_beyan_id) == kimlik)), guncel(SenetBaglantisi)
        )
        adaylar = [
            b
            for b in s.exec(
                select(Beyanname).where(col(Beyanname.id).in_(bagli), col(Beyanname.durum).in_(TESLIM_EDILEBILIR)).order_by(col(Beyanname.id))
            )
            if any(k.kalan_kap or k.kalan_gram for k in teslim_kalanlari(s, kimlik, b.id).values())
        ]
        izin = liste_degeri(s, "basitUsulIzni", senet.alici_no, depo.bugun()) if senet.alici_no else None
        return TeslimGor(
            kimlik,
            ob.no,
            ob.durum,
            f"{ob.tasit_adi} {ob.tasit_no}".strip(),
            ob.tasiyici_unvan,
            senet.alici_no,
            senet.alici_ad,
            tuple(izin.ek_alan("yollar").split()) if izin else (),
            any(k.kayit_id for k in teslim_kalanlari(s, kimlik, None).values()),
            tuple(Aday(b.id, b.no, b.alici_unvan, b.beyan_sahibi_unvan, b.durum.value) for b in adaylar),
            _ozetler(s, TeslimTutanagi.ozet_beyan_id == kimlik),
        )


def kalanlar(depo: Depo, ozet_beyan_id: int, beyanname_id: int | None) -> list[TeslimKalani]:
    """Lines of which something may leave on a tutanak."""
    with depo.oku() as s:
        return [k for k in teslim_kalanlari(s, ozet_beyan_id, beyanname_id).values() if k.kalan_kap or k.kalan_gram]


def eksikleri(depo: Depo, ozet_beyan_id: int) -> list[str]:
    """Why the özet beyan is not closed."""
    with depo.oku() as s:
        return ozet_beyan_eksikleri(s, ozet_beyan_id)


def tutanak_bul(depo: Depo, metin: str) -> TutanakOzeti:
    with depo.oku() as s:
        t = kaydi_bul(s, depo, TeslimTutanagi, metin, "teslim tutanağı yok. F4 açık tutanakları listeler.")
        return _ozetler(s, TeslimTutanagi.id == t.id)[0]


@dataclass(frozen=True)
class TutanakSatiri:
    """A line of a tutanak and what of it no declaration completes yet."""

    kalan: SatirKalani
    esya: str
    kap_cinsi: str


@dataclass(frozen=True)
class TutanakGor:
    ozet: TutanakOzeti
    ozet_beyan_no: str
    firma_no: str
    dayanak: str
    satirlar: tuple[TutanakSatiri, ...]


def tutanak_gor(depo: Depo, metin: str) -> TutanakGor:
    """A tutanak as the completing declaration needs it. Raises Bulunamadi."""
    kimlik = tutanak_bul(depo, metin).id
    with depo.oku() as s:
        t = s.get_one(TeslimTutanagi, kimlik)
        kalan = tutanak_kalanlari(s, kimlik)
        satirlar = s.exec(select(SenetSatiri).where(col(SenetSatiri.id).in_(list(kalan))).order_by(col(SenetSatiri.id)))
        return TutanakGor(
            _ozetler(s, TeslimTutanagi.id == kimlik)[0],
            s.get_one(OzetBeyan, t.ozet_beyan_id).no,
            t.firma_no,
            t.dayanak,
            tuple(TutanakSatiri(kalan[x.id], x.esya_tanimi, x.kap_cinsi) for x in satirlar),
        )


def acik_tutanaklar(depo: Depo, kim_id: int, *turler: TeslimTuru) -> tuple[TutanakOzeti, ...]:
    """Open tutanaks that the person may see, oldest first."""
    with depo.oku() as s:
        kosullar = [*Gorus(s, depo, kim_id).kosullar(TeslimTutanagi), *([col(TeslimTutanagi.tur).in_(turler)] if turler else [])]
        return _ozetler(s, TeslimTutanagi.durum == TeslimDurumu.ACIK, *kosullar)
