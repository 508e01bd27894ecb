"""The difference of two reckonings of one declaration's taxes, and what it becomes (8, 26/3, 27/1-c): a further assessment, a refund's draft."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gumruk.models.beyanname import Beyanname
from gumruk.models.ek_tahakkuk import EkNeden, ek_hareketi
from gumruk.models.iade import DanismaSatiri, IadeNedeni, danisma_kagidi
from gumruk.models.tarife import HesapSonucu
from gumruk.models.temel import Baglam
from gumruk.models.vezne import HareketSatiri


@dataclass(frozen=True)
class VergiFarki:
    kod: str
    ad: str
    matrah_kurus: int
    eski_kurus: int
    yeni_kurus: int
    aciklama: str


def vergi_farklari(eski: HesapSonucu, yeni: HesapSonucu) -> list[VergiFarki]:
    """Per tax that is collected: what changes, in order of code; taxes under guarantee are not asked for or given back."""

    def toplanan(sonuc: HesapSonucu) -> Mapping[tuple[str, int], Any]:
        return {(v.kod, v.kalem): v for v in sonuc.vergiler if v.odeme == "P"}

    once, simdi = toplanan(eski), toplanan(yeni)
    farklar = []
    for kod in sorted({kod for kod, _ in (*once, *simdi)}):
        degisen = [(kalem, once.get((kod, kalem)), simdi.get((kod, kalem))) for kalem in sorted({k for c, k in (*once, *simdi) if c == kod})]
        satirlar = [
            f"{kalem}. kalem: {'; '.join(y.hesap) if y else 'alınmaz'} (önce: {'; '.join(o.hesap) if o else 'alınmadı'})"
            for kalem, o, y in degisen
            if (o.tutar_kurus if o else 0) != (y.tutar_kurus if y else 0)
        ]
        if not satirlar:
            continue
        farklar.append(
            VergiFarki(
                kod,
                next(v.ad for _, o, y in degisen for v in (y, o) if v),
                sum(y.matrah_kurus for _, _, y in degisen if y),
                sum(o.tutar_kurus for _, o, _ in degisen if o),
                sum(y.tutar_kurus for _, _, y in degisen if y),
                "\n".join(satirlar),
            )
        )
    return farklar


def noksanlar(farklar: Iterable[Any]) -> list[tuple[str, int]]:
    """Taxes (code, kuruş) that are more by the later reckoning."""
    return [(f.kod, f.yeni_kurus - f.eski_kurus) for f in farklar if f.yeni_kurus > f.eski_kurus]


def iade_satirlari(vergiler: Iterable[Any], kalanlar: Mapping[tuple[int, str], Any]) -> list[DanismaSatiri]:
    """Each excess spread over the assessments that collected the tax, oldest first, as far as they reach."""
    satirlar = []
    for v in vergiler:
        verilecek = v.eski_kurus - v.yeni_kurus
        for (hareket_id, kod), kalan in kalanlar.items():
            pay = min(verilecek, kalan.kurus) if kod == v.kod else 0
            if pay > 0:
                satirlar.append(DanismaSatiri(hareket_id=hareket_id, kod=kod, ad=kalan.ad, tutar_kurus=pay))
                verilecek -= pay
    return satirlar


def farki_yaz(b: Baglam, belge: Beyanname, kayit: Any, farklar: Iterable[Any], neden: EkNeden, iade: IadeNedeni, gerekce: str) -> list[Any]:
    """A shortfall becomes a further assessment (`kayit.hareket`), an excess a draft of a danışma kağıdı (`kayit.danisma`); per tax, not netted.

    An excess never goes above what is left to refund.
    """
    farklar = list(farklar)
    artan = [
        HareketSatiri(kod=f.kod, ad=f.ad, matrah_kurus=f.matrah_kurus, tutar_kurus=f.yeni_kurus - f.eski_kurus)
        for f in farklar
        if f.yeni_kurus > f.eski_kurus
    ]
    azalan = iade_satirlari(farklar, b.ofis.iade_edilebilir(belge.id))
    satirlar: list[Any] = []
    if artan:
        satirlar = ek_hareketi(b, belge, neden, artan, gerekce)
        kayit.hareket = satirlar[0]
    return [*satirlar, *_taslak(b, belge, kayit, azalan, iade, gerekce)]


def fazlayi_yaz(b: Baglam, belge: Beyanname, kayit: Any, farklar: Iterable[Any], iade: IadeNedeni, gerekce: str) -> list[Any]:
    """Only the excess: what is more waits for another officer (27/1-c, 28/3)."""
    return _taslak(b, belge, kayit, iade_satirlari(farklar, b.ofis.iade_edilebilir(belge.id)), iade, gerekce)


def _taslak(b: Baglam, belge: Beyanname, kayit: Any, azalan: list[DanismaSatiri], iade: IadeNedeni, gerekce: str) -> list[Any]:
    if not azalan:
        return []
    kagit = danisma_kagidi(b, belge, iade, sum(s.tutar_kurus for s in azalan), gerekce)
    kagit.satirlar = azalan
    kayit.danisma = kagit
    return [kagit]
