"""Müzekkere: further collection or a fine is needed; the chief decides, the examiner enters the differences (19/5, 21/3)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.antrepo_sart import ANTREPO_DUZELTMESI
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi, Hat, VergiSatiri
from gumruk.models.beyanname_sart import ekler_sayilmis, kimlikler_dogru, onceki_beyanname_yazilmis, rejim_biliniyor
from gumruk.models.beyanname_tescil import toplamlari_yaz
from gumruk.models.duzeltme import DEGISMEMIS, TUTARLI, beyana_gore, degisenler
from gumruk.models.kurus import goster
from gumruk.models.muayene import NEREDE, MuayeneSonucu, hazirlik_bildirilmis, kendisine_havaleli
from gumruk.models.surum import beyani_yaz, yeni_surum
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import ONEK, Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, Sart, durumunda
from gumruk.models.yon import AMBARLI, MUAYENELI, Yon, karsiligi
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class MuzekkereKarari(Enum):
    UYGUN = "uygun görüldü"
    UYGUN_DEGIL = "uygun görülmedi"


class Muzekkere(Numarali, Satir, table=True):
    """What the examiner found, which boxes it touches, the fines he proposes, and the chief's word; `nereden`: where the goods or papers lay."""

    SERI: ClassVar[str] = "MZ"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"karar", "karar_veren_id", "karar_ani", "karar_gerekcesi"})

    __tablename__ = "muzekkere"
    __table_args__ = strict(
        secenekler("nereden", Hat),
        secenekler("karar", MuzekkereKarari),
        UniqueConstraint("yil", "sira"),
        tek_iken("uq_muzekkere_acik", "beyanname_id", "karar IS NULL"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    beyanname_id: int = bag("beyanname.id")
    madde: str = metin(10)
    nereden: Hat = durum_sutunu(Hat)
    tespit: str = metin(1000)
    kutular: str = metin(200)
    hazirlayan_id: int = bag("kullanici.id")
    zaman: datetime = an()
    karar: MuzekkereKarari | None = durum_sutunu(MuzekkereKarari, bos=True)
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)
    cezalar: list["MuzekkereCezasi"] = Relationship(sa_relationship_kwargs={"order_by": "MuzekkereCezasi.kod"})

    @property
    def ceza_kurus(self) -> int:
        return sum(c.tutar_kurus for c in self.cezalar)


class MuzekkereCezasi(Satir, table=True):
    """One fine, by its code in the dated list `cezaKodu`."""

    __tablename__ = "muzekkere_cezasi"
    __table_args__ = strict(UniqueConstraint("muzekkere_id", "kod"), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    muzekkere_id: int = bag("muzekkere.id")
    kod: str = metin(3)
    ad: str = metin(60)
    tutar_kurus: int = tam()


# Inputs


class CezaGirdisi(Girdi):
    kod: str = Sinir(min_length=1, max_length=3)
    tutar_kurus: int = Sinir(gt=0, lt=10**15)


class MuzekkereGirdisi(Girdi):
    """Findings, the boxes they touch, the fines if any."""

    tespit: str = Sinir(min_length=20, max_length=1000)
    kutular: str = Sinir(min_length=2, max_length=200)
    cezalar: tuple[CezaGirdisi, ...] = Sinir(default=(), max_length=5)


class FarkGirdisi(Girdi):
    """The declaration as the müzekkere finds it, and the note written on the original."""

    mesruhat: str = Sinir(min_length=10, max_length=200)
    beyan: BeyannameGirdisi


# Guards


def ceza_kodlari_biliniyor(belge: Beyanname, b: Baglam) -> str | None:
    gorulen: set[str] = set()
    for c in b.girdi.cezalar:
        if b.ofis.liste_satiri("cezaKodu", c.kod, belge.tescil_gunu) is None:
            return f"«{c.kod}» {belge.tescil_gunu:%d.%m.%Y} gününde bir ceza kodu değil. F4 listeyi açar."
        if c.kod in gorulen:
            return f"{c.kod} kodu iki kez yazılmış; tek satırda toplayın."
        gorulen.add(c.kod)
    return None


@durumunda(BeyannameDurumu.MUZEKKEREDE)
def hazirlayan_degil(belge: Beyanname, b: Baglam) -> str | None:
    return "Müzekkereyi yazan, onu onaylayamaz. Başka bir amire verin." if b.ofis.son_muzekkere(belge.id).hazirlayan_id == b.kim.id else None


@durumunda(BeyannameDurumu.MUZEKKEREDE)
def belgeden_geldi(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.son_muzekkere(belge.id).nereden is Hat.BELGE else "Müzekkere belge kontrolünden gelmedi."


@durumunda(BeyannameDurumu.MUZEKKEREDE)
def fizikiden_geldi(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.son_muzekkere(belge.id).nereden is Hat.FIZIKI else "Müzekkere fiziki muayeneden gelmedi."


@durumunda(BeyannameDurumu.DUZELTMEDE)
def fark_ya_da_ceza_var(belge: Beyanname, b: Baglam) -> str | None:
    """The fines come from the müzekkere; without them something of the declaration must differ."""
    return None if b.ofis.son_muzekkere(belge.id).cezalar or degisenler(belge, b.girdi.beyan) else DEGISMEMIS


BEYAN_TUTARLI: tuple[Sart, ...] = (
    *(beyana_gore(s) for s in (rejim_biliniyor, onceki_beyanname_yazilmis, kimlikler_dogru, ekler_sayilmis)),
    *TUTARLI,
    *ANTREPO_DUZELTMESI,
)


# Effects


def muzekkere_yaz(belge: Beyanname, b: Baglam) -> list[Any]:
    g = b.girdi
    fiziki = belge.durum is BeyannameDurumu.FIZIKI
    m = Muzekkere(
        beyanname_id=belge.id,
        madde=karsiligi("21/3" if fiziki else "19/5", belge.yon),
        nereden=Hat.FIZIKI if fiziki else Hat.BELGE,
        tespit=g.tespit,
        kutular=g.kutular,
        hazirlayan_id=b.kim.id,
        zaman=b.an,
    )
    m.cezalar = [
        MuzekkereCezasi(kod=c.kod, ad=b.ofis.liste_satiri("cezaKodu", c.kod, belge.tescil_gunu).aciklama[:60], tutar_kurus=c.tutar_kurus)
        for c in g.cezalar
    ]
    b.ofis.kagit("muzekkere", m)
    return [m]


def _karar(karar: MuzekkereKarari) -> Any:
    def ver(belge: Beyanname, b: Baglam) -> list[Any]:
        m = b.ofis.son_muzekkere(belge.id)
        m.karar, m.karar_veren_id, m.karar_ani = karar, b.kim.id, b.an
        m.karar_gerekcesi = getattr(b.girdi, "gerekce", "")
        return [m]

    return ver


def cezalari_yaz(belge: Beyanname, cezalar: Any, dayanak: str) -> None:
    """Fines as lines of the first item, beside its taxes: collected with them, under their own codes."""
    ilk = belge.kalemler[0]
    for c in cezalar:
        aciklama = f"{c.kod} {c.ad}\n  {dayanak}: {goster(c.tutar_kurus)} TL"
        ilk.vergiler.append(
            VergiSatiri(
                kod=c.kod, ad=c.ad, matrah_kurus=0, oran_milyonda=None, tutar_kurus=c.tutar_kurus, odeme="P", aciklama=aciklama, terimler="[]"
            )
        )
    toplamlari_yaz(belge)


# The düzeltme nüshası of a direction that has a form of its own.
NUSHA_FORMU = {Yon.CIKIS: "cikis_duzeltme_nushasi"}


def farklari_gir(belge: Beyanname, b: Baglam) -> list[Any]:
    m = b.ofis.son_muzekkere(belge.id)

    def icerik() -> None:
        beyani_yaz(belge, b.girdi.beyan, b)
        cezalari_yaz(belge, m.cezalar, f"Müzekkere {m.no}")

    islem = ONEK[belge.yon] + "farklari_gir"
    satirlar = yeni_surum(belge, b, icerik, islem=islem, madde=m.madde, gerekce=f"{m.no}: {b.girdi.mesruhat}"[:350])
    b.ofis.kagit(NUSHA_FORMU.get(belge.yon, "duzeltme_nushasi"), satirlar[-1])
    mesruhat = f"{m.no}: düzeltme nüshası eklendi"
    return [*satirlar, MuayeneSonucu(beyanname_id=belge.id, hat=m.nereden, memur_id=b.kim.id, mesruhat=mesruhat, kapsam=b.girdi.mesruhat, zaman=b.an)]


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Where the declaration stands on the müzekkere's way, and who owes the next step."""
    d, bd = belge.durum, BeyannameDurumu
    if islem in ("muzekkere_yaz", "muzekkere_yaz_fiziki"):
        if d in (bd.TESCILLI, bd.ONAYLI):
            return Engel("15/1", "Tescil onayı verilmemiş; müzekkereyi, muayene için havale edilen memur yazar.")
        if d in NEREDE:
            return Engel(NEREDE[d][0], f"Beyanname «{d.value}»{b.ofis.kimde(belge)}. {NEREDE[d][1]} Müzekkere ondan sonra yazılır.")
        m = b.ofis.son_muzekkere(belge.id)
        yazilmis = f"{m.no} numaralı müzekkere yazılmış" if m is not None else "Muayenesi bitmiş"
        return Engel("19/5", f"{yazilmis}: beyanname «{d.value}»{b.ofis.kimde(belge)}. Bundan sonraki fark ek tahakkukladır (m.27/1-c, 28).")
    if d in (bd.BELGE, bd.FIZIKI):
        return Engel("19/5", f"Müzekkere yazılmamış: beyanname «{d.value}»{b.ofis.kimde(belge)}. Önce muayene memuru müzekkere yazar.")
    if d is bd.MUZEKKEREDE:
        return Engel("19/5", f"{b.ofis.son_muzekkere(belge.id).no} numaralı müzekkere idare amirinin kararını bekliyor; farklar ondan sonra girilir.")
    return Engel("19/5", f"Bekleyen müzekkere yok; beyanname şimdi «{d.value}»{b.ofis.kimde(belge)}.")


BD = BeyannameDurumu
GECISLER = (
    Gecis(
        "19/5",
        "muzekkere_yaz",
        "Müzekkereyi sun",
        Beyanname,
        (BD.BELGE,),
        BD.MUZEKKEREDE,
        Rol.MUAYENE_MEMURU,
        MuzekkereGirdisi,
        (kendisine_havaleli, ceza_kodlari_biliniyor),
        muzekkere_yaz,
        form="muzekkere",
        ekran="muzekkere",
        gecmis="müzekkere yazıldı, idare amirine sunuldu",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "21/3",
        "muzekkere_yaz_fiziki",
        "Müzekkereyi sun",
        Beyanname,
        (BD.FIZIKI,),
        BD.MUZEKKEREDE,
        Rol.MUAYENE_MEMURU,
        MuzekkereGirdisi,
        (kendisine_havaleli, hazirlik_bildirilmis, ceza_kodlari_biliniyor),
        muzekkere_yaz,
        form="muzekkere",
        ekran="muzekkere",
        gecmis="muayenede fark bulundu, müzekkere sunuldu",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/5",
        "muzekkere_uygun_gor",
        "Uygun gör",
        Beyanname,
        (BD.MUZEKKEREDE,),
        BD.DUZELTMEDE,
        Rol.IDARE_AMIRI,
        None,
        (hazirlayan_degil,),
        _karar(MuzekkereKarari.UYGUN),
        ekran="muzekkere",
        gecmis="müzekkere uygun görüldü",
        kuyruk="Müzekkere kararı bekleyen",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/5",
        "muzekkere_uygun_gorme",
        "Uygun görme",
        Beyanname,
        (BD.MUZEKKEREDE,),
        None,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (hazirlayan_degil,),
        _karar(MuzekkereKarari.UYGUN_DEGIL),
        ekran="muzekkere",
        gecmis="müzekkere uygun görülmedi, muayene memuruna geri verildi",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("belgeye_doner", "fizikiye_doner")),),
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/5",
        "belgeye_doner",
        "Belge kontrolüne döner",
        Beyanname,
        (BD.MUZEKKEREDE,),
        BD.BELGE,
        Rol.SISTEM,
        None,
        (belgeden_geldi,),
        gecmis="belge kontrolüne döndü",
        yonler=MUAYENELI,
    ),
    Gecis(
        "21/3",
        "fizikiye_doner",
        "Fiziki muayeneye döner",
        Beyanname,
        (BD.MUZEKKEREDE,),
        BD.FIZIKI,
        Rol.SISTEM,
        None,
        (fizikiden_geldi,),
        gecmis="fiziki muayeneye döndü",
        yonler=MUAYENELI,
    ),
    Gecis(
        "19/5",
        "farklari_gir",
        "Farkları kaydet",
        Beyanname,
        (BD.DUZELTMEDE,),
        BD.DUZELTILDI,
        Rol.MUAYENE_MEMURU,
        FarkGirdisi,
        (kendisine_havaleli, fark_ya_da_ceza_var, *BEYAN_TUTARLI),
        farklari_gir,
        form="duzeltme_nushasi",
        ekran="fark_girisi",
        gecmis="farklar girildi, düzeltme nüshası basıldı",
        kuyruk="Farkları girilecek",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
)
_YAZAN = "Müzekkereyi yazan, onu onaylayamaz. Başka bir amire verin."
AYRILIKLAR = (
    *(
        Ayrilik(yazan, karar, _YAZAN)
        for yazan in ("muzekkere_yaz", "muzekkere_yaz_fiziki")
        for karar in ("muzekkere_uygun_gor", "muzekkere_uygun_gorme")
    ),
    Ayrilik("beyanname_tescil", "muzekkere_yaz", "Beyannameyi tescil eden, belgesini kontrol edemez."),
    Ayrilik("beyanname_tescil", "muzekkere_yaz_fiziki", "Beyannameyi tescil eden, eşyasını muayene edemez."),
    Ayrilik("beyanname_tescil", "farklari_gir", "Beyannameyi tescil eden, farklarını giremez."),
    Ayrilik("farklari_gir", "tahsil_et", "Tahakkuku belirleyen, tahsil edemez. Başka bir veznedara gönderin."),
    Ayrilik("farklari_gir", "banka_odemesi", "Tahakkuku belirleyen, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
)
