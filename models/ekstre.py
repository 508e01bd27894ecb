"""Ekstre: the bank's statement beside the open debts, so that the muhasebe memuru finds what each payment may be for (23/1-b). It binds nothing."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from itertools import pairwise
from typing import Any, ClassVar

from gumruk.models.kurus import goster
from gumruk.models.numara import buyuk_ascii, numara_yaz
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam
from gumruk.models.temel import Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Rol, ofis_no
from gumruk.models.yazi import ara_anahtari
from pydantic import Field as Sinir
from sqlmodel import Relationship


class EkstreDurumu(Enum):
    YUKLENDI = "yüklendi"


class EkstreYuklemesi(Satir, table=True):
    """One statement file as taken in: how many of its lines were new, known already, or payments going out (kept out)."""

    __tablename__ = "ekstre_yuklemesi"
    __table_args__ = strict(*eksi_olmaz("eski_adedi", "giden_adedi"))

    id: int = anahtar()
    banka: str = metin(40)
    kaynak: str = metin(200)
    dosya_ozeti: str = metin(64)
    eski_adedi: int = tam()
    giden_adedi: int = tam()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")
    satirlar: list["EkstreSatiri"] = Relationship(sa_relationship_kwargs={"order_by": "EkstreSatiri.id"})

    @property
    def durum(self) -> EkstreDurumu:
        """A loading has one state for ever."""
        return EkstreDurumu.YUKLENDI


class EkstreSatirDurumu(Enum):
    ACIK = "açık"
    AYRILDI = "ayrıldı"


class EkstreSatiri(Satir, table=True):
    """A payment that came in, as the bank tells it. `anahtar` makes it count once for ever, in whichever file it comes again."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"aciklama", "gonderen", "gonderen_no"})
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "ayirma_nedeni"})

    __tablename__ = "ekstre_satiri"
    __table_args__ = strict(secenekler("durum", EkstreSatirDurumu), *eksi_olmaz("tutar_kurus"))

    id: int = anahtar()
    yukleme_id: int = bag("ekstre_yuklemesi.id")
    durum: EkstreSatirDurumu = durum_sutunu(EkstreSatirDurumu)
    banka: str = metin(40)
    gun: date = gun()
    tutar_kurus: int = tam()
    dekont_no: str = metin(30, dizin=True)
    aciklama: str = metin(400)
    gonderen: str = metin(120)
    gonderen_no: str = metin(20)
    anahtar: str = metin(64, tekil=True)
    ayirma_nedeni: str = metin(200)

    @property
    def no(self) -> str:
        """What the clerk knows the line by."""
        return f"{self.banka} {self.dekont_no or f'{self.gun:%d.%m.%Y}'}"


# Inputs


class EkstreSatiriGirdisi(Girdi):
    """One incoming payment of a statement; `dekont_no` upper case, as the bank's receipt is typed."""

    gun: date
    tutar_kurus: int = Sinir(gt=0, lt=10**15)
    dekont_no: str = Sinir(default="", max_length=30)
    aciklama: str = Sinir(default="", max_length=400)
    gonderen: str = Sinir(default="", max_length=120)
    gonderen_no: str = Sinir(default="", max_length=20)


class EkstreGirdisi(Girdi):
    """A whole statement file as read: its incoming payments, and how many go out."""

    banka: str = Sinir(min_length=2, max_length=40)
    kaynak: str = Sinir(min_length=1, max_length=200)
    dosya_ozeti: str = Sinir(min_length=64, max_length=64)
    giden_adedi: int = Sinir(default=0, ge=0)
    satirlar: tuple[EkstreSatiriGirdisi, ...] = Sinir(min_length=1, max_length=20_000)


def satir_anahtarlari(banka: str, satirlar: Iterable[EkstreSatiriGirdisi]) -> list[str]:
    """What each line is known by for ever: bank and receipt number; without a number bank, day, sum, words, and which of the like ones it is."""
    sayac: dict[str, int] = {}
    anahtarlar = []
    for s in satirlar:
        parcalar = [ara_anahtari(banka), s.dekont_no]
        if not s.dekont_no:
            parcalar += [s.gun.isoformat(), str(s.tutar_kurus), ara_anahtari(f"{s.gonderen} {s.gonderen_no} {s.aciklama}")]
            kacinci = sayac["|".join(parcalar)] = sayac.get("|".join(parcalar), 0) + 1
            parcalar.append(str(kacinci))
        anahtarlar.append(hashlib.sha256("|".join(parcalar).encode()).hexdigest())
    return anahtarlar


# Guards


def celisen_satir_yok(_belge: Any, b: Baglam) -> str | None:
    """A receipt number that comes again says the same day and sum."""
    g = b.girdi
    anahtarlar = satir_anahtarlari(g.banka, g.satirlar)
    bilinen = {a: (s.gun, s.tutar_kurus) for a, s in b.ofis.ekstre_satirlari(anahtarlar).items()}
    for a, s in zip(anahtarlar, g.satirlar, strict=True):
        gun, tutar = bilinen.setdefault(a, (s.gun, s.tutar_kurus))
        if (gun, tutar) != (s.gun, s.tutar_kurus):
            return (
                f"{g.banka} {s.dekont_no} numaralı dekont {gun:%d.%m.%Y} günlü {goster(tutar)} TL olarak kayıtlı; bu dosyada {s.gun:%d.%m.%Y} günlü "
                f"{goster(s.tutar_kurus)} TL. Hiçbir satır yüklenmedi; hangisinin doğru olduğunu bankadan sorun."
            )
    return None


def satir_kullanilmamis(belge: EkstreSatiri, b: Baglam) -> str | None:
    kullanan = b.ofis.dekont_kullanan(belge.banka, belge.dekont_no) if belge.dekont_no else None
    return f"{belge.no} numaralı dekont kullanılmış: {kullanan}. Kullanılan satır ayrılmaz." if kullanan else None


# Effects


def ekstre_yukle(_belge: Any, b: Baglam) -> list[Any]:
    """Only lines that never came before; the others are counted."""
    g = b.girdi
    anahtarlar = satir_anahtarlari(g.banka, g.satirlar)
    bilinen = b.ofis.ekstre_satirlari(anahtarlar)
    yeni = {a: s for a, s in zip(anahtarlar, g.satirlar, strict=True) if a not in bilinen}
    yukleme = EkstreYuklemesi(
        banka=g.banka,
        kaynak=g.kaynak,
        dosya_ozeti=g.dosya_ozeti,
        eski_adedi=len(g.satirlar) - len(yeni),
        giden_adedi=g.giden_adedi,
        zaman=b.an,
        memur_id=b.kim.id,
    )
    yukleme.satirlar = [EkstreSatiri(durum=EkstreSatirDurumu.ACIK, banka=g.banka, anahtar=a, **s.model_dump()) for a, s in yeni.items()]
    return [yukleme]


def satiri_ayir(belge: EkstreSatiri, b: Baglam) -> list[Any]:
    belge.ayirma_nedeni = b.girdi.gerekce
    return []


def ayirmayi_geri_al(belge: EkstreSatiri, _b: Baglam) -> list[Any]:
    belge.ayirma_nedeni = ""
    return []


def neden_olmaz(belge: EkstreSatiri, _islem: str, _b: Baglam) -> Engel | None:
    if belge.durum is EkstreSatirDurumu.AYRILDI:
        return Engel("23/1-b", f"Satır zaten ayrılmış: {belge.ayirma_nedeni}")
    return Engel("23/1-b", "Satır ayrılmamış; geri alınacak bir şey yok.")


# Proposals: what a line may pay, ranked, with reasons


@dataclass(frozen=True)
class AcikBorc:
    """A declaration or a decided YKTS penalty (`bulgu_id`) that waits for payment; sums in kuruş. `alindilar`: its receipts that were cancelled.

    `tescil_gunu` is the debt's first day: of a penalty its decision's.
    """

    beyanname_id: int | None
    no: str
    tescil_gunu: date
    borc_kurus: int
    alici_no: str
    alici_unvan: str
    beyan_sahibi_no: str
    beyan_sahibi_unvan: str
    hareketler: tuple[str, ...]
    alindilar: tuple[str, ...] = ()
    bulgu_id: int | None = None


@dataclass(frozen=True)
class Oneri:
    """A debt that the line may pay: why, how sure (`puan`), paid less debt in kuruş, and what speaks against it."""

    borc: AcikBorc
    nedenler: tuple[str, ...]
    puan: int
    fark_kurus: int
    engel: str = ""


class OneriHali(Enum):
    TEK = "tek karşılık"
    COK = "birden çok karşılık"
    EKSIK = "tutar eksik"
    FAZLA = "tutar fazla"
    YOK = "karşılık yok"


_TESCIL = re.compile(r"(?<!\d)(\d{2})[ ./-]?(\d{6})[ ./-]?([A-Z]{2})[ ./-]?(\d{8}|\d{6})(?!\d)", re.ASCII)
_KISA = re.compile(r"(?<![\w.,/-])(?:(\d{2})/)?(\d{3,8})(?![\w/]|[.,]\d)", re.ASCII)
_IM = re.compile(r"(?<![\w/])(?:(\d{2})/)?IM[ .:-]?(\d{1,8})(?!\d)", re.ASCII)
_OFIS_NO = re.compile(r"(?<!\d)(\d{2})?[ ]?(MH|VA|YC)[ .:-]?(\d{1,7})(?!\d)", re.ASCII)
_OFIS_ADI = {"MH": "muhasebe hareketi", "VA": "iptal edilen alındı", "YC": "ceza kararı"}
_KIMLIK = re.compile(r"(?<!\d)\d{10,11}(?!\d)", re.ASCII)
_SIRKET = frozenset(
    ("as", "a", "s", "ltd", "limited", "sti", "sirketi", "anonim", "san", "sanayi", "tic", "ticaret", "ve", "ith", "ithalat", "ihr", "ihracat", "dis")
)


def sozler(ad: str) -> tuple[str, ...]:
    """The words that tell a name from others: folded, without those every company bears."""
    return tuple(s for s in re.findall(r"\w+", ara_anahtari(ad)) if s not in _SIRKET)


def _sira_anahtari(no: str) -> str:
    """Old and new registration numbers of one declaration alike: the sequence without its zeros."""
    return f"{no[:10]}{int(no[10:])}"


class BorcDizini:
    """Open debts by everything a bank's line may name them by; asked line by line."""

    def __init__(self, borclar: Iterable[AcikBorc], idare: str) -> None:
        self._idare = idare
        self._yol: dict[tuple[str, Any], list[AcikBorc]] = {}
        for b in borclar:
            adlar = [("alici_adi", sozler(b.alici_unvan)[:2]), ("sahip_adi", sozler(b.beyan_sahibi_unvan)[:2])]
            yollar = [
                ("no", _sira_anahtari(b.no)) if b.bulgu_id is None else ("ofis_no", b.no),
                *(("ofis_no", n) for n in (*b.hareketler, *b.alindilar)),
                ("tutar", b.borc_kurus),
                ("alici_no", b.alici_no),
                ("sahip_no", b.beyan_sahibi_no),
                *(a for a in adlar if len(a[1]) == 2),
            ]
            for y in yollar:
                self._yol.setdefault(y, []).append(b)

    def _bul(self, tur: str, deger: Any) -> list[AcikBorc]:
        return self._yol.get((tur, deger), [])

    def oneriler(self, satir: Any) -> list[Oneri]:
        """The debts that something in the line points to, surest first."""
        nedenler: dict[str, dict[str, tuple[int, str]]] = {}
        borclar: dict[str, AcikBorc] = {}

        def isaret(tur: str, bulunan: Iterable[AcikBorc], puan: int, neden: str) -> None:
            for b in bulunan:
                borclar[b.no] = b
                nedenler.setdefault(b.no, {}).setdefault(tur, (puan, neden))

        yazi = buyuk_ascii(f"{satir.dekont_no} {satir.aciklama}")
        for yil, idare, tur, sira in _TESCIL.findall(yazi):
            no = f"{yil}{idare}{tur}{sira}"
            isaret("no", self._bul("no", _sira_anahtari(no)), 100, f"beyanname numarası açıklamada: {no}")
        for yil, seri, sira in _OFIS_NO.findall(yazi):
            no = ofis_no(int(yil) if yil else satir.gun.year, seri, int(sira))
            isaret("ofis_no", self._bul("ofis_no", no), 90, f"{_OFIS_ADI[seri]} açıklamada: {no}")
        kisalar = [(yil, sira) for yil, sira in _KISA.findall(buyuk_ascii(satir.aciklama)) if yil or not re.fullmatch(r"(19|20)\d\d", sira)]
        for yil, sira in (*_IM.findall(yazi), *kisalar):
            if not int(sira):
                continue
            no = numara_yaz(int(yil) if yil else satir.gun.year, self._idare, "IM", int(sira))
            isaret("no", self._bul("no", _sira_anahtari(no)), 60, f"kısa numara açıklamada: {yil + '/' if yil else ''}{sira}")
        isaret("tutar", self._bul("tutar", satir.tutar_kurus), 50, "tutar borca eşit")
        for kimlik in dict.fromkeys(k for k in (satir.gonderen_no, *_KIMLIK.findall(yazi)) if k):
            ne = "gönderenin numarası" if kimlik == satir.gonderen_no else "açıklamadaki numara"
            isaret("kimlik", self._bul("alici_no", kimlik), 40, f"{ne} yükümlünün: {kimlik}")
            isaret("kimlik", self._bul("sahip_no", kimlik), 25, f"{ne} beyan sahibinin: {kimlik}")
        ad = sozler(f"{satir.gonderen} {satir.aciklama}")
        for ikili in pairwise(ad):
            isaret("ad", self._bul("alici_adi", ikili), 20, "gönderenin adı yükümlününkine benziyor")
            isaret("ad", self._bul("sahip_adi", ikili), 10, "gönderenin adı beyan sahibininkine benziyor")
        bulunan = [_oneri(satir, b, list(nedenler[i].values())) for i, b in borclar.items()]
        return sorted(bulunan, key=lambda o: (bool(o.engel), -o.puan, abs(o.fark_kurus), o.borc.no))


def _oneri(satir: Any, b: AcikBorc, isaretler: Sequence[tuple[int, str]]) -> Oneri:
    fark = satir.tutar_kurus - b.borc_kurus
    nedenler = [neden for _, neden in isaretler]
    if fark:
        nedenler.append(f"tutar borçtan {goster(abs(fark))} TL {'eksik' if fark < 0 else 'fazla'}")
    engel = ""
    ne, neden_once = ("tescil", "tescilden") if b.bulgu_id is None else ("karar", "karardan")
    if satir.gun < b.tescil_gunu:
        engel = f"ödeme {satir.gun:%d.%m.%Y} günlü, {ne} {b.tescil_gunu:%d.%m.%Y}: bu borca ait olamaz"
    else:
        nedenler.append(f"ödeme {neden_once} ({b.tescil_gunu:%d.%m.%Y}) önce değil")
    return Oneri(b, tuple(nedenler), sum(p for p, _ in isaretler), fark, engel)


def oneri_hali(oneriler: Sequence[Oneri]) -> OneriHali:
    """What the surest proposal comes to, in one word: the amount agrees with one, with several alike, differs, or there is none."""
    olur = [o for o in oneriler if not o.engel]
    if not olur:
        return OneriHali.YOK
    if olur[0].fark_kurus:
        return OneriHali.EKSIK if olur[0].fark_kurus < 0 else OneriHali.FAZLA
    es = [o for o in olur if not o.fark_kurus and o.puan == olur[0].puan]
    return OneriHali.TEK if len(es) == 1 else OneriHali.COK


GECISLER = (
    Gecis(
        "23/1-b",
        "ekstre_yukle",
        "Ekstreyi yükle",
        EkstreYuklemesi,
        (),
        None,
        Rol.MUHASEBE_MEMURU,
        EkstreGirdisi,
        (celisen_satir_yok,),
        ekstre_yukle,
        ekran="ekstre",
        gecmis="banka ekstresi yüklendi",
    ),
    Gecis(
        "23/1-b",
        "ekstre_satiri_ayir",
        "Satırı ayır",
        EkstreSatiri,
        (EkstreSatirDurumu.ACIK,),
        EkstreSatirDurumu.AYRILDI,
        Rol.MUHASEBE_MEMURU,
        GerekceGirdisi,
        (satir_kullanilmamis,),
        satiri_ayir,
        ekran="ekstre",
        gecmis="ekstre satırı ayrıldı",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-b",
        "ekstre_satiri_geri_al",
        "Ayırmayı geri al",
        EkstreSatiri,
        (EkstreSatirDurumu.AYRILDI,),
        EkstreSatirDurumu.ACIK,
        Rol.MUHASEBE_MEMURU,
        None,
        (),
        ayirmayi_geri_al,
        ekran="ekstre",
        gecmis="ekstre satırı geri alındı",
        durum_nedeni=neden_olmaz,
    ),
)
