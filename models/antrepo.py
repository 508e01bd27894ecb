"""Gümrük antrepo beyannamesi: registered with the duties it puts under guarantee, compared, sent where its line says (Madde 29, 30)."""

from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi
from gumruk.models.beyanname_sart import (
    baglantilar_yeter,
    ekler_sayilmis,
    kalemler_tutarli,
    kimlikler_dogru,
    kodlar_biliniyor,
    onceki_beyanname_yazilmis,
    rejim_biliniyor,
    vergi_hesaplanir,
)
from gumruk.models.beyanname_tescil import tescil_et
from gumruk.models.kurus import goster
from gumruk.models.secim import GECISLER as SECIM_GECISLERI
from gumruk.models.temel import Baglam, Gecis, Rol, yonde
from gumruk.models.teminat import TeminatDurumu, TeminatKapsami
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import Yon
from pydantic import Field as Sinir

LISTE = "antrepo"  # the office's antrepos by the code of box 49: name, type, operator's tax number


class AntrepoGirdisi(BeyannameGirdisi):
    """29: as an import's, with the antrepo of box 49 and how its duties are guaranteed."""

    YON: ClassVar[Yon] = Yon.ANTREPO

    antrepo: str = Sinir(min_length=1, max_length=9)
    odeme_sekli: str = Sinir(default="", max_length=2)
    teminat_sekli: str = Sinir(default="", max_length=10)
    teminat_no: str = Sinir(default="", max_length=24)


def isletici_no(b: Baglam, antrepo: str) -> str:
    """Tax number of who runs the antrepo, as the list has it on the day; empty where it is not in the list."""
    satir = b.ofis.liste_satiri(LISTE, antrepo, b.gun)
    return satir.ek_alan("isletici_no") if satir else ""


# Guards of 29


def antrepo_biliniyor(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.liste_satiri(LISTE, b.girdi.antrepo, b.gun) is None:
        return f"49 no.lu kutu: «{b.girdi.antrepo}» bu gün idarenin denetimindeki antrepolardan değil. F4 listeyi açar."
    return None


def basit_usul_yok(_belge: Any, b: Baglam) -> str | None:
    return "Antrepo beyannamesinde basitleştirilmiş usul yazılmaz." if b.girdi.basit_usul else None


def baska_antrepoya(_belge: Any, b: Baglam) -> str | None:
    """7171, 7272, 7373: the goods move to another antrepo than the one they lie in."""
    for x in b.ofis.antrepo_serbest([x.antrepo_id for x in b.girdi.antrepo_baglari]).values():
        if x.antrepo == b.girdi.antrepo:
            return f"{x.no} eşyası zaten {x.antrepo} kodlu antrepoda; 49 no.lu kutuya gideceği antrepoyu yazın."
    return None


def teminat_bilgisi_tamam(_belge: Any, b: Baglam) -> str | None:
    """29: where duties are to be guaranteed, how; a standing guarantee by its number, its owner's or the antrepo operator's."""
    g, hesap = b.girdi, b.ofis.vergi_hesabi(b.girdi, b.gun)
    if hesap.hatalar:
        return None
    gereken = sum(v.tutar_kurus for v in hesap.vergiler if v.odeme == "T")
    if not gereken:
        return "Teminata bağlanacak vergi yok; teminat bilgisi yazılmaz." if g.teminat_sekli or g.teminat_no else None
    if not g.teminat_sekli:
        return f"{goster(gereken)} TL vergi teminata bağlanacak: 47 teminat şeklini yazın. F4 listeyi açar."
    sekil = b.ofis.liste_satiri("teminatSekli", g.teminat_sekli, b.gun)
    if sekil is None:
        return f"«{g.teminat_sekli}» teminat şekli listede yok. F4 listeyi açar."
    if not g.teminat_no:
        return f"{sekil.aciklama} kayıtlı bir teminattır; numarasını yazın." if sekil.ek_alan("kapsam") == "goturu" else None
    t = b.ofis.teminat_nolu(g.teminat_no)
    if t is None or t.kapsam is TeminatKapsami.BEYANNAME:
        return f"«{g.teminat_no}» numaralı toplu ya da götürü teminat yok. Tek beyannamelik teminat sonra verilir; numarayı silin."
    if t.durum is not TeminatDurumu.ALINDI:
        return f"{t.no} numaralı teminat «{t.durum.value}»; gösterilemez."
    if t.sekil != g.teminat_sekli:
        return f"{t.no} {t.sekil} teminatıdır; 47'ye {g.teminat_sekli} yazılmış."
    if t.yukumlu_no not in (g.alici_no, g.beyan_sahibi_no, isletici_no(b, g.antrepo)):
        return f"{t.no} {t.yukumlu_unvan} adına: eşya sahibinin, beyan sahibinin ya da antrepo işleticisinin teminatı gösterilir."
    if t.vade is not None and t.vade < b.gun:
        return f"{t.no} numaralı teminatın vadesi {t.vade:%d.%m.%Y} gününde dolmuş; gösterilemez. Başkasını yazın ya da numarayı silin."
    if t.kapsam is TeminatKapsami.TOPLU and b.ofis.toplu_bakiye(t) <= 0:
        return f"{t.no} toplu teminatının serbesti kalmamış ({goster(t.kalan_kurus)} TL'nin tamamı kullanımda). Başkasını yazın ya da numarayı silin."
    return None


BD = BeyannameDurumu
_HAVALE_VEZNE = next(g for g in SECIM_GECISLERI if g.kimlik == "havale_vezne")
GECISLER = (
    Gecis(
        "29",
        "antrepo_beyanname_tescil",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        AntrepoGirdisi,
        (
            rejim_biliniyor,
            onceki_beyanname_yazilmis,
            kimlikler_dogru,
            ykts_kayitli,
            kodlar_biliniyor,
            antrepo_biliniyor,
            basit_usul_yok,
            kalemler_tutarli,
            ekler_sayilmis,
            baglantilar_yeter,
            baska_antrepoya,
            vergi_hesaplanir,
            teminat_bilgisi_tamam,
        ),
        tescil_et,
        form="antrepo_dokumu",
        ekran="antrepo",
        gecmis="antrepo beyannamesi tescil edildi",
        yonler=(Yon.ANTREPO,),
    ),
    yonde(_HAVALE_VEZNE, Yon.ANTREPO, ad="Antrepo memuruna", gecmis="fiziki muayenesi gerekmediğinden antrepo memuruna gönderildi"),
)
