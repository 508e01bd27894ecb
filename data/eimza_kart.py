"""The signing certificate on a smart card or token, through its maker's PKCS#11 library (YKTS-4). Loaded only when a card signs."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from gumruk.data.eimza import ImzaHatasi


def kurulu() -> bool:
    return find_spec("pkcs11") is not None


@contextmanager
def karttan(kutuphane: str, pin: str) -> Iterator[Any]:
    """The signer of the one card that is in; the card is left logged out. Raises ImzaHatasi in words.

    A PIN is tried on one card only: a wrong one counts on it, and the last wrong one locks it.
    """
    if not kurulu():
        raise ImzaHatasi("Bu bilgisayarda akıllı kart bileşeni (python-pkcs11) kurulu değil. Sistem yöneticisi requirements-kart.txt ile kurar.")
    import pkcs11
    from pkcs11 import exceptions as hata

    yer = Path(kutuphane).expanduser()
    try:
        modul = pkcs11.lib(str(yer))
        kartlar = [y.get_token() for y in modul.get_slots(token_present=True)]
    except (hata.PKCS11Error, RuntimeError, OSError):
        raise ImzaHatasi(f"{yer}: kartın kütüphanesi açılmadı ([ykts] kart). Okuyucuyu takın; sürerse sistem yöneticisine bildirin.") from None
    kartlar = [k for k in kartlar if pkcs11.TokenFlag.TOKEN_INITIALIZED in k.flags]
    if len(kartlar) != 1:
        takili = ", ".join(str(k.label).strip() for k in kartlar)
        raise ImzaHatasi(f"Birden çok kart takılı ({takili}). Yalnız imza atacağınızı bırakın." if kartlar else "Okuyucuda kart yok. Kartı takın.")
    try:
        with kartlar[0].open(user_pin=pin) as oturum:
            yield _imzaci(oturum)
    except (hata.PinIncorrect, hata.PinInvalid, hata.PinLenRange):
        raise ImzaHatasi("PIN yanlış. Üst üste yanlış PIN kartı kilitler; emin değilseniz denemeyin.") from None
    except hata.PinLocked:
        raise ImzaHatasi("Kartın PIN'i kilitlenmiş. PUK ile açılır; kartı veren kuruluşa başvurun ya da formu ıslak imzayla imzalayın.") from None
    except (hata.TokenNotPresent, hata.DeviceRemoved):
        raise ImzaHatasi("Kart imza sırasında çıkarıldı. Takıp yeniden deneyin.") from None
    except hata.PKCS11Error as neden:
        raise ImzaHatasi(f"Kart imzalamadı ({type(neden).__name__}). Kartı çıkarıp takın; sürerse formu ıslak imzayla imzalayın.") from None


def _imzaci(oturum: Any) -> Any:
    """The certificate that has its key on the card: one for signatures that bind (inkâr edilemezlik) before others, then the longest good.

    The digest is made here and signed raw: every card can do that.
    """
    from asn1crypto.x509 import Certificate
    from pkcs11 import Attribute, ObjectClass
    from pyhanko.sign.pkcs11 import PKCS11Signer

    anahtarlar = {bytes(a[Attribute.ID]) for a in oturum.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY})}
    bulunan = oturum.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    sertifikalar = [(bytes(n[Attribute.ID]), Certificate.load(bytes(n[Attribute.VALUE]))) for n in bulunan]
    imzalik = [(kimlik, s) for kimlik, s in sertifikalar if kimlik in anahtarlar and _kullanim(s) & {"non_repudiation", "digital_signature"}]
    if not imzalik:
        raise ImzaHatasi("Kartta imza sertifikası ve anahtarı yok. İmza kartınızı takın ya da formu ıslak imzayla imzalayın.")
    kimlik, _ = max(imzalik, key=lambda x: ("non_repudiation" in _kullanim(x[1]), x[1].not_valid_after))
    return PKCS11Signer(oturum, cert_id=kimlik, key_id=kimlik, ca_chain=[s for _, s in sertifikalar if s.ca], use_raw_mechanism=True)


def _kullanim(sertifika: Any) -> set[str]:
    return set(sertifika.key_usage_value.native) if sertifika.key_usage_value is not None else {"digital_signature"}
