"""`denetle`: the six things that must always hold, recomputed from the rows in two independent ways where there are two (kapsam.md)."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from gumruk.data.denetim_antrepo import antrepo
from gumruk.data.denetim_cikis import cikis
from gumruk.data.denetim_hesap import yeniden_hesaplar
from gumruk.data.denetim_iz import MUHURLULER, iz
from gumruk.data.denetim_muayene import muayene
from gumruk.data.denetim_para import alinmis_teminat, gec_oranlar, iki_kez, odenen_hareketler, para, teminat
from gumruk.data.denetim_sonradan import kismi_cekmeler, sonradan
from gumruk.data.denetim_supalan import supalan
from gumruk.data.denetim_surum import surumler
from gumruk.data.denetim_transit import turler
from gumruk.data.denetim_tutanak import eksik_beyanlar, tutanaklar
from gumruk.data.denetim_ykts import cezalar, vekaletler, ykts_kayitlari
from gumruk.data.engine import Depo
from gumruk.data.kura import gunun_bulgulari
from gumruk.data.ofis_borc import ilk_tahakkuk
from gumruk.data.ofis_cikan import cikanlar, kayit_toplami
from gumruk.models.ambar import AmbarCikisi, AmbarKaydi
from gumruk.models.antrepo_stok import AntrepoCikisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat, SenetBaglantisi
from gumruk.models.cetele import CeteleTeslimi
from gumruk.models.kayit import IzKaydi, Sayac
from gumruk.models.kurus import goster
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.ozet_beyan import SenetSatiri
from gumruk.models.secim import GunTohumu, HatSecimi
from gumruk.models.secim_gunu import GunDurumu, SecimGunu
from gumruk.models.temel import Numarali
from gumruk.models.vezne import (
    MuhasebeHareketi,
)
from gumruk.models.yon import Yon
from sqlmodel import Session, SQLModel, col, select

NUMARALILAR: tuple[Any, ...] = tuple(t for t in MUHURLULER if issubclass(t, Numarali))


@dataclass(frozen=True)
class Bulgu:
    """One broken promise: which of the six, and where."""

    kural: str
    ne: str


def numaralar(s: Session, _depo: Depo) -> Iterator[str]:
    """1: per series and year the numbers are 1..n, and the counter says n."""
    sayaclar = {(seri, yil): son for seri, yil, son in s.execute(sa.select(Sayac.seri, Sayac.yil, Sayac.son))}
    tablolar: dict[str, Any] = {t.__tablename__: t for t in NUMARALILAR}
    for ad, yon, yil, adet, en_buyuk, en_kucuk, ayri in s.execute(_numara_sorgusu()):
        seri = tablolar[ad].SERILER[Yon[yon]] if yon else tablolar[ad].SERI
        son = sayaclar.get((seri, yil))
        if not adet == en_buyuk == ayri == son or en_kucuk != 1:
            yield f"{ad} {yil} {seri}: {adet} kayıt, en büyük sıra {en_buyuk}, sayaç {son}: boşluk ya da ikiz var."


@cache
def _numara_sorgusu() -> Any:
    """Every numbered table's count, greatest, least and different numbers per year (and direction), in one reading."""
    adet = sa.func.count()

    def biri(t: Any) -> Any:
        yon = sa.cast(t.yon, sa.String) if hasattr(t, "yon") else sa.literal("")
        olcu = adet, sa.func.max(t.sira), sa.func.min(t.sira), sa.func.count(t.sira.distinct())
        return sa.select(sa.literal(t.__tablename__), yon.label("yon"), t.yil, *olcu).group_by(t.yil, *([t.yon] if hasattr(t, "yon") else []))

    return sa.union_all(*(biri(t) for t in NUMARALILAR))


def esya(s: Session, _depo: Depo) -> Iterator[str]:
    """3: nothing left unpaid, unexamined, or in excess of what came in or was declared."""
    b: Any = Beyanname
    cikan: Any = sa.union(sa.select(AmbarCikisi.beyanname_id), sa.select(CeteleTeslimi.beyanname_id), sa.select(AntrepoCikisi.beyanname_id))
    odeme = odenen_hareketler().subquery()
    odenen: Any = (
        sa.select(col(MuhasebeHareketi.beyanname_id), sa.func.sum(odeme.c.tutar).label("t"))
        .join(odeme, odeme.c.hareket_id == MuhasebeHareketi.id)
        .where(ilk_tahakkuk(col(MuhasebeHareketi.id)))
        .group_by(col(MuhasebeHareketi.beyanname_id))
        .subquery()
    )
    sonuc: Any = sa.select(MuayeneSonucu.beyanname_id)
    for r in s.execute(
        sa.select(b.id, b.no, b.toplam_vergi_kurus, b.hat, sa.func.coalesce(odenen.c.t, 0), b.toplam_teminat_kurus, alinmis_teminat(b.id))
        .outerjoin(odenen, odenen.c.beyanname_id == b.id)
        .where(b.id.in_(cikan)),
    ):
        if r[4] != r[2]:
            yield f"Beyanname {r[1]}: eşyası çıkmış, vergisi {goster(r[2])}, ödenen {goster(int(r[4]))}."
        if r[5] and r[6] < r[5]:
            yield f"Beyanname {r[1]}: eşyası çıkmış, teminatı {goster(r[5])} olmalıydı, alınan {goster(int(r[6]))}."
        if r[3] in (Hat.BELGE, Hat.FIZIKI) and s.execute(sonuc.where(MuayeneSonucu.beyanname_id == r[0])).first() is None:
            yield f"Beyanname {r[1]}: eşyası çıkmış, muayenesi yok."
    cikti = kayit_toplami(cikanlar())
    k: Any = AmbarKaydi
    for r in s.execute(sa.select(k.id, k.yeri, k.kap_adedi, k.brut_gram, cikti.c.kap, cikti.c.gram).join(cikti, cikti.c.kayit_id == k.id)):
        if r[4] > r[2] or r[5] > r[3]:
            yield f"Ambar kaydı {r[0]} ({r[1]}): giren {r[2]} kap {r[3]} g, çıkan {r[4]} kap {r[5]} g."
    g: Any = SenetBaglantisi
    bagli = (
        sa.select(g.satir_id, sa.func.sum(g.kap_adedi).label("kap"), sa.func.sum(g.brut_gram).label("gram"))
        .join(Beyanname, col(Beyanname.id) == g.beyanname_id)
        .where(col(Beyanname.durum) != BeyannameDurumu.IADE, g.surum == col(Beyanname.surum))
        .group_by(g.satir_id)
        .subquery()
    )
    x: Any = SenetSatiri
    for r in s.execute(sa.select(x.id, x.kap_adedi, x.brut_gram, bagli.c.kap, bagli.c.gram).join(bagli, bagli.c.satir_id == x.id)):
        if r[3] > r[1] or r[4] > r[2]:
            yield f"Senet satırı {r[0]}: {r[1]} kap {r[2]} g, beyannamelere bağlanan {r[3]} kap {r[4]} g."
    yield from tutanaklar(s)


def secim(s: Session, _depo: Depo) -> Iterator[str]:
    """5, choices: at most one day open; a closed day's seed, fingerprint and criteria as at its opening; every line as chosen or as an act left it.

    Whether the choices themselves come out again is asked by `denetle kura`.
    """
    gunler = s.exec(select(SecimGunu).order_by(col(SecimGunu.gun))).all()
    acik = [g.no for g in gunler if g.durum is GunDurumu.ACIK]
    if len(acik) > 1:
        yield f"Birden çok seçim günü açık: {', '.join(acik)}."
    for g in gunler:
        if s.get_one(GunTohumu, g.tohum_id).parmak_izi != g.parmak_izi:
            yield f"Seçim günü {g.no}: parmak izi tohumun kaydındakinden başka."
        if g.durum is GunDurumu.KAPANDI:
            yield from (f"Seçim günü {g.no}: {ne}" for ne in gunun_bulgulari(s, g, secimler=False))
    b: Any = Beyanname
    ayri: Any = sa.select(b.id, b.no, b.hat, HatSecimi.hat).join(HatSecimi, col(HatSecimi.beyanname_id) == b.id)
    for kimlik, no, hat, secilen in s.execute(ayri.where(b.hat.is_distinct_from(col(HatSecimi.hat)))):
        izler = s.exec(select(IzKaydi.sonra).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == kimlik).order_by(col(IzKaydi.sira).desc()))
        izdeki = next((h for sonra in izler if (h := json.loads(sonra).get("hat"))), secilen.name)
        if hat is None or izdeki != hat.name:
            yield f"Beyanname {no}: hattı «{hat.value if hat else 'yok'}», son işleminin izinde «{Hat[izdeki].value}»."


def disk(s: Session, depo: Depo) -> Iterator[str]:
    """6: the file is whole; append-only tables still have their triggers."""
    if depo.sqlite:
        for r in s.execute(sa.text("PRAGMA integrity_check")):
            if r[0] != "ok":
                yield f"Veritabanı dosyası: {r[0]}"
        for r in s.execute(sa.text("PRAGMA foreign_key_check")):
            yield f"Bağ kopuk: {r[0]} {r[1]} → {r[2]}"
        var = {r[0] for r in s.execute(sa.text("SELECT name FROM sqlite_master WHERE type='trigger'"))}
        gevsek = [
            r[0]
            for r in s.execute(
                sa.text(
                    "SELECT name FROM sqlite_master WHERE type='table' AND sql NOT LIKE '%STRICT%' "
                    "AND name NOT IN ('alembic_version') AND name NOT LIKE 'sqlite_%'"
                )
            )
        ]
        for tablo in gevsek:
            yield f"Tablo {tablo} STRICT değil."
        aranan = {f"{t.name}_silinmez" for t in SQLModel.metadata.sorted_tables}
    else:
        var = {r[0] for r in s.execute(sa.text("SELECT tgname FROM pg_trigger WHERE tgenabled = 'A'"))}
        aranan = {f"{t.name}_degismez" for t in SQLModel.metadata.sorted_tables}
    for eksik in sorted(aranan - var):
        yield f"Koruyucu tetik yok: {eksik}."


DENETIMLER: tuple[tuple[str, Callable[[Session, Depo], Iterator[str]]], ...] = (
    ("1 numaralar kesintisiz", numaralar),
    ("2 para tutuyor", para),
    ("2 teminat ve iade", teminat),
    ("2 geç yüklenen oran", gec_oranlar),
    ("2 eksik beyan", eksik_beyanlar),
    ("2 yeniden hesap", yeniden_hesaplar),
    ("3 eşya", esya),
    ("3 muayene", muayene),
    ("3 antrepo", antrepo),
    ("3 supalan", supalan),
    ("3 grupaj, transit", turler),
    ("3 sonradan kontrol", sonradan),
    ("3 kısmi çekme", kismi_cekmeler),
    ("3 çıkış", cikis),
    ("4 iki kez yok", iki_kez),
    ("5 seçim", secim),
    ("5 iz zinciri", iz),
    ("5 sürümler", surumler),
    ("2 YKTS cezaları", cezalar),
    ("5 YKTS kayıtları", ykts_kayitlari),
    ("5 YKTS vekâletleri", vekaletler),
    ("6 disk", disk),
)


def denetle(depo: Depo) -> list[Bulgu]:
    """Everything that does not hold; empty when all is well."""
    bulgular: list[Bulgu] = []
    for ad, denetim in DENETIMLER:
        with depo.oku() as s:
            bulgular += [Bulgu(ad, ne) for ne in denetim(s, depo)]
    return bulgular
