"""Ctrl+F: any number, plate, bill, VKN or name, and what it leads to."""

import contextlib
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.gizlilik import Gorus
from gumruk.data.queries import ofis_numarasi
from gumruk.data.queries_masa import NUMARA_ADLARI
from gumruk.models.ambar import AmbarCikisi
from gumruk.models.beyanname import Beyanname
from gumruk.models.kimlik import Kullanici
from gumruk.models.numara import buyuk_ascii, serili_mi, serisi, tam_numara
from gumruk.models.ozet_beyan import OzetBeyan, TasimaSenedi
from gumruk.models.tablo import Satir
from gumruk.models.temel import Numarali
from gumruk.models.transit import TransitBilgisi
from gumruk.models.yazi import ara_anahtari, buyuk
from gumruk.models.ykts import YktsKaydi
from gumruk.models.ykts_ceza import YktsBulgusu
from sqlmodel import Session, col, select

_UNVAN = {"beyanname": "yukumlu_unvan", "ozet_beyan": "tasiyici_unvan", "ykts_kaydi": "unvan", "ykts_bulgusu": "yukumlu_unvan"}


@dataclass(frozen=True)
class Bulunan:
    tur: str
    id: int
    no: str
    ozet: str
    durum: str
    eslesen: str


@cache
def _tablolar() -> dict[str, Any]:
    return {str(t.__tablename__): t for t in Satir.__subclasses__()}


@cache
def _seriler() -> dict[str, Any]:
    """The record that each of the office's own series numbers: NT, VA, MZ …"""
    return {t.SERI: t for t in _tablolar().values() if issubclass(t, Numarali) and t.SERI}


def _sahibi(s: Session, kayit: Any) -> Any:
    """The declaration, özet beyan, penalty or YKTS record that a record stands beside: up its foreign keys. None: it stands alone."""
    if kayit.__tablename__ in _UNVAN:
        return kayit
    for sutun in kayit.__table__.columns:
        for bag in sutun.foreign_keys:
            ust, kimlik = bag.column.table.name, getattr(kayit, sutun.name)
            if kimlik is not None and ust != Kullanici.__tablename__ and (bulunan := _sahibi(s, s.get_one(_tablolar()[ust], kimlik))) is not None:
                return bulunan
    return None


class _Arama:
    """One search: hits in the order that they are found, each record once, and none that the person may not see."""

    def __init__(self, s: Session, depo: Depo, kim_id: int, adet: int) -> None:
        self.s, self.depo, self.adet, self.gorus = s, depo, adet, Gorus(s, depo, kim_id)
        self.bulunan: dict[tuple[str, int], Bulunan] = {}

    def ekle(self, k: Any, eslesen: str) -> None:
        durum = getattr(k, "durum", None)
        unvan = getattr(k, _UNVAN.get(k.__tablename__, ""), "")
        self.bulunan.setdefault((k.__tablename__, k.id), Bulunan(k.__tablename__, k.id, k.no, unvan, durum.value if durum else "", eslesen))

    def ara(self, sinif: Any, kosul: Any, eslesen: str) -> None:
        sorgu = select(sinif).where(kosul, *self.gorus.kosullar(sinif)).order_by(sinif.id.desc()).limit(self.adet)
        for k in self.s.exec(sorgu):
            self.ekle(k, eslesen)

    def serili(self, duz: str) -> None:
        """A number of the office's own series, short (NT2) or whole: the record it stands beside."""
        if (sinif := _seriler().get(serisi(duz))) is None:
            return
        kayit = self.s.exec(select(sinif).where(sinif.no == ofis_numarasi(self.depo, duz, sinif.SERI))).first()
        if kayit is None:
            return
        sahip = _sahibi(self.s, kayit)
        yerine = self.s.get_one(YktsKaydi, sahip.kayit_id) if isinstance(sahip, YktsBulgusu) else sahip
        if self.gorus.gorebilir(yerine):
            self.ekle(sahip or kayit, NUMARA_ADLARI[sinif.__tablename__])


def her_yerde_ara(depo: Depo, metin: str, kim_id: int, adet: int = 50) -> list[Bulunan]:
    """What the person may see of all that bears the text; each hit says what it matched."""
    metin = metin.strip()
    duz, ara = buyuk("".join(metin.split())), ara_anahtari(metin)
    if not duz:
        return []
    ascii_duz = buyuk_ascii(duz)
    nolar = {duz}
    if serili_mi(ascii_duz) or (duz.replace("/", "").isascii() and duz.replace("/", "").isdigit()):
        with contextlib.suppress(ValueError):
            nolar.add(tam_numara(metin, depo.ofis().idare, depo.bugun().year, "IM"))
    by: Any = Beyanname
    with depo.oku() as s:
        a = _Arama(s, depo, kim_id, adet)
        a.ara(by, by.no.in_(nolar), "beyanname no")
        a.ara(OzetBeyan, col(OzetBeyan.no).in_(nolar), "özet beyan no")
        a.serili(ascii_duz)
        a.ara(by, by.referans_no == metin, "referans no")
        asil_sorumlusu = by.id.in_(select(TransitBilgisi.beyanname_id).where(TransitBilgisi.asil_sorumlu_no == duz))
        a.ara(by, sa.or_(by.alici_no == duz, by.beyan_sahibi_no == duz, by.gonderici_no == duz, asil_sorumlusu), "vergi no")
        a.ara(YktsKaydi, col(YktsKaydi.kimlik_no) == duz, "YKTS kaydı")
        a.ara(by, by.id.in_(select(AmbarCikisi.beyanname_id).where(AmbarCikisi.plaka == metin)), "plaka")
        a.ara(OzetBeyan, col(OzetBeyan.tasit_no) == metin, "taşıt")
        a.ara(OzetBeyan, col(OzetBeyan.id).in_(select(TasimaSenedi.ozet_beyan_id).where(TasimaSenedi.no == duz)), "taşıma senedi")
        if len(ara) >= 2 and not duz.isdigit():
            a.ara(by, sa.and_(by.alici_ara >= ara, by.alici_ara < ara + "\U0010ffff"), "yükümlü adı")
    return list(a.bulunan.values())[:adet]
