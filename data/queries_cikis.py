"""What the export screens and papers ask for: an özet beyan with its export documents, the set, its loading, a declaration's end (39–42)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis_cikis import IhracatKalani, baglantilari, ihracat_kalanlari, son_takim_gorevi, yukleme
from gumruk.data.queries import BeyannameGor, OzetBeyanGor, beyanname_gor_icinde, beyanname_id, kullanici_adi, ozet_beyan_gor_icinde, ozet_beyan_id
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.cikis_kapama import KalanVazgecme, NushaTeslimi, TakimAyirma, YolcuCikisi
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi, IhracatTuru
from gumruk.models.cikis_yukleme import Yukleme, YuklemeSatiri
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu, SenetSatiri, TasimaSenedi
from gumruk.models.temel import Bulunamadi
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select


def cikis_numarasi(metin: str) -> str:
    """Bare digits name an export at the export desks."""
    duz = metin.strip()
    return f"EX{duz}" if duz.replace("/", "").isascii() and duz.replace("/", "").isdigit() else duz


@dataclass(frozen=True)
class IhracatSatiri:
    """A bill line with its export document: what the bill says, what was loaded (None: not yet), and how a declaration stands."""

    satir_id: int
    senet_no: str
    sira: int
    kap_adedi: int
    kap_cinsi: str
    brut_gram: int
    esya: str
    tur: IhracatTuru
    no: str
    parcali: bool
    yuklenen_kap: int | None
    yuklenen_gram: int | None
    beyanname_id: int | None
    durum: BeyannameDurumu | None
    ihracatci: str
    kapanis_ani: datetime | None

    @property
    def ad(self) -> str:
        return f"{self.senet_no}/{self.sira}"


@dataclass(frozen=True)
class CikisGor:
    """An export's özet beyan: its lines, whose the set is, the guard's annotation, the parting of the set."""

    ozet_beyan: OzetBeyanGor
    satirlar: tuple[IhracatSatiri, ...]
    kolcu_id: int | None
    kolcu: str
    gorev: str
    gorev_ani: datetime | None
    yukleme_no: str
    bitis_ani: datetime | None
    mesruhat: str
    fark: str
    hazir_bulunan: str
    ayirma: str

    @property
    def id(self) -> int:
        return self.ozet_beyan.id

    @property
    def no(self) -> str:
        return self.ozet_beyan.no

    @property
    def durum(self) -> OzetBeyanDurumu:
        return self.ozet_beyan.durum

    @property
    def beyannameler(self) -> tuple[IhracatSatiri, ...]:
        """One line for each declaration of the set."""
        return tuple({x.beyanname_id: x for x in self.satirlar if x.beyanname_id is not None}.values())


def ihracat_satirlari(s: Session, ozet_beyan_id: int) -> tuple[IhracatSatiri, ...]:
    """In the order of the bills, in one reading."""
    i, x, y, t = IhracatBaglantisi, SenetSatiri, YuklemeSatiri, TasimaSenedi
    sorgu = (
        baglantilari(i, x, y, col(t.no), Beyanname)
        .outerjoin(Beyanname, col(Beyanname.id) == col(i.beyanname_id))
        .where(col(OzetBeyan.id) == ozet_beyan_id)
        .order_by(col(t.sira), col(x.sira))
    )
    return tuple(
        IhracatSatiri(
            satir.id,
            senet_no,
            satir.sira,
            satir.kap_adedi,
            satir.kap_cinsi,
            satir.brut_gram,
            satir.esya_tanimi,
            bag.tur,
            bag.no,
            bag.parcali,
            yuklenen.kap_adedi if yuklenen else None,
            yuklenen.brut_gram if yuklenen else None,
            bag.beyanname_id,
            beyan.durum if beyan else None,
            beyan.yukumlu_unvan if beyan else "",
            beyan.kapanis_ani if beyan else None,
        )
        for bag, satir, yuklenen, senet_no, beyan in s.execute(sorgu)
    )


def ihracatlari(depo: Depo, ozet_beyan_id: int) -> tuple[IhracatSatiri, ...]:
    """The export documents of an özet beyan; none of another direction's."""
    with depo.oku() as s:
        return ihracat_satirlari(s, ozet_beyan_id)


def cikis_gor_icinde(s: Session, kimlik: int) -> CikisGor:
    gorev, y = son_takim_gorevi(s, kimlik), yukleme(s, kimlik)
    a = s.exec(select(TakimAyirma).where(TakimAyirma.ozet_beyan_id == kimlik)).first()
    return CikisGor(
        ozet_beyan_gor_icinde(s, kimlik),
        ihracat_satirlari(s, kimlik),
        gorev.kolcu_id if gorev else None,
        kullanici_adi(s, gorev.kolcu_id) if gorev else "",
        gorev.mesruhat if gorev else "",
        gorev.zaman if gorev else None,
        y.no if y else "",
        y.bitis_ani if y else None,
        y.mesruhat if y else "",
        y.fark if y else "",
        y.hazir_bulunan if y else "",
        f"{a.zaman.astimezone(ISTANBUL):%d.%m.%Y} {kullanici_adi(s, a.memur_id)}: irtibatta {a.irtibatta_alan}; {a.birimler}" if a else "",
    )


def cikis_gor(depo: Depo, metin: str) -> CikisGor:
    """By the özet beyan's number, a bill's or the vehicle's. Raises Bulunamadi, also when it is no export's."""
    kimlik = ozet_beyan_id(depo, cikis_numarasi(metin))
    with depo.oku() as s:
        if s.get_one(OzetBeyan, kimlik).yon is not Yon.CIKIS:
            raise Bulunamadi(f"«{metin}» bir çıkış özet beyanı değil. Çıkış özet beyanının numarasını EX12 gibi yazın.")
        return cikis_gor_icinde(s, kimlik)


# A declaration of an export


@dataclass(frozen=True)
class CikisBeyani:
    """A declaration with what is left of it, its özet beyans, and how it ended."""

    beyanname: BeyannameGor
    kalan: IhracatKalani
    ozet_beyanlar: tuple[str, ...]
    son: str

    @property
    def id(self) -> int:
        return self.beyanname.id

    @property
    def no(self) -> str:
        return self.beyanname.no


def _sonu(s: Session, kimlik: int) -> str:
    """How the declaration left the office, in a sentence; empty while it has not."""
    parcalar = []
    if y := s.exec(select(YolcuCikisi).where(YolcuCikisi.beyanname_id == kimlik)).first():
        parcalar.append(f"{y.mesruhat}, {y.cikis_ani.astimezone(ISTANBUL):%d.%m.%Y %H:%M} (kolcu {kullanici_adi(s, y.kolcu_id)})")
    if v := s.exec(select(KalanVazgecme).where(KalanVazgecme.beyanname_id == kimlik)).first():
        parcalar.append(f"{v.kap_adedi} kap yüklenmeyecek, dilekçe {v.dilekce_no} ({kullanici_adi(s, v.amir_id)})")
    if n := s.exec(select(NushaTeslimi).where(NushaTeslimi.beyanname_id == kimlik)).first():
        parcalar.append(f"mükellef nüshası {n.zaman.astimezone(ISTANBUL):%d.%m.%Y} {n.alan}, {n.sifat}")
    return "; ".join(parcalar)


def cikis_beyani_icinde(s: Session, kimlik: int) -> CikisBeyani:
    satirlar: Any = baglantilari(col(OzetBeyan.no), col(OzetBeyan.durum), col(SenetSatiri.kap_adedi), col(YuklemeSatiri.kap_adedi))
    satirlar = satirlar.where(col(IhracatBaglantisi.beyanname_id) == kimlik).order_by(col(OzetBeyan.id))
    ozet = tuple(f"{no} {kap if yuklenen is None else yuklenen} kap, {durum.value}" for no, durum, kap, yuklenen in s.execute(satirlar))
    return CikisBeyani(beyanname_gor_icinde(s, kimlik), ihracat_kalanlari(s, [kimlik])[kimlik], ozet, _sonu(s, kimlik))


def cikis_beyani(depo: Depo, metin: str) -> CikisBeyani:
    """Raises Bulunamadi, also when it is no export's."""
    kimlik = beyanname_id(depo, cikis_numarasi(metin))
    with depo.oku() as s:
        if s.get_one(Beyanname, kimlik).yon is not Yon.CIKIS:
            raise Bulunamadi(f"«{metin}» bir çıkış beyannamesi değil. Numarasını EX12 gibi yazın.")
        return cikis_beyani_icinde(s, kimlik)


def cikis_ozeti(depo: Depo, beyanname_id: int) -> str:
    """What the declaration's own screen says of its leaving; empty of any other direction."""
    with depo.oku() as s:
        if s.get_one(Beyanname, beyanname_id).yon is not Yon.CIKIS:
            return ""
        c = cikis_beyani_icinde(s, beyanname_id)
        return c.son or "; ".join(c.ozet_beyanlar) or "özet beyana bağlanmadı"


def tam_cikis_numarasi(depo: Depo, metin: str) -> str:
    """The full number of an export declaration as typed short; what names none stays as it is (36/2)."""
    try:
        kimlik = beyanname_id(depo, cikis_numarasi(metin))
    except Bulunamadi:
        return metin.strip()
    with depo.oku() as s:
        return s.get_one(Beyanname, kimlik).no


def kagit_nolari(s: Session, beyanname_id: int) -> list[str]:
    """Numbers of the papers of the özet beyans and loadings that carried a declaration."""
    ozet: Any = baglantilari(col(OzetBeyan.id)).where(col(IhracatBaglantisi.beyanname_id) == beyanname_id).distinct()
    idler = list(s.scalars(ozet))
    yuklemeler: Any = sa.select(col(Yukleme.no)).where(col(Yukleme.ozet_beyan_id).in_(idler))
    nolar: Any = sa.select(col(OzetBeyan.no)).where(col(OzetBeyan.id).in_(idler))
    return [*s.scalars(nolar), *s.scalars(yuklemeler)]
