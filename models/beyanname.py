"""Gümrük giriş beyannamesi: registered by its owner, compared with its papers and accepted or handed back (Madde 4, 5, 14, 15/1)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.antrepo_bagi import AntrepoBagiGirdisi, AntrepoBaglantisi
from gumruk.models.supalan_talebi import dilekce_no_alani
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import GerekceGirdisi, Girdi, Numarali
from gumruk.models.yon import SERI, Yol, Yon
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


def yukumlusu(b: Any, transit: Any) -> tuple[str, str]:
    """(number, name) of the obligor of a declaration, typed or registered; `transit` bears box 50 of one of transit."""
    match b.yon:
        case Yon.CIKIS:
            return b.gonderici_no, b.gonderici_unvan
        case Yon.TRANSIT:
            return transit.asil_sorumlu_no, transit.asil_sorumlu_unvan
    return b.alici_no, b.alici_unvan


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

    def _kutu_50(self) -> Any:
        return getattr(self, "transit_bilgisi", None) if self.yon is Yon.TRANSIT else None

    @property
    def yukumlu_no(self) -> str:
        """Whose account the duties stand in: the exporter's (34), a transit's principal's (33, box 50), else the consignee's."""
        return yukumlusu(self, self._kutu_50())[0]

    @property
    def yukumlu_unvan(self) -> str:
        return yukumlusu(self, self._kutu_50())[1]

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

    @property
    def yon(self) -> Yon:
        return self.YON

    @property
    def yukumlu_no(self) -> str:
        return yukumlusu(self, self)[0]

    @property
    def yukumlu_unvan(self) -> str:
        return yukumlusu(self, self)[1]


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
