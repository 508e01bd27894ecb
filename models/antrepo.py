"""Gümrük antrepo beyannamesi: registered with the duties it puts under guarantee, compared, sent where its line says (Madde 29, 30)."""

from typing import ClassVar

from gumruk.models.antrepo_sart import antrepo_biliniyor, basit_usul_yok, baska_antrepoya, teminat_bilgisi_tamam
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
from gumruk.models.secim import GECISLER as SECIM_GECISLERI
from gumruk.models.temel import Gecis, Rol, yonde
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import Yon
from pydantic import Field as Sinir


class AntrepoGirdisi(BeyannameGirdisi):
    """29: as an import's, with the antrepo of box 49 and how its duties are guaranteed."""

    YON: ClassVar[Yon] = Yon.ANTREPO

    antrepo: str = Sinir(min_length=1, max_length=9)
    odeme_sekli: str = Sinir(default="", max_length=2)
    teminat_sekli: str = Sinir(default="", max_length=10)
    teminat_no: str = Sinir(default="", max_length=24)


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
