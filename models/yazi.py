"""Turkish letters in one place: case, folding for search, alphabet order, numbers in words, spans of time."""

import unicodedata
from datetime import timedelta

_BUYUT = str.maketrans("iı", "İI")
_KUCULT = str.maketrans("İI", "iı")
KATLA = str.maketrans("İIıŞşĞğÜüÖöÇçÂâÎîÛû", "iiissgguuooccaaiiuu")
_ALFABE = {harf: n for n, harf in enumerate("abcçdefgğhıijklmnoöpqrsştuüvwxyz", 100)}
_SAPKA = str.maketrans("âîû", "aiu")

_BIRLER = ("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_ONLAR = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_GRUPLAR = ("", "bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon", "seksilyon")


def duzelt(metin: str) -> str:
    """NFC; and the i with a loose dot above, which NFC does not compose."""
    return unicodedata.normalize("NFC", metin).replace("i\u0307", "i").replace("I\u0307", "İ")


def buyuk(metin: str) -> str:
    """Upper case as Turkish writes it: i→İ, ı→I."""
    return duzelt(metin).translate(_BUYUT).upper()


def kucuk(metin: str) -> str:
    """Lower case as Turkish writes it: İ→i, I→ı."""
    return duzelt(metin).translate(_KUCULT).lower()


def bas_harf(metin: str) -> str:
    """First letter upper, the rest as it stands: ışık gıda → Işık gıda."""
    metin = duzelt(metin)
    return buyuk(metin[:1]) + metin[1:]


def ara_anahtari(metin: str) -> str:
    """What a name is found by: letters folded to ASCII (ışık = IŞIK = isik), single spaces."""
    katli = unicodedata.normalize("NFKD", duzelt(metin).translate(KATLA).lower())
    yalin = "".join(c for c in katli if not unicodedata.combining(c))
    return " ".join(yalin.translate(KATLA).lower().split())  # once more: taking apart may bring capitals back (ℋ → H)


def sira_anahtari(metin: str) -> tuple[tuple[int, ...], str]:
    """Order of the Turkish alphabet: ç after c, ı before i; circumflex does not count."""
    return tuple(_ALFABE.get(c, ord(c) if ord(c) < 97 else 1000 + ord(c)) for c in kucuk(metin).translate(_SAPKA)), metin


def sayi_yaziyla(n: int) -> str:
    """A whole number in joined words, as on cheques: 101001 → yüzbirbinbir. Raises ValueError below zero."""
    if n < 0:
        raise ValueError("Eksi sayı yazıyla yazılmaz.")
    if n == 0:
        return "sıfır"
    if n >= 1000 ** len(_GRUPLAR):
        raise ValueError("Sayı yazıyla yazılamayacak kadar büyük.")
    parcalar, grup = [], 0
    while n:
        n, kalan = divmod(n, 1000)
        if kalan:
            yuz, on, bir = kalan // 100, kalan // 10 % 10, kalan % 10
            sozcuk = ("" if not yuz else ("" if yuz == 1 else _BIRLER[yuz]) + "yüz") + _ONLAR[on] + _BIRLER[bir]
            parcalar.append(("" if grup == 1 and kalan == 1 else sozcuk) + _GRUPLAR[grup])
        grup += 1
    return "".join(reversed(parcalar))


def tutar_yaziyla(kurus: int) -> str:
    """House form of a sum: 1.234,56 → Yalnız binikiyüzotuzdört TL ellialtı Kr. Raises ValueError below zero."""
    if kurus < 0:
        raise ValueError("Eksi tutar yazıyla yazılmaz.")
    lira, kalan = divmod(kurus, 100)
    if lira == 0 and kalan:
        return f"Yalnız {sayi_yaziyla(kalan)} Kr"
    return f"Yalnız {sayi_yaziyla(lira)} TL" + (f" {sayi_yaziyla(kalan)} Kr" if kalan else "")


def yas(sure: timedelta) -> str:
    """How long something has waited: 38 dk, 1 sa 12 dk, 2 gün."""
    dakika = max(0, int(sure.total_seconds() // 60))
    if dakika < 60:
        return f"{dakika} dk"
    if dakika < 48 * 60:
        return f"{dakika // 60} sa {dakika % 60} dk"
    return f"{dakika // 1440} gün"
