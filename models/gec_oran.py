"""Madde 8: a rate loaded after it took force: the declarations of the gap, claimed or given back after fiili ithalat.

A declaration's difference by a loading is its taxes as they stand with that loading less without it, both on its tescil day: several late
loadings add up, and no loading counts twice. No interest: the declaration was lawful at the old rates.
"""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ek_tahakkuk import EkNeden
from gumruk.models.iade import DanismaKagidi, IadeNedeni
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.vergi_farki import farki_yaz
from gumruk.models.vezne import MuhasebeHareketi
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, Relationship

# Lists whose rows are rates: what a late loading of one changes is a difference under article 8.
ORAN_LISTELERI = ("tarife", "damga", "kkdf", "muafiyetVergi")
FIILI_ITHALAT = (BeyannameDurumu.KISMEN_TESLIM, BeyannameDurumu.KAPANDI)


class GecOranDurumu(Enum):
    ACIK = "açık"
    KAPANDI = "kapandı"


class FarkDurumu(Enum):
    BEKLIYOR = "bekliyor"
    ISLENDI = "işlendi"
    AYRILDI = "ayrıldı"


class GecOran(Numarali, Satir, table=True):
    """One loading that came late, with the declarations that it touches."""

    SERI: ClassVar[str] = "GO"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum"})

    __tablename__ = "gec_oran"
    __table_args__ = strict(secenekler("durum", GecOranDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: GecOranDurumu = durum_sutunu(GecOranDurumu)
    yukleme_id: int = bag("liste_yuklemesi.id", tekil=True)
    zaman: datetime = an()


class OranFarki(Satir, table=True):
    """What one version of a declaration owes (`noksan_kurus`) or is owed (`fazla_kurus`) by the loading; `hata`: why new rates cannot be reckoned.

    A correction in between takes the waiting difference off the list and puts that of the new version on it.
    """

    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "gerekce", "islem_ani", "isleyen_id", "hareket_id", "danisma_id"})

    __tablename__ = "oran_farki"
    __table_args__ = strict(
        secenekler("durum", FarkDurumu), UniqueConstraint("gec_oran_id", "beyanname_id", "surum"), *eksi_olmaz("noksan_kurus", "fazla_kurus")
    )

    id: int = anahtar()
    gec_oran_id: int = bag("gec_oran.id")
    beyanname_id: int = bag("beyanname.id")
    surum: int = tam()
    durum: FarkDurumu = durum_sutunu(FarkDurumu)
    noksan_kurus: int = tam()
    fazla_kurus: int = tam()
    hata: str = metin(200)
    gerekce: str = metin(200)
    islem_ani: datetime | None = an(bos=True)
    isleyen_id: int | None = bag("kullanici.id", bos=True)
    hareket_id: int | None = bag("muhasebe_hareketi.id", bos=True)
    danisma_id: int | None = bag("danisma_kagidi.id", bos=True)
    vergiler: list["OranFarkiVergisi"] = Relationship(sa_relationship_kwargs={"order_by": "OranFarkiVergisi.id"})
    liste: GecOran | None = Relationship()
    # Not drawn into the session with it: what is numbered is numbered first.
    hareket: MuhasebeHareketi | None = Relationship(sa_relationship_kwargs={"cascade": ""})
    danisma: DanismaKagidi | None = Relationship(sa_relationship_kwargs={"cascade": ""})


class OranFarkiVergisi(Satir, table=True):
    """One tax of the difference: its base and amount before and with the loading, and the items that explain it."""

    __tablename__ = "oran_farki_vergisi"
    __table_args__ = strict(UniqueConstraint("fark_id", "kod"), *eksi_olmaz("matrah_kurus", "eski_kurus", "yeni_kurus"))

    id: int = anahtar()
    fark_id: int = bag("oran_farki.id")
    kod: str = metin(3)
    ad: str = metin(60)
    matrah_kurus: int = tam()
    eski_kurus: int = tam()
    yeni_kurus: int = tam()
    aciklama: str = Field(default="", sa_column=Column(Text, nullable=False))


# Inputs


class FarkVergisiGirdisi(Girdi):
    kod: str
    ad: str
    matrah_kurus: int
    eski_kurus: int
    yeni_kurus: int
    aciklama: str


class FarkGirdisi(Girdi):
    """One declaration of the gap, as reckoned."""

    beyanname_id: int
    surum: int
    vergiler: tuple[FarkVergisiGirdisi, ...] = ()
    hata: str = ""


class GecOranGirdisi(Girdi):
    """8: what the system found of one loading."""

    yukleme_id: int
    farklar: tuple[FarkGirdisi, ...] = ()


class GecOranUygulaGirdisi(Girdi):
    """8: the list as the officer has seen it: how many declarations are ready, and their sums, kuruş."""

    hazir: int = Sinir(ge=0)
    noksan_kurus: int = Sinir(ge=0, lt=10**15)
    fazla_kurus: int = Sinir(ge=0, lt=10**15)


# Guards


def bir_kez_listelenir(_belge: Any, b: Baglam) -> str | None:
    no = b.ofis.gec_oran_no(b.girdi.yukleme_id)
    return f"Bu yükleme listelenmiş: {no}." if no else None


def hazir_beyanname_var(belge: GecOran, b: Baglam) -> str | None:
    if not b.ofis.hazir_farklar(belge.id):
        return f"{belge.no}: fiili ithalatı tamamlanmış, bekleyen beyanname yok. Fark, eşya teslim edilince işlenir."
    return None


def gorulen_liste(belge: GecOran, b: Baglam) -> str | None:
    """What is raised is what was reviewed: a delivery in between puts the list before the officer again."""
    farklar, g = b.ofis.hazir_farklar(belge.id), b.girdi
    simdi = (len(farklar), sum(f.noksan_kurus for f in farklar), sum(f.fazla_kurus for f in farklar))
    if simdi != (g.hazir, g.noksan_kurus, g.fazla_kurus):
        return f"Liste siz bakarken değişti: şimdi {simdi[0]} beyanname hazır. Enter ile yeniden açıp bakın."
    return None


def fark_bekliyor(belge: GecOran, b: Baglam) -> str | None:
    fark = b.ofis.oran_farki(belge.id, b.girdi.beyanname_id)
    if fark is None:
        return f"Bu beyanname {belge.no} listesinde yok."
    return None if fark.durum is FarkDurumu.BEKLIYOR else f"Bu beyannamenin farkı bekleyen değil: {fark.durum.value}."


def listesiyle_islenir(belge: Beyanname, b: Baglam) -> str | None:
    """A part of the reviewed act, never an act alone."""
    return None if b.ofis.islenen_fark(belge.id, b.an) else "Oran farkı tek başına işlenmez; GO ekranında listesiyle işlenir."


def bekleyen_kalmamis(belge: GecOran, b: Baglam) -> str | None:
    return f"{belge.no} listesinde bekleyen var." if b.ofis.bekleyen_fark_var(belge.id) else None


# Effects


def _fark(liste: GecOran, f: FarkGirdisi) -> OranFarki:
    artan = sum(max(v.yeni_kurus - v.eski_kurus, 0) for v in f.vergiler)
    azalan = sum(max(v.eski_kurus - v.yeni_kurus, 0) for v in f.vergiler)
    fark = OranFarki(
        liste=liste,
        beyanname_id=f.beyanname_id,
        surum=f.surum,
        durum=FarkDurumu.BEKLIYOR,
        noksan_kurus=artan,
        fazla_kurus=azalan,
        hata=f.hata,
        gerekce="",
    )
    fark.vergiler = [OranFarkiVergisi(**v.model_dump()) for v in f.vergiler]
    return fark


def listele(_belge: Any, b: Baglam) -> list[Any]:
    liste = GecOran(durum=GecOranDurumu.ACIK, yukleme_id=b.girdi.yukleme_id, zaman=b.an)
    return [liste, *(_fark(liste, f) for f in b.girdi.farklar if f.vergiler or f.hata)]


def yenile(belge: GecOran, b: Baglam) -> list[Any]:
    """The differences of corrected declarations, reckoned anew; the earlier ones stay, set aside."""
    satirlar = []
    for f in b.girdi.farklar:
        eski = b.ofis.oran_farki(belge.id, f.beyanname_id)
        if eski is None or eski.durum is not FarkDurumu.BEKLIYOR or eski.surum >= f.surum:
            continue
        eski.durum, eski.gerekce, eski.islem_ani = FarkDurumu.AYRILDI, f"Beyanname düzeltildi: {f.surum}. sürümle yeniden hesaplandı", b.an
        if f.vergiler or f.hata:
            satirlar.append(_fark(belge, f))
    return satirlar


def uygula(belge: GecOran, b: Baglam) -> list[Any]:
    """Marks what is ready; each declaration's own step, in the officer's name, writes its assessment and refund."""
    for fark in b.ofis.hazir_farklar(belge.id):
        fark.durum, fark.islem_ani, fark.isleyen_id = FarkDurumu.ISLENDI, b.an, b.kim.id
    b.ofis.kagit("gec_oran_listesi", belge)
    return []


def islenen_beyannameler(belge: GecOran, b: Baglam) -> list[Any]:
    return b.ofis.beyannameler(b.ofis.islenen_beyannameler(belge.id, b.an))


def farki_isle(belge: Beyanname, b: Baglam) -> list[Any]:
    """A shortfall becomes a further assessment, an excess a draft of a danışma kağıdı, never above what is left to refund; per tax, not netted."""
    fark, no, kaynak = b.ofis.islenen_fark(belge.id, b.an)
    gerekce = f"m.8: {no}, yürürlükten sonra yüklenen oran ({kaynak})"[:200]
    return farki_yaz(b, belge, fark, fark.vergiler, EkNeden.ORAN, IadeNedeni.ORAN, gerekce)


def ayir(belge: GecOran, b: Baglam) -> list[Any]:
    fark = b.ofis.oran_farki(belge.id, b.girdi.beyanname_id)
    fark.durum, fark.gerekce, fark.islem_ani, fark.isleyen_id = FarkDurumu.AYRILDI, b.girdi.gerekce, b.an, b.kim.id
    return []


class FarkAyirmaGirdisi(GerekceGirdisi):
    """8: a declaration of the list that is not raised, and why."""

    beyanname_id: int


def neden_olmaz(belge: GecOran, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("8", f"{belge.no} kapandı: bütün farkları işlendi ya da ayrıldı.")


_KAPAT = (Ardil(("gec_oran_kapat",), zorunlu=False),)
GECISLER = (
    Gecis(
        "8",
        "gec_oran_listele",
        "Geç yüklenen oranı listele",
        GecOran,
        (),
        GecOranDurumu.ACIK,
        Rol.SISTEM,
        GecOranGirdisi,
        (bir_kez_listelenir,),
        listele,
        gecmis="geç yüklenen oranın dokunduğu beyannameler listelendi",
        ardindan=_KAPAT,
    ),
    Gecis(
        "8",
        "gec_oran_yenile",
        "Düzeltilenleri yeniden hesapla",
        GecOran,
        (GecOranDurumu.ACIK,),
        None,
        Rol.SISTEM,
        GecOranGirdisi,
        (),
        yenile,
        gecmis="düzeltilen beyannamelerin oran farkı yeniden hesaplandı",
        durum_nedeni=neden_olmaz,
        ardindan=_KAPAT,
    ),
    Gecis(
        "8",
        "gec_oran_uygula",
        "Farkları işle",
        GecOran,
        (GecOranDurumu.ACIK,),
        None,
        Rol.MUHASEBE_MEMURU,
        GecOranUygulaGirdisi,
        (hazir_beyanname_var, gorulen_liste),
        uygula,
        form="gec_oran_listesi",
        ekran="gec_oran",
        gecmis="geç yüklenen oranın farkları işlendi",
        kuyruk="Geç yüklenen oran",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("gec_oran_isle",), belgeler=islenen_beyannameler), *_KAPAT),
    ),
    Gecis(
        "8",
        "gec_oran_isle",
        "Oran farkını işle",
        Beyanname,
        FIILI_ITHALAT,
        None,
        Rol.MUHASEBE_MEMURU,
        None,
        (listesiyle_islenir,),
        farki_isle,
        ekran="gec_oran",
        gecmis="geç yüklenen oranın farkı işlendi",
    ),
    Gecis(
        "8",
        "gec_oran_ayir",
        "Listeden ayır",
        GecOran,
        (GecOranDurumu.ACIK,),
        None,
        Rol.MUHASEBE_MEMURU,
        FarkAyirmaGirdisi,
        (fark_bekliyor,),
        ayir,
        ekran="gec_oran",
        gecmis="bir beyanname geç yüklenen oran listesinden ayrıldı",
        durum_nedeni=neden_olmaz,
        ardindan=_KAPAT,
    ),
    Gecis(
        "8",
        "gec_oran_kapat",
        "Listeyi kapat",
        GecOran,
        (GecOranDurumu.ACIK,),
        GecOranDurumu.KAPANDI,
        Rol.SISTEM,
        None,
        (bekleyen_kalmamis,),
        gecmis="geç yüklenen oran listesi kapandı",
    ),
)
AYRILIKLAR = (
    Ayrilik("gec_oran_isle", "ek_tahsil_et", "Ek tahakkuku yapan, tahsil edemez."),
    Ayrilik("gec_oran_isle", "ek_banka_odemesi", "Ek tahakkuku yapan, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
