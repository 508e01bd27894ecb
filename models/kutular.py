"""What a version of a declaration says, box by box, and two versions side by side (17, 19/5)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from gumruk.models.kurus import goster, kg_goster, miktar_goster

BASLIK_KUTULARI: tuple[tuple[str, str, str], ...] = (
    ("rejim", "37 Rejim", ""),
    ("basit_usul", "37 Basitleştirilmiş usul", ""),
    ("gonderici_no", "2 Gönderici no", ""),
    ("gonderici_unvan", "2 Gönderici", ""),
    ("gonderici_ulke", "2 Gönderici ülkesi", ""),
    ("referans_no", "7 Referans", ""),
    ("alici_no", "8 Alıcı no", ""),
    ("alici_unvan", "8 Alıcı", ""),
    ("ticaret_ulkesi", "11 Ticaret ülkesi", ""),
    ("beyan_sahibi_no", "14 Beyan sahibi no", ""),
    ("beyan_sahibi_unvan", "14 Beyan sahibi", ""),
    ("komisyoncu_no", "14 Komisyoncu no", ""),
    ("cikis_ulkesi", "15 Çıkış ülkesi", ""),
    ("gidecegi_ulke", "17 Gideceği ülke", ""),
    ("arac_tipi", "18 Araç tipi", ""),
    ("arac_kimligi", "18 Araç", ""),
    ("arac_ulkesi", "18 Araç ülkesi", ""),
    ("konteynerli", "19 Konteyner", "evet"),
    ("teslim_sekli", "20 Teslim şekli", ""),
    ("teslim_yeri", "20 Teslim yeri", ""),
    ("sinir_araci", "21 Sınırdaki araç", ""),
    ("sinir_arac_ulkesi", "21 Sınırdaki araç ülkesi", ""),
    ("doviz", "22 Döviz", ""),
    ("fatura_kurus", "22 Fatura bedeli", "kurus"),
    ("islem_niteligi", "24 İşlemin niteliği", ""),
    ("sinir_tasima", "25 Sınırdaki taşıma", ""),
    ("ic_tasima", "26 Dahili taşıma", ""),
    ("yukleme_yeri", "27 Boşaltma yeri", ""),
    ("odeme_sekli", "28 Ödeme şekli", ""),
    ("banka", "28 Banka", ""),
    ("giris_idaresi", "29 Giriş idaresi", ""),
    ("esya_yeri", "30 Eşyanın yeri", ""),
    ("antrepo", "49 Antrepo", ""),
    ("navlun_kurus", "45 Navlun", "kurus"),
    ("navlun_doviz", "45 Navlun dövizi", ""),
    ("sigorta_kurus", "45 Sigorta", "kurus"),
    ("sigorta_doviz", "45 Sigorta dövizi", ""),
    ("yurt_disi_kurus", "45 Yurt dışı gider", "kurus"),
    ("yurt_disi_doviz", "45 Yurt dışı gider dövizi", ""),
    ("yurt_ici_kurus", "45 Yurt içi gider, TL", "kurus"),
    ("onceki_beyanname", "40 Kapatılan beyanname", ""),
    ("teminat_sekli", "47 Teminat şekli", ""),
    ("teminat_no", "47 Teminat no", ""),
    ("ek_sayisi", "44 Ek sayısı", "sayi"),
    ("aciklama", "44 Açıklama", ""),
)
HESAP_ALANLARI = ("kur_milyonda", "toplam_kiymet_kurus", "toplam_vergi_kurus", "toplam_teminat_kurus")
# What of the heading one version may say otherwise than another.
BASLIK_ALANLARI = frozenset({*(alan for alan, _, _ in BASLIK_KUTULARI), *HESAP_ALANLARI, "alici_ara", "surum"})
KALEM_KUTULARI: tuple[tuple[str, str, str], ...] = (
    ("gtip", "33 GTİP", ""),
    ("tanim", "31 Ticari tanım", ""),
    ("marka", "31 Marka", ""),
    ("kap_cinsi", "31 Kap cinsi", ""),
    ("kap_adedi", "31 Kap adedi", "sayi"),
    ("mensei", "34 Menşe", ""),
    ("brut_gram", "35 Brüt kg", "kg"),
    ("anlasma", "36 Anlaşma", ""),
    ("muafiyetler", "36 Muafiyet", ""),
    ("net_gram", "38 Net kg", "kg"),
    ("olcu_birimi", "41 Ölçü birimi", ""),
    ("olcu_binde", "41 Miktar", "binde"),
    ("fatura_kurus", "42 Kalem fiyatı", "kurus"),
    ("kdv_orani", "47 KDV oranı", ""),
)
# Stand on items of exports that bear the tax (37/2).
TELAFI_KUTULARI: tuple[tuple[str, str, str], ...] = (
    ("telafi_matrah_kurus", "47 Telafi edici vergi matrahı", "kurus"),
    ("telafi_kurus", "47 Telafi edici vergi", "kurus"),
    ("telafi_dayanak", "47 Telafi edici vergi dayanağı", ""),
)
_YAZILAR: dict[str, Callable[[Any], str]] = {
    "": str,
    "sayi": str,
    "kurus": goster,
    "kg": kg_goster,
    "binde": miktar_goster,
    "evet": lambda v: "evet" if v else "hayır",
}


@dataclass(frozen=True)
class Kutu:
    """One box of one version: item (0: heading, -1: link to a bill line), column, its label and what stands in it."""

    kalem: int
    alan: str
    etiket: str
    deger: str


def beyan_kutulari(v: Any) -> list[Kutu]:
    """Everything that was declared in a version, in the order of the boxes. `v`: a declaration, what was typed for one, or one as screens see it."""
    kutular = [Kutu(0, alan, etiket, _YAZILAR[tur](getattr(v, alan, ""))) for alan, etiket, tur in BASLIK_KUTULARI]
    for n, k in enumerate(v.kalemler, 1):
        kutular += [Kutu(n, alan, f"{n}. kalem {etiket}", _YAZILAR[tur](getattr(k, alan))) for alan, etiket, tur in KALEM_KUTULARI]
        if k.telafi_kurus:
            kutular += [Kutu(n, alan, f"{n}. kalem {etiket}", _YAZILAR[tur](getattr(k, alan))) for alan, etiket, tur in TELAFI_KUTULARI]
    for x in v.baglantilar:
        senet = f"{x.senet_no}/{x.satir_sira}" if hasattr(x, "senet_no") else f"senet satırı {x.satir_id}"
        kutular += [
            Kutu(-1, f"kap_adedi {x.satir_id}", f"40 {senet} kap", str(x.kap_adedi)),
            Kutu(-1, f"brut_gram {x.satir_id}", f"40 {senet} brüt kg", kg_goster(x.brut_gram)),
        ]
    for x in v.antrepo_baglari:
        nere = f"antrepo beyannamesi {getattr(x, 'antrepo_no', x.antrepo_id)}, {x.antrepo_kalem}. kalem"
        yer = f"{x.kalem_sira} {x.antrepo_id} {x.antrepo_kalem}"
        kutular += [
            Kutu(-1, f"kap_adedi {yer}", f"40 {nere} kap", str(x.kap_adedi)),
            Kutu(-1, f"brut_gram {yer}", f"40 {nere} brüt kg", kg_goster(x.brut_gram)),
        ]
    for n, e in enumerate(v.ekler, 1):
        uclu = e if isinstance(e, tuple) else (e.kod, e.referans, e.tarih)
        kutular.append(Kutu(0, f"ek {n}", f"44 {n}. belge", " ".join(x for x in uclu if x)))
    return kutular


def hesap_kutulari(v: Any) -> list[Kutu]:
    """What the system reckoned of a version: values, each tax of each item, the sums."""
    kutular = []
    for n, k in enumerate(v.kalemler, 1):
        kutular.append(Kutu(n, "kiymet_kurus", f"{n}. kalem 46 Kıymet TL", goster(k.kiymet_kurus)))
        kutular += [Kutu(n, f"vergi {x.kod}", f"{n}. kalem 47 {x.kod} {x.ad}", f"{goster(x.tutar_kurus)} {x.odeme}") for x in k.vergiler]
    toplamlar = (
        ("toplam_kiymet_kurus", "Toplam kıymet TL"),
        ("toplam_vergi_kurus", "Toplam peşin vergi TL"),
        ("toplam_teminat_kurus", "Toplam teminat TL"),
    )
    return [*kutular, *(Kutu(0, alan, etiket, goster(getattr(v, alan))) for alan, etiket in toplamlar)]


@dataclass(frozen=True)
class Karsi:
    """A box of two versions side by side."""

    kalem: int
    alan: str
    etiket: str
    eski: str
    yeni: str

    @property
    def farkli(self) -> bool:
        return self.eski != self.yeni


def yan_yana(eski: Iterable[Kutu], yeni: Iterable[Kutu]) -> list[Karsi]:
    """Every box of either version, the newer's order leading; a box that one of them has not stands empty."""
    onceki = {(k.kalem, k.alan): k for k in eski}
    sonuc = []
    for k in yeni:
        o = onceki.pop((k.kalem, k.alan), None)
        sonuc.append(Karsi(k.kalem, k.alan, k.etiket, o.deger if o else "", k.deger))
    return [*sonuc, *(Karsi(o.kalem, o.alan, o.etiket, o.deger, "") for o in onceki.values())]
