"""Two value sets and two reckonings of one declaration side by side, in the clerk's words (27/1-c, 28/3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from gumruk.models.kurus import goster, kg_goster, miktar_goster
from gumruk.models.tarife import HesapGirdisi, HesapSonucu, VergiSonucu


@dataclass(frozen=True)
class DegerFarki:
    """One value that differs; `kalem` 0: of the whole declaration."""

    kalem: int
    ad: str
    eski: str
    yeni: str

    @property
    def yeri(self) -> str:
        return f"{self.kalem}. kalem, {self.ad}" if self.kalem else self.ad


@dataclass(frozen=True)
class VergiYani:
    """One tax of one item in both reckonings; None where it is not taken."""

    kalem: int
    kod: str
    ad: str
    eski: VergiSonucu | None
    yeni: VergiSonucu | None

    @property
    def eski_kurus(self) -> int:
        return self.eski.tutar_kurus if self.eski else 0

    @property
    def yeni_kurus(self) -> int:
        return self.yeni.tutar_kurus if self.yeni else 0


def _degerler(g: HesapGirdisi) -> Iterator[tuple[int, str, str]]:
    yield 0, "22 Döviz", g.doviz
    yield 0, "28 Ödeme şekli", g.odeme_sekli
    for ad, (tutar, doviz) in (("Navlun", g.navlun), ("Sigorta", g.sigorta), ("Yurt dışı gider", g.yurt_disi)):
        yield 0, ad, f"{goster(tutar)} {doviz}" if tutar else ""
    yield 0, "Yurt içi gider", f"{goster(g.yurt_ici_kurus)} TL" if g.yurt_ici_kurus else ""
    for k in g.kalemler:
        yield k.sira, "33 GTİP", k.gtip
        yield k.sira, "34 Menşe", k.mensei
        yield k.sira, "36 Anlaşma", k.anlasma
        yield k.sira, "36 Muafiyet", " ".join(k.muafiyetler)
        yield k.sira, "42 Kalem fiyatı", goster(k.fatura_kurus)
        yield k.sira, "35 Brüt kg", kg_goster(k.brut_gram)
        yield k.sira, "38 Net kg", kg_goster(k.net_gram)
        yield k.sira, "41 Ölçü", f"{miktar_goster(k.olcu_binde)} {k.olcu_birimi}" if k.olcu_binde else k.olcu_birimi


def deger_farklari(eski: HesapGirdisi, yeni: HesapGirdisi) -> list[DegerFarki]:
    """What differs, the declaration's own values first, then item by item."""
    once = {(kalem, ad): deger for kalem, ad, deger in _degerler(eski)}
    return [DegerFarki(kalem, ad, once.get((kalem, ad), ""), deger) for kalem, ad, deger in _degerler(yeni) if once.get((kalem, ad), "") != deger]


def yan_yana(eski: HesapSonucu, yeni: HesapSonucu) -> list[VergiYani]:
    """Every collected tax of every item, in both reckonings, in the order of items."""
    once, simdi = ({(v.kalem, v.kod): v for v in sonuc.vergiler if v.odeme == "P"} for sonuc in (eski, yeni))
    return [
        VergiYani(kalem, kod, (simdi.get((kalem, kod)) or once[kalem, kod]).ad, once.get((kalem, kod)), simdi.get((kalem, kod)))
        for kalem, kod in sorted({*once, *simdi})
    ]
