"""People: user codes given by the Müsteşarlık, their roles, and how they are let in (Madde 5)."""

from datetime import datetime, timedelta
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Gecis, GerekceGirdisi, Girdi, Rol
from pydantic import Field as Sinir
from pydantic import field_validator
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

GECIKME_BASLANGICI = 3
EN_UZUN_GECIKME_SANIYE = 60


class KullaniciDurumu(Enum):
    AKTIF = "etkin"
    ASKIDA = "askıda"
    IPTAL = "iptal"


class Kullanici(Satir, table=True):
    """Madde 5: somebody who may enter data, under a code given by the Müsteşarlık. One person, one code."""

    MUHURSUZ: ClassVar[bool] = True
    KISISEL: ClassVar[frozenset[str]] = frozenset({"ad", "kimlik_no", "vergi_no", "parola_ozeti"})

    __tablename__ = "kullanici"
    __table_args__ = strict(secenekler("durum", KullaniciDurumu))

    id: int = anahtar()
    kod: str = metin(16, tekil=True)
    ad: str = metin(80)
    kimlik_no: str = metin(20, tekil=True)
    vergi_no: str = metin(10)
    durum: KullaniciDurumu = durum_sutunu(KullaniciDurumu)
    parola_ozeti: str = metin(200)
    ilk_parola: bool = mantik(True)
    hatali_giris: int = tam(deger=0)
    bekleme_sonu: datetime | None = an(bos=True)
    son_giris: datetime | None = an(bos=True)
    acilis: datetime = an()
    rol_satirlari: list["KullaniciRolu"] = Relationship()


class KullaniciRolu(Satir, table=True):
    """A role given to a user; taking it back is a date, not a deletion."""

    __tablename__ = "kullanici_rolu"
    __table_args__ = strict(secenekler("rol", Rol), UniqueConstraint("kullanici_id", "rol"))

    id: int = anahtar()
    kullanici_id: int = bag("kullanici.id")
    rol: Rol = durum_sutunu(Rol)
    verildi: datetime = an()
    geri_alindi: datetime | None = an(bos=True)


PARA_VE_TESLIM_ROLLERI = frozenset(
    {Rol.VEZNEDAR, Rol.MUHASEBE_MEMURU, Rol.SAYMANLIK_MEMURU, Rol.AMBAR_MEMURU, Rol.ANTREPO_MEMURU, Rol.KOLCU, Rol.MUHAFAZA_MEMURU}
)


def bekleme_saniyesi(hatali: int) -> int:
    """Growing delay after repeated failures: 1, 2, 4 … 60 s from the third on; never a permanent lock."""
    if hatali < GECIKME_BASLANGICI:
        return 0
    return int(min(EN_UZUN_GECIKME_SANIYE, 2 ** min(hatali - GECIKME_BASLANGICI, 6)))


def bekleme_sonu(hatali: int, simdi: datetime) -> datetime | None:
    saniye = bekleme_saniyesi(hatali)
    return simdi + timedelta(seconds=saniye) if saniye else None


class KullaniciGirdisi(Girdi):
    """A user code to be recorded."""

    kod: str = Sinir(min_length=3, max_length=16, pattern=r"^[A-Z0-9]+$")
    ad: str = Sinir(min_length=3, max_length=80)
    kimlik_no: str = Sinir(min_length=10, max_length=11)
    vergi_no: str = Sinir(default="", max_length=10)
    roller: tuple[Rol, ...] = Sinir(min_length=1)
    parola_ozeti: str = Sinir(min_length=20)

    @field_validator("kimlik_no")
    @classmethod
    def _kimlik(cls, deger: str) -> str:
        from gumruk.models.numara import tckn_nedeni, vkn_nedeni

        neden = tckn_nedeni(deger) if len(deger) == 11 else vkn_nedeni(deger)
        if neden:
            raise ValueError(neden)
        return deger


class RolGirdisi(Girdi):
    roller: tuple[Rol, ...] = Sinir(min_length=1)


class ParolaGirdisi(Girdi):
    parola_ozeti: str = Sinir(min_length=20)


def kod_yeni(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.kullanici_kodla(b.girdi.kod):
        return f"{b.girdi.kod} kodu zaten kayıtlı. Müsteşarlığın verdiği kodu denetleyin."
    if b.ofis.kullanici_kimlikle(b.girdi.kimlik_no):
        return f"{b.girdi.kimlik_no} kimlik numaralı kişinin bir kodu var; bir kişiye ikinci kod verilmez."
    return None


def roller_bagdasir(_belge: Any, b: Baglam) -> str | None:
    """User administration never stands beside money or release in one hand (guvenilirlik §7.5)."""
    roller = set(b.girdi.roller)
    if Rol.SISTEM in roller:
        return "«sistem» kimseye verilen bir görev değildir."
    if Rol.YUKUMLU in roller:
        return "YKTS yetkisini sistem yöneticisi değil, YKTS onay memuru verir ve geri alır (YT)."
    if Rol.SISTEM_YONETICISI in roller and roller & PARA_VE_TESLIM_ROLLERI:
        return "Sistem yöneticisi para ya da teslim işlemi yapan bir görev alamaz. Ayrı bir kişi belirleyin."
    if Rol.DENETCI in roller and len(roller) > 1:
        return "Denetçi her şeyi görür, hiçbir şeyi değiştirmez: yanında başka görev olmaz."
    return None


def kendisi_degil(belge: Any, b: Baglam) -> str | None:
    return "Kendi kodunuzu askıya alamaz, iptal edemez, görevinizi değiştiremezsiniz." if belge.id == b.kim.id else None


def kullanici_kaydet(_belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    kullanici = Kullanici(
        kod=g.kod, ad=g.ad, kimlik_no=g.kimlik_no, vergi_no=g.vergi_no, durum=KullaniciDurumu.AKTIF, parola_ozeti=g.parola_ozeti, acilis=b.an
    )
    kullanici.rol_satirlari = [KullaniciRolu(rol=rol, verildi=b.an) for rol in g.roller]
    return [kullanici]


def rolleri_degistir(belge: Any, b: Baglam) -> list[Any]:
    yeni = set(b.girdi.roller)
    eski = {r.rol: r for r in belge.rol_satirlari if r.rol is not Rol.YUKUMLU}  # YKTS-3: an office's onay memuru gives and takes that one
    eklenen = []
    for rol, satir in eski.items():
        if rol in yeni and satir.geri_alindi is not None:
            satir.verildi, satir.geri_alindi = b.an, None
        elif rol not in yeni and satir.geri_alindi is None:
            satir.geri_alindi = b.an
    for rol in yeni - set(eski):
        eklenen.append(KullaniciRolu(kullanici_id=belge.id, rol=rol, verildi=b.an))
    return eklenen


def parola_ver(belge: Any, b: Baglam) -> list[Any]:
    """The administrator starts a reset; the one-time code must be changed at the next sign-in."""
    belge.parola_ozeti, belge.ilk_parola, belge.hatali_giris, belge.bekleme_sonu = b.girdi.parola_ozeti, True, 0, None
    return []


K = KullaniciDurumu
GECISLER = (
    Gecis(
        "5",
        "kullanici_kaydet",
        "Kullanıcı kodunu kaydet",
        Kullanici,
        (),
        K.AKTIF,
        Rol.SISTEM_YONETICISI,
        KullaniciGirdisi,
        (kod_yeni, roller_bagdasir),
        kullanici_kaydet,
        ekran="yonetim",
        gecmis="kullanıcı kodu kaydedildi",
    ),
    Gecis(
        "5",
        "kullanici_askiya_al",
        "Askıya al",
        Kullanici,
        (K.AKTIF,),
        K.ASKIDA,
        Rol.SISTEM_YONETICISI,
        GerekceGirdisi,
        (kendisi_degil,),
        ekran="yonetim",
        gecmis="askıya alındı",
    ),
    Gecis(
        "5",
        "kullanici_askidan_al",
        "Askıdan al",
        Kullanici,
        (K.ASKIDA,),
        K.AKTIF,
        Rol.SISTEM_YONETICISI,
        GerekceGirdisi,
        ekran="yonetim",
        gecmis="askıdan alındı",
    ),
    Gecis(
        "5",
        "kullanici_iptal",
        "Kodu iptal et",
        Kullanici,
        (K.AKTIF, K.ASKIDA),
        K.IPTAL,
        Rol.SISTEM_YONETICISI,
        GerekceGirdisi,
        (kendisi_degil,),
        ekran="yonetim",
        gecmis="kod iptal edildi",
    ),
    Gecis(
        "5",
        "kullanici_rolleri",
        "Görevleri değiştir",
        Kullanici,
        (K.AKTIF, K.ASKIDA),
        None,
        Rol.SISTEM_YONETICISI,
        RolGirdisi,
        (kendisi_degil, roller_bagdasir),
        rolleri_degistir,
        ekran="yonetim",
        gecmis="görevleri değişti",
    ),
    Gecis(
        "5",
        "kullanici_parola",
        "Tek kullanımlık parola ver",
        Kullanici,
        (K.AKTIF,),
        None,
        Rol.SISTEM_YONETICISI,
        ParolaGirdisi,
        (),
        parola_ver,
        ekran="yonetim",
        gecmis="tek kullanımlık parola verildi",
    ),
)
