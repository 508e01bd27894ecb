"""Files from outside: taken whole, or refused by file, line and field; a spoilt file never gives another error."""

from datetime import date
from pathlib import Path

import pytest
from gumruk.data import exchange_asycuda, exchange_bilge
from gumruk.data.exchange_kur import bulten_oku
from gumruk.data.exchange_tarife import tarife_oku
from gumruk.data.reference import LISTELER, gomulu, liste_oku
from gumruk.models.hata import DosyaHatasi
from hypothesis import given, settings
from hypothesis import strategies as st

BILGE = """<?xml version="1.0" encoding="UTF-8"?>
<BeyannameBilgi>
  <Rejim>0100</Rejim><GUMRUK>343100</GUMRUK><Cikis_ulkesi>720</Cikis_ulkesi><Konteyner>HAYIR</Konteyner>
  <Toplam_fatura>71500.00</Toplam_fatura><Toplam_fatura_dovizi>USD</Toplam_fatura_dovizi><Toplam_navlun>0</Toplam_navlun><Toplan_navlun_dovizi/>
  <Toplam_yurt_disi_harcamalar>2300</Toplam_yurt_disi_harcamalar><Toplam_yurt_disi_harcamalarin_dovizi>TRY</Toplam_yurt_disi_harcamalarin_dovizi>
  <Toplam_yurt_ici_harcamalar>111500.00</Toplam_yurt_ici_harcamalar><Odeme>2</Odeme><Teslim_sekli>CIF</Teslim_sekli>
  <Alici_vergi_no>1234567890</Alici_vergi_no><Beyan_sahibi_vergi_no>8890024379</Beyan_sahibi_vergi_no>
  <Firma_bilgi><firma><Tip>Alici</Tip><Adi_unvani>Kuzey Makine A.Ş.</Adi_unvani></firma></Firma_bilgi>
  <Ozetbeyanlar><Ozetbeyan><Ozetbeyan_no>26343100IM00000001</Ozetbeyan_no><ozbyacma_bilgi><tasimasenetleri>
    <Tasima_senedi_no>YMLUM231</Tasima_senedi_no><tasimasatir_bilgi><tasimasatirlari><Tasima_satir_no>1</Tasima_satir_no>
    <Acilacak_miktar>120</Acilacak_miktar></tasimasatirlari></tasimasatir_bilgi></tasimasenetleri></ozbyacma_bilgi></Ozetbeyan></Ozetbeyanlar>
  <Kalemler>
    <kalem><Kalem_sira_no>1</Kalem_sira_no><Gtip>848180810000</Gtip><Mensei_ulke>720</Mensei_ulke><Brut_agirlik>12000</Brut_agirlik>
      <Net_agirlik>10800.5</Net_agirlik><Fatura_miktari>35500</Fatura_miktari><Ticari_tanimi>Vana</Ticari_tanimi><Cinsi>CT</Cinsi><Adedi>120</Adedi></kalem>
    <kalem><Kalem_sira_no>2</Kalem_sira_no><Gtip>8481.80.81.00.00</Gtip><Mensei_ulke>720</Mensei_ulke><Brut_agirlik>6420</Brut_agirlik>
      <Net_agirlik>5778</Net_agirlik><Fatura_miktari>36000</Fatura_miktari><Ticari_tanimi>Vana</Ticari_tanimi><Cinsi>PX</Cinsi><Adedi>16</Adedi></kalem>
  </Kalemler>
  <Dokumanlar><Dokuman><Kalem_no>1</Kalem_no><Kod>0100</Kod><Referans>NV-118</Referans><Belge_tarihi>21/11/2025</Belge_tarihi></Dokuman></Dokumanlar>
  <Vergiler><Vergi><Kalem_no>1</Kalem_no><Kod>10</Kod><Miktar>84347.59</Miktar><Oran>6.5</Oran></Vergi></Vergiler>
</BeyannameBilgi>"""
KUR = """<?xml version="1.0" encoding="UTF-8"?>
<Tarih_Date Tarih="08.10.2020" Date="10/08/2020" Bulten_No="2020/192">
<Currency Kod="USD" CurrencyCode="USD"><Unit>1</Unit><ForexBuying>7.8931</ForexBuying><ForexSelling>7.9073</ForexSelling></Currency>
<Currency Kod="JPY" CurrencyCode="JPY"><Unit>100</Unit><ForexBuying>7.4</ForexBuying><ForexSelling>7.5</ForexSelling></Currency>
<Currency Kod="XDR" CurrencyCode="XDR"><Unit>1</Unit><ForexBuying>11.1</ForexBuying><ForexSelling/></Currency>
</Tarih_Date>"""


@pytest.mark.madde("14")
def test_bilge_dosyasi_taslaga() -> None:
    t = exchange_bilge.beyanname_oku(BILGE.encode(), "b.xml")
    assert (t.alan["rejim"], t.alan["fatura_kurus"], t.alan["alici_unvan"], t.alan["konteynerli"]) == ("0100", 7_150_000, "Kuzey Makine A.Ş.", False)
    assert [(k.gtip, k.brut_gram, k.net_gram, k.kap_adedi) for k in t.kalemler] == [
        ("848180810000", 12_000_000, 10_800_500, 120),
        ("848180810000", 6_420_000, 5_778_000, 16),
    ]
    assert t.kalemler[0].senet == "YMLUM231" and t.ekler == (("0100", "NV-118", "21.11.2025"),)
    g = t.hesap_girdisi(date(2025, 11, 22))
    assert (g.yurt_disi, g.yurt_ici_kurus) == ((230_000, "TRY"), 11_150_000)


@pytest.mark.parametrize(
    ("eski", "yeni", "beklenen"),
    [
        ("<Rejim>", "<Regim>0100</Regim><Rejim>", r"b\.xml, 3\. satır, Regim: bu adda bir alan yok"),
        ("<Fatura_miktari>36000", "<Fatura_miktari>abc", r"16\. satır, Fatura_miktari: sayı değil: «abc»"),
        ("8481.80.81.00.00", "8481", r"Gtip: 12 rakam olmalı"),
        ("HAYIR", "belki", "Konteyner: EVET ya da HAYIR"),
        ("21/11/2025", "2025-11-21", "Belge_tarihi: gg/aa/yyyy"),
        ("</BeyannameBilgi>", "", "XML: bozuk"),
        ('<?xml version="1.0" encoding="UTF-8"?>', '<!DOCTYPE x [<!ENTITY a "b">]>', "DTD"),
        ("<Kalem_sira_no>2", "<Kalem_sira_no>3", "2 olmalı, 3 yazılmış"),
    ],
)
def test_bozuk_bilge_yerini_soyler(eski: str, yeni: str, beklenen: str) -> None:
    with pytest.raises(DosyaHatasi, match=beklenen):
        exchange_bilge.beyanname_oku(BILGE.replace(eski, yeni, 1).encode(), "b.xml")


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(BILGE) - 1), st.integers(0, 40), st.text(alphabet="<>/&0aş\x00 ", max_size=6), st.sampled_from([BILGE, KUR]))
def test_bozulan_dosya_ya_okunur_ya_ret(yer: int, uzunluk: int, ek: str, kaynak: str) -> None:
    bozuk = (kaynak[:yer] + ek + kaynak[yer + uzunluk :]).encode("utf-8", "replace")
    for oku in (exchange_bilge.beyanname_oku, exchange_asycuda.beyanname_oku, bulten_oku):
        try:
            oku(bozuk, "x")  # type: ignore[operator]
        except DosyaHatasi as hata:
            assert str(hata).endswith("Hiçbir şey yüklenmedi.")


def test_bulten() -> None:
    kurlar = {k.doviz: (k.birim, k.satis_milyonda) for k in bulten_oku(KUR.encode(), "k.xml")}
    assert kurlar == {"USD": (1, 7_907_300), "JPY": (100, 7_500_000), "XDR": (1, None)}
    with pytest.raises(DosyaHatasi, match="iki tarih"):
        bulten_oku(KUR.replace("10/08/2020", "10/09/2020").encode(), "k.xml")


def test_tarife_ve_liste_hatalari() -> None:
    iyi = "gtip_code,description,unit,tax_rate,source_year\n0101.21.00.00.00,- - Damızlık,Baş,10,2026\n0105.13.,Hindi,-,,2026\n"
    t = tarife_oku(iyi.encode(), "t.csv", date(2026, 1, 1))
    assert (len(t.tarife), t.oranlar[0].oran_milyonda, t.tarife[1].gtip, t.tarife[1].birim) == (2, 100_000, "010513", "")
    with pytest.raises(DosyaHatasi, match=r"t\.csv, 2\. satır, tax_rate: oran değil: «on»"):
        tarife_oku(iyi.replace(",10,", ",on,").encode(), "t.csv", date(2026, 1, 1))
    with pytest.raises(DosyaHatasi, match=r"3\. satır, kod: «PB» 2\. satırda da var"):
        liste_oku("kod\taciklama\nPB\tPalet\nPB\tKutu\n", "l.tsv")
    with pytest.raises(DosyaHatasi, match="sütunları olmalı"):
        liste_oku("a,b\n1,2\n", "l.csv")


@pytest.mark.madde("4")
def test_gomulu_listeler_okunur() -> None:
    listeler = {ad: liste_oku(gomulu(ad), ad) for ad in LISTELER}
    assert len(listeler["rejim"]) == 91
    assert "TIRİHR" in {r.kod for r in listeler["beyanTuru"]}


def test_dis_ornekler(veri: Path) -> None:
    """The three ASYCUDA samples import, their differences are listed; the bulletin and the tariff sample load."""
    farklar = {}
    for yol in sorted((veri / "asycuda").glob("*.xml")):
        t = exchange_asycuda.beyanname_oku(yol.read_bytes(), yol.name)
        farklar[yol.name[:3]] = exchange_asycuda.farklar(t)
    assert farklar["ex9"] == []
    assert farklar["im4"] == [
        "1. kalem TVS: matrah beyan edilen 887.342,00, hesaplanan 887.349,00",
        "1. kalem TVS: tutar beyan edilen 177.468,00, hesaplanan 177.470,00",
    ]
    assert "443.053,00, hesaplanan 443.054,00" in farklar["im7"][1]
    assert len(bulten_oku((veri / "tcmb" / "kur-2020-10-08.xml").read_bytes(), "k")) == 20
    assert len(tarife_oku((veri / "tarife" / "gtip-2026-ch01-02-sample.csv").read_bytes(), "t", date(2026, 1, 1)).uyarilar) == 2
