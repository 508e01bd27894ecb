"""Giriş özet beyanı: the carrier registers, the kabul memuru compares and approves or hands back (Madde 9, 10)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.numara import kimlikse_nedeni, numara_uyarilari
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, Yerinde
from gumruk.models.yon import SERI, Bent, Yol, Yon
from pydantic import Field as Sinir
from pydantic import field_validator
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class OzetBeyanDurumu(Enum):
    TESCILLI = "tescilli"
    ONAYLI = "onaylı"
    IADE = "iade edildi"
    AMBARDA = "ambarda"
    KAPANDI = "kapandı"
    KOLCUDA = "kolcuda, yüklenecek"
    YUKLENDI = "yüklendi"
    TASIYICIDA = "nüshaları taşıyıcıda"
    YOLDA = "yolda, teyidi beklenir"


# Each direction counts for itself; the counters are not those of the declarations.
OZET_BEYAN_SERISI = {Yon.GIRIS: "OB", Yon.CIKIS: "OBEX", Yon.TRANSIT: "OBTR"}


class OzetBeyan(Numarali, Satir, table=True):
    """Madde 3/c: what a vehicle brought, as its carrier declares it; registration of 9/1."""

    SERILER: ClassVar[dict[Yon, str]] = OZET_BEYAN_SERISI
    KUYRUK_ANI: ClassVar[str] = "tescil_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "onay_ani", "onaylayan_id", "iade_nedeni", "kapanis_ani"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"tasiyici_no", "tasiyici_unvan"})
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"yon", "numara_gerekcesi"})

    __tablename__ = "ozet_beyan"
    __table_args__ = strict(secenekler("durum", OzetBeyanDurumu), secenekler("yon", Yon), UniqueConstraint("idare", "yil", "yon", "sira"))

    id: int = anahtar()
    idare: str = metin(6)
    yil: int = tam()
    sira: int = tam()
    no: str = metin(18, tekil=True)
    tur: str = metin(9)
    durum: OzetBeyanDurumu = durum_sutunu(OzetBeyanDurumu)
    tescil_gunu: date = gun()
    tescil_ani: datetime = an()
    tescil_eden_id: int = bag("kullanici.id")
    tasiyici_no: str = metin(20)
    tasiyici_unvan: str = metin(150)
    tasima_sekli: str = metin(2)
    tasit_adi: str = metin(50)
    tasit_no: str = metin(25)
    sefer_no: str = metin(25)
    tasit_ulke: str = metin(3)
    cikis_idare: str = metin(6)
    yukleme_yeri: str = metin(20)
    bosaltma_yeri: str = metin(20)
    ilk_varis_yeri: str = metin(20)
    varis_gunu: date = gun()
    varis_saati: str = metin(5)
    ugranan_ulkeler: str = metin(40)
    diger: str = metin(100)
    onay_ani: datetime | None = an(bos=True)
    onaylayan_id: int | None = bag("kullanici.id", bos=True)
    iade_nedeni: str = metin(200)
    kapanis_ani: datetime | None = an(bos=True)
    yon: Yon = durum_sutunu(Yon, deger=Yon.GIRIS)
    numara_gerekcesi: str = metin(200)
    senetler: list["TasimaSenedi"] = Relationship(sa_relationship_kwargs={"order_by": "TasimaSenedi.sira"})

    def seri(self) -> str:
        return self.SERILER[self.yon]

    @property
    def yol(self) -> Yol:
        """Its direction; in transit the letter of 33/1."""
        tasima = getattr(self, "transit_tasimasi", None) if self.yon is Yon.TRANSIT else None
        return tasima.bent if tasima is not None else self.yon

    def numarala(self, idare: str, yil: int, sira: int) -> None:
        """Same pattern as a declaration (alan.md §1.6): 26343100IM00012870; the kind of document stands apart."""
        self.yil, self.sira, self.no = yil, sira, f"{yil % 100:02d}{idare}{SERI[self.yon]}{sira:08d}"


class TasimaSenedi(Satir, table=True):
    """Madde 3/d: a bill of the özet beyan; its number is unique within it together with the running `sira`."""

    __tablename__ = "tasima_senedi"
    __table_args__ = strict(UniqueConstraint("ozet_beyan_id", "sira"))

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id")
    sira: int = tam()
    no: str = metin(20, dizin=True)
    gonderici_ad: str = metin(150)
    gonderici_no: str = metin(20)
    alici_ad: str = metin(150)
    alici_no: str = metin(20)
    bildirim_ad: str = metin(150)
    acente_ad: str = metin(150)
    konteynerli: bool = mantik()
    navlun_odeme: str = metin(10)
    satirlar: list["SenetSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "SenetSatiri.sira"})


class SenetSatiri(Satir, table=True):
    """A line of a bill: packages (kap) and grams as declared by the carrier."""

    __tablename__ = "senet_satiri"
    __table_args__ = strict(UniqueConstraint("senet_id", "sira"), *eksi_olmaz("kap_adedi", "brut_gram", "net_gram", "fiyat_kurus"))

    id: int = anahtar()
    senet_id: int = bag("tasima_senedi.id")
    sira: int = tam()
    kap_adedi: int = tam()
    kap_cinsi: str = metin(2)
    marka: str = metin(60)
    esya_kodu: str = metin(12)
    esya_tanimi: str = metin(200)
    brut_gram: int = tam()
    net_gram: int = tam(deger=0)
    fiyat_kurus: int = tam(deger=0)
    fiyat_doviz: str = metin(3)
    konteyner_no: str = metin(15)
    muhur_no: str = metin(20)
    un_kodu: str = metin(4)
    yeri: str = metin(40)


# Inputs


class SatirGirdisi(Girdi):
    kap_adedi: int = Sinir(ge=0, le=9_999_999)
    kap_cinsi: str = Sinir(min_length=2, max_length=2)
    marka: str = Sinir(default="", max_length=60)
    esya_kodu: str = Sinir(default="", max_length=12)
    esya_tanimi: str = Sinir(min_length=2, max_length=200)
    brut_gram: int = Sinir(gt=0, lt=10**13)
    net_gram: int = Sinir(default=0, ge=0, lt=10**13)
    fiyat_kurus: int = Sinir(default=0, ge=0)
    fiyat_doviz: str = Sinir(default="", max_length=3)
    konteyner_no: str = Sinir(default="", max_length=15)
    muhur_no: str = Sinir(default="", max_length=20)
    un_kodu: str = Sinir(default="", max_length=4)
    yeri: str = Sinir(default="", max_length=40)


class SenetGirdisi(Girdi):
    no: str = Sinir(min_length=1, max_length=20)
    gonderici_ad: str = Sinir(min_length=2, max_length=150)
    gonderici_no: str = Sinir(default="", max_length=20)
    alici_ad: str = Sinir(min_length=2, max_length=150)
    alici_no: str = Sinir(default="", max_length=20)
    bildirim_ad: str = Sinir(default="", max_length=150)
    acente_ad: str = Sinir(default="", max_length=150)
    konteynerli: bool = False
    navlun_odeme: str = Sinir(default="", max_length=10)
    satirlar: tuple[SatirGirdisi, ...] = Sinir(min_length=1, max_length=999)


class SenetliGirdi(Girdi):
    """What every özet beyan has: who declares it and the bills. `numara_gerekcesi`: why a number whose check digit does not hold is kept (10/1)."""

    YON: ClassVar[Yon] = Yon.GIRIS

    tasiyici_no: str = Sinir(default="", max_length=20)
    tasiyici_unvan: str = Sinir(min_length=2, max_length=150)
    diger: str = Sinir(default="", max_length=100)
    numara_gerekcesi: str = Sinir(default="", max_length=200)
    senetler: tuple[SenetGirdisi, ...] = Sinir(min_length=1, max_length=999)

    @field_validator("senetler")
    @classmethod
    def _senet_nolari_ayri(cls, senetler: tuple[SenetGirdisi, ...]) -> tuple[SenetGirdisi, ...]:
        gorulen: set[str] = set()
        for senet in senetler:
            if senet.no in gorulen:
                raise ValueError(f"{senet.no} numaralı taşıma senedi iki kez yazılmış; bir özet beyanda her senet bir kezdir.")
            gorulen.add(senet.no)
        return senetler


class OzetBeyanGirdisi(SenetliGirdi):
    """9/1: the vehicle and its bills; a kind with particulars of its own has a class of its own."""

    tur: str = Sinir(min_length=3, max_length=9)
    tasima_sekli: str = Sinir(min_length=2, max_length=2)
    tasit_adi: str = Sinir(default="", max_length=50)
    tasit_no: str = Sinir(min_length=1, max_length=25)
    sefer_no: str = Sinir(default="", max_length=25)
    tasit_ulke: str = Sinir(min_length=3, max_length=3)
    cikis_idare: str = Sinir(default="", max_length=6)
    yukleme_yeri: str = Sinir(min_length=2, max_length=20)
    bosaltma_yeri: str = Sinir(min_length=2, max_length=20)
    ilk_varis_yeri: str = Sinir(default="", max_length=20)
    varis_gunu: date
    varis_saati: str = Sinir(default="", max_length=5)
    ugranan_ulkeler: str = Sinir(default="", max_length=40)


class IadeGirdisi(GerekceGirdisi):
    """10/2, 15/1: why the papers are handed back, and the groups in which paper and screen differ."""

    farklar: tuple[tuple[str, str], ...] = ()


class OnayGirdisi(Girdi):
    """10/1: the groups that were compared and found the same."""

    uyan_gruplar: tuple[str, ...]


# Guards

KARSILASTIRMA_GRUPLARI = ("taşıt ve sefer", "taşıyıcı", "yerler ve tarih", "taşıma senetleri", "kap ve ağırlık")


# Kinds that are registered by an act of their own.
OZEL_TURLER = {
    "TIRİTH": "TIR karnesiyle gelen eşyanın özet beyanı TG ekranında tescil edilir (m.32/1).",
    "TESLİM": "«Teslim alma»yı transit beyannamesiyle gelende taşıyıcı (TL, m.32/2), sundurma talebinde özet beyan memuru (TE, m.9/3) tescil eder.",
    "GRUPAJ": "Alt özet beyan, ana özet beyanın senedine dayanır; AÖ ekranında tescil edilir (m.9/2).",
}


def tur_biliniyor(_b: Any, b: Baglam) -> str | None:
    satir = b.ofis.liste_satiri("beyanTuru", b.girdi.tur, b.gun)
    if satir is None:
        return f"«{b.girdi.tur}» diye bir özet beyan türü yok. F4 türleri listeler."
    if satir.ek_alan("yon") not in ("giris", ""):
        return f"«{b.girdi.tur}» çıkış ya da transit türüdür; girişte giriş türü seçin (F4)."
    return OZEL_TURLER.get(b.girdi.tur)


def satir_kodlari_biliniyor(_b: Any, b: Baglam) -> str | None:
    if neden := kimlikse_nedeni(b.girdi.tasiyici_no):
        return Yerinde(f"Taşıyıcı: {neden}", "tasiyici_no")
    sayfa = 0  # lines are typed one after another, whatever bill they are of
    for n, senet in enumerate(b.girdi.senetler, 1):
        if neden := kimlikse_nedeni(senet.alici_no):
            return Yerinde(f"{n}. senet alıcı: {neden}", "alici_no", sayfa + 1)
        for m, satir in enumerate(senet.satirlar, 1):
            sayfa += 1
            if satir.net_gram > satir.brut_gram:
                return Yerinde(f"{n}. senet {m}. satır: net ağırlık brütten büyük. Ağırlıkları düzeltin.", "net_gram", sayfa)
            if b.ofis.liste_satiri("kapCinsi", satir.kap_cinsi, b.gun) is None:
                return Yerinde(f"{n}. senet {m}. satır kap cinsi: «{satir.kap_cinsi}» listede yok. F4 listeyi açar.", "kap_cinsi", sayfa)
    return None


def kodlar_biliniyor(belge: Any, b: Baglam) -> str | None:
    for liste, alan, ad in (("tasimaSekli", "tasima_sekli", "taşıma şekli"), ("ulke", "tasit_ulke", "taşıt ülkesi")):
        kod = getattr(b.girdi, alan)
        if b.ofis.liste_satiri(liste, kod, b.gun) is None:
            return Yerinde(f"{ad}: «{kod}» listede yok. F4 listeyi açar.", alan)
    return satir_kodlari_biliniyor(belge, b)


def numaralar_tutuyor(_b: Any, b: Baglam) -> str | None:
    """A number that the paper bears wrongly is recorded as it stands there, with the reason (10/1; alan.md §12)."""
    uyarilar = numara_uyarilari(b.girdi)
    if not uyarilar or len(b.girdi.numara_gerekcesi.strip()) >= 10:
        return None
    ek = f" (+{len(uyarilar) - 1})" if len(uyarilar) > 1 else ""
    return f"{uyarilar[0]}{ek} Kâğıtta böyleyse «Numara gerekçesi» yazın (en az 10 harf)."


def varis_gelecek_degil(_b: Any, b: Baglam) -> str | None:
    if (b.girdi.varis_gunu - b.gun).days > 30:
        return "Varış tarihi bir aydan ileri; tarihi denetleyin."
    return None


def butun_gruplar_uyuyor(_belge: Any, b: Baglam) -> str | None:
    eksik = [g for g in KARSILASTIRMA_GRUPLARI if g not in b.girdi.uyan_gruplar]
    if eksik:
        return f"Aynı bulunmayan grup: {', '.join(eksik)}. Kâğıt ekranla aynı değilse onay verilmez; F10 ile iade edin (m.10/2)."
    return None


# Effects


def beyani_kur(b: Baglam, baslik: dict[str, Any]) -> OzetBeyan:
    """The özet beyan of what was typed, under the heading `baslik`."""
    g = b.girdi
    beyan = OzetBeyan(**baslik, yon=g.YON, idare=b.idare, tescil_gunu=b.gun, tescil_ani=b.an, tescil_eden_id=b.kim.id)
    beyan.senetler = [
        TasimaSenedi(
            **s.model_dump(include=set(SenetGirdisi.model_fields) - {"satirlar"}),
            sira=n,
            satirlar=[SenetSatiri(**k.model_dump(include=set(SatirGirdisi.model_fields)), sira=m) for m, k in enumerate(s.satirlar, 1)],
        )
        for n, s in enumerate(g.senetler, 1)
    ]
    return beyan


def basligi(g: OzetBeyanGirdisi) -> dict[str, Any]:
    """The heading's columns of what was typed."""
    return g.model_dump(include=set(OzetBeyanGirdisi.model_fields) - {"senetler"})


def tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    return [beyani_kur(b, basligi(b.girdi))]


def anasi(belge: OzetBeyan, b: Baglam) -> list[Any]:
    """9/2: the özet beyan whose bill this one breaks up."""
    return list(b.ofis.anasi(belge.id))


def anasi_onayli(belge: OzetBeyan, b: Baglam) -> str | None:
    for ana in b.ofis.anasi(belge.id):
        if ana.durum in (OzetBeyanDurumu.TESCILLI, OzetBeyanDurumu.IADE):
            return f"Ana özet beyan {ana.no} «{ana.durum.value}»; alt özet beyan ondan sonra onaylanır. Önce anayı onaylayın (m.9/2)."
    return None


def altlari_iade(belge: OzetBeyan, b: Baglam) -> str | None:
    for alt in b.ofis.yasayan_altlar(belge.id):
        return f"Bu özet beyana dayanan {alt.no} numaralı alt özet beyan var (m.9/2). Önce onu iade edin."
    return None


def gelis_degil(belge: OzetBeyan, b: Baglam) -> str | None:
    if b.ofis.transit_gelisi(belge.id) is not None:
        return "Bu özet beyan TIR karnesi ya da transit beyannamesiyle gelen eşyanındır; o belgeyle birlikte karşılaştırılır (m.32/3)."
    return None


def onayla(belge: OzetBeyan, b: Baglam) -> list[Any]:
    belge.onay_ani, belge.onaylayan_id = b.an, b.kim.id
    return []


def iade_et(belge: OzetBeyan, b: Baglam) -> list[Any]:
    belge.iade_nedeni = b.girdi.gerekce
    return []


def neden_olmaz(belge: OzetBeyan, islem: str, _b: Baglam) -> Engel | None:
    """Why the özet beyan's state forbids an act."""
    d = belge.durum
    if islem == "ambar_giris":
        if d is OzetBeyanDurumu.TESCILLI:
            return Engel("10/1", "Özet beyan henüz onaylanmamış. Kabul memuruna gönderin.")
        return None
    if d is OzetBeyanDurumu.IADE:
        return Engel("10/2", "Bu özet beyan iade edilmiş. Taşıyıcı düzelttiği beyanı yeni numarayla tescil ettirir.")
    return Engel("10/1", f"Bu özet beyan zaten onaylanmış; şimdi «{d.value}».")


D = OzetBeyanDurumu
# An alt özet beyan that closes may be the last thing that its ana waits for (9/2).
ANA_KAPANIR = Ardil(("ana_ozet_beyan_kapat",), zorunlu=False, belgeler=anasi)
GECISLER = (
    Gecis(
        "9/1",
        "ozet_beyan_tescil",
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        OzetBeyanGirdisi,
        (tur_biliniyor, kodlar_biliniyor, varis_gelecek_degil, numaralar_tutuyor),
        tescil_et,
        form="ozet_beyan_dokumu",
        ekran="ozet_beyan",
        gecmis="özet beyan tescil edildi",
    ),
    Gecis(
        "10/1",
        "ozet_beyan_onayla",
        "Onayla",
        OzetBeyan,
        (D.TESCILLI,),
        D.ONAYLI,
        Rol.KABUL_MEMURU,
        OnayGirdisi,
        (gelis_degil, anasi_onayli, butun_gruplar_uyuyor),
        onayla,
        ekran="ozet_beyan_onay",
        gecmis="özet beyan onaylandı",
        kuyruk="Onay bekleyen özet beyan",
        durum_nedeni=neden_olmaz,
        yonler=(Yon.GIRIS, Yon.TRANSIT),
        bentler=tuple(Bent),
    ),
    Gecis(
        "10/2",
        "ozet_beyan_iade",
        "İade et",
        OzetBeyan,
        (D.TESCILLI,),
        D.IADE,
        Rol.KABUL_MEMURU,
        IadeGirdisi,
        (altlari_iade,),
        iade_et,
        form="iade_fisi",
        ekran="ozet_beyan_onay",
        gecmis="özet beyan iade edildi",
        durum_nedeni=neden_olmaz,
        yonler=(Yon.GIRIS, Yon.TRANSIT),
    ),
)
