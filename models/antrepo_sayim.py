"""Antrepo sayımı: what lies there counted by the antrepo memuru, confirmed by a second officer; what differs goes on a tutanak (31/1, ours)."""

from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.antrepo_fark import AntrepoFarkTuru, Bulunan, fark_satirlari, tutanak_yaz
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlmodel import Relationship


class SayimDurumu(Enum):
    SAYILDI = "ikinci imza bekler"
    IMZALANDI = "imzalandı"
    BIRAKILDI = "bırakıldı, yeniden sayılacak"


class AntrepoSayimi(Numarali, Satir, table=True):
    """A count of what an antrepo declaration has lying there, beside what the record said at that moment."""

    SERI: ClassVar[str] = "NS"
    KUYRUK_ANI: ClassVar[str] = "zaman"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "ikinci_id", "imza_ani", "birakma_nedeni"})

    __tablename__ = "antrepo_sayimi"
    __table_args__ = strict(secenekler("durum", SayimDurumu), UniqueConstraint("yil", "sira"))

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: SayimDurumu = durum_sutunu(SayimDurumu)
    beyanname_id: int = bag("beyanname.id")
    gun: date = gun()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    aciklama: str = metin(400)
    ikinci_id: int | None = bag("kullanici.id", bos=True)
    imza_ani: datetime | None = an(bos=True)
    birakma_nedeni: str = metin(200)
    satirlar: list["AntrepoSayimSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "AntrepoSayimSatiri.id"})

    @property
    def farkli(self) -> list["AntrepoSayimSatiri"]:
        return [x for x in self.satirlar if (x.kayitli_kap, x.kayitli_gram) != (x.sayilan_kap, x.sayilan_gram) or x.hasarli_kap]


class AntrepoSayimSatiri(Satir, table=True):
    __tablename__ = "antrepo_sayim_satiri"
    __table_args__ = strict(
        UniqueConstraint("sayim_id", "kalem_sira"),
        *eksi_olmaz("kayitli_kap", "kayitli_gram", "sayilan_kap", "sayilan_gram", "hasarli_kap"),
    )

    id: int = anahtar()
    sayim_id: int = bag("antrepo_sayimi.id")
    kalem_sira: int = tam()
    kayitli_kap: int = tam()
    kayitli_gram: int = tam()
    sayilan_kap: int = tam()
    sayilan_gram: int = tam()
    hasarli_kap: int = tam(deger=0)


class SayimSatirGirdisi(Girdi):
    kalem_sira: int = Sinir(ge=1, le=999)
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(ge=0, lt=10**13)
    hasarli_kap: int = Sinir(default=0, ge=0)


class AntrepoSayimGirdisi(Girdi):
    """What was counted of every item that the record says lies there."""

    beyanname_id: int
    satirlar: tuple[SayimSatirGirdisi, ...] = Sinir(min_length=1, max_length=999)
    aciklama: str = Sinir(default="", max_length=400)


# Guards


def _beyannamesi(b: Baglam) -> Beyanname:
    (beyan,) = b.ofis.beyannameler((b.girdi.beyanname_id,))
    return beyan


def sayilabilir(_belge: Any, b: Baglam) -> str | None:
    beyan = _beyannamesi(b)
    if beyan.yon is not Yon.ANTREPO or beyan.durum not in (BeyannameDurumu.ANTREPODA, BeyannameDurumu.KISMEN_TESLIM):
        return f"{beyan.no} «{beyan.durum.value}»: antrepoda sayılacak eşyası yok."
    if acik := b.ofis.acik_antrepo_sayimi(beyan.id):
        return f"{acik} numaralı sayım ikinci imzayı bekliyor; sonuçlanmadan yenisi yapılmaz."
    if tutanak := b.ofis.kararsiz_sayim_farki(beyan.id):
        return f"{tutanak} numaralı sayım farkı idare amirinde; karar verilmeden yeniden sayılmaz."
    return None


def her_kalem_sayilmis(_belge: Any, b: Baglam) -> str | None:
    duran = {x.kalem_sira for x in b.ofis.antrepo_stogu(b.girdi.beyanname_id) if x.kalan_kap or x.kalan_gram}
    sayilan = [x.kalem_sira for x in b.girdi.satirlar]
    if eksik := sorted(duran - set(sayilan)):
        return f"{', '.join(map(str, eksik))}. kalem sayılmamış; yoksa sıfır yazın."
    if len(set(sayilan)) != len(sayilan) or set(sayilan) - duran:
        return "Sayımda antrepoda olmayan ya da iki kez yazılan bir kalem var."
    kapli = {x.kalem_sira for x in b.ofis.antrepo_stogu(b.girdi.beyanname_id) if x.kalan_kap}
    if yarim := next((x.kalem_sira for x in b.girdi.satirlar if x.kalem_sira in kapli and bool(x.kap_adedi) != bool(x.brut_gram)), None):
        return f"{yarim}. kalem: kap ve ağırlık birlikte sayılır."
    return next((f"{x.kalem_sira}. kalem: hasarlı kap sayılandan çok." for x in b.girdi.satirlar if x.hasarli_kap > x.kap_adedi), None)


def aciklamasi_yazilmis(_belge: Any, b: Baglam) -> str | None:
    stok = {x.kalem_sira: x for x in b.ofis.antrepo_stogu(b.girdi.beyanname_id)}
    farkli = any(
        (x.kap_adedi, x.brut_gram) != (stok[x.kalem_sira].kalan_kap, stok[x.kalem_sira].kalan_gram) or x.hasarli_kap
        for x in b.girdi.satirlar
        if x.kalem_sira in stok
    )
    return "Kayıttan fark var: farkı anlatan açıklamayı (en az 10 harf) yazın." if farkli and len(b.girdi.aciklama.strip()) < 10 else None


def sayan_baskasi(belge: AntrepoSayimi, b: Baglam) -> str | None:
    return "Sayımı yapan, ikinci imzayı atamaz. Başka bir antrepo memuruna verin." if belge.memur_id == b.kim.id else None


def stok_oynamamis(belge: AntrepoSayimi, b: Baglam) -> str | None:
    stok = {x.kalem_sira: (x.kalan_kap, x.kalan_gram) for x in b.ofis.antrepo_stogu(belge.beyanname_id)}
    if any(stok.get(x.kalem_sira) != (x.kayitli_kap, x.kayitli_gram) for x in belge.satirlar):
        return f"{belge.no} sayımından sonra giriş ya da çıkış olmuş. F10 ile bırakın, yeniden sayın."
    return None


# Effects


def say(_belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    stok = {x.kalem_sira: x for x in b.ofis.antrepo_stogu(g.beyanname_id)}
    sayim = AntrepoSayimi(beyanname_id=g.beyanname_id, gun=b.gun, zaman=b.an, memur_id=b.kim.id, aciklama=g.aciklama)
    sayim.satirlar = [
        AntrepoSayimSatiri(
            kalem_sira=x.kalem_sira,
            kayitli_kap=stok[x.kalem_sira].kalan_kap,
            kayitli_gram=stok[x.kalem_sira].kalan_gram,
            sayilan_kap=x.kap_adedi,
            sayilan_gram=x.brut_gram,
            hasarli_kap=x.hasarli_kap,
        )
        for x in g.satirlar
    ]
    return [sayim]


def imzala(belge: AntrepoSayimi, b: Baglam) -> list[Any]:
    belge.ikinci_id, belge.imza_ani = b.kim.id, b.an
    b.ofis.kagit("antrepo_sayim_tutanagi", belge)
    (beyan,) = b.ofis.beyannameler((belge.beyanname_id,))
    bulunanlar = [Bulunan(x.kalem_sira, x.kayitli_kap, x.kayitli_gram, x.sayilan_kap, x.sayilan_gram, x.hasarli_kap) for x in belge.farkli]
    farklar = fark_satirlari(beyan, bulunanlar)
    return [tutanak_yaz(beyan, b, AntrepoFarkTuru.SAYIM, farklar, b.kim.ad, belge.aciklama, belge.memur_id)] if farklar else []


def birak(belge: AntrepoSayimi, b: Baglam) -> list[Any]:
    belge.birakma_nedeni = b.girdi.gerekce
    return []


def neden_olmaz(belge: AntrepoSayimi, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("31/1", f"{belge.no} numaralı sayım «{belge.durum.value}».")


SD = SayimDurumu
GECISLER = (
    Gecis(
        "31/1",
        "antrepo_say",
        "Sayımı kaydet",
        AntrepoSayimi,
        (),
        SD.SAYILDI,
        Rol.ANTREPO_MEMURU,
        AntrepoSayimGirdisi,
        (sayilabilir, her_kalem_sayilmis, aciklamasi_yazilmis),
        say,
        ekran="antrepo_sayim",
        gecmis="antrepo sayımı kaydedildi",
    ),
    Gecis(
        "31/1",
        "antrepo_sayimi_imzala",
        "Sayımı imzala",
        AntrepoSayimi,
        (SD.SAYILDI,),
        SD.IMZALANDI,
        Rol.ANTREPO_MEMURU,
        None,
        (sayan_baskasi, stok_oynamamis),
        imzala,
        form="antrepo_sayim_tutanagi",
        gerekirse="antrepo_fark_tutanagi",
        ekran="antrepo_sayim_imza",
        gecmis="antrepo sayımı imzalandı",
        kuyruk="İkinci imza bekleyen sayım",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "31/1",
        "antrepo_sayimi_birak",
        "Sayımı bırak",
        AntrepoSayimi,
        (SD.SAYILDI,),
        SD.BIRAKILDI,
        Rol.ANTREPO_MEMURU,
        GerekceGirdisi,
        (),
        birak,
        ekran="antrepo_sayim_imza",
        gecmis="antrepo sayımı bırakıldı",
        durum_nedeni=neden_olmaz,
    ),
)
AYRILIKLAR = (Ayrilik("antrepo_say", "antrepo_sayimi_imzala", "Sayımı yapan, ikinci imzayı atamaz. Başka bir antrepo memuruna verin."),)
