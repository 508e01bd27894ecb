"""The side ways of an examination as rules may see them inside one transaction (19/3, 19/4, 21/3, 22)."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_secim import SecimGunleri
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.kriter import MuayeneGrubu
from gumruk.models.muracaat import EksikBelgeNotu, MuracaatHareketi, MuracaatYonu
from gumruk.models.numcikis import NumuneTutanagi
from gumruk.models.secim import Yuk
from gumruk.models.tahlil import NumuneDurumu, TahlilDayanagi, TahlilIstegi, TahlilRaporu
from gumruk.models.tahlil_itirazi import TahlilItirazi, TahlilItirazSonucu
from gumruk.models.tahlil_listesi import GecerliRapor, KalemTahlili
from gumruk.models.yeniden_muayene import MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu
from sqlmodel import Session, col, select

KIMDE = {
    BeyannameDurumu.BELGE: "memuru",
    BeyannameDurumu.FIZIKI: "memuru",
    BeyannameDurumu.FIZIKI_ISTENDI: "idare amirinde; isteyen",
    BeyannameDurumu.MURACAATTA: "memuru",
    BeyannameDurumu.TAHLILDE: "memuru",
    BeyannameDurumu.DUZELTMEDE: "memuru",
}


def fiziki_istekleri(s: Session, beyanname_id: int) -> list[tuple[FizikiIstegi, FizikiKarari | None]]:
    """19/3: every request of the declaration with its answer, oldest first."""
    sorgu = (
        select(FizikiIstegi, FizikiKarari)
        .outerjoin(FizikiKarari, col(FizikiKarari.istek_id) == FizikiIstegi.id)
        .where(FizikiIstegi.beyanname_id == beyanname_id)
        .order_by(col(FizikiIstegi.id))
    )
    return [(istek, karar) for istek, karar in s.exec(sorgu)]


def eksik_belge_notlari(s: Session, beyanname_id: int) -> list[tuple[EksikBelgeNotu, dict[MuracaatYonu, MuracaatHareketi]]]:
    """19/4: every note of the declaration with how its papers went and came, oldest first."""
    notlar = s.exec(select(EksikBelgeNotu).where(EksikBelgeNotu.beyanname_id == beyanname_id).order_by(col(EksikBelgeNotu.id))).all()
    return [(n, {h.yon: h for h in s.exec(select(MuracaatHareketi).where(MuracaatHareketi.not_id == n.id))}) for n in notlar]


def belgeleri_mukellefte(beyanname_id: Any) -> Any:
    """The papers of the declaration's open note have been handed to the declarant."""
    n, verildi, alindi = EksikBelgeNotu, MuracaatYonu.VERILDI, MuracaatYonu.ALINDI

    def hareketli(yon: MuracaatYonu) -> Any:
        return sa.exists().where(col(MuracaatHareketi.not_id) == col(n.id), col(MuracaatHareketi.yon) == yon)

    return sa.exists().where(col(n.beyanname_id) == beyanname_id, hareketli(verildi), ~hareketli(alindi))


def muayene_farki(s: Session, beyanname_id: int) -> tuple[MuayeneFarki | None, YenidenMuayene | None, YenidenMuayeneSonucu | None]:
    """21/3: the difference, the wish for a second look, and what it brought."""
    sorgu = (
        select(MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu)
        .outerjoin(YenidenMuayene, col(YenidenMuayene.fark_id) == MuayeneFarki.id)
        .outerjoin(YenidenMuayeneSonucu, col(YenidenMuayeneSonucu.istek_id) == YenidenMuayene.id)
        .where(MuayeneFarki.beyanname_id == beyanname_id)
    )
    bulunan = s.exec(sorgu).first()
    return (bulunan[0], bulunan[1], bulunan[2]) if bulunan is not None else (None, None, None)


def tahlil_durumlari(s: Session, beyanname_id: int) -> dict[int, KalemTahlili]:
    """22: how each item stands that was sampled or relied on (item's id); a request given up does not count."""
    sorgu: Any = (
        sa.select(TahlilIstegi, TahlilRaporu, TahlilItirazi, TahlilItirazSonucu)
        .outerjoin(TahlilRaporu, col(TahlilRaporu.istek_id) == TahlilIstegi.id)
        .outerjoin(TahlilItirazi, col(TahlilItirazi.rapor_id) == TahlilRaporu.id)
        .outerjoin(TahlilItirazSonucu, col(TahlilItirazSonucu.itiraz_id) == TahlilItirazi.id)
        .where(col(TahlilIstegi.beyanname_id) == beyanname_id, col(TahlilIstegi.durum) != NumuneDurumu.VAZGECILDI)
        .order_by(col(TahlilIstegi.id))
    )
    sonuc = {istek.kalem_id: KalemTahlili(istek, rapor, None, itiraz, son) for istek, rapor, itiraz, son in s.execute(sorgu)}
    for d in s.exec(select(TahlilDayanagi).where(TahlilDayanagi.beyanname_id == beyanname_id).order_by(col(TahlilDayanagi.id))):
        sonuc[d.kalem_id] = KalemTahlili(dayanak=d)
    return sonuc


@dataclass(frozen=True)
class TahlilKaynagi:
    """A report with the goods that it was made for, and the one that counts in its place (22/4)."""

    rapor: TahlilRaporu
    istek: TahlilIstegi
    kalem: Kalem
    beyanname: Beyanname
    gecerli: GecerliRapor


def tahlil_kaynaklari(s: Session, *kosullar: Any) -> list[TahlilKaynagi]:
    """Reports by what is asked of them, newest first."""
    sorgu: Any = (
        sa.select(TahlilRaporu, TahlilIstegi, Kalem, Beyanname, TahlilItirazi, TahlilItirazSonucu)
        .join(TahlilIstegi, col(TahlilIstegi.id) == TahlilRaporu.istek_id)
        .join(Kalem, col(Kalem.id) == TahlilIstegi.kalem_id)
        .join(Beyanname, col(Beyanname.id) == TahlilIstegi.beyanname_id)
        .outerjoin(TahlilItirazi, col(TahlilItirazi.rapor_id) == TahlilRaporu.id)
        .outerjoin(TahlilItirazSonucu, col(TahlilItirazSonucu.itiraz_id) == TahlilItirazi.id)
        .where(*kosullar)
        .order_by(col(TahlilRaporu.id).desc())
    )
    sonuc = []
    for rapor, istek, kalem, beyan, itiraz, son in s.execute(sorgu):
        gecerli = KalemTahlili(istek, rapor, None, itiraz, son).gecerli
        assert gecerli is not None  # there is a report
        sonuc.append(TahlilKaynagi(rapor, istek, kalem, beyan, gecerli))
    return sonuc


def raporu_beklenen(beyanname_id: Any) -> Any:
    """22/1: a request of the declaration stands without a report."""
    raporlu = sa.exists().where(col(TahlilRaporu.istek_id) == col(TahlilIstegi.id))
    return sa.exists().where(col(TahlilIstegi.beyanname_id) == beyanname_id, col(TahlilIstegi.durum) != NumuneDurumu.VAZGECILDI, ~raporlu)


def itirazi_beklenen(beyanname_id: Any) -> Any:
    """22/4: an objection to an analysis of the declaration has not ended."""
    i, r, istek = TahlilItirazi, TahlilRaporu, TahlilIstegi
    sonlu = sa.exists().where(col(TahlilItirazSonucu.itiraz_id) == col(i.id))
    return sa.exists().where(col(istek.beyanname_id) == beyanname_id, col(r.istek_id) == col(istek.id), col(i.rapor_id) == col(r.id), ~sonlu)


class MuayeneYollari(SecimGunleri):
    """The part of `Ofisim` that the side ways of an examination ask."""

    # Physical examination asked for (19/3)

    def acik_fiziki_istegi(self, beyanname_id: int) -> FizikiIstegi | None:
        """The request that the chief has not answered."""
        return next((istek for istek, karar in fiziki_istekleri(self._s, beyanname_id) if karar is None), None)

    def fiziki_istegi_ozeti(self, beyanname_id: int) -> str:
        """The last request and what became of it, in a sentence; empty when there is none."""
        istekler = fiziki_istekleri(self._s, beyanname_id)
        if not istekler:
            return ""
        istek, karar = istekler[-1]
        return f"{istek.no} numaralı istek {karar.karar.value}." if karar is not None else f"{istek.no} numaralı istek karar bekliyor."

    def fiziki_memurlari(self, belge: Beyanname) -> list[Yuk]:
        """Whom the chief may name: the ambar group on duty with their loads, without the one who asked."""
        istek = self.acik_fiziki_istegi(belge.id)
        return [y for y in self.muayene_yukleri(MuayeneGrubu.AMBAR, belge) if istek is None or y.memur_id != istek.isteyen_id]

    # Papers at the müracaat masası (19/4)

    def acik_eksik_belge_notu(self, beyanname_id: int) -> EksikBelgeNotu | None:
        """The note whose papers have not come back."""
        return next((n for n, h in eksik_belge_notlari(self._s, beyanname_id) if MuracaatYonu.ALINDI not in h), None)

    def muracaat_hareketi(self, beyanname_id: int) -> MuracaatHareketi | None:
        """How the papers of the open note were handed out; None while they lie at the desk."""
        acik = next((h for _, h in eksik_belge_notlari(self._s, beyanname_id) if MuracaatYonu.ALINDI not in h), {})
        return acik.get(MuracaatYonu.VERILDI)

    # The difference and the second look (21/3)

    def muayene_farki(self, beyanname_id: int) -> MuayeneFarki | None:
        return muayene_farki(self._s, beyanname_id)[0]

    def yeniden_muayene(self, beyanname_id: int) -> YenidenMuayene | None:
        return muayene_farki(self._s, beyanname_id)[1]

    def yeniden_muayene_sonucu(self, beyanname_id: int) -> YenidenMuayeneSonucu | None:
        return muayene_farki(self._s, beyanname_id)[2]

    # Analysis (22, 12/3)

    def tahlil_durumlari(self, beyanname_id: int) -> dict[int, KalemTahlili]:
        return tahlil_durumlari(self._s, beyanname_id)

    def tahlil_kaynagi(self, rapor_id: int) -> TahlilKaynagi | None:
        return next(iter(tahlil_kaynaklari(self._s, col(TahlilRaporu.id) == rapor_id)), None)

    def numune_tutanagi(self, istek_id: int) -> NumuneTutanagi | None:
        return self._s.exec(select(NumuneTutanagi).where(NumuneTutanagi.istek_id == istek_id)).first()
