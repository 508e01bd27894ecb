"""Electronic signature of the registration form: a PKCS#12 certificate signs its PDF, digest and subject are kept, a changed file seen (YKTS-4)."""

import asyncio
import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import eimza, kagit, queries_ykts
from gumruk.data.denetim_ykts import ykts_kayitlari
from gumruk.data.practice_ykts import KISI, kisi
from gumruk.data.settings import YktsAyari
from gumruk.models.temel import Ret
from gumruk.models.ykts import EImzaGirdisi, YktsImzasi
from gumruk.screens import baski
from sqlmodel import select

from tests.surucu import Surucu, uygulama

PAROLA = "imza1998"


def ozne(ad: str, no: str = "") -> Any:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, ad), *([x509.NameAttribute(NameOID.SERIAL_NUMBER, no)] if no else [])])


def kok_sertifika(ad: str = "Kamu SM Kök") -> tuple[Any, Any, bytes]:
    """A root: its key, its certificate, and the certificate as PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import Encoding

    anahtar, simdi = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    sertifika = (
        x509.CertificateBuilder()
        .subject_name(ozne(ad))
        .issuer_name(ozne(ad))
        .public_key(anahtar.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(simdi - timedelta(days=400))
        .not_valid_after(simdi + timedelta(days=400))
        .add_extension(x509.BasicConstraints(ca=True, path_length=1), critical=True)
        .add_extension(x509.KeyUsage(False, False, False, False, False, True, True, False, False), critical=True)
        .sign(anahtar, hashes.SHA256())
    )
    return anahtar, sertifika, sertifika.public_bytes(Encoding.PEM)


def p12(klasor: Path, ad: str = "Okan Er", no: str = KISI, *, kok: tuple[Any, Any, bytes] | None = None, gun: int = 30, imza: bool = True) -> Path:
    """A certificate of a person in a .p12 file, good for so many days, of a root or his own; its key is made anew each time."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

    anahtar, simdi = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    sertifika = (
        x509.CertificateBuilder()
        .subject_name(ozne(ad, no))
        .issuer_name(kok[1].subject if kok else ozne(ad, no))
        .public_key(anahtar.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(simdi - timedelta(days=60))
        .not_valid_after(simdi + timedelta(days=gun))
        .add_extension(x509.KeyUsage(imza, imza, not imza, False, not imza, False, False, False, False), critical=True)
        .sign(kok[0] if kok else anahtar, hashes.SHA256())
    )
    yol = klasor / f"{no}{'_kok' if kok else ''}{gun}.p12"
    yol.write_bytes(pkcs12.serialize_key_and_certificates(b"imza", anahtar, sertifika, None, BestAvailableEncryption(PAROLA.encode())))
    return yol


def imzalat(pdf: bytes, imzaci: Any) -> eimza.Imzali:
    with imzaci as i:
        return eimza.imzala(pdf, i, neden="YKTS kaydı", yer="Ambarlı")


def bulgular(depo: Any) -> list[str]:
    with depo.oku() as s:
        return list(ykts_kayitlari(s, depo))


@pytest.mark.madde("YKTS-4")
def test_form_pdf_imzalanir_degisen_dosya_gorulur(sqlite_ofis: Any, tmp_path: Path) -> None:
    gun, depo = sqlite_ofis.gun, sqlite_ofis.depo
    kayit = gun.yap("ykts_kaydet", "KUZ01", girdi=kisi())
    pdf = baski.pdf_uret(kagit.baski_verisi(depo, kayit.kagitlar[0].is_id), egitim=True)
    with pytest.raises(eimza.ImzaHatasi, match="sertifika dosyası yok"):
        imzalat(pdf, eimza.dosyadan(tmp_path / "yok.p12", PAROLA))
    with pytest.raises(eimza.ImzaHatasi, match="parola yanlış"):
        imzalat(pdf, eimza.dosyadan(p12(tmp_path), "baska"))
    imzali = imzalat(pdf, eimza.dosyadan(p12(tmp_path), PAROLA))
    assert (imzali.imzalayan, imzali.ozne_no) == ("Okan Er", KISI) and imzali.pdf.startswith(pdf), "the form itself is untouched"
    assert eimza.imza_nedeni(imzali.pdf, imzali.sertifika_no) is None
    assert "başka bir sertifika" in str(eimza.imza_nedeni(imzali.pdf, "1"))
    assert eimza.imza_nedeni(pdf, "1") == "dosyada imza yok"
    yol = eimza.sakla(tmp_path, f"{kayit.no}-1", imzali)
    alanlar = {ad: getattr(imzali, ad) for ad in ("imzalayan", "ozne", "ozne_no", "sertifika_no", "bit")}
    gun.yap("ykts_e_imza", "KUZ01", kayit.belge_id, EImzaGirdisi(surum=1, pdf_ozeti=imzali.ozet, dosya=str(yol), **alanlar))
    assert bulgular(depo) == []
    bozuk = imzali.pdf.replace(b"/Creator", b"/Creatxr", 1)
    assert bozuk != imzali.pdf and eimza.imza_nedeni(bozuk, imzali.sertifika_no) == "imza tutmuyor, dosya imzadan sonra değişmiş"
    yol.write_bytes(bozuk)
    assert [b for b in bulgular(depo) if "imzalandığı gibi değil" in b]


@pytest.mark.madde("YKTS-4")
async def test_tuslarla_imzalanir(sqlite_ofis: Any, tmp_path: Path) -> None:
    baskasi, kendi = p12(tmp_path, "Selin Ak", "10000000146"), p12(tmp_path)
    kayit = sqlite_ofis.gun.yap("ykts_kaydet", "KUZ01", girdi=kisi())
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YK {KISI}", "Enter", "F10", "1", str(baskasi), "Enter", PAROLA, "F2")
        assert "Sertifika 10000000146 numaralı kişinin" in s.ileti(), s.yazi()
        await s.bas("F10", "1", str(kendi), "Enter", "yanlis", "F2")
        assert "parola yanlış" in s.yazi(), s.yazi()
        await s.bas("Enter", PAROLA, "F2")
        assert "elektronik imzalandı, onaya sunuldu (YKTS-4)" in s.ileti(), s.yazi()
    with sqlite_ofis.depo.oku() as s:
        imza = s.exec(select(YktsImzasi).order_by(YktsImzasi.id.desc())).first()  # type: ignore[union-attr]
        assert imza.imzalayan == "Okan Er" and hashlib.sha256(Path(imza.dosya).read_bytes()).hexdigest() == imza.pdf_ozeti
        assert kayit.no in imza.dosya
    assert await asyncio.to_thread(bulgular, sqlite_ofis.depo) == []


@pytest.mark.madde("YKTS-4")
async def test_guvenilen_koke_bagli_sertifika_imzalar(sqlite_ofis: Any, tmp_path: Path) -> None:
    """Where the office names roots: an expired certificate, one of no such root, a wrong PEM are refused; the right one's root is kept."""
    kok = kok_sertifika()
    klasor = tmp_path / "kokler"
    klasor.mkdir()
    (klasor / "kamu.pem").write_bytes(kok[2])
    dolmus, yabanci, dogru = p12(tmp_path, gun=-1, kok=kok), p12(tmp_path), p12(tmp_path, kok=kok)
    ofis = sqlite_ofis
    k = ofis.gun.yap("ykts_kaydet", "KUZ01", girdi=kisi()).belge_id
    uyg = uygulama(ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("KUZ01")
        await s.bas(f"YK {KISI}", "Enter", "F10", "1", str(dolmus), "Enter", PAROLA, "F2")
        assert "Sertifikanın süresi" in s.ileti() and "günü dolmuş" in s.ileti(), s.yazi()
        ofis.depo.ykts = YktsAyari(kokler=str(klasor))
        for yol in (dolmus, yabanci):
            await s.bas("F10", "1", str(yol), "Enter", PAROLA, "F2")
            assert "güvendiği bir kökte bitmiyor" in " ".join(s.yazi().split()), s.yazi()
            await s.bas("F12")
        await s.bas("F10", "1", str(dogru), "Enter", PAROLA, "F2")
        assert "elektronik imzalandı, onaya sunuldu (YKTS-4)" in s.ileti(), s.yazi()
        assert "kökü Kamu SM Kök" in " ".join(s.yazi().split()), s.yazi()
    assert queries_ykts.kayit_gor(ofis.depo, KISI, ofis.kisi["DEN01"]).son.imza.endswith("kökü Kamu SM Kök") and k == 3
    bos = tmp_path / "bos"
    bos.mkdir()
    with pytest.raises(eimza.ImzaHatasi, match="güvenilen kök sertifika yok"):
        eimza.kokleri_oku(str(bos))
    (bos / "x.pem").write_text("değil")
    with pytest.raises(eimza.ImzaHatasi, match="okunamadı"):
        eimza.kokleri_oku(str(bos))


@pytest.mark.madde("YKTS-4")
def test_zinciri_sinanmayan_imza_kokleri_olan_ofiste_kaydolmaz(sqlite_ofis: Any) -> None:
    gun, depo = sqlite_ofis.gun, sqlite_ofis.depo
    k = gun.yap("ykts_kaydet", "KUZ01", girdi=kisi()).belge_id
    alan = {"surum": 1, "imzalayan": "Okan Er", "ozne": "CN=Okan Er", "ozne_no": KISI, "sertifika_no": "1f", "bit": depo.bugun()}
    imza = EImzaGirdisi(**alan, pdf_ozeti="0" * 64, dosya="/yok/imzali.pdf")  # type: ignore[arg-type]
    depo.ykts = YktsAyari(kokler="/kokler")
    with pytest.raises(Ret, match="zincir sınanmadan imza kaydedilmez"):
        gun.yap("ykts_e_imza", "KUZ01", k, imza)
    depo.ykts = YktsAyari()
    gun.yap("ykts_e_imza", "KUZ01", k, imza)
    assert queries_ykts.kayit_gor(depo, KISI, gun.kisi["DEN01"]).son.imza.endswith("zinciri sınanmadı")
