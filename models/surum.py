"""Versions of a declaration: every correction is a new version, nothing is overwritten (17, 19/5, 20/2); what two versions say differently, box by box."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameGirdisi, satirlari_yaz
from gumruk.models.kurus import goster, kg_goster, miktar_goster
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, metin, strict, tam
from gumruk.models.temel import Baglam
from gumruk.models.yazi import ara_anahtari
from sqlalchemy import Column, Text, UniqueConstraint
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Field


class BeyannameSurumu(Satir, table=True):
    """The heading of one version as it was entered (`baslik`: its columns as JSON), by which act, when, by whom and why.

    The first correction writes the version it leaves too; a declaration without one has no row here and is its own first version.
    """

    KISISEL: ClassVar[frozenset[str]] = frozenset({"baslik"})

    __tablename__ = "beyanname_surumu"
    __table_args__ = strict(UniqueConstraint("beyanname_id", "surum"), *eksi_olmaz("surum"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", dizin=False)
    surum: int = tam()
    no: str = metin(24)
    baslik: str = Field(sa_column=Column(Text, nullable=False))
    islem: str = metin(40)
    madde: str = metin(10)
    gerekce: str = metin(350)
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")

    def duz_baslik(self) -> dict[str, Any]:
        """The heading's columns as `Satir.duz` wrote them."""
        sonuc: dict[str, Any] = json.loads(self.baslik)
        return sonuc

    def beyanname_muhru(self, **birlikte: Sequence[Satir]) -> str:
        """The seal that the declaration had at this version, with the version's rows."""
        return Beyanname.muhurle(self.duz_baslik(), {ad: birlikte[ad] for ad in SATIRLAR})


SATIRLAR = ("kalemler", "baglantilar", "ekler")


def baslik_yaz(belge: Beyanname) -> str:
    """The heading's sealed columns; what moves with the state belongs to no version."""
    return json.dumps({k: v for k, v in belge.duz().items() if k not in Beyanname.DEGISIR}, ensure_ascii=False, sort_keys=True)


def _kayit(belge: Beyanname, islem: str, madde: str, gerekce: str, zaman: datetime, memur_id: int) -> BeyannameSurumu:
    return BeyannameSurumu(
        beyanname_id=belge.id,
        surum=belge.surum,
        no=f"{belge.no}-{belge.surum}",
        baslik=baslik_yaz(belge),
        islem=islem,
        madde=madde,
        gerekce=gerekce,
        zaman=zaman,
        memur_id=memur_id,
    )


def yeni_surum(belge: Beyanname, b: Baglam, icerik: Callable[[], None], *, islem: str, madde: str, gerekce: str) -> list[Any]:
    """The declaration's next version: `icerik` fills heading and rows, the rows of the last version stay where they are."""
    satirlar: list[Any] = []
    if belge.surum == 1:
        satirlar.append(_kayit(belge, "beyanname_tescil", "14", "", belge.tescil_ani, belge.tescil_eden_id))
    belge.surum += 1
    for ad in SATIRLAR:
        set_committed_value(belge, ad, [])
    icerik()
    return [belge, *satirlar, _kayit(belge, islem, madde, gerekce, b.an, b.kim.id)]


def tescil_gununde(b: Baglam, belge: Beyanname, g: BeyannameGirdisi) -> Baglam:
    """A correction is held against the lists, rates and exchange rates of the day of registration, not today's."""
    return replace(b, gun=belge.tescil_gunu, girdi=g)


def beyani_yaz(belge: Beyanname, g: BeyannameGirdisi, b: Baglam) -> None:
    """What was typed anew into the open version, its taxes reckoned as of the day of registration."""
    for alan, deger in g.model_dump(exclude=set(SATIRLAR)).items():
        setattr(belge, alan, deger)
    belge.alici_ara = ara_anahtari(g.alici_unvan)
    satirlari_yaz(belge, g, tescil_gununde(b, belge, g))


# What a version says, box by box

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
    ("ek_sayisi", "44 Ek sayısı", "sayi"),
    ("aciklama", "44 Açıklama", ""),
)
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
    kutular = [Kutu(0, alan, etiket, _YAZILAR[tur](getattr(v, alan))) for alan, etiket, tur in BASLIK_KUTULARI]
    for n, k in enumerate(v.kalemler, 1):
        kutular += [Kutu(n, alan, f"{n}. kalem {etiket}", _YAZILAR[tur](getattr(k, alan))) for alan, etiket, tur in KALEM_KUTULARI]
    for x in v.baglantilar:
        senet = f"{x.senet_no}/{x.satir_sira}" if hasattr(x, "senet_no") else f"senet satırı {x.satir_id}"
        kutular += [
            Kutu(-1, f"kap_adedi {x.satir_id}", f"40 {senet} kap", str(x.kap_adedi)),
            Kutu(-1, f"brut_gram {x.satir_id}", f"40 {senet} brüt kg", kg_goster(x.brut_gram)),
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
