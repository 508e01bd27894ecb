"""Numçıkış: a sample leaves the warehouse for analysis or expertise on its tutanak, and comes back or is used up (Madde 12/3)."""

from datetime import datetime
from typing import Any, ClassVar

from gumruk.models.ambar import iliskili_ozet_beyanlar
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, eksi_olmaz, metin, strict, tam
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi, beyannamesi
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol
from gumruk.models.ykts_beyan import teslim_alan_kayitli
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

KOD = "numçıkış"


class NumuneTutanagi(Numarali, Satir, table=True):
    """12/3: what left of which warehouse record, sealed how, in whose hands; `kod` is the regulation's word."""

    SERI: ClassVar[str] = "NC"
    KISISEL: ClassVar[frozenset[str]] = frozenset({"teslim_alan", "teslim_alan_no"})

    __tablename__ = "numune_tutanagi"
    __table_args__ = strict(UniqueConstraint("yil", "sira"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    kod: str = metin(12)
    istek_id: int = bag("tahlil_istegi.id", tekil=True)
    kayit_id: int = bag("ambar_kaydi.id")
    kap_adedi: int = tam()
    brut_gram: int = tam()
    muhur_no: str = metin(20)
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    isletme_memuru: str = metin(80)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


class NumuneDonusu(Satir, table=True):
    """Ours, after 12/3: what of a sample came back into the warehouse; the rest was used up."""

    __tablename__ = "numune_donusu"
    __table_args__ = strict(*eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    tutanak_id: int = bag("numune_tutanagi.id", tekil=True)
    kap_adedi: int = tam()
    brut_gram: int = tam()
    aciklama: str = metin(200)
    memur_id: int = bag("kullanici.id")
    zaman: datetime = an()


# Inputs


class NumuneCikisGirdisi(Girdi):
    """12/3: from which record, how much, under which seal, who carries it, before whom."""

    kayit_id: int
    kap_adedi: int = Sinir(default=0, ge=0)
    brut_gram: int = Sinir(gt=0, lt=10**13)
    muhur_no: str = Sinir(min_length=1, max_length=20)
    teslim_alan: str = Sinir(min_length=3, max_length=80)
    teslim_alan_no: str = Sinir(min_length=10, max_length=11)
    isletme_memuru: str = Sinir(min_length=3, max_length=80)


class NumuneDonusGirdisi(Girdi):
    """What came back; nothing when all was used up."""

    kap_adedi: int = Sinir(default=0, ge=0)
    brut_gram: int = Sinir(default=0, ge=0, lt=10**13)
    aciklama: str = Sinir(min_length=5, max_length=200)


# Guards


def beyannamesi_tahlilde(belge: TahlilIstegi, b: Baglam) -> str | None:
    (beyan,) = b.ofis.beyannameler((belge.beyanname_id,))
    return None if beyan.durum is BeyannameDurumu.TAHLILDE else f"Beyanname «{beyan.durum.value}»; numune yalnız tahlil sürerken çıkar."


def ambarda_bu_kadar_var(belge: TahlilIstegi, b: Baglam) -> str | None:
    """Never more than lies there under the declaration; a part of a package may leave, for the package itself stays (16/3 is no bar)."""
    g = b.girdi
    k = next((k for k in b.ofis.ambar_kalanlari(belge.beyanname_id) if k.kayit_id == g.kayit_id), None)
    if k is None:
        return "Seçilen ambar kaydı bu beyannamenin değil."
    if g.kap_adedi > k.kalan_kap or g.brut_gram > k.kalan_gram:
        return f"{k.yeri} yerinde {k.kalan_kap} kap, {k.kalan_gram / 1000:.3f} kg var; bundan çok numune çıkmaz."
    if g.kap_adedi == k.kalan_kap and g.brut_gram < k.kalan_gram and g.kap_adedi:
        return f"Bütün kaplar çıkıyor; kalan ağırlığın tamamını ({k.kalan_gram / 1000:.3f} kg) yazın."
    if g.kap_adedi < k.kalan_kap and g.brut_gram == k.kalan_gram:
        return f"{k.yeri} yerinde kap kalıyor ama ağırlık kalmıyor; numunenin ağırlığını azaltın."
    return None


def tasiyanin_numarasi_dogru(_belge: TahlilIstegi, b: Baglam) -> str | None:
    return kimlik_nedeni(b.girdi.teslim_alan_no)


def cikandan_cok_donmez(belge: TahlilIstegi, b: Baglam) -> str | None:
    beyannamesi(belge, b)  # the exit of the goods waits until this is decided
    t, g = b.ofis.numune_tutanagi(belge.id), b.girdi
    if t is None:
        return None
    if g.kap_adedi > t.kap_adedi or g.brut_gram > t.brut_gram:
        return f"{t.no} ile {t.kap_adedi} kap, {t.brut_gram / 1000:.3f} kg çıkmış; bundan çoğu dönmez."
    if g.kap_adedi and not g.brut_gram:
        return "Dönen kabın ağırlığını yazın."
    return None


# Effects


def numuneyi_cikar(belge: TahlilIstegi, b: Baglam) -> list[Any]:
    tutanak = NumuneTutanagi(kod=KOD, istek_id=belge.id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())
    b.ofis.kagit("numcikis_tutanagi", tutanak)
    return [tutanak]


def donusu_yaz(belge: TahlilIstegi, b: Baglam) -> list[Any]:
    return [NumuneDonusu(tutanak_id=b.ofis.numune_tutanagi(belge.id).id, memur_id=b.kim.id, zaman=b.an, **b.girdi.model_dump())]


def beyannamenin_ozet_beyanlari(belge: TahlilIstegi, b: Baglam) -> list[Any]:
    return [ob for beyan in beyannamesi(belge, b) for ob in iliskili_ozet_beyanlar(beyan, b)]


def neden_olmaz(belge: TahlilIstegi, _islem: str, b: Baglam) -> Engel | None:
    t = b.ofis.numune_tutanagi(belge.id)
    return Engel("12/3", f"{belge.no}: {belge.durum.value}" + (f", tutanak {t.no}." if t is not None else "."))


ND = NumuneDurumu
GECISLER = (
    Gecis(
        "12/3",
        "numune_cikar",
        "numçıkış tutanağını düzenle",
        TahlilIstegi,
        (ND.ISTENDI,),
        ND.CIKTI,
        Rol.AMBAR_MEMURU,
        NumuneCikisGirdisi,
        (beyannamesi_tahlilde, ambarda_bu_kadar_var, tasiyanin_numarasi_dogru, teslim_alan_kayitli),
        numuneyi_cikar,
        form="numcikis_tutanagi",
        ekran="numcikis",
        gecmis="numune «numçıkış» tutanağıyla ambardan çıktı",
        kuyruk="Çıkarılacak numune",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "12/3",
        "numune_don",
        "Numunenin dönüşünü yaz",
        TahlilIstegi,
        (ND.CIKTI,),
        ND.DONDU,
        Rol.AMBAR_MEMURU,
        NumuneDonusGirdisi,
        (cikandan_cok_donmez,),
        donusu_yaz,
        ekran="numcikis",
        gecmis="numune ambara döndü ya da tükendi",
        kuyruk="Dönmesi beklenen numune",
        durum_nedeni=neden_olmaz,
        ardindan=(
            Ardil(("beyanname_teslim", "cetele_tamam"), zorunlu=False, belgeler=beyannamesi),
            Ardil(("ozet_beyan_kapat",), zorunlu=False, belgeler=beyannamenin_ozet_beyanlari),
        ),
    ),
)
