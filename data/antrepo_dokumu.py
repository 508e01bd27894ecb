"""Stok dökümü: what lies in the antrepos at the end of a day, item by item, each term with its documents (31)."""

from datetime import date

from gumruk.data import queries_antrepo
from gumruk.data.engine import Depo
from gumruk.data.ofis_liste import liste_degeri
from gumruk.models.defter import Bolum, Defter, DefterKaydi, DefterTuru, Sutun
from gumruk.models.kurus import kg_goster, sayi_goster

SUTUNLAR = (
    Sutun("beyanname", "Beyanname / kalem", 39),
    Sutun("sahibi", "Eşya sahibi", 42),
    Sutun("gtip", "GTİP", 22),
    Sutun("esya", "Eşya", 42),
    Sutun("giren", "Giren kap", 18, sag=True),
    Sutun("giren_kg", "Giren kg", 22, sag=True),
    Sutun("cikan", "Çıkan, eksik", 18, sag=True),
    Sutun("cikan_kg", "Çıkan kg", 22, sag=True),
    Sutun("kalan", "Kalan kap", 18, sag=True),
    Sutun("kalan_kg", "Kalan kg", 22, sag=True),
)
TERIMLER = (
    Sutun("beyanname", "Beyanname / kalem", 42),
    Sutun("gun", "Gün", 22),
    Sutun("belge", "Belge", 32),
    Sutun("ne", "Ne", 90),
    Sutun("kap", "Kap", 24, sag=True),
    Sutun("kg", "Brüt kg", 32, sag=True),
)


def stok_dokumu(depo: Depo, gun: date, antrepo: str = "") -> Defter:
    """A table an antrepo, then the terms of every item; only what still lies there."""
    satirlar = queries_antrepo.stok_listesi(depo, gun, antrepo)
    with depo.oku() as s:
        adlar = {kod: deger.aciklama for kod in {x.antrepo for x in satirlar} if (deger := liste_degeri(s, "antrepo", kod, gun))}
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
                    kg_goster(x.cikan[1] + x.eksik[1]),
                    f"{sayi_goster(x.kalan_kap)} {x.kap_cinsi}",
                    kg_goster(x.kalan_gram),
                ),
            )
            for n, x in enumerate(bunun, 1)
        )
        toplam = f"Toplam {sayi_goster(sum(x.kalan_kap for x in bunun))} kap, {kg_goster(sum(x.kalan_gram for x in bunun))} kg."
        baslik = f"Antrepo {kod} {adlar.get(kod, '')}".strip()
        bolumler.append(Bolum(baslik, SUTUNLAR, (), satirlar=kayitlar, adet=len(kayitlar), bos="Eşya yok.", sozler=(toplam,)))
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
