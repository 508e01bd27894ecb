"""The receipt of a penalty names the person, the decision and its legal ground; cancelled it comes out once more; the decision's paper stays."""

import io
from typing import Any

import pdfplumber
import pytest
from gumruk.data import kagit
from gumruk.models.temel import GerekceGirdisi
from gumruk.screens import baski

from tests.data.test_ceza_tahsili import ceza, tahsil
from tests.data.test_kasa import iptal_iste


@pytest.mark.madde("23/1-a", "YKTS-7")
def test_ceza_alindisi(sqlite_ofis: Any) -> None:
    b = ceza(sqlite_ofis)
    tahsil(sqlite_ofis, b, tutar=200_000)
    sqlite_ofis.gun.yap("alindi_iptal_et", "AMR01", iptal_iste(sqlite_ofis), GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    tahsil(sqlite_ofis, b)
    isler = [i for kod in ("VEZ01", "AMR01") for i in kagit.bekleyen_isler(sqlite_ofis.depo, sqlite_ofis.kisi[kod])]
    sayfalar = {}
    for v in (kagit.baski_verisi(sqlite_ofis.depo, i) for i in isler):
        with pdfplumber.open(io.BytesIO(baski.pdf_uret(v, egitim=False))) as pdf:
            sayfalar[v.form, v.belge_no] = [p.extract_text() for p in pdf.pages]
    nushalar = sayfalar["vezne_alindisi", "26VA0000002"]
    ilk = nushalar[0]
    for yazi in ("26YC0000001", "Ceza kararı no", "Kuzey Makine A.Ş.", "1234567890", "26YK0000002", "26MH0000001", "Dayandığı madde: 4458/241-1"):
        assert yazi in ilk, ilk
    assert "#1.234,00 TL#" in ilk and "PYK" in ilk and "Rejim" not in ilk and "Beyanname" not in ilk, ilk
    assert len(nushalar) == 4 and "KARAR EKİ" in nushalar[1]
    assert "İPTAL NÜSHASI" in sayfalar["alindi_iptali", "26VA0000001"][0]
    karar = sayfalar["ykts_ceza_karari", "26YC0000001"][0]
    assert "ceza kararı verildi" in karar and "ceza ödendi" not in karar, "printed after the payment, it says what was decided"
