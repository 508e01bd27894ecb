"""What boxes 47 and 49 of an antrepo declaration must hold, when it is registered (29) and when its differences are entered (19/5, 20/2)."""

from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameGirdisi
from gumruk.models.kurus import goster
from gumruk.models.surum import tescil_gununde
from gumruk.models.temel import Baglam, Sart, Yerinde, madde
from gumruk.models.teminat import TeminatDurumu, TeminatKapsami
from gumruk.models.yon import Yon

LISTE = "antrepo"  # the office's antrepos by the code of box 49: name, type, operator's tax number


def isletici_no(b: Baglam, antrepo: str) -> str:
    """Tax number of who runs the antrepo, as the list has it on the day; empty where it is not in the list."""
    satir = b.ofis.liste_satiri(LISTE, antrepo, b.gun)
    return satir.ek_alan("isletici_no") if satir else ""


def antrepo_biliniyor(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.liste_satiri(LISTE, b.girdi.antrepo, b.gun) is None:
        return Yerinde(f"49 no.lu kutu: «{b.girdi.antrepo}» bu gün idarenin denetimindeki antrepolardan değil. F4 listeyi açar.", "antrepo")
    return None


def basit_usul_yok(_belge: Any, b: Baglam) -> str | None:
    return "Antrepo beyannamesinde basitleştirilmiş usul yazılmaz." if b.girdi.basit_usul else None


def baska_antrepoya(_belge: Any, b: Baglam) -> str | None:
    """7171, 7272, 7373: the goods move to another antrepo than the one they lie in."""
    for x in b.ofis.antrepo_serbest([x.antrepo_id for x in b.girdi.antrepo_baglari]).values():
        if x.antrepo == b.girdi.antrepo:
            return Yerinde(f"{x.no} eşyası zaten {x.antrepo} kodlu antrepoda; 49 no.lu kutuya gideceği antrepoyu yazın.", "antrepo")
    return None


def teminat_bilgisi_tamam(_belge: Any, b: Baglam) -> str | None:
    """29: where duties are to be guaranteed, how; a standing guarantee by its number, its owner's or the antrepo operator's."""
    return _sekil_uygun(b) or _numara_uygun(b.girdi, b)


def _sekil_uygun(b: Baglam) -> str | None:
    """Does the kind of guarantee answer to the duties?"""
    g, hesap = b.girdi, b.ofis.vergi_hesabi(b.girdi, b.gun)
    if hesap.hatalar:
        return None
    gereken = sum(v.tutar_kurus for v in hesap.vergiler if v.odeme == "T")
    if not gereken:
        return Yerinde("Teminata bağlanacak vergi yok; teminat bilgisi yazılmaz.", "teminat_sekli") if g.teminat_sekli or g.teminat_no else None
    if not g.teminat_sekli:
        return Yerinde(f"{goster(gereken)} TL vergi teminata bağlanacak: 47 teminat şeklini yazın. F4 listeyi açar.", "teminat_sekli")
    sekil = b.ofis.liste_satiri("teminatSekli", g.teminat_sekli, b.gun)
    if sekil is None:
        return Yerinde(f"«{g.teminat_sekli}» teminat şekli listede yok. F4 listeyi açar.", "teminat_sekli")
    if not g.teminat_no and sekil.ek_alan("kapsam") == "goturu":
        return Yerinde(f"{sekil.aciklama} kayıtlı bir teminattır; numarasını yazın.", "teminat_no")
    return None


def _numara_uygun(g: Any, b: Baglam) -> str | None:
    """May the standing guarantee that the declaration names stand for it?"""
    neden = _neden_gosterilemez(g, b) if g.teminat_no else None
    return Yerinde(neden, "teminat_no") if neden else None


def _neden_gosterilemez(g: Any, b: Baglam) -> str | None:
    t = b.ofis.teminat_nolu(g.teminat_no)
    if t is None or t.kapsam is TeminatKapsami.BEYANNAME:
        return f"«{g.teminat_no}» numaralı toplu ya da götürü teminat yok. Tek beyannamelik teminat sonra verilir; numarayı silin."
    if t.durum is not TeminatDurumu.ALINDI:
        return f"{t.no} numaralı teminat «{t.durum.value}»; gösterilemez. Başkasını yazın ya da numarayı silin."
    if t.sekil != g.teminat_sekli:
        return f"{t.no} {t.sekil} teminatıdır; 47'ye {g.teminat_sekli} yazılmış. Şekli düzeltin ya da numarayı silin."
    if t.yukumlu_no not in (g.alici_no, g.beyan_sahibi_no, isletici_no(b, g.antrepo)):
        return (
            f"{t.no} {t.yukumlu_unvan} adına: eşya sahibinin, beyan sahibinin ya da antrepo işleticisinin teminatı gösterilir. "
            "Başkasını yazın ya da numarayı silin."
        )
    if t.vade is not None and t.vade < b.gun:
        return f"{t.no} numaralı teminatın vadesi {t.vade:%d.%m.%Y} gününde dolmuş; gösterilemez. Başkasını yazın ya da numarayı silin."
    if t.kapsam is TeminatKapsami.TOPLU and b.ofis.toplu_bakiye(t) <= 0:
        return f"{t.no} toplu teminatının serbesti kalmamış ({goster(t.kalan_kurus)} TL'nin tamamı kullanımda). Başkasını yazın ya da numarayı silin."
    return None


# Corrections


def _duzeltilirken(sart: Sart) -> Sart:
    """A guard of 29 held over a corrected antrepo declaration, as of the day of registration; others it does not concern."""

    @madde("29")
    def bak(belge: Beyanname, b: Baglam) -> str | None:
        beyan: BeyannameGirdisi = b.girdi.beyan
        return sart(belge, tescil_gununde(b, belge, beyan)) if beyan.YON is Yon.ANTREPO else None

    return bak


@madde("29")
def duzeltilen_teminat(belge: Beyanname, b: Baglam) -> str | None:
    """The kind as of the day of registration; a guarantee newly named, or named for another antrepo, must stand today."""
    g: Any = b.girdi.beyan
    if g.YON is not Yon.ANTREPO:
        return None
    degisti = any(getattr(g, ad) != getattr(belge, ad) for ad in ("antrepo", "teminat_sekli", "teminat_no"))
    return _sekil_uygun(tescil_gununde(b, belge, g)) or (_numara_uygun(g, b) if degisti else None)


ANTREPO_DUZELTMESI: tuple[Sart, ...] = (*(_duzeltilirken(s) for s in (antrepo_biliniyor, basit_usul_yok, baska_antrepoya)), duzeltilen_teminat)
