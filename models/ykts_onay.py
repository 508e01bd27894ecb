"""YKTS: an office's word on an application, given at any office, and the kayıt belgesi that an approved version brings (YKTS-5)."""

from datetime import date, datetime
from typing import Any, ClassVar

from gumruk.models.tablo import Satir, an, anahtar, bag, gun, mantik, metin, strict, tam
from gumruk.models.temel import Baglam, GerekceGirdisi, Girdi, Numarali, madde
from gumruk.models.ykts import ONAY_MASASI, YktsBasvurusu, YktsDurumu, YktsKaydi, kayit_gecisi
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

YD = YktsDurumu
IADE_FISI = "ykts_iade_fisi"


class YktsKarari(Satir, table=True):
    """YKTS-5: an office's word on an application; which office said it stands in `idare`."""

    __tablename__ = "ykts_karari"
    __table_args__ = strict()

    id: int = anahtar()
    basvuru_id: int = bag("ykts_basvurusu.id", tekil=True)
    onay: bool = mantik()
    gerekce: str = metin(200)
    idare: str = metin(6)
    yazi_no: str = metin(30)
    memur_id: int = bag("kullanici.id")
    gun: date = gun()
    zaman: datetime = an()


class YktsBelgesi(Numarali, Satir, table=True):
    """The kayıt belgesi given for a version when it was approved."""

    SERI: ClassVar[str] = "YD"

    __tablename__ = "ykts_belgesi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"), UniqueConstraint("kayit_id", "surum"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    kayit_id: int = bag("ykts_kaydi.id")
    surum: int = tam()
    memur_id: int = bag("kullanici.id")
    gun: date = gun()
    zaman: datetime = an()


class YktsOnayGirdisi(Girdi):
    """YKTS-5: approved here, or at another office whose letter came."""

    idare: str = Sinir(default="", max_length=6)
    yazi_no: str = Sinir(default="", max_length=30)


@madde("YKTS-5")
def onay_idaresi_bilinir(_belge: Any, b: Baglam) -> str | None:
    """The approving office is this one unless another's letter says so."""
    g = b.girdi
    if g.idare in ("", b.idare):
        return None
    if b.ofis.liste_satiri("gumruk", g.idare, b.gun) is None:
        return f"«{g.idare}» bir gümrük idaresi kodu değil. F4 listeyi açar."
    return None if len(g.yazi_no) >= 3 else f"{g.idare} idaresinin onay yazısının numarasını yazın; bu idare onaylıyorsa idareyi boşaltın."


def karar(istek: YktsBasvurusu, b: Baglam) -> YktsKarari:
    """Approval where the input names no reason, else a handing back."""
    g = b.girdi
    onay = not isinstance(g, GerekceGirdisi)
    alanlar = {"idare": g.idare or b.idare, "yazi_no": g.yazi_no} if onay else {"idare": b.idare, "gerekce": g.gerekce}
    return YktsKarari(basvuru_id=istek.id, onay=onay, memur_id=b.kim.id, gun=b.gun, zaman=b.an, **alanlar)


def surumu_onayla(belge: YktsKaydi, b: Baglam) -> list[Any]:
    """The version applied for takes force; the kayıt belgesi is given for it."""
    istek = b.ofis.ykts_bekleyen_basvuru(belge.id)
    belge.surum = istek.surum
    belge.unvan = b.ofis.ykts_surumu(belge.id, istek.surum).unvan
    if belge.onay_gunu is None:
        belge.onay_gunu, belge.onay_ani = b.gun, b.an
    kagit = YktsBelgesi(kayit_id=belge.id, surum=belge.surum, memur_id=b.kim.id, gun=b.gun, zaman=b.an)
    b.ofis.kagit("ykts_kayit_belgesi", kagit)
    return [karar(istek, b), kagit]


def iade_et(istek: YktsBasvurusu, b: Baglam) -> list[Any]:
    """The office's word against an application, with the slip that the applicant takes home."""
    b.ofis.kagit(IADE_FISI, istek)
    return [karar(istek, b)]


def basvuruyu_iade_et(belge: YktsKaydi, b: Baglam) -> list[Any]:
    belge.bekleme_ani = b.an
    return iade_et(b.ofis.ykts_bekleyen_basvuru(belge.id), b)


GECISLER = (
    kayit_gecisi(
        "YKTS-5",
        "ykts_kayit_onayla",
        "Kaydı onayla",
        (YD.ONAY_BEKLIYOR,),
        YD.ONAYLI,
        girdi=YktsOnayGirdisi,
        sartlar=(onay_idaresi_bilinir,),
        sonuc=surumu_onayla,
        form="ykts_kayit_belgesi",
        gecmis="YKTS kaydı onaylandı",
        kuyruk="Onay bekleyen YKTS kaydı",
        **ONAY_MASASI,
    ),
    kayit_gecisi(
        "YKTS-5",
        "ykts_kayit_iade",
        "Kaydı geri ver",
        (YD.ONAY_BEKLIYOR,),
        YD.TASLAK,
        girdi=GerekceGirdisi,
        sartlar=(),
        sonuc=basvuruyu_iade_et,
        form=IADE_FISI,
        gecmis="YKTS kaydı düzeltilmek üzere geri verildi",
        **ONAY_MASASI,
    ),
)
