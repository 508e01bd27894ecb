"""Dated rates out of the archive, as the tax reckoning asks for them, and the reckoning of what was typed at the declaration screen."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis_liste import ListeDegeri, liste_degeri
from gumruk.models.faiz import AYLIK, FaizOrani, oran_oku
from gumruk.models.kayit import ListeSatiri, ListeYuklemesi
from gumruk.models.tarife import BeyanEdilen, HesapGirdisi, HesapKalemi, HesapSonucu, Kur, Oran, hesapla
from gumruk.models.tarife_tablo import DovizKuru, VergiOrani
from gumruk.models.yon import SERI, Yon
from sqlmodel import Session, col, select


def liste_araligi(s: Session, liste: str, kod: str, ilk: date, son: date) -> list[tuple[date, date, ListeDegeri]]:
    """A code over a span, in the order of its days: (first day, last day, value). Each day has what `liste_degeri` finds for it, or is left out."""
    t = ListeSatiri
    satirlar = s.exec(
        select(t)
        .where(t.liste == liste, t.kod == kod, t.gecerli_bas <= son, sa.or_(col(t.gecerli_bit).is_(None), col(t.gecerli_bit) >= ilk))
        .order_by(col(t.yukleme_id).desc(), col(t.gecerli_bas).desc())
    ).all()
    sonuc: list[tuple[date, date, Any]] = []
    bir = timedelta(days=1)
    bitenler = {r.gecerli_bit + bir for r in satirlar if r.gecerli_bit is not None and r.gecerli_bit < son}
    for bas, sonraki in pairwise([*sorted({max(ilk, r.gecerli_bas) for r in satirlar} | bitenler), son + bir]):
        r = next((r for r in satirlar if r.gecerli_bas <= bas and (r.gecerli_bit is None or r.gecerli_bit >= bas)), None)
        if r is None:
            continue
        if sonuc and sonuc[-1][2] is r and sonuc[-1][1] + bir == bas:
            bas = sonuc.pop()[0]
        sonuc.append((bas, sonraki - bir, r))
    return [(bas, bit, ListeDegeri.satirdan(r)) for bas, bit, r in sonuc]


class Oranlar:
    """`OranKaynagi` over one session; what was asked once in an act is not asked again.

    `sinir`: the archive as it was after that loading, later ones unseen; `kur_siniri`: the same for bulletins (0: everything counts).
    """

    def __init__(self, s: Session, sinir: int = 0, kur_siniri: int = 0) -> None:
        self._s = s
        self._sinir = sinir
        self.kur_siniri = kur_siniri
        self._bellek: dict[tuple[Any, ...], Any] = {}

    def _gorulen(self, yukleme_id: Any) -> tuple[Any, ...]:
        return (yukleme_id <= self._sinir,) if self._sinir else ()

    def _bir_kez(self, *anahtar: Any) -> Any:
        if anahtar not in self._bellek:
            self._bellek[anahtar] = getattr(self, f"_{anahtar[0]}")(*anahtar[1:])
        return self._bellek[anahtar]

    def oranlar(self, gtip: str, gun: date) -> Sequence[Oran]:
        """Every rate in force for a GTİP or a prefix of it; a newer loading of the same rate hides the older."""
        return self._bir_kez("oranlari", gtip, gun)

    def _oranlari(self, gtip: str, gun: date) -> list[Oran]:
        t: Any = VergiOrani
        y: Any = ListeYuklemesi
        onekler = [gtip[:n] for n in (2, 4, 6, 8, 10, 12)]
        sorgu = (
            sa.select(t, y.yuklendi)
            .join(y, y.id == t.yukleme_id)
            .where(t.gtip.in_(onekler), t.gecerli_bas <= gun, sa.or_(t.gecerli_bit.is_(None), t.gecerli_bit >= gun), *self._gorulen(t.yukleme_id))
            .order_by(t.yukleme_id)
        )
        return [
            Oran(
                o.kod,
                o.gtip,
                o.oran_milyonda,
                o.maktu_kurus,
                o.maktu_birim,
                o.gecerli_bas,
                yuklendi.astimezone(ISTANBUL).date(),
                o.kaynak,
                o.mensei,
                o.anlasma,
                o.gecerli_bit,
            )
            for o, yuklendi in self._s.execute(sorgu)
        ]

    def kur(self, doviz: str, gun: date) -> Kur | None:
        """The selling rate of the last bulletin before the day of registration."""
        return self._bir_kez("kuru", doviz, gun, self.kur_siniri)

    def _kuru(self, doviz: str, gun: date, kur_siniri: int) -> Kur | None:
        t: Any = DovizKuru
        r = self._s.execute(
            sa.select(t.gun, t.birim, t.satis_milyonda, t.bulten)
            .where(t.doviz == doviz, t.gun < gun, t.satis_milyonda.is_not(None), *((t.yukleme_id <= kur_siniri,) if kur_siniri else ()))
            .order_by(t.gun.desc())
            .limit(1)
        ).first()
        return Kur(doviz, r.gun, r.birim, r.satis_milyonda, f"TCMB {r.bulten}, {r.gun:%d.%m.%Y} döviz satış") if r else None

    def _tarihli(self, liste: str, kod: str, gun: date) -> tuple[ListeDegeri, date] | None:
        """The code in force, and the day on which its loading brought it."""
        deger = liste_degeri(self._s, liste, kod, gun, self._sinir)
        return (deger, self._s.get_one(ListeYuklemesi, deger.yukleme_id).yuklendi.astimezone(ISTANBUL).date()) if deger else None

    def damga(self, gun: date) -> Oran | None:
        return self._bir_kez("damgasi", gun)

    def _damgasi(self, gun: date) -> Oran | None:
        t: Any = ListeSatiri
        kod = self._s.execute(
            sa.select(t.kod)
            .where(t.liste == "damga", t.gecerli_bas <= gun, sa.or_(t.gecerli_bit.is_(None), t.gecerli_bit >= gun), *self._gorulen(t.yukleme_id))
            .order_by(t.yukleme_id.desc(), t.gecerli_bas.desc())
            .limit(1)
        ).scalar()
        bulunan = self._tarihli("damga", kod, gun) if kod is not None else None
        if bulunan is None:
            return None
        deger, yuklendi = bulunan
        return Oran("89", "", None, int(deger.ek_alan("tutar_kurus")), "", deger.gecerli_bas, yuklendi, deger.ek_alan("kaynak"))

    def kkdf(self, odeme_sekli: str, gun: date) -> Oran | None:
        return self._bir_kez("kkdfsi", odeme_sekli, gun)

    def _kkdfsi(self, odeme_sekli: str, gun: date) -> Oran | None:
        bulunan = self._tarihli("kkdf", odeme_sekli, gun)
        if bulunan is None:
            return None
        deger, yuklendi = bulunan
        return Oran("991", "", int(deger.ek_alan("oran_milyonda")), None, "", deger.gecerli_bas, yuklendi, deger.ek_alan("kaynak"))

    def gecikme_faizi(self, ilk: date, son: date) -> Sequence[FaizOrani]:
        """The monthly rates of late-payment interest in force over a span, in the order of their days."""
        return self._bir_kez("faiz_oranlari", ilk, son)

    def _faiz_oranlari(self, ilk: date, son: date) -> list[FaizOrani]:
        return [
            FaizOrani(bas, bit, oran_oku(d.kod, d.ek), d.ek_alan("kaynak")) for bas, bit, d in liste_araligi(self._s, "gecikmeFaizi", AYLIK, ilk, son)
        ]

    def muafiyet_vergileri(self, kod: str, gun: date) -> frozenset[str]:
        deger = self._bir_kez("listede", "muafiyetVergi", kod, gun)
        return frozenset(deger.ek_alan("vergiler").split()) if deger else frozenset()

    def rejim_hali(self, rejim: str, gun: date) -> str:
        """P collected, T to be guaranteed, - none; unknown regimes are collected, never waved through."""
        deger = self._bir_kez("listede", "rejimVergi", rejim[:2], gun)
        return deger.ek_alan("hal") if deger else "P"

    def vergi_adi(self, kod: str, gun: date) -> str:
        deger = self._bir_kez("listede", "vergiKodu", kod, gun)
        return deger.aciklama[:60] if deger else f"{kod} kodlu vergi"

    def _listede(self, liste: str, kod: str, gun: date) -> Any:
        return liste_degeri(self._s, liste, kod, gun, self._sinir)


def _telafi(k: Any) -> BeyanEdilen | None:
    return BeyanEdilen(k.telafi_matrah_kurus, k.telafi_kurus, k.telafi_dayanak) if getattr(k, "telafi_kurus", 0) else None


def hesap_girdisi(g: Any, gun: date) -> HesapGirdisi:
    """What of a typed declaration its taxes depend on."""
    kalemler = tuple(
        HesapKalemi(
            n,
            k.gtip,
            k.mensei,
            k.fatura_kurus,
            k.brut_gram,
            k.net_gram,
            k.olcu_birimi,
            k.olcu_binde,
            k.anlasma,
            tuple(k.muafiyetler.split()),
            _telafi(k),
        )
        for n, k in enumerate(g.kalemler, 1)
    )
    return HesapGirdisi(
        gun,
        g.rejim or SERI[Yon.TRANSIT],  # transit has no code of Ek 1; its duties are only at stake (33)
        g.odeme_sekli,
        g.doviz,
        kalemler,
        (g.navlun_kurus, g.navlun_doviz),
        (g.sigorta_kurus, g.sigorta_doviz),
        (g.yurt_disi_kurus, g.yurt_disi_doviz),
        g.yurt_ici_kurus,
    )


def hesapla_girdi(g: Any, oranlar: Oranlar, gun: date) -> HesapSonucu:
    return hesapla(hesap_girdisi(g, gun), oranlar)
