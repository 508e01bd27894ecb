"""Hat değişikliği: the chief moves a declaration to another line, for a coded reason that names goods, document or finding (15/3; ours)."""

from datetime import datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.muayene import fark_bulunmamis, muayene_edilecek_esya_var
from gumruk.models.muayene import neden_olmaz as muayene_neden_olmaz
from gumruk.models.secim import atanabilirler, memur_ata
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, kosul, metin, secenekler, strict
from gumruk.models.tahlil_listesi import tahlil_eksigi
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, Girdi, Rol, madde
from gumruk.models.yazi import ara_anahtari
from gumruk.models.yon import MUAYENELI
from pydantic import Field as Sinir

LISTE = "hatDegisikligi"
EN_AZ = 20
# What says nothing: these words alone never make a reason (compared by their beginnings, letters folded).
BOS_SOZLER = (
    "risk",
    "gerek",
    "inceleme",
    "kontrol",
    "muayene",
    "fizik",
    "belge",
    "hat",
    "degis",
    "goru",
    "uygun",
    "talimat",
    "emir",
    "suphe",
    "neden",
    "icin",
    "olarak",
    "olan",
    "esya",
    "beyan",
    "durum",
    "idare",
    "amir",
    "lazim",
    "yapil",
    "edil",
    "veya",
    "kirmizi",
    "sari",
    "mavi",
)
BAGLAR = frozenset(
    ("bir", "ile", "cok", "var", "yok", "ama", "hem", "her", "gibi", "daha", "kadar", "gore", "sonra", "once", "bunun", "oldu", "olur")
)


class HatDegisikligi(Satir, table=True):
    """One change of line: from, to, why; the system's own choice and its load table stay as they were."""

    __tablename__ = "hat_degisikligi"
    __table_args__ = strict(secenekler("eski_hat", Hat), secenekler("yeni_hat", Hat), kosul("hat_degisir", "eski_hat <> yeni_hat"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    eski_hat: Hat = durum_sutunu(Hat)
    yeni_hat: Hat = durum_sutunu(Hat)
    neden: str = metin(20)
    gerekce: str = metin(300)
    eski_memur_id: int | None = bag("kullanici.id", bos=True)
    zaman: datetime = an()
    degistiren_id: int = bag("kullanici.id")


class HatDegisikligiGirdisi(Girdi):
    """`neden`: a code of the dated list hatDegisikligi, whose column `anilan` says what the text must name."""

    neden: str = Sinir(min_length=1, max_length=20)
    gerekce: str = Sinir(min_length=EN_AZ, max_length=300)


# What a text names (pure)


def _sozler(metin: str) -> list[str]:
    return [s for s in "".join(c if c.isalnum() else " " for c in ara_anahtari(metin)).split() if s]


def anlamli_sozler(metin: str) -> list[str]:
    """Words that say something, each once: not of the empty ones, three letters or more, or holding a digit."""
    dolu = [s for s in _sozler(metin) if any(c.isdigit() for c in s) or (len(s) >= 3 and s not in BAGLAR and not s.startswith(BOS_SOZLER))]
    return list(dict.fromkeys(dolu))


def esya_anilmis(metin: str, kalemler: Any) -> bool:
    """Does the text name an item's goods: by a word of its description or four digits and more of its GTİP?"""
    for s in anlamli_sozler(metin):
        if s.isdigit() and len(s) >= 4 and any(k.gtip.startswith(s) for k in kalemler):
            return True
        if len(s) >= 4 and any(t[:4] == s[:4] for k in kalemler for t in _sozler(k.tanim) if len(t) >= 4):
            return True
    return False


# Guards


def neden_biliniyor(_belge: Beyanname, b: Baglam) -> str | None:
    if b.ofis.liste_satiri(LISTE, b.girdi.neden, b.gun) is None:
        return f"«{b.girdi.neden}» diye bir hat değişikliği nedeni yok. F4 listeyi açar."
    return None


def gerekce_bir_sey_soyler(belge: Beyanname, b: Baglam) -> str | None:
    """The text must name goods, document or finding, as its code asks."""
    metin = b.girdi.gerekce
    sozler = anlamli_sozler(metin)
    if len(sozler) < 3:
        return "Gerekçe hangi eşyada, hangi belgede ne bulunduğunu söylemiyor; genel sözler («riskli görüldü», «inceleme gerekli») yetmez."
    satir = b.ofis.liste_satiri(LISTE, b.girdi.neden, b.gun)
    anilan = satir.ek_alan("anilan") if satir is not None else ""
    if anilan == "belge" and not any(c.isdigit() for s in sozler for c in s):
        return "Bu nedende gerekçe belgeyi numarası ya da tarihiyle anmalı: «fatura NV-2026-118» gibi."
    if anilan == "esya" and not esya_anilmis(metin, belge.kalemler):
        ornek = belge.kalemler[0]
        return f"Bu nedende gerekçe eşyayı beyannamedeki adıyla ya da GTİP'iyle anmalı: «{ornek.tanim[:40]}», {ornek.gtip[:4]} gibi."
    return None


def _gorevli(hat: Hat, belge: Beyanname, b: Baglam) -> str | None:
    if atanabilirler(hat, belge, b):
        return None
    return f"«{hat.value}» için görevli muayene memuru yok. «Muayene görevlendirme» (MG) ekranında verin, sonra yineleyin."


def fiziki_gorevlisi_var(belge: Beyanname, b: Baglam) -> str | None:
    return _gorevli(Hat.FIZIKI, belge, b)


def belge_gorevlisi_var(belge: Beyanname, b: Baglam) -> str | None:
    return _gorevli(Hat.BELGE, belge, b)


@madde("21/3")
def fark_yazilmamis(belge: Beyanname, b: Baglam) -> str | None:
    """What the examiner found on the goods does not go away with the line."""
    if fark_bulunmamis(belge, b) is None:
        return None
    fark = b.ofis.muayene_farki(belge.id)
    return f"Muayenede fark yazılmış ({fark.kalem_sira}. kalem: {fark.bulunan}); belge kontrolüne alınmaz, müzekkereyle idareye bildirilir."


@madde("22/1")
def tahlil_beklenmiyor(belge: Beyanname, b: Baglam) -> str | None:
    """22/3 spares what the system itself sent to document control; what it sent to the goods goes to analysis first."""
    neden = tahlil_eksigi(belge, b)
    return f"Hat değişmez: {neden}" if neden else None


# Effects


def _degistir(belge: Beyanname, eski: Hat, yeni: Hat, b: Baglam) -> list[Any]:
    """A new examiner by load; what was prepared for the old line does not count for the new one."""
    degisiklik = HatDegisikligi(
        beyanname_id=belge.id,
        eski_hat=eski,
        yeni_hat=yeni,
        neden=b.girdi.neden,
        gerekce=b.girdi.gerekce,
        eski_memur_id=belge.muayene_memuru_id,
        zaman=b.an,
        degistiren_id=b.kim.id,
    )
    belge.hat, belge.hazirlik_ani = yeni, None
    return [degisiklik, *memur_ata(belge, yeni, b)]


def fizikiye_al(belge: Beyanname, b: Baglam) -> list[Any]:
    return _degistir(belge, Hat.BELGE, Hat.FIZIKI, b)


def belgeye_al(belge: Beyanname, b: Baglam) -> list[Any]:
    return _degistir(belge, Hat.FIZIKI, Hat.BELGE, b)


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.TESCILLI:
        return muayene_neden_olmaz(belge, islem, b)
    if d in (bd.BELGE, bd.FIZIKI):
        return Engel("15/3", f"Beyanname zaten «{d.value}»{b.ofis.kimde(belge)}.")
    return Engel("15/3", f"Muayenesi yok ya da bitmiş; beyanname şimdi «{d.value}». Hat ancak muayene sürerken değişir.")


BD = BeyannameDurumu
_EKRAN = "hat_degisikligi"
GECISLER = (
    Gecis(
        "15/3",
        "hat_fizikiye",
        "Fiziki muayeneye al",
        Beyanname,
        (BD.BELGE,),
        BD.FIZIKI,
        Rol.IDARE_AMIRI,
        HatDegisikligiGirdisi,
        (neden_biliniyor, gerekce_bir_sey_soyler, fiziki_gorevlisi_var, muayene_edilecek_esya_var),
        fizikiye_al,
        ekran=_EKRAN,
        gecmis="hattı değiştirildi: belge kontrolünden fiziki muayeneye",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "15/3",
        "hat_belgeye",
        "Belge kontrolüne al",
        Beyanname,
        (BD.FIZIKI,),
        BD.BELGE,
        Rol.IDARE_AMIRI,
        HatDegisikligiGirdisi,
        (neden_biliniyor, gerekce_bir_sey_soyler, belge_gorevlisi_var, fark_yazilmamis, tahlil_beklenmiyor),
        belgeye_al,
        ekran=_EKRAN,
        gecmis="hattı değiştirildi: fiziki muayeneden belge kontrolüne",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
)
_DEGISTIREN = "Hattı değiştiren, muayenesini yapamaz. Yükü en az olan başka memura gider."
AYRILIKLAR = tuple(Ayrilik(once, sonra, _DEGISTIREN) for once in ("hat_fizikiye", "hat_belgeye") for sonra in ("belge_onayla", "fiziki_uygun"))
