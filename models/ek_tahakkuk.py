"""Ek tahakkuk: a further accounting movement under the original tescil number, never an edit of the first (27/1-c, and so 26/3, 28/3, 8).

Its interest is reckoned by `faiz.py` and stands on the same movement as a line of its own.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum
from typing import Any

from gumruk.models.beyanname import Beyanname
from gumruk.models.beyanname import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.faiz import FAIZ, Faiz, FaizKurali, faiz_hesapla, kural_oku
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, metin, secenekler, strict
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Gecis, GerekceGirdisi, Girdi, Rol, madde
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


def faizi(ilk: date, son: date, neden: EkNeden, esas: Callable[[FaizKurali], int], ofis: Any) -> Faiz:
    """Interest between two days on what the rule makes of it (`esas`, kuruş), by the day rule in force on the last."""
    kural = ofis.liste_satiri("faizKurali", neden.name, son)
    if kural is None:
        eksik = f"faizKurali listesinde «{neden.name}» yürürlükte değil: «gumruk aktar liste faizKurali» ile yükleyin."
        return Faiz(ilk, son, 0, eksik=f"Gecikme faizi hesaplanamıyor: {eksik}")
    okunan = kural_oku(neden.name, kural.ek)
    return faiz_hesapla(esas(okunan), ilk, son, okunan, ofis.oranlar.gecikme_faizi(ilk, son))


def ek_faizi(belge: Beyanname, neden: EkNeden, satirlar: Iterable[tuple[str, int]], ofis: Any, gun: date) -> Faiz:
    """On taxes (code, kuruş), from the day of registration, when the obligation was born, to the day of the further assessment."""
    return faizi(belge.tescil_gunu, gun, neden, lambda kural: kural.esas_kurus(satirlar), ofis)


def kodlar_biliniyor(_belge: Beyanname, b: Baglam) -> str | None:
    gorulen: set[str] = set()
    for s in b.girdi.satirlar:
        if s.kod == FAIZ:
            return f"{FAIZ} gecikme faizinin kodudur; yazılmaz, program hesaplayıp ekler. Satırı silin."
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


def faiz_engeli(belge: Beyanname, b: Baglam, neden: EkNeden, satirlar: Iterable[tuple[str, int]]) -> str | None:
    """Why interest on taxes (code, kuruş) cannot be reckoned today."""
    faiz = ek_faizi(belge, neden, satirlar, b.ofis, b.gun)
    if faiz.eksik:
        return faiz.eksik
    if faiz.tutar_kurus and b.ofis.liste_satiri("vergiKodu", FAIZ, b.gun) is None:
        return f"vergiKodu listesinde gecikme faizinin kodu {FAIZ} yok: ekleyip «gumruk aktar liste vergiKodu» ile yükleyin."
    return None


def faizi_hesaplanan(belge: Beyanname, b: Baglam) -> str | None:
    return faiz_engeli(belge, b, b.girdi.neden, ((s.kod, s.tutar_kurus) for s in b.girdi.satirlar))


def vergi_adi(b: Baglam, kod: str) -> str:
    return str(b.ofis.liste_satiri("vergiKodu", kod, b.gun).aciklama[:60])


def ek_hareketi(b: Baglam, belge: Beyanname, neden: EkNeden, vergiler: Iterable[HareketSatiri], gerekce: str) -> list[Any]:
    """The further movement, why and by whom it was made, and its posting. Interest of its taxes is a line of its own, with its reckoning."""
    satirlar = sorted(vergiler, key=lambda s: s.kod)
    faiz = ek_faizi(belge, neden, [(s.kod, s.tutar_kurus) for s in satirlar], b.ofis, b.gun)
    if faiz.tutar_kurus:
        aciklama = "\n".join(faiz.aciklama)
        satirlar.append(HareketSatiri(kod=FAIZ, ad=vergi_adi(b, FAIZ), matrah_kurus=faiz.esas_kurus, tutar_kurus=faiz.tutar_kurus, aciklama=aciklama))
    toplam = sum(s.tutar_kurus for s in satirlar)
    hareket = MuhasebeHareketi(beyanname_id=belge.id, tutar_kurus=toplam, zaman=b.an, eden_id=b.kim.id)
    hareket.satirlar = satirlar
    ek = EkTahakkuk(hareket=hareket, neden=neden, gerekce=gerekce, zaman=b.an, memur_id=b.kim.id)
    gelir = [(f"{GELIR}.{s.kod}", "", 0, s.tutar_kurus) for s in satirlar]
    return [hareket, ek, yevmiye(b, f"Ek tahakkuk {belge.no}", belge.id, [(BORCLU, belge.alici_no, toplam, 0), *gelir])]


def ek_tahakkuk_et(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    return ek_hareketi(b, belge, g.neden, [HareketSatiri(**s.model_dump(), ad=vergi_adi(b, s.kod)) for s in g.satirlar], g.gerekce)


def sonradan_kontrolu(belge: Beyanname, b: Baglam) -> list[Any]:
    """28/3: the declaration's control whose difference this assessment claims; none for another cause."""
    kayit = b.ofis.sonradan_kaydi(belge.id) if b.girdi.neden is EkNeden.SONRADAN else None
    return [kayit] if kayit is not None else []


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
        (kodlar_biliniyor, listede_beklemiyor, faizi_hesaplanan),
        ek_tahakkuk_et,
        ekran="ek_tahakkuk",
        gecmis="ek tahakkuk yapıldı",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(Ardil(("sonradan_hesaplandi",), zorunlu=False, belgeler=sonradan_kontrolu),),
    ),
)
AYRILIKLAR = (
    Ayrilik("ek_tahakkuk_yap", "ek_tahsil_et", "Ek tahakkuku yapan, tahsil edemez."),
    Ayrilik("ek_tahakkuk_yap", "ek_banka_odemesi", "Ek tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
