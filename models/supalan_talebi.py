"""Supalan asked for: the code BS3, the list of goods that it is meant for, and the petition for goods that are not on it (Madde 27/1-a)."""

from datetime import date, datetime
from typing import Any

from gumruk.models.gtip_listesi import gtip_satiri
from gumruk.models.tablo import Satir, an, anahtar, bag, gun, metin, strict
from gumruk.models.temel import Baglam, madde
from pydantic import Field as Sinir

# Code of the list «bs», and the office's own dated list (Gümrük Yönetmeliği, ek 4).
BS3, LISTE = "3", "supalan"


class SupalanTalebi(Satir, table=True):
    """27/1-a: the «Supalan Talep Dilekçesi» as it came with the papers; `kalemler` numbers the items that were not on the list."""

    __tablename__ = "supalan_talebi"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    kalemler: str = metin(200)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")


def dilekce_no_alani() -> Any:
    return Sinir(default="", max_length=30)


def listede_olmayanlar(belge: Any, ofis: Any) -> list[Any]:
    """Items of a supalan declaration that the list in force on the day of registration does not name; none of any other declaration."""
    if belge.basit_usul != BS3:
        return []
    return [k for k in belge.kalemler if gtip_satiri(ofis, LISTE, k.gtip, belge.tescil_gunu) is None]


def sayilari(kalemler: Any) -> str:
    """Items by their numbers, the first few of many."""
    nolar = [str(k.sira) for k in kalemler]
    return ", ".join(nolar[:20]) + (" …" if len(nolar) > 20 else "")


@madde("27/1-a")
def dilekcesi_verilmis(belge: Any, b: Baglam) -> str | None:
    """Goods off the list need the petition beside BS3; BS3 alone is the request for goods on it."""
    g = b.girdi
    eksik = listede_olmayanlar(belge, b.ofis)
    if eksik and not (g.supalan_dilekce_no and g.supalan_dilekce_gunu):
        return (
            f"BS3 seçilmiş, {sayilari(eksik)}. kalem 4 no.lu listede yok: «Supalan Talep Dilekçesi»nin numarasını ve gününü yazın. "
            "Dilekçe verilmemişse evrakı iade edin."
        )
    if eksik and g.supalan_dilekce_gunu > b.gun:
        return f"Dilekçenin günü {g.supalan_dilekce_gunu:%d.%m.%Y}, bugünden sonra olamaz."
    if not eksik and (g.supalan_dilekce_no or g.supalan_dilekce_gunu):
        return "Bu beyannamede dilekçe gerekmez: BS3 seçilmemiş ya da bütün kalemler 4 no.lu listede. Dilekçe alanlarını boşaltın."
    return None


def dilekceyi_kaydet(belge: Any, b: Baglam) -> list[Any]:
    """At acceptance: the petition, where one is needed; the çetele with blank rows is printed, to be attached (27/1-b)."""
    if belge.basit_usul != BS3:
        return []
    b.ofis.kagit("cetele", belge)
    eksik = listede_olmayanlar(belge, b.ofis)
    if not eksik:
        return []
    g = b.girdi
    return [
        SupalanTalebi(
            beyanname_id=belge.id,
            dilekce_no=g.supalan_dilekce_no,
            dilekce_gunu=g.supalan_dilekce_gunu,
            kalemler=sayilari(eksik),
            zaman=b.an,
            memur_id=b.kim.id,
        )
    ]


@madde("27/1-b")
def supalan_degil(belge: Any, _b: Baglam) -> str | None:
    """Goods under supalan do not leave by the ambar's slip."""
    if belge.basit_usul == BS3:
        return "Supalan eşyası (BS3): ödemeden sonra çetelede görevlendirilen kolcu teslim eder, ÇE ekranında yazılır. Ambar çıkışı verilmez."
    return None
