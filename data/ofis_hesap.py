"""The values that the taxes stand on at a moment: first, completed (26/3), recomputed (27/1-c, 28/3); recomputations as rules see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from gumruk.data.ofis_eksik import tamamlamasi, tamamlanmis_girdi
from gumruk.models.beyanname import Beyanname
from gumruk.models.ek_tahakkuk import HesapTahakkuku
from gumruk.models.gec_oran import GecOran, OranFarki
from gumruk.models.iade import DanismaDurumu, DanismaKagidi
from gumruk.models.izin import EKSIK_BEYANLI
from gumruk.models.kayit import ListeYuklemesi
from gumruk.models.tarife import HesapGirdisi, HesapSonucu, hesapla
from gumruk.models.vezne import MuhasebeHareketi
from gumruk.models.yeniden_hesap import (
    HesapFarki,
    HesapKalemiGirdisi,
    YenidenHesap,
    YenidenHesapGeriAlma,
    YenidenHesapGirdisi,
    YenidenHesapVergisi,
    hesap_farklari,
)
from sqlmodel import Session, col, select

Fark = tuple[list[HesapFarki], list[str]]


@dataclass(frozen=True)
class Gecerli:
    """What the taxes stand on: the values, since when, by what, and per tax what reckonings by hand add to the system's own (kuruş)."""

    girdi: HesapGirdisi
    zaman: datetime
    kaynak: str
    elle: Mapping[str, int] = field(default_factory=dict)


def geri_alinmamis(hesap_id: Any) -> Any:
    return ~sa.exists().where(col(YenidenHesapGeriAlma.hesap_id) == hesap_id)


def bekleyen_kosulu() -> Any:
    """A recomputation counts, is more, and nobody has raised it yet."""
    h, v, t = YenidenHesap, YenidenHesapVergisi, HesapTahakkuku
    artan = sa.exists().where(col(v.hesap_id) == col(h.id), col(v.yeni_kurus) > col(v.eski_kurus))
    return sa.and_(artan, geri_alinmamis(col(h.id)), ~sa.exists().where(col(t.hesap_id) == col(h.id)))


def bekleyen_hesap_var(belge: Any) -> Any:
    """The declaration has one that waits for the muhasebe memuru; a condition for queues."""
    return sa.exists().where(col(YenidenHesap.beyanname_id) == belge.id, bekleyen_kosulu())


def sayilan_hesaplar(s: Session, beyanname_id: int) -> list[YenidenHesap]:
    """The recomputations that count, oldest first."""
    h = YenidenHesap
    return list(s.exec(select(h).where(h.beyanname_id == beyanname_id, geri_alinmamis(col(h.id))).order_by(col(h.id))))


def yeni_girdi(ilk: HesapGirdisi, belge: Beyanname, g: Any) -> HesapGirdisi:
    """The declaration with what a recomputation takes instead; `g`: its input or its row."""
    sira = {k.id: k.sira for k in belge.kalemler}
    kalemler = {sira[k.kalem_id]: k for k in g.kalemler if k.kalem_id in sira}
    degisen = ("gtip", "mensei", "anlasma", "fatura_kurus", "brut_gram", "net_gram", "olcu_birimi", "olcu_binde")
    return replace(
        ilk,
        doviz=g.doviz,
        odeme_sekli=g.odeme_sekli,
        kalemler=tuple(
            replace(k, **{ad: getattr(kalemler[k.sira], ad) for ad in degisen}, muafiyetler=tuple(kalemler[k.sira].muafiyetler.split()))
            if k.sira in kalemler
            else k
            for k in ilk.kalemler
        ),
        navlun=(g.navlun_kurus, g.navlun_doviz),
        sigorta=(g.sigorta_kurus, g.sigorta_doviz),
        yurt_disi=(g.yurt_disi_kurus, g.yurt_disi_doviz),
        yurt_ici_kurus=g.yurt_ici_kurus,
    )


def gecerli_girdi(s: Session, belge: Beyanname, once: datetime | None = None, hesap_id: int = 0) -> Gecerli:
    """The values as they stand now; with `once` as they stood just before that moment, with `hesap_id` before that recomputation."""
    from gumruk.data.oranlar import hesap_girdisi

    ilk = hesap_girdisi(belge, belge.tescil_gunu)
    g = Gecerli(ilk, belge.tescil_ani, "beyan")
    tamamlama = tamamlamasi(s, belge.id) if belge.basit_usul == EKSIK_BEYANLI else None
    if tamamlama is not None and (once is None or tamamlama.zaman < once):
        g = Gecerli(tamamlanmis_girdi(ilk, belge, tamamlama, tamamlama.kalemler), tamamlama.zaman, f"m.26/3 {tamamlama.dayanak}")
    for h in sayilan_hesaplar(s, belge.id):
        if (once is not None and h.zaman >= once) or (hesap_id and h.id >= hesap_id):
            break
        elle = dict(g.elle)
        for v in h.vergiler:
            elle[v.kod] = elle.get(v.kod, 0) + v.yeni_kurus - v.hesap_kurus
        g = Gecerli(yeni_girdi(ilk, belge, h), h.zaman, h.no, elle)
    return g


def iki_hesap(gecerli: Gecerli, yeni: HesapGirdisi, oranlar: Any) -> tuple[HesapSonucu, HesapSonucu]:
    """Both reckoned on the tescil day with one archive: only what was changed differs."""
    return hesapla(gecerli.girdi, oranlar), hesapla(yeni, oranlar)


def hesap_farki(s: Session, belge: Beyanname, g: Any, oranlar: Any) -> Fark:
    """What a recomputation (its input) would change now, or why it cannot be reckoned."""
    gecerli = gecerli_girdi(s, belge)
    eski, yeni = iki_hesap(gecerli, yeni_girdi(gecerli.girdi, belge, g), oranlar)
    hatalar = eski.hatalar or yeni.hatalar
    if hatalar:
        return [], hatalar
    elle = {e.kod: e.yeni_kurus for e in getattr(g, "elle", ())}
    adlar = {kod: oranlar.vergi_adi(kod, belge.tescil_gunu) for kod in elle}
    return hesap_farklari(eski, yeni, gecerli.elle, elle, adlar), []


def duran_degerler(s: Session, belge: Beyanname, dayanak: str, gerekce: str) -> YenidenHesapGirdisi:
    """The input that would change nothing: every value as it stands."""
    g, idler = gecerli_girdi(s, belge).girdi, {k.sira: k.id for k in belge.kalemler}
    ortak = HesapKalemiGirdisi.model_fields.keys() - {"kalem_id", "muafiyetler"}
    return YenidenHesapGirdisi(
        dayanak=dayanak,
        gerekce=gerekce,
        doviz=g.doviz,
        odeme_sekli=g.odeme_sekli,
        navlun_kurus=g.navlun[0],
        navlun_doviz=g.navlun[1],
        sigorta_kurus=g.sigorta[0],
        sigorta_doviz=g.sigorta[1],
        yurt_disi_kurus=g.yurt_disi[0],
        yurt_disi_doviz=g.yurt_disi[1],
        yurt_ici_kurus=g.yurt_ici_kurus,
        kalemler=tuple(
            HesapKalemiGirdisi(kalem_id=idler[k.sira], muafiyetler=" ".join(k.muafiyetler), **{ad: getattr(k, ad) for ad in ortak})
            for k in g.kalemler
        ),
        noksan_kurus=0,
        fazla_kurus=0,
    )


def son_yukleme(s: Session) -> int:
    return s.exec(select(sa.func.max(ListeYuklemesi.id))).one() or 0


class YenidenHesaplar:
    """The part of `Ofisim` that 27/1-c and 28/3 ask."""

    _s: Session
    _kilitle: bool
    _hesaplar: dict[Any, Any]

    @cached_property
    def son_yukleme(self) -> int:
        """The last loading that the act sees: what it reckons can be reckoned again for ever."""
        return son_yukleme(self._s)

    def son_hesap(self, beyanname_id: int) -> YenidenHesap | None:
        hesaplar = sayilan_hesaplar(self._s, beyanname_id)
        return hesaplar[-1] if hesaplar else None

    def bekleyen_hesap(self, beyanname_id: int) -> YenidenHesap | None:
        h = YenidenHesap
        return self._s.exec(select(h).where(h.beyanname_id == beyanname_id, bekleyen_kosulu()).order_by(col(h.id)).limit(1)).first()

    def hesabin_tahakkuku(self, hesap_id: int) -> str:
        """The number of the movement that raised it, or nothing."""
        sorgu = select(MuhasebeHareketi.no).join(HesapTahakkuku, col(HesapTahakkuku.hareket_id) == MuhasebeHareketi.id)
        return self._s.exec(sorgu.where(HesapTahakkuku.hesap_id == hesap_id)).first() or ""

    def danisma(self, danisma_id: int) -> DanismaKagidi:
        return self._s.get_one(DanismaKagidi, danisma_id, with_for_update=self._kilitle)

    def dusen_taslaklar(self, beyanname_id: int) -> list[DanismaKagidi]:
        """Drafts of refunds whose recomputation counts no more."""
        d, h = DanismaKagidi, YenidenHesap
        sorgu = select(d).join(h, col(h.danisma_id) == d.id)
        return list(self._s.exec(sorgu.where(h.beyanname_id == beyanname_id, d.durum == DanismaDurumu.TASLAK, ~geri_alinmamis(col(h.id)))))

    def hesaptan_sonraki_liste(self, beyanname_id: int, yukleme_id: int) -> str:
        """A list of late rates that was reckoned on the values of a recomputation which had seen that loading."""
        sorgu = select(GecOran.no).join(OranFarki, col(OranFarki.gec_oran_id) == GecOran.id)
        return self._s.exec(sorgu.where(OranFarki.beyanname_id == beyanname_id, GecOran.yukleme_id > yukleme_id)).first() or ""

    def degeri_ayni(self, belge: Beyanname, girdi: Any) -> bool:
        duran = gecerli_girdi(self._s, belge).girdi
        return yeni_girdi(duran, belge, girdi) == duran

    def yeniden_hesap_farki(self, belge: Beyanname, girdi: Any) -> Fark:
        """Reckoned once an act."""
        from gumruk.data.oranlar import Oranlar

        anahtar = ("yeniden", id(girdi))
        if anahtar not in self._hesaplar:
            son = self.son_yukleme
            self._hesaplar[anahtar] = hesap_farki(self._s, belge, girdi, Oranlar(self._s, son, son))
        return self._hesaplar[anahtar]  # type: ignore[no-any-return]
