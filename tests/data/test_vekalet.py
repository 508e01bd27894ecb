"""Vekâlet: given by the giver, approved, extended with approval, cancelled by him alone and at once; its validity follows from its dates."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from gumruk.data import queries_masa
from gumruk.data.ofis import Ofisim
from gumruk.data.practice_ykts import FIRMA, KISI, MUSAVIR, kaydet, kisi, vekalet, yetkilendir
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.vekalet import Uzatma, UzatmaGirdisi, VekaletDurumu, VekaletKapsami, YktsVekaleti, gecerli, hali
from gumruk.models.ykts_onay import YktsOnayGirdisi
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.data.test_ykts import temiz

IADE = GerekceGirdisi(gerekce="Noter vekâletnamesi süresiz değil")


def hal(ofis: Any, gun: date | None = None, vekil: str = MUSAVIR) -> Any:
    with ofis.depo.oku() as s:
        return Ofisim(s, ofis.depo).vekalet_durumu(vekil, FIRMA, gun or ofis.depo.bugun())


def son_bit(ofis: Any, v: int = 1) -> date:
    with ofis.depo.oku() as s:
        bit: date = s.get_one(YktsVekaleti, v).son_bit
        return bit


@pytest.mark.madde("YKTS-4", "YKTS-5")
def test_vekaleti_veren_kaydeder_mudurluk_onaylar(ofis: Any) -> None:
    gun, bugun = ofis.gun, ofis.depo.bugun()
    with pytest.raises(Ret, match="Vekâleti veren kaydeder: 1234567890 sizin kullanıcı kodunuzun numarası değil"):
        vekalet(gun, "BEY01")
    with pytest.raises(Ret, match="Temsilci 51234567036: YKTS'de kaydı yok"):
        vekalet(gun, vekil_no=KISI)
    with pytest.raises(Ret, match="kendisine vekâlet vermez"):
        vekalet(gun, vekil_no=FIRMA)
    kaydet(gun, "KUZ01", kisi())
    with pytest.raises(Ret, match="ilk gününden"):
        vekalet(gun, vekil_no=KISI, bas=bugun, bit=bugun - timedelta(days=1))
    with pytest.raises(Ret, match="Süresi dolmuş vekâlet kaydedilmez"):
        vekalet(gun, vekil_no=KISI, bas=bugun - timedelta(days=9), bit=bugun - timedelta(days=1))
    v = vekalet(gun, vekil_no=KISI, onay="")
    assert hal(ofis, vekil=KISI).hal == "onay bekliyor"
    assert len(queries_masa.bekleyenler(ofis.depo, "ykts_vekalet_onayla", ofis.kisi["YKT01"])) == 1
    gun.yap("ykts_vekalet_iade", "YKT01", v, IADE)
    assert hal(ofis, vekil=KISI).hal == "onaylanmadı, geri verildi"
    with pytest.raises(Ret, match="veren yenisini kaydeder"):
        gun.yap("ykts_vekalet_onayla", "YKT01", v, YktsOnayGirdisi())
    vekalet(gun, vekil_no=KISI, kapsam=VekaletKapsami.TESLIM)
    assert hal(ofis, vekil=KISI).hal.endswith("yalnız eşyanın teslim alınması için")
    vekalet(gun, vekil_no=KISI, kapsam=VekaletKapsami.BEYAN)
    assert hal(ofis, vekil=KISI).gecerli
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-8")
def test_suresi_onayla_uzar_dolmus_olan_uzamaz_ikizi_olmaz(ofis: Any) -> None:
    gun, eski = ofis.gun, son_bit(ofis)
    yeni = eski + timedelta(days=90)
    uzat = UzatmaGirdisi(yeni_bit=yeni, dayanak="Zeyilname 2026/9")
    with pytest.raises(Ret, match=r"YKTS-9  .*veren siz değilsiniz"):
        gun.yap("ykts_uzatma_iste", "BEY01", 1, uzat)
    with pytest.raises(Ret, match="gününden sonra olmalı"):
        gun.yap("ykts_uzatma_iste", "KUZ01", 1, UzatmaGirdisi(yeni_bit=eski, dayanak="Zeyilname 2026/9"))
    with pytest.raises(Ret, match="Süresini uzatın ya da önce onu iptal edin"):
        vekalet(gun, bas=eski, bit=yeni)
    gun.yap("ykts_uzatma_iste", "KUZ01", 1, uzat)
    assert hal(ofis).hal == "uzatma bekliyor, şimdilik geçerli" and not hal(ofis, yeni).gecerli
    gun.yap("ykts_uzatma_iade", "YKT01", 1, IADE)
    assert son_bit(ofis) == eski
    gun.yap("ykts_uzatma_iste", "KUZ01", 1, uzat)
    gun.yap("ykts_uzatma_onayla", "YKT01", 1, YktsOnayGirdisi())
    assert hal(ofis, yeni).gecerli and not hal(ofis, yeni + timedelta(days=1)).gecerli
    ileri = yeni + timedelta(days=30)
    vekalet(gun, bas=ileri, bit=ileri + timedelta(days=30))
    with pytest.raises(Ret, match="uzatma ona kadar olur"):
        gun.yap("ykts_uzatma_iste", "KUZ01", 1, UzatmaGirdisi(yeni_bit=ileri, dayanak="Zeyilname 2026/9"))
    temiz(ofis, hepsi=True)
    simdi = ofis.depo.saat()
    ofis.depo.saat = lambda: simdi + timedelta(days=1000)
    assert hal(ofis).hal.startswith("süresi ") and hal(ofis).hal.endswith("günü doldu"), "no job has run"
    with pytest.raises(Ret, match=r"günü dolmuş; uzatılmaz\. Yeni vekâlet kaydedin"):
        gun.yap("ykts_uzatma_iste", "KUZ01", 1, UzatmaGirdisi(yeni_bit=ofis.depo.bugun(), dayanak="Zeyilname 2026/9"))


@pytest.mark.madde("YKTS-9")
def test_vekaleti_yalniz_veren_hemen_iptal_eder(ofis: Any) -> None:
    gun = ofis.gun
    yetkilendir(gun, "TAS01")
    for kod in ("BEY01", "TAS01"):
        with pytest.raises(Ret, match="Onu yalnız veren iptal eder ya da uzatır: Kuzey Makine"):
            gun.yap("ykts_vekalet_iptal", kod, 1)
    for kod in ("YKT01", "AMR01"):
        with pytest.raises(Ret, match="Bu işlemi yükümlü"):
            gun.yap("ykts_vekalet_iptal", kod, 1)
    once = ofis.depo.saat()
    gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    assert not hal(ofis).gecerli and hal(ofis).hal.endswith("günü iptal edildi")
    with ofis.depo.oku() as s:
        assert Ofisim(s, ofis.depo).vekalet_durumu(MUSAVIR, FIRMA, ofis.depo.bugun(), once).gecerli, "what was declared this morning stands"
    with pytest.raises(Ret, match="iptal edilmiş; veren yenisini kaydeder"):
        gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    bekleyen = vekalet(gun, onay="")
    gun.yap("ykts_vekalet_iptal", "KUZ01", bekleyen)
    temiz(ofis, hepsi=True)


SIFIR = date(2026, 1, 1)


def gunu(n: int) -> date:
    return SIFIR + timedelta(days=n)


def ani(n: int) -> datetime:
    return datetime(2026, 1, 1, 9, tzinfo=UTC) + timedelta(days=n)


@pytest.mark.madde("YKTS-8", "YKTS-9")
@settings(max_examples=200, deadline=None)
@given(
    bas=st.integers(0, 20),
    sure=st.integers(0, 20),
    onay=st.none() | st.integers(0, 40),
    iptal=st.none() | st.integers(0, 60),
    uzatma=st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), max_size=3),
)
def test_gecerlilik_gun_gun_yurutulenle_ayni(bas: int, sure: int, onay: int | None, iptal: int | None, uzatma: list[tuple[int, int]]) -> None:
    """The dates' answer is that of a clerk who keeps the book day by day: approved today, extended today, cancelled today, ended by its day."""
    bit = bas + sure
    v = SimpleNamespace(
        bas=gunu(bas), bit=gunu(bit), onay_gunu=None if onay is None else gunu(onay), onay_ani=None if onay is None else ani(onay),
        iptal_gunu=None if iptal is None else gunu(iptal), iptal_ani=None if iptal is None else ani(iptal), durum=VekaletDurumu.ONAYLI,
    )  # fmt: skip
    uzatmalar, son, onceki = [], bit, onay or 0
    for sonra, ek in uzatma:
        onceki, son = onceki + sonra, son + ek
        uzatmalar.append(Uzatma(gunu(onceki), ani(onceki), gunu(son)))
    v.son_bit = gunu(son)
    onayli = bitti = False
    defter_son = bit
    for n in range(100):
        onayli = onayli or n == onay
        bitti = bitti or n == iptal
        for u in uzatmalar:
            defter_son = max(defter_son, (u.yeni_bit - SIFIR).days) if u.gun == gunu(n) else defter_son
        beklenen = onayli and not bitti and bas <= n <= defter_son
        assert gecerli(v, uzatmalar, gunu(n)) is beklenen
        assert (hali(v, uzatmalar, gunu(n)) == "geçerli") is beklenen
