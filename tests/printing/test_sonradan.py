"""Papers of a control after delivery and of a part drawn, read back out of the PDF (28, 16/2)."""

import io
from typing import Any

import pdfplumber
import pytest
from gumruk.data import kagit, sonradan
from gumruk.models.kayit import BaskiIsi, BaskiTuru
from gumruk.models.sonradan import MESRUHAT, KontrolGirdisi
from gumruk.models.sonradan_yerinde import ZARAR_YOK, TutanakFarkGirdisi
from gumruk.printing.register import Basim, pdf_yaz
from gumruk.screens.baski import kayitlilar, pdf_uret
from sqlmodel import col, select

from tests.data import test_kismi_cekme
from tests.data.test_sonradan import ESIT, nushali, sonradan_hatti, teslim, tutanak, yerinde


def metni(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as p:
        return " ".join((p.pages[0].extract_text() or "").split())


def basilan(ofis: Any, form: str) -> str:
    with ofis.depo.oku() as s:
        son = s.exec(select(BaskiIsi.id).where(BaskiIsi.form == form).order_by(col(BaskiIsi.id).desc())).first()
    return metni(pdf_uret(kagit.baski_verisi(ofis.depo, son), egitim=False))


@pytest.mark.madde("28/2")
def test_muzekkere_karar_tutanak_basilir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    sonradan_hatti(ofis)
    by, k = yerinde(ofis)
    muzekkere, olur = basilan(ofis, "sonradan_muzekkeresi"), basilan(ofis, "sonradan_olur")
    assert "eşyanın fiziki muayenesi OLUR'larınıza sunulur." in muzekkere and "uygun görüldü" not in muzekkere
    assert "uygun görüldü Derya Koç, Gülşen Öz" in olur and "Nihal Işık" in olur and "31, 38" in olur
    ofis.gun.yap("yerinde_fark", "MUA03", k, tutanak(ofis, TutanakFarkGirdisi, kutular="31"))
    kagidi = basilan(ofis, "yerinde_tutanak")
    for soz in (ZARAR_YOK, "1 malzeme stok deposu çıkmış", "2 üretim bandı bulundu", "Okan Er, fabrika müdürü", "Derya Koç", "Gülşen Öz"):
        assert soz in kagidi, kagidi
    assert "Beyana uygun bulunmamıştır" in kagidi and "26343100IM00000001" in kagidi
    assert {"sonradan_muzekkeresi", "sonradan_olur", "yerinde_tutanak"} <= {x.form for x in kayitlilar(ofis.depo, by)}


@pytest.mark.madde("28/1")
def test_mesruhat_yeniden_basilan_dokumde_oncekinde_degil(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    sonradan_hatti(ofis)
    by, k = nushali(ofis)
    with ofis.depo.oku() as s:
        ilk = s.exec(select(BaskiIsi.id).where(BaskiIsi.form == "beyanname_dokumu", BaskiIsi.belge_id == by)).one()
    ofis.gun.yap("sonradan_uygun", "MUA03", k, KontrolGirdisi(gruplar=ESIT))
    suret = kagit.yeniden_bas(ofis.depo, ilk, BaskiTuru.SURET, ofis.kisi["DEN01"], "kontrolden sonra")
    assert f"«{MESRUHAT}» Derya Koç" in metni(pdf_uret(kagit.baski_verisi(ofis.depo, suret), egitim=False))
    assert MESRUHAT not in metni(pdf_uret(kagit.baski_verisi(ofis.depo, ilk), egitim=False)), "the paper of the registration stays what it was"


@pytest.mark.madde("28/1")
def test_toplama_listesi_basilir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    sonradan_hatti(ofis)
    nushali(ofis)
    teslim(ofis, "S2")
    dosya = io.BytesIO()
    pdf_yaz(dosya, sonradan.toplama_listesi(ofis.depo), lambda b: iter(b.satirlar), Basim("Ambarlı", "Derya Koç", "bugün"))
    yazi = metni(dosya.getvalue())
    assert "SONRADAN KONTROL TOPLAMA LİSTESİ" in yazi and "Ayşe Yıldız, vezne, Derya Koç" in yazi
    assert yazi.index("26SK0000002") < yazi.index("Nüshası serviste olanlar") < yazi.index("26SK0000001")


@pytest.mark.madde("16/2")
def test_kismi_cekme_dokumu_basilir(sqlite_ofis: Any) -> None:
    by = test_kismi_cekme.belgede(sqlite_ofis)
    test_kismi_cekme.gir(sqlite_ofis, by, test_kismi_cekme.acilmis(sqlite_ofis, by), test_kismi_cekme.yarisi(sqlite_ofis, by))
    yazi = basilan(sqlite_ofis, "kismi_cekme_dokumu")
    assert "KISMİ ÇEKME" in yazi and "m.16/2 26KC0000001" in yazi and "6.000,00" in yazi and "Selin Ak" in yazi
