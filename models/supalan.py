"""Supalan decided: the petition goes to the chief after acceptance; what he declines, the accepting officer clears of BS3 (Madde 27/1-a)."""

from datetime import datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.beyanname_tescil import HAVALE
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.supalan_talebi import SupalanTalebi
from gumruk.models.surum import SATIRLAR, satirlari_kopyala, yeni_surum
from gumruk.models.tablo import Satir, an, anahtar, bag, mantik, metin, strict
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Rol
from pydantic import Field as Sinir


class SupalanKarari(Satir, table=True):
    """27/1-a: the chief's answer on the petition: his annotation where he grants it, his reasons where he does not; one to a petition."""

    __tablename__ = "supalan_karari"
    __table_args__ = strict()

    id: int = anahtar()
    talep_id: int = bag("supalan_talebi.id", tekil=True)
    uygun: bool = mantik()
    gerekce: str = metin(200)
    amir_id: int = bag("kullanici.id")
    zaman: datetime = an()


class SupalanUygunGirdisi(Girdi):
    """27/1-a: the annotation (meşruhat) that the chief writes on the petition."""

    mesruhat: str = Sinir(min_length=5, max_length=200)


# Guards


def karar_bekler(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.acik_supalan_talebi(belge.id) else "Karar bekleyen Supalan Talep Dilekçesi yok."


# Effects


def _karar(belge: Beyanname, b: Baglam, uygun: bool, gerekce: str) -> list[Any]:
    talep: SupalanTalebi = b.ofis.acik_supalan_talebi(belge.id)
    return [SupalanKarari(talep_id=talep.id, uygun=uygun, gerekce=gerekce, amir_id=b.kim.id, zaman=b.an)]


def uygun_gor(belge: Beyanname, b: Baglam) -> list[Any]:
    """Work goes on where the system's choice at acceptance sends it (15/2, 15/3)."""
    return _karar(belge, b, True, b.girdi.mesruhat)


def geri_cevir(belge: Beyanname, b: Baglam) -> list[Any]:
    return _karar(belge, b, False, b.girdi.gerekce)


def bs3_sil(belge: Beyanname, b: Baglam) -> list[Any]:
    """BS3 goes in a new version of the declaration; all else of it, and the line that was chosen on what was registered, stay."""
    talep, karar = b.ofis.supalan_karari(belge.id)
    eskiler = {ad: list(getattr(belge, ad)) for ad in SATIRLAR}

    def icerik() -> None:
        satirlari_kopyala(belge, eskiler)
        belge.basit_usul = ""

    gerekce = f"Supalan Talep Dilekçesi {talep.dilekce_no} uygun görülmedi: {karar.gerekce}"[:350]
    satirlar = yeni_surum(belge, b, icerik, islem="bs3_kaldir", madde="27/1-a", gerekce=gerekce)
    b.ofis.kagit("bs3_iptal_dokumu", satirlar[-1])
    return satirlar


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why nothing is to be decided on, or cleared, here."""
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.SUPALAN_AMIRDE:
        return Engel("27/1-a", "Supalan dilekçesine idare amiri daha karar vermemiş. Kararını SP ekranında verir.")
    if d is bd.BS3_KALDIRILACAK:
        return Engel("27/1-a", "Supalan uygun görülmemiş; kabul memuru SP ekranında BS3 kodunu kaldırır.")
    if d is bd.TESCILLI:
        return muayene_neden_olmaz(belge, islem, b)
    talep, karar = b.ofis.supalan_karari(belge.id)
    if talep is None:
        return Engel("27/1-a", f"Bu beyannamede karar bekleyen supalan dilekçesi yok; beyanname «{d.value}»{b.ofis.kimde(belge)}.")
    ne = "uygun görülmüş" if karar and karar.uygun else "uygun görülmemiş, BS3 kaldırılmış"
    return Engel("27/1-a", f"{talep.dilekce_no} sayılı dilekçe {ne}; beyanname «{d.value}»{b.ofis.kimde(belge)}.")


BD = BeyannameDurumu
_EKRAN = "supalan"
GECISLER = (
    Gecis(
        "27/1-a",
        "supalan_amire",
        "Supalan dilekçesi idare amirine",
        Beyanname,
        (BD.ONAYLI,),
        BD.SUPALAN_AMIRDE,
        Rol.SISTEM,
        None,
        (karar_bekler,),
        gecmis="Supalan Talep Dilekçesi değerlendirilmek üzere idare amirine gönderildi",
    ),
    Gecis(
        "27/1-a",
        "supalan_uygun_gor",
        "Uygun gör",
        Beyanname,
        (BD.SUPALAN_AMIRDE,),
        BD.ONAYLI,
        Rol.IDARE_AMIRI,
        SupalanUygunGirdisi,
        (karar_bekler,),
        uygun_gor,
        ekran=_EKRAN,
        gecmis="supalan talebi uygun görüldü, dilekçeye meşruhat verildi",
        kuyruk="Karar bekleyen supalan",
        durum_nedeni=neden_olmaz,
        ardindan=HAVALE,
    ),
    Gecis(
        "27/1-a",
        "supalan_geri_cevir",
        "Uygun görme",
        Beyanname,
        (BD.SUPALAN_AMIRDE,),
        BD.BS3_KALDIRILACAK,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (karar_bekler,),
        geri_cevir,
        ekran=_EKRAN,
        gecmis="supalan talebi uygun görülmedi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "27/1-a",
        "bs3_kaldir",
        "BS3 kodunu kaldır",
        Beyanname,
        (BD.BS3_KALDIRILACAK,),
        BD.ONAYLI,
        Rol.KABUL_MEMURU,
        None,
        (),
        bs3_sil,
        form="bs3_iptal_dokumu",
        ekran=_EKRAN,
        gecmis="BS3 kodu kaldırıldı, işlem olağan usulle sürer",
        kuyruk="BS3 kodu kaldırılacak",
        durum_nedeni=neden_olmaz,
        ardindan=HAVALE,
    ),
)
_SUNAN = "Dilekçeyi alıp onaylayan, ona karar veremez. Başka bir amire verin."
_TESCIL_EDEN = "Beyannameyi tescil eden, supalan talebini sonuçlandıramaz."
AYRILIKLAR = (
    *(Ayrilik("tescil_onayi", sonra, _SUNAN) for sonra in ("supalan_uygun_gor", "supalan_geri_cevir")),
    *(Ayrilik("beyanname_tescil", sonra, _TESCIL_EDEN) for sonra in ("supalan_uygun_gor", "supalan_geri_cevir", "bs3_kaldir")),
)
