"""Box 40 of a declaration out of an antrepo: which item of which antrepo declaration each of its items comes from (Madde 4, 31/2).

No import of the declaration, like `izin.py`: its registration asks here.
"""

from typing import Any

from gumruk.models.kurus import kg_goster
from gumruk.models.rejim import ANTREPO_REJIMLERI, onceki_rejim
from gumruk.models.tablo import Satir, anahtar, bag, eksi_olmaz, strict, tam
from gumruk.models.temel import Baglam, Girdi, Yerinde
from gumruk.models.yon import Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class AntrepoBaglantisi(Satir, table=True):
    """Packages and grams that item `kalem_sira` takes out of item `antrepo_kalem` of an antrepo declaration (31/2)."""

    __tablename__ = "antrepo_baglantisi"
    __table_args__ = strict(
        UniqueConstraint("beyanname_id", "surum", "kalem_sira", "antrepo_id", "antrepo_kalem"), *eksi_olmaz("kap_adedi", "brut_gram")
    )

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    kalem_sira: int = tam()
    antrepo_id: int = bag("beyanname.id")
    antrepo_kalem: int = tam()
    kap_adedi: int = tam()
    brut_gram: int = tam()
    surum: int = tam(deger=1)


class AntrepoBagiGirdisi(Girdi):
    kalem_sira: int = Sinir(ge=1, le=999)
    antrepo_id: int
    antrepo_kalem: int = Sinir(ge=1, le=999)
    kap_adedi: int = Sinir(ge=0, lt=10**9)
    brut_gram: int = Sinir(gt=0, lt=10**13)


TRANSIT_EDILEN = "71"  # goods not in free circulation
# Terms of the office's list «antrepoSuresi» (column `gun`, days): from registration to the antrepo, and in it.
GIRIS_SURESI, KALIS_SURESI = "GIRIS", "KALIS"


def sure_oku(kod: str, ek: dict[str, str]) -> int:
    """The days of a term. Raises ValueError: column: reason."""
    if kod not in (GIRIS_SURESI, KALIS_SURESI):
        raise ValueError(f"kod: {GIRIS_SURESI} ya da {KALIS_SURESI} olmalı: «{kod}».")
    gun = ek.get("gun", "")
    if not (gun.isascii() and gun.isdigit() and 0 < int(gun) < 10_000):
        raise ValueError(f"gun: 1 ile 9999 arasında tam sayı olmalı: «{gun}».")
    return int(gun)


def antrepodan_cikar(g: Any, idare: str) -> bool:
    """Does the declaration take its goods out of an antrepo of this office? Out of another office's they arrive under a bill, or to be loaded."""
    if g.YON is Yon.TRANSIT:  # no code of Ek 1 tells: what it names does
        return bool(g.antrepo_baglari)
    if onceki_rejim(g.rejim) not in ANTREPO_REJIMLERI:
        return False
    onceki = "".join(g.onceki_beyanname.split())
    return bool(g.antrepo_baglari) or g.YON is Yon.GIRIS or len(onceki) < 8 or onceki[2:8] == idare


def antrepo_bagi_nedeni(belge: Any, b: Baglam) -> str | None:
    """31/2: each item comes out of antrepo items of the right regime that lie there, free of what other declarations take, by whole packages."""
    g = b.girdi
    if g.baglantilar:
        return f"{g.rejim or 'Bu'} eşya antrepodan çıkar; 40 no.lu kutuya senet değil antrepo beyannamesi yazılır (m.31/2)."
    kalanlar = b.ofis.antrepo_serbest([x.antrepo_id for x in g.antrepo_baglari], belge.id if belge is not None else None)
    toplam: dict[int, list[int]] = {n: [0, 0] for n in range(1, len(g.kalemler) + 1)}
    cekilen: dict[tuple[int, int], list[int]] = {}
    for n, x in enumerate(g.antrepo_baglari, 1):
        k = kalanlar.get((x.antrepo_id, x.antrepo_kalem))
        if k is None or x.kalem_sira not in toplam:
            return f"{n}. bağlantı: böyle bir antrepo beyannamesi kalemi yok. F4 antrepodaki eşyayı listeler."
        if neden := _cekilemez(g, k):
            return Yerinde(f"{n}. bağlantı: {neden}", "antrepo_no", x.kalem_sira)
        for toplanan in (toplam[x.kalem_sira], cekilen.setdefault((x.antrepo_id, x.antrepo_kalem), [0, 0])):
            toplanan[0] += x.kap_adedi
            toplanan[1] += x.brut_gram
    for anahtari, (kap, gram) in cekilen.items():
        if fazla := _cok_cekilir(kalanlar[anahtari], kap, gram):
            sira = max(x.kalem_sira for x in g.antrepo_baglari if (x.antrepo_id, x.antrepo_kalem) == anahtari)
            return Yerinde(fazla[0], fazla[1], sira)
    for sira, (kap, gram) in toplam.items():
        kalem = g.kalemler[sira - 1]
        if (kap, gram) == (0, 0):
            neden = f"{sira}. kalem, 40 no.lu kutu: çıkacağı antrepo beyannamesi ve kalemi yazılmamış (m.31/2). F4 listeler."
            return Yerinde(neden, "antrepo_no", sira)
        if (kap, gram) != (kalem.kap_adedi, kalem.brut_gram):
            kutuda = f"40 no.lu kutuda {kap} kap {kg_goster(gram)} kg"
            return Yerinde(f"{sira}. kalemde {kalem.kap_adedi} kap {kg_goster(kalem.brut_gram)} kg, {kutuda}; aynı olmalı.", "kap_adedi", sira)
    nolar = {k.no for (antrepo_id, _), k in kalanlar.items() if antrepo_id in {x.antrepo_id for x in g.antrepo_baglari}}
    if "".join(g.onceki_beyanname.split()) not in nolar:
        neden = f"Kapatılan beyanname {g.onceki_beyanname}, eşyanın çıktığı antrepo beyannamesi değil: {', '.join(sorted(nolar))}."
        return Yerinde(neden, "onceki_beyanname")
    return None


def _cekilemez(g: Any, k: Any) -> str | None:
    """Why goods of this antrepo item do not leave under the declaration, whatever the quantity."""
    if k.neden:
        return str(k.neden)
    if g.YON is Yon.TRANSIT and k.rejim[:2] != TRANSIT_EDILEN:
        return f"{k.no} {k.rejim} rejiminde; antrepodan transit, serbest dolaşımda olmayan eşya içindir (m.31/2)."
    if g.YON is not Yon.TRANSIT and k.rejim[:2] != onceki_rejim(g.rejim):
        return f"{k.no} {k.rejim} rejiminde; {g.rejim} yalnız {onceki_rejim(g.rejim)} rejimindeki eşyaya uygulanır (m.4)."
    return None


def _cok_cekilir(k: Any, kap: int, gram: int) -> tuple[str, str] | None:
    """Why so much does not come out of an antrepo item, and the field that says it."""
    if kap > k.serbest_kap or gram > k.serbest_gram:
        neden = f"serbest {k.serbest_kap} kap, {kg_goster(k.serbest_gram)} kg var (m.31/2); {kap} kap, {kg_goster(gram)} kg çekilemez."
        return f"{k.ad}: {neden}", "kap_adedi" if kap > k.serbest_kap else "brut_gram"
    if kap == k.serbest_kap and kap and gram < k.serbest_gram:
        return f"{k.ad}: serbest kapların tamamı çekiliyor; ağırlığın tamamını ({kg_goster(k.serbest_gram)} kg) yazın.", "brut_gram"
    if kap < k.serbest_kap and (not kap or gram >= k.serbest_gram):
        return f"{k.ad}: bir kap bölünmez (m.16/3); kap kalırken ağırlığın tamamı çekilmez, kap yazmadan ağırlık çekilmez.", "kap_adedi"
    return None
