"""Audit of the antrepo's stock: in − out = left and never below nothing, links within it, closed only when empty, open while goods are in (31)."""

from collections.abc import Iterator

import sqlalchemy as sa
from gumruk.data.engine import Depo
from gumruk.data.ofis_antrepo import BITMIS, STOKLU, antrepo_eksikleri, stok
from gumruk.models.antrepo_bagi import TRANSIT_EDILEN, AntrepoBaglantisi
from gumruk.models.antrepo_fark import AntrepoFarkDurumu, AntrepoTutanagi
from gumruk.models.antrepo_sayim import AntrepoSayimi, SayimDurumu
from gumruk.models.antrepo_stok import AntrepoCikisi, AntrepoCikisSatiri, AntrepoGirisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Kalem
from gumruk.models.kurus import goster
from gumruk.models.rejim import onceki_rejim
from gumruk.models.vezne import MuhasebeHareketi
from gumruk.models.yon import Yon
from sqlmodel import Session, col, select

DILIM = 200


def antrepo(s: Session, _depo: Depo) -> Iterator[str]:
    """3: every antrepo declaration, its stock, who draws on it."""
    idler = list(s.scalars(sa.select(col(Beyanname.id)).where(col(Beyanname.yon) == Yon.ANTREPO).order_by(col(Beyanname.id))))
    for n in range(0, len(idler), DILIM):
        yield from _stoklar(s, idler[n : n + DILIM])
    yield from _baglar(s)
    yield from _cikislar(s)
    yield from _farklar(s)
    yanlis = sa.select(col(AntrepoGirisi.no)).join(Beyanname, col(Beyanname.id) == AntrepoGirisi.beyanname_id)
    for no in s.scalars(yanlis.where(sa.or_(col(Beyanname.yon) != Yon.ANTREPO, col(Beyanname.antrepo) != col(AntrepoGirisi.antrepo)))):
        yield f"Antrepo girişi {no}: beyannamesi antrepo beyannamesi değil ya da başka antreponun."


def _stoklar(s: Session, idler: list[int]) -> Iterator[str]:
    for x in stok(s, idler):
        giren = [x.giren[n] + x.girmeyen[n] for n in (0, 1)]
        if giren[0] > x.beyan[0] or giren[1] > x.beyan[1]:
            yield f"Antrepo {x.ad}: beyan {x.beyan[0]} kap {x.beyan[1]} g, giren ve eksik {giren[0]} kap {giren[1]} g."
        if x.kalan_kap < 0 or x.kalan_gram < 0:
            yield f"Antrepo {x.ad}: giren {x.giren}, çıkan {x.cikan}, eksik {x.eksik}: kalan eksiye düşmüş."
        if (x.kalan_kap or x.kalan_gram) and x.durum not in STOKLU:
            yield f"Antrepo {x.ad}: antrepoda {x.kalan_kap} kap {x.kalan_gram} g varken beyannamesi «{x.durum.value}»."
        if x.durum in (BeyannameDurumu.ANTREPODA, *BITMIS) and giren != list(x.beyan):
            yield f"Antrepo {x.ad}: «{x.durum.value}», oysa girişi tamamlanmamış."
    kapali = col(Beyanname.durum) == BeyannameDurumu.KAPANDI
    for b in s.exec(select(Beyanname).where(col(Beyanname.id).in_(idler), sa.or_(kapali, col(Beyanname.durum) == BeyannameDurumu.ANTREPODA))):
        eksikler = antrepo_eksikleri(s, b)
        if (b.durum is BeyannameDurumu.KAPANDI) != (not eksikler):
            yield f"Antrepo beyannamesi {b.no}: «{b.durum.value}», {eksikler[0][0] if eksikler else 'eşyası kalmamış, çekenleri kapanmış'}."


def _baglar(s: Session) -> Iterator[str]:
    """Links name antrepo declarations of the regime that they discharge, and cover their items exactly."""
    g, b, a, k = AntrepoBaglantisi, Beyanname, sa.orm.aliased(Beyanname), Kalem
    sorgu = sa.select(col(b.no), col(b.rejim), a.no, a.yon, a.rejim).select_from(g)
    sorgu = sorgu.join(b, col(b.id) == g.beyanname_id).join(a, a.id == g.antrepo_id).distinct()
    for no, rejim, antrepo_no, yon, antrepo_rejimi in s.execute(sorgu):
        kapatilan = onceki_rejim(rejim) if rejim else TRANSIT_EDILEN  # a transit declaration has no code of Ek 1
        if yon is not Yon.ANTREPO or antrepo_rejimi[:2] != kapatilan:
            yield f"Beyanname {no} ({rejim}): {antrepo_no} ({antrepo_rejimi}) antrepo beyannamesinden çekemez."
    toplam = sa.select(sa.func.coalesce(sa.func.sum(col(g.kap_adedi)), 0), sa.func.coalesce(sa.func.sum(col(g.brut_gram)), 0))
    cekenler = sa.select(col(g.beyanname_id))
    kalemler = sa.select(col(b.id), col(b.no), col(k.surum), col(k.sira), col(k.kap_adedi), col(k.brut_gram)).join(k, col(k.beyanname_id) == b.id)
    for by, no, surum, sira, kap, gram in s.execute(kalemler.where(col(b.id).in_(cekenler), col(k.surum) == col(b.surum))):
        bagli = s.execute(toplam.where(col(g.beyanname_id) == by, col(g.surum) == surum, col(g.kalem_sira) == sira)).one()
        if tuple(bagli) != (kap, gram):
            yield f"Beyanname {no}, {sira}. kalem: {kap} kap {gram} g, antrepodan bağlanan {bagli[0]} kap {bagli[1]} g."


def _cikislar(s: Session) -> Iterator[str]:
    """Nothing leaves that its declaration does not bind, nor more of it."""
    x, c, g, b = AntrepoCikisSatiri, AntrepoCikisi, AntrepoBaglantisi, Beyanname
    cikan = (
        sa.select(col(c.beyanname_id).label("by"), col(x.antrepo_id), col(x.antrepo_kalem))
        .add_columns(sa.func.sum(col(x.kap_adedi)).label("kap"), sa.func.sum(col(x.brut_gram)).label("gram"))
        .join(c, col(c.id) == x.cikis_id)
        .group_by(col(c.beyanname_id), col(x.antrepo_id), col(x.antrepo_kalem))
    )
    for by, antrepo_id, kalem, kap, gram in s.execute(cikan):
        bag = sa.select(sa.func.coalesce(sa.func.sum(col(g.kap_adedi)), 0), sa.func.coalesce(sa.func.sum(col(g.brut_gram)), 0))
        bag = bag.join(b, col(b.id) == g.beyanname_id).where(col(g.surum) == col(b.surum))
        bagli = s.execute(bag.where(col(g.beyanname_id) == by, col(g.antrepo_id) == antrepo_id, col(g.antrepo_kalem) == kalem)).one()
        if kap > bagli[0] or gram > bagli[1]:
            no = s.get_one(Beyanname, by).no
            yield f"Beyanname {no}: antrepodan {kap} kap {gram} g çıkmış, bağladığı {bagli[0]} kap {bagli[1]} g."


def _farklar(s: Session) -> Iterator[str]:
    """A tutanak is decided before it is assessed, and assessed for what is missing; a signed count that differs has its tutanak."""
    t = AntrepoTutanagi
    for x in s.exec(select(t)):
        if (x.durum is AntrepoFarkDurumu.AMIRDE) != (x.karar_veren_id is None):
            yield f"Antrepo tutanağı {x.no}: «{x.durum.value}», kararı {'yok' if x.karar_veren_id is None else 'var'}."
        hareket = s.get(MuhasebeHareketi, x.hareket_id) if x.hareket_id else None
        if hareket is not None and (hareket.beyanname_id != x.beyanname_id or hareket.tutar_kurus < x.vergi_kurus):
            yield f"Antrepo tutanağı {x.no}: vergisi {goster(x.vergi_kurus)}, tahakkuku {goster(hareket.tutar_kurus)}."
    for sayim in s.exec(select(AntrepoSayimi).where(AntrepoSayimi.durum == SayimDurumu.IMZALANDI)):
        var = s.exec(select(t.id).where(t.beyanname_id == sayim.beyanname_id, t.zaman == sayim.imza_ani).limit(1)).first()
        if bool(sayim.farkli) != (var is not None):
            yield f"Antrepo sayımı {sayim.no}: farkı {'var, tutanağı yok' if sayim.farkli else 'yok, tutanağı var'}."
