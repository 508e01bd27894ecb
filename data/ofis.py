"""The office as rules may see it inside one transaction: people, lists and rates here, every other chapter from its `ofis_*.py`."""

from copy import copy
from datetime import date
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_ambar import ManifestoVeAmbar
from gumruk.data.ofis_antrepo import Antrepo
from gumruk.data.ofis_cikis import CikisIslemleri
from gumruk.data.ofis_duzeltme import Duzeltme
from gumruk.data.ofis_eksik import EksikBeyanlar
from gumruk.data.ofis_grup import OzetBeyanTurleri
from gumruk.data.ofis_hesap import YenidenHesaplar
from gumruk.data.ofis_kasa import Kasalar
from gumruk.data.ofis_liste import ListeDegeri, liste_degeri
from gumruk.data.ofis_muayene import KIMDE, MuayeneYollari
from gumruk.data.ofis_oran import GecOranlar
from gumruk.data.ofis_sonradan import Sonradan
from gumruk.data.ofis_transit import Transitler
from gumruk.data.ofis_ykts import YktsKayitlari
from gumruk.models.beyanname import Beyanname
from gumruk.models.gec_oran import OranFarki
from gumruk.models.kasa import KasaOturumu
from gumruk.models.kayit import BaskiIsi, ListeYuklemesi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.kriter import MuayeneGorevi, MuayeneGrubu
from gumruk.models.temel import Rol
from gumruk.models.vezne import MuhasebeHareketi
from sqlmodel import Session, col, select


class Ofisim(
    CikisIslemleri,
    ManifestoVeAmbar,
    OzetBeyanTurleri,
    Transitler,
    MuayeneYollari,
    Kasalar,
    GecOranlar,
    Duzeltme,
    EksikBeyanlar,
    YenidenHesaplar,
    Sonradan,
    Antrepo,
    YktsKayitlari,
):
    """Handed to guards and effects as `baglam.ofis`; lives as long as the transaction.

    Within an act (`yazar`) what a guard reads and another desk might move is locked; SQLite has locked everything by then.
    """

    def __init__(self, s: Session, depo: Any, *, yazar: bool = False) -> None:
        self._s = s
        self._depo = depo
        self._kilitle = yazar and not depo.sqlite
        self._hesaplar: dict[tuple[int, date], Any] = {}
        self._anlar: dict[int, Ofisim] = {}
        self._hareketler: dict[tuple[str, int], list[MuhasebeHareketi]] = {}
        self._kasalar: dict[int, KasaOturumu | None] = {}
        self._liste: dict[tuple[str, str, date], ListeDegeri | None] = {}
        self._hazir: dict[int, list[OranFarki]] = {}
        self._takimin_kalanlari = {}
        self.kagitlar: list[tuple[str, Any]] = []

    def unut(self) -> None:
        """Forget what was read once: an effect has written."""
        self._hareketler.clear()
        self._kasalar.clear()
        self._hazir.clear()

    def kagit(self, form: str, kayit: Any) -> None:
        """Queue a paper about a row that the act creates."""
        self.kagitlar.append((form, kayit))

    def kagit_istendi(self, form: str, belge_id: int) -> bool:
        return self._s.exec(select(BaskiIsi.id).where(BaskiIsi.form == form, BaskiIsi.belge_id == belge_id).limit(1)).first() is not None

    # People (5)

    def kullanici_kodla(self, kod: str) -> Kullanici | None:
        return self._s.exec(select(Kullanici).where(Kullanici.kod == kod)).first()

    def kullanici_kimlikle(self, kimlik_no: str) -> Kullanici | None:
        return self._s.exec(select(Kullanici).where(Kullanici.kimlik_no == kimlik_no)).first()

    def kimde(self, belge: Beyanname) -> str:
        """The ending " (memuru …)": whose desk the declaration lies on; empty when it is on nobody's."""
        if belge.muayene_memuru_id is None or belge.durum not in KIMDE:
            return ""
        memur = self._s.get(Kullanici, belge.muayene_memuru_id)
        return f" ({KIMDE[belge.durum]} {memur.ad}, {memur.kod})" if memur else ""

    def kullanici_kodu(self, kullanici_id: int) -> str:
        return self._s.get_one(Kullanici, kullanici_id).kod

    def gorevi_var(self, kullanici_id: int, rol: Rol) -> bool:
        """Is the user active and in that role now?"""
        sorgu = (
            select(KullaniciRolu.id)
            .join(Kullanici, col(Kullanici.id) == KullaniciRolu.kullanici_id)
            .where(
                KullaniciRolu.kullanici_id == kullanici_id,
                KullaniciRolu.rol == rol,
                col(KullaniciRolu.geri_alindi).is_(None),
                Kullanici.durum == KullaniciDurumu.AKTIF,
            )
        )
        return self._s.exec(sorgu).first() is not None

    def gorevde(self, kullanici_id: int, grup: MuayeneGrubu) -> bool:
        t = MuayeneGorevi
        return self._s.exec(select(t.id).where(t.kullanici_id == kullanici_id, t.grup == grup, col(t.bit).is_(None))).first() is not None

    # Lists, rates (4, 8)

    def liste_satiri(self, liste: str, kod: str, gun: date) -> ListeDegeri | None:
        anahtar = (liste, kod, gun)
        if anahtar not in self._liste:
            self._liste[anahtar] = liste_degeri(self._s, liste, kod, gun)
        return self._liste[anahtar]

    @cached_property
    def oranlar(self) -> Any:
        from gumruk.data.oranlar import Oranlar

        return Oranlar(self._s)

    def vergi_hesabi(self, girdi: Any, gun: date) -> Any:
        """The taxes of what was typed at the rates of the day, reckoned once an act."""
        from gumruk.data.oranlar import hesapla_girdi

        anahtar = (id(girdi), gun)
        if anahtar not in self._hesaplar:
            self._hesaplar[anahtar] = hesapla_girdi(girdi, self.oranlar, gun)
        return self._hesaplar[anahtar]

    def tescil_anindaki(self, belge: Beyanname) -> "Ofisim":
        """The same office with the rates and bulletins that were loaded when the declaration was registered (all, where it is older than any)."""
        if belge.id not in self._anlar:
            from gumruk.data.oranlar import Oranlar

            son = self._s.exec(select(sa.func.max(ListeYuklemesi.id)).where(ListeYuklemesi.yuklendi <= belge.tescil_ani)).first() or 0
            ofis = copy(self)
            ofis._hesaplar, ofis.oranlar = {}, Oranlar(self._s, son, son)
            self._anlar[belge.id] = ofis
        return self._anlar[belge.id]
