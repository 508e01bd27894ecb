"""Rows that the antrepo's papers are printed from, as they stood at the paper's own time (29–31)."""

from typing import Any

import sqlalchemy as sa
from gumruk.data import queries
from gumruk.data.ofis_antrepo import eksikler, stok
from gumruk.data.ofis_borc import odeme_belgeleri
from gumruk.data.ofis_liste import liste_degeri
from gumruk.data.queries import kullanici_adi
from gumruk.models.antrepo_fark import AntrepoFarkTuru, AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoCikisSatiri, AntrepoGirisi, AntrepoGirisSatiri
from gumruk.models.beyanname import Beyanname
from gumruk.models.kayit import BaskiIsi
from gumruk.models.kurus import goster
from sqlmodel import Session, col, select


def antrepo_adi(s: Session, b: Any) -> str:
    """Code and name of box 49's antrepo on the declaration's day."""
    deger = liste_degeri(s, "antrepo", b.antrepo, b.tescil_gunu) if b.antrepo else None
    return f"{b.antrepo} {deger.aciklama[:60]} ({deger.ek_alan('tip')} tipi)" if deger else b.antrepo


def _odeme(s: Session, b: Beyanname) -> str:
    teminat = f"teminata {goster(b.toplam_teminat_kurus)} TL {b.teminat_sekli} {b.teminat_no}".strip() if b.toplam_teminat_kurus else ""
    return "; ".join(x for x in (*(str(o) for o in odeme_belgeleri(s, b.id)), teminat) if x) or "vergi yok"


def _giris(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    g = s.get_one(AntrepoGirisi, i.belge_id)
    b = s.get_one(Beyanname, g.beyanname_id)
    girmeyen = {x.kalem_sira: x.beyan[0] for x in stok(s, [b.id])}
    x = AntrepoGirisSatiri
    onceki = select(x).join(AntrepoGirisi, col(AntrepoGirisi.id) == x.giris_id).where(AntrepoGirisi.beyanname_id == b.id, col(x.giris_id) <= g.id)
    for satir in s.exec(onceki):
        girmeyen[satir.kalem_sira] -= satir.kap_adedi
    _ = g.satirlar, b.kalemler
    return g, {"beyanname": b, "antrepo": antrepo_adi(s, b), "girmeyen": girmeyen, "odeme": _odeme(s, b), "memur": kullanici_adi(s, g.memur_id)}


def _cikis(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """What was left after the slip's own exit, whenever it is printed."""
    c = s.get_one(AntrepoCikisi, i.belge_id)
    b = s.get_one(Beyanname, c.beyanname_id)
    idler = [x.antrepo_id for x in c.satirlar]
    stoklar = {(x.antrepo_id, x.kalem_sira): x for x in stok(s, idler)}
    eksik = eksikler(s, idler, AntrepoFarkTuru.SAYIM, col(AntrepoTutanagi.karar_ani) <= c.cikis_ani)
    kalan = {a: -eksik.get(a, (0, 0))[0] for a in stoklar}
    g: Any = AntrepoGirisSatiri
    giren = sa.select(col(AntrepoGirisi.beyanname_id), g.kalem_sira, g.kap_adedi).join(AntrepoGirisi, col(AntrepoGirisi.id) == g.giris_id)
    for antrepo_id, kalem, kap in s.execute(giren.where(col(AntrepoGirisi.beyanname_id).in_(idler), col(AntrepoGirisi.giris_ani) <= c.cikis_ani)):
        kalan[antrepo_id, kalem] += kap
    x = AntrepoCikisSatiri
    for satir in s.exec(select(x).where(col(x.antrepo_id).in_(idler), col(x.cikis_id) <= c.id)):
        kalan[satir.antrepo_id, satir.antrepo_kalem] -= satir.kap_adedi
    kalemler = {a: (x.no, x.tanim, x.kap_cinsi, kalan[a]) for a, x in stoklar.items()}
    ilk = s.get_one(Beyanname, c.satirlar[0].antrepo_id)
    return c, {"beyanname": b, "antrepo": antrepo_adi(s, ilk), "kalemler": kalemler, "odeme": _odeme(s, b), "memur": kullanici_adi(s, c.memur_id)}


def _fark(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(AntrepoTutanagi, i.belge_id)
    b = s.get_one(Beyanname, t.beyanname_id)
    _ = t.satirlar, b.kalemler
    return t, {"beyanname": b, "antrepo": antrepo_adi(s, b), "memur": kullanici_adi(s, t.memur_id)}


def _sayim(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    t = s.get_one(AntrepoSayimi, i.belge_id)
    b = s.get_one(Beyanname, t.beyanname_id)
    _ = t.satirlar, b.kalemler
    kisiler = {"memur": kullanici_adi(s, t.memur_id), "ikinci": kullanici_adi(s, t.ikinci_id)}
    return t, {"beyanname": b, "antrepo": antrepo_adi(s, b), **kisiler}


def _dokum(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The registration's paper stays what it was, whatever version came later."""
    return queries.beyanname_gor_icinde(s, i.belge_id, 1), {}


OKUYUCULAR = {
    "antrepo_dokumu": _dokum,
    "antrepo_giris_fisi": _giris,
    "antrepo_cikis_fisi": _cikis,
    "antrepo_fark_tutanagi": _fark,
    "antrepo_sayim_tutanagi": _sayim,
}
