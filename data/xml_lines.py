"""XML with the line of every element, read safely; the readers of outside files stand on it."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import InputSource

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser
from gumruk.models.hata import DosyaHatasi

EN_BUYUK_BAYT = 20_000_000


@dataclass
class Dugum:
    """An element: its name, its own text, where it stands, what it holds."""

    ad: str
    satir: int
    metin: str = ""
    cocuklar: list["Dugum"] = field(default_factory=list)
    nitelik: dict[str, str] = field(default_factory=dict)

    def cocuk(self, ad: str) -> "Dugum | None":
        return next((c for c in self.cocuklar if c.ad == ad), None)

    def yol(self, yol: str) -> "Dugum | None":
        """`a/b/c`; None as soon as one is missing."""
        d: Dugum | None = self
        for ad in yol.split("/"):
            d = d.cocuk(ad) if d is not None else None
        return d

    def deger(self, yol: str = "") -> str:
        """Trimmed text of a path; ASYCUDA's <null/> is empty."""
        d = self.yol(yol) if yol else self
        return d.metin.strip() if d is not None and not d.cocuk("null") else ""


class _Toplayici(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.yigin: list[Dugum] = []
        self.kok: Dugum | None = None
        self.yer: Any = None

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802  the SAX interface's own name
        self.yer = locator

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        dugum = Dugum(name.rpartition(":")[2], self.yer.getLineNumber() or 1, nitelik=dict(attrs.items()))
        if self.yigin:
            self.yigin[-1].cocuklar.append(dugum)
        else:
            self.kok = dugum
        self.yigin.append(dugum)

    def endElement(self, name: str) -> None:  # noqa: N802
        self.yigin.pop()

    def characters(self, content: str) -> None:
        if self.yigin:
            self.yigin[-1].metin += content


def oku(icerik: bytes, dosya: str) -> Dugum:
    """The root element. Raises DosyaHatasi with the line; entities and external references are refused."""
    import io
    from xml.sax import SAXParseException

    if len(icerik) > EN_BUYUK_BAYT:
        raise DosyaHatasi(dosya, None, "", "dosya 20 MB'tan büyük.")
    toplayici = _Toplayici()
    okuyucu = DefusedExpatParser(forbid_dtd=True)
    okuyucu.setContentHandler(toplayici)
    kaynak = InputSource()
    kaynak.setByteStream(io.BytesIO(icerik))
    try:
        okuyucu.parse(kaynak)
    except SAXParseException as hata:
        raise DosyaHatasi(dosya, hata.getLineNumber(), "XML", f"bozuk: {hata.getMessage()}.") from None
    except DefusedXmlException:
        raise DosyaHatasi(dosya, None, "XML", "varlık ya da DTD tanımı içeriyor; güvenli değil.") from None
    except (ValueError, LookupError, UnicodeError) as hata:
        raise DosyaHatasi(dosya, None, "XML", f"okunamıyor: {hata}.") from None
    if toplayici.kok is None:
        raise DosyaHatasi(dosya, 1, "XML", "boş.")
    return toplayici.kok


def ondalik(dugum: Dugum | None, dosya: str, carpan: int, en_cok: int = 10**15) -> int:
    """A decimal element as a whole number scaled by `carpan` (Java doubles too); empty is 0. Raises DosyaHatasi."""
    metin = dugum.deger() if dugum is not None else ""
    if not metin or dugum is None:
        return 0
    try:
        d = Decimal(metin.replace(",", ".") if metin.count(",") == 1 and "." not in metin else metin) * carpan
        if not d.is_finite():
            raise InvalidOperation
        if d != d.to_integral_value():
            d = d.quantize(Decimal(1), rounding="ROUND_HALF_UP")
    except InvalidOperation:
        raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"sayı değil: «{metin[:40]}».") from None
    if not 0 <= d < en_cok:
        raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"sınır dışında: «{metin[:40]}».")
    return int(d)
