"""The çetele: blank rows at acceptance, every delivery and the guard's words when it is finished (27/1-b)."""

import io
from typing import Any

import pdfplumber
import pytest
from gumruk.data import kagit
from gumruk.models.cetele import TAMAMI
from gumruk.models.kayit import BaskiIsi
from gumruk.screens import baski
from sqlmodel import col, select


def yazisi(ofis: Any, form: str) -> str:
    with ofis.depo.oku() as s:
        is_id = s.exec(select(BaskiIsi.id).where(BaskiIsi.form == form).order_by(col(BaskiIsi.id))).first()
    pdf = baski.pdf_uret(kagit.baski_verisi(ofis.depo, is_id or 0), egitim=True)
    with pdfplumber.open(io.BytesIO(pdf)) as belge:
        return str(belge.pages[0].extract_text())


@pytest.mark.madde("27/1-b", "15/1")
def test_cetele_bos_ve_islenmis(sqlite_ofis: Any) -> None:
    g = sqlite_ofis.gun
    by = g.supalan_odenmis("S1")
    g.kolcu(by)
    g.cetele_teslim(by, {0: 60})
    g.cetele_teslim(by, plaka="34 KMN 12", teslim_alan="Işık Öz")
    bos, dolu = yazisi(sqlite_ofis, "cetele"), yazisi(sqlite_ofis, "cetele_islenmis")
    assert "136 kap, 18.420,00 kg" in bos and "4 no.lu listede" in bos
    assert "34 ABC 123" not in bos and "Yusuf Işık" not in bos and TAMAMI not in bos, "the blank sheet stays as it was at acceptance"
    for aranan in ("34 ABC 123", "34 KMN 12", "Işık Öz", "Yusuf Işık", TAMAMI, "S1/2", "136 kap, 18.420,00 kg"):
        assert aranan in dolu, (aranan, dolu)
