"""YKTS: access, granted by an office to a user code that its holder already has, and taken back (YKTS-3).

The right itself is the role YUKUMLU: who has lost it is refused at his next act.
"""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

KULLANANLAR = (Rol.BEYAN_SAHIBI, Rol.TASIYICI)


class YetkiDurumu(Enum):
    VERILDI = "yetkili"
    GERI_ALINDI = "yetkisi geri alındı"


class YktsYetkisi(Numarali, Satir, table=True):
    """One grant of access: to whom, by which office, on what application."""

    SERI: ClassVar[str] = "YE"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "bitis_ani"})

    __tablename__ = "ykts_yetkisi"
    __table_args__ = strict(
        secenekler("durum", YetkiDurumu),
        UniqueConstraint("yil", "sira"),
        tek_iken("uq_ykts_yetkisi_acik", "kullanici_id", "durum = 'VERILDI'"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: YetkiDurumu = durum_sutunu(YetkiDurumu)
    kullanici_id: int = bag("kullanici.id")
    idare: str = metin(6)
    dayanak: str = metin(120)
    veren_id: int = bag("kullanici.id")
    zaman: datetime = an()
    bitis_ani: datetime | None = an(bos=True)


class YetkiGirdisi(Girdi):
    """Whose code, and the application that asks for it."""

    kod: str = Sinir(min_length=3, max_length=16)
    dayanak: str = Sinir(min_length=3, max_length=120)


# Guards


def kodu_var(_belge: Any, b: Baglam) -> str | None:
    k = b.ofis.kullanici_kodla(b.girdi.kod)
    if k is None:
        return f"«{b.girdi.kod}» diye bir kullanıcı kodu yok. YKTS'ye BİLGE'nin kullanıcı koduyla girilir; kodu Müsteşarlık verir (m.5)."
    if k.id == b.kim.id:
        return "Kendinize YKTS yetkisi veremezsiniz. Başka bir YKTS onay memuruna başvurun."
    if not any(b.ofis.gorevi_var(k.id, rol) for rol in KULLANANLAR):
        return f"{k.kod} ({k.ad}) etkin bir beyan sahibi ya da taşıyıcı kodu değil. Görevini sistem yöneticisi verir (m.5)."
    return None


def yetkisiz(_belge: Any, b: Baglam) -> str | None:
    k = b.ofis.kullanici_kodla(b.girdi.kod)
    acik = b.ofis.ykts_yetkisi(k.id) if k is not None else None
    return f"{b.girdi.kod} kodunun YKTS yetkisi var: {acik.no}." if acik is not None else None


# Effects


def yetki_ver(_belge: Any, b: Baglam) -> list[Any]:
    k = b.ofis.kullanici_kodla(b.girdi.kod)
    satir = next((r for r in k.rol_satirlari if r.rol is Rol.YUKUMLU), None)
    if satir is None:
        k.rol_satirlari.append(KullaniciRolu(rol=Rol.YUKUMLU, verildi=b.an))
    else:
        satir.verildi, satir.geri_alindi = b.an, None
    return [YktsYetkisi(kullanici_id=k.id, idare=b.idare, dayanak=b.girdi.dayanak, veren_id=b.kim.id, zaman=b.an)]


def yetki_al(belge: YktsYetkisi, b: Baglam) -> list[Any]:
    belge.bitis_ani = b.an
    for satir in b.ofis.kullanici(belge.kullanici_id).rol_satirlari:
        if satir.rol is Rol.YUKUMLU:
            satir.geri_alindi = b.an
    return []


def neden_olmaz(belge: YktsYetkisi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("YKTS-3", f"{belge.no} yetkisi geri alınmış. Yeniden vermek için kodu YE ekranına yazın.")


GECISLER = (
    Gecis(
        "YKTS-3",
        "ykts_yetki_ver",
        "Yetki ver",
        YktsYetkisi,
        (),
        YetkiDurumu.VERILDI,
        Rol.YKTS_ONAY_MEMURU,
        YetkiGirdisi,
        (kodu_var, yetkisiz),
        yetki_ver,
        ekran="ykts_yetki",
        gecmis="YKTS yetkisi verildi",
    ),
    Gecis(
        "YKTS-3",
        "ykts_yetki_al",
        "Yetkiyi geri al",
        YktsYetkisi,
        (YetkiDurumu.VERILDI,),
        YetkiDurumu.GERI_ALINDI,
        Rol.YKTS_ONAY_MEMURU,
        GerekceGirdisi,
        (),
        yetki_al,
        ekran="ykts_yetki",
        gecmis="YKTS yetkisi geri alındı",
        durum_nedeni=neden_olmaz,
    ),
)
