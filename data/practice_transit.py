"""Groupage, goods taken into the sundurma, transit in and out (9/2, 9/3, 32, 33): the acts of a day, and what the practice office leaves waiting."""

from datetime import timedelta
from typing import Any

from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.models.ambar import AmbarCikisGirdisi, CikisSatiriGirdisi
from gumruk.models.beyanname import BaglantiGirdisi, Beyanname, BeyannameOnayGirdisi, GrupGirdisi, KalemGirdisi
from gumruk.models.beyanname_sart import karsilastirma_gruplari
from gumruk.models.grup import AltOzetBeyanGirdisi
from gumruk.models.ozet_beyan import OzetBeyan, SatirGirdisi, SenetGirdisi
from gumruk.models.teslim_alma import SundurmaTalebiGirdisi, TeslimAlmaGirdisi
from gumruk.models.transit import TransitBeyannameGirdisi, Usul
from gumruk.models.transit_gelis import (
    GelisOnayGirdisi,
    TeyitAlindiGirdisi,
    TeyitGirdisi,
    TirGirdisi,
    TransitGelisGirdisi,
    TransitGelisi,
    gelis_gruplari,
)
from gumruk.models.transit_ozet import AktarmaGirdisi, BeyannameliGirdi, BeyannamesizGirdi, TirCikisGirdisi
from gumruk.models.transit_sevk import NushaTeslimGirdisi, Sevk, SevkTeyidiGirdisi
from gumruk.models.yon import Yon
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


# Outgoing transit (33)


def ambarda(gun: Any, no: str) -> int:
    """An özet beyan whose goods lie in the ambar."""
    ob = gun.ozet_beyan(no).belge_id
    gun.ozet_onay(ob)
    gun.ambar_giris(ob)
    return int(ob)


def transit(gun: Any, ob: int | None, usul: Usul = Usul.ADI, **degisen: Any) -> Any:
    """The declarant's transit declaration of all that an özet beyan holds; without one, of what `degisen` says."""
    satirlar = gun.satirlar(ob) if ob is not None else ()
    kalemler = tuple(
        KalemGirdisi(
            gtip="848180810000",
            tanim="Küresel vana",
            mensei="720",
            kap_cinsi="CT",
            kap_adedi=k,
            brut_gram=g,
            net_gram=g * 9 // 10,
            fatura_kurus=3_000_000,
        )
        for _, k, g in satirlar
    )
    alan: dict[str, Any] = {
        "gonderici_unvan": "Ningbo Valve Co. Ltd.",
        "alici_unvan": "Kuzey Makine A.Ş.",
        "beyan_sahibi_no": "8890024379",
        "beyan_sahibi_unvan": "Deniz Gümrük Müşavirliği Ltd. Şti.",
        "cikis_ulkesi": "720",
        "doviz": "USD",
        "fatura_kurus": sum(k.fatura_kurus for k in kalemler),
        "ek_sayisi": 2,
        "esya_yeri": "A3",
        "kalemler": kalemler,
        "baglantilar": tuple(BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=g) for i, k, g in satirlar),
        "t_formu": "T1",
        "usul": usul,
        "asil_sorumlu_no": "4540536920",
        "asil_sorumlu_unvan": "Aksoy Nakliyat A.Ş.",
        "varis_idaresi": SINIR,
    }
    return gun.yap("transit_beyanname_tescil", "BEY01", girdi=TransitBeyannameGirdisi(**{**alan, **degisen}))


def transit_onay(gun: Any, by: int, kod: str = "KAB01") -> Any:
    girdi = BeyannameOnayGirdisi(gruplar=tuple(GrupGirdisi(grup=g, ayni=True) for g in karsilastirma_gruplari(Yon.TRANSIT)), sayilan_ek=2)
    return gun.yap("transit_tescil_onayi", kod, by, girdi)


def teminatla(gun: Any, by: int, kod: str = "VEZ01") -> None:
    """Stamp duty paid, the duties at stake secured."""
    gun.tahsil(by, kod)
    with gun.depo.oku() as s:
        tutar = s.get_one(Beyanname, by).toplam_teminat_kurus
    gun.nakit_teminat(by, tutar, kod)


def odenmis(gun: Any, no: str, usul: Usul = Usul.ADI, **degisen: Any) -> int:
    by = transit(gun, ambarda(gun, no), usul, **degisen).belge_id
    transit_onay(gun, by)
    teminatla(gun, by)
    return int(by)


def ozet_ab(gun: Any, by: int, bent: str = "a", **degisen: Any) -> Any:
    """The carrier's özet beyan of a transit declaration."""
    with gun.depo.oku() as s:
        beyan = s.get_one(Beyanname, by)
        satirlar = tuple((k.kap_adedi, k.kap_cinsi, k.brut_gram, k.tanim) for k in beyan.kalemler)
    alan = {**tasit(gun, senetler=(senet(f"CMR-{by}", satirlar),)), "beyanname_id": by}
    return gun.yap(f"transit_ozet_{bent}", "TAS01", girdi=BeyannameliGirdi(**{**alan, **degisen}))


def ozet_c(gun: Any, *, karne: str = "", no: str = "İHR-1", **degisen: Any) -> Any:
    alan = {**tasit(gun, senetler=(senet(no),)), "varis_idaresi": SINIR, "asil_sorumlu": "Aksoy Nakliyat A.Ş."}
    if karne:
        return gun.yap("transit_ozet_c_tir", "TAS01", girdi=TirCikisGirdisi(**{**alan, **degisen}, karne_no=karne))
    return gun.yap("transit_ozet_c", "TAS01", girdi=BeyannamesizGirdi(**{**alan, **degisen}))


def ozet_d(gun: Any, ob: int, **degisen: Any) -> Any:
    """33/1-d: all the lines of an incoming özet beyan go over to a lorry."""
    satirlar = gun.satirlar(ob)
    aktarma = tuple(BaglantiGirdisi(satir_id=i, kap_adedi=k, brut_gram=g) for i, k, g in satirlar)
    mal = tuple((k, "CT", g, "Vana") for _, k, g in satirlar)
    alan = {**tasit(gun, senetler=(senet("AKT-1", mal),)), "varis_idaresi": SINIR, "asil_sorumlu": "Aksoy Nakliyat A.Ş.", "aktarma": aktarma}
    return gun.yap("transit_ozet_d", "TAS01", girdi=AktarmaGirdisi(**{**alan, **degisen}))


def teslim_girdisi(gun: Any, sure: int = 10, **degisen: Any) -> NushaTeslimGirdisi:
    alan = {"teslim_alan": "Rıza Aksoy", "teslim_alan_no": "10000000146", "son_gun": gun.depo.bugun() + timedelta(days=sure)}
    return NushaTeslimGirdisi(**{**alan, **degisen})


def nusha_ver(gun: Any, islem: str, belge_id: int, **degisen: Any) -> Any:
    """`islem`: transit_nusha_ver_adi, transit_nusha_ver_milletlerarasi, transit_ver_c, transit_ver_d."""
    return gun.yap(islem, "IRT01", belge_id, teslim_girdisi(gun, **degisen))


def transit_cikis(gun: Any, by: int, kap: dict[int, int] | None = None) -> Any:
    """Everything out of the ambar, or `kap` packages of the n-th record."""
    with gun.depo.oku() as s:
        kalan = ambar_kalanlari(s, by)
    satirlar = []
    for n, k in enumerate(kalan):
        adet = k.kalan_kap if kap is None else kap.get(n, 0)
        gram = k.kalan_gram if adet == k.kalan_kap else k.kalan_gram * adet // max(1, k.kalan_kap)
        satirlar.append(CikisSatiriGirdisi(kayit_id=k.kayit_id, kap_adedi=adet, brut_gram=gram))
    girdi = AmbarCikisGirdisi(satirlar=tuple(satirlar), teslim_alan="Rıza Aksoy", plaka="34 ABC 123")
    return gun.yap("transit_ambar_cikis", "AMB01", by, girdi)


def sevk_id(gun: Any, *, by: int | None = None, ob: int | None = None) -> int:
    with gun.depo.oku() as s:
        return int(s.exec(select(Sevk.id).where(Sevk.beyanname_id == by if by else Sevk.ozet_beyan_id == ob)).one() or 0)


def sevk_teyit(gun: Any, sevk: int, **degisen: Any) -> Any:
    alan = {"gunu": gun.depo.bugun(), "evrak_no": "KPK-12", "tamam": True}
    return gun.yap("sevk_teyit_al", "OBM01", sevk, SevkTeyidiGirdisi(**{**alan, **degisen}))


def gecikenleri_birak(gun: Any) -> None:
    """Weeks old: a journey that never arrived (33), a confirmation whose receipt never came (32/4)."""
    ob = gelen(gun, "26220200TR00000009", no="CMR-9").belge_id
    gelis_onay(gun, ob)
    gun.ambar_giris(ob)
    teyit_gonder(gun, ob)
    ob = ozet_c(gun, no="İHR-0").belge_id
    gun.ozet_onay(ob)
    nusha_ver(gun, "transit_ver_c", ob)


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
    transit(gun, ambarda(gun, "TRN-1"))
    by = odenmis(gun, "TRN-2")
    gun.ozet_onay(ozet_ab(gun, by).belge_id)
    odenmis(gun, "TRN-3", Usul.MILLETLERARASI)
    by = odenmis(gun, "TRN-4")
    gun.ozet_onay(ozet_ab(gun, by).belge_id)
    nusha_ver(gun, "transit_nusha_ver_adi", by)
    ozet_c(gun)
    ob = ozet_c(gun, karne=KARNE, no="İHR-2").belge_id
    gun.ozet_onay(ob)
    nusha_ver(gun, "transit_ver_c", ob)
