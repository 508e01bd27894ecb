"""YKTS: the vekâlet that an obligor gives his representative: approved, extended with approval, ended by date, cancelled by its giver alone.

Whether it holds follows from its dates whenever it is asked; no job has to run (YKTS-8, YKTS-9).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, kosul, metin, secenekler, strict, tam
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, madde
from gumruk.models.ykts import BasvuruKonusu, YktsBasvurusu
from gumruk.models.ykts_beyan import olmus
from gumruk.models.ykts_onay import IADE_FISI, YktsOnayGirdisi, iade_et, karar, onay_idaresi_bilinir
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class VekaletDurumu(Enum):
    ONAY_BEKLIYOR = "onay bekliyor"
    ONAYLI = "onaylı"
    UZATMA_BEKLIYOR = "uzatma bekliyor"
    GERI_VERILDI = "geri verildi"
    IPTAL = "iptal"


class VekaletKapsami(Enum):
    """What the representative may do for the giver."""

    HEPSI = "bütün gümrük işlemleri"
    BEYAN = "beyanda bulunma"
    TESLIM = "eşyanın teslim alınması"


VD = VekaletDurumu
ACIK = (VD.ONAY_BEKLIYOR, VD.ONAYLI, VD.UZATMA_BEKLIYOR)
BEYANA_YETER = (VekaletKapsami.HEPSI, VekaletKapsami.BEYAN)


class YktsVekaleti(Numarali, Satir, table=True):
    """A vekâlet between two records, from day to day; `son_bit` is its last day as it stands after extensions."""

    SERI: ClassVar[str] = "YV"
    KUYRUK_ANI: ClassVar[str] = "bekleme_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "son_bit", "bekleme_ani", "onay_gunu", "onay_ani", "iptal_gunu", "iptal_ani", "iptal_eden_id"}
    )
    KISISEL: ClassVar[frozenset[str]] = frozenset({"taraflar"})

    __tablename__ = "ykts_vekaleti"
    __table_args__ = strict(
        secenekler("durum", VekaletDurumu),
        secenekler("kapsam", VekaletKapsami),
        kosul("sure", "bas <= bit AND bit <= son_bit"),
        kosul("taraf", "veren_id <> vekil_id"),
        UniqueConstraint("yil", "sira"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: VekaletDurumu = durum_sutunu(VekaletDurumu)
    veren_id: int = bag("ykts_kaydi.id")
    vekil_id: int = bag("ykts_kaydi.id")
    taraflar: str = metin(120)
    kapsam: VekaletKapsami = durum_sutunu(VekaletKapsami)
    bas: date = gun()
    bit: date = gun()
    son_bit: date = gun()
    dayanak: str = metin(120)
    kaydeden_id: int = bag("kullanici.id")
    zaman: datetime = an()
    bekleme_ani: datetime = an()
    onay_gunu: date | None = gun(bos=True)
    onay_ani: datetime | None = an(bos=True)
    iptal_gunu: date | None = gun(bos=True)
    iptal_ani: datetime | None = an(bos=True)
    iptal_eden_id: int | None = bag("kullanici.id", bos=True)


@dataclass(frozen=True)
class Uzatma:
    """An extension as approved: since when it counts, and to what day."""

    gun: date
    ani: datetime
    yeni_bit: date


def gecerli(v: Any, uzatmalar: Sequence[Uzatma], gun: date, an: datetime | None = None) -> bool:
    """Does it hold on the day (at the moment)? From its first day, once approved, to its last; an extension counts from its approval."""
    if v.onay_gunu is None or not olmus(v.onay_gunu, v.onay_ani, gun, an) or gun < v.bas:
        return False
    if v.iptal_gunu is not None and olmus(v.iptal_gunu, v.iptal_ani, gun, an):
        return False
    return gun <= v.bit or any(gun <= u.yeni_bit and olmus(u.gun, u.ani, gun, an) for u in uzatmalar)


def hali(v: Any, uzatmalar: Sequence[Uzatma], gun: date, an: datetime | None = None) -> str:
    """How it stands on the day, in words."""
    if gecerli(v, uzatmalar, gun, an):
        return "uzatma bekliyor, şimdilik geçerli" if v.durum is VD.UZATMA_BEKLIYOR else "geçerli"
    if v.durum is VD.GERI_VERILDI:
        return "onaylanmadı, geri verildi"
    if v.iptal_gunu is not None and olmus(v.iptal_gunu, v.iptal_ani, gun, an):
        return f"{v.iptal_gunu:%d.%m.%Y} günü iptal edildi"
    if v.onay_gunu is None or not olmus(v.onay_gunu, v.onay_ani, gun, an):
        return "onay bekliyor"
    return f"{v.bas:%d.%m.%Y} günü başlar" if gun < v.bas else f"süresi {v.son_bit:%d.%m.%Y} günü doldu"


# Inputs


class VekaletGirdisi(Girdi):
    """Who gives it to whom, for what, from when to when, and by which paper."""

    veren_no: str = Sinir(min_length=10, max_length=11)
    vekil_no: str = Sinir(min_length=10, max_length=11)
    kapsam: VekaletKapsami
    bas: date
    bit: date
    dayanak: str = Sinir(min_length=5, max_length=120)


class UzatmaGirdisi(Girdi):
    """YKTS-8: the new last day."""

    yeni_bit: date
    dayanak: str = Sinir(min_length=5, max_length=120)


# Guards


def _onayli(b: Baglam, no: str, kim: str) -> str | None:
    h = b.ofis.ykts_durumu(no, b.gun)
    return None if h.onayli else f"{kim} {no}: YKTS'de {h.eksigi}. Önce kaydı YK ekranında yazılıp onaylansın."


@madde("YKTS-4")
def veren_kendisi(_belge: Any, b: Baglam) -> str | None:
    no = b.girdi.veren_no
    if no in b.ofis.kisi_nolari(b.kim.id):
        return _onayli(b, no, "Veren")
    return f"Vekâleti veren kaydeder: {no} sizin kullanıcı kodunuzun numarası değil."


@madde("YKTS-1")
def vekil_kayitli(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.vekil_no == b.girdi.veren_no:
        return "Kişi kendisine vekâlet vermez."
    return _onayli(b, b.girdi.vekil_no, "Temsilci")


@madde("YKTS-8")
def sure_uygun(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    if g.bit < g.bas:
        return f"Vekâletin son günü ({g.bit:%d.%m.%Y}) ilk gününden ({g.bas:%d.%m.%Y}) önce olamaz."
    return f"Vekâletin son günü {g.bit:%d.%m.%Y} geçmiş. Süresi dolmuş vekâlet kaydedilmez." if g.bit < b.gun else None


def ortusen(vekaletler: Sequence[Any], kapsam: VekaletKapsami, bas: date, bit: date, haric: int = 0) -> Any:
    """An open vekâlet that already says the same for some of these days."""

    def ayni_kapsam(v: Any) -> bool:
        return v.kapsam is kapsam or VekaletKapsami.HEPSI in (v.kapsam, kapsam)

    return next((v for v in vekaletler if v.id != haric and v.durum in ACIK and ayni_kapsam(v) and v.bas <= bit and bas <= v.son_bit), None)


@madde("YKTS-8")
def ikizi_yok(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    ikiz = ortusen(b.ofis.aralarindaki_vekaletler(g.vekil_no, g.veren_no), g.kapsam, g.bas, g.bit)
    if ikiz is None:
        return None
    return (
        f"Bu temsilciye verilmiş {ikiz.no} vekâleti {ikiz.bas:%d.%m.%Y}–{ikiz.son_bit:%d.%m.%Y} günlerini kapsıyor. "
        "Süresini uzatın ya da önce onu iptal edin (YV)."
    )


@madde("YKTS-9")
def vereni(belge: YktsVekaleti, b: Baglam) -> str | None:
    """Only its giver: not the representative, not who registered the record, not an officer."""
    v = b.ofis.ykts_kaydi(belge.veren_id)
    if v.kimlik_no in b.ofis.kisi_nolari(b.kim.id):
        return None
    return f"{belge.no} vekâletini veren siz değilsiniz. Onu yalnız veren iptal eder ya da uzatır: {v.unvan} ({v.kimlik_no}) kendi koduyla girer."


def suresi_dolmamis(belge: YktsVekaleti, b: Baglam) -> str | None:
    if belge.son_bit >= b.gun:
        return None
    return f"{belge.no} vekâletinin süresi {belge.son_bit:%d.%m.%Y} günü dolmuş; uzatılmaz. Yeni vekâlet kaydedin (YV)."


def yeni_sure_uzun(belge: YktsVekaleti, b: Baglam) -> str | None:
    yeni = b.girdi.yeni_bit
    if yeni <= belge.son_bit:
        return f"Yeni son gün {belge.son_bit:%d.%m.%Y} gününden sonra olmalı; {yeni:%d.%m.%Y} yazılmış."
    veren, vekil = (b.ofis.ykts_kaydi(i).kimlik_no for i in (belge.veren_id, belge.vekil_id))
    ikiz = ortusen(b.ofis.aralarindaki_vekaletler(vekil, veren), belge.kapsam, belge.bas, yeni, belge.id)
    return f"{ikiz.no} vekâleti {ikiz.bas:%d.%m.%Y} gününde başlıyor; uzatma ona kadar olur." if ikiz is not None else None


def taraflari_onayli(belge: YktsVekaleti, b: Baglam) -> str | None:
    """A vekâlet is approved between two records that are approved."""
    for kim, i in (("Veren", belge.veren_id), ("Temsilci", belge.vekil_id)):
        if neden := _onayli(b, b.ofis.ykts_kaydi(i).kimlik_no, kim):
            return neden
    return None


# Effects


def vekalet_ver(_belge: Any, b: Baglam) -> list[Any]:
    g = b.girdi
    veren, vekil = b.ofis.ykts_acik_kayit(g.veren_no), b.ofis.ykts_acik_kayit(g.vekil_no)
    alanlar = g.model_dump(exclude={"veren_no", "vekil_no"})
    taraflar = f"{veren.unvan[:55]} → {vekil.unvan[:55]}"
    v = YktsVekaleti(
        **alanlar, veren_id=veren.id, vekil_id=vekil.id, taraflar=taraflar, son_bit=g.bit, kaydeden_id=b.kim.id, zaman=b.an, bekleme_ani=b.an
    )
    istek = YktsBasvurusu(konu=BasvuruKonusu.VEKALET, kayit_id=veren.id, vekalet=v, dayanak=g.dayanak, yapan_id=b.kim.id, gun=b.gun, zaman=b.an)
    return [v, istek]


def _istek(belge: YktsVekaleti, b: Baglam, konu: BasvuruKonusu, **alanlar: Any) -> YktsBasvurusu:
    belge.bekleme_ani = b.an
    return YktsBasvurusu(konu=konu, kayit_id=belge.veren_id, vekalet_id=belge.id, yapan_id=b.kim.id, gun=b.gun, zaman=b.an, **alanlar)


def vekaleti_onayla(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    belge.onay_gunu, belge.onay_ani = b.gun, b.an
    return [karar(b.ofis.ykts_bekleyen_basvuru(belge.veren_id, belge.id), b)]


def geri_ver(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    return iade_et(b.ofis.ykts_bekleyen_basvuru(belge.veren_id, belge.id), b)


def uzatma_iste(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    return [_istek(belge, b, BasvuruKonusu.UZATMA, yeni_bit=b.girdi.yeni_bit, dayanak=b.girdi.dayanak)]


def uzat(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    istek = b.ofis.ykts_bekleyen_basvuru(belge.veren_id, belge.id)
    belge.son_bit = istek.yeni_bit
    return [karar(istek, b)]


def iptal_et(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    belge.iptal_gunu, belge.iptal_ani, belge.iptal_eden_id = b.gun, b.an, b.kim.id
    return []


def dusur(belge: YktsVekaleti, b: Baglam) -> list[Any]:
    """YKTS-10: the record of one of its parties ended, so it ends; nobody cancelled it."""
    belge.iptal_gunu, belge.iptal_ani = b.gun, b.an
    return []


_NEREDE = {
    VD.ONAY_BEKLIYOR: "YKTS onay memuru karar verir (YA); veren iptal edebilir (YV)",
    VD.ONAYLI: "onaylı; veren süresini uzatmak ister ya da iptal eder (YV)",
    VD.UZATMA_BEKLIYOR: "uzatmasına YKTS onay memuru karar verir (YA)",
    VD.GERI_VERILDI: "onaylanmadı; veren yenisini kaydeder (YV)",
    VD.IPTAL: "iptal edilmiş; veren yenisini kaydeder (YV)",
}


def neden_olmaz(belge: YktsVekaleti, islem: str, _b: Baglam) -> Engel | None:
    from gumruk.models.akis import GECIS

    return Engel(GECIS[islem].madde, f"{belge.no} vekâleti «{belge.durum.value}»: {_NEREDE[belge.durum]}.")


def _gecis(no: str, kimlik: str, ad: str, kimden: tuple[VekaletDurumu, ...], kime: VekaletDurumu | None, rol: Rol, **kw: Any) -> Gecis:
    ekran = {Rol.YUKUMLU: "vekalet", Rol.YKTS_ONAY_MEMURU: "ykts_onay", Rol.SISTEM: ""}[rol]
    return Gecis(no, kimlik, ad, YktsVekaleti, kimden, kime, rol, ekran=ekran, durum_nedeni=neden_olmaz if kimden else None, **kw)


_YUK, _MEM, _ONAY = Rol.YUKUMLU, Rol.YKTS_ONAY_MEMURU, YktsOnayGirdisi
GECISLER = (
    _gecis(
        "YKTS-4",
        "ykts_vekalet_ver",
        "Vekâleti kaydet",
        (),
        VD.ONAY_BEKLIYOR,
        _YUK,
        girdi=VekaletGirdisi,
        sartlar=(veren_kendisi, vekil_kayitli, sure_uygun, ikizi_yok),
        sonuc=vekalet_ver,
        gecmis="vekâlet kaydedildi, onaya sunuldu",
    ),
    _gecis(
        "YKTS-5",
        "ykts_vekalet_onayla",
        "Vekâleti onayla",
        (VD.ONAY_BEKLIYOR,),
        VD.ONAYLI,
        _MEM,
        girdi=_ONAY,
        sartlar=(taraflari_onayli, suresi_dolmamis, onay_idaresi_bilinir),
        sonuc=vekaleti_onayla,
        gecmis="vekâlet onaylandı",
        kuyruk="Onay bekleyen vekâlet",
    ),
    _gecis(
        "YKTS-5",
        "ykts_vekalet_iade",
        "Vekâleti geri ver",
        (VD.ONAY_BEKLIYOR,),
        VD.GERI_VERILDI,
        _MEM,
        girdi=GerekceGirdisi,
        sonuc=geri_ver,
        form=IADE_FISI,
        gecmis="vekâlet onaylanmadı, geri verildi",
    ),
    _gecis(
        "YKTS-8",
        "ykts_uzatma_iste",
        "Süre uzatma iste",
        (VD.ONAYLI,),
        VD.UZATMA_BEKLIYOR,
        _YUK,
        girdi=UzatmaGirdisi,
        sartlar=(vereni, suresi_dolmamis, yeni_sure_uzun),
        sonuc=uzatma_iste,
        gecmis="vekâletin süresinin uzatılması istendi",
    ),
    _gecis(
        "YKTS-8",
        "ykts_uzatma_onayla",
        "Uzatmayı onayla",
        (VD.UZATMA_BEKLIYOR,),
        VD.ONAYLI,
        _MEM,
        girdi=_ONAY,
        sartlar=(taraflari_onayli, onay_idaresi_bilinir),
        sonuc=uzat,
        gecmis="vekâletin süresi uzatıldı",
        kuyruk="Uzatması istenen vekâlet",
    ),
    _gecis(
        "YKTS-8",
        "ykts_uzatma_iade",
        "Uzatmayı geri ver",
        (VD.UZATMA_BEKLIYOR,),
        VD.ONAYLI,
        _MEM,
        girdi=GerekceGirdisi,
        sonuc=geri_ver,
        form=IADE_FISI,
        gecmis="uzatma onaylanmadı, vekâlet eski süresiyle kaldı",
    ),
    _gecis(
        "YKTS-9",
        "ykts_vekalet_iptal",
        "Vekâleti iptal et",
        ACIK,
        VD.IPTAL,
        _YUK,
        sartlar=(vereni,),
        sonuc=iptal_et,
        gecmis="vekâleti veren iptal etti, hemen geçerli",
    ),
    _gecis(
        "YKTS-10",
        "ykts_vekalet_dus",
        "Vekâlet düştü",
        ACIK,
        VD.IPTAL,
        Rol.SISTEM,
        sonuc=dusur,
        gecmis="taraflarından birinin kaydı iptal edildi, vekâlet düştü",
    ),
)
_KENDI = "Vekâleti kaydeden ya da uzatmasını isteyen onu onaylayamaz. Başka bir YKTS onay memuruna verin."
_GIRENLER = ("ykts_vekalet_ver", "ykts_uzatma_iste")
AYRILIKLAR = tuple(Ayrilik(once, g.kimlik, _KENDI) for g in GECISLER if g.rol is Rol.YKTS_ONAY_MEMURU for once in _GIRENLER)
