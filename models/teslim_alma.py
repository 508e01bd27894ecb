"""Goods that enter the country temporarily and are wanted in the sundurma: written request, the chief's word, «teslim alma» (Madde 9/3)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import kimlikse_nedeni
from gumruk.models.ozet_beyan import (
    OzetBeyan,
    OzetBeyanDurumu,
    OzetBeyanGirdisi,
    basligi,
    beyani_kur,
    kodlar_biliniyor,
    numaralar_tutuyor,
    varis_gelecek_degil,
)
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship

TUR = "TESLİM"


class TalepDurumu(Enum):
    ISTENDI = "idare amirinde"
    UYGUN = "uygun görüldü"
    REDDEDILDI = "uygun görülmedi"
    KULLANILDI = "özet beyanı tescil edildi"
    DUSTU = "kullanılmadan düştü"


class SundurmaTalebi(Numarali, Satir, table=True):
    """9/3: the written request to take temporarily entered goods into the sundurma, and the chief's answer. It serves one özet beyan."""

    SERI: ClassVar[str] = "SU"
    KUYRUK_ANI: ClassVar[str] = "kayit_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "karar_veren_id", "karar_ani", "karar_gerekcesi"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"isteyen_no", "isteyen_unvan"})

    __tablename__ = "sundurma_talebi"
    __table_args__ = strict(secenekler("durum", TalepDurumu), UniqueConstraint("yil", "sira"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: TalepDurumu = durum_sutunu(TalepDurumu)
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    isteyen_no: str = metin(20)
    isteyen_unvan: str = metin(150)
    esya: str = metin(200)
    kap_adedi: int = tam()
    brut_gram: int = tam()
    istek: str = metin(350)
    kaydeden_id: int = bag("kullanici.id")
    kayit_ani: datetime = an()
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)


class TeslimAlma(Satir, table=True):
    """9/3: the granted request that an özet beyan of the kind «teslim alma» stands on; each request once."""

    __tablename__ = "teslim_alma"
    __table_args__ = strict()

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    talep_id: int = bag("sundurma_talebi.id", tekil=True)
    ozet_beyan: OzetBeyan | None = Relationship()


class SundurmaTalebiGirdisi(Girdi):
    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    isteyen_no: str = Sinir(default="", max_length=20)
    isteyen_unvan: str = Sinir(min_length=2, max_length=150)
    esya: str = Sinir(min_length=2, max_length=200)
    kap_adedi: int = Sinir(ge=0, le=9_999_999)
    brut_gram: int = Sinir(gt=0, lt=10**13)
    istek: str = Sinir(min_length=10, max_length=350)


class TeslimAlmaGirdisi(OzetBeyanGirdisi):
    """9/3: the özet beyan that the officer enters, and the request that was granted."""

    tur: str = Sinir(default=TUR, min_length=3, max_length=9)
    talep_id: int


# Guards


def dilekce_ileri_degil(_belge: Any, b: Baglam) -> str | None:
    return "Dilekçe günü bugünden ileri olamaz." if b.girdi.dilekce_gunu > b.gun else None


def isteyen_no_dogru(_belge: Any, b: Baglam) -> str | None:
    return kimlikse_nedeni(b.girdi.isteyen_no)


def teslim_alma_turu(_belge: Any, b: Baglam) -> str | None:
    return None if b.girdi.tur == TUR else f"Bu yoldan yalnız «teslim alma» ({TUR}) tescil edilir."


def talep_uygun_gorulmus(_belge: Any, b: Baglam) -> str | None:
    """The chief has granted the request, nobody has used it, and the officer did not grant it himself."""
    talep = b.ofis.sundurma_talebi(b.girdi.talep_id)
    if talep is None:
        return "Sundurma talebi yok: yazılı talep SL ekranında kaydedilir, idare amiri karar verir. Önce talebi kaydedin."
    if talep.durum is TalepDurumu.KULLANILDI:
        return f"{talep.no} numaralı talep kullanılmış: {b.ofis.talebin_ozet_beyani(talep.id)}. Bir talep bir özet beyan içindir; yeni talep alın."
    if talep.durum is not TalepDurumu.UYGUN:
        gerekce = f" ({talep.karar_gerekcesi})" if talep.karar_gerekcesi else ""
        return f"{talep.no} numaralı talep «{talep.durum.value}»{gerekce}. İdare amiri uygun görmeden eşya sundurmaya alınmaz."
    if talep.karar_veren_id == b.kim.id:
        return "Talebi uygun gören, özet beyanını tescil edip onaylayamaz. Başka bir özet beyan memuruna verin."
    return None


def talepten_cok_degil(_belge: Any, b: Baglam) -> str | None:
    talep = b.ofis.sundurma_talebi(b.girdi.talep_id)
    kap = sum(x.kap_adedi for s in b.girdi.senetler for x in s.satirlar)
    gram = sum(x.brut_gram for s in b.girdi.senetler for x in s.satirlar)
    if talep is None or (kap <= talep.kap_adedi and gram <= talep.brut_gram):
        return None
    return (
        f"Yazılan {sayi_goster(kap)} kap, {kg_goster(gram)} kg; {talep.no} numaralı talep {sayi_goster(talep.kap_adedi)} kap, "
        f"{kg_goster(talep.brut_gram)} kg için. Fazlası için yeni talep gerekir."
    )


# Effects


def kaydet(_belge: Any, b: Baglam) -> list[Any]:
    return [SundurmaTalebi(**b.girdi.model_dump(), kaydeden_id=b.kim.id, kayit_ani=b.an)]


def karar_ver(belge: SundurmaTalebi, b: Baglam) -> list[Any]:
    belge.karar_veren_id, belge.karar_ani = b.kim.id, b.an
    belge.karar_gerekcesi = b.girdi.gerekce if b.girdi is not None else ""
    return []


def dusur(belge: SundurmaTalebi, b: Baglam) -> list[Any]:
    belge.karar_gerekcesi = b.girdi.gerekce
    return []


def tescil_et_ve_onayla(_belge: Any, b: Baglam) -> list[Any]:
    """One officer registers and approves: with 18/1 and 36/1 one of the three exceptions to the separation of the two."""
    beyan = beyani_kur(b, basligi(b.girdi))
    beyan.onay_ani, beyan.onaylayan_id = b.an, b.kim.id
    talep = b.ofis.sundurma_talebi(b.girdi.talep_id)
    talep.durum = TalepDurumu.KULLANILDI
    return [beyan, TeslimAlma(talep_id=talep.id, ozet_beyan=beyan)]


def neden_olmaz(belge: SundurmaTalebi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("9/3", f"{belge.no} numaralı talep «{belge.durum.value}».")


T = TalepDurumu
GECISLER = (
    Gecis(
        "9/3",
        "sundurma_talebi_kaydet",
        "Talebi kaydet",
        SundurmaTalebi,
        (),
        T.ISTENDI,
        Rol.OZET_BEYAN_MEMURU,
        SundurmaTalebiGirdisi,
        (
            dilekce_ileri_degil,
            isteyen_no_dogru,
        ),
        kaydet,
        ekran="sundurma_talebi",
        gecmis="sundurmaya alma talebi kaydedildi",
    ),
    Gecis(
        "9/3",
        "sundurma_uygun_gor",
        "Uygun gör",
        SundurmaTalebi,
        (T.ISTENDI,),
        T.UYGUN,
        Rol.IDARE_AMIRI,
        None,
        (),
        karar_ver,
        ekran="sundurma_talebi",
        gecmis="sundurmaya alınması uygun görüldü",
        kuyruk="Sundurma talebi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "9/3",
        "sundurma_geri_cevir",
        "Uygun görme",
        SundurmaTalebi,
        (T.ISTENDI,),
        T.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        karar_ver,
        ekran="sundurma_talebi",
        gecmis="sundurmaya alınması uygun görülmedi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "9/3",
        "sundurma_dus",
        "Talebi düşür",
        SundurmaTalebi,
        (T.UYGUN,),
        T.DUSTU,
        Rol.OZET_BEYAN_MEMURU,
        GerekceGirdisi,
        (),
        dusur,
        ekran="teslim_alma",
        gecmis="uygun görülen talep kullanılmadan düştü",
        kuyruk="Teslim alınacak eşya",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "9/3",
        "teslim_alma",
        "Tescil et, onayla",
        OzetBeyan,
        (),
        OzetBeyanDurumu.ONAYLI,
        Rol.OZET_BEYAN_MEMURU,
        TeslimAlmaGirdisi,
        (talep_uygun_gorulmus, talepten_cok_degil, teslim_alma_turu, kodlar_biliniyor, varis_gelecek_degil, numaralar_tutuyor),
        tescil_et_ve_onayla,
        form="ozet_beyan_dokumu",
        ekran="teslim_alma",
        gecmis="«teslim alma» özet beyanı tescil edildi ve onaylandı",
    ),
)
AYRILIKLAR = (
    Ayrilik("sundurma_talebi_kaydet", "sundurma_uygun_gor", "Talebi kaydeden, ona karar veremez."),
    Ayrilik("sundurma_talebi_kaydet", "sundurma_geri_cevir", "Talebi kaydeden, ona karar veremez."),
)
