"""Numbers the office meets: check digits by python-stdnum, registration numbers short and full (Madde 5, 14; alan.md §1, §2, §12)."""

import re
from collections.abc import Collection
from typing import Any

from gumruk.models.yazi import buyuk
from gumruk.models.yon import SERI, Yon
from stdnum import imo, iso6346
from stdnum.exceptions import ValidationError
from stdnum.iban import validate as _iban
from stdnum.tr import tckimlik, vkn

_TESCIL = re.compile(r"^\d{2}\d{6}[A-Z]{2}(\d{6}|\d{8})$", re.ASCII)
_OFIS_NO = re.compile(r"(?:(?:[0-9]{2})?([A-Z]{2})|([A-Z]{2})[0-9]{2}/)[0-9]{1,7}")
_SERILI = re.compile(rf"({'|'.join(SERI.values())})(\d[\d/]*)", re.ASCII)


def _sade(no: str) -> str:
    return re.sub(r"[\s.\-/]", "", no)


def _rakam(no: str, adet: int, ad: str) -> str | None:
    """Wrong length or anything but ASCII digits (stdnum itself would take full-width ones)."""
    if not (no.isascii() and no.isdigit()):
        return f"{ad} yalnız rakamdan oluşur; «{no}» yazılmış."
    if len(no) != adet:
        return f"{ad} {adet} rakamdır; {len(no)} rakam yazılmış."
    return None


def vkn_nedeni(no: str) -> str | None:
    """Why a ten-digit tax number is wrong; None when it is right."""
    no = no.strip()
    neden = _rakam(no, 10, "Vergi kimlik numarası")
    if neden is None and (not vkn.is_valid(no) or no == "0000000000"):
        neden = f"Vergi kimlik numarası {no} yanlış: son rakam (denetim rakamı) tutmuyor. Numarayı belgeden yeniden okuyun."
    return neden


def tckn_nedeni(no: str) -> str | None:
    no = no.strip()
    neden = _rakam(no, 11, "T.C. kimlik numarası")
    if neden is None and no[0] == "0":
        neden = "T.C. kimlik numarası 0 ile başlamaz."
    if neden is None and not tckimlik.is_valid(no):
        neden = f"T.C. kimlik numarası {no} yanlış: denetim rakamları tutmuyor. Kimlikten yeniden okuyun."
    return neden


def kimlik_nedeni(no: str) -> str | None:
    """Eleven digits are a TCKN, ten a VKN."""
    return tckn_nedeni(no) if len(no.strip()) == 11 else vkn_nedeni(no)


def kimlikse_nedeni(no: str) -> str | None:
    """Of a field where a foreigner's number may stand too: ten or eleven digits are a VKN or TCKN, and then right."""
    no = no.strip()
    return kimlik_nedeni(no) if no.isascii() and no.isdigit() and len(no) in (10, 11) else None


def konteyner_nedeni(no: str) -> str | None:
    """ISO 6346: three owner letters, U/J/Z, six digits, check digit."""
    no = buyuk_ascii(_sade(no))
    if not re.fullmatch(r"[A-Z]{3}[UJZ][0-9]{7}", no):
        return f"Konteyner numarası 4 harf (dördüncüsü U, J ya da Z) ve 7 rakamdır; «{no}» yazılmış."
    if not iso6346.is_valid(no):
        return f"Konteyner numarası {no}: denetim rakamı tutmuyor. Konteynerin üstünden okuyun."
    return None


def imo_nedeni(no: str) -> str | None:
    no = buyuk_ascii(_sade(no)).removeprefix("IMO")
    neden = _rakam(no, 7, "IMO numarası")
    if neden is None and not imo.is_valid(no):
        neden = f"IMO numarası {no}: denetim rakamı tutmuyor."
    return neden


def awb_nedeni(no: str) -> str | None:
    """Three digits of the airline, seven of the serial, check = serial mod 7."""
    no = _sade(no)
    neden = _rakam(no, 11, "Hava yük senedi (AWB) numarası")
    if neden is None and int(no[3:10]) % 7 != int(no[10]):
        neden = f"Hava yük senedi numarası {no}: son rakam {int(no[3:10]) % 7} olmalı."
    return neden


def tir_nedeni(no: str) -> str | None:
    """Above 25.000.000 a two-letter prefix checks the serial (m = n mod 23)."""
    no = buyuk_ascii(_sade(no))
    m = re.fullmatch(r"([A-Z]{2})?([0-9]{1,8})", no)
    if m is None:
        return f"TIR karnesi numarası iki harf ve en çok sekiz rakamdır; «{no}» yazılmış."
    onek, seri = m.group(1) or "", int(m.group(2))
    if seri == 0:
        return "TIR karnesi numarası sıfır olamaz."
    if seri <= 25_000_000:
        return f"{seri} numaralı karnede harf olmaz." if onek else None
    kalan = seri % 23
    harf = chr(ord("A") + (3 * kalan + 17) % 26)
    beklenen = harf + "X" if kalan < 12 else "X" + harf
    if onek != beklenen:
        return f"TIR karnesi {no}: harfler {beklenen} olmalı. Karneden yeniden okuyun."
    return None


def karne_sade(no: str) -> str:
    """A carnet's number as it is kept and looked up."""
    return buyuk_ascii("".join(no.split()))


def numara_uyarilari(g: Any) -> list[str]:
    """What does not hold of the numbers that an özet beyan or a transit declaration bears: IMO at sea, AWB in the air, carnet, containers."""
    sekil = getattr(g, "tasima_sekli", "") or getattr(g, "ic_tasima", "")
    uyarilar = [alan_nedeni(ad, getattr(g, ad, ""), sekil) for ad in ("tasit_no", "arac_kimligi", "karne_no")]
    for senet in getattr(g, "senetler", ()):
        uyarilar.append(alan_nedeni("senet_no", senet.no, sekil))
        uyarilar += [alan_nedeni("konteyner_no", x.konteyner_no, sekil) for x in senet.satirlar]
    return [u for u in uyarilar if u]


def alan_nedeni(ad: str, no: str, sekil: str) -> str | None:
    """What does not hold of the number in a field, under the mode of transport `sekil`; a ship may bear a name, a bill any number of its own."""
    if not no:
        return None
    if ad in ("tasit_no", "arac_kimligi"):
        gemi = sekil[:1] == "1" and re.fullmatch(r"(IMO)?[0-9]{7}", buyuk_ascii(_sade(no)))
        return imo_nedeni(no) if gemi else None
    if ad == "senet_no":
        return awb_nedeni(no) if sekil == "40" and re.fullmatch(r"[0-9]{11}", _sade(no)) else None
    return {"karne_no": tir_nedeni, "konteyner_no": konteyner_nedeni}[ad](no)


def iban_nedeni(no: str) -> str | None:
    no = buyuk_ascii(_sade(no))
    if not (no.isascii() and no.isalnum()):
        return "IBAN yalnız harf ve rakamdan oluşur."
    try:
        _iban(no)
    except ValidationError:
        return f"IBAN {no} yanlış: uzunluğu ya da denetim rakamları tutmuyor."
    return None


def gtip_nedeni(no: str) -> str | None:
    """Twelve digits, dots allowed between (alan.md §12)."""
    neden = _rakam(_sade(no), 12, "GTİP")
    if neden is None and _sade(no)[:2] in ("00", "77"):
        neden = f"GTİP {no}: {_sade(no)[:2]}. fasıl yok."
    return neden


def rejim_nedeni(no: str, bilinen: Collection[str]) -> str | None:
    """Madde 4: one of the 91 codes of Ek 1."""
    no = no.strip()
    neden = _rakam(no, 4, "Rejim kodu")
    if neden is None and no not in bilinen:
        neden = f"{no} Ek 1'deki {len(bilinen)} rejim kodundan biri değil (m.4)."
    return neden


def buyuk_ascii(metin: str) -> str:
    """Upper case for codes that know only A–Z: the Turkish ı and i both give I."""
    return buyuk(metin).replace("İ", "I")


def numara_yaz(yil: int, idare: str, tur: str, sira: int) -> str:
    """The 18-character number in force since 4.12.2021: 26343100IM00057591."""
    return f"{yil % 100:02d}{idare}{tur}{sira:08d}"


def tam_numara(metin: str, idare: str, yil: int, tur: str) -> str:
    """Full number from what the clerk types: bare digits mean this office and year, 25/57591 another year's, EX57591 another direction's.

    Raises ValueError with a Turkish sentence.
    """
    duz = buyuk_ascii("".join(metin.split()))
    if not duz:
        raise ValueError("Numara yazılmamış.")
    if seri := _SERILI.fullmatch(duz):
        return tam_numara(seri.group(2), idare, yil, seri.group(1))
    if "/" in duz:
        sol, _, sag = duz.partition("/")
        if not (len(sol) in (2, 4) and sol.isascii() and sol.isdigit() and sag.isascii() and sag.isdigit()):
            raise ValueError(f"«{metin}»: başka yılın numarası 25/57591 gibi yazılır.")
        return tam_numara(sag, idare, int(sol[-2:]), tur)
    if duz.isascii() and duz.isdigit():
        if len(duz) > 8 or int(duz) == 0:
            raise ValueError(f"«{metin}»: sıra numarası 1 ile 99.999.999 arasındadır.")
        return numara_yaz(yil, idare, tur, int(duz))
    if not _TESCIL.fullmatch(duz):
        raise ValueError(f"«{metin}» bir tescil numarası değil. Sıra numarasını ya da 16/18 karakterlik tam numarayı yazın.")
    if int(duz[10:]) == 0:
        raise ValueError(f"«{metin}»: sıra numarası sıfır olamaz.")
    return duz


def kisa_numara(no: str, idare: str, yil: int) -> str:
    """The shortest form that names it here: 57591 in this office and year, 25/57591 of another year, EX57591 of an export, else the whole number."""
    if not _TESCIL.fullmatch(no) or no[2:8] != idare:
        return no
    sira, tur = str(int(no[10:])), no[8:10]
    return ("" if tur == SERI[Yon.GIRIS] else tur) + (sira if int(no[:2]) == yil % 100 else f"{no[:2]}/{sira}")


def serisi(metin: str) -> str:
    """The series written in a number of the office's own, NT of NT2, NT25/2 and 25NT0000002; empty where there is none."""
    m = _OFIS_NO.fullmatch(buyuk_ascii("".join(metin.split())))
    return (m[1] or m[2]) if m else ""


def serili_mi(duz: str) -> bool:
    """Does it name a direction before a short number (EX57591)?"""
    return _SERILI.fullmatch(duz) is not None
