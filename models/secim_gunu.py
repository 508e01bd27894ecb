"""Seçim günü: a day of choices, opened with fixed fingerprint and frozen rules, closed by revealing the seed (15/2; opening and closing are ours)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Hat
from gumruk.models.kriter import MILYON, Kriter, KriterDurumu
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, kosul, mantik, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Numarali, Rol
from pydantic import Field as Sinir
from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field

HEDEFLI = {Hat.FIZIKI: "hedef_fiziki_milyonda", Hat.BELGE: "hedef_belge_milyonda", Hat.SONRADAN: "hedef_sonradan_milyonda"}
PAYLAR = ("asgari_rastgele_milyonda", *HEDEFLI.values())


class SecimKurali(Satir, table=True):
    """15/2: the chief's dated measures. Shares in millionths, 0: none; a new version is a new row."""

    __tablename__ = "secim_kurali"
    __table_args__ = strict(*(kosul(f"{p}_sinir", f"{p} >= 0 AND {p} <= {MILYON}") for p in PAYLAR))

    id: int = anahtar()
    gecerli_bas: date = gun()
    saat_acar: bool = mantik(True)
    asgari_rastgele_milyonda: int = tam(deger=0)
    hedef_fiziki_milyonda: int = tam(deger=0)
    hedef_belge_milyonda: int = tam(deger=0)
    hedef_sonradan_milyonda: int = tam(deger=0)
    yazan_id: int = bag("kullanici.id")
    yazildi: datetime = an()

    @property
    def kod(self) -> str:
        return f"Seçim kuralı {self.id}"

    @property
    def durum(self) -> KriterDurumu:
        return KriterDurumu.YURURLUKTE


class GunDurumu(Enum):
    ACIK = "açık"
    KAPANDI = "kapandı"


class SecimGunu(Numarali, Satir, table=True):
    """One day of choices: fingerprint and rules fixed at opening; the seed stands here only once the day is closed."""

    SERI: ClassVar[str] = "SG"
    KUYRUK_ANI: ClassVar[str] = "acilis_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "kapanis_ani", "kapatan_id", "tohum", "secim_adedi"})
    KISISEL: ClassVar[frozenset[str]] = frozenset({"kurallar"})

    __tablename__ = "secim_gunu"
    __table_args__ = strict(
        secenekler("durum", GunDurumu),
        UniqueConstraint("yil", "sira"),
        UniqueConstraint("gun"),
        kosul("tohum_kapaninca", "(durum = 'KAPANDI') = (tohum <> '')"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: GunDurumu = durum_sutunu(GunDurumu)
    gun: date = gun()
    tohum_id: int = bag("gun_tohumu.id", tekil=True)
    parmak_izi: str = metin(64)
    kurallar: str = Field(default="", sa_column=Column(Text, nullable=False))
    acilis_ani: datetime = an()
    acan_id: int | None = bag("kullanici.id", bos=True)
    kapanis_ani: datetime | None = an(bos=True)
    kapatan_id: int | None = bag("kullanici.id", bos=True)
    secim_adedi: int | None = tam(bos=True)
    tohum: str = metin(64)


# The rules of a day, frozen at its opening (pure)


@dataclass(frozen=True)
class Olcu:
    """Least random share and target of each line, millionths; a line without a target is not named."""

    asgari_rastgele: int = 0
    hedefler: Mapping[Hat, int] = field(default_factory=dict)


def olcu(kural: SecimKurali | None) -> Olcu:
    if kural is None:
        return Olcu()
    return Olcu(kural.asgari_rastgele_milyonda, {hat: pay for hat, ad in HEDEFLI.items() if (pay := getattr(kural, ad))})


def kriter_kosullari(k: Kriter) -> dict[str, Any]:
    """All of a criterion that the choice depends on; when it ends and who wrote it do not count."""
    return {ad: deger for ad, deger in k.alanlar().items() if ad not in ("gecerli_bit", "yazan_id", "yazildi") and deger is not None}


@dataclass(frozen=True)
class GunKurallari:
    """What a day chooses by: criteria as they stood at its opening, in the order of their ids, and the measures."""

    kriterler: tuple[dict[str, Any], ...]
    olcu: Olcu

    @classmethod
    def dondur(cls, kriterler: Iterable[Kriter], kural: SecimKurali | None) -> "GunKurallari":
        return cls(tuple(kriter_kosullari(k) for k in sorted(kriterler, key=lambda k: k.id or 0)), olcu(kural))

    def yaz(self) -> str:
        o = {"asgari_rastgele": self.olcu.asgari_rastgele, "hedefler": {hat.name: pay for hat, pay in self.olcu.hedefler.items()}}
        return json.dumps({"kriterler": self.kriterler, "olcu": o}, ensure_ascii=False, sort_keys=True)

    @classmethod
    def oku(cls, yazi: str) -> "GunKurallari":
        okunan = json.loads(yazi)
        o = okunan["olcu"]
        return cls(tuple(okunan["kriterler"]), Olcu(o["asgari_rastgele"], {Hat[ad]: pay for ad, pay in o["hedefler"].items()}))

    @property
    def kriter_nolari(self) -> list[int]:
        return [k["id"] for k in self.kriterler]


# Inputs


class SecimKuraliGirdisi(Girdi):
    """15/2: measures from a day on; a share left out is none."""

    gecerli_bas: date
    saat_acar: bool = True
    asgari_rastgele_milyonda: int = Sinir(default=0, ge=0, le=MILYON)
    hedef_fiziki_milyonda: int = Sinir(default=0, ge=0, le=MILYON)
    hedef_belge_milyonda: int = Sinir(default=0, ge=0, le=MILYON)
    hedef_sonradan_milyonda: int = Sinir(default=0, ge=0, le=MILYON)


# Guards


def kural_gunu_acik(_belge: Any, b: Baglam) -> str | None:
    """Measures, like criteria, never change under a day that is opened."""
    if b.girdi.gecerli_bas < b.gun:
        return "Kural geçmiş bir günden geçerli olamaz; bugünü ya da sonrasını yazın."
    if b.girdi.gecerli_bas == b.gun and b.ofis.secim_basladi(b.gun):
        return "Bugünün seçimleri başladı; kural gün içinde değişmez. Yarından geçerli yazın."
    return None


def hedefler_yuzu_asmaz(_belge: Any, b: Baglam) -> str | None:
    toplam = sum(getattr(b.girdi, ad) for ad in HEDEFLI.values())
    return "Hat hedeflerinin toplamı %100'ü aşıyor; hedefleri düzeltin." if toplam > MILYON else None


def gun_acilmamis(_belge: Any, b: Baglam) -> str | None:
    var = b.ofis.secim_gunu(b.gun)
    if var is None:
        return None
    if var.durum is GunDurumu.KAPANDI:
        return f"Bugünün seçim günü ({var.no}) kapandı, tohumu açıklandı; yeniden açılmaz. Tescil onayı yarın verilir."
    return f"Bugünün seçim günü ({var.no}) zaten açık."


def saat_acabilir(_belge: Any, b: Baglam) -> str | None:
    kural = b.ofis.secim_kurali(b.gun)
    return "Günü saatin açmasına izin verilmemiş." if kural is not None and not kural.saat_acar else None


def secim_engeli(var: SecimGunu | None) -> str | None:
    """Why today, as it stands, takes no choice."""
    if var is None:
        return "Bugünün seçim günü açılmadı. İdare amiri SG ekranında açsın, sonra yeniden onaylayın."
    if var.durum is GunDurumu.KAPANDI:
        return f"Bugünün seçim günü ({var.no}) kapandı, tohumu açıklandı. Tescil onayı yarın verilir."
    return None


def gun_secime_acik(_belge: Any, b: Baglam) -> str | None:
    """No choice without an opened day, none into a closed one. By now the act holds the audit chain's head, so no closing runs beside it."""
    return secim_engeli(b.ofis.secim_gunu(b.gun))


# Effects


def kural_yaz(_belge: Any, b: Baglam) -> list[Any]:
    return [SecimKurali(**b.girdi.model_dump(), yazan_id=b.kim.id, yazildi=b.an)]


def _ac(b: Baglam, acan_id: int | None) -> list[Any]:
    tohum = b.ofis.gunun_tohumu(b.gun)
    kurallar = GunKurallari.dondur(b.ofis.kriterler(b.gun), b.ofis.secim_kurali(b.gun))
    return [SecimGunu(gun=b.gun, tohum_id=tohum.id, parmak_izi=tohum.parmak_izi, kurallar=kurallar.yaz(), acilis_ani=b.an, acan_id=acan_id)]


def gunu_ac(_belge: Any, b: Baglam) -> list[Any]:
    return _ac(b, b.kim.id)


def saat_gunu_acar(_belge: Any, b: Baglam) -> list[Any]:
    return _ac(b, None)


def _kapat(belge: SecimGunu, b: Baglam, kapatan_id: int | None) -> list[Any]:
    tohum, adet = b.ofis.gunun_tohumu(belge.gun).tohum, sum(b.ofis.hat_sayilari(belge.tohum_id).values())
    belge.tohum, belge.secim_adedi, belge.kapanis_ani, belge.kapatan_id = tohum, adet, b.an, kapatan_id
    b.ofis.kagit("kura_tutanagi", belge)
    return []


def gunu_kapat(belge: SecimGunu, b: Baglam) -> list[Any]:
    return _kapat(belge, b, b.kim.id)


def saat_gunu_kapatir(belge: SecimGunu, b: Baglam) -> list[Any]:
    return _kapat(belge, b, None)


def acik_kalanlar(_belge: Any, b: Baglam) -> list[Any]:
    return list(b.ofis.acik_kalan_gunler(b.gun))


def neden_olmaz(belge: SecimGunu, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("15/2", f"{belge.no} seçim günü «{belge.durum.value}»; kapanan gün bir daha açılmaz.")


GD = GunDurumu
_EKRAN = "secim_gunu"
_KALANLAR = (Ardil(("saat_gunu_kapatir",), belgeler=acik_kalanlar),)
GECISLER = (
    Gecis(
        "15/2",
        "secim_kurali_yaz",
        "Seçim kuralını yaz",
        SecimKurali,
        (),
        None,
        Rol.IDARE_AMIRI,
        SecimKuraliGirdisi,
        (kural_gunu_acik, hedefler_yuzu_asmaz),
        kural_yaz,
        ekran=_EKRAN,
        gecmis="seçim kuralı yazıldı",
    ),
    Gecis(
        "15/2",
        "gun_ac",
        "Günü aç",
        SecimGunu,
        (),
        GD.ACIK,
        Rol.IDARE_AMIRI,
        None,
        (gun_acilmamis,),
        gunu_ac,
        ekran=_EKRAN,
        gecmis="seçim günü açıldı, tohumun parmak izi sabitlendi",
        ardindan=_KALANLAR,
    ),
    Gecis(
        "15/2",
        "saat_gunu_acar",
        "Günü saat açar",
        SecimGunu,
        (),
        GD.ACIK,
        Rol.SISTEM,
        None,
        (gun_acilmamis, saat_acabilir),
        saat_gunu_acar,
        gecmis="seçim gününü saat açtı, tohumun parmak izi sabitlendi",
        ardindan=_KALANLAR,
    ),
    Gecis(
        "15/2",
        "gun_kapat",
        "Günü kapat",
        SecimGunu,
        (GD.ACIK,),
        GD.KAPANDI,
        Rol.IDARE_AMIRI,
        None,
        (),
        gunu_kapat,
        form="kura_tutanagi",
        ekran=_EKRAN,
        gecmis="seçim günü kapandı, tohum açıklandı",
        kuyruk="Açık seçim günü",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "15/2",
        "saat_gunu_kapatir",
        "Açık kalan gün kapanır",
        SecimGunu,
        (GD.ACIK,),
        GD.KAPANDI,
        Rol.SISTEM,
        None,
        (),
        saat_gunu_kapatir,
        gecmis="açık kalan seçim günü sonraki günün açılışında kapandı, tohum açıklandı",
        durum_nedeni=neden_olmaz,
    ),
)
