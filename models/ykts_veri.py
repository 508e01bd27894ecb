"""What a YKTS record says of an obligor: the fields, how each is written down, and why one is wrong (YKTS-1)."""

import re
from types import SimpleNamespace
from typing import Any

from gumruk.models.yazi import ara_anahtari, duzelt

# Fields in the order of the form, as the office calls them.
ALAN_ADLARI: dict[str, str] = {
    "unvan": "Ad soyad / unvan",
    "adres": "Adres",
    "e_posta": "E-posta",
    "sabit_tel": "Sabit telefon",
    "cep_tel": "Cep telefonu",
    "mersis_no": "MERSİS no",
    "sicil_mudurlugu": "Ticaret sicil müd.",
    "sicil_no": "Ticaret sicil no",
    "kep": "KEP adresi",
}
VERILER = tuple(ALAN_ADLARI)
SIRKET_ALANLARI = ("mersis_no", "sicil_mudurlugu", "sicil_no", "kep")
_POSTA = re.compile(r"^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")
_TELEFON = re.compile(r"^\+?[0-9]{10,14}$", re.ASCII)


def posta_nedeni(adres: str, ad: str = "E-posta") -> str | None:
    """Why an address is no e-mail address; None when it is one."""
    if not adres.isascii():
        return f"{ad} adresinde yalnız İngiliz alfabesinin harfleri olur: «{adres}»."
    return None if _POSTA.fullmatch(ara_anahtari(adres)) else f"«{adres}» bir {ad} adresi değil; ad@firma.com.tr gibi yazın."


def telefon_nedeni(no: str, ad: str = "Telefon") -> str | None:
    duz = _telefon(no)
    return None if not duz or _TELEFON.fullmatch(duz) else f"{ad}: «{no}» yanlış; alan koduyla 10–14 rakam yazın."


def mersis_nedeni(no: str) -> str | None:
    return None if len(no) == 16 and no.isascii() and no.isdigit() else f"MERSİS numarası 16 rakamdır; «{no}» yazılmış."


def _telefon(no: str) -> str:
    return re.sub(r"[\s().\-/]", "", no)


def veriyi_duzelt(girdi: Any) -> dict[str, str]:
    """The fields as they are kept: one space between words, addresses in small letters, telephones without signs."""
    veri = {ad: " ".join(duzelt(getattr(girdi, ad)).split()) for ad in VERILER}
    for ad in ("e_posta", "kep"):
        veri[ad] = ara_anahtari(veri[ad]) if veri[ad].isascii() else veri[ad]
    return {**veri, "sabit_tel": _telefon(veri["sabit_tel"]), "cep_tel": _telefon(veri["cep_tel"])}


def alani_duzelt(ad: str, metin: str) -> str:
    """One field's value as it is kept."""
    return veriyi_duzelt(SimpleNamespace(**{**dict.fromkeys(VERILER, ""), ad: metin}))[ad]


def veri_nedeni(girdi: Any, tuzel: bool) -> str | None:
    """The first thing wrong with what was entered; what is asked differs for a company and a person."""
    g = girdi
    neden = posta_nedeni(g.e_posta) or telefon_nedeni(g.sabit_tel, "Sabit telefon") or telefon_nedeni(g.cep_tel, "Cep telefonu")
    if neden:
        return neden
    if not tuzel:
        yazilan = [ALAN_ADLARI[ad] for ad in SIRKET_ALANLARI if getattr(g, ad)]
        if yazilan:
            return f"{', '.join(yazilan)} şirket bilgisidir; T.C. kimlik numaralı kayıtta boş kalır."
        return None if g.cep_tel else "Gerçek kişinin cep telefonunu yazın."
    if not g.sabit_tel:
        return "Şirketin telefonunu yazın (sabit telefon)."
    eksik = [ALAN_ADLARI[ad] for ad in SIRKET_ALANLARI if not getattr(g, ad)]
    if eksik:
        return f"Şirket kaydında boş kalmaz: {', '.join(eksik)}."
    return mersis_nedeni(g.mersis_no) or posta_nedeni(g.kep, "KEP")
