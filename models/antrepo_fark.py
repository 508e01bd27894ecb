"""Differences found at an antrepo's entry or count: the tutanak, the chief's decision, the assessment of what is missing (31/1, ours)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.ambar import FarkTuru
from gumruk.models.beyanname import Beyanname
from gumruk.models.ek_tahakkuk import EkNeden, ek_hareketi, faiz_engeli
from gumruk.models.kurus import yarim_yukari
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Numarali, Rol
from gumruk.models.vezne import HareketSatiri, MuhasebeHareketi
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class AntrepoFarkTuru(Enum):
    GIRIS = "giriş farkı"
    SAYIM = "sayım farkı"


class AntrepoFarkDurumu(Enum):
    AMIRDE = "idare amirinde"
    TAHAKKUKTA = "vergisi tahakkuk edilecek"
    KAPANDI = "sonuçlandı"


class AntrepoTutanagi(Numarali, Satir, table=True):
    """What an entry or a count did not find as recorded, in shortage, surplus, damage; the chief decides whether duties are claimed."""

    SERI: ClassVar[str] = "NT"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "karar_veren_id", "karar_ani", "karar_gunu", "karar_gerekcesi", "hareket_id"})

    __tablename__ = "antrepo_tutanagi"
    __table_args__ = strict(secenekler("tur", AntrepoFarkTuru), secenekler("durum", AntrepoFarkDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    tur: AntrepoFarkTuru = durum_sutunu(AntrepoFarkTuru)
    durum: AntrepoFarkDurumu = durum_sutunu(AntrepoFarkDurumu)
    beyanname_id: int = bag("beyanname.id")
    karar_gunu: date | None = gun(bos=True)
    gun: date = gun()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    ikinci_imza: str = metin(80)
    aciklama: str = metin(400)
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)
    hareket_id: int | None = bag("muhasebe_hareketi.id", bos=True)
    satirlar: list["AntrepoFarkSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AntrepoFarkSatiri.id"})
    hareket: MuhasebeHareketi | None = Relationship()

    @property
    def vergi_kurus(self) -> int:
        return sum(x.vergi_kurus for x in self.satirlar)


class AntrepoFarkSatiri(Satir, table=True):
    """One difference of one item; `vergi_kurus`: the guaranteed duties that fall on what is missing."""

    __tablename__ = "antrepo_fark_satiri"
    __table_args__ = strict(
        secenekler("fark", FarkTuru),
        UniqueConstraint("tutanak_id", "kalem_sira", "fark"),
        *eksi_olmaz("kayitli_kap", "kayitli_gram", "bulunan_kap", "bulunan_gram", "hasarli_kap", "vergi_kurus"),
    )

    id: int = anahtar()
    tutanak_id: int = bag("antrepo_tutanagi.id")
    kalem_sira: int = tam()
    fark: FarkTuru = durum_sutunu(FarkTuru)
    kayitli_kap: int = tam()
    kayitli_gram: int = tam()
    bulunan_kap: int = tam()
    bulunan_gram: int = tam()
    hasarli_kap: int = tam(deger=0)
    vergi_kurus: int = tam(deger=0)


@dataclass(frozen=True)
class Bulunan:
    """An item as recorded and as found."""

    kalem_sira: int
    kayitli_kap: int
    kayitli_gram: int
    bulunan_kap: int
    bulunan_gram: int
    hasarli_kap: int = 0


def vergi_payi(belge: Beyanname, kalem_sira: int, gram: int) -> list[HareketSatiri]:
    """Of the item's guaranteed duties what falls on so many of its grams, each tax rounded for itself."""
    kalem = next(k for k in belge.kalemler if k.sira == kalem_sira)
    return [
        HareketSatiri(
            kod=v.kod,
            ad=v.ad,
            matrah_kurus=yarim_yukari(Decimal(v.matrah_kurus) * gram / kalem.brut_gram),
            tutar_kurus=yarim_yukari(Decimal(v.tutar_kurus) * gram / kalem.brut_gram),
        )
        for v in kalem.vergiler
        if v.odeme == "T"
    ]


def _eksik_gram(belge: Beyanname, x: Bulunan) -> int:
    """Grams missing; where packages are missing and the weight is not, their share of the recorded weight."""
    eksik = max(0, x.kayitli_gram - x.bulunan_gram)
    if not eksik and x.bulunan_kap < x.kayitli_kap:
        return x.kayitli_gram * (x.kayitli_kap - x.bulunan_kap) // x.kayitli_kap
    return eksik


def fark_satirlari(belge: Beyanname, bulunanlar: Iterable[Bulunan]) -> list[AntrepoFarkSatiri]:
    """Rows of a tutanak: shortage with its duties, else surplus; damage beside either."""
    satirlar = []
    for x in bulunanlar:
        ortak = {ad: getattr(x, ad) for ad in ("kalem_sira", "kayitli_kap", "kayitli_gram", "bulunan_kap", "bulunan_gram", "hasarli_kap")}
        if x.bulunan_kap < x.kayitli_kap or (x.bulunan_kap == x.kayitli_kap and x.bulunan_gram < x.kayitli_gram):
            vergi = sum(v.tutar_kurus for v in vergi_payi(belge, x.kalem_sira, _eksik_gram(belge, x)))
            satirlar.append(AntrepoFarkSatiri(**ortak, fark=FarkTuru.EKSIK, vergi_kurus=vergi))
        elif x.bulunan_kap > x.kayitli_kap or x.bulunan_gram > x.kayitli_gram:
            satirlar.append(AntrepoFarkSatiri(**ortak, fark=FarkTuru.FAZLA))
        if x.hasarli_kap:
            satirlar.append(AntrepoFarkSatiri(**ortak, fark=FarkTuru.HASAR))
    return satirlar


def tutanak_yaz(
    belge: Beyanname, b: Baglam, tur: AntrepoFarkTuru, satirlar: Sequence[AntrepoFarkSatiri], ikinci: str, aciklama: str, memur_id: int = 0
) -> Any:
    """The tutanak over the rows, with its paper; `memur_id`: who found it, where that is not who acts."""
    t = AntrepoTutanagi(
        tur=tur,
        durum=AntrepoFarkDurumu.AMIRDE,
        beyanname_id=belge.id,
        gun=b.gun,
        zaman=b.an,
        memur_id=memur_id or b.kim.id,
        ikinci_imza=ikinci,
        aciklama=aciklama,
    )
    t.satirlar = list(satirlar)
    b.ofis.kagit("antrepo_fark_tutanagi", t)
    return t


# Guards


def beyannamesi(belge: AntrepoTutanagi, b: Baglam) -> list[Any]:
    return list(b.ofis.beyannameler((belge.beyanname_id,)))


def yazan_baskasi(belge: AntrepoTutanagi, b: Baglam) -> str | None:
    if belge.memur_id == b.kim.id or belge.ikinci_imza == b.kim.ad:
        return "Tutanağı düzenleyen, ona karar veremez. Başka bir amire verin."
    return None


def vergisi_var(belge: AntrepoTutanagi, b: Baglam) -> str | None:
    if belge.vergi_kurus:
        return None
    return f"{belge.no} tutanağında vergisi aranacak eksik yok. F10 ile vergi aranmadan sonuçlandırın."


def faizi_hesaplanir(belge: AntrepoTutanagi, b: Baglam) -> str | None:
    (beyan,) = beyannamesi(belge, b)
    return faiz_engeli(beyan, b, EkNeden.ANTREPO, ((v.kod, v.tutar_kurus) for v in eksigin_vergileri(belge, beyan)))


# Effects


def eksigin_vergileri(belge: AntrepoTutanagi, beyan: Beyanname) -> list[HareketSatiri]:
    """The duties on everything that the tutanak says is missing, by code."""
    kodlar: dict[str, HareketSatiri] = {}
    for x in belge.satirlar:
        if x.fark is not FarkTuru.EKSIK:
            continue
        b = Bulunan(x.kalem_sira, x.kayitli_kap, x.kayitli_gram, x.bulunan_kap, x.bulunan_gram)
        for v in vergi_payi(beyan, x.kalem_sira, _eksik_gram(beyan, b)):
            satir = kodlar.setdefault(v.kod, HareketSatiri(kod=v.kod, ad=v.ad, matrah_kurus=0, tutar_kurus=0))
            satir.matrah_kurus += v.matrah_kurus
            satir.tutar_kurus += v.tutar_kurus
    return [s for s in kodlar.values() if s.tutar_kurus]


def karar_ver(belge: AntrepoTutanagi, b: Baglam) -> list[Any]:
    belge.karar_veren_id, belge.karar_ani, belge.karar_gunu, belge.karar_gerekcesi = b.kim.id, b.an, b.gun, b.girdi.gerekce
    return []


def tahakkuk_et(belge: AntrepoTutanagi, b: Baglam) -> list[Any]:
    (beyan,) = beyannamesi(belge, b)
    satirlar = ek_hareketi(b, beyan, EkNeden.ANTREPO, eksigin_vergileri(belge, beyan), f"{belge.no} antrepo tutanağı: {belge.karar_gerekcesi}"[:200])
    belge.hareket = satirlar[0]
    return satirlar


def cekenler(belge: AntrepoTutanagi, b: Baglam) -> list[Any]:
    """Import declarations that draw on the goods: what is found missing may have been all that they waited for."""
    return list(b.ofis.antrepodan_cekenler(belge.beyanname_id))


def neden_olmaz(belge: AntrepoTutanagi, _islem: str, _b: Baglam) -> Engel | None:
    gerekce = f": {belge.karar_gerekcesi}" if belge.karar_gerekcesi else ""
    return Engel("31/1", f"{belge.no} numaralı tutanak «{belge.durum.value}»{gerekce}.")


FD = AntrepoFarkDurumu
_SONRA = (
    Ardil(("antrepodan_teslim",), zorunlu=False, belgeler=cekenler),
    Ardil(("antrepo_kapat",), zorunlu=False, belgeler=beyannamesi),
)
GECISLER = (
    Gecis(
        "31/1",
        "antrepo_farki_vergilendir",
        "Eksiğin vergisi alınsın",
        AntrepoTutanagi,
        (FD.AMIRDE,),
        FD.TAHAKKUKTA,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (yazan_baskasi, vergisi_var),
        karar_ver,
        ekran="antrepo_fark",
        gecmis="antrepo eksiğinin vergisinin alınmasına karar verildi",
        kuyruk="Antrepo farkı bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=_SONRA,
    ),
    Gecis(
        "31/1",
        "antrepo_farki_kapat",
        "Vergi aranmadan sonuçlandır",
        AntrepoTutanagi,
        (FD.AMIRDE,),
        FD.KAPANDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (yazan_baskasi,),
        karar_ver,
        ekran="antrepo_fark",
        gecmis="antrepo farkı vergi aranmadan sonuçlandı",
        durum_nedeni=neden_olmaz,
        ardindan=_SONRA,
    ),
    Gecis(
        "31/1",
        "antrepo_farki_tahakkuk",
        "Eksiğin tahakkukunu yap",
        AntrepoTutanagi,
        (FD.TAHAKKUKTA,),
        FD.KAPANDI,
        Rol.MUHASEBE_MEMURU,
        None,
        (faizi_hesaplanir,),
        tahakkuk_et,
        ekran="antrepo_fark",
        gecmis="antrepo eksiğinin vergisi tahakkuk etti",
        kuyruk="Antrepo eksiği tahakkuku",
        durum_nedeni=neden_olmaz,
        ardindan=(Ardil(("antrepo_kapat",), zorunlu=False, belgeler=beyannamesi),),
    ),
)
AYRILIKLAR = (Ayrilik("antrepo_farki_vergilendir", "antrepo_farki_tahakkuk", "Karar veren, tahakkuku yapamaz. Muhasebe memuruna verin."),)
