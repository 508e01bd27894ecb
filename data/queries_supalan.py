"""What the supalan screens ask for: the petition and its answer, guards, the çetele with what is left on it (27/1)."""

from dataclasses import dataclass
from datetime import datetime

from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_supalan import CeteleKalani, cetele_kalanlari, cetele_teslimleri, kolcular, son_gorev, talep_ve_karar
from gumruk.data.queries import BeyannameGor, beyanname_gor_icinde, beyanname_id, kullanici_adi
from gumruk.models.beyanname import Beyanname
from gumruk.models.cetele import CeteleTuru
from gumruk.models.supalan_talebi import BS3, listede_olmayanlar
from sqlmodel import Session


@dataclass(frozen=True)
class SupalanGor:
    """27/1-a: the petition of a declaration, empty where none was needed, and the chief's answer."""

    beyanname: BeyannameGor
    dilekce: str
    kalemler: str
    sunan: str
    karar: str
    amir: str
    karar_ani: datetime | None
    gerekce: str


@dataclass(frozen=True)
class TeslimGor:
    sira: int
    tur: CeteleTuru
    teslim_ani: datetime
    plaka: str
    teslim_alan: str
    kap: int
    gram: int
    mesruhat: str
    kolcu: str


@dataclass(frozen=True)
class KolcuGor:
    id: int
    kod: str
    ad: str


@dataclass(frozen=True)
class CeteleGor:
    """27/1-b: the çetele: who is named, what was delivered, what is left."""

    beyanname: BeyannameGor
    izin: str
    kolcu_id: int | None
    kolcu: str
    gorev_mesruhati: str
    gorev_ani: datetime | None
    kalanlar: tuple[CeteleKalani, ...]
    teslimler: tuple[TeslimGor, ...]

    @property
    def supalan(self) -> bool:
        return bool(self.beyanname.basit_usul == BS3)


def izin_metni(s: Session, beyanname_id: int, *, karar: bool = True) -> str:
    """By what the goods go under supalan, in a sentence."""
    talep, cevap = talep_ve_karar(s, beyanname_id)
    if talep is None:
        return "BS3; bütün kalemler 4 no.lu listede, istek verilmiş sayılır."
    metin = f"BS3 ve Supalan Talep Dilekçesi {talep.dilekce_no}, {talep.dilekce_gunu:%d.%m.%Y}."
    if not karar or cevap is None:
        return metin
    ne = "Uygun görüldü" if cevap.uygun else "Uygun görülmedi"
    return f"{metin} {ne}, {cevap.zaman.astimezone(ISTANBUL):%d.%m.%Y}: {cevap.gerekce}"


def supalan_gor(depo: Depo, metin: str) -> SupalanGor:
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        talep, karar = talep_ve_karar(s, kimlik)
        return SupalanGor(
            beyanname_gor_icinde(s, kimlik),
            f"{talep.dilekce_no}, {talep.dilekce_gunu:%d.%m.%Y}" if talep else "",
            talep.kalemler if talep else "",
            kullanici_adi(s, talep.memur_id) if talep else "",
            ("uygun görüldü" if karar.uygun else "uygun görülmedi") if karar else "",
            kullanici_adi(s, karar.amir_id) if karar else "",
            karar.zaman if karar else None,
            karar.gerekce if karar else "",
        )


def listede_olmayan(depo: Depo, beyanname_id: int) -> tuple[int, ...] | None:
    """Items of a supalan declaration that the list does not name, by number; None of any other declaration."""
    with depo.oku() as s:
        b = s.get_one(Beyanname, beyanname_id)
        return tuple(k.sira for k in listede_olmayanlar(b, Ofisim(s, depo))) if b.basit_usul == BS3 else None


def kolculari(depo: Depo) -> list[KolcuGor]:
    with depo.oku() as s:
        return [KolcuGor(*r) for r in kolcular(s)]


def cetele_gor(depo: Depo, metin: str) -> CeteleGor:
    kimlik = beyanname_id(depo, metin)
    with depo.oku() as s:
        return cetele_gor_icinde(s, kimlik)


def cetele_gor_icinde(s: Session, kimlik: int) -> CeteleGor:
    gorev = son_gorev(s, kimlik)
    return CeteleGor(
        beyanname_gor_icinde(s, kimlik),
        izin_metni(s, kimlik),
        gorev.kolcu_id if gorev else None,
        kullanici_adi(s, gorev.kolcu_id) if gorev else "",
        gorev.mesruhat if gorev else "",
        gorev.zaman if gorev else None,
        tuple(cetele_kalanlari(s, kimlik).values()),
        tuple(
            TeslimGor(
                t.sira,
                t.tur,
                t.teslim_ani,
                t.plaka,
                t.teslim_alan,
                sum(x.kap_adedi for x in t.satirlar),
                sum(x.brut_gram for x in t.satirlar),
                t.mesruhat,
                kullanici_adi(s, t.kolcu_id),
            )
            for t in cetele_teslimleri(s, kimlik)
        ),
    )


def ozet(depo: Depo, beyanname_id: int) -> str:
    """What the declaration's own screen says of supalan: the request, its answer, the guard, his last annotation. Empty without it."""
    with depo.oku() as s:
        b = s.get_one(Beyanname, beyanname_id)
        talep, _ = talep_ve_karar(s, beyanname_id)
        if b.basit_usul != BS3 and talep is None:
            return ""
        gorev, teslimler = son_gorev(s, beyanname_id), cetele_teslimleri(s, beyanname_id)
        if teslimler:
            return f"{teslimler[-1].mesruhat} (kolcu {kullanici_adi(s, teslimler[-1].kolcu_id)})"
        return f"çetelede görevli kolcu {kullanici_adi(s, gorev.kolcu_id)}" if gorev else izin_metni(s, beyanname_id)
