"""Stok dökümü: what lies in the antrepos at the end of a day, item by item, each term with its documents (31)."""

from datetime import date

from gumruk.data import queries_antrepo
from gumruk.data.engine import Depo
from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, Sutun
from gumruk.models.kurus import kg_goster, sayi_goster

SUTUNLAR = (
    Sutun("beyanname", "Beyanname / kalem", 42),
    Sutun("sahibi", "Eşya sahibi", 44),
    Sutun("gtip", "GTİP", 24),
    Sutun("esya", "Eşya", 48),
    Sutun("giren", "Giren kap", 18),
    Sutun("giren_kg", "Giren kg", 24),
    Sutun("cikan", "Çıkan, eksik", 18),
    Sutun("kalan", "Kalan kap", 18),
    Sutun("kalan_kg", "Kalan kg", 24),
)
TERIMLER = (
    Sutun("beyanname", "Beyanname / kalem", 42),
    Sutun("gun", "Gün", 22),
    Sutun("belge", "Belge", 32),
    Sutun("ne", "Ne", 90),
    Sutun("kap", "Kap", 24),
    Sutun("kg", "Brüt kg", 32),
)


def stok_dokumu(depo: Depo, gun: date, antrepo: str = "") -> Defter:
    """A table an antrepo, then the terms of every item; only what still lies there."""
    satirlar = queries_antrepo.stok_listesi(depo, gun, antrepo)
    bolumler = []
    for kod in sorted({x.antrepo for x in satirlar}) or [antrepo]:
        bunun = [x for x in satirlar if x.antrepo == kod]
        kayitlar = tuple(
            DefterKaydi(
                n,
                (
                    f"{x.no} / {x.kalem_sira}",
                    x.alici,
                    x.gtip,
                    x.tanim,
                    f"{sayi_goster(x.giren[0])} {x.kap_cinsi}",
                    kg_goster(x.giren[1]),
                    sayi_goster(x.cikan[0] + x.eksik[0]),
                    f"{sayi_goster(x.kalan_kap)} {x.kap_cinsi}",
                    kg_goster(x.kalan_gram),
                ),
            )
            for n, x in enumerate(bunun, 1)
        )
        toplam = f"Toplam {sayi_goster(sum(x.kalan_kap for x in bunun))} kap, {kg_goster(sum(x.kalan_gram for x in bunun))} kg."
        bolumler.append(Bolum(f"Antrepo {kod}".strip(), SUTUNLAR, (), satirlar=kayitlar, adet=len(kayitlar), bos="Eşya yok.", sozler=(toplam,)))
    terimler = [
        (f"{x.no} / {x.kalem_sira}", f"{h.gun:%d.%m.%Y}", h.belge, h.ne, str(h.kap), kg_goster(h.gram))
        for x in satirlar
        for h in queries_antrepo.hareketler(depo, x.antrepo_id, x.kalem_sira, gun)
    ]
    kayitlar = tuple(DefterKaydi(n, t) for n, t in enumerate(terimler, 1))
    imzalar = ("Gümrük antrepo memuru: ad, soyad, imza", "Antrepo işleticisi: ad, soyad, imza")
    bolumler.append(Bolum("Girişler, çıkışlar, eksikler", TERIMLER, (), satirlar=kayitlar, adet=len(kayitlar), bos="Yok.", imzalar=imzalar))
    kapsam = f"{gun:%d.%m.%Y} gün sonu" + (f" · antrepo {antrepo}" if antrepo else " · bütün antrepolar")
    return Defter(DefterTuru.ANTREPO, "Antrepo stok dökümü", "31/1", kapsam, tuple(bolumler), (), f"antrepo_stok_{gun:%Y%m%d}_{antrepo or 'hepsi'}")
