"""Gümrük antrepo beyannamesi: one heading page with antrepo and guarantee, one of transport and price, then a page an item (29).

Commonest tasks: next item = F8; goods of a bill line = özet beyan, senet, satır; to another antrepo (7171) = F4 on box 40.
"""

from dataclasses import replace

from gumruk.data import queries_antrepo
from gumruk.data.islem import Islendi
from gumruk.models.antrepo import AntrepoGirdisi
from gumruk.models.kurus import goster
from gumruk.models.rejim import yurt_icinden
from gumruk.models.yon import Yon
from gumruk.screens.beyanname import SENET_ALANLARI, BeyannameEkrani
from gumruk.tui.field_types import RecordField
from gumruk.tui.form_model import Field

ILK_SUTUN = 25
_YOK = ("basit_usul", "komisyoncu_no", "aciklama", "gidecegi_ulke")
_FINANS = (
    "sinir_araci",
    "sinir_tasima",
    "teslim_sekli",
    "teslim_yeri",
    "doviz",
    "fatura_kurus",
    "navlun_kurus",
    "navlun_doviz",
    "sigorta_kurus",
    "sigorta_doviz",
    "yurt_disi_kurus",
    "yurt_disi_doviz",
)


def _alt_alta(alanlar: list[Field]) -> list[Field]:
    """The fields one under another from the second row on; what stood beside the one before it still does."""
    sonuc, row = [], 1
    for f in alanlar:
        row += f.col <= ILK_SUTUN
        sonuc.append(replace(f, row=row))
    return sonuc


class AntrepoSayfalari(BeyannameEkrani):
    """The pages of an antrepo declaration (29). A screen that opens any direction shows them only where `girdi_sinifi` is one."""

    @property
    def antrepoya(self) -> bool:
        return self.girdi_sinifi.YON is Yon.ANTREPO

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        """What an import asks, less what only fiili ithalat needs; box 49 and how the duties are guaranteed stand first."""
        if not self.antrepoya:
            return super().baslik_sayfalari()
        (_, genel), (_, finans), ekler = super().baslik_sayfalari()
        ozel = [
            Field("antrepo", "49 Antrepo", 0, 25, self.kod_alani("antrepo", 9), label_col=2, mandatory=True, code_list="antrepo", rule="m.29"),
            Field("teminat_sekli", "47 Teminat şekli", 0, 25, self.kod_alani("teminatSekli", 10), label_col=2, code_list="teminatSekli", rule="m.29"),
            Field("teminat_no", "47 Teminat no", 0, 25, RecordField(24), label_col=2, rule="m.29"),
        ]
        rejim, *kalan = [f for f in genel if f.name not in _YOK]
        aciklama = next(f for f in genel if f.name == "aciklama")
        mali = [f for f in finans if f.name in _FINANS]
        return [("Genel ve antrepo", _alt_alta([rejim, *ozel, *kalan])), ("Taşıma ve bedel", _alt_alta([*mali, aciklama])), ekler]

    @property
    def antrepodan(self) -> bool:
        """7171, 7272, 7373 out of an antrepo of this office; out of another office's the goods come under a bill."""
        cikar = super().antrepodan
        if not (cikar and self.antrepoya):
            return cikar
        onceki = "".join(self.yazilan_baslik("onceki_beyanname").split())
        return len(onceki) < 8 or onceki[2:8] == self.depo.ofis().idare

    def _alanlar_simdi(self) -> list[Field]:
        """Goods from inside (72, 73, or back from another regime) come under no bill."""
        alanlar = super()._alanlar_simdi()
        if not self.antrepoya or self.sayfa < len(self.basliklar) or self.antrepodan or not yurt_icinden(self._rejim().ljust(4)):
            return alanlar
        return [f for f in alanlar if f.name not in SENET_ALANLARI]


class AntrepoEkrani(AntrepoSayfalari):
    """29: the declarant enters and registers."""

    ad = "antrepo"
    eylem = "antrepo_beyanname_tescil"
    girdi_sinifi = AntrepoGirdisi

    def tescil_oldu(self, sonuc: Islendi) -> str:
        if acik := queries_antrepo.teminat_acigi(self.depo, sonuc.no):
            return f"Tescil edildi: {sonuc.no}. DİKKAT: toplu teminat {goster(acik)} TL eksik; o kadarı ayrıca verilir (m.24/1-c). Döküm yazılıyor."
        return f"Tescil edildi: {sonuc.no}. Döküm yazılıyor; imzalayıp ekleriyle irtibat servisine verin (m.29, 30/1)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "Üç başlık sayfası, sonra her kalem bir sayfa: F8 ilerler, son kalemde F8 yeni kalem açar; F7 geri döner.",
            "49: antrepo kodu (F4). 47: teminatın şekli, toplu ya da götürüyse numarası. Teminata bağlanacak vergiyi F10 1 gösterir.",
            "7100: 40'ta özet beyan ve senet. 7171, 7272, 7373: 40'ta çıkacağı antrepo beyannamesi. Yurt içinden gelen eşyada 40 boş kalır.",
        ]
