"""Fazla alınan vergilerin iadesi: danışma kağıdı proposed, signed, prepared by the saymanlık, paid at «Ödemeler» (Madde 25)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.kurus import goster
from gumruk.models.odeme import ODEME_SARTLARI, OdemeYapGirdisi, ode
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.vezne import EMANET, GELIR, yevmiye
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class IadeNedeni(Enum):
    FAZLA_TAHSILAT = "fazla tahsil edilmiş vergi"
    FAZLA_ODEME = "iki kez ya da fazla yatırılmış para"
    ORAN = "geç yüklenen oran (m.8)"
    SUPALAN = "supalanda fazla tahakkuk (m.27/1-c)"


class DanismaDurumu(Enum):
    TASLAK = "taslak"
    IMZADA = "idare amirinde"
    SAYMANLIKTA = "saymanlıkta"
    ODENECEK = "ödenecek"
    ODENDI = "ödendi"
    REDDEDILDI = "reddedildi"


class DanismaKagidi(Numarali, Satir, table=True):
    """A refund from its proposal to its payment. `satirlar` name the collected taxes; money that came in twice has none, it lies in trust (333)."""

    SERI: ClassVar[str] = "DK"
    KUYRUK_ANI: ClassVar[str] = "oneri_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "oneren_id", "gerekce", "imzalayan_id", "imza_ani", "hazirlayan_id", "hazirlik_ani", "red_gerekcesi"}
    )
    KISISEL: ClassVar[frozenset[str]] = frozenset({"yukumlu_no", "yukumlu_unvan"})

    __tablename__ = "danisma_kagidi"
    __table_args__ = strict(
        secenekler("durum", DanismaDurumu), secenekler("neden", IadeNedeni), UniqueConstraint("yil", "sira"), *eksi_olmaz("tutar_kurus")
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: DanismaDurumu = durum_sutunu(DanismaDurumu)
    beyanname_id: int = bag("beyanname.id")
    neden: IadeNedeni = durum_sutunu(IadeNedeni)
    yukumlu_no: str = metin(20, dizin=True)
    yukumlu_unvan: str = metin(150)
    tutar_kurus: int = tam()
    gerekce: str = metin(200)
    oneren_id: int = bag("kullanici.id")
    oneri_ani: datetime = an()
    imzalayan_id: int | None = bag("kullanici.id", bos=True)
    imza_ani: datetime | None = an(bos=True)
    hazirlayan_id: int | None = bag("kullanici.id", bos=True)
    hazirlik_ani: datetime | None = an(bos=True)
    red_gerekcesi: str = metin(200)
    satirlar: list["DanismaSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "DanismaSatiri.id"})


class DanismaSatiri(Satir, table=True):
    """How much of one tax of one assessment is given back."""

    __tablename__ = "danisma_satiri"
    __table_args__ = strict(UniqueConstraint("danisma_id", "hareket_id", "kod"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    danisma_id: int = bag("danisma_kagidi.id")
    hareket_id: int = bag("muhasebe_hareketi.id")
    kod: str = metin(3)
    ad: str = metin(60)
    tutar_kurus: int = tam()


# Inputs


class IadeSatiriGirdisi(Girdi):
    hareket_id: int
    kod: str = Sinir(min_length=1, max_length=3)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


class DanismaGirdisi(GerekceGirdisi):
    """25: which collected taxes are given back, and why."""

    beyanname_id: int
    neden: IadeNedeni
    satirlar: tuple[IadeSatiriGirdisi, ...] = Sinir(min_length=1, max_length=200)


# Guards


def toplanandan_cok_iade_edilmez(_belge: Any, b: Baglam) -> str | None:
    """Per tax of each assessment: collected less what other papers give back already; never above it."""
    g = b.girdi
    b.ofis.beyannameler((g.beyanname_id,))
    kalan = b.ofis.iade_edilebilir(g.beyanname_id)
    gorulen: set[tuple[int, str]] = set()
    for s in g.satirlar:
        yer = (s.hareket_id, s.kod)
        if yer in gorulen:
            return f"{s.kod} kodlu vergi aynı tahakkuktan iki kez yazılmış."
        gorulen.add(yer)
        if yer not in kalan:
            return f"{s.kod} kodlu vergi bu beyannameden tahsil edilmemiş; iade edilemez."
        if s.tutar_kurus > kalan[yer].kurus:
            return (
                f"{s.kod} {kalan[yer].ad}: tahsil edilip iade edilmemiş {goster(kalan[yer].kurus)} TL var; {goster(s.tutar_kurus)} TL iade edilemez."
            )
    return None


def neden_uygun(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.neden is IadeNedeni.FAZLA_ODEME:
        return "İki kez yatan paranın taslağı dekont kaydedilince kendiliğinden açılır (MH, F10); burada vergi iadesi önerilir."
    if b.girdi.neden is IadeNedeni.ORAN:
        neden: str | None = b.ofis.oran_farki_bekliyor(b.girdi.beyanname_id)
        return neden
    return None


def yeniden_onerilir(belge: DanismaKagidi, _b: Baglam) -> str | None:
    """Money that lies in trust must have a way back; refused tax refunds are proposed anew, under a number of their own."""
    if belge.durum is DanismaDurumu.REDDEDILDI and belge.neden is not IadeNedeni.FAZLA_ODEME:
        return f"{belge.no} reddedilmiş. Gerekirse yeni bir danışma kâğıdı önerin."
    return None


# Effects


def danisma_oner(_belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    (beyan,) = b.ofis.beyannameler((g.beyanname_id,))
    kalan = b.ofis.iade_edilebilir(beyan.id)
    kagit = danisma_kagidi(b, beyan, g.neden, sum(s.tutar_kurus for s in g.satirlar), g.gerekce)
    kagit.satirlar = [DanismaSatiri(**s.model_dump(), ad=kalan[s.hareket_id, s.kod].ad) for s in g.satirlar]
    return [kagit]


def danisma_kagidi(b: Baglam, beyan: Any, neden: IadeNedeni, tutar_kurus: int, gerekce: str) -> DanismaKagidi:
    """A refund's paper, as a draft until it is proposed."""
    return DanismaKagidi(
        durum=DanismaDurumu.TASLAK,
        beyanname_id=beyan.id,
        neden=neden,
        yukumlu_no=beyan.yukumlu_no,
        yukumlu_unvan=beyan.yukumlu_unvan,
        tutar_kurus=tutar_kurus,
        gerekce=gerekce,
        oneren_id=b.kim.id,
        oneri_ani=b.an,
    )


def taslagi_oner(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    belge.oneren_id, belge.gerekce = b.kim.id, b.girdi.gerekce
    return []


def imzala(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    belge.imzalayan_id, belge.imza_ani = b.kim.id, b.an
    return []


def reddet(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    belge.red_gerekcesi = b.girdi.gerekce
    return []


def hazirla(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    """The saymanlık takes the taxes out of revenue and holds them for the payee; what came in twice is held already."""
    belge.hazirlayan_id, belge.hazirlik_ani = b.kim.id, b.an
    if not belge.satirlar:
        return []
    kodlar: dict[str, int] = {}
    for s in belge.satirlar:
        kodlar[s.kod] = kodlar.get(s.kod, 0) + s.tutar_kurus
    gelir = [(f"{GELIR}.{kod}", "", kodlar[kod], 0) for kod in sorted(kodlar)]
    return [yevmiye(b, f"İade {belge.no}", belge.beyanname_id, [*gelir, (EMANET, belge.yukumlu_no, 0, belge.tutar_kurus)])]


def iade_ode(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    return ode(b, belge.tutar_kurus, EMANET, belge.yukumlu_no, belge.beyanname_id, danisma_id=belge.id)


def dus(belge: DanismaKagidi, b: Baglam) -> list[Any]:
    belge.red_gerekcesi = "Dayandığı yeniden hesap geri alındı"
    return []


def neden_olmaz(belge: DanismaKagidi, islem: str, b: Baglam) -> Engel | None:
    if islem == "iade_ode" and belge.durum is DanismaDurumu.ODENDI:
        return Engel("25", f"{belge.no} ödenmiş: {b.ofis.odeme_no(danisma_id=belge.id)}. İkinci kez ödenmez.")
    return Engel("25", f"{belge.no} numaralı danışma kâğıdı «{belge.durum.value}»; bu işlem şimdi yapılamaz.")


DD = DanismaDurumu
_EKRAN = "danisma"
GECISLER = (
    Gecis(
        "25",
        "danisma_oner",
        "İadeyi öner",
        DanismaKagidi,
        (),
        DD.IMZADA,
        Rol.MUHASEBE_MEMURU,
        DanismaGirdisi,
        (neden_uygun, toplanandan_cok_iade_edilmez),
        danisma_oner,
        form="danisma_kagidi",
        ekran=_EKRAN,
        gecmis="iade önerildi, danışma kâğıdı düzenlendi",
    ),
    Gecis(
        "25",
        "danisma_taslak_oner",
        "Taslağı öner",
        DanismaKagidi,
        (DD.TASLAK, DD.REDDEDILDI),
        DD.IMZADA,
        Rol.MUHASEBE_MEMURU,
        GerekceGirdisi,
        (yeniden_onerilir,),
        taslagi_oner,
        form="danisma_kagidi",
        ekran=_EKRAN,
        gecmis="taslak önerildi, danışma kâğıdı düzenlendi",
        kuyruk="Önerilecek iade taslağı",
        kuyrukta=(DD.TASLAK,),
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "25",
        "danisma_imzala",
        "İmzala",
        DanismaKagidi,
        (DD.IMZADA,),
        DD.SAYMANLIKTA,
        Rol.IDARE_AMIRI,
        None,
        (),
        imzala,
        ekran=_EKRAN,
        gecmis="danışma kâğıdı imzalandı, saymanlığa gönderildi",
        kuyruk="İmza bekleyen iade",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "25",
        "danisma_reddet",
        "Reddet",
        DanismaKagidi,
        (DD.IMZADA,),
        DD.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        reddet,
        ekran=_EKRAN,
        gecmis="iade reddedildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "25",
        "iade_hazirla",
        "Ödemeye hazırla",
        DanismaKagidi,
        (DD.SAYMANLIKTA,),
        DD.ODENECEK,
        Rol.SAYMANLIK_MEMURU,
        None,
        (),
        hazirla,
        form="odeme_emri",
        ekran=_EKRAN,
        gecmis="saymanlık belgeleri hazırladı, vezneye gönderdi",
        kuyruk="Saymanlıkta bekleyen iade",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "25",
        "iade_ode",
        "İadeyi öde",
        DanismaKagidi,
        (DD.ODENECEK,),
        DD.ODENDI,
        Rol.VEZNEDAR,
        OdemeYapGirdisi,
        ODEME_SARTLARI,
        iade_ode,
        form="odeme_belgesi",
        ekran="odemeler",
        gecmis="iade ödendi",
        kuyruk="Ödenecek iade",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "25",
        "iade_taslagi_dus",
        "Taslağı düşür",
        DanismaKagidi,
        (DD.TASLAK,),
        DD.REDDEDILDI,
        Rol.SISTEM,
        None,
        (),
        dus,
        gecmis="dayandığı yeniden hesap geri alındığından taslak düştü",
        durum_nedeni=neden_olmaz,
    ),
)
_ONEREN = (
    ("danisma_imzala", "İadeyi öneren, danışma kâğıdını imzalayamaz. Başka bir amire verin."),
    ("danisma_reddet", "İadeyi öneren, danışma kâğıdını reddedemez. Başka bir amire verin."),
    ("iade_hazirla", "İadeyi öneren, saymanlık belgesini hazırlayamaz."),
    ("iade_ode", "İadeyi öneren, parasını ödeyemez."),
)
AYRILIKLAR = (
    *(Ayrilik(once, sonra, neden) for once in ("danisma_oner", "danisma_taslak_oner") for sonra, neden in _ONEREN),
    Ayrilik("danisma_imzala", "iade_hazirla", "Danışma kâğıdını imzalayan, saymanlık belgesini hazırlayamaz."),
    Ayrilik("danisma_imzala", "iade_ode", "Danışma kâğıdını imzalayan, parasını ödeyemez."),
    Ayrilik("iade_hazirla", "iade_ode", "Ödemeyi hazırlayan, parasını ödeyemez."),
)
