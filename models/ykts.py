"""YKTS: the obligor's record: entered and signed by himself or a representative, approved at any office, kept true, cancelled as a whole.

The page's sentences are cited as YKTS-1 … YKTS-10 in their order.
"""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar, Optional

from gumruk.models.numara import tckn_nedeni, vkn_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import Baglam, Engel, Gecis, Girdi, Numarali, Rol, Sart, madde
from gumruk.models.ykts_veri import VERILER, veri_nedeni, veriyi_duzelt
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class YktsTuru(Enum):
    GERCEK = "gerçek kişi"
    TUZEL = "şirket"


class YktsDurumu(Enum):
    TASLAK = "taslak, imzalanacak"
    ONAY_BEKLIYOR = "onay bekliyor"
    ONAYLI = "onaylı"
    GUNCELLENIYOR = "güncellemesi imzalanacak"
    GUNCELLEME_BEKLIYOR = "güncelleme bekliyor"
    IPTAL_BEKLIYOR = "iptali istendi"
    IPTAL = "iptal"


class BasvuruKonusu(Enum):
    KAYIT = "kayıt"
    GUNCELLEME = "güncelleme"
    IPTAL = "kaydın iptali"
    VEKALET = "vekâlet"
    UZATMA = "vekâlet süre uzatma"


class ImzaTuru(Enum):
    ISLAK = "ıslak imza"
    ELEKTRONIK = "elektronik imza"


YD = YktsDurumu
ONAYLILAR = (YD.ONAYLI, YD.GUNCELLENIYOR, YD.GUNCELLEME_BEKLIYOR, YD.IPTAL_BEKLIYOR)


class YktsKaydi(Numarali, Satir, table=True):
    """YKTS-1: an obligor, one open record to a number; `surum` is the version in force (0: none yet), `son_surum` the newest entered."""

    SERI: ClassVar[str] = "YK"
    KUYRUK_ANI: ClassVar[str] = "bekleme_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "unvan", "surum", "son_surum", "bekleme_ani", "onay_gunu", "onay_ani", "iptal_gunu", "iptal_ani"}
    )
    KISISEL: ClassVar[frozenset[str]] = frozenset({"kimlik_no", "unvan"})

    __tablename__ = "ykts_kaydi"
    __table_args__ = strict(
        secenekler("tur", YktsTuru),
        secenekler("durum", YktsDurumu),
        UniqueConstraint("yil", "sira"),
        tek_iken("uq_ykts_kaydi_acik", "kimlik_no", "durum <> 'IPTAL'"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tur: YktsTuru = durum_sutunu(YktsTuru)
    durum: YktsDurumu = durum_sutunu(YktsDurumu)
    kimlik_no: str = metin(11, dizin=True)
    unvan: str = metin(150)
    temsil_belgesi: str = metin(120)
    surum: int = tam(deger=0)
    son_surum: int = tam(deger=1)
    idare: str = metin(6)
    kaydeden_id: int = bag("kullanici.id")
    zaman: datetime = an()
    bekleme_ani: datetime = an()
    onay_gunu: date | None = gun(bos=True)
    onay_ani: datetime | None = an(bos=True)
    iptal_gunu: date | None = gun(bos=True)
    iptal_ani: datetime | None = an(bos=True)


class YktsSurumu(Satir, table=True):
    """YKTS-1, YKTS-6: what the record says, version by version; never edited, so that old and new stay side by side."""

    KISISEL: ClassVar[frozenset[str]] = frozenset(VERILER)

    __tablename__ = "ykts_surumu"
    __table_args__ = strict(UniqueConstraint("kayit_id", "surum"))

    id: int = anahtar()
    kayit_id: int = bag("ykts_kaydi.id")
    surum: int = tam()
    unvan: str = metin(150)
    adres: str = metin(200)
    e_posta: str = metin(80, dizin=True)
    sabit_tel: str = metin(16)
    cep_tel: str = metin(16)
    mersis_no: str = metin(16)
    sicil_mudurlugu: str = metin(60)
    sicil_no: str = metin(20)
    kep: str = metin(80)
    giren_id: int = bag("kullanici.id")
    zaman: datetime = an()
    kayit: YktsKaydi = Relationship()

    @property
    def no(self) -> str:
        return f"{self.kayit.no}-{self.surum}"


class YktsBasvurusu(Numarali, Satir, table=True):
    """What an office was applied to for: a registration, a change, the end of a record, a vekâlet, more time for one."""

    SERI: ClassVar[str] = "YB"

    __tablename__ = "ykts_basvurusu"
    __table_args__ = strict(secenekler("konu", BasvuruKonusu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    konu: BasvuruKonusu = durum_sutunu(BasvuruKonusu)
    kayit_id: int = bag("ykts_kaydi.id")
    vekalet_id: int | None = bag("ykts_vekaleti.id", bos=True)
    surum: int = tam(deger=0)
    yeni_bit: date | None = gun(bos=True)
    dayanak: str = metin(200)
    yapan_id: int = bag("kullanici.id")
    gun: date = gun()
    zaman: datetime = an()
    vekalet: Optional["YktsVekaleti"] = Relationship()  # type: ignore[name-defined]  # noqa: F821  models/vekalet.py


class YktsImzasi(Satir, table=True):
    """YKTS-4: the signature under what was entered: on the paper form, or the certificate's in the form's PDF with its digest.

    `kok`: the trusted root that the certificate's chain ends at; empty where the office names none and the chain was not tested.
    """

    KISISEL: ClassVar[frozenset[str]] = frozenset({"imzalayan", "ozne"})
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"kok"})

    __tablename__ = "ykts_imzasi"
    __table_args__ = strict(secenekler("tur", ImzaTuru))

    id: int = anahtar()
    basvuru_id: int = bag("ykts_basvurusu.id", tekil=True)
    tur: ImzaTuru = durum_sutunu(ImzaTuru)
    imza_gunu: date = gun()
    imzalayan: str = metin(120)
    ozne: str = metin(300)
    sertifika_no: str = metin(80)
    pdf_ozeti: str = metin(64)
    dosya: str = metin(300)
    kok: str = metin(300)
    kaydeden_id: int = bag("kullanici.id")
    zaman: datetime = an()
    basvuru: YktsBasvurusu = Relationship()


# Inputs


class YktsVerisi(Girdi):
    """YKTS-1: address, title, contact and the like."""

    unvan: str = Sinir(min_length=3, max_length=150)
    adres: str = Sinir(min_length=10, max_length=200)
    e_posta: str = Sinir(min_length=6, max_length=80)
    sabit_tel: str = Sinir(default="", max_length=20)
    cep_tel: str = Sinir(default="", max_length=20)
    mersis_no: str = Sinir(default="", max_length=16)
    sicil_mudurlugu: str = Sinir(default="", max_length=60)
    sicil_no: str = Sinir(default="", max_length=20)
    kep: str = Sinir(default="", max_length=80)


class YktsKayitGirdisi(YktsVerisi):
    """YKTS-4: whose record it is; a representative names the paper that he represents by."""

    kimlik_no: str = Sinir(min_length=10, max_length=11)
    temsil_belgesi: str = Sinir(default="", max_length=120)


class IslakImzaGirdisi(Girdi):
    """The printed form, signed by hand: when and by whom."""

    imza_gunu: date
    imzalayan: str = Sinir(min_length=3, max_length=120)


class EImzaGirdisi(Girdi):
    """What the signing of the form's PDF left: digest, file, and whose certificate it was."""

    surum: int = Sinir(ge=1)
    imzalayan: str = Sinir(min_length=3, max_length=120)
    ozne: str = Sinir(min_length=3, max_length=300)
    ozne_no: str = Sinir(default="", max_length=20)
    sertifika_no: str = Sinir(min_length=1, max_length=80)
    bit: date
    pdf_ozeti: str = Sinir(pattern=r"^[0-9a-f]{64}$")
    dosya: str = Sinir(min_length=5, max_length=300)
    kok: str = Sinir(default="", max_length=300)


# Guards


@madde("YKTS-1")
def numara_dogru(_belge: Any, b: Baglam) -> str | None:
    no = b.girdi.kimlik_no
    return tckn_nedeni(no) if len(no) == 11 else vkn_nedeni(no)


@madde("YKTS-1")
def kayit_tek(_belge: Any, b: Baglam) -> str | None:
    acik = b.ofis.ykts_acik_kayit(b.girdi.kimlik_no)
    return f"{acik.kimlik_no} numaranın YKTS kaydı var: {acik.no}, «{acik.durum.value}». YK ekranında onu açıp güncelleyin." if acik else None


@madde("YKTS-1")
def veriler_dogru(belge: Any, b: Baglam) -> str | None:
    tuzel = len(belge.kimlik_no if belge is not None else b.girdi.kimlik_no) == 10
    return veri_nedeni(b.girdi, tuzel)


@madde("YKTS-1")
def e_posta_baskasinin_degil(belge: Any, b: Baglam) -> str | None:
    """One e-mail a firm; a representative has his own."""
    adres = veriyi_duzelt(b.girdi)["e_posta"]
    sahip = b.ofis.ykts_e_posta_sahibi(adres, belge.id if belge is not None else 0)
    return f"{adres}, {sahip.no} kaydındadır ({sahip.unvan[:40]}). Her firmanın e-posta adresi ayrıdır; başka adres yazın." if sahip else None


@madde("YKTS-4")
def temsil_belgesi_yazilmis(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    if g.kimlik_no in b.ofis.kisi_nolari(b.kim.id) or len(g.temsil_belgesi) >= 5:
        return None
    return f"{g.kimlik_no} sizin kullanıcı kodunuzun numarası değil: temsilci olarak kaydediyorsanız temsil belgesini (noter, gün, no) yazın."


@madde("YKTS-4")
def kaydi_yurutebilir(belge: YktsKaydi, b: Baglam) -> str | None:
    if b.ofis.ykts_yurutur(belge, b.kim.id, b.gun):
        return None
    return f"{belge.no} sizin kaydınız değil: onu sahibi, kaydeden temsilci ya da geçerli vekâleti olan temsilci değiştirir."


def degisen_var(belge: YktsKaydi, b: Baglam) -> str | None:
    s = b.ofis.ykts_surumu(belge.id, belge.son_surum if belge.durum in (YD.TASLAK, YD.GUNCELLENIYOR) else belge.surum)
    ayni = all(getattr(s, ad) == deger for ad, deger in veriyi_duzelt(b.girdi).items())
    return "Hiçbir bilgi değişmemiş. Değişen bilginin üzerine yazın." if ayni else None


def imza_gunu_uygun(belge: YktsKaydi, b: Baglam) -> str | None:
    bas = b.ofis.yerel_gun(b.ofis.ykts_surumu(belge.id, belge.son_surum).zaman)
    if bas <= b.girdi.imza_gunu <= b.gun:
        return None
    return f"İmza günü {b.girdi.imza_gunu:%d.%m.%Y}; formun yazıldığı {bas:%d.%m.%Y} ile bugün arasında olmalı."


def imzalanan_son_form(belge: YktsKaydi, b: Baglam) -> str | None:
    if b.girdi.surum == belge.son_surum:
        return None
    return f"İmzalanan form {b.girdi.surum}. sürüm, kaydın son sürümü {belge.son_surum}. Yeni formu imzalayın."


def sertifika_kendisinin(belge: YktsKaydi, b: Baglam) -> str | None:
    g = b.girdi
    if g.bit < b.gun:
        return f"Sertifikanın süresi {g.bit:%d.%m.%Y} günü dolmuş. Geçerli sertifikayla ya da ıslak imzayla imzalayın."
    if g.ozne_no and g.ozne_no not in b.ofis.kisi_nolari(b.kim.id) | {belge.kimlik_no}:
        return f"Sertifika {g.ozne_no} numaralı kişinin; ne sizin ne kaydın sahibinin. Kendi sertifikanızla imzalayın."
    return None


def zinciri_sinanmis(_belge: YktsKaydi, b: Baglam) -> str | None:
    """Where the office names trusted roots, only a certificate whose chain ends at one of them signs."""
    if not b.ofis.ykts_kokleri or b.girdi.kok:
        return None
    return "Bu idare yalnız güvendiği köklere bağlı sertifikayı kabul eder; zincir sınanmadan imza kaydedilmez. Islak imzayla imzalayın."


# Effects


def _surum(b: Baglam, kayit: YktsKaydi, n: int) -> YktsSurumu:
    veri: dict[str, Any] = {**veriyi_duzelt(b.girdi)}
    return YktsSurumu(**veri, kayit=kayit, surum=n, giren_id=b.kim.id, zaman=b.an)


def kaydet(_belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    tur = YktsTuru.GERCEK if len(g.kimlik_no) == 11 else YktsTuru.TUZEL
    alanlar: dict[str, Any] = {"kimlik_no": g.kimlik_no, "temsil_belgesi": g.temsil_belgesi, "unvan": veriyi_duzelt(g)["unvan"]}
    kayit = YktsKaydi(**alanlar, tur=tur, idare=b.idare, kaydeden_id=b.kim.id, zaman=b.an, bekleme_ani=b.an)
    surum = _surum(b, kayit, 1)
    b.ofis.kagit("ykts_kayit_formu", surum)
    return [kayit, surum]


def surum_ekle(belge: YktsKaydi, b: Baglam) -> list[Any]:
    """A further version; the title shown stays the approved one until the new one is approved."""
    belge.son_surum += 1
    belge.bekleme_ani = b.an
    surum = _surum(b, belge, belge.son_surum)
    if not belge.surum:
        belge.unvan = surum.unvan
    b.ofis.kagit("ykts_kayit_formu", surum)
    return [surum]


def basvuru(belge: YktsKaydi, b: Baglam, konu: BasvuruKonusu, **alanlar: Any) -> YktsBasvurusu:
    belge.bekleme_ani = b.an
    return YktsBasvurusu(konu=konu, kayit_id=belge.id, yapan_id=b.kim.id, gun=b.gun, zaman=b.an, **alanlar)


def _imzali_basvuru(belge: YktsKaydi, b: Baglam, **imza: Any) -> list[Any]:
    konu = BasvuruKonusu.GUNCELLEME if belge.surum else BasvuruKonusu.KAYIT
    istek = basvuru(belge, b, konu, surum=belge.son_surum)
    return [istek, YktsImzasi(basvuru=istek, kaydeden_id=b.kim.id, zaman=b.an, **imza)]


def islak_imzala(belge: YktsKaydi, b: Baglam) -> list[Any]:
    return _imzali_basvuru(belge, b, tur=ImzaTuru.ISLAK, **b.girdi.model_dump())


def e_imzala(belge: YktsKaydi, b: Baglam) -> list[Any]:
    alanlar = b.girdi.model_dump(include={"imzalayan", "ozne", "sertifika_no", "pdf_ozeti", "dosya", "kok"})
    return _imzali_basvuru(belge, b, tur=ImzaTuru.ELEKTRONIK, imza_gunu=b.gun, **alanlar)


def kaydi_bitir(belge: YktsKaydi, b: Baglam) -> list[Any]:
    belge.iptal_gunu, belge.iptal_ani = b.gun, b.an
    return []


_NEREDE = {
    YD.TASLAK: "formu imzalanınca onaya gider (YK)",
    YD.ONAY_BEKLIYOR: "YKTS onay memuru karar verir (YA); herhangi bir müdürlükte onaylanır",
    YD.ONAYLI: "karar bekleyen başvurusu yok; değişiklik ya da iptal YK ekranında başlar",
    YD.GUNCELLENIYOR: "güncelleme formu imzalanır ya da güncellemeden vazgeçilir (YK)",
    YD.GUNCELLEME_BEKLIYOR: "YKTS onay memuru güncellemeye karar verir (YA)",
    YD.IPTAL_BEKLIYOR: "YKTS onay memuru iptal isteğine karar verir (YA)",
    YD.IPTAL: "iptal edilmiş; yeniden kaydolunur (YK)",
}


def neden_olmaz(belge: YktsKaydi, islem: str, _b: Baglam) -> Engel | None:
    from gumruk.models.akis import GECIS

    return Engel(GECIS[islem].madde, f"{belge.no} «{belge.durum.value}»: {_NEREDE[belge.durum]}.")


def kayit_gecisi(
    no: str, kimlik: str, ad: str, kimden: tuple[YktsDurumu, ...], kime: YktsDurumu | None, rol: Rol, girdi: Any, sartlar: tuple[Sart, ...], **kw: Any
) -> Gecis:
    return Gecis(no, kimlik, ad, YktsKaydi, kimden, kime, rol, girdi, sartlar, durum_nedeni=neden_olmaz if kimden else None, **kw)


YUKUMLU_MASASI: dict[str, Any] = {"rol": Rol.YUKUMLU, "ekran": "ykts"}
ONAY_MASASI: dict[str, Any] = {"rol": Rol.YKTS_ONAY_MEMURU, "ekran": "ykts_onay"}
VERI_SARTLARI = (veriler_dogru, e_posta_baskasinin_degil)
IMZALAR = (
    ("ykts_islak_imza", "İmzayı kaydet", IslakImzaGirdisi, (kaydi_yurutebilir, imza_gunu_uygun), islak_imzala, "ıslak imzalandı"),
    (
        "ykts_e_imza",
        "Elektronik imzala",
        EImzaGirdisi,
        (kaydi_yurutebilir, imzalanan_son_form, sertifika_kendisinin, zinciri_sinanmis),
        e_imzala,
        "elektronik imzalandı",
    ),
)
GECISLER = (
    kayit_gecisi(
        "YKTS-4",
        "ykts_kaydet",
        "Kaydet",
        (),
        YD.TASLAK,
        girdi=YktsKayitGirdisi,
        sartlar=(numara_dogru, kayit_tek, temsil_belgesi_yazilmis, *VERI_SARTLARI),
        sonuc=kaydet,
        form="ykts_kayit_formu",
        gecmis="YKTS kaydı yazıldı, formu basıldı",
        **YUKUMLU_MASASI,
    ),
    kayit_gecisi(
        "YKTS-4",
        "ykts_taslak_duzelt",
        "Düzelt",
        (YD.TASLAK,),
        None,
        girdi=YktsVerisi,
        sartlar=(kaydi_yurutebilir, *VERI_SARTLARI, degisen_var),
        sonuc=surum_ekle,
        form="ykts_kayit_formu",
        gecmis="YKTS kaydı düzeltildi, formu yeniden basıldı",
        kuyruk="İmzalanacak YKTS kaydı",
        **YUKUMLU_MASASI,
    ),
    *(
        kayit_gecisi(
            "YKTS-4",
            kimlik,
            ad,
            (YD.TASLAK,),
            YD.ONAY_BEKLIYOR,
            girdi=g,
            sartlar=s,
            sonuc=e,
            gecmis=f"YKTS kaydı {gecmis}, onaya sunuldu",
            **YUKUMLU_MASASI,
        )
        for kimlik, ad, g, s, e, gecmis in IMZALAR
    ),
    kayit_gecisi(
        "YKTS-4",
        "ykts_taslaktan_vazgec",
        "Taslaktan vazgeç",
        (YD.TASLAK,),
        YD.IPTAL,
        girdi=None,
        sartlar=(kaydi_yurutebilir,),
        sonuc=kaydi_bitir,
        gecmis="YKTS taslağından vazgeçildi",
        **YUKUMLU_MASASI,
    ),
)
