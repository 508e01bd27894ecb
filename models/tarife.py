"""Taxes of a declaration, item by item, each with the terms that explain it (Madde 8, 14; bases of alan.md §4)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from gumruk.models.kurus import dagit, goster, kur_goster, oran_goster, yarim_yukari

MILYON = 1_000_000
YERLI = "TRY"
GV, KDV, DAMGA, KKDF, TELAFI = "10", "40", "89", "991", "61"
YALNIZ_DAMGA = "D"  # a regime of the list rejimVergi that bears stamp duty and nothing else
KIYMETTEN = ("10", "59", "39", "20", "21", "70", "72", "29")
OTV = ("50", "51", "52", "93")
SIRA = (*KIYMETTEN, *OTV, KKDF, DAMGA, KDV)
ZORUNLU = (GV, KDV)
KIYMET = "Gümrük kıymeti"


@dataclass(frozen=True)
class Oran:
    """A dated rate of one tax: millionths of the base, kuruş per unit, or both; with where it comes from."""

    kod: str
    gtip: str
    oran_milyonda: int | None
    maktu_kurus: int | None
    maktu_birim: str
    yururluk: date
    yuklendi: date
    kaynak: str
    mensei: str = ""
    anlasma: str = ""
    bitis: date | None = None


@dataclass(frozen=True)
class Kur:
    """A currency's selling rate in millionths of a lira per `birim` units, of the bulletin of `gun`."""

    doviz: str
    gun: date
    birim: int
    satis_milyonda: int
    kaynak: str

    def cevir(self, tutar_kurus: int) -> Decimal:
        return Decimal(tutar_kurus) * self.satis_milyonda / (MILYON * self.birim)


class OranKaynagi(Protocol):
    """Where dated rates come from: the archive in the office, plain dictionaries in tests."""

    def oranlar(self, gtip: str, gun: date) -> Sequence[Oran]: ...
    def kur(self, doviz: str, gun: date) -> Kur | None: ...
    def damga(self, gun: date) -> Oran | None: ...
    def kkdf(self, odeme_sekli: str, gun: date) -> Oran | None: ...
    def muafiyet_vergileri(self, kod: str, gun: date) -> frozenset[str]: ...
    def rejim_hali(self, rejim: str, gun: date) -> str: ...
    def vergi_adi(self, kod: str, gun: date) -> str: ...


@dataclass(frozen=True)
class BeyanEdilen:
    """A tax whose amount is declared, not reckoned: its base, kuruş, and what it rests on (telafi edici vergi, 37/2)."""

    matrah_kurus: int
    tutar_kurus: int
    dayanak: str


@dataclass(frozen=True)
class HesapKalemi:
    """What of an item its taxes depend on."""

    sira: int
    gtip: str
    mensei: str
    fatura_kurus: int
    brut_gram: int
    net_gram: int
    olcu_birimi: str = ""
    olcu_binde: int = 0
    anlasma: str = ""
    muafiyetler: tuple[str, ...] = ()
    telafi: BeyanEdilen | None = None


@dataclass(frozen=True)
class HesapGirdisi:
    """What of a declaration its taxes depend on; each amount in minor units of the currency beside it."""

    gun: date
    rejim: str
    odeme_sekli: str
    doviz: str
    kalemler: tuple[HesapKalemi, ...]
    navlun: tuple[int, str] = (0, "")
    sigorta: tuple[int, str] = (0, "")
    yurt_disi: tuple[int, str] = (0, "")
    yurt_ici_kurus: int = 0


@dataclass(frozen=True)
class Terim:
    ad: str
    tutar_kurus: int


@dataclass(frozen=True)
class VergiSonucu:
    """One tax of one item, with all that explains it."""

    kalem: int
    kod: str
    ad: str
    matrah_kurus: int
    tutar_kurus: int
    odeme: str
    terimler: tuple[Terim, ...]
    oran: Oran
    miktar: str = ""
    kiymet_terimleri: tuple[Terim, ...] = ()
    beyan: BeyanEdilen | None = None

    @property
    def hesap(self) -> list[str]:
        """Base by rate, quantity by specific duty."""
        o, satirlar = self.oran, []
        if o.oran_milyonda is not None:
            satirlar.append(f"Matrah {goster(self.matrah_kurus)} × {oran_goster(o.oran_milyonda)} = {goster(self.tutar_kurus)} TL")
        if o.maktu_kurus is not None:
            birim = f" × {self.miktar}" if self.miktar else ""
            satirlar.append(f"Maktu {goster(o.maktu_kurus)} TL{birim} = {goster(self.tutar_kurus)} TL")
        return satirlar

    @property
    def aciklama(self) -> list[str]:
        """The explanation, line by line, as the clerk reads it."""
        o = self.oran
        satirlar = [f"{self.kod} {self.ad}, {self.kalem}. kalem"]
        if self.beyan is not None:
            satirlar.append(f"  Beyan edilen: matrah {goster(self.matrah_kurus)}, vergi {goster(self.tutar_kurus)} TL")
            return [*satirlar, f"  Dayanağı: {self.beyan.dayanak}"]
        for t in self.terimler:
            satirlar.append(f"  {t.ad}: {goster(t.tutar_kurus)}")
            if t.ad == KIYMET:
                satirlar += [f"      {k.ad}: {goster(k.tutar_kurus)}" for k in self.kiymet_terimleri]
        satirlar += [f"  {satir}" for satir in self.hesap]
        satirlar.append(f"  Oran {o.yururluk:%d.%m.%Y} gününden yürürlükte, {o.yuklendi:%d.%m.%Y} günü yüklendi; kaynak: {o.kaynak}")
        satirlar.append("  Yarım kuruş ve üstü yukarı, kalem başına yuvarlanır, sonra toplanır (5083 s. Kanun m.2).")
        return satirlar


@dataclass
class HesapSonucu:
    """Values and taxes, or the errors that keep them from being reckoned; never a silent zero."""

    hatalar: list[str] = field(default_factory=list)
    kur_milyonda: int = 0
    kiymetler: dict[int, tuple[Terim, ...]] = field(default_factory=dict)
    vergiler: list[VergiSonucu] = field(default_factory=list)

    def kiymet_kurus(self, sira: int) -> int:
        return sum(t.tutar_kurus for t in self.kiymetler.get(sira, ()))

    def kiymet_terimleri(self, sira: int) -> str:
        return json.dumps([[t.ad, t.tutar_kurus] for t in self.kiymetler.get(sira, ())], ensure_ascii=False)

    def vergi_satirlari(self, sira: int) -> list[dict[str, Any]]:
        """Columns of the stored tax lines of one item."""
        return [
            {
                "kod": v.kod,
                "ad": v.ad,
                "matrah_kurus": v.matrah_kurus,
                "oran_milyonda": v.oran.oran_milyonda,
                "tutar_kurus": v.tutar_kurus,
                "odeme": v.odeme,
                "aciklama": "\n".join(v.aciklama),
                "terimler": json.dumps([[t.ad, t.tutar_kurus] for t in v.terimler], ensure_ascii=False),
            }
            for v in self.vergiler
            if v.kalem == sira
        ]

    def toplamlar(self) -> dict[str, tuple[str, int, int]]:
        """Per code: name, sum of bases, sum of amounts, in order of reckoning."""
        sonuc: dict[str, tuple[str, int, int]] = {}
        for v in self.vergiler:
            _, matrah, tutar = sonuc.get(v.kod, ("", 0, 0))
            sonuc[v.kod] = (v.ad, matrah + v.matrah_kurus, tutar + v.tutar_kurus)
        return sonuc


def oran_sec(adaylar: Sequence[Oran], kod: str, kalem: HesapKalemi) -> Oran | None:
    """The most particular rate: agreement claimed, origin, longest GTİP prefix, newest in force, newest loading (the last of `adaylar`)."""
    uyan = [
        o for o in adaylar if o.kod == kod and kalem.gtip.startswith(o.gtip) and o.mensei in ("", kalem.mensei) and o.anlasma in ("", kalem.anlasma)
    ]
    return max(reversed(uyan), key=lambda o: (bool(o.anlasma), bool(o.mensei), len(o.gtip), o.yururluk, o.yuklendi), default=None)


def _kiymetler(g: HesapGirdisi, kaynak: OranKaynagi, sonuc: HesapSonucu) -> None:
    """Customs value of each item: price × rate, plus freight, insurance and other expenses spread by price (largest remainder)."""
    kurlar: dict[str, Kur] = {}
    for doviz in {g.doviz, *(d for t, d in (g.navlun, g.sigorta, g.yurt_disi) if t)}:
        if doviz == YERLI:
            continue
        kur = kaynak.kur(doviz, g.gun) if doviz else None
        if kur is None:
            ad = f"{doviz} kuru yok" if doviz else "Giderin dövizi yazılmamış"
            sonuc.hatalar.append(f"{ad}: {g.gun:%d.%m.%Y} gününden önceki son bülteni «gumruk aktar kur» ile yükleyin." if doviz else f"{ad}.")
        else:
            kurlar[doviz] = kur
    if sonuc.hatalar:
        return

    def tl(tutar: int, doviz: str) -> int:
        return tutar if doviz == YERLI else yarim_yukari(kurlar[doviz].cevir(tutar))

    agirlik = [k.fatura_kurus for k in g.kalemler]
    paylar = [
        (ad, dagit(tl(*tutar), agirlik)) for ad, tutar in (("Navlun", g.navlun), ("Sigorta", g.sigorta), ("Yurt dışı gider", g.yurt_disi)) if tutar[0]
    ]
    sonuc.kur_milyonda = MILYON if g.doviz == YERLI else kurlar[g.doviz].satis_milyonda // kurlar[g.doviz].birim
    for n, k in enumerate(g.kalemler):
        if g.doviz == YERLI:
            ad = "Fatura bedeli"
        else:
            kur = kurlar[g.doviz]
            birim = f"{kur.birim} " if kur.birim != 1 else ""
            ad = f"Fatura {goster(k.fatura_kurus)} {g.doviz} × {birim}{kur_goster(kur.satis_milyonda)} ({kur.kaynak})"
        sonuc.kiymetler[k.sira] = (Terim(ad, tl(k.fatura_kurus, g.doviz)), *(Terim(a, pay[n]) for a, pay in paylar if pay[n]))


def _maktu(o: Oran, k: HesapKalemi) -> tuple[int, str] | str:
    """Specific duty and the quantity it stands on; a sentence when the item lacks that quantity."""
    assert o.maktu_kurus is not None
    if o.maktu_birim in ("", "-"):
        return o.maktu_kurus, ""
    if o.maktu_birim == "KGM":
        return yarim_yukari(Decimal(o.maktu_kurus) * k.net_gram / 1000), f"{Decimal(k.net_gram) / 1000:f} kg".replace(".", ",")
    if o.maktu_birim != k.olcu_birimi or not k.olcu_binde:
        return f"{k.sira}. kalem: maktu vergi için {o.maktu_birim} cinsinden miktar gerekir (41 no.lu kutu)."
    return yarim_yukari(Decimal(o.maktu_kurus) * k.olcu_binde / 1000), f"{Decimal(k.olcu_binde) / 1000:f} {o.maktu_birim}".replace(".", ",")


def hesapla(g: HesapGirdisi, kaynak: OranKaynagi) -> HesapSonucu:
    """Madde 14: the system reckons the taxes. Rounded half-up per item, then summed; stamp duty whole on the first item."""
    sonuc = HesapSonucu()
    hal = kaynak.rejim_hali(g.rejim, g.gun)
    _kiymetler(g, kaynak, sonuc)
    if sonuc.hatalar:
        return sonuc
    kiymet = {k.sira: sonuc.kiymet_kurus(k.sira) for k in g.kalemler}
    yurt_ici = dagit(g.yurt_ici_kurus, list(kiymet.values())) if g.yurt_ici_kurus else [0] * len(g.kalemler)
    _beyan_edilenler(g, kaynak, sonuc)
    if hal == "-":
        return sonuc
    damga = kaynak.damga(g.gun)
    if damga is None:
        sonuc.hatalar.append(f"Beyannamenin {g.gun.year} damga vergisi yüklü değil: «gumruk aktar liste damga» ile yükleyin.")
    if hal == YALNIZ_DAMGA:
        _damga(g, kaynak, sonuc, damga)
        return sonuc
    kkdf = kaynak.kkdf(g.odeme_sekli, g.gun)
    for n, k in enumerate(g.kalemler):
        _kalem(g, k, n == 0, kaynak, sonuc, kiymet[k.sira], yurt_ici[n], damga, kkdf, hal)
    return sonuc


def _beyan_edilenler(g: HesapGirdisi, kaynak: OranKaynagi, sonuc: HesapSonucu) -> None:
    """Taxes of which the declarant gives the amount; the examiner checks it (37/2)."""
    for k in g.kalemler:
        if (t := k.telafi) is not None:
            oran = Oran(TELAFI, "", None, None, "", g.gun, g.gun, t.dayanak)
            ad = kaynak.vergi_adi(TELAFI, g.gun)
            sonuc.vergiler.append(VergiSonucu(k.sira, TELAFI, ad, t.matrah_kurus, t.tutar_kurus, "P", (), oran, beyan=t))


def _damga(g: HesapGirdisi, kaynak: OranKaynagi, sonuc: HesapSonucu, damga: Oran | None) -> None:
    if damga is not None:
        ilk = g.kalemler[0].sira
        sonuc.vergiler.append(VergiSonucu(ilk, DAMGA, kaynak.vergi_adi(DAMGA, g.gun), 0, damga.maktu_kurus or 0, "P", (), damga))


def _kalem(
    g: HesapGirdisi,
    k: HesapKalemi,
    ilk: bool,
    kaynak: OranKaynagi,
    sonuc: HesapSonucu,
    kiymet: int,
    yurt_ici: int,
    damga: Oran | None,
    kkdf: Oran | None,
    hal: str,
) -> None:
    adaylar = kaynak.oranlar(k.gtip, g.gun)
    kalkan: frozenset[str] = frozenset().union(*(kaynak.muafiyet_vergileri(m, g.gun) for m in k.muafiyetler))
    onceki: list[Terim] = []
    ozel: Mapping[str, Oran | None] = {KKDF: kkdf, DAMGA: damga if ilk else None}
    for kod in SIRA:
        oran = ozel[kod] if kod in ozel else oran_sec(adaylar, kod, k)
        if oran is None:
            if kod in ZORUNLU and not kalkan & {kod, "*"}:
                sonuc.hatalar.append(
                    f"{k.sira}. kalem: {k.gtip} için {kaynak.vergi_adi(kod, g.gun)} oranı {g.gun:%d.%m.%Y} gününde yok. "
                    "GTİP'i denetleyin ya da tarifeyi yükleyin."
                )
            continue
        if kalkan & {kod, "*"}:
            continue
        terimler = [Terim(KIYMET, kiymet)]
        if kod in OTV or kod == KDV:
            terimler += onceki
        if kod == KDV and yurt_ici:
            terimler.append(Terim("Yurt içi giderler", yurt_ici))
        if kod == DAMGA:
            terimler = []
        matrah = sum(t.tutar_kurus for t in terimler)
        tutar, miktar = 0, ""
        if oran.oran_milyonda is not None:
            tutar += yarim_yukari(Decimal(matrah) * oran.oran_milyonda / MILYON)
        if oran.maktu_kurus is not None:
            maktu = _maktu(oran, k)
            if isinstance(maktu, str):
                sonuc.hatalar.append(maktu)
                continue
            tutar, miktar = tutar + maktu[0], maktu[1]
        ad = kaynak.vergi_adi(kod, g.gun)
        odeme = "P" if kod == DAMGA else hal
        sonuc.vergiler.append(VergiSonucu(k.sira, kod, ad, matrah, tutar, odeme, tuple(terimler), oran, miktar, sonuc.kiymetler[k.sira]))
        if tutar:
            onceki.append(Terim(ad, tutar))
