"""Refunds: proposed, signed, prepared, paid; never above what was collected; money that came in twice goes back (25, 23/1-b)."""

from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.data.ofis import Ofisim
from gumruk.models.banka import BankaOdemesiGirdisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.iade import DanismaDurumu, DanismaGirdisi, DanismaKagidi, IadeNedeni, IadeSatiriGirdisi
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.odeme import OdemeYapGirdisi, OdemeYolu
from gumruk.models.temel import GerekceGirdisi, Ret
from sqlmodel import select

from tests.data.test_islem import tahsilatta
from tests.data.test_kasa import BORC, bakiye, basilmis

pytestmark = pytest.mark.madde("25")
ALICI = "1234567890"
GEREKCE = GerekceGirdisi(gerekce="Navlun iki kez kıymete katılmış, düzeltildi")
ODE = OdemeYapGirdisi(yol=OdemeYolu.NAKIT, alan="Selin Ak", alan_no="10000000146", sifat="vekâletname 2026/114")


def oner(ofis: Any, by: int, *satirlar: tuple[int, str, int], kod: str = "MUH01", neden: IadeNedeni = IadeNedeni.FAZLA_TAHSILAT) -> Any:
    girdi = DanismaGirdisi(
        beyanname_id=by,
        neden=neden,
        satirlar=tuple(IadeSatiriGirdisi(hareket_id=h, kod=k, tutar_kurus=t) for h, k, t in satirlar),
        gerekce=GEREKCE.gerekce,
    )
    return ofis.gun.yap("danisma_oner", kod, girdi=girdi)


def odenecek(ofis: Any, by: int, *satirlar: tuple[int, str, int]) -> int:
    dk = oner(ofis, by, *satirlar).belge_id
    ofis.gun.yap("danisma_imzala", "AMR01", dk)
    ofis.gun.yap("iade_hazirla", "SAY01", dk)
    return int(dk)


def dekont(ofis: Any, tutar: int, no: str = "D-1", **degisen: Any) -> BankaOdemesiGirdisi:
    return BankaOdemesiGirdisi(banka="ZİRAAT", dekont_no=no, dekont_gunu=ofis.depo.bugun(), tutar_kurus=tutar, yatiran_no=ALICI, **degisen)


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def test_danisma_kagidindan_odemeye(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="bu beyannameden tahsil edilmemiş"):
        oner(ofis, by, (1, "40", 500))
    ofis.gun.tahsil(by)
    kagit = oner(ofis, by, (1, "10", 100_000), (1, "40", 20_000))
    assert (kagit.no, kagit.durum, [k.form for k in kagit.kagitlar]) == ("26DK0000001", "IMZADA", ["danisma_kagidi"])
    with pytest.raises(Ret, match="«idare amirinde»"):
        ofis.gun.yap("iade_ode", "VEZ01", kagit.belge_id, ODE)
    with pytest.raises(Ret, match="idare amiri yapar"):
        ofis.gun.yap("danisma_imzala", "MUH01", kagit.belge_id)
    ofis.gun.yap("danisma_imzala", "AMR01", kagit.belge_id)
    emir = ofis.gun.yap("iade_hazirla", "SAY01", kagit.belge_id)
    assert [k.form for k in emir.kagitlar] == ["odeme_emri"]
    assert (bakiye(ofis, "333", ALICI), bakiye(ofis, "600.10"), bakiye(ofis, "600.40")) == (-120_000, -16_888_317, -57_897_373)
    bozuk_yok(ofis)
    odendi = ofis.gun.yap("iade_ode", "VEZ01", kagit.belge_id, ODE)
    assert "26OD0000001" in odendi.nolar
    assert (bakiye(ofis, "333", ALICI), bakiye(ofis, "100", "VEZ01"), bakiye(ofis, "120", ALICI)) == (0, BORC - 120_000, 0)
    with pytest.raises(Ret, match=r"26DK0000001 ödenmiş: 26OD0000001\. İkinci kez ödenmez"):
        ofis.gun.yap("iade_ode", "VEZ01", kagit.belge_id, ODE)
    bozuk_yok(ofis)


def test_toplanandan_cok_iade_edilmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    oner(ofis, by, (1, "10", 16_988_000))
    with pytest.raises(Ret, match=r"iade edilmemiş 3,17 TL var; 3,18 TL iade edilemez"):
        oner(ofis, by, (1, "10", 318))
    with pytest.raises(Ret, match="iki kez yazılmış"):
        oner(ofis, by, (1, "40", 1), (1, "40", 1))
    reddedilen = oner(ofis, by, (1, "10", 317)).belge_id
    ofis.gun.yap("danisma_reddet", "AMR01", reddedilen, GEREKCE)
    with pytest.raises(Ret, match="yeni bir danışma kâğıdı önerin"):
        ofis.gun.yap("danisma_taslak_oner", "MUH01", reddedilen, GEREKCE)
    oner(ofis, by, (1, "10", 317))
    bozuk_yok(ofis)


def test_iadesi_istenmis_alindi_iptal_edilmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    oner(ofis, by, (1, "10", 100))
    with pytest.raises(Ret, match="iadesi istenmiş: 26DK0000001"):
        ofis.gun.yap("alindi_iptal_iste", "VEZ01", girdi=IptalIstegiGirdisi(alindi_id=1, gerekce="Yanlış yükümlüden tahsil edilmiş"))


@pytest.mark.parametrize(
    ("degisen", "neden"),
    [
        ({"alan_no": "1234567891"}, "Parayı alanın numarası: .*tutmuyor"),
        ({"sifat": ""}, "sıfatını, vekâletname"),
        ({"alan_no": ALICI, "sifat": ""}, "Vergi numarasına elden ödeme yapılmaz"),
        ({"yol": OdemeYolu.HAVALE}, "IBAN"),
        ({"yol": OdemeYolu.HAVALE, "iban": "TR330006100519786457841327"}, "IBAN .* yanlış"),
        ({"iban": "TR330006100519786457841326"}, "Nakit ödemede IBAN yazılmaz"),
    ],
)
def test_kime_odendigi_belli_olmadan_odenmez(ofis: Any, degisen: dict[str, Any], neden: str) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    dk = odenecek(ofis, by, (1, "10", 100))
    with pytest.raises(Ret, match=neden):
        ofis.gun.yap("iade_ode", "VEZ01", dk, ODE.model_copy(update=degisen))


def test_kasada_olmayan_nakit_odenmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC))
    dk = odenecek(ofis, by, (1, "10", 100))
    with pytest.raises(Ret, match="Kasanız açık değil"):
        ofis.gun.yap("iade_ode", "VEZ01", dk, ODE)
    ofis.gun.kasa()
    with pytest.raises(Ret, match="Kasada bu kadar nakit yok"):
        ofis.gun.yap("iade_ode", "VEZ01", dk, ODE)
    ofis.gun.yap("iade_ode", "VEZ01", dk, ODE.model_copy(update={"yol": OdemeYolu.HAVALE, "iban": "TR330006100519786457841326"}))
    assert bakiye(ofis, "103") == -100
    bozuk_yok(ofis)


@pytest.mark.madde("23/1-b")
def test_bankaya_fazla_yatan_para_geri_doner(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="«Fazlası iade» E yazın"):
        ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC + 5_000))
    ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC + 5_000, fazlasi_iade=True))
    with ofis.depo.oku() as s:
        (dk,) = s.exec(select(DanismaKagidi)).all()
        assert s.get_one(Beyanname, by).durum is BeyannameDurumu.ODENDI
    assert (dk.durum, dk.tutar_kurus, dk.neden) == (DanismaDurumu.TASLAK, 5_000, IadeNedeni.FAZLA_ODEME)
    assert (bakiye(ofis, "102"), bakiye(ofis, "120", ALICI), bakiye(ofis, "333", ALICI)) == (BORC + 5_000, 0, -5_000)
    bozuk_yok(ofis)
    for islem, kod, girdi in (
        ("danisma_taslak_oner", "MUH01", GEREKCE),
        ("danisma_reddet", "AMR01", GEREKCE),
        ("danisma_taslak_oner", "MUH01", GEREKCE),
        ("danisma_imzala", "AMR01", None),
        ("iade_hazirla", "SAY01", None),
    ):
        ofis.gun.yap(islem, kod, dk.id, girdi)
        bozuk_yok(ofis)
    ofis.gun.kasa()
    ofis.gun.yap("iade_ode", "VEZ01", dk.id, ODE.model_copy(update={"yol": OdemeYolu.HAVALE, "iban": "TR330006100519786457841326"}))
    assert bakiye(ofis, "333", ALICI) == 0
    bozuk_yok(ofis)


@pytest.mark.madde("23/1-b")
def test_iki_kez_odenen_vergi_taslak_acar(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    with pytest.raises(Ret, match="Bu beyanname ödenmiş: alındı 26VA0000001"):
        ofis.gun.yap("banka_odemesi", "MUH01", by, dekont(ofis, BORC))
    with pytest.raises(Ret, match="ikinci kez yatan paradır"):
        ofis.gun.yap("ikinci_dekont", "MUH01", by, dekont(ofis, BORC))
    ofis.gun.yap("ikinci_dekont", "MUH01", by, dekont(ofis, BORC, fazlasi_iade=True))
    with pytest.raises(Ret, match="D-1 numaralı dekont kullanılmış"):
        ofis.gun.yap("ikinci_dekont", "MUH01", by, dekont(ofis, BORC, fazlasi_iade=True))
    with ofis.depo.oku() as s:
        (dk,) = s.exec(select(DanismaKagidi)).all()
        assert Ofisim(s, ofis.depo).borc_kurus(s.get_one(Beyanname, by)) == 0
    assert (dk.tutar_kurus, dk.gerekce) == (BORC, "ZİRAAT D-1 dekontuyla 749.955,10 TL ikinci kez yatırılmış")
    bozuk_yok(ofis)


def test_basilmamis_odeme_belgesiyle_kasa_sayilmaz(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    basilmis(ofis)
    ofis.gun.yap("iade_ode", "VEZ01", odenecek(ofis, by, (1, "10", 100)), ODE)
    with pytest.raises(Ret, match="basılmayan kâğıt 26OD0000001"):
        ofis.gun.say(ofis.gun.kasa(), BORC - 100)
    basilmis(ofis)
    ofis.gun.say(ofis.gun.kasa(), BORC - 100)
