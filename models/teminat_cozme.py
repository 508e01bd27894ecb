"""Teminat çözme: a guarantee given back or turned into revenue, asked by muhasebe, decided by the chief, done where it lies (24, ours)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.kurus import dagit, goster
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.odeme import ODEME_SARTLARI, OdemeYapGirdisi, ode
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol
from gumruk.models.teminat import DEPOZITO, KIYMET_EMANETI, KIYMETLER, Teminat, TeminatDurumu, TeminatKapsami, TeminatTuru, Zilyet
from gumruk.models.vezne import BANKA, GELIR, dekont_nedeni, yevmiye
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint

PARAYA_CEVRILEN = "910.10"


class CozmeTuru(Enum):
    IADE = "geri verme"
    IRAT = "irat kaydı"


class CozmeDurumu(Enum):
    ISTENDI = "amirde"
    REDDEDILDI = "amir reddetti"
    ONAYLANDI = "onaylandı"
    ODENECEK = "veznede ödenecek"
    VERILECEK = "saymanlıkta geri verilecek"
    IRATTA = "irat kaydedilecek"
    BANKADA = "bankada paraya çevriliyor"
    TAMAM = "tamamlandı"


class TeminatCozme(Numarali, Satir, table=True):
    """A guarantee let go, whole or in part: asked by muhasebe, decided by the chief, carried out where the guarantee lies (ours)."""

    SERI: ClassVar[str] = "TC"
    KUYRUK_ANI: ClassVar[str] = "istek_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "karar_veren_id", "karar_ani", "karar_gerekcesi", "bitiren_id", "bitis_ani", "teslim_alan", "teslim_alan_no", "banka", "dekont_no"}
    )
    KISISEL: ClassVar[frozenset[str]] = frozenset({"teslim_alan", "teslim_alan_no"})

    __tablename__ = "teminat_cozme"
    __table_args__ = strict(
        secenekler("durum", CozmeDurumu),
        secenekler("tur", CozmeTuru),
        UniqueConstraint("yil", "sira"),
        *eksi_olmaz("tutar_kurus"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: CozmeDurumu = durum_sutunu(CozmeDurumu)
    tur: CozmeTuru = durum_sutunu(CozmeTuru)
    teminat_id: int = bag("teminat.id")
    kullanim_id: int | None = bag("teminat_kullanimi.id", bos=True)
    tutar_kurus: int = tam()
    gerekce: str = metin(200)
    dayanak: str = metin(60)
    isteyen_id: int = bag("kullanici.id")
    istek_ani: datetime = an()
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)
    bitiren_id: int | None = bag("kullanici.id", bos=True)
    bitis_ani: datetime | None = an(bos=True)
    teslim_alan: str = metin(80)
    teslim_alan_no: str = metin(20)
    banka: str = metin(40)
    dekont_no: str = metin(30)


# Inputs


class CozmeGirdisi(GerekceGirdisi):
    """What is to be let go, how much, and on which paper (ibra yazısı, teyit, mahkeme kararı)."""

    tur: CozmeTuru
    teminat_id: int
    kullanim_id: int | None = None
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    dayanak: str = Sinir(min_length=3, max_length=60)


class GeriVermeGirdisi(Girdi):
    """Who takes the paper back over the counter."""

    teslim_alan: str = Sinir(min_length=3, max_length=80)
    teslim_alan_no: str = Sinir(min_length=1, max_length=11)


class IratGirdisi(Girdi):
    """The bank's receipt for a paper turned into money; nothing for cash, which lies here already."""

    banka: str = Sinir(default="", max_length=40)
    dekont_no: str = Sinir(default="", max_length=30)


# Guards


def _cozme_nedeni(tur: CozmeTuru, teminat_id: int, kullanim_id: int | None, tutar: int, b: Baglam, kendisi: int | None = None) -> str | None:
    """Why so much of a guarantee may not be let go now; asked when it is asked for, decided and done."""
    t = b.ofis.teminat(teminat_id)
    if t is None:
        return "Böyle bir teminat yok."
    if t.durum is not TeminatDurumu.ALINDI:
        return f"{t.no} numaralı teminat «{t.durum.value}»; çözülecek bir şey yok."
    kullanim = b.ofis.teminat_kullanimi(kullanim_id) if kullanim_id is not None else None
    if kullanim is not None and kullanim.teminat_id != t.id:
        return "Kullanım bu teminata ait değil."
    bekleyen = b.ofis.bekleyen_cozme(t.id, kullanim_id, kendisi)
    serbest = kullanim.kalan_kurus if kullanim else t.kalan_kurus if t.kapsam is not TeminatKapsami.TOPLU else b.ofis.toplu_bakiye(t)
    if kullanim is None and t.kapsam is TeminatKapsami.GOTURU and b.ofis.acik_kullanim_var(t.id):
        return f"{t.no} götürü teminatını kullanan beyannameler var; önce onların kullanımı çözülür."
    if tutar > serbest - bekleyen:
        ek = f", {goster(bekleyen)} TL'si için işlem sürüyor" if bekleyen else ""
        return f"{t.no} teminatından çözülebilecek {goster(serbest)} TL{ek}; {goster(tutar)} TL çözülemez."
    if tur is CozmeTuru.IRAT and tutar > t.kalan_kurus:
        return f"{t.no} teminatında {goster(t.kalan_kurus)} TL var; {goster(tutar)} TL irat kaydedilemez."
    beyanname_id = kullanim.beyanname_id if kullanim else t.beyanname_id
    if beyanname_id is None:
        return None if tur is CozmeTuru.IADE else "Toplu teminat bir beyannamenin kullanımından irat kaydedilir; kullanımı seçin."
    (beyan,) = b.ofis.beyannameler((beyanname_id,))
    if tur is CozmeTuru.IADE and b.ofis.transit_varmadi(beyan.id):
        return f"{beyan.no}: transit eşyasının varmadığı yazılmış; teminatı geri verilmez, irat kaydedilir."
    acik = beyan.durum is not BeyannameDurumu.KAPANDI or beyan.yon is Yon.ANTREPO
    if tur is CozmeTuru.IADE and acik and beyan.durum is not BeyannameDurumu.IADE:
        kalir, gereken = b.ofis.teminat_ozeti(beyan).alinan_kurus - tutar, b.ofis.gereken_teminat(beyan)
        if kalir < gereken and beyan.yon is Yon.ANTREPO:
            fazla = max(0, kalir + tutar - gereken)
            return f"{beyan.no}: antrepodan çıkmamış, eksiği sonuçlanmamış eşyanın teminatı {goster(gereken)} TL; en çok {goster(fazla)} TL çözülür."
        if kalir < gereken:
            return f"{beyan.no} «{beyan.durum.value}»: eşyası çıkmadan teminatı çözülmez. Yerine yenisi alınırsa eskisi çözülür."
    return None


def cozulebilir(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    return _cozme_nedeni(g.tur, g.teminat_id, g.kullanim_id, g.tutar_kurus, b)


def hala_cozulebilir(belge: TeminatCozme, b: Baglam) -> str | None:
    return _cozme_nedeni(belge.tur, belge.teminat_id, belge.kullanim_id, belge.tutar_kurus, b, belge.id)


def _yeri(belge: TeminatCozme, b: Baglam) -> CozmeDurumu:
    """Where an approved release goes on."""
    if belge.tur is CozmeTuru.IRAT:
        return CozmeDurumu.IRATTA
    if belge.kullanim_id is not None:
        return CozmeDurumu.TAMAM
    return CozmeDurumu.ODENECEK if b.ofis.teminat(belge.teminat_id).tur is TeminatTuru.NAKIT else CozmeDurumu.VERILECEK


def _yere(durum: CozmeDurumu) -> Any:
    def buraya(belge: TeminatCozme, b: Baglam) -> str | None:
        return None if _yeri(belge, b) is durum else "Bu teminatın yeri başka."

    return buraya


def teslim_alan_belli(_belge: TeminatCozme, b: Baglam) -> str | None:
    neden = kimlik_nedeni(b.girdi.teslim_alan_no)
    return f"Teslim alanın numarası: {neden}" if neden else None


def kiymet_mi(belge: TeminatCozme, b: Baglam) -> str | None:
    t = b.ofis.teminat(belge.teminat_id)
    return "Nakit teminat bankaya gönderilmez; F2 doğrudan irat kaydeder." if t.tur is TeminatTuru.NAKIT else None


def paraya_cevrilmis(belge: TeminatCozme, b: Baglam) -> str | None:
    """A paper becomes revenue only when the bank has paid, by a receipt that counts once; cash is here already."""
    g, t = b.girdi, b.ofis.teminat(belge.teminat_id)
    if t.tur is TeminatTuru.NAKIT:
        return "Nakit teminatta dekont yazılmaz; para zaten saymanlıktadır." if g.banka or g.dekont_no else None
    if belge.durum is not CozmeDurumu.BANKADA:
        return "Kıymet önce bankaya gönderilir (F10); bedeli gelince irat kaydedilir."
    if not (g.banka and g.dekont_no):
        return "Bankanın ödediği bedelin dekontu (banka ve numara) yazılmamış."
    return dekont_nedeni(g.banka, g.dekont_no, b)


# Effects


def cozme_iste(_belge: Any, b: Baglam) -> list[Any]:
    return [TeminatCozme(isteyen_id=b.kim.id, istek_ani=b.an, **b.girdi.model_dump())]


def _karar(belge: TeminatCozme, b: Baglam) -> list[Any]:
    belge.karar_veren_id, belge.karar_ani, belge.karar_gerekcesi = b.kim.id, b.an, b.girdi.gerekce
    return []


def _bitir(belge: TeminatCozme, b: Baglam) -> Teminat:
    """The sums that are no longer held; returns the guarantee."""
    belge.bitiren_id, belge.bitis_ani = b.kim.id, b.an
    t: Teminat = b.ofis.teminat(belge.teminat_id)
    kullanim = b.ofis.teminat_kullanimi(belge.kullanim_id) if belge.kullanim_id is not None else None
    if belge.tur is CozmeTuru.IRAT:
        t.irat_kurus += belge.tutar_kurus
        if kullanim is not None:
            kullanim.irat_kurus += belge.tutar_kurus
    elif kullanim is not None:
        kullanim.cozulen_kurus += belge.tutar_kurus
    else:
        t.cozulen_kurus += belge.tutar_kurus
    return t


def kullanimi_coz(belge: TeminatCozme, b: Baglam) -> list[Any]:
    """A draw released: the balance rises again, no paper and no money moves."""
    _bitir(belge, b)
    return []


def nakit_geri_ver(belge: TeminatCozme, b: Baglam) -> list[Any]:
    t = _bitir(belge, b)
    belge.teslim_alan, belge.teslim_alan_no = b.girdi.alan, b.girdi.alan_no
    return ode(b, belge.tutar_kurus, DEPOZITO, t.yukumlu_no, t.beyanname_id, cozme_id=belge.id)


def kiymet_geri_ver(belge: TeminatCozme, b: Baglam) -> list[Any]:
    """Out of the books; the paper goes to its owner when nothing of it is held any more."""
    t = _bitir(belge, b)
    belge.teslim_alan, belge.teslim_alan_no = b.girdi.teslim_alan, b.girdi.teslim_alan_no
    if not t.kalan_kurus:
        t.zilyet = Zilyet.SAHIBI
    tutar, kimin = belge.tutar_kurus, t.yukumlu_no
    return [yevmiye(b, f"Kıymet iadesi {t.no}", t.beyanname_id, [(KIYMET_EMANETI, kimin, tutar, 0), (KIYMETLER, kimin, 0, tutar)])]


def kiymet_bankaya(belge: TeminatCozme, b: Baglam) -> list[Any]:
    t = b.ofis.teminat(belge.teminat_id)
    t.zilyet = Zilyet.BANKA
    tutar, kimin = belge.tutar_kurus, t.yukumlu_no
    return [yevmiye(b, f"Paraya çevirme {t.no}", t.beyanname_id, [(PARAYA_CEVRILEN, kimin, tutar, 0), (KIYMETLER, kimin, 0, tutar)])]


def irat_kaydet(belge: TeminatCozme, b: Baglam) -> list[Any]:
    """The guaranteed taxes become revenue, spread over their codes; a paper by the bank's money, cash out of the deposits."""
    t = _bitir(belge, b)
    kullanim = b.ofis.teminat_kullanimi(belge.kullanim_id) if belge.kullanim_id is not None else None
    beyanname_id = kullanim.beyanname_id if kullanim else t.beyanname_id
    vergiler = b.ofis.teminatli_vergiler(beyanname_id)
    paylar = dagit(belge.tutar_kurus, [tutar for _, tutar in vergiler])
    gelir = [(f"{GELIR}.{kod}", "", 0, pay) for (kod, _), pay in zip(vergiler, paylar, strict=True)]
    tutar, kimin = belge.tutar_kurus, t.yukumlu_no
    if t.tur is TeminatTuru.NAKIT:
        return [yevmiye(b, f"Teminat iradı {t.no}", beyanname_id, [(DEPOZITO, kimin, tutar, 0), *gelir])]
    belge.banka, belge.dekont_no = b.girdi.banka, b.girdi.dekont_no
    t.zilyet = Zilyet.SAYMANLIK if t.kalan_kurus else Zilyet.SAHIBI
    return [
        yevmiye(b, f"Teminat iradı {t.no}", beyanname_id, [(BANKA, "", tutar, 0), *gelir]),
        yevmiye(b, f"Paraya çevrildi {t.no}", beyanname_id, [(KIYMET_EMANETI, kimin, tutar, 0), (PARAYA_CEVRILEN, kimin, 0, tutar)]),
    ]


def teminati(belge: TeminatCozme, b: Baglam) -> list[Any]:
    return [b.ofis.teminat(belge.teminat_id)]


def cozme_neden_olmaz(belge: TeminatCozme, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("24", f"{belge.no} numaralı çözme «{belge.durum.value}»; bu işlem burada yapılmaz.")


CD = CozmeDurumu
_BITTI = (Ardil(("teminat_cozuldu",), zorunlu=False, belgeler=teminati),)
GECISLER = (
    Gecis(
        "24",
        "teminat_coz_iste",
        "Çözülmesini iste",
        TeminatCozme,
        (),
        CD.ISTENDI,
        Rol.MUHASEBE_MEMURU,
        CozmeGirdisi,
        (cozulebilir,),
        cozme_iste,
        ekran="teminatlar",
        gecmis="teminatın çözülmesi istendi",
    ),
    Gecis(
        "24",
        "teminat_coz_onayla",
        "Çözmeyi onayla",
        TeminatCozme,
        (CD.ISTENDI,),
        CD.ONAYLANDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (hala_cozulebilir,),
        _karar,
        ekran="teminat_cozme",
        gecmis="teminatın çözülmesi onaylandı",
        kuyruk="Çözme onayı bekleyen",
        durum_nedeni=cozme_neden_olmaz,
        ardindan=(Ardil(("cozme_vezneye", "cozme_saymanliga", "cozme_irada", "kullanim_coz")),),
    ),
    Gecis(
        "24",
        "teminat_coz_reddet",
        "Çözmeyi reddet",
        TeminatCozme,
        (CD.ISTENDI,),
        CD.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (),
        _karar,
        ekran="teminat_cozme",
        gecmis="teminatın çözülmesi reddedildi",
        durum_nedeni=cozme_neden_olmaz,
    ),
    Gecis(
        "24",
        "cozme_vezneye",
        "Vezneye",
        TeminatCozme,
        (CD.ONAYLANDI,),
        CD.ODENECEK,
        Rol.SISTEM,
        None,
        (_yere(CD.ODENECEK),),
        gecmis="ödenmek üzere vezneye gönderildi",
    ),
    Gecis(
        "24",
        "cozme_saymanliga",
        "Saymanlığa",
        TeminatCozme,
        (CD.ONAYLANDI,),
        CD.VERILECEK,
        Rol.SISTEM,
        None,
        (_yere(CD.VERILECEK),),
        gecmis="geri verilmek üzere saymanlığa gönderildi",
    ),
    Gecis(
        "24",
        "cozme_irada",
        "İrat kaydına",
        TeminatCozme,
        (CD.ONAYLANDI,),
        CD.IRATTA,
        Rol.SISTEM,
        None,
        (_yere(CD.IRATTA),),
        gecmis="irat kaydı için saymanlığa gönderildi",
    ),
    Gecis(
        "24",
        "kullanim_coz",
        "Kullanım çözüldü",
        TeminatCozme,
        (CD.ONAYLANDI,),
        CD.TAMAM,
        Rol.SISTEM,
        None,
        (_yere(CD.TAMAM),),
        kullanimi_coz,
        gecmis="toplu teminatın bakiyesine döndü",
    ),
    Gecis(
        "24",
        "teminat_ode",
        "Nakit teminatı geri öde",
        TeminatCozme,
        (CD.ODENECEK,),
        CD.TAMAM,
        Rol.VEZNEDAR,
        OdemeYapGirdisi,
        (*ODEME_SARTLARI, hala_cozulebilir),
        nakit_geri_ver,
        form="odeme_belgesi",
        ekran="odemeler",
        gecmis="nakit teminat geri ödendi",
        kuyruk="Ödenecek nakit teminat",
        durum_nedeni=cozme_neden_olmaz,
        ardindan=_BITTI,
    ),
    Gecis(
        "24",
        "kiymet_geri_ver",
        "Kıymeti geri ver",
        TeminatCozme,
        (CD.VERILECEK,),
        CD.TAMAM,
        Rol.SAYMANLIK_MEMURU,
        GeriVermeGirdisi,
        (teslim_alan_belli, hala_cozulebilir),
        kiymet_geri_ver,
        form="kiymet_iade_tutanagi",
        ekran="teminat_cozme",
        gecmis="kıymet geri verildi",
        kuyruk="Geri verilecek kıymet",
        durum_nedeni=cozme_neden_olmaz,
        ardindan=_BITTI,
    ),
    Gecis(
        "24",
        "kiymet_bankaya",
        "Paraya çevrilmek üzere bankaya gönder",
        TeminatCozme,
        (CD.IRATTA,),
        CD.BANKADA,
        Rol.SAYMANLIK_MEMURU,
        None,
        (kiymet_mi, hala_cozulebilir),
        kiymet_bankaya,
        ekran="teminat_cozme",
        gecmis="paraya çevrilmek üzere bankaya gönderildi",
        durum_nedeni=cozme_neden_olmaz,
    ),
    Gecis(
        "24",
        "irat_kaydet",
        "İrat kaydet",
        TeminatCozme,
        (CD.IRATTA, CD.BANKADA),
        CD.TAMAM,
        Rol.SAYMANLIK_MEMURU,
        IratGirdisi,
        (paraya_cevrilmis, hala_cozulebilir),
        irat_kaydet,
        ekran="teminat_cozme",
        gecmis="teminat irat kaydedildi",
        kuyruk="İrat kaydedilecek teminat",
        durum_nedeni=cozme_neden_olmaz,
        ardindan=_BITTI,
    ),
)
AYRILIKLAR = (
    Ayrilik("teminat_coz_iste", "teminat_coz_onayla", "Çözmeyi isteyen, onaylayamaz. Başka bir amire verin."),
    Ayrilik("teminat_coz_iste", "teminat_coz_reddet", "Çözmeyi isteyen, reddedemez. Başka bir amire verin."),
    Ayrilik("teminat_coz_onayla", "teminat_ode", "Çözmeyi onaylayan, parasını ödeyemez."),
    Ayrilik("teminat_coz_iste", "teminat_ode", "Çözmeyi isteyen, parasını ödeyemez."),
    Ayrilik("teminat_coz_onayla", "kiymet_geri_ver", "Çözmeyi onaylayan, kıymeti geri veremez."),
    Ayrilik("teminat_coz_onayla", "irat_kaydet", "Çözmeyi onaylayan, irat kaydedemez."),
)
