"""Ödemeler: money that leaves the drawer or the bank account again, against the payee's signature (Madde 25; cash guarantees: 24, ours)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.numara import iban_nedeni, kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Girdi, Numarali
from gumruk.models.vezne import KASA, kasasi_acik, yevmiye
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

GONDERME_EMRI = "103"


class OdemeYolu(Enum):
    NAKIT = "nakit"
    HAVALE = "gönderme emri"


class Odeme(Numarali, Satir, table=True):
    """One payment, never a negative receipt: what it settles, to whom, by which way. Never edited, never cancelled."""

    SERI: ClassVar[str] = "OD"

    __tablename__ = "odeme"
    __table_args__ = strict(
        secenekler("yol", OdemeYolu),
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("tutar_kurus"),
        kosul("tek_kaynak", "(danisma_id IS NULL) <> (cozme_id IS NULL)"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    danisma_id: int | None = bag("danisma_kagidi.id", bos=True, tekil=True)
    cozme_id: int | None = bag("teminat_cozme.id", bos=True, tekil=True)
    tutar_kurus: int = tam()
    yol: OdemeYolu = durum_sutunu(OdemeYolu)
    iban: str = metin(34)
    alan: str = metin(80)
    alan_no: str = metin(20)
    sifat: str = metin(80)
    gun: date = gun()
    zaman: datetime = an()
    veznedar_id: int = bag("kullanici.id")
    masa: str = metin(40)
    kasa_id: int = bag("kasa_oturumu.id")


class OdemeYapGirdisi(Girdi):
    """25: «gerekli bilgiler»: who takes the money and in what capacity, by hand or by order to an account.

    `sifat`: by what right somebody else than the obligor takes it (vekâletname, imza sirküleri).
    """

    yol: OdemeYolu
    alan: str = Sinir(min_length=3, max_length=80)
    alan_no: str = Sinir(min_length=1, max_length=11)
    sifat: str = Sinir(default="", max_length=80)
    iban: str = Sinir(default="", max_length=34)


def alan_belli(belge: Any, b: Baglam) -> str | None:
    """The payee's number holds; who is not the obligor shows by what right he takes the money."""
    neden = kimlik_nedeni(b.girdi.alan_no)
    if neden:
        return f"Parayı alanın numarası: {neden}"
    g = b.girdi
    if len(g.sifat.strip()) >= 5:
        return None
    if g.alan_no != b.ofis.odeme_sahibi(belge).no:
        return "Parayı alan yükümlünün kendisi değil: sıfatını, vekâletname ya da imza sirküleri numarasını yazın."
    if g.yol is OdemeYolu.NAKIT and len(g.alan_no) == 10:
        return "Vergi numarasına elden ödeme yapılmaz: parayı alan kişiyi ve sıfatını yazın, ya da H ile hesabına gönderin."
    return None


def yol_belli(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.yol is OdemeYolu.HAVALE:
        return iban_nedeni(b.girdi.iban)
    return "Nakit ödemede IBAN yazılmaz; silin ya da ödeme yolunu H yapın." if b.girdi.iban else None


def odenecek_kasada_var(belge: Any, b: Baglam) -> str | None:
    """Cash must lie in the drawer; the sum that does is not told (the count is blind)."""
    if b.girdi.yol is OdemeYolu.NAKIT and belge.tutar_kurus > b.ofis.hesap_bakiyesi(KASA, b.kim.kod):
        return "Kasada bu kadar nakit yok. Kasaya para alın (KS) ya da gönderme emriyle ödeyin."
    return None


ODEME_SARTLARI = (kasasi_acik, alan_belli, yol_belli, odenecek_kasada_var)


def ode(b: Baglam, tutar_kurus: int, borc_hesabi: str, yukumlu_no: str, beyanname_id: int | None, **kaynak: Any) -> list[Any]:
    """The payment and its posting: out of the account that held the money for the payee. `kaynak`: which paper it settles."""
    g = b.girdi
    odeme = Odeme(
        **kaynak,
        tutar_kurus=tutar_kurus,
        yol=g.yol,
        iban=g.iban,
        alan=g.alan,
        alan_no=g.alan_no,
        sifat=g.sifat,
        gun=b.gun,
        zaman=b.an,
        veznedar_id=b.kim.id,
        masa=b.masa,
        kasa_id=b.ofis.acik_kasa(b.kim.id).id,
    )
    karsi = (KASA, b.kim.kod) if g.yol is OdemeYolu.NAKIT else (GONDERME_EMRI, "")
    b.ofis.kagit("odeme_belgesi", odeme)
    return [odeme, yevmiye(b, "Ödeme", beyanname_id, [(borc_hesabi, yukumlu_no, tutar_kurus, 0), (*karsi, 0, tutar_kurus)])]
