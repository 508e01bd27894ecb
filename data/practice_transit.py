"""Groupage, goods taken into the sundurma, transit in and out (9/2, 9/3, 32, 33): the acts of a day, and what the practice office leaves waiting."""

from datetime import timedelta
from typing import Any

from gumruk.models.grup import AltOzetBeyanGirdisi
from gumruk.models.ozet_beyan import OzetBeyan, SatirGirdisi, SenetGirdisi
from gumruk.models.teslim_alma import SundurmaTalebiGirdisi, TeslimAlmaGirdisi
from gumruk.models.transit_gelis import (
    GelisOnayGirdisi,
    TeyitAlindiGirdisi,
    TeyitGirdisi,
    TirGirdisi,
    TransitGelisGirdisi,
    TransitGelisi,
    gelis_gruplari,
)
from sqlmodel import select

SINIR, KARNE = "220200", "JX72581267"
Satirlar = tuple[tuple[int, str, int, str], ...]
VANA: Satirlar = ((120, "CT", 12_000_000, "Pirinç küresel vana"), (16, "PX", 6_420_000, "Çelik küresel vana"))


def senet(no: str, satirlar: Satirlar = VANA, alici: str = "Kuzey Makine A.Ş.") -> SenetGirdisi:
    """A bill; lines are (packages, kind, gross gram, goods)."""
    return SenetGirdisi(
        no=no,
        gonderici_ad="Ningbo Valve Co. Ltd.",
        alici_ad=alici,
        satirlar=tuple(SatirGirdisi(kap_adedi=k, kap_cinsi=c, esya_tanimi=e, brut_gram=g, net_gram=g * 9 // 10) for k, c, g, e in satirlar),
    )


def tasit(gun: Any, **degisen: Any) -> dict[str, Any]:
    """The heading of a lorry's özet beyan."""
    alan: dict[str, Any] = {
        "tasiyici_no": "4540536920",
        "tasiyici_unvan": "Aksoy Nakliyat A.Ş.",
        "tasima_sekli": "30",
        "tasit_no": "34 ABC 123",
        "tasit_ulke": "052",
        "yukleme_yeri": "SOFYA",
        "bosaltma_yeri": "AMBARLI",
        "varis_gunu": gun.depo.bugun(),
    }
    return {**alan, **degisen}


def ana_senet_id(gun: Any, ob: int) -> int:
    with gun.depo.oku() as s:
        return int(s.get_one(OzetBeyan, ob).senetler[0].id)


def alt(gun: Any, ob: int, *senetler: SenetGirdisi, **degisen: Any) -> Any:
    """9/2: the first bill of the ana broken up; into two halves of its goods unless told."""
    alan: dict[str, Any] = {"ana_senet_id": ana_senet_id(gun, ob), "tasiyici_unvan": "Deniz Lojistik Acenteliği", "senetler": senetler}
    alan["senetler"] = senetler or (senet("ARA-1", VANA[:1]), senet("ARA-2", VANA[1:], "Güney Metal Ltd. Şti."))
    return gun.yap("alt_ozet_beyan_tescil", "TAS01", girdi=AltOzetBeyanGirdisi(**{**alan, **degisen}))


def talep(gun: Any, **degisen: Any) -> Any:
    alan: dict[str, Any] = {
        "dilekce_no": "2026/93",
        "dilekce_gunu": gun.depo.bugun(),
        "isteyen_unvan": "Kuzey Makine A.Ş.",
        "esya": "Fuar standı ve vana numuneleri",
        "kap_adedi": 136,
        "brut_gram": 18_420_000,
        "istek": "Geçici giren fuar eşyası, fuar açılışına kadar sundurmaya alınsın",
    }
    return gun.yap("sundurma_talebi_kaydet", "OBM01", girdi=SundurmaTalebiGirdisi(**{**alan, **degisen}))


def teslim_alma(gun: Any, talep_id: int, no: str = "GEÇ-1", kod: str = "OBM01", **degisen: Any) -> Any:
    girdi = TeslimAlmaGirdisi(**tasit(gun, **{"senetler": (senet(no),), **degisen}), talep_id=talep_id)
    return gun.yap("teslim_alma", kod, girdi=girdi)


def _sinir(gun: Any) -> dict[str, Any]:
    return {"hareket_idaresi": SINIR, "hareket_gunu": gun.depo.bugun() - timedelta(days=2), "dorse_no": "34 DRS 45"}


def tir(gun: Any, karne: str = KARNE, no: str = "CMR-1", **degisen: Any) -> Any:
    alan = {**tasit(gun, senetler=(senet(no),)), **_sinir(gun), "karne_no": karne, "karne_hamili": "Aksoy Nakliyat A.Ş."}
    return gun.yap("tir_ozet_beyan_tescil", "TAS01", girdi=TirGirdisi(**{**alan, **degisen}))


def gelen(gun: Any, beyanname: str = "26220200TR00000017", no: str = "CMR-2", **degisen: Any) -> Any:
    alan = {**tasit(gun, senetler=(senet(no),)), **_sinir(gun), "beyanname_no": beyanname}
    return gun.yap("transit_gelis_tescil", "TAS01", girdi=TransitGelisGirdisi(**{**alan, **degisen}))


def gelis(gun: Any, ob: int) -> TransitGelisi:
    with gun.depo.oku() as s:
        return s.exec(select(TransitGelisi).where(TransitGelisi.ozet_beyan_id == ob)).one()  # type: ignore[no-any-return]


def gelis_onay(gun: Any, ob: int, kod: str = "KAB01") -> Any:
    return gun.yap("transit_gelis_onayla", kod, ob, GelisOnayGirdisi(uyan_gruplar=gelis_gruplari(gelis(gun, ob).tur)))


def teyit_gonder(gun: Any, ob: int, **degisen: Any) -> Any:
    g = gelis(gun, ob)
    alan = {"mesruhat": "Eşyanın tamamı teslim alınmıştır.", "gunu": gun.depo.bugun(), "evrak_no": "B.02-118"}
    islem = "teyit_gonder" if g.tur.name == "BEYANNAME" else "tir_kocani_gonder"
    return gun.yap(islem, "OBM01", g.id, TeyitGirdisi(**{**alan, **degisen}))


def teyit_alindi(gun: Any, ob: int) -> Any:
    return gun.yap("teyit_alindi", "OBM01", gelis(gun, ob).id, TeyitAlindiGirdisi(gunu=gun.depo.bugun(), evrak_no="KPK-77"))


def birak(gun: Any) -> None:
    """Work at the desks: a bill broken up, a request at the chief and one granted, arrivals to approve, to take in, to confirm."""
    ana = gun.ozet_beyan("MASTER-1").belge_id
    gun.ozet_onay(ana)
    alt(gun, ana)
    talep(gun)
    gun.yap("sundurma_uygun_gor", "AMR01", talep(gun, dilekce_no="2026/94").belge_id)
    tir(gun)
    ob = gelen(gun).belge_id
    gelis_onay(gun, ob)
    gun.ambar_giris(ob)
