"""YKTS papers: the changed box is framed against the version then in force, also when printed again later; the decision bears article and amount."""

import io
from typing import Any

import pdfplumber
import pytest
from gumruk.data import kagit
from gumruk.screens import baski

from tests.data.test_ykts import cezali


@pytest.mark.madde("YKTS-4", "YKTS-5", "YKTS-6", "YKTS-7")
def test_kagitlar_kayittaki_gibi(sqlite_ofis: Any) -> None:
    cezali(sqlite_ofis)
    veriler = {}
    for kim in sqlite_ofis.kisi.values():
        for i in kagit.bekleyen_isler(sqlite_ofis.depo, kim):
            v = kagit.baski_verisi(sqlite_ofis.depo, i)
            veriler[v.form] = v

    def yazi(form: str) -> str:
        with pdfplumber.open(io.BytesIO(baski.pdf_uret(veriler[form], egitim=False))) as pdf:
            return pdf.pages[0].extract_text()

    assert baski._deger(veriler["ykts_kayit_formu"]).degisen == ("adres",), "printed after the approval, framed as it was"
    assert "26YK0000002-2" in yazi("ykts_kayit_formu") and "Serbest Bölge 2. Cadde No 1" in yazi("ykts_kayit_formu")
    assert "26YD0000003" in yazi("ykts_kayit_belgesi") and "YKTS-5" in yazi("ykts_kayit_belgesi")
    assert "0282 555 77 77" in yazi("ykts_muzekkere") and "1.234,00" not in yazi("ykts_muzekkere")
    assert "26YB0000005" in yazi("ykts_iade_fisi") and "Sicil terkin yazısı eklenmemiş" in yazi("ykts_iade_fisi")
    assert "4458/241-1" in yazi("ykts_ceza_karari") and "1.234,00 TL" in yazi("ykts_ceza_karari")
