"""Muayene kriterleri: what an office writes for the system to choose by, and which examiner serves in which group (Madde 15/2, 15/3)."""

from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Hat
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Gecis, GerekceGirdisi, Girdi, Rol
from gumruk.models.yazi import ara_anahtari
from pydantic import Field as Sinir

MILYON = 1_000_000


class KriterDurumu(Enum):
    YURURLUKTE = "yürürlükte"
    KALDIRILDI = "kaldırıldı"


class Kriter(Satir, table=True):
    """15/2: one dated criterion of the office. Empty fields match everything; a new version is a new row.

    Coded fields may hold several values parted by spaces: any of them will do; one with a minus before it shuts out.
    """

    DEGISIR: ClassVar[frozenset[str]] = frozenset({"gecerli_bit"})

    __tablename__ = "kriter"
    __table_args__ = strict(
        secenekler("hat", Hat),
        *eksi_olmaz("kiymet_alt_kurus", "kiymet_ust_kurus"),
        kosul("pay_milyonda", "pay_milyonda >= 0 AND pay_milyonda <= 1000000"),
    )

    id: int = anahtar()
    ad: str = metin(60)
    gecerli_bas: date = gun()
    gecerli_bit: date | None = gun(bos=True)
    rejim: str = metin(60)
    gtip: str = metin(120)
    mensei: str = metin(60)
    taraf_no: str = metin(120)
    basit_usul: str = metin(20)
    kiymet_alt_kurus: int = tam(deger=0)
    kiymet_ust_kurus: int = tam(deger=0)
    pay_milyonda: int = tam(deger=MILYON)
    hat: Hat = durum_sutunu(Hat)
    memura_not: str = metin(200)
    yazan_id: int | None = bag("kullanici.id", bos=True)
    yazildi: datetime = an()
    gonderici: str | None = metin(60, bos=True)
    alici_no: str | None = metin(120, bos=True)
    beyan_sahibi_no: str | None = metin(120, bos=True)
    agirlik_alt_gram: int | None = tam(bos=True)
    agirlik_ust_gram: int | None = tam(bos=True)

    @property
    def kod(self) -> str:
        return f"Kriter {self.id}"

    @property
    def durum(self) -> KriterDurumu:
        return KriterDurumu.YURURLUKTE if self.gecerli_bit is None else KriterDurumu.KALDIRILDI


class MuayeneGrubu(Enum):
    BELGE = "belge kontrolü"
    AMBAR = "ambar"
    SONRADAN = "sonradan kontrol"


class GorevDurumu(Enum):
    GOREVDE = "görevde"
    BITTI = "bitti"


class MuayeneGorevi(Satir, table=True):
    """Which examiner serves in which group, from when to when."""

    DEGISIR: ClassVar[frozenset[str]] = frozenset({"bit"})

    __tablename__ = "muayene_gorevi"
    __table_args__ = strict(secenekler("grup", MuayeneGrubu))

    id: int = anahtar()
    kullanici_id: int = bag("kullanici.id")
    grup: MuayeneGrubu = durum_sutunu(MuayeneGrubu)
    bas: date = gun()
    bit: date | None = gun(bos=True)

    @property
    def kod(self) -> str:
        return f"Görev {self.id}"

    @property
    def durum(self) -> GorevDurumu:
        return GorevDurumu.GOREVDE if self.bit is None else GorevDurumu.BITTI


# Which declarations a criterion matches (pure; the choice and the trial on the past ask here alone)


def degerler(yazilan: str | None) -> tuple[list[str], list[str]]:
    """Values of a coded field: those of which one will do, and those that shut out."""
    hepsi = (yazilan or "").split()
    return [d for d in hepsi if not d.startswith("-")], [d[1:] for d in hepsi if d.startswith("-")]


def _biri(yazilan: str | None, *bulunanlar: str, basi: bool = False) -> bool:
    """Does one of the values found fit what is written, and none that shuts out? `basi`: by its beginning."""
    arananlar, olmayanlar = degerler(yazilan)

    def var(d: str) -> bool:
        return any(b.startswith(d) if basi else b == d for b in bulunanlar if b)

    return (not arananlar or any(map(var, arananlar))) and not any(map(var, olmayanlar))


def _arada(deger: int, alt: int | None, ust: int | None) -> bool:
    return not (alt and deger < alt) and not (ust and deger > ust)


def kriter_uyar(k: Kriter, belge: Any) -> bool:
    """Every field that the criterion names must fit; GTİP and origin on one and the same item. `belge`: a declaration, or what of it counts here."""
    gonderici = ara_anahtari(k.gonderici or "")
    return (
        _biri(k.rejim, belge.rejim, basi=True)
        and _biri(k.basit_usul, belge.basit_usul)
        and _biri(k.taraf_no, belge.alici_no, belge.gonderici_no, belge.beyan_sahibi_no, belge.komisyoncu_no)
        and _biri(k.alici_no, belge.alici_no)
        and _biri(k.beyan_sahibi_no, belge.beyan_sahibi_no)
        and (not gonderici or gonderici in ara_anahtari(belge.gonderici_unvan))
        and _arada(belge.toplam_kiymet_kurus, k.kiymet_alt_kurus, k.kiymet_ust_kurus)
        and _arada(belge.brut_gram, k.agirlik_alt_gram, k.agirlik_ust_gram)
        and (not (k.gtip or k.mensei) or any(_biri(k.gtip, kalem.gtip, basi=True) and _biri(k.mensei, kalem.mensei) for kalem in belge.kalemler))
    )


# Inputs


def _degerler(bir: str) -> str:
    """Values parted by single spaces, each with or without a minus before it."""
    return f"^(-?{bir}( -?{bir})*)?$"


class KriterGirdisi(Girdi):
    """15/2: a criterion to be written; what is left empty matches everything."""

    ad: str = Sinir(min_length=3, max_length=60)
    gecerli_bas: date
    rejim: str = Sinir(default="", max_length=60, pattern=_degerler(r"(\d{2}|\d{4})"))
    gtip: str = Sinir(default="", max_length=120, pattern=_degerler(r"\d{2,12}"))
    mensei: str = Sinir(default="", max_length=60)
    taraf_no: str = Sinir(default="", max_length=120)
    gonderici: str | None = Sinir(default=None, min_length=3, max_length=60)
    alici_no: str | None = Sinir(default=None, max_length=120)
    beyan_sahibi_no: str | None = Sinir(default=None, max_length=120)
    agirlik_alt_gram: int | None = Sinir(default=None, ge=0, lt=10**13)
    agirlik_ust_gram: int | None = Sinir(default=None, ge=0, lt=10**13)
    basit_usul: str = Sinir(default="", max_length=20)
    kiymet_alt_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    kiymet_ust_kurus: int = Sinir(default=0, ge=0, lt=10**15)
    pay_milyonda: int = Sinir(default=MILYON, gt=0, le=MILYON)
    hat: Hat
    memura_not: str = Sinir(default="", max_length=200)


class GorevGirdisi(Girdi):
    """15/3: an examiner serves in a group from a day on."""

    kullanici_id: int
    grup: MuayeneGrubu
    bas: date


# Guards


def kriter_gunu_acik(_belge: Any, b: Baglam) -> str | None:
    """Criteria never change under a day that is opened, nor behind its back: the day has them frozen."""
    if b.girdi.gecerli_bas < b.gun:
        return "Kriter geçmiş bir günden geçerli olamaz; bugünü ya da sonrasını yazın."
    if b.girdi.gecerli_bas == b.gun and b.ofis.secim_basladi(b.gun):
        return "Bugünün seçimleri başladı; kriterler gün içinde değişmez. Yarından geçerli yazın."
    return None


def kriter_kodlari_biliniyor(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    for liste, kod, ad in (("ulke", g.mensei, "menşe"), ("bs", g.basit_usul, "basitleştirilmiş usul")):
        for bir in (d for grup in degerler(kod) for d in grup):
            if b.ofis.liste_satiri(liste, bir, b.gun) is None:
                return f"{ad}: «{bir}» listede yok. F4 listeyi açar."
    if g.kiymet_ust_kurus and g.kiymet_ust_kurus < g.kiymet_alt_kurus:
        return "Kıymetin üst sınırı alt sınırından küçük; sınırları düzeltin."
    if g.agirlik_ust_gram and g.agirlik_ust_gram < (g.agirlik_alt_gram or 0):
        return "Ağırlığın üst sınırı alt sınırından küçük; sınırları düzeltin."
    return None


def gorevi_muayene(_belge: Any, b: Baglam) -> str | None:
    if not b.ofis.gorevi_var(b.girdi.kullanici_id, Rol.MUAYENE_MEMURU):
        return "Bu kişi etkin bir muayene memuru değil. Görevini sistem yöneticisi verir (m.5)."
    return None


def gorev_yeni(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.bas < b.gun:
        return "Görev geçmiş bir günden başlayamaz; bugünü ya da sonrasını yazın."
    if b.ofis.gorevde(b.girdi.kullanici_id, b.girdi.grup):
        return f"Memur zaten «{b.girdi.grup.value}» grubunda görevli."
    return None


# Effects


def kriter_yaz(_belge: Any, b: Baglam) -> list[Any]:
    return [Kriter(**b.girdi.model_dump(), yazan_id=b.kim.id, yazildi=b.an)]


def kriter_kaldir(belge: Kriter, b: Baglam) -> list[Any]:
    """Out of force after today; at once while nothing has been chosen today."""
    belge.gecerli_bit = b.gun if b.ofis.secim_basladi(b.gun) else b.gun - timedelta(days=1)
    return []


def gorev_ver(_belge: Any, b: Baglam) -> list[Any]:
    return [MuayeneGorevi(**b.girdi.model_dump())]


def gorev_al(belge: MuayeneGorevi, b: Baglam) -> list[Any]:
    """From now on nothing more is assigned to him; what waits for him stays his."""
    belge.bit = b.gun - timedelta(days=1)
    return []


GECISLER = (
    Gecis(
        "15/2",
        "kriter_yaz",
        "Kriteri yaz",
        Kriter,
        (),
        None,
        Rol.SISTEM_YONETICISI,
        KriterGirdisi,
        (kriter_gunu_acik, kriter_kodlari_biliniyor),
        kriter_yaz,
        ekran="kriterler",
        gecmis="muayene kriteri yazıldı",
    ),
    Gecis(
        "15/2",
        "kriter_kaldir",
        "Yürürlükten kaldır",
        Kriter,
        (KriterDurumu.YURURLUKTE,),
        None,
        Rol.SISTEM_YONETICISI,
        GerekceGirdisi,
        (),
        kriter_kaldir,
        ekran="kriterler",
        gecmis="muayene kriteri yürürlükten kaldırıldı",
    ),
    Gecis(
        "15/3",
        "gorev_ver",
        "Görev ver",
        MuayeneGorevi,
        (),
        None,
        Rol.IDARE_AMIRI,
        GorevGirdisi,
        (gorevi_muayene, gorev_yeni),
        gorev_ver,
        ekran="gorevlendirme",
        gecmis="muayene grubunda görevlendirildi",
    ),
    Gecis(
        "15/3",
        "gorev_al",
        "Görevden al",
        MuayeneGorevi,
        (GorevDurumu.GOREVDE,),
        None,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        gorev_al,
        ekran="gorevlendirme",
        gecmis="muayene grubundaki görevi bitti",
    ),
)
