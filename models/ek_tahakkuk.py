"""Ek tahakkuk: a further accounting movement under the original tescil number, never an edit of the first (27/1-c, and so 26/3, 28/3, 8)."""

from datetime import datetime
from enum import Enum
from typing import Any

from gumruk.models.beyanname import Beyanname
from gumruk.models.beyanname import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, metin, secenekler, strict
from gumruk.models.temel import Ayrilik, Baglam, Gecis, GerekceGirdisi, Girdi, Rol, madde
from gumruk.models.vezne import BORCLU, GELIR, ODENMIS, HareketSatiri, MuhasebeHareketi, yevmiye
from pydantic import Field as Sinir
from sqlmodel import Relationship


class EkNeden(Enum):
    NOKSAN = "noksan tahakkuk"
    ORAN = "geç yüklenen oran (m.8)"
    EKSIK_BEYAN = "eksik beyan (m.26/3)"
    SUPALAN = "supalan (m.27/1-c)"
    SONRADAN = "sonradan kontrol (m.28/3)"


class EkTahakkuk(Satir, table=True):
    """Why a further assessment was made, and by whom; the assessment itself is its `hareket`."""

    __tablename__ = "ek_tahakkuk"
    __table_args__ = strict(secenekler("neden", EkNeden))

    id: int = anahtar()
    hareket_id: int = bag("muhasebe_hareketi.id", tekil=True)
    neden: EkNeden = durum_sutunu(EkNeden)
    gerekce: str = metin(200)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    hareket: MuhasebeHareketi | None = Relationship()


class EkSatirGirdisi(Girdi):
    """One tax of the further assessment, kuruş."""

    kod: str = Sinir(min_length=1, max_length=3)
    matrah_kurus: int = Sinir(ge=0, lt=10**15)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


class EkTahakkukGirdisi(GerekceGirdisi):
    neden: EkNeden
    satirlar: tuple[EkSatirGirdisi, ...] = Sinir(min_length=1, max_length=20)


def kodlar_biliniyor(_belge: Beyanname, b: Baglam) -> str | None:
    gorulen: set[str] = set()
    for s in b.girdi.satirlar:
        if b.ofis.liste_satiri("vergiKodu", s.kod, b.gun) is None:
            return f"«{s.kod}» bir vergi kodu değil. F4 listeyi açar."
        if s.kod in gorulen:
            return f"{s.kod} kodu iki kez yazılmış; tek satırda toplayın."
        gorulen.add(s.kod)
    return None


@madde("8")
def listede_beklemiyor(belge: Beyanname, b: Baglam) -> str | None:
    """The difference of a late rate is claimed by hand only where its list does not hold it."""
    return b.ofis.oran_farki_bekliyor(belge.id) if b.girdi.neden is EkNeden.ORAN else None


def ek_hareketi(b: Baglam, belge: Beyanname, neden: EkNeden, satirlar: list[HareketSatiri], gerekce: str) -> list[Any]:
    """The further movement, why and by whom it was made, and its posting."""
    toplam = sum(s.tutar_kurus for s in satirlar)
    hareket = MuhasebeHareketi(beyanname_id=belge.id, tutar_kurus=toplam, zaman=b.an, eden_id=b.kim.id)
    hareket.satirlar = sorted(satirlar, key=lambda s: s.kod)
    ek = EkTahakkuk(hareket=hareket, neden=neden, gerekce=gerekce, zaman=b.an, memur_id=b.kim.id)
    gelir = [(f"{GELIR}.{s.kod}", "", 0, s.tutar_kurus) for s in hareket.satirlar]
    return [hareket, ek, yevmiye(b, f"Ek tahakkuk {belge.no}", belge.id, [(BORCLU, belge.alici_no, toplam, 0), *gelir])]


def ek_tahakkuk_et(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    satirlar = [HareketSatiri(**s.model_dump(), ad=b.ofis.liste_satiri("vergiKodu", s.kod, b.gun).aciklama[:60]) for s in g.satirlar]
    return ek_hareketi(b, belge, g.neden, satirlar, g.gerekce)


GECISLER = (
    Gecis(
        "27/1-c",
        "ek_tahakkuk_yap",
        "Ek tahakkuku yap",
        Beyanname,
        ODENMIS,
        None,
        Rol.MUHASEBE_MEMURU,
        EkTahakkukGirdisi,
        (kodlar_biliniyor, listede_beklemiyor),
        ek_tahakkuk_et,
        ekran="ek_tahakkuk",
        gecmis="ek tahakkuk yapıldı",
        durum_nedeni=beyanname_neden_olmaz,
    ),
)
AYRILIKLAR = (
    Ayrilik("ek_tahakkuk_yap", "ek_tahsil_et", "Ek tahakkuku yapan, tahsil edemez."),
    Ayrilik("ek_tahakkuk_yap", "ek_banka_odemesi", "Ek tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
