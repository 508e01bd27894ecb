"""`denetle`, invariant 3: what an examination's side ways leave open stands where it says, and no goods left before it was closed."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from gumruk.data.denetim_tahlil import aykiriya_uygundur, tahlil_itirazlari
from gumruk.data.engine import Depo
from gumruk.data.ofis_cikis import ihracatin_istegi
from gumruk.data.ofis_muayene import itirazi_beklenen, raporu_beklenen
from gumruk.models.ambar import AmbarCikisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.cetele import CeteleTeslimi
from gumruk.models.fiziki_istegi import FizikiIstegi, FizikiKarari
from gumruk.models.muayene import MuayeneSonucu
from gumruk.models.muracaat import EksikBelgeNotu, MuracaatHareketi, MuracaatYonu
from gumruk.models.muzekkere import Muzekkere, MuzekkereKarari
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.tahlil import NumuneDurumu, TahlilIstegi
from gumruk.models.yeniden_muayene import MuayeneFarki, YenidenMuayene, YenidenMuayeneSonucu
from sqlmodel import Session, col


def _acik_istek(beyan: Any) -> Any:
    cevapli = sa.exists().where(col(FizikiKarari.istek_id) == col(FizikiIstegi.id))
    return sa.exists().where(col(FizikiIstegi.beyanname_id) == beyan.id, ~cevapli)


def _acik_not(beyan: Any) -> Any:
    h = MuracaatHareketi
    geldi = sa.exists().where(col(h.not_id) == col(EksikBelgeNotu.id), col(h.yon) == MuracaatYonu.ALINDI)
    return sa.exists().where(col(EksikBelgeNotu.beyanname_id) == beyan.id, ~geldi)


def _tahlili_acik(beyan: Any) -> Any:
    """A report, or the second one after an objection, is waited for (22/1, 22/4)."""
    return sa.or_(raporu_beklenen(beyan.id), itirazi_beklenen(beyan.id))


_BEKLER = (
    (BeyannameDurumu.FIZIKI_ISTENDI, _acik_istek, "karar bekleyen fiziki muayene isteği"),
    (BeyannameDurumu.MURACAATTA, _acik_not, "müracaat masasında bekleyen not"),
    (BeyannameDurumu.TAHLILDE, _tahlili_acik, "raporu beklenen tahlil"),
)


def muayene(s: Session, _depo: Depo) -> Iterator[str]:
    b: Any = Beyanname
    for durum, acik, ne in _BEKLER:
        var = acik(b)
        for r in s.execute(sa.select(b.no, b.durum, var).where((b.durum == durum) != var)):
            yield f"Beyanname {r[0]}: «{r[1].value}», {ne} {'var' if r[2] else 'yok'}."
    cikti = sa.or_(sa.exists().where(col(AmbarCikisi.beyanname_id) == b.id), sa.exists().where(col(CeteleTeslimi.beyanname_id) == b.id))
    for r in s.execute(sa.select(b.no).where(cikti, sa.or_(_tahlili_acik(b), _acik_istek(b), _acik_not(b)))):
        yield f"Beyanname {r[0]}: eşyası çıkmış, muayenesi bitmemiş."
    uygun = sa.exists().where(col(YenidenMuayeneSonucu.istek_id) == col(YenidenMuayene.id), col(YenidenMuayeneSonucu.uygun).is_(True))
    donen = sa.exists().where(col(YenidenMuayene.fark_id) == col(MuayeneFarki.id), uygun)
    m = Muzekkere
    donduren = sa.exists().where(col(m.beyanname_id) == b.id, col(m.karar) == MuzekkereKarari.UYGUN_DEGIL, col(m.zaman) >= col(MuayeneFarki.zaman))
    farkli: Any = (
        sa.select(b.no)
        .join(MuayeneFarki, col(MuayeneFarki.beyanname_id) == b.id)
        .join(MuayeneSonucu, sa.and_(col(MuayeneSonucu.beyanname_id) == b.id, col(MuayeneSonucu.hat) == Hat.FIZIKI))
        .where(~donen, ~donduren)
    )
    for r in s.execute(farkli):
        yield f"Beyanname {r[0]}: fark yazılmış, yeniden muayene uygun çıkmadan, müzekkeresi geri çevrilmeden «uygundur» verilmiş."
    t, d = NumuneTutanagi, NumuneDonusu
    fazla = sa.or_(col(d.kap_adedi) > col(t.kap_adedi), col(d.brut_gram) > col(t.brut_gram))
    for r in s.execute(sa.select(col(t.no)).join(d, col(d.tutanak_id) == t.id).where(fazla)):
        yield f"Numçıkış tutanağı {r[0]}: çıkandan çok dönmüş."
    yer = {NumuneDurumu.ISTENDI: (False, False), NumuneDurumu.CIKTI: (True, False), NumuneDurumu.DONDU: (True, True)}
    var = sa.exists().where(col(t.istek_id) == col(TahlilIstegi.id))
    dondu = sa.exists().where(col(t.istek_id) == col(TahlilIstegi.id), col(d.tutanak_id) == col(t.id))
    ambarin = ~ihracatin_istegi(TahlilIstegi)  # the sample of an export comes out of no ambar (38/3)
    for no, durum, cikmis, donmus in s.execute(sa.select(col(TahlilIstegi.no), col(TahlilIstegi.durum), var, dondu).where(ambarin)):
        if yer.get(durum, (False, False)) != (bool(cikmis), bool(donmus)):
            yield f"Tahlil isteği {no}: «{durum.value}», tutanağı {'var' if cikmis else 'yok'}, dönüşü {'var' if donmus else 'yok'}."
    yield from tahlil_itirazlari(s)
    yield from aykiriya_uygundur(s)
