"""Who sits at the desk: passwords by argon2, growing delay after failures, never a permanent lock (Madde 5)."""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from gumruk.data import audit
from gumruk.data.engine import Depo
from gumruk.models.kayit import RetKaydi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu, bekleme_sonu
from gumruk.models.temel import Engel, Ret, Rol
from gumruk.models.yazi import kucuk
from sqlmodel import Session, col, select

_OZETCI = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
_KUKLA = _OZETCI.hash("yok-boyle-biri")
EN_KISA = 8
YAYGIN = frozenset(
    {
        "12345678",
        "123456789",
        "1234567890",
        "password",
        "parola123",
        "qwertyui",
        "gumruk123",
        "gümrük123",
        "11111111",
        "sifre123",
        "şifre123",
        "ambarli34",
        "istanbul34",
        "galatasaray",
        "fenerbahce",
        "besiktas1903",
    }
)


@dataclass(frozen=True)
class Oturum:
    """The signed-in person, as the screens know him."""

    kullanici_id: int
    kod: str
    ad: str
    roller: frozenset[Rol]
    ilk_parola: bool
    son_giris: datetime | None


def ozetle(parola: str) -> str:
    return _OZETCI.hash(unicodedata.normalize("NFC", parola))


def tek_kullanimlik() -> str:
    """A one-time code that is easy to read out: no 0/O, 1/I."""
    return "".join(secrets.choice("ABCDEFGHJKLMNPRSTUVYZ23456789") for _ in range(10))


def parola_nedeni(parola: str) -> str | None:
    """Why a new password will not do; None when it will."""
    if len(parola) < EN_KISA:
        return f"Parola en az {EN_KISA} karakter olmalı."
    if len(parola) > 128:
        return "Parola en çok 128 karakter olabilir."
    if kucuk(parola) in YAYGIN or len(set(parola)) < 4:
        return "Bu parola çok yaygın ya da kolay; başka bir parola seçin."
    return None


def _dogru(ozet: str, parola: str) -> bool:
    try:
        return _OZETCI.verify(ozet, unicodedata.normalize("NFC", parola))
    except (VerificationError, InvalidHashError):
        return False


def _roller(s: Session, kullanici_id: int) -> frozenset[Rol]:
    return frozenset(
        s.exec(select(KullaniciRolu.rol).where(KullaniciRolu.kullanici_id == kullanici_id, col(KullaniciRolu.geri_alindi).is_(None))).all()
    )


def giris(depo: Depo, kod: str, parola: str, masa: str = "") -> Oturum:
    """Sign in. Raises Ret; unknown code and wrong password read the same and take the same time."""
    with depo.oku() as s:
        kullanici = s.exec(select(Kullanici).where(Kullanici.kod == kod)).first()
        ozet = kullanici.parola_ozeti if kullanici else _KUKLA
    simdi = depo.saat()
    if kullanici is not None and kullanici.bekleme_sonu and simdi < kullanici.bekleme_sonu:
        kalan = int((kullanici.bekleme_sonu - simdi).total_seconds()) + 1
        raise Ret([Engel("5", f"Art arda hatalı giriş: {kalan} saniye sonra yeniden deneyin.")])
    dogru = _dogru(ozet, parola)
    with depo.yaz() as s:
        if kullanici is None or not dogru:
            if kullanici is not None:
                taze = s.get_one(Kullanici, kullanici.id, with_for_update=not depo.sqlite)
                taze.hatali_giris += 1
                taze.bekleme_sonu = bekleme_sonu(taze.hatali_giris, simdi)
            s.add(
                RetKaydi(
                    zaman=simdi,
                    kullanici_id=kullanici.id if kullanici else None,
                    masa=masa,
                    islem="giris",
                    belge_turu="kullanici",
                    belge_id=kullanici.id if kullanici else None,
                    nedenler="kod ya da parola yanlış",
                )
            )
            hata = Ret([Engel("5", "Kullanıcı kodu ya da parola yanlış.")])
        elif kullanici.durum is not KullaniciDurumu.AKTIF:
            hata = Ret([Engel("5", f"Kullanıcı kodunuz {kullanici.durum.value}. Sistem yöneticisine başvurun.")])
        else:
            taze = s.get_one(Kullanici, kullanici.id, with_for_update=not depo.sqlite)
            onceki_giris = taze.son_giris
            taze.hatali_giris, taze.bekleme_sonu, taze.son_giris = 0, None, simdi
            if _OZETCI.check_needs_rehash(taze.parola_ozeti):
                taze.parola_ozeti = ozetle(parola)
            audit.ekle(
                s,
                zaman=simdi,
                kullanici_id=taze.id,
                masa=masa,
                madde="5",
                islem="giris",
                belge_turu="kullanici",
                belge_id=taze.id or 0,
                anahtar=None,
                girdi_ozeti="",
                once={},
                sonra={},
            )
            return Oturum(taze.id or 0, taze.kod, taze.ad, _roller(s, taze.id or 0), taze.ilk_parola, onceki_giris)
    raise hata


def parola_degistir(depo: Depo, kullanici_id: int, eski: str, yeni: str, masa: str = "") -> None:
    """The person's own change; the administrator never knows or chooses the password."""
    neden = parola_nedeni(yeni)
    if neden:
        raise Ret([Engel("5", neden)])
    if eski == yeni:
        raise Ret([Engel("5", "Yeni parola eskisiyle aynı olamaz.")])
    yeni_ozet = ozetle(yeni)
    with depo.yaz() as s:
        kullanici = s.get_one(Kullanici, kullanici_id, with_for_update=not depo.sqlite)
        if not _dogru(kullanici.parola_ozeti, eski):
            raise Ret([Engel("5", "Eski parola yanlış.")])
        kullanici.parola_ozeti, kullanici.ilk_parola = yeni_ozet, False
        audit.ekle(
            s,
            zaman=depo.saat(),
            kullanici_id=kullanici_id,
            masa=masa,
            madde="5",
            islem="parola_degistir",
            belge_turu="kullanici",
            belge_id=kullanici_id,
            anahtar=None,
            girdi_ozeti="",
            once={},
            sonra={},
        )


def parola_dogru(depo: Depo, kullanici_id: int, parola: str) -> bool:
    """The idle lock's question: the same person's password."""
    with depo.oku() as s:
        kullanici = s.get(Kullanici, kullanici_id)
        return kullanici is not None and kullanici.durum is KullaniciDurumu.AKTIF and _dogru(kullanici.parola_ozeti, parola)
