"""gumruk.toml read once into a frozen, checked dataclass; a wrong key is a clear Turkish error (no pydantic before sign-in)."""

import os
import tomllib
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_type_hints

from platformdirs import user_config_path, user_data_path, user_state_path

AYAR_ADI = "gumruk.toml"


class AyarHatasiBasit(Exception):
    """A setting that cannot be: says file, key and what is allowed."""


@dataclass(frozen=True)
class OfisAyari:
    """The office: six-digit code of the customs administration and its name as printed."""

    idare: str = ""
    ad: str = ""
    saymanlik: str = ""


@dataclass(frozen=True)
class VeritabaniAyari:
    """Where the records are: empty = SQLite in the data folder; or postgresql+psycopg://… when several desks share them."""

    url: str = ""


@dataclass(frozen=True)
class DosyaAyari:
    """Folders for papers and backups; empty = under the data folder."""

    kagitlar: str = ""
    yedekler: str = ""


@dataclass(frozen=True)
class KagitAyari:
    """Printer queue (empty = papers are only saved) and the names of the receipt's copies."""

    yazici: str = ""
    alindi_nushalari: tuple[str, ...] = ("mükellef nüshası", "beyanname eki", "saymanlık nüshası", "vezne nüshası")


@dataclass(frozen=True)
class MasaAyari:
    """This desk: its name on screen and paper, minutes until the idle lock, colours."""

    ad: str = "Masa 1"
    kilit_dakika: int = 10
    tema: str = "koyu"


@dataclass(frozen=True)
class YktsAyari:
    """Declarations by people without an approved obligor record: "izin", "uyar" or "engelle".

    `teslim`: whether who takes delivery must have one: "aranmaz" or "aranir".
    `kart`: the PKCS#11 library of the signature cards that this desk takes; empty: a certificate is a .p12 file only.
    `kokler`: the roots that the office trusts for signatures, a PEM file or a folder of them; empty: the chain is not tested.
    """

    onaysiz: str = "uyar"
    teslim: str = "aranmaz"
    kokler: str = ""
    kart: str = ""


@dataclass(frozen=True)
class Ayar:
    """Everything gumruk.toml may say."""

    ofis: OfisAyari = field(default_factory=OfisAyari)
    veritabani: VeritabaniAyari = field(default_factory=VeritabaniAyari)
    dosyalar: DosyaAyari = field(default_factory=DosyaAyari)
    kagit: KagitAyari = field(default_factory=KagitAyari)
    masa: MasaAyari = field(default_factory=MasaAyari)
    ykts: YktsAyari = field(default_factory=YktsAyari)
    tuslar: dict[str, str] = field(default_factory=dict)
    egitim: bool = False
    kok: Path = field(default_factory=lambda: user_data_path("gumruk"))

    @property
    def url(self) -> str:
        return self.veritabani.url or f"sqlite:///{self.kok / 'gumruk.db'}"

    @property
    def kagit_klasoru(self) -> Path:
        return Path(self.dosyalar.kagitlar).expanduser() if self.dosyalar.kagitlar else self.kok / "kagitlar"

    @property
    def yedek_klasoru(self) -> Path:
        return Path(self.dosyalar.yedekler).expanduser() if self.dosyalar.yedekler else self.kok / "yedekler"

    @property
    def taslak_klasoru(self) -> Path:
        """Desk-local journal of what is being typed: never the office's database."""
        if self.egitim:
            return self.kok / "taslaklar"
        return Path(os.environ.get("GUMRUK_DURUM") or user_state_path("gumruk")) / "taslaklar"


_ILK_BOLUM = {"ofis": OfisAyari, "veritabani": VeritabaniAyari, "dosyalar": DosyaAyari, "kagit": KagitAyari, "masa": MasaAyari, "ykts": YktsAyari}


def ayar_yolu(verilen: str | None = None) -> Path | None:
    """--ayar, $GUMRUK_AYAR, the current folder, then the user's configuration folder; None when there is none."""
    if verilen or os.environ.get("GUMRUK_AYAR"):
        return Path(verilen or os.environ["GUMRUK_AYAR"]).expanduser()
    for aday in (Path.cwd() / AYAR_ADI, user_config_path("gumruk") / AYAR_ADI):
        if aday.is_file():
            return aday
    return None


def ayar_oku(yol: Path | None) -> Ayar:
    """Read and check; raises AyarHatasiBasit with the file, the key and the remedy."""
    if yol is None:
        return Ayar()
    try:
        ham = tomllib.loads(yol.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise AyarHatasiBasit(f"{yol}: ayar dosyası yok. «gumruk kur» bir örnek yazar.") from None
    except tomllib.TOMLDecodeError as hata:
        raise AyarHatasiBasit(f"{yol}: dosya okunamıyor ({hata}).") from None
    return ayar_kur(ham, yol)


def ayar_kur(ham: dict[str, Any], yol: Path) -> Ayar:
    bilinen = {*_ILK_BOLUM, "tuslar", "egitim", "klasor"}
    for anahtar in ham:
        if anahtar not in bilinen:
            raise AyarHatasiBasit(f"{yol}: «{anahtar}» diye bir ayar yok. Bilinenler: {', '.join(sorted(bilinen))}.")
    bolumler = {ad: _bolum(sinif, ham.get(ad, {}), ad, yol) for ad, sinif in _ILK_BOLUM.items()}
    klasor = ham.get("klasor", "")
    kok = (yol.parent / klasor).resolve() if klasor else user_data_path("gumruk")
    ayar = Ayar(**bolumler, tuslar=dict(ham.get("tuslar", {})), egitim=bool(ham.get("egitim", False)), kok=kok)
    if ayar.ykts.onaysiz not in ("izin", "uyar", "engelle"):
        raise AyarHatasiBasit(f'{yol}: [ykts] onaysiz "izin", "uyar" ya da "engelle" olur; «{ayar.ykts.onaysiz}» yazılmış.')
    if ayar.ykts.teslim not in ("aranmaz", "aranir"):
        raise AyarHatasiBasit(f'{yol}: [ykts] teslim "aranmaz" ya da "aranir" olur; «{ayar.ykts.teslim}» yazılmış.')
    if ayar.ykts.kokler and not Path(ayar.ykts.kokler).expanduser().exists():
        raise AyarHatasiBasit(f"{yol}: [ykts] kokler bir PEM dosyası ya da klasörüdür; «{ayar.ykts.kokler}» yok.")
    if ayar.ykts.kart and not Path(ayar.ykts.kart).expanduser().is_file():
        raise AyarHatasiBasit(f"{yol}: [ykts] kart, imza kartının PKCS#11 kütüphanesidir; «{ayar.ykts.kart}» yok.")
    if ayar.ofis.idare and not (len(ayar.ofis.idare) == 6 and ayar.ofis.idare.isascii() and ayar.ofis.idare.isdigit()):
        raise AyarHatasiBasit(f"{yol}: [ofis] idare altı rakamdır; «{ayar.ofis.idare}» yazılmış.")
    if not 1 <= ayar.masa.kilit_dakika <= 240:
        raise AyarHatasiBasit(f"{yol}: [masa] kilit_dakika 1 ile 240 arasındadır.")
    return ayar


def _bolum(sinif: type, ham: Any, ad: str, yol: Path) -> Any:
    if not isinstance(ham, dict):
        raise AyarHatasiBasit(f"{yol}: [{ad}] bir bölüm olmalı.")
    turler = get_type_hints(sinif)
    degerler: dict[str, Any] = {}
    for anahtar, deger in ham.items():
        if anahtar not in turler:
            bilinen = ", ".join(f.name for f in fields(sinif))
            raise AyarHatasiBasit(f"{yol}: [{ad}] içinde «{anahtar}» diye bir ayar yok. Bilinenler: {bilinen}.")
        beklenen = turler[anahtar]
        if beklenen in (str, int, bool):
            if type(deger) is not beklenen:
                tur = {str: "tırnak içinde yazı", int: "tam sayı", bool: "true ya da false"}[beklenen]
                raise AyarHatasiBasit(f"{yol}: [{ad}] {anahtar} {tur} olmalı.")
            degerler[anahtar] = deger
        else:
            if not (isinstance(deger, list) and deger and all(isinstance(x, str) for x in deger)):
                raise AyarHatasiBasit(f"{yol}: [{ad}] {anahtar} tırnaklı yazıların listesi olmalı.")
            degerler[anahtar] = tuple(deger)
    return sinif(**degerler)
