"""The bank's statement: read in any of its forms or refused by line and field, each line once for ever, proposals that bind nothing (23/1-b)."""

import csv
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from gumruk.data import denetim, queries_ekstre
from gumruk.data.exchange_ekstre import ekstre_oku
from gumruk.data.queries_ekstre import EkstreGor, Suzgec
from gumruk.data.reference import gomulu, liste_oku
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.ekstre import AcikBorc, BorcDizini, EkstreGirdisi, EkstreSatiriGirdisi, OneriHali, oneri_hali
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kurus import goster
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.teminat_cozme import CozmeTuru, IratGirdisi
from gumruk.tui.cli_commands import uyg
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from tests.data.test_banka import ALICI, onayla, vezneye_dekont
from tests.data.test_ek_tahakkuk import EK, ek
from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC
from tests.data.test_teminat import TEMINAT, coz_onayli, gecici

pytestmark = pytest.mark.madde("23/1-b")
BUGUN = date(2026, 11, 25)
BICIM = {**liste_oku(gomulu("ekstreBicimi"), "ekstreBicimi.csv")[0].ek}
BASIT = "Tarih;Açıklama;Tutar;Dekont No;Gönderen;VKN/TCKN\n"


def oku(yazi: str, **bicim: str) -> Any:
    return ekstre_oku(yazi.encode(), "e.csv", {**BICIM, **bicim}, BUGUN)


# Reading


@st.composite
def yazili_ekstre(draw: st.DrawFn) -> tuple[bytes, list[tuple[date, int, str, str, str]], int]:
    """A statement as some bank writes it, the payments that came in, and how many went out."""
    sozcuk = st.text(st.sampled_from("ABCÇĞIİÖŞÜabcçğıiöşü0123456789 .,;:/-\"'"), max_size=30).map(lambda t: " ".join(t.split()))
    kodlama = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1254"]))
    ayirici, satir_sonu = draw(st.sampled_from(";,\t")), draw(st.sampled_from(["\n", "\r\n"]))
    noktali, iki_sutun, binlik = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    tarih = draw(st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y %H:%M"]))

    def tutar(kurus: int) -> str:
        metin = goster(kurus) if binlik else goster(kurus).replace(".", "")
        return metin.translate(str.maketrans(".,", ",.")) if noktali else metin

    satirlar = draw(
        st.lists(st.tuples(st.dates(date(2020, 1, 1), BUGUN), st.integers(-(10**11), 10**11).filter(bool), sozcuk, sozcuk), min_size=1, max_size=12)
    )
    if all(tutar < 0 for _, tutar, _, _ in satirlar):
        satirlar.append((BUGUN, 1, "son", ""))
    tampon = io.StringIO()
    yaz = csv.writer(tampon, delimiter=ayirici, lineterminator=satir_sonu)
    for _ in range(draw(st.integers(0, 3))):
        yaz.writerow(["Hesap hareketleri", "TR33 0006"])
    yaz.writerow(["Açıklama", "Tarih", *(("Borç", "Alacak") if iki_sutun else ("Tutar",)), "Gönderen", "Dekont No"])
    beklenen = []
    for n, (gun, kurus, aciklama, gonderen) in enumerate(satirlar):
        sutunlar = [tutar(-kurus) if kurus < 0 else "", tutar(kurus) if kurus > 0 else ""] if iki_sutun else [tutar(kurus)]
        yaz.writerow([aciklama, gun.strftime(tarih), *sutunlar, gonderen, f"D{n}"])
        if kurus > 0:
            beklenen.append((gun, kurus, aciklama, gonderen, f"D{n}"))
        if draw(st.booleans()):
            yaz.writerow([])
    return tampon.getvalue().encode(kodlama), beklenen, len(satirlar) - len(beklenen)


@settings(max_examples=150, deadline=None)
@given(yazili_ekstre())
def test_her_bicimde_yazilan_geri_okunur(yazilan: tuple[bytes, list[tuple[date, int, str, str, str]], int]) -> None:
    icerik, beklenen, giden = yazilan
    okunan = ekstre_oku(icerik, "e.csv", BICIM, BUGUN)
    assert [(s.gun, s.tutar_kurus, s.aciklama, s.gonderen, s.dekont_no) for s in okunan.satirlar] == beklenen
    assert okunan.giden_adedi == giden


@pytest.mark.parametrize(
    ("satir", "beklenen"),
    [
        ("32.11.2026;x;1,50;D1;;", r"3\. satır, Tarih: «32\.11\.2026» bir tarih değil"),
        ("26.11.2026;x;1,50;D1;;", r"3\. satır, Tarih: 26\.11\.2026 bugünden sonra"),
        ("25.11.2026;x;onbeş;D1;;", r"3\. satır, Tutar: «onbeş» bir tutar değil"),
        ("25.11.2026;x;1.50;D1;;", r"3\. satır, Tutar: «1\.50»: kuruş 2\. satırda «,» ile, burada «\.» ile"),
        ("25.11.2026;x;;D1;;", r"3\. satır, Tutar: tutar yok"),
        ("25.11.2026;x;1,50;" + "9" * 31 + ";;", r"3\. satır, Dekont No: En çok 30 karakter"),
        ("25.11.2026;x;1,50", r"3\. satır, sütun: başlıkta 6 sütun var, bu satırda 3"),
        ("25.11.2026;x;y;1,50;D1;;A", r"3\. satır, sütun"),
        ('25.11.2026;"x"y;1,50;D1;;', r"3\. satır, CSV: tırnakları bozuk"),
        ('25.11.2026;"x;1,50;D1;;', r"3\. satır, CSV: tırnakları bozuk"),
        ("25.11.2026;x;1,51;D0;;", r"3\. satır, Dekont No: D0 2\. satırda da var, tarihi ya da tutarı başka"),
    ],
)
def test_bozuk_satir_yerini_soyler(satir: str, beklenen: str) -> None:
    with pytest.raises(DosyaHatasi, match=beklenen):
        oku(f"{BASIT}25.11.2026;ilk;2.000,50;D0;;\n{satir}\n")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_bozulan_ekstre_ya_okunur_ya_ret(veri: st.DataObject) -> None:
    """A spoilt file is read or refused in our words, never another error."""
    icerik, _, _ = veri.draw(yazili_ekstre())
    yer, uzunluk = veri.draw(st.integers(0, len(icerik))), veri.draw(st.integers(0, 30))
    bozuk = icerik[:yer] + veri.draw(st.binary(max_size=4) | st.sampled_from([b'"', b";", b"\n", b"-", b".", b","])) + icerik[yer + uzunluk :]
    try:
        assert ekstre_oku(bozuk, "e.csv", BICIM, BUGUN).satirlar
    except DosyaHatasi as hata:
        assert str(hata).endswith("Hiçbir şey yüklenmedi.")


def test_baslik_ve_dosya_turu() -> None:
    with pytest.raises(DosyaHatasi, match="«Tarih» ve «Tutar»"):
        oku("Gün;Miktar\n25.11.2026;1,00\n")
    with pytest.raises(DosyaHatasi, match="Excel dosyası"):
        ekstre_oku(b"PK\x03\x04", "e.xlsx", BICIM, BUGUN)
    with pytest.raises(DosyaHatasi, match="gelen ödeme yok"):
        oku(f"{BASIT}25.11.2026;masraf;-5,00;D1;;\n")
    with pytest.raises(DosyaHatasi, match="yalnız TL hesabın"):
        oku("Tarih;Tutar;Döviz\n25.11.2026;1,00;USD\n")


def test_belirsiz_ondalik_listeden() -> None:
    """1.234 alone may be either; what the bank's row in the list says decides."""
    metin = f"{BASIT}25.11.2026;x;1.234;D1;;\n"
    with pytest.raises(DosyaHatasi, match=r"2\. satır, Tutar: «1\.234» iki türlü okunur"):
        oku(metin)
    assert oku(metin, ondalik=",").satirlar[0].tutar_kurus == 123_400


def test_bankanin_kendi_basliklari_ve_yon_sutunu() -> None:
    yazi = "Valör Günü,Hareket,B/A,Olay\n2026-11-25,1234.50,A,havale\n2026-11-25,5.00,B,masraf\nToplam,1229.50,,\n"
    okunan = oku(yazi, tarih="Valör Günü", tutar="Hareket", metin="Olay")
    assert [(s.tutar_kurus, s.aciklama) for s in okunan.satirlar] == [(123_450, "havale")] and okunan.giden_adedi == 1


# Proposals


def borc(n: int, **degisen: Any) -> AcikBorc:
    alan: dict[str, Any] = {
        "beyanname_id": n,
        "no": f"26343100IM{57590 + n:08d}",
        "tescil_gunu": date(2026, 11, 20),
        "borc_kurus": 100_000 + n,
        "alici_no": "1234567890",
        "alici_unvan": "Kuzey Makine A.Ş.",
        "beyan_sahibi_no": "8890024379",
        "beyan_sahibi_unvan": "Deniz Gümrük Müşavirliği Ltd. Şti.",
        "hareketler": (f"26MH{n:07d}",),
    }
    return AcikBorc(**{**alan, **degisen})


def satir(**degisen: Any) -> EkstreSatiriGirdisi:
    return EkstreSatiriGirdisi(**{"gun": BUGUN, "tutar_kurus": 5, **degisen})


@pytest.mark.parametrize(
    ("aciklama", "neden"),
    [
        ("vergi 26343100IM00057591 ödemesi", "beyanname numarası açıklamada: 26343100IM00057591"),
        ("vergi 26 343100 im 057591", "beyanname numarası açıklamada: 26343100IM057591"),
        ("57591 nolu beyanname", "kısa numara açıklamada: 57591"),
        ("BYN 26/57591", "kısa numara açıklamada: 26/57591"),
        ("IM-57591 vergisi", "kısa numara açıklamada: 57591"),
        ("MH 1 tahakkuku", "muhasebe hareketi açıklamada: 26MH0000001"),
        ("26VA0000009 iptal, yeniden", "iptal edilen alındı açıklamada: 26VA0000009"),
        ("gelen EFT 1234567890", "açıklamadaki numara yükümlünün: 1234567890"),
        ("KUZEY MAKINE SAN. TIC. A.S. vergi", "gönderenin adı yükümlününkine benziyor"),
    ],
)
def test_aciklama_borcu_gosterir(aciklama: str, neden: str) -> None:
    baska = borc(2, alici_no="4540536920", alici_unvan="Başka Gıda Ltd. Şti.")
    dizin = BorcDizini([borc(1, alindilar=("26VA0000009",)), baska], "343100")
    (oneri,) = dizin.oneriler(satir(aciklama=aciklama))
    assert oneri.borc.beyanname_id == 1 and neden in oneri.nedenler
    assert oneri.nedenler[-2:] == ("tutar borçtan 999,96 TL eksik", "ödeme tescilden (20.11.2026) önce değil")


@pytest.mark.parametrize("aciklama", ["2026 yılı", "57591,00 TL", "tel 157591", "57591.00", "X57591", "000 000", ""])
def test_numara_olmayan_numara_sanilmaz(aciklama: str) -> None:
    assert BorcDizini([borc(1), borc(2, no="26343100IM00002026")], "343100").oneriler(satir(aciklama=aciklama)) == []


def test_haller_sozle_ayrilir() -> None:
    dizin = BorcDizini([borc(1), borc(2), borc(3, borc_kurus=100_001, alici_no="4540536920", alici_unvan="Batı Gıda")], "343100")

    def hal(**degisen: Any) -> OneriHali:
        return oneri_hali(dizin.oneriler(satir(**degisen)))

    assert hal(tutar_kurus=100_002) is OneriHali.TEK
    assert hal(tutar_kurus=100_001) is OneriHali.COK, "two debts of this sum, nothing else known"
    assert hal(tutar_kurus=100_001, gonderen_no="4540536920") is OneriHali.TEK
    assert hal(tutar_kurus=99_000, aciklama="57591 nolu") is OneriHali.EKSIK
    assert hal(tutar_kurus=200_000, aciklama="57591 nolu") is OneriHali.FAZLA
    assert hal(tutar_kurus=7, gonderen="Güney Tekstil") is OneriHali.YOK
    once = dizin.oneriler(satir(tutar_kurus=100_002, gun=date(2026, 11, 19)))
    assert oneri_hali(once) is OneriHali.YOK and once[0].engel == "ödeme 19.11.2026 günlü, tescil 20.11.2026: bu borca ait olamaz"


def test_numarasi_yazan_tutari_tutandan_once_gelir() -> None:
    dizin = BorcDizini([borc(1), borc(2)], "343100")
    assert [o.borc.beyanname_id for o in dizin.oneriler(satir(tutar_kurus=100_002, aciklama="26343100IM00057591"))] == [1, 2]


# The act


def yukle(ofis: Any, *satirlar: EkstreSatiriGirdisi, banka: str = "ZİRAAT", kod: str = "MUH01") -> str:
    girdi = EkstreGirdisi(banka=banka, kaynak="e.csv", dosya_ozeti="0" * 64, satirlar=satirlar)
    return queries_ekstre.yukleme_ozeti(ofis.depo, ofis.gun.yap("ekstre_yukle", kod, girdi=girdi).belge_id)


def gorunen(ofis: Any, suzgec: Suzgec = Suzgec.ACIK) -> list[EkstreGor]:
    return list(queries_ekstre.ekstre_satirlari(ofis.depo, suzgec))


def test_satir_bir_kez_sayilir(ofis: Any) -> None:
    gun = ofis.depo.bugun()
    a, b = satir(gun=gun, dekont_no="D-1"), satir(gun=gun, aciklama="Vergi", tutar_kurus=9)
    assert yukle(ofis, a, b).endswith("2 yeni ödeme, 0 daha önce yüklenmiş, 0 giden ödeme dışarıda.")
    assert "0 yeni ödeme, 2 daha önce" in yukle(ofis, a, b, banka="Ziraat")
    assert "1 yeni ödeme, 2 daha önce" in yukle(ofis, a, b, b), "a second payment like the first is another payment"
    assert "2 yeni ödeme, 0 daha önce" in yukle(ofis, a, b, banka="HALKBANK")
    assert len(gorunen(ofis)) == 5
    with pytest.raises(Ret, match=r"ZİRAAT D-1 numaralı dekont .* 0,05 TL olarak kayıtlı; bu dosyada .* 0,06 TL"):
        yukle(ofis, satir(gun=gun, dekont_no="D-2"), satir(gun=gun, dekont_no="D-1", tutar_kurus=6))
    assert len(gorunen(ofis)) == 5, "nothing half-loaded"
    with pytest.raises(Ret, match="muhasebe memuru yapar"):
        yukle(ofis, satir(gun=gun, dekont_no="D-3"), kod="VEZ01")
    assert denetim.denetle(ofis.depo) == []


def test_oneri_odetmez_kullanilan_neye_kullanildigini_soyler(ofis: Any) -> None:
    by, oteki = tahsilatta(ofis, "S1"), tahsilatta(ofis, "S2")
    gun = ofis.depo.bugun()
    yukle(
        ofis,
        satir(gun=gun, dekont_no="D-1", tutar_kurus=BORC, gonderen_no=ALICI),
        satir(gun=gun, dekont_no="D-2", tutar_kurus=BORC, aciklama="00000002 için 26/00000002"),
        satir(gun=gun, tutar_kurus=BORC, aciklama="dekontsuz"),
    )
    dekontsuz, ikinci, birinci = gorunen(ofis)
    assert (birinci.hal, ikinci.hal, dekontsuz.hal) == (OneriHali.COK, OneriHali.TEK, OneriHali.COK)
    assert ikinci.oneriler[0].borc.beyanname_id == oteki
    with ofis.depo.oku() as s:
        assert {s.get_one(Beyanname, i).durum for i in (by, oteki)} == {BeyannameDurumu.TAHSILATTA}, "a proposal binds nothing"
        nolar = [s.get_one(Beyanname, i).no for i in (by, oteki)]
    onayla(ofis, by, banka="Ziraat")
    assert [(g.dekont_no, g.kullanan) for g in gorunen(ofis, Suzgec.KULLANILAN)] == [("D-1", f"beyanname {nolar[0]}")]
    dekontsuz, ikinci = gorunen(ofis)
    assert ikinci.hal is OneriHali.TEK and [o.borc.beyanname_id for o in dekontsuz.oneriler] == [oteki], "what is paid is proposed no more"
    assert dekontsuz.benzer == f"beyanname {nolar[0]}, dekont D-1"
    ofis.gun.kasa()
    odeme_no = next(n for n in vezneye_dekont_no(ofis, oteki, "D-2").nolar if "VA" in n)
    assert [g.kullanan for g in gorunen(ofis, Suzgec.KULLANILAN) if g.dekont_no == "D-2"] == [f"alındı {odeme_no}"]
    with pytest.raises(Ret, match=rf"kullanılmış: alındı {odeme_no}\. Kullanılan satır ayrılmaz"):
        ofis.gun.yap("ekstre_satiri_ayir", "MUH01", ikinci.id, GerekceGirdisi(gerekce="Bu gümrüğün değil"))


def vezneye_dekont_no(ofis: Any, by: int, no: str) -> Any:
    from gumruk.models.vezne import OdemeAraci, OdemeGirdisi, TahsilatGirdisi

    odeme = OdemeGirdisi(arac=OdemeAraci.DEKONT, tutar_kurus=BORC, banka="ziraat", referans=no)
    return ofis.gun.yap("tahsil_et", "VEZ01", by, TahsilatGirdisi(odemeler=(odeme,)))


def test_satir_nedeniyle_ayrilir_geri_alinir(ofis: Any) -> None:
    yukle(ofis, satir(gun=ofis.depo.bugun(), dekont_no="D-1"))
    (g,) = gorunen(ofis)
    with pytest.raises(Ret, match="Satır ayrılmamış"):
        ofis.gun.yap("ekstre_satiri_geri_al", "MUH01", g.id)
    ofis.gun.yap("ekstre_satiri_ayir", "MUH01", g.id, GerekceGirdisi(gerekce="Bu gümrüğün değil"))
    assert gorunen(ofis) == [] and gorunen(ofis, Suzgec.AYRILAN)[0].ayirma_nedeni == "Bu gümrüğün değil"
    with pytest.raises(Ret, match="zaten ayrılmış: Bu gümrüğün değil"):
        ofis.gun.yap("ekstre_satiri_ayir", "MUH01", g.id, GerekceGirdisi(gerekce="Bir daha ayrılsın"))
    ofis.gun.yap("ekstre_satiri_geri_al", "MUH01", g.id)
    assert [x.id for x in gorunen(ofis)] == [g.id]
    assert denetim.denetle(ofis.depo) == []


def test_arkadan_degisen_satir_bulunur(sqlite_ofis: Any) -> None:
    yukle(sqlite_ofis, satir(gun=sqlite_ofis.depo.bugun(), dekont_no="D-1"))
    with sqlite_ofis.depo.yazici.begin() as c:
        c.exec_driver_sql("UPDATE ekstre_satiri SET tutar_kurus = 6")
    assert any("ekstre_yuklemesi" in b.ne for b in denetim.denetle(sqlite_ofis.depo))


def test_iptal_edilen_alindinin_numarasi_borcu_gosterir(ofis: Any) -> None:
    from tests.data.test_kasa import iptal_iste

    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    ofis.gun.yap("alindi_iptal_et", "AMR01", iptal_iste(ofis), GerekceGirdisi(gerekce="Yanlış kişiden alınmış"))
    yukle(ofis, satir(gun=ofis.depo.bugun(), dekont_no="D-1", aciklama="26VA0000001 yerine"))
    (g,) = gorunen(ofis)
    assert g.oneriler[0].borc.beyanname_id == by and "iptal edilen alındı açıklamada: 26VA0000001" in g.oneriler[0].nedenler


def test_komut_satirindan_yuklenir(sqlite_ofis: Any, tmp_path: Path) -> None:
    yol = tmp_path / "ekstre.csv"
    gun = sqlite_ofis.depo.bugun() - timedelta(days=1)
    yol.write_bytes(f"{BASIT}{gun:%d.%m.%Y};Gümrük vergisi;1.234,56;d-9;Işık Gıda;\n{gun:%d.%m.%Y};masraf;-5,00;d-8;;\n".encode("cp1254"))
    ayar = tmp_path / "gumruk.toml"
    ayar.write_text(f'[veritabani]\nurl = "{sqlite_ofis.depo.url}"\n[ofis]\nidare = "343100"\nad = "Ambarlı"\n', encoding="utf-8")
    komut = ["aktar", "ekstre", str(yol), "--banka", "ziraat", "--ayar", str(ayar)]
    sonuc = CliRunner().invoke(uyg, komut, input="MUH01\negitim1998\n")
    assert "ZİRAAT ekstre.csv: 1 yeni ödeme, 0 daha önce yüklenmiş, 1 giden ödeme dışarıda." in sonuc.output, sonuc.output
    (g,) = gorunen(sqlite_ofis)
    assert (g.no, g.tutar_kurus, g.gonderen) == ("ZİRAAT D-9", 123_456, "Işık Gıda")
    assert isinstance(CliRunner().invoke(uyg, komut, input="MUH01\nyanlis\n").exception, Ret)


def test_baska_yazimli_banka_ayni_dekontu_tanir(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.kasa()
    vezneye_dekont(ofis, by, "Ziraat")
    yukle(ofis, satir(gun=ofis.depo.bugun(), dekont_no="D-1"))
    assert gorunen(ofis) == [] and gorunen(ofis, Suzgec.HEPSI)[0].kullanan == "alındı 26VA0000001"


def test_ek_tahakkuk_da_onerilir_irat_dekontu_kullanilmis_sayilir(ofis: Any) -> None:
    """A paid declaration that owes a further assessment is proposed; the bank's money for a letter turned into revenue is used already."""
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    ek(ofis, by)
    teminatli = gecici(ofis, "S2")
    ofis.gun.tahsil(teminatli)
    ofis.gun.teslim_al(ofis.gun.mektup(teminatli, TEMINAT).belge_id)
    irat = coz_onayli(ofis, 1, TEMINAT, CozmeTuru.IRAT)
    ofis.gun.yap("kiymet_bankaya", "SAY01", irat.belge_id)
    ofis.gun.yap("irat_kaydet", "SAY01", irat.belge_id, IratGirdisi(banka="Ziraat", dekont_no="P-9"))
    gun = ofis.depo.bugun()
    satirlar = (
        EkstreSatiriGirdisi(gun=gun, tutar_kurus=EK, dekont_no="D-7", gonderen_no="1234567890"),
        EkstreSatiriGirdisi(gun=gun, tutar_kurus=TEMINAT, dekont_no="P-9"),
    )
    ofis.gun.yap("ekstre_yukle", "MUH01", girdi=EkstreGirdisi(banka="ZİRAAT", kaynak="e.csv", dosya_ozeti="0" * 64, satirlar=satirlar))
    (acik,) = queries_ekstre.ekstre_satirlari(ofis.depo)
    assert (acik.dekont_no, acik.hal, [o.borc.beyanname_id for o in acik.oneriler]) == ("D-7", OneriHali.TEK, [by])
    (kullanilan,) = queries_ekstre.ekstre_satirlari(ofis.depo, queries_ekstre.Suzgec.KULLANILAN)
    assert (kullanilan.dekont_no, kullanilan.kullanan) == ("P-9", f"irat kaydı {irat.no}")
