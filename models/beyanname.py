"""Gümrük giriş beyannamesi: registered by its owner, compared with its papers and accepted or handed back (Madde 4, 5, 14, 15/1)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.antrepo_bagi import AntrepoBagiGirdisi, AntrepoBaglantisi, antrepo_bagi_nedeni, antrepodan_cikar
from gumruk.models.izin import usul_izinli
from gumruk.models.numara import gtip_nedeni, tckn_nedeni, vkn_nedeni
from gumruk.models.rejim import onceki_rejim_ister, rejimin_yonu, yurt_icinden
from gumruk.models.supalan_talebi import dilekce_no_alani, dilekcesi_verilmis, dilekceyi_kaydet
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, Yerinde, madde
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import BELGE_ADI, MUAYENELI, SERI, Yol, Yon
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship


class BeyannameDurumu(Enum):
    TESCILLI = "tescilli"
    IADE = "iade edildi"
    ONAYLI = "onaylı"
    BELGE = "belge kontrolünde"
    FIZIKI = "fiziki muayenede"
    MUZEKKEREDE = "müzekkeresi idare amirinde"
    DUZELTMEDE = "farkları girilecek"
    DUZELTILDI = "düzeltildi, tebliğ edilecek"
    TEBLIGDE = "tebliğ edildi, itiraz süresinde"
    ITIRAZDA = "itirazda"
    TAHSILATTA = "tahsilatta"
    ODENDI = "ödendi"
    KISMEN_TESLIM = "kısmen teslim edildi"
    KAPANDI = "kapandı"
    FIZIKI_ISTENDI = "fiziki muayenesi istendi"
    MURACAATTA = "müracaat masasında"
    TAHLILDE = "numunesi tahlilde"
    SUPALAN_AMIRDE = "supalan talebi idare amirinde"
    BS3_KALDIRILACAK = "supalan uygun görülmedi, BS3 kaldırılacak"
    IRTIBATTA = "irtibat servisinde"
    KOLCUDA = "kolcuda, yüklenecek"
    YUKLENDI = "yüklendi"
    DAGITILDI = "kapandı, nüshaları dağıtıldı"
    ANTREPODA = "antrepoda"
    TASIYICIDA = "nüshaları taşıyıcıda"
    YOLDA = "yolda, teyidi beklenir"


# Nothing of the first assessment is owed any more.
ODENMIS = (
    BeyannameDurumu.ODENDI,
    BeyannameDurumu.KISMEN_TESLIM,
    BeyannameDurumu.ANTREPODA,
    BeyannameDurumu.KAPANDI,
    BeyannameDurumu.IRTIBATTA,
    BeyannameDurumu.KOLCUDA,
    BeyannameDurumu.YUKLENDI,
    BeyannameDurumu.DAGITILDI,
    BeyannameDurumu.TASIYICIDA,
    BeyannameDurumu.YOLDA,
)


class Hat(Enum):
    """Examination lines (15/3); the colours are today's hats and never the only mark."""

    BASIT = "Basitleştirilmiş usul"
    SONRADAN = "Teslimden Sonradan Kontrol"
    BELGE = "Belge Kontrolü"
    FIZIKI = "Fiziki muayene"


HAT_RENGI = {Hat.BASIT: "mavi", Hat.SONRADAN: "mavi", Hat.BELGE: "sarı", Hat.FIZIKI: "kırmızı"}
MUAYENESIZ = (Hat.BASIT, Hat.SONRADAN)


def taraf_adi(belge: Any) -> str:
    """What the obligor is called in the declaration."""
    return "İhracatçı" if belge.yon is Yon.CIKIS else "Alıcı"


def hat_adi(belge: Any) -> str:
    """The line as a clerk reads it; an export of neither line is subject to no control at all (35/3-a). Empty before the choice."""
    if belge.hat is None:
        return ""
    return "Kontrole tabi değil" if belge.yon is Yon.CIKIS and belge.hat in MUAYENESIZ else str(belge.hat.value)


def hat_metni(belge: Any) -> str:
    """The same with its colour."""
    if belge.hat is None:
        return "transitte seçilmez" if belge.yon is Yon.TRANSIT else ""
    return f"{hat_adi(belge)} ({'yeşil' if belge.yon is Yon.CIKIS and belge.hat in MUAYENESIZ else HAT_RENGI[belge.hat]})"


def _surumunun(tablo: str) -> str:
    """Of the rows of all versions (17, 19/5) those of the declaration's current one."""
    return f"and_({tablo}.beyanname_id == Beyanname.id, {tablo}.surum == Beyanname.surum)"


class Beyanname(Numarali, Satir, table=True):
    """Madde 14, 29, 33, 34: a declaration as its owner entered it, boxes by name (alan.md §6.2); after a correction as its current version says."""

    KUYRUK_ANI: ClassVar[str] = "tescil_ani"
    BORC_BAGI: ClassVar[str] = "beyanname_id"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "onay_ani", "onaylayan_id", "iade_nedeni", "hat", "muayene_memuru_id", "hazirlik_ani", "kapanis_ani"}
    )
    KISISEL: ClassVar[frozenset[str]] = frozenset(
        {"gonderici_no", "gonderici_unvan", "alici_no", "alici_unvan", "alici_ara", "beyan_sahibi_no", "beyan_sahibi_unvan", "komisyoncu_no"}
    )
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"surum", "yon", "teminat_sekli", "teminat_no", "antrepo_baglari"})
    SERILER: ClassVar[dict[Yon, str]] = SERI

    __tablename__ = "beyanname"
    __table_args__ = strict(
        secenekler("durum", BeyannameDurumu),
        secenekler("yon", Yon),
        UniqueConstraint("idare", "yil", "yon", "sira"),
        *eksi_olmaz(
            "fatura_kurus",
            "navlun_kurus",
            "sigorta_kurus",
            "yurt_disi_kurus",
            "yurt_ici_kurus",
            "ek_sayisi",
            "toplam_kiymet_kurus",
            "toplam_vergi_kurus",
            "toplam_teminat_kurus",
        ),
    )

    id: int = anahtar()
    idare: str = metin(6)
    yil: int = tam()
    sira: int = tam()
    no: str = metin(18, tekil=True)
    durum: BeyannameDurumu = durum_sutunu(BeyannameDurumu)
    tescil_gunu: date = gun()
    tescil_ani: datetime = an()
    tescil_eden_id: int = bag("kullanici.id")
    rejim: str = metin(4)
    basit_usul: str = metin(2)
    gonderici_no: str = metin(20)
    gonderici_unvan: str = metin(150)
    gonderici_ulke: str = metin(3)
    alici_no: str = metin(20, dizin=True)
    alici_unvan: str = metin(150)
    alici_ara: str = metin(150, dizin=True)
    beyan_sahibi_no: str = metin(20)
    beyan_sahibi_unvan: str = metin(150)
    komisyoncu_no: str = metin(10)
    referans_no: str = metin(12, dizin=True)
    ticaret_ulkesi: str = metin(3)
    cikis_ulkesi: str = metin(3)
    gidecegi_ulke: str = metin(3)
    arac_tipi: str = metin(2)
    arac_kimligi: str = metin(35)
    arac_ulkesi: str = metin(3)
    sinir_araci: str = metin(35)
    sinir_arac_ulkesi: str = metin(3)
    konteynerli: bool = mantik()
    teslim_sekli: str = metin(3)
    teslim_yeri: str = metin(40)
    doviz: str = metin(3)
    fatura_kurus: int = tam()
    kur_milyonda: int = tam(deger=0)
    islem_niteligi: str = metin(2)
    sinir_tasima: str = metin(2)
    ic_tasima: str = metin(2)
    yukleme_yeri: str = metin(40)
    odeme_sekli: str = metin(2)
    banka: str = metin(40)
    giris_idaresi: str = metin(6)
    esya_yeri: str = metin(40)
    antrepo: str = metin(9)
    navlun_kurus: int = tam(deger=0)
    navlun_doviz: str = metin(3)
    sigorta_kurus: int = tam(deger=0)
    sigorta_doviz: str = metin(3)
    yurt_disi_kurus: int = tam(deger=0)
    yurt_disi_doviz: str = metin(3)
    yurt_ici_kurus: int = tam(deger=0)
    onceki_beyanname: str = metin(20)
    ek_sayisi: int = tam()
    aciklama: str = metin(350)
    toplam_kiymet_kurus: int = tam(deger=0)
    toplam_vergi_kurus: int = tam(deger=0)
    toplam_teminat_kurus: int = tam(deger=0)
    onay_ani: datetime | None = an(bos=True)
    onaylayan_id: int | None = bag("kullanici.id", bos=True)
    iade_nedeni: str = metin(200)
    hat: Hat | None = durum_sutunu(Hat, bos=True)
    muayene_memuru_id: int | None = bag("kullanici.id", bos=True)
    hazirlik_ani: datetime | None = an(bos=True)
    kapanis_ani: datetime | None = an(bos=True)
    surum: int = tam(deger=1)
    yon: Yon = durum_sutunu(Yon, deger=Yon.GIRIS)
    teminat_sekli: str = metin(10)
    teminat_no: str = metin(24)
    kalemler: list["Kalem"] = Relationship(sa_relationship_kwargs={"primaryjoin": _surumunun("Kalem"), "order_by": "Kalem.sira"})
    baglantilar: list["SenetBaglantisi"] = Relationship(
        sa_relationship_kwargs={"primaryjoin": _surumunun("SenetBaglantisi"), "order_by": "SenetBaglantisi.id"}
    )
    antrepo_baglari: list[AntrepoBaglantisi] = Relationship(
        sa_relationship_kwargs={"primaryjoin": _surumunun("AntrepoBaglantisi"), "order_by": "AntrepoBaglantisi.id"}
    )
    ekler: list["BeyannameEki"] = Relationship(sa_relationship_kwargs={"primaryjoin": _surumunun("BeyannameEki"), "order_by": "BeyannameEki.sira"})

    def seri(self) -> str:
        """IM, EX, AN or TR: each direction counts for itself."""
        return self.SERILER[self.yon]

    def numarala(self, idare: str, yil: int, sira: int) -> None:
        """alan.md §1.1, the 18-character form in force since 4.12.2021: 26343100IM00057591."""
        self.yil, self.sira, self.no = yil, sira, f"{yil % 100:02d}{idare}{self.seri()}{sira:08d}"

    @property
    def yol(self) -> Yol:
        """Its direction; of a transit the letter of 33/1 that its usul stands under."""
        bilgi = getattr(self, "transit_bilgisi", None) if self.yon is Yon.TRANSIT else None
        return bilgi.bent if bilgi is not None else self.yon

    @property
    def yukumlu_no(self) -> str:
        """Whose account the duties stand in: the exporter's (34), else the consignee's."""
        return self.gonderici_no if self.yon is Yon.CIKIS else self.alici_no

    @property
    def yukumlu_unvan(self) -> str:
        return self.gonderici_unvan if self.yon is Yon.CIKIS else self.alici_unvan

    @property
    def kap_adedi(self) -> int:
        return sum(k.kap_adedi for k in self.kalemler)

    @property
    def brut_gram(self) -> int:
        return sum(k.brut_gram for k in self.kalemler)


class Kalem(Satir, table=True):
    """One item of one version: boxes 31 to 46. Value and taxes are the system's own reckoning; telafi edici vergi is declared (37/2)."""

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"surum", "telafi_matrah_kurus", "telafi_kurus", "telafi_dayanak"})

    __tablename__ = "kalem"
    __table_args__ = strict(
        UniqueConstraint("beyanname_id", "surum", "sira"),
        *eksi_olmaz("kap_adedi", "brut_gram", "net_gram", "olcu_binde", "fatura_kurus", "kiymet_kurus"),
    )

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    sira: int = tam()
    gtip: str = metin(12, dizin=True)
    tanim: str = metin(350)
    mensei: str = metin(3)
    marka: str = metin(70)
    kap_cinsi: str = metin(2)
    kap_adedi: int = tam()
    brut_gram: int = tam()
    net_gram: int = tam()
    olcu_birimi: str = metin(4)
    olcu_binde: int = tam(deger=0)
    fatura_kurus: int = tam()
    anlasma: str = metin(9)
    muafiyetler: str = metin(50)
    kdv_orani: str = metin(5)
    kiymet_kurus: int = tam(deger=0)
    kiymet_terimleri: str = Field(default="", sa_column=Column(Text, nullable=False))
    surum: int = tam(deger=1)
    telafi_matrah_kurus: int = tam(deger=0)
    telafi_kurus: int = tam(deger=0)
    telafi_dayanak: str = metin(100)
    vergiler: list["VergiSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "VergiSatiri.id"})


class VergiSatiri(Satir, table=True):
    """Box 47: one tax of one item with its base, rate, and all that explains it; never edited."""

    __tablename__ = "vergi_satiri"
    __table_args__ = strict(*eksi_olmaz("matrah_kurus", "tutar_kurus"), UniqueConstraint("kalem_id", "kod"))

    id: int = anahtar()
    kalem_id: int = bag("kalem.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    oran_milyonda: int | None = tam(bos=True)
    tutar_kurus: int = tam()
    odeme: str = metin(1)
    terimler: str = Field(default="", sa_column=Column(Text, nullable=False))
    aciklama: str = Field(default="", sa_column=Column(Text, nullable=False))


class SenetBaglantisi(Satir, table=True):
    """Box 40: how many packages and grams of which bill line this declaration covers (14, 16/1)."""

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"surum"})

    __tablename__ = "senet_baglantisi"
    __table_args__ = strict(UniqueConstraint("beyanname_id", "surum", "satir_id"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    satir_id: int = bag("senet_satiri.id")
    kap_adedi: int = tam()
    brut_gram: int = tam()
    surum: int = tam(deger=1)


class BeyannameEki(Satir, table=True):
    """Box 44: one document that the declaration says is attached."""

    SONRADAN: ClassVar[frozenset[str]] = frozenset({"surum"})

    __tablename__ = "beyanname_eki"
    __table_args__ = strict(UniqueConstraint("beyanname_id", "surum", "sira"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    sira: int = tam()
    kod: str = metin(10)
    referans: str = metin(30)
    tarih: str = metin(12)
    surum: int = tam(deger=1)


class Karsilastirma(Satir, table=True):
    """10/1, 15/1: one group of the paper held against the screen: same, or what the paper says."""

    __tablename__ = "karsilastirma"
    __table_args__ = strict()

    id: int = anahtar()
    belge_turu: str = metin(20)
    belge_id: int = tam()
    grup: str = metin(40)
    ayni: bool = mantik()
    kagitta: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class KalemGirdisi(Girdi):
    gtip: str = Sinir(min_length=12, max_length=12)
    tanim: str = Sinir(min_length=2, max_length=350)
    mensei: str = Sinir(min_length=3, max_length=3)
    marka: str = Sinir(default="", max_length=70)
    kap_cinsi: str = Sinir(min_length=2, max_length=2)
    kap_adedi: int = Sinir(ge=0, le=9_999_999)
    brut_gram: int = Sinir(gt=0, lt=10**13)
    net_gram: int = Sinir(gt=0, lt=10**13)
    olcu_birimi: str = Sinir(default="", max_length=4)
    olcu_binde: int = Sinir(default=0, ge=0)
    fatura_kurus: int = Sinir(gt=0, lt=10**15)
    anlasma: str = Sinir(default="", max_length=9)
    muafiyetler: str = Sinir(default="", max_length=50)
    kdv_orani: str = Sinir(default="", max_length=5)
    telafi_matrah_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    telafi_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    telafi_dayanak: str = Sinir(default="", max_length=100)


class BaglantiGirdisi(Girdi):
    satir_id: int
    kap_adedi: int = Sinir(ge=0)
    brut_gram: int = Sinir(ge=0)


class EkGirdisi(Girdi):
    kod: str = Sinir(min_length=4, max_length=10)
    referans: str = Sinir(default="", max_length=30)
    tarih: str = Sinir(default="", max_length=12)


class BeyannameGirdisi(Girdi):
    """14: everything the declarant types; amounts in minor units of the currency beside them. Another direction has a class of its own (`YON`)."""

    YON: ClassVar[Yon] = Yon.GIRIS

    rejim: str = Sinir(min_length=4, max_length=4)
    basit_usul: str = Sinir(default="", max_length=2)
    gonderici_no: str = Sinir(default="", max_length=20)
    gonderici_unvan: str = Sinir(min_length=2, max_length=150)
    gonderici_ulke: str = Sinir(default="", max_length=3)
    alici_no: str = Sinir(min_length=10, max_length=11)
    alici_unvan: str = Sinir(min_length=2, max_length=150)
    beyan_sahibi_no: str = Sinir(min_length=10, max_length=11)
    beyan_sahibi_unvan: str = Sinir(min_length=2, max_length=150)
    komisyoncu_no: str = Sinir(default="", max_length=10)
    referans_no: str = Sinir(default="", max_length=12)
    ticaret_ulkesi: str = Sinir(default="", max_length=3)
    cikis_ulkesi: str = Sinir(min_length=3, max_length=3)
    gidecegi_ulke: str = Sinir(default="052", max_length=3)
    arac_tipi: str = Sinir(default="", max_length=2)
    arac_kimligi: str = Sinir(default="", max_length=35)
    arac_ulkesi: str = Sinir(default="", max_length=3)
    sinir_araci: str = Sinir(default="", max_length=35)
    sinir_arac_ulkesi: str = Sinir(default="", max_length=3)
    konteynerli: bool = False
    teslim_sekli: str = Sinir(min_length=3, max_length=3)
    teslim_yeri: str = Sinir(default="", max_length=40)
    doviz: str = Sinir(min_length=3, max_length=3)
    fatura_kurus: int = Sinir(gt=0, lt=10**15)
    islem_niteligi: str = Sinir(default="", max_length=2)
    sinir_tasima: str = Sinir(default="", max_length=2)
    ic_tasima: str = Sinir(default="", max_length=2)
    yukleme_yeri: str = Sinir(default="", max_length=40)
    odeme_sekli: str = Sinir(min_length=1, max_length=2)
    banka: str = Sinir(default="", max_length=40)
    giris_idaresi: str = Sinir(default="", max_length=6)
    esya_yeri: str = Sinir(default="", max_length=40)
    antrepo: str = Sinir(default="", max_length=9)
    navlun_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    navlun_doviz: str = Sinir(default="", max_length=3)
    sigorta_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    sigorta_doviz: str = Sinir(default="", max_length=3)
    yurt_disi_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    yurt_disi_doviz: str = Sinir(default="", max_length=3)
    yurt_ici_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    onceki_beyanname: str = Sinir(default="", max_length=20)
    ek_sayisi: int = Sinir(ge=0, le=9999)
    aciklama: str = Sinir(default="", max_length=350)
    kalemler: tuple[KalemGirdisi, ...] = Sinir(min_length=1, max_length=999)
    baglantilar: tuple[BaglantiGirdisi, ...] = ()
    antrepo_baglari: tuple[AntrepoBagiGirdisi, ...] = ()
    ekler: tuple[EkGirdisi, ...] = ()


def yukumlusu(g: BeyannameGirdisi) -> tuple[str, str]:
    """(number, name) of the obligor of what was typed."""
    return (g.gonderici_no, g.gonderici_unvan) if g.YON is Yon.CIKIS else (g.alici_no, g.alici_unvan)


class GrupGirdisi(Girdi):
    grup: str = Sinir(max_length=40)
    ayni: bool
    kagitta: str = Sinir(default="", max_length=200)


class BeyannameOnayGirdisi(Girdi):
    """15/1: every group compared, the attachments as counted by the officer, and the petition that supalan needs for goods off the list (27/1-a)."""

    gruplar: tuple[GrupGirdisi, ...]
    sayilan_ek: int = Sinir(ge=0, le=9999)
    supalan_dilekce_no: str = dilekce_no_alani()
    supalan_dilekce_gunu: date | None = None


class BeyannameIadeGirdisi(GerekceGirdisi):
    """Ours, after 10/2: papers handed back because of what differs."""

    gruplar: tuple[GrupGirdisi, ...] = ()


# Guards of 14


@madde("4")
def rejim_biliniyor(_belge: Any, b: Baglam) -> str | None:
    """The code is one of Ek 1, and one that a declaration of this direction may ask for."""
    kod, yon = b.girdi.rejim, b.girdi.YON
    if b.ofis.liste_satiri("rejim", kod, b.gun) is None:
        return f"«{kod}» Ek 1'deki 91 rejim kodundan biri değil. F4 listeyi açar."
    return rejim_yonu_nedeni(kod, yon)


def rejim_yonu_nedeni(kod: str, yon: Yon) -> str | None:
    """Why a declaration of this direction does not ask for the code; the screen says it as soon as the code is typed."""
    return None if rejimin_yonu(kod) is yon else f"{kod} bir {yon.value} rejimi değil; bu ekranda {BELGE_ADI[yon]} tescil edilir."


@madde("4")
def onceki_beyanname_yazilmis(_belge: Any, b: Baglam) -> str | None:
    """The last two digits name the regime before; the declaration that it discharges is asked for (ours)."""
    if onceki_rejim_ister(b.girdi.rejim) and len(b.girdi.onceki_beyanname.strip()) < 16:
        return f"{b.girdi.rejim} önceki bir rejimi kapatır: kapatılan beyannamenin numarasını yazın."
    return None


@madde("5")
def kimlikler_dogru(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    yukumlu = "Gönderici" if g.YON is Yon.CIKIS else "Alıcı"
    for ad, no in ((yukumlu, yukumlusu(g)[0]), ("Beyan sahibi", g.beyan_sahibi_no), ("Komisyoncu (14 no.lu kutu)", g.komisyoncu_no)):
        if not no:
            continue
        neden = tckn_nedeni(no) if len(no) == 11 else vkn_nedeni(no)
        if neden:
            return f"{ad}: {neden}"
    return None


# Boxes that hold codes: (list, field, the box as the clerk knows it); some hold several.
BASLIK_KODLARI = (
    ("ulke", "cikis_ulkesi", "15 çıkış ülkesi"),
    ("ulke", "gidecegi_ulke", "17 gideceği ülke"),
    ("ulke", "ticaret_ulkesi", "11 ticaret ülkesi"),
    ("ulke", "arac_ulkesi", "18 araç ülkesi"),
    ("teslimSekli", "teslim_sekli", "20 teslim şekli"),
    ("doviz", "doviz", "22 döviz"),
    ("odemeSekli", "odeme_sekli", "28 ödeme şekli"),
    ("tasimaSekli", "sinir_tasima", "25 sınırdaki taşıma"),
    ("tasimaSekli", "ic_tasima", "26 dahili taşıma"),
    ("islemNiteligi", "islem_niteligi", "24 işlemin niteliği"),
    ("bs", "basit_usul", "basitleştirilmiş usul"),
)
KALEM_KODLARI = (
    ("ulke", "mensei", "menşe"),
    ("kapCinsi", "kap_cinsi", "kap cinsi"),
    ("olcu", "olcu_birimi", "ölçü birimi"),
    ("anlasma", "anlasma", "anlaşma"),
    ("muafiyet", "muafiyetler", "muafiyet"),
)


def kodlar_biliniyor(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    aranan = [(liste, kod, alan, ad, 0) for liste, alan, ad in BASLIK_KODLARI for kod in getattr(g, alan).split()]
    for n, k in enumerate(g.kalemler, 1):
        aranan += [(liste, kod, alan, f"{n}. kalem {ad}", n) for liste, alan, ad in KALEM_KODLARI for kod in getattr(k, alan).split()]
    for liste, kod, alan, ad, satir in aranan:
        if b.ofis.liste_satiri(liste, kod, b.gun) is None:
            return Yerinde(f"{ad}: «{kod}» listede yok. F4 listeyi açar.", alan, satir)
    return None


def kalemler_tutarli(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    for n, k in enumerate(g.kalemler, 1):
        neden = gtip_nedeni(k.gtip)
        if neden:
            return Yerinde(f"{n}. kalem: {neden}", "gtip", n)
        if k.net_gram > k.brut_gram:
            return Yerinde(f"{n}. kalem: net ağırlık brütten büyük olamaz.", "net_gram", n)
        if k.telafi_kurus and g.YON is not Yon.CIKIS:
            return f"{n}. kalem: telafi edici vergi çıkış beyannamesinde beyan edilir (m.37/2)."
    toplam = sum(k.fatura_kurus for k in g.kalemler)
    if toplam != g.fatura_kurus:
        fark = abs(toplam - g.fatura_kurus)
        return (
            f"Kalem fiyatlarının toplamı fatura bedelini tutmuyor ({fark // 100},{fark % 100:02d} {g.doviz} fark). "
            "42 no.lu kutuları ya da 22'yi düzeltin."
        )
    return None


def ekler_sayilmis(_belge: Any, b: Baglam) -> str | None:
    if len(b.girdi.ekler) > b.girdi.ek_sayisi:
        return f"44'te {len(b.girdi.ekler)} belge yazılı, ek sayısı {b.girdi.ek_sayisi}. Ek sayısını düzeltin."
    return None


def baglantilar_yeter(belge: Any, b: Baglam) -> str | None:
    """16/1: several declarations may share a bill, by whole packages, never more than is left; a new version gives back what the last one held.

    Goods that were registered under no bill (18/1) stay under none, goods from inside go into an antrepo without one (29); what a tutanak
    delivered under the declaration (13) stays bound to it. Goods out of an antrepo hang on its declaration instead (31/2).
    """
    g = b.girdi
    if antrepodan_cikar(g, b.idare):
        return antrepo_bagi_nedeni(belge, b)
    if g.antrepo_baglari:
        return f"{g.rejim} antrepodan çıkış rejimi değil (m.4): 40 no.lu kutuda antrepo beyannamesi olmaz."
    if g.YON is Yon.CIKIS:  # the carrier's özet beyan names the export, not the other way round (39)
        return None
    if not g.baglantilar and (yurt_icinden(g.rejim) if g.YON is Yon.ANTREPO else belge is not None and not belge.baglantilar):
        return None
    neden = baglanti_nedeni(g, b.ofis.satir_kalanlari([x.satir_id for x in g.baglantilar], belge.id if belge is not None else None))
    if neden is None and belge is not None:
        baglanan = {x.satir_id: (x.kap_adedi, x.brut_gram) for x in g.baglantilar}
        for satir_id, (kap, gram) in b.ofis.altinda_teslim(belge.id).items():
            bag_kap, bag_gram = baglanan.get(satir_id, (0, 0))
            if bag_kap < kap or bag_gram < gram:
                return f"Bu beyannameyle {kap} kap, {gram / 1000:.2f} kg tutanakla teslim edilmiş (m.13); 40 no.lu kutu bundan az olamaz."
    return neden


def _bolunen_kap(x: Any, k: Any) -> str | None:
    """16/3: weight without its packages, or all the weight with packages left behind, would divide one."""
    if k.kalan_kap and not x.kap_adedi:
        return f"{k.senet_no} senedinin {k.satir_sira}. satırından kap yazmadan ağırlık bağlanmaz; bir kap bölünmez (m.16/3)."
    if 0 < x.kap_adedi < k.kalan_kap and x.brut_gram >= k.kalan_gram:
        return (
            f"{k.senet_no} senedinin {k.satir_sira}. satırında {k.kalan_kap - x.kap_adedi} kap kalıyor ama ağırlık kalmıyor (m.16/3). "
            f"{x.kap_adedi} kabın ağırlığını yazın."
        )
    return None


def baglanti_nedeni(g: Any, kalanlar: Any) -> str | None:
    """Why box 40 does not hold against what is left of each bill line (satir id → kalan)."""
    if not g.baglantilar:
        return "40 no.lu kutuda özet beyan bağlantısı yok: özet beyan, senet ve satırı yazın."
    for n, x in enumerate(g.baglantilar, 1):
        k = kalanlar.get(x.satir_id)
        if k is None:
            return f"{n}. bağlantı: böyle bir senet satırı yok."
        if k.bolen:
            return f"{n}. bağlantı: {k.senet_no} senedi {k.bolen} numaralı alt özet beyanla bölünmüş; onun ara senedini yazın (m.9/2)."
        if not k.onayli:
            return f"{n}. bağlantı: {k.ozet_beyan_no} numaralı özet beyan onaylı değil (m.10/1)."
        if x.kap_adedi > k.kalan_kap or x.brut_gram > k.kalan_gram:
            return (
                f"{n}. bağlantı: {k.senet_no} senedinin {k.satir_sira}. satırında {k.kalan_kap} kap, {k.kalan_gram // 1000} kg kaldı; "
                "daha fazlası bağlanamaz."
            )
        if x.kap_adedi == 0 and x.brut_gram == 0:
            return f"{n}. bağlantı: miktar yazılmamış."
        if neden := _bolunen_kap(x, k):
            return f"{n}. bağlantı: {neden}"
    kap, kalem_kap = sum(x.kap_adedi for x in g.baglantilar), sum(k.kap_adedi for k in g.kalemler)
    if kap != kalem_kap:
        return f"Kalemlerde {kalem_kap}, bağlantılarda {kap} kap var; ikisi aynı olmalı."
    brut, kalem_brut = sum(x.brut_gram for x in g.baglantilar), sum(k.brut_gram for k in g.kalemler)
    if brut != kalem_brut:
        return f"Kalemlerde {kalem_brut / 1000:.3f}, bağlantılarda {brut / 1000:.3f} kg brüt var; ikisi aynı olmalı."
    return None


def vergi_hesaplanir(_belge: Any, b: Baglam) -> str | None:
    sonuc = b.ofis.vergi_hesabi(b.girdi, b.gun)
    if sonuc.hatalar:
        return f"Vergi hesaplanamıyor: {sonuc.hatalar[0]}"
    return None


# Guards of 15/1

KARSILASTIRMA_GRUPLARI = ("Rejim ve taraflar", "Özet beyan ve senet", "Taşıma", "Fatura ve kıymet", "Kalemler", "Vergiler")


# Directions that are compared in groups of their own.
YON_GRUPLARI: dict[Yon, tuple[str, ...]] = {
    Yon.CIKIS: ("Rejim ve taraflar", "Taşıma ve çıkış", "Fatura ve kıymet", "Kalemler", "Telafi edici vergi"),
    Yon.ANTREPO: ("Rejim, antrepo ve taraflar", "Senet ya da antrepo", "Fatura ve kıymet", "Kalemler", "Teminata bağlanacak"),
    Yon.TRANSIT: ("Taraflar ve sorumlu", "Özet beyan ve senet", "Taşıma ve idareler", "Kalemler", "Teminatlı vergiler"),
}


def karsilastirma_gruplari(yon: Yon) -> tuple[str, ...]:
    return YON_GRUPLARI.get(yon, KARSILASTIRMA_GRUPLARI)


@madde("15/1")
def gruplar_uyuyor(belge: Any, b: Baglam) -> str | None:
    gruplar = karsilastirma_gruplari(belge.yon)
    bakilan = {g.grup: g.ayni for g in b.girdi.gruplar}
    eksik = [g for g in gruplar if g not in bakilan]
    if eksik:
        return f"Karşılaştırılmamış grup var: {', '.join(eksik)}. Her grubu kâğıtla karşılaştırın."
    farkli = [g for g in gruplar if not bakilan[g]]
    if farkli:
        return f"Kâğıt ile ekran farklı: {', '.join(farkli)}. Onaylanamaz; evrakı iade edin (F10)."
    return None


@madde("15/1")
def ek_sayisi_tutuyor(belge: Beyanname, b: Baglam) -> str | None:
    if b.girdi.sayilan_ek != belge.ek_sayisi:
        return f"Beyan edilen ek {belge.ek_sayisi}, verilen {b.girdi.sayilan_ek}. Eksik eki isteyin ya da evrakı iade edin."
    return None


# The döküm of a direction that has a form of its own.
DOKUM_FORMU: dict[Yon, str] = {Yon.CIKIS: "cikis_beyannamesi_dokumu", Yon.ANTREPO: "antrepo_dokumu"}


def dokumu_alinmis(belge: Beyanname, b: Baglam) -> str | None:
    """3/b: no acceptance without a print-out to sign and stamp."""
    if not b.ofis.kagit_istendi(DOKUM_FORMU.get(belge.yon, "beyanname_dokumu"), belge.id):
        return "Beyannamenin dökümü alınmamış; imzalanacak kâğıt olmadan onay verilmez."
    return None


# Effects


def satirlari_yaz(beyan: Beyanname, g: BeyannameGirdisi, b: Baglam) -> None:
    """Items, links, attachments and taxes of the version that the declaration stands at, reckoned at the rates of the day `b.gun`."""
    hesap = b.ofis.vergi_hesabi(g, b.gun)
    beyan.kur_milyonda = hesap.kur_milyonda
    beyan.kalemler = []
    for n, k in enumerate(g.kalemler, 1):
        kalem = Kalem(**k.model_dump(), sira=n, surum=beyan.surum, kiymet_kurus=hesap.kiymet_kurus(n), kiymet_terimleri=hesap.kiymet_terimleri(n))
        kalem.vergiler = [VergiSatiri(**v) for v in hesap.vergi_satirlari(n)]
        beyan.kalemler.append(kalem)
    beyan.baglantilar = [SenetBaglantisi(**x.model_dump(), surum=beyan.surum) for x in g.baglantilar]
    beyan.antrepo_baglari = [AntrepoBaglantisi(**x.model_dump(), surum=beyan.surum) for x in g.antrepo_baglari]
    beyan.ekler = [BeyannameEki(**e.model_dump(), sira=n, surum=beyan.surum) for n, e in enumerate(g.ekler, 1)]
    toplamlari_yaz(beyan)


def toplamlari_yaz(beyan: Beyanname) -> None:
    """The heading's sums out of the items."""
    beyan.toplam_kiymet_kurus = sum(k.kiymet_kurus for k in beyan.kalemler)
    beyan.toplam_vergi_kurus = sum(v.tutar_kurus for k in beyan.kalemler for v in k.vergiler if v.odeme == "P")
    beyan.toplam_teminat_kurus = sum(v.tutar_kurus for k in beyan.kalemler for v in k.vergiler if v.odeme == "T")


def tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    from gumruk.models.yazi import ara_anahtari

    g = b.girdi
    ortak = g.model_dump(include=set(type(g).model_fields) - {"kalemler", "baglantilar", "antrepo_baglari", "ekler"})
    damga: dict[str, Any] = {"idare": b.idare, "tescil_gunu": b.gun, "tescil_ani": b.an, "tescil_eden_id": b.kim.id}
    beyan = Beyanname(**ortak, **damga, alici_ara=ara_anahtari(yukumlusu(g)[1]), yon=g.YON)
    satirlari_yaz(beyan, g, b)
    return [beyan]


def _gruplar(belge: Beyanname, b: Baglam) -> list[Any]:
    return [
        Karsilastirma(belge_turu="beyanname", belge_id=belge.id, grup=g.grup, ayni=g.ayni, kagitta=g.kagitta, memur_id=b.kim.id, zaman=b.an)
        for g in b.girdi.gruplar
    ]


def onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.onay_ani, belge.onaylayan_id = b.an, b.kim.id
    return [*_gruplar(belge, b), *dilekceyi_kaydet(belge, b)]


def acilacak_gun(_belge: Any, b: Baglam) -> list[Any]:
    """15/2: today's day of choices where it is not opened yet: a creation, so on no record."""
    return [None] if b.ofis.secim_gunu(b.gun) is None else []


def tutanakla_cikmis(belge: Beyanname, b: Baglam) -> list[Any]:
    """15/3-a: the declaration completes a tutanak on which its goods left, so no draw decides."""
    return [belge] if b.ofis.tamamlanan_tutanak(belge.id) else []


def tutanakla_cikmamis(belge: Beyanname, b: Baglam) -> list[Any]:
    return [] if b.ofis.tamamlanan_tutanak(belge.id) else [belge]


def iade_et(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.iade_nedeni = b.girdi.gerekce
    return _gruplar(belge, b)


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why the declaration's state forbids an act, in words that say where it stands and who owes the next step."""
    from gumruk.models.kurus import goster

    d, bd = belge.durum, BeyannameDurumu
    if islem in ("tescil_onayi", "beyanname_iade"):
        if d is bd.IADE:
            return Engel("15/1", "Bu beyanname iade edilmiş. Beyan sahibi düzelttiğini yeni numarayla tescil ettirir.")
        return Engel("15/1", f"Tescil onayı zaten verilmiş; beyanname şimdi «{d.value}».")
    if islem == "eksik_beyani_tamamla":
        return Engel("26/3", f"Beyanname «{d.value}»: tamamlayıcı beyan, ilk beyannamenin vergisi ödendikten sonra işlenir.")
    if islem == "ek_tahakkuk_yap":
        return Engel("27/1-c", f"Beyanname «{d.value}»: ek tahakkuk, ilk tahakkuk ödendikten sonra yapılır.")
    if islem in ("tahsil_et", "ek_tahsil_et", "banka_odemesi", "ek_banka_odemesi"):
        madde = "23/1-b" if islem.endswith("banka_odemesi") else "23/1-a"
        if d in ODENMIS:
            return Engel(madde, f"Bu beyanname ödenmiş: {b.ofis.odeme_ozeti(belge)}. İkinci kez tahsil edilmez.")
        yer = b.ofis.kimde(belge)
        return Engel(madde, f"Tahakkuk yapılmamış: beyanname «{d.value}»{yer}. Tahakkuk bitmeden tahsilat olmaz.")
    if islem in ("nakit_teminat_al", "toplu_kullan"):
        madde = "24/1-a" if islem == "nakit_teminat_al" else "24/1-b"
        if d in ODENMIS:
            return Engel(madde, "Bu beyannamenin vergisi ödenmiş, teminatı alınmış ya da gerekmemiş. İkinci kez alınmaz.")
        return Engel(madde, f"Muayenesi bitmemiş: beyanname «{d.value}»{b.ofis.kimde(belge)}. Teminat, tahakkuktan sonra alınır.")
    if islem in ("ambar_cikis", "kolcu_gorevlendir", "cetele_teslim", "cetele_eksik"):
        odenmeli, bitmis = ("12/1", "12/2") if islem == "ambar_cikis" else ("27/1-b", "27/1-b")
        if d is bd.TAHSILATTA:
            eksikler = [
                *([f"Vergi ödenmemiş: {goster(borc)} TL."] if (borc := b.ofis.borc_kurus(belge)) else []),
                *([f"Teminat alınmamış: {goster(eksik)} TL."] if (eksik := b.ofis.teminat_ozeti(belge).eksik_kurus) else []),
            ]
            return Engel(odenmeli, f"{' '.join(eksikler)} Vezneye gönderin.")
        if d is bd.KAPANDI:
            return Engel(bitmis, f"Eşyanın tamamı teslim edilmiş: {b.ofis.fis_ozeti(belge.id)}.")
        return Engel(odenmeli, f"İşlemi tamamlanmamış: beyanname «{d.value}»{b.ofis.kimde(belge)}. Önce muayene ve tahsilat biter.")
    return None


BD = BeyannameDurumu
# What follows by itself once nothing is due: goods that left on a tutanak, or never lay under a bill, close the declaration (13, 26/2, 18/1).
# An export goes to the irtibat servisi (35/3-a, 37/2).
ODENINCE = Ardil(("ambarsiz_teslim_tamam", "basit_usul_tamam", "senetsiz_teslim", "cikis_irtibata", "cikis_muayenesiz_irtibata"), zorunlu=False)
# Where the line that was chosen sends it (15/3).
_HAVALE = ("havale_vezne", "cikis_havale_vezne", "antrepo_havale_vezne", "havale_belge", "havale_fiziki")
HAVALE = (Ardil(_HAVALE), Ardil(("borc_yok",), zorunlu=False))
# A delivered declaration whose line is sonradan kontrol goes to its service (28/1).
SONRADAN_KONTROLE = Ardil(("sonradan_kontrole_al",), zorunlu=False)


def cektigi_antrepolar(belge: Beyanname, b: Baglam) -> list[Any]:
    """31/2: the antrepo declarations that this declaration takes its goods out of."""
    return list(b.ofis.cektigi_antrepolar(belge.id))


# A declaration that ends closes the antrepo declarations it drew on, once they are empty (31/2): follows every step into the end of one.
ANTREPOLARI_KAPAT = Ardil(("antrepo_kapat",), zorunlu=False, belgeler=cektigi_antrepolar)
# What the system does after acceptance (15/2, 15/3); a supalan petition waits for the chief, its line chosen with the day's others (27/1-a).
SECIM = (
    Ardil(("saat_gunu_acar",), zorunlu=False, belgeler=acilacak_gun),
    Ardil(("hat_basit_usul",), belgeler=tutanakla_cikmis),
    Ardil(("hat_secimi",), belgeler=tutanakla_cikmamis),
    Ardil(("supalan_amire", *_HAVALE)),
    Ardil(("borc_yok",), zorunlu=False),
)
GECISLER = (
    Gecis(
        "14",
        "beyanname_tescil",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        BeyannameGirdisi,
        (
            rejim_biliniyor,
            onceki_beyanname_yazilmis,
            kimlikler_dogru,
            ykts_kayitli,
            kodlar_biliniyor,
            usul_izinli,
            kalemler_tutarli,
            ekler_sayilmis,
            baglantilar_yeter,
            vergi_hesaplanir,
        ),
        tescil_et,
        form="beyanname_dokumu",
        ekran="beyanname",
        gecmis="beyanname tescil edildi",
    ),
    Gecis(
        "15/1",
        "tescil_onayi",
        "Tescil onayı ver",
        Beyanname,
        (BD.TESCILLI,),
        BD.ONAYLI,
        Rol.KABUL_MEMURU,
        BeyannameOnayGirdisi,
        (dokumu_alinmis, gruplar_uyuyor, ek_sayisi_tutuyor, dilekcesi_verilmis),
        onayla,
        gerekirse="cetele",
        ekran="beyanname_onay",
        gecmis="tescil onayı verildi",
        kuyruk="Tescil onayı bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=SECIM,
        yonler=MUAYENELI,
    ),
    Gecis(
        "10/2",
        "beyanname_iade",
        "Evrakı iade et",
        Beyanname,
        (BD.TESCILLI,),
        BD.IADE,
        Rol.KABUL_MEMURU,
        BeyannameIadeGirdisi,
        (),
        iade_et,
        form="iade_fisi",
        ekran="beyanname_onay",
        gecmis="evrak iade edildi",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
)
