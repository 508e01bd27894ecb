"""A declaration as a file from outside gives it: plain values, the same shape for every format, ready for the entry screen or for reckoning."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from gumruk.models.tarife import HesapGirdisi, HesapKalemi, HesapSonucu


@dataclass(frozen=True)
class TaslakVergi:
    """A tax amount as declared in the file, in kuruş (minor units of the file's own money)."""

    kalem: int
    kod: str
    tutar_kurus: int
    oran: str = ""
    matrah_kurus: int = 0


@dataclass(frozen=True)
class TaslakKalem:
    """Weights in grams, quantities in thousandths, prices in minor units."""

    sira: int
    gtip: str
    tanim: str
    mensei: str
    marka: str = ""
    kap_cinsi: str = ""
    kap_adedi: int = 0
    brut_gram: int = 0
    net_gram: int = 0
    olcu_birimi: str = ""
    olcu_binde: int = 0
    fatura_kurus: int = 0
    anlasma: str = ""
    muafiyetler: str = ""
    ozet_beyan: str = ""
    senet: str = ""
    senet_satir: str = ""


@dataclass(frozen=True)
class BeyannameTaslagi:
    """`alan`: header values by the names of BeyannameGirdisi; `ekler`: (kod, no, tarih); `fazladan`: elements that the reader does not use."""

    kaynak: str
    alan: dict[str, Any]
    kalemler: tuple[TaslakKalem, ...]
    ekler: tuple[tuple[str, str, str], ...] = ()
    beyan_edilen: tuple[TaslakVergi, ...] = ()
    fazladan: tuple[str, ...] = field(default=())

    def hesap_girdisi(self, gun: date) -> HesapGirdisi:
        """What of the file its taxes depend on."""
        a = self.alan

        def tutar(ad: str) -> tuple[int, str]:
            return int(a.get(f"{ad}_kurus") or 0), str(a.get(f"{ad}_doviz") or "")

        kalemler = tuple(
            HesapKalemi(
                k.sira,
                k.gtip,
                k.mensei,
                k.fatura_kurus,
                k.brut_gram,
                k.net_gram,
                k.olcu_birimi,
                k.olcu_binde,
                k.anlasma,
                tuple(k.muafiyetler.split()),
            )
            for k in self.kalemler
        )
        return HesapGirdisi(
            gun,
            str(a.get("rejim") or ""),
            str(a.get("odeme_sekli") or ""),
            str(a.get("doviz") or "TRY"),
            kalemler,
            tutar("navlun"),
            tutar("sigorta"),
            tutar("yurt_disi"),
            int(a.get("yurt_ici_kurus") or 0),
        )


def farklar(taslak: BeyannameTaslagi, sonuc: HesapSonucu) -> list[str]:
    """Each tax amount of the file beside the one reckoned here, where they differ."""
    from gumruk.models.kurus import goster

    hesap = {(v.kalem, v.kod): v.tutar_kurus for v in sonuc.vergiler}
    beyan = {(v.kalem, v.kod): v.tutar_kurus for v in taslak.beyan_edilen}
    sirali = sorted({*hesap, *beyan})
    return [
        f"{kalem}. kalem {kod}: beyan edilen {goster(beyan[kalem, kod]) if (kalem, kod) in beyan else 'yok'}, "
        f"hesaplanan {goster(hesap[kalem, kod]) if (kalem, kod) in hesap else 'yok'}"
        for kalem, kod in sirali
        if hesap.get((kalem, kod)) != beyan.get((kalem, kod))
    ]
