"""Ek tahakkuk: a further accounting movement under the original tescil number, never an edit of the first (27/1-c, and so 26/3, 28/3, 8).

Its interest is reckoned by `faiz.py` and stands on the same movement as a line of its own.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum
from typing import Any

from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.beyanname_tescil import neden_olmaz as beyanname_neden_olmaz
from gumruk.models.faiz import FAIZ, Faiz, FaizKurali, faiz_hesapla, kural_oku
from gumruk.models.sonradan import HESAPLANDI
from gumruk.models.supalan_talebi import BS3
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
    ANTREPO = "antrepo eksiği (m.31/1)"


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


class HesapTahakkuku(Satir, table=True):
    """27/1-c, 28/3: by which movement a recomputation was raised; once, and nothing else."""

    __tablename__ = "hesap_tahakkuku"
    __table_args__ = strict()

    id: int = anahtar()
    hesap_id: int = bag("yeniden_hesap.id", tekil=True)
    hareket_id: int = bag("muhasebe_hareketi.id", tekil=True)
    hareket: MuhasebeHareketi | None = Relationship()


class EkSatirGirdisi(Girdi):
    """One tax of the further assessment, kuruş."""

    kod: str = Sinir(min_length=1, max_length=3)
    matrah_kurus: int = Sinir(ge=0, lt=10**15)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


class EkTahakkukGirdisi(GerekceGirdisi):
    neden: EkNeden
    satirlar: tuple[EkSatirGirdisi, ...] = Sinir(min_length=1, max_length=20)
    yeniden_hesap_id: int | None = None


def yeniden_hesap_yolu(belge: Beyanname) -> EkNeden | None:
    """By which way the examiner reckons the taxes anew after delivery: supalan (27/1-c), sonradan kontrol (28/3), or neither."""
    if belge.basit_usul == BS3:
        return EkNeden.SUPALAN
    return EkNeden.SONRADAN if belge.hat is Hat.SONRADAN else None


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


def hesabina_uygun(belge: Beyanname, b: Baglam) -> str | None:
    """27/1-c, 28/3: what the examiner found is raised once, and only as he reckoned it."""
    g, bekleyen = b.girdi, b.ofis.bekleyen_hesap(belge.id)
    if g.yeniden_hesap_id is None:
        if g.neden not in (EkNeden.SUPALAN, EkNeden.SONRADAN) or g.neden is not yeniden_hesap_yolu(belge):
            return None
        if bekleyen is not None:
            return f"{bekleyen.no} yeniden hesabı bekliyor: numarayı yeniden açın, satırları hesaptan gelir."
        return "Bu verginin tutarını muayene memuru yeniden hesaplar (YH ekranı); tahakkuk onun hesabına bağlanır. Elle yazılmaz."
    if bekleyen is None or bekleyen.id != g.yeniden_hesap_id:
        return "Bu yeniden hesap artık beklemiyor: tahakkuk edilmiş ya da geri alınmış. Numarayı yeniden açın."
    beklenen = [(v.kod, v.matrah_kurus, v.yeni_kurus - v.eski_kurus) for v in bekleyen.noksanlar]
    if g.neden is not bekleyen.neden or sorted((s.kod, s.matrah_kurus, s.tutar_kurus) for s in g.satirlar) != sorted(beklenen):
        return f"Yazılanlar {bekleyen.no} yeniden hesabıyla aynı değil. F5 hesabı geri getirir; yanlışsa F10 ile muayene memuruna geri gönderin."
    return None


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
    return [hareket, ek, yevmiye(b, f"Ek tahakkuk {belge.no}", belge.id, [(BORCLU, belge.yukumlu_no, toplam, 0), *gelir])]


def ek_tahakkuk_et(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    satirlar = ek_hareketi(b, belge, g.neden, [HareketSatiri(**s.model_dump(), ad=vergi_adi(b, s.kod)) for s in g.satirlar], g.gerekce)
    if g.yeniden_hesap_id is not None:
        satirlar.append(HesapTahakkuku(hesap_id=g.yeniden_hesap_id, hareket=satirlar[0]))
    return satirlar


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
        (kodlar_biliniyor, listede_beklemiyor, hesabina_uygun, faizi_hesaplanan),
        ek_tahakkuk_et,
        ekran="ek_tahakkuk",
        gecmis="ek tahakkuk yapıldı",
        kuyruk="Bekleyen yeniden hesap",
        durum_nedeni=beyanname_neden_olmaz,
        ardindan=(HESAPLANDI,),
    ),
)
AYRILIKLAR = (
    Ayrilik("ek_tahakkuk_yap", "ek_tahsil_et", "Ek tahakkuku yapan, tahsil edemez."),
    Ayrilik("ek_tahakkuk_yap", "ek_banka_odemesi", "Ek tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
