"""An ASYCUDA World SAD (XML) into a draft: declared amounts kept, recomputed beside them, differences listed; extra elements tolerated and shown."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from gumruk.data.xml_lines import Dugum, oku, ondalik
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kurus import goster, yarim_yukari
from gumruk.models.taslak import BeyannameTaslagi, TaslakKalem, TaslakVergi

# Top-level elements of SAD 4.2.1; administrations add their own, which are shown and left.
BILINEN = frozenset(
    [
        "Export_release",
        "Assessment_notice",
        "Global_taxes",
        "Property",
        "Identification",
        "Traders",
        "Declarant",
        "General_information",
        "Transport",
        "Financial",
        "Warehouse",
        "Transit",
        "Valuation",
        "Item",
        "Container",
        "Suppliers_documents",
        "Temporary",
        "Prev_decl",
        "System",
        "Null",
    ]
)
KDV_BENZERI = frozenset({"TVS", "VAT", "TVA", "KDV", "IVA", "GST", "DDV"})


@dataclass(frozen=True)
class YenidenHesap:
    """One tax line of the file and what its own rate gives on the base that the rules give; minor units of the file's money."""

    kalem: int
    kod: str
    oran: str
    beyan_matrah: int
    hesap_matrah: int
    beyan_tutar: int
    hesap_tutar: int


def asycuda_mi(kok: Dugum) -> bool:
    return kok.ad == "ASYCUDA"


def _tarih(dugum: Dugum | None, dosya: str) -> str:
    """Month/day/two-digit year, as the program writes it."""
    metin = dugum.deger() if dugum is not None else ""
    if not metin or dugum is None:
        return ""
    for bicim in ("%m/%d/%y", "%m/%d/%Y"):
        try:
            return f"{datetime.strptime(metin, bicim):%d.%m.%Y}"
        except ValueError:
            continue
    raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"ay/gün/yıl olmalı: «{metin[:20]}».")


def _oran(dugum: Dugum | None, dosya: str) -> str:
    metin = dugum.deger() if dugum is not None else ""
    if not metin or dugum is None:
        return ""
    try:
        if not Decimal(metin).is_finite():
            raise InvalidOperation
    except InvalidOperation:
        raise DosyaHatasi(dosya, dugum.satir, dugum.ad, f"oran değil: «{metin[:20]}».") from None
    return metin


def beyanname_oku(icerik: bytes, dosya: str) -> BeyannameTaslagi:
    """Raises DosyaHatasi with line and field."""
    kok = oku(icerik, dosya)
    if not asycuda_mi(kok):
        raise DosyaHatasi(dosya, kok.satir, kok.ad, "ASYCUDA beyannamesi değil.")
    para = next((d for d in (kok.yol("Valuation/Gs_Invoice"), kok.yol("Valuation/Invoice")) if d is not None), None)
    alan: dict[str, object] = {
        "gonderici_unvan": kok.deger("Traders/Exporter/Exporter_name")[:150],
        "alici_unvan": kok.deger("Traders/Consignee/Consignee_name")[:150],
        "beyan_sahibi_unvan": kok.deger("Declarant/Declarant_name")[:150],
        "teslim_sekli": kok.deger("Transport/Delivery_terms/Code")[:3],
        "teslim_yeri": kok.deger("Transport/Delivery_terms/Place")[:40],
        "arac_kimligi": kok.deger("Transport/Means_of_transport/Departure_arrival_information/Identity")[:35],
        "konteynerli": kok.deger("Transport/Container_flag") == "true",
        "referans_no": kok.deger("Declarant/Reference/Number")[:12],
        "doviz": para.deger("Currency_code")[:3] if para is not None else "",
        "fatura_kurus": ondalik(para.cocuk("Amount_foreign_currency"), dosya, 100) if para is not None else 0,
    }
    kalemler: list[TaslakKalem] = []
    vergiler: list[TaslakVergi] = []
    ekler: list[tuple[str, str, str]] = []
    dugumler = [c for c in kok.cocuklar if c.ad == "Item"]
    if not dugumler:
        raise DosyaHatasi(dosya, kok.satir, "Item", "hiç kalem yok.")
    for n, d in enumerate(dugumler, 1):
        kalemler.append(_kalem(d, n, alan, dosya))
        vergiler += _vergiler(d, n, dosya)
        for e in (c for c in d.cocuklar if c.ad == "Attached_documents"):
            if kod := e.deger("Attached_document_code"):
                ekler.append((kod[:10], e.deger("Attached_document_reference")[:30], _tarih(e.cocuk("Attached_document_date"), dosya)))
    alan["ek_sayisi"] = len(ekler)
    fazladan = tuple(sorted({c.ad for c in kok.cocuklar} - BILINEN))
    return BeyannameTaslagi(dosya, {k: v for k, v in alan.items() if v not in ("", 0)}, tuple(kalemler), tuple(ekler), tuple(vergiler), fazladan)


def _kalem(d: Dugum, n: int, alan: dict[str, object], dosya: str) -> TaslakKalem:
    kod = "".join(
        c for c in d.deger("Tarification/HScode/Commodity_code") + d.deger("Tarification/HScode/Precision_1") if c.isascii() and c.isdigit()
    )
    alan.setdefault("rejim", d.deger("Tarification/Extended_customs_procedure")[:4])
    fatura = d.yol("Valuation_item/Item_Invoice/Amount_foreign_currency") or d.yol("Tarification/Item_price")
    return TaslakKalem(
        n,
        kod[:12],
        (d.deger("Goods_description/Commercial_Description") or d.deger("Goods_description/Description_of_goods"))[:350],
        d.deger("Goods_description/Country_of_origin_code")[:3],
        d.deger("Packages/Marks1_of_packages")[:70],
        d.deger("Packages/Kind_of_packages_code")[:2],
        ondalik(d.yol("Packages/Number_of_packages"), dosya, 1),
        ondalik(d.yol("Valuation_item/Weight_itm/Gross_weight_itm"), dosya, 1000),
        ondalik(d.yol("Valuation_item/Weight_itm/Net_weight_itm"), dosya, 1000),
        fatura_kurus=ondalik(fatura, dosya, 100),
        ozet_beyan=d.deger("Previous_doc/Summary_declaration")[:30],
    )


def _vergiler(d: Dugum, n: int, dosya: str) -> list[TaslakVergi]:
    """The declared lines; the customs value of the item stands first under the code KIYMET."""
    kiymet = ondalik(d.yol("Valuation_item/Total_CIF_itm"), dosya, 100)
    kur = _oran(d.yol("Valuation_item/Item_Invoice/Currency_rate"), dosya)
    fatura = ondalik(d.yol("Valuation_item/Item_Invoice/Amount_foreign_currency"), dosya, 100)
    sonuc = [TaslakVergi(n, "KIYMET", kiymet, kur, fatura)]
    for t in (d.cocuk("Taxation") or Dugum("", 0)).cocuklar:
        if t.ad == "Taxation_line" and (kod := t.deger("Duty_tax_code")):
            sonuc.append(
                TaslakVergi(
                    n,
                    kod[:10],
                    ondalik(t.cocuk("Duty_tax_amount"), dosya, 100),
                    _oran(t.cocuk("Duty_tax_rate"), dosya),
                    ondalik(t.cocuk("Duty_tax_Base"), dosya, 100),
                )
            )
    return sonuc


def yeniden_hesapla(taslak: BeyannameTaslagi) -> list[YenidenHesap]:
    """Value = price × rate; a duty stands on the value, a VAT on the value and the duties before it; whole units where the file has them."""
    sonuc: list[YenidenHesap] = []
    tam_birim = all(v.tutar_kurus % 100 == 0 for v in taslak.beyan_edilen)
    for k in taslak.kalemler:
        kiymet, onceki = 0, 0
        for v in (v for v in taslak.beyan_edilen if v.kalem == k.sira):
            if v.kod == "KIYMET":
                hesap = _yuvarla(Decimal(v.matrah_kurus) * Decimal(v.oran or 1), tam_birim)
                kiymet = v.tutar_kurus or hesap
                sonuc.append(YenidenHesap(k.sira, v.kod, v.oran, v.matrah_kurus, v.matrah_kurus, v.tutar_kurus, hesap))
                continue
            matrah = kiymet + onceki if v.kod in KDV_BENZERI else kiymet
            tutar = _yuvarla(Decimal(matrah) * Decimal(v.oran or 0), tam_birim)
            onceki += tutar
            sonuc.append(YenidenHesap(k.sira, v.kod, v.oran, v.matrah_kurus, matrah, v.tutar_kurus, tutar))
    return sonuc


def _yuvarla(d: Decimal, tam_birim: bool) -> int:
    return yarim_yukari(d / 100) * 100 if tam_birim else yarim_yukari(d)


def farklar(taslak: BeyannameTaslagi) -> list[str]:
    """Where the file's own figures and the recomputed ones differ."""
    sonuc = []
    for h in yeniden_hesapla(taslak):
        if h.beyan_matrah != h.hesap_matrah:
            sonuc.append(f"{h.kalem}. kalem {h.kod}: matrah beyan edilen {goster(h.beyan_matrah)}, hesaplanan {goster(h.hesap_matrah)}")
        if h.beyan_tutar != h.hesap_tutar:
            sonuc.append(f"{h.kalem}. kalem {h.kod}: tutar beyan edilen {goster(h.beyan_tutar)}, hesaplanan {goster(h.hesap_tutar)}")
    return sonuc
