"""A smart card signs the registration form: through its maker's PKCS#11 library, tried on a software card where one is installed (YKTS-4)."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import eimza, eimza_kart, queries_ykts
from gumruk.data.practice_ykts import KISI, kisi
from gumruk.data.settings import AyarHatasiBasit, YktsAyari, ayar_kur

from tests.data.test_eimza import PAROLA, imzalat, p12
from tests.surucu import Surucu, uygulama

YAZILIM_KARTI = next((y for y in map(Path, ("/usr/lib/softhsm/libsofthsm2.so", "/usr/local/lib/softhsm/libsofthsm2.so")) if y.is_file()), None)
kartla = pytest.mark.skipif(YAZILIM_KARTI is None or not eimza_kart.kurulu(), reason="yazılım kartı ya da python-pkcs11 kurulu değil")
PIN = "246810"


class Kart:
    """Cards in a software reader of a test's own."""

    def __init__(self, klasor: Path) -> None:
        (klasor / "kartlar").mkdir()
        ayar = klasor / "softhsm2.conf"
        ayar.write_text(f"directories.tokendir = {klasor / 'kartlar'}\nobjectstore.backend = file\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(ayar)
        self.tazele()

    def tazele(self) -> None:
        import pkcs11

        pkcs11.lib(str(YAZILIM_KARTI)).reinitialize()

    def tak(self, ad: str) -> None:
        komut = ["softhsm2-util", "--init-token", "--free", "--label", ad, "--pin", PIN, "--so-pin", "13579135"]
        subprocess.run(komut, check=True, capture_output=True)
        self.tazele()

    def yaz(self, dosya: Path, kimlik: bytes = b"\x01", *, sertifika: bool = True) -> None:
        """The key and the certificate of a .p12 file onto the only card."""
        import pkcs11
        from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

        anahtar, cert, _ = pkcs12.load_key_and_certificates(dosya.read_bytes(), PAROLA.encode())
        assert anahtar is not None and cert is not None
        pem = dosya.with_suffix(".pem")
        pem.write_bytes(anahtar.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        komut = ["softhsm2-util", "--import", str(pem), "--token", "kart", "--label", "imza", "--id", kimlik.hex(), "--pin", PIN]
        subprocess.run(komut, check=True, capture_output=True)
        self.tazele()
        if sertifika:
            a = pkcs11.Attribute
            (kart,) = [y.get_token() for y in pkcs11.lib(str(YAZILIM_KARTI)).get_slots() if pkcs11.TokenFlag.TOKEN_INITIALIZED in y.get_token().flags]
            with kart.open(rw=True, user_pin=PIN) as oturum:
                oturum.create_object(
                    {
                        a.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                        a.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                        a.TOKEN: True,
                        a.LABEL: "imza",
                        a.ID: kimlik,
                        a.SUBJECT: cert.subject.public_bytes(),
                        a.VALUE: cert.public_bytes(Encoding.DER),
                    }
                )


@pytest.fixture
def kart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kart]:
    monkeypatch.setenv("SOFTHSM2_CONF", "")
    yield Kart(tmp_path)


@kartla
@pytest.mark.madde("YKTS-4")
async def test_kartla_tuslarla_imzalanir(sqlite_ofis: Any, tmp_path: Path, kart: Kart) -> None:
    """No card, a card without a key, a wrong PIN: each said, the PIN asked again; then signed and sent to approval with F10, 1, PIN."""
    sqlite_ofis.gun.yap("ykts_kaydet", "KUZ01", girdi=kisi())
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YK {KISI}", "Enter", "F10")
        assert "akıllı kart" not in s.yazi(), "no card's library is named"
        sqlite_ofis.depo.ykts = YktsAyari(kart=str(YAZILIM_KARTI))
        await s.bas("F12", "F10", "1", PIN, "F2")
        assert "Okuyucuda kart yok" in s.yazi(), s.yazi()
        kart.tak("kart")
        await s.bas(PIN, "F2")
        assert "Kartta imza sertifikası ve anahtarı yok" in " ".join(s.yazi().split()), s.yazi()
        kart.yaz(p12(tmp_path))
        await s.bas("999999", "F2")
        assert "PIN yanlış" in s.yazi(), s.yazi()
        await s.bas(PIN, "F2")
        assert "elektronik imzalandı, onaya sunuldu (YKTS-4)" in s.ileti(), s.yazi()
    assert "Okan Er" in queries_ykts.kayit_gor(sqlite_ofis.depo, KISI, sqlite_ofis.kisi["DEN01"]).son.imza
    kart.tak("ikinci")
    with pytest.raises(eimza.ImzaHatasi, match="Birden çok kart takılı"), eimza_kart.karttan(str(YAZILIM_KARTI), PIN):
        pass


@kartla
@pytest.mark.madde("YKTS-4")
def test_kartin_imzasi_tutar_sifreleme_sertifikasi_imzalamaz(tmp_path: Path, kart: Kart) -> None:
    from pypdfium2 import PdfDocument

    bos = tmp_path / "bos.pdf"
    with PdfDocument.new() as belge:
        belge.new_page(200, 200)
        belge.save(str(bos))
    kart.tak("kart")
    kart.yaz(p12(tmp_path, "Şifreleme", "1", imza=False), b"\x02")
    with pytest.raises(eimza.ImzaHatasi, match="imza sertifikası ve anahtarı yok"):
        imzalat(bos.read_bytes(), eimza_kart.karttan(str(YAZILIM_KARTI), PIN))
    kart.yaz(p12(tmp_path), b"\x03")
    imzali = imzalat(bos.read_bytes(), eimza_kart.karttan(str(YAZILIM_KARTI), PIN))
    assert (imzali.imzalayan, imzali.ozne_no) == ("Okan Er", KISI)
    assert eimza.imza_nedeni(imzali.pdf, imzali.sertifika_no) is None


@pytest.mark.madde("YKTS-4")
def test_kartin_kutuphanesi_yoksa_soylenir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AyarHatasiBasit, match=r"\[ykts\] kart, imza kartının PKCS#11 kütüphanesidir"):
        ayar_kur({"ykts": {"kart": "/yok/libkart.so"}}, tmp_path / "gumruk.toml")
    bozuk = tmp_path / "libkart.so"
    bozuk.write_text("kütüphane değil")
    neden = "kartın kütüphanesi açılmadı" if eimza_kart.kurulu() else "python-pkcs11"
    with pytest.raises(eimza.ImzaHatasi, match=neden), eimza_kart.karttan(str(bozuk), PIN):
        pass
    monkeypatch.setattr(eimza_kart, "kurulu", lambda: False)
    with pytest.raises(eimza.ImzaHatasi, match="akıllı kart bileşeni"), eimza_kart.karttan(str(bozuk), PIN):
        pass
