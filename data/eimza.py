"""Electronic signature of a form's PDF with a PKCS#12 certificate or a card's (`eimza_kart`), and its verification (YKTS-4).

The library is loaded only when it is needed.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

from gumruk.models.temel import GumrukHatasi

ALAN = "YktsImza"


class ImzaHatasi(GumrukHatasi):
    """The certificate file cannot sign; the sentence says why."""


@dataclass(frozen=True)
class Imzali:
    """A signed PDF, and whose certificate signed it."""

    pdf: bytes
    ozet: str
    imzalayan: str
    ozne: str
    ozne_no: str
    sertifika_no: str
    bit: date


def kurulu() -> bool:
    return find_spec("pyhanko") is not None


@contextmanager
def dosyadan(p12: Path, parola: str) -> Iterator[Any]:
    """The signer of a .p12 file. Raises ImzaHatasi in words."""
    if not kurulu():
        raise ImzaHatasi("Bu bilgisayarda elektronik imza bileşeni (pyHanko) kurulu değil. Formu ıslak imzayla imzalayın.")
    from pyhanko.sign import SimpleSigner

    if not p12.is_file():
        raise ImzaHatasi(f"{p12}: sertifika dosyası yok. Dosyanın yolunu denetleyin.")
    imzaci = SimpleSigner.load_pkcs12(str(p12), passphrase=parola.encode())
    if imzaci is None or imzaci.signing_cert is None:
        raise ImzaHatasi(f"{p12.name} açılmadı: parola yanlış ya da dosya bir PKCS#12 sertifikası değil.")
    yield imzaci


def imzala(pdf: bytes, imzaci: Any, *, neden: str, yer: str) -> Imzali:
    """The form signed by `dosyadan` or `eimza_kart.karttan`."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import PdfSignatureMetadata, PdfSigner

    sertifika = imzaci.signing_cert
    ad = sertifika.subject.native
    cikti = BytesIO()
    ayar = PdfSignatureMetadata(field_name=ALAN, reason=neden, location=yer, md_algorithm="sha256")
    PdfSigner(ayar, imzaci).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), output=cikti)
    imzali = cikti.getvalue()
    return Imzali(
        imzali,
        hashlib.sha256(imzali).hexdigest(),
        _adi(sertifika.subject)[:120],
        sertifika.subject.human_friendly[:300],
        str(ad.get("serial_number") or "")[:20],
        f"{sertifika.serial_number:x}",
        sertifika.not_valid_after.date(),
    )


def kokleri_oku(yer: str) -> list[Any]:
    """The roots that the office trusts: the PEM file that it names, or every .pem, .crt, .cer of its folder. Raises ImzaHatasi when there is none."""
    from pyhanko.keys import load_certs_from_pemder

    yol = Path(yer).expanduser()
    dosyalar = sorted(p for p in yol.iterdir() if p.suffix in (".pem", ".crt", ".cer")) if yol.is_dir() else [yol]
    try:
        kokler = list(load_certs_from_pemder([str(p) for p in dosyalar]))
    except (OSError, ValueError):
        raise ImzaHatasi(f"{yol}: güvenilen kök sertifikalar okunamadı ([ykts] kokler). Sistem yöneticisine bildirin.") from None
    if not kokler:
        raise ImzaHatasi(f"{yol}: güvenilen kök sertifika yok ([ykts] kokler). Sistem yöneticisine bildirin.")
    return kokler


def _adi(ad: Any) -> str:
    """The name that a certificate's subject is called by."""
    alanlar = ad.native
    return str(alanlar.get("common_name") or alanlar.get("organization_name") or ad.human_friendly)


def zinciri_sina(pdf: bytes, yer: str) -> str:
    """The trusted root that the signature's chain ends at, its dates included. Raises ImzaHatasi when it ends at none."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    imza = PdfFileReader(BytesIO(pdf)).embedded_signatures[0]
    durum = validate_pdf_signature(imza, ValidationContext(trust_roots=kokleri_oku(yer), allow_fetching=False))
    if durum.trusted and durum.validation_path is not None:
        return _adi(durum.validation_path.first.subject)[:300]
    raise ImzaHatasi(f"Sertifikanın ({_adi(imza.signer_cert.subject)}) zinciri bu idarenin güvendiği bir kökte bitmiyor ya da süresi dolmuş.")


def imza_nedeni(pdf: bytes, sertifika_no: str) -> str | None:
    """Why the signature in a PDF does not hold, or is another certificate's; None when it holds. Trust in the issuer: `zinciri_sina`."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    imzalar = PdfFileReader(BytesIO(pdf)).embedded_signatures
    if not imzalar:
        return "dosyada imza yok"
    durum = validate_pdf_signature(imzalar[0], ValidationContext(trust_roots=[imzalar[0].signer_cert], allow_fetching=False))
    if not (durum.intact and durum.valid):
        return "imza tutmuyor, dosya imzadan sonra değişmiş"
    return None if f"{imzalar[0].signer_cert.serial_number:x}" == sertifika_no else "kayıttakinden başka bir sertifikayla imzalanmış"


def sakla(klasor: Path, no: str, imzali: Imzali) -> Path:
    """The signed form among the papers, by its number and digest: another signing never takes its place."""
    from gumruk.data.kagit import butun_dosya

    hedef = klasor / "imzali"
    hedef.mkdir(parents=True, exist_ok=True)
    yol = hedef / f"{no}_{imzali.ozet[:8]}.pdf"
    with butun_dosya(yol) as dosya:
        dosya.write(imzali.pdf)
    return yol
