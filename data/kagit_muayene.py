"""What the papers of an examination's side ways are printed from (12/3, 19/3, 19/4, 21/1, 21/3, 22)."""

from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.ofis_cikan import guncel
from gumruk.data.ofis_muayene import tahlil_kaynaklari
from gumruk.data.queries import kullanici_adi
from gumruk.models.ambar import AmbarGirisi, AmbarKaydi
from gumruk.models.beyanname import Beyanname, Kalem, SenetBaglantisi
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.kayit import BaskiIsi
from gumruk.models.muracaat import EksikBelgeNotu
from gumruk.models.numcikis import NumuneTutanagi
from gumruk.models.ozet_beyan import OzetBeyan, SenetSatiri, TasimaSenedi
from gumruk.models.tahlil import TahlilDayanagi, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonucu
from gumruk.models.yeniden_muayene import MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu
from sqlmodel import Session, col, select


def _istek(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The request; with the chief's answer only on the paper that is the answer."""
    istek = s.get_one(FizikiIstegi, i.belge_id)
    karar = s.exec(select(FizikiKarari).where(FizikiKarari.istek_id == istek.id)).one() if i.form == "fiziki_karari" else None
    return istek, {
        "beyanname": queries.beyanname_gor_icinde(s, istek.beyanname_id),
        "karar": karar,
        "isteyen": kullanici_adi(s, istek.isteyen_id),
        "amir": kullanici_adi(s, karar.amir_id) if karar else "",
        "atanan": kullanici_adi(s, karar.atanan_id) if karar else "",
    }


def _not(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    n = s.get_one(EksikBelgeNotu, i.belge_id)
    _ = n.satirlar
    return n, {"beyanname": queries.beyanname_gor_icinde(s, n.beyanname_id), "memur": kullanici_adi(s, n.memur_id)}


def _hazirlik(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """Where the goods lay when the operator was told: what came in later does not alter the paper."""
    beyan = queries.beyanname_gor_icinde(s, i.belge_id)
    girmis: Any = (
        sa.select(AmbarKaydi.satir_id, AmbarKaydi.yeri, AmbarGirisi.ambar_kodu)
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .where(col(AmbarGirisi.giris_ani) <= beyan.hazirlik_ani)
        .subquery()
    )
    sorgu: Any = (
        sa.select(
            girmis.c.ambar_kodu,
            girmis.c.yeri,
            OzetBeyan.no,
            TasimaSenedi.no,
            SenetSatiri.sira,
            SenetSatiri.marka,
            SenetSatiri.esya_tanimi,
            SenetBaglantisi.kap_adedi,
            SenetSatiri.kap_cinsi,
            SenetBaglantisi.brut_gram,
        )
        .select_from(SenetBaglantisi)
        .join(SenetSatiri, col(SenetSatiri.id) == SenetBaglantisi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .outerjoin(girmis, girmis.c.satir_id == SenetSatiri.id)
        .where(SenetBaglantisi.beyanname_id == i.belge_id, guncel(SenetBaglantisi))
        .order_by(SenetBaglantisi.id)
    )
    return beyan, {"satirlar": [tuple(r) for r in s.execute(sorgu)], "memur": beyan.muayene_memuru}


def _yeniden(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    istek = s.get_one(YenidenMuayene, i.belge_id)
    fark = s.get_one(MuayeneFarki, istek.fark_id)
    sonuc = s.exec(select(YenidenMuayeneSonucu).where(YenidenMuayeneSonucu.istek_id == istek.id)).one()
    return istek, {
        "beyanname": queries.beyanname_gor_icinde(s, fark.beyanname_id),
        "fark": fark,
        "sonuc": sonuc,
        "memur": kullanici_adi(s, sonuc.memur_id),
    }


def _kalemi(s: Session, beyanname_id: int, kalem_id: int) -> dict[str, Any]:
    return {"beyanname": s.get_one(Beyanname, beyanname_id), "kalem": s.get_one(Kalem, kalem_id)}


def _tahlil(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    istek = s.get_one(TahlilIstegi, i.belge_id)
    return istek, {**_kalemi(s, istek.beyanname_id, istek.kalem_id), "memur": kullanici_adi(s, istek.memur_id)}


def _tahlil_sonucu(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    istek, yan = _tahlil(s, i)
    rapor = s.exec(select(TahlilRaporu).where(TahlilRaporu.istek_id == istek.id)).one()
    return istek, {**yan, "rapor": rapor, "memur": kullanici_adi(s, rapor.memur_id)}


def _dayanak(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    d = s.get_one(TahlilDayanagi, i.belge_id)
    (kaynak,) = tahlil_kaynaklari(s, col(TahlilRaporu.id) == d.rapor_id)
    return d, {**_kalemi(s, d.beyanname_id, d.kalem_id), "kaynak": kaynak, "memur": kullanici_adi(s, d.memur_id)}


def _tahlil_itirazi(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The objection with the report that it is about; with its end only on the paper that tells it."""
    itiraz = s.get_one(TahlilItirazi, i.belge_id)
    rapor = s.get_one(TahlilRaporu, itiraz.rapor_id)
    istek = s.get_one(TahlilIstegi, rapor.istek_id)
    son = s.exec(select(TahlilItirazSonucu).where(TahlilItirazSonucu.itiraz_id == itiraz.id)).one() if i.form == "tahlil_itiraz_sonucu" else None
    yan = {**_kalemi(s, istek.beyanname_id, istek.kalem_id), "istek": istek, "rapor": rapor}
    return itiraz, {**yan, **({"son": son} if son else {}), "memur": kullanici_adi(s, (son or itiraz).memur_id)}


def _numcikis(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(NumuneTutanagi, i.belge_id)
    istek = s.get_one(TahlilIstegi, t.istek_id)
    kayit: Any = (
        sa.select(AmbarGirisi.ambar_kodu, AmbarKaydi.yeri, OzetBeyan.no, TasimaSenedi.no, SenetSatiri.sira)
        .join(AmbarGirisi, col(AmbarGirisi.id) == AmbarKaydi.giris_id)
        .join(SenetSatiri, col(SenetSatiri.id) == AmbarKaydi.satir_id)
        .join(TasimaSenedi, col(TasimaSenedi.id) == SenetSatiri.senet_id)
        .join(OzetBeyan, col(OzetBeyan.id) == TasimaSenedi.ozet_beyan_id)
        .where(AmbarKaydi.id == t.kayit_id)
    )
    yan = _kalemi(s, istek.beyanname_id, istek.kalem_id)
    return t, {**yan, "istek": istek, "kayit": tuple(s.execute(kayit).one()), "memur": kullanici_adi(s, t.memur_id)}


OKUYUCULAR = {
    "fiziki_istegi": _istek,
    "fiziki_karari": _istek,
    "eksik_belge_notu": _not,
    "hazirlik_bildirimi": _hazirlik,
    "yeniden_muayene_tutanagi": _yeniden,
    "tahlil_istegi": _tahlil,
    "tahlil_sonucu": _tahlil_sonucu,
    "tahlil_dayanagi": _dayanak,
    "numcikis_tutanagi": _numcikis,
    "tahlil_itiraz_yazisi": _tahlil_itirazi,
    "tahlil_itiraz_sonucu": _tahlil_itirazi,
}
