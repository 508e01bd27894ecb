"""Incomplete declarations as rules may see them: what completes one, and what its completion changes in the taxes (26/3)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from gumruk.models.beyanname import Beyanname
from gumruk.models.eksik_beyan import EksikBeyanTamamlama
from gumruk.models.izin import EKSIK_BEYANLI
from gumruk.models.tarife import HesapGirdisi, hesapla
from gumruk.models.vergi_farki import VergiFarki, vergi_farklari
from sqlmodel import Session, col, select


def tamamlanmamis(belge: Any) -> Any:
    """The declaration was registered incomplete and nothing completes it yet; a condition for queues."""
    return sa.and_(belge.basit_usul == EKSIK_BEYANLI, ~sa.exists().where(col(EksikBeyanTamamlama.beyanname_id) == belge.id))


def tamamlamasi(s: Session, beyanname_id: int) -> EksikBeyanTamamlama | None:
    return s.exec(select(EksikBeyanTamamlama).where(EksikBeyanTamamlama.beyanname_id == beyanname_id)).first()


def tamamlanmis_girdi(ilk: HesapGirdisi, belge: Beyanname, g: Any, fiyatlar: Iterable[Any]) -> HesapGirdisi:
    """The first declaration with what the completion says instead: `g` holds its expenses, `fiyatlar` its prices by item."""
    fiyat = {f.kalem_id: f.fatura_kurus for f in fiyatlar}
    yeni_fiyatlar = {k.sira: fiyat[k.id] for k in belge.kalemler if k.id in fiyat}
    return replace(
        ilk,
        kalemler=tuple(replace(k, fatura_kurus=yeni_fiyatlar.get(k.sira, k.fatura_kurus)) for k in ilk.kalemler),
        navlun=(g.navlun_kurus, g.navlun_doviz),
        sigorta=(g.sigorta_kurus, g.sigorta_doviz),
        yurt_disi=(g.yurt_disi_kurus, g.yurt_disi_doviz),
        yurt_ici_kurus=g.yurt_ici_kurus,
    )


def eksik_beyan_farki(belge: Beyanname, g: Any, oranlar: Any) -> tuple[list[VergiFarki], list[str]]:
    """Taxes by the first declaration and by the completed one, both on its tescil day with the same archive: only what was completed differs."""
    from gumruk.data.oranlar import hesap_girdisi

    ilk = hesap_girdisi(belge, belge.tescil_gunu)
    eski, yeni = hesapla(ilk, oranlar), hesapla(tamamlanmis_girdi(ilk, belge, g, g.fiyatlar), oranlar)
    hatalar = eski.hatalar or yeni.hatalar
    return ([], hatalar) if hatalar else (vergi_farklari(eski, yeni), [])


class EksikBeyanlar:
    """The part of `Ofisim` that 26/3 asks."""

    _s: Session
    _hesaplar: dict[tuple[int, date], Any]
    oranlar: Any

    def eksik_beyan_tamamlama(self, beyanname_id: int) -> EksikBeyanTamamlama | None:
        return tamamlamasi(self._s, beyanname_id)

    def eksik_beyan_farki(self, belge: Beyanname, girdi: Any) -> tuple[list[VergiFarki], list[str]]:
        """Reckoned once an act."""
        anahtar = (id(girdi), belge.tescil_gunu)
        if anahtar not in self._hesaplar:
            self._hesaplar[anahtar] = eksik_beyan_farki(belge, girdi, self.oranlar)
        return self._hesaplar[anahtar]  # type: ignore[no-any-return]
