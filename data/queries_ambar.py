"""What the warehouse's screens and the gate ask for: what may leave, and the slip it leaves with (6, 12)."""

from dataclasses import dataclass
from datetime import datetime

from gumruk.data.engine import Depo
from gumruk.data.ofis_ambar import AmbarKalani, ambar_kalanlari
from gumruk.data.ofis_borc import OdemeBelgesi, odeme_belgeleri
from gumruk.data.ofis_teminat import TeminatOzeti, teminat_ozeti
from gumruk.data.ofis_tutanak import tutanak_nolari
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, kaydi_bul
from gumruk.models.ambar import AmbarCikisi, CikisDurumu
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import Kullanici
from sqlmodel import col, select


@dataclass(frozen=True)
class AmbarGor:
    """«Ambar çıkış ekranı»: the declaration and its warehouse records: in, out, left."""

    beyanname: BeyannameGor
    kayitlar: tuple[AmbarKalani, ...]
    odemeler: tuple[OdemeBelgesi, ...]
    fisler: tuple[str, ...]
    teminat: TeminatOzeti
    tutanaklar: tuple[str, ...] = ()


def ambar_gor(depo: Depo, beyanname_id: int) -> AmbarGor:
    with depo.oku() as s:
        odemeler = tuple(odeme_belgeleri(s, beyanname_id))
        fisler = s.exec(select(AmbarCikisi.no).where(AmbarCikisi.beyanname_id == beyanname_id).order_by(col(AmbarCikisi.id))).all()
        teminat = teminat_ozeti(s, s.get_one(Beyanname, beyanname_id))
        kalan, tutanaklar = tuple(ambar_kalanlari(s, beyanname_id)), tuple(tutanak_nolari(s, beyanname_id))
        return AmbarGor(beyanname_gor_icinde(s, beyanname_id), kalan, odemeler, tuple(fisler), teminat, tutanaklar)


@dataclass(frozen=True)
class FisGor:
    """The slip at the gate."""

    id: int
    no: str
    durum: CikisDurumu
    beyanname_no: str
    alici: str
    cikis_ani: datetime
    kap_adedi: int
    brut_gram: int
    teslim_alan: str
    plaka: str
    memur: str


def fis_gor(depo: Depo, metin: str) -> FisGor:
    """By slip number: bare digits mean this year's; also the scanned full number. Raises Bulunamadi."""
    with depo.oku() as s:
        c = kaydi_bul(s, depo, AmbarCikisi, metin, "Ambar Çıkış Kontrol Fişi yok. Taşıtı bekletin, fişi ambara sorun.")
        b = s.get_one(Beyanname, c.beyanname_id)
        return FisGor(
            c.id or 0,
            c.no,
            c.durum,
            b.no,
            b.alici_unvan,
            c.cikis_ani,
            sum(x.kap_adedi for x in c.satirlar),
            sum(x.brut_gram for x in c.satirlar),
            c.teslim_alan,
            c.plaka,
            s.get_one(Kullanici, c.memur_id).ad,
        )
