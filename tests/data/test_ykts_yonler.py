"""YKTS and the other chapters: every declaration asks for its parties, every delivery for its taker, as the office wants it."""

from typing import Any

import pytest
from gumruk.data import queries, queries_ykts
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.practice import iki_kalem
from gumruk.data.practice_antrepo import antrepoda, cik, girdi, ithal_odenmis
from gumruk.data.practice_cikis import CikisGunu, ornek_cikis
from gumruk.data.practice_transit import ambarda, transit
from gumruk.data.practice_ykts import FIRMA, KISI, MUSAVIR, kaydet, kisi
from gumruk.data.settings import YktsAyari
from gumruk.models.numcikis import NumuneCikisGirdisi
from gumruk.models.tahlil import TahlilIstegi
from gumruk.models.temel import Ret
from gumruk.models.tutanak import AmbarsizTeslimGirdisi
from sqlmodel import col, select

from tests.data.test_tutanak import kabul

VEKIL: dict[str, Any] = {"asil_sorumlu_no": FIRMA, "asil_sorumlu_unvan": "Kuzey Makine A.Ş."}


def satir(ofis: Any, by: int) -> str:
    return queries_ykts.beyan_satiri(ofis.depo, queries.beyanname_gor(ofis.depo, by))


@pytest.mark.madde("YKTS-2")
def test_her_yonun_beyani_taraflarini_sorar(sqlite_ofis: Any) -> None:
    """The exporter's, the antrepo's consignee's and the transit's principal's vekâlet, not only the importer's."""
    ofis, gun, depo = sqlite_ofis, sqlite_ofis.gun, sqlite_ofis.depo
    ob = ambarda(gun, "TR-1")
    depo.ykts = YktsAyari(onaysiz="engelle")
    with pytest.raises(Ret, match=r"YKTS-2  Yükümlü \d{10}: YKTS'de kaydı yok"):
        CikisGunu(gun).beyanname()
    with pytest.raises(Ret, match=r"YKTS-2  Yükümlü 4540536920: YKTS'de kaydı yok"):
        transit(gun, ob)
    kuzey: dict[str, Any] = {"gonderici_no": FIRMA, "gonderici_unvan": "Kuzey Makine A.Ş."}
    by = [CikisGunu(gun).beyanname(**kuzey), int(transit(gun, ob, **VEKIL).belge_id)]
    gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    for dene in (
        lambda: CikisGunu(gun).beyanname(**kuzey),
        lambda: transit(gun, ob, **VEKIL),
        lambda: gun.yap("antrepo_beyanname_tescil", "BEY01", girdi=girdi((), ornek_cikis().kalemler)),
    ):
        with pytest.raises(Ret, match=f"YKTS-2  {FIRMA} numaralı yükümlünün {MUSAVIR} numaralı beyan sahibine geçerli vekâleti yok"):
            dene()
    depo.ykts = YktsAyari(onaysiz="uyar")
    by.append(CikisGunu(gun).beyanname(**kuzey))
    assert [satir(ofis, x) for x in by[:2]] == ["YKTS: onaylı, vekâlet 26YV0000001 geçerli"] * 2, "as it stood when it was registered"
    assert satir(ofis, by[2]).startswith("YKTS: aralarında geçerli vekâlet yok")
    depo.ykts = YktsAyari(onaysiz="izin")
    CikisGunu(gun).beyanname()
    assert satir(ofis, by[2]) == ""


def ambarsiz(ofis: Any, by_ob: tuple[int, int], no: str) -> Any:
    ob, by = by_ob
    girdi = AmbarsizTeslimGirdisi(satirlar=ofis.gun.teslim_satirlari(ob, by), teslim_alan="Okan Er", teslim_alan_no=no, beyanname_id=by)
    return ofis.gun.yap("ambarsiz_teslim", "OBM01", ob, girdi)


def ozet(ofis: Any) -> int:
    ob = ofis.gun.ozet_beyan("T1").belge_id
    ofis.gun.ozet_onay(ob)
    return int(ob)


def supalanda(ofis: Any) -> int:
    by = ofis.gun.supalan_odenmis("SP1")
    ofis.gun.kolcu(by)
    return int(by)


def numunesi_istenen(ofis: Any) -> tuple[int, int]:
    """An item to be analysed, and the ambar record that its sample comes out of."""
    by = ofis.gun.muayenede("NM1", kalemler=iki_kalem("390120909000"))
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    ofis.gun.numune(by, cikar=False)
    with ofis.depo.oku() as s:
        istek = s.exec(select(TahlilIstegi.id).where(TahlilIstegi.beyanname_id == by).order_by(col(TahlilIstegi.id))).first()
        return int(istek or 0), ambar_kalanlari(s, by)[0].kayit_id


def numune_cikar(ofis: Any, istenen: tuple[int, int], no: str) -> Any:
    kisi = {"teslim_alan": "Okan Er", "teslim_alan_no": no or MUSAVIR, "isletme_memuru": "Ali Kara"}
    return ofis.gun.yap("numune_cikar", "AMB01", istenen[0], NumuneCikisGirdisi(kayit_id=istenen[1], brut_gram=2_000, muhur_no="M-1", **kisi))


YOLLAR: dict[str, tuple[Any, Any]] = {
    "12/3": (numunesi_istenen, numune_cikar),
    "13": (kabul, ambarsiz),
    "26/1": (ozet, lambda ofis, ob, no: ofis.gun.ticari_belge(ob, teslim_alan_no=no)),
    "26/2": (ozet, lambda ofis, ob, no: ofis.gun.basit_usul(ob, teslim_alan_no=no)),
    "27/1-b": (supalanda, lambda ofis, by, no: ofis.gun.cetele_teslim(by, teslim_alan_no=no)),
    "31/2": (lambda ofis: ithal_odenmis(ofis.gun, antrepoda(ofis.gun, "A1")), lambda ofis, by, no: cik(ofis.gun, by, teslim_alan_no=no)),
}


@pytest.mark.madde("YKTS-5", "12/3", "13", "26/1", "26/2", "27/1-b", "31/2")
@pytest.mark.parametrize("yol", YOLLAR)
def test_her_teslim_kayitli_kisiye_ofis_ararsa(sqlite_ofis: Any, yol: str) -> None:
    hazirla, ver = YOLLAR[yol]
    belge = hazirla(sqlite_ofis)
    sqlite_ofis.depo.ykts = YktsAyari(teslim="aranir")
    for no, neden in (("", r"Teslim alanın T\.C\. kimlik numarasını yazın"), (KISI, f"Teslim alan {KISI}: YKTS'de kaydı yok")):
        with pytest.raises(Ret, match=f"YKTS-5  {neden}"):
            ver(sqlite_ofis, belge, no)
    kaydet(sqlite_ofis.gun, "KUZ01", kisi())
    ver(sqlite_ofis, belge, KISI)
