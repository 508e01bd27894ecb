"""Neden kapanmadı, of exports: what a declaration still has before it, and what holds an özet beyan with its set (34–42)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from gumruk.data.neden import Eksik, NedenAcik
from gumruk.data.ofis_borc import odenmemis_tahakkuk_var
from gumruk.data.ofis_cikis import acik_ozet_beyanlari, ayrilmamis_takimlari, baglantilari, ihracat_kalanlari, son_takim_gorevi
from gumruk.data.ofis_muayene import itirazi_beklenen, raporu_beklenen
from gumruk.data.queries import kullanici_adi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.cikis_ozet_beyan import IhracatBaglantisi
from gumruk.models.kayit import IzKaydi
from gumruk.models.kurus import kg_goster
from gumruk.models.ozet_beyan import OzetBeyan, OzetBeyanDurumu
from gumruk.models.temel import Gecis, Rol
from sqlmodel import Session, col, select

BD, OD = BeyannameDurumu, OzetBeyanDurumu
# What stands before a declaration until its examination and payment are over; loading and closing follow by its özet beyans.
_SIRADAKI: dict[BeyannameDurumu, tuple[str, ...]] = {
    BD.TESCILLI: ("tescil_onayi", "belge_onayla", "tahsil_et"),
    BD.BELGE: ("belge_onayla", "tahsil_et"),
    BD.FIZIKI_ISTENDI: ("fiziki_gorevlendir", "fiziki_uygun", "tahsil_et"),
    BD.FIZIKI: ("fiziki_uygun", "tahsil_et"),
    BD.TAHLILDE: ("tahlil_raporu_yaz", "ikinci_rapor_yaz", "fiziki_uygun", "tahsil_et"),
    BD.MUZEKKEREDE: ("muzekkere_uygun_gor", "cikis_farklari_gir", "tahsil_et"),
    BD.DUZELTMEDE: ("cikis_farklari_gir", "tahsil_et"),
    BD.TAHSILATTA: ("tahsil_et",),
}
_YUKLENECEK = (*_SIRADAKI, BD.IRTIBATTA)
_OZET_BEYANIN = {
    OD.TESCILLI: ("cikis_ozet_beyan_onayla", "takim_kolcuya_ver", "yukleme_bitir", "cikis_ozet_beyan_kapat"),
    OD.ONAYLI: ("takim_kolcuya_ver", "yukleme_bitir", "cikis_ozet_beyan_kapat"),
    OD.KOLCUDA: ("yukleme_bitir", "cikis_ozet_beyan_kapat"),
    OD.YUKLENDI: ("cikis_ozet_beyan_kapat",),
}


def _son_islem(s: Session, tablo: str, kimlik: int) -> datetime | None:
    return s.exec(
        select(IzKaydi.zaman).where(IzKaydi.belge_turu == tablo, IzKaydi.belge_id == kimlik).order_by(col(IzKaydi.sira).desc()).limit(1)
    ).first()


def _masa(s: Session, g: Gecis, b: Beyanname) -> str:
    if g.rol is not Rol.MUAYENE_MEMURU:
        return g.rol.value
    istendi = b.durum is BD.FIZIKI_ISTENDI
    return f"{g.rol.value} {'(amir görevlendirecek)' if istendi else kullanici_adi(s, b.muayene_memuru_id) or '(sistem seçecek)'}"


def _borcu_olacak(s: Session, b: Beyanname) -> bool:
    return bool(s.scalar(sa.select(odenmemis_tahakkuk_var(b.id))) if b.durum is BD.TAHSILATTA else b.toplam_vergi_kurus)


def _gecilecek(s: Session, b: Beyanname, islem: str) -> bool:
    """Is the act really ahead of this declaration?"""
    acik = {"tahlil_raporu_yaz": raporu_beklenen, "ikinci_rapor_yaz": itirazi_beklenen}
    if islem in acik:
        return bool(s.scalar(sa.select(acik[islem](b.id))))
    return islem != "tahsil_et" or _borcu_olacak(s, b)


def cikis_nedeni(s: Session, b: Beyanname) -> NedenAcik:
    """Examination, payment, then for what is not loaded yet its özet beyan, or that there is none."""
    son = _son_islem(s, "beyanname", b.id)
    eksikler: list[Eksik] = []
    for islem in _SIRADAKI.get(b.durum, ()):
        if _gecilecek(s, b, islem):
            g = GECIS[islem]
            eksikler.append(Eksik(g.maddesi(b), f"{g.ad}: yapılmadı", _masa(s, g, b), None if eksikler else son))
    k = ihracat_kalanlari(s, [b.id])[b.id]
    sozlu = (
        b.durum in _YUKLENECEK
        and s.exec(
            select(IzKaydi.id).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == b.id, IzKaydi.islem == "cikis_sozlu_beyan")
        ).first()
    )
    if b.durum in _YUKLENECEK and (k.kalan_kap > 0 if k.kap else k.kalan_gram > 0):
        kalan = f"{k.kalan_kap} kap, {kg_goster(k.kalan_gram)} kg bir çıkış özet beyanına bağlanmamış"
        masa = "taşıyıcı / acente" + ("; senetsizse kolcu (YÇ, m.36/1)" if sozlu else "")
        eksikler.append(Eksik("39", kalan, masa, None if eksikler else son))
    for no in acik_ozet_beyanlari(s, b.id):
        ob = s.exec(select(OzetBeyan).where(OzetBeyan.no == no)).one()
        g = GECIS[_OZET_BEYANIN[ob.durum][0]]
        eksikler.append(Eksik(g.madde, f"{no} özet beyanı «{ob.durum.value}»: {g.ad}", _kolcu_ya_da(s, g, ob), None if eksikler else son))
    if b.durum is BD.KAPANDI:
        for no in s.scalars(ayrilmamis_takimlari(b.id)):
            eksikler.append(Eksik("42/2", f"{no} takımı ayrılmamış", Rol.OZET_BEYAN_MEMURU.value, None))
        eksikler.append(Eksik("42/2", "Mükellef nüshası verilmemiş", Rol.IRTIBAT_MEMURU.value, None))
    return NedenAcik(b.durum in (BD.KAPANDI, BD.DAGITILDI, BD.IADE), tuple(eksikler))


def _kolcu_ya_da(s: Session, g: Gecis, ob: OzetBeyan) -> str:
    gorev = son_takim_gorevi(s, ob.id) if g.rol is Rol.KOLCU else None
    return f"{g.rol.value} {kullanici_adi(s, gorev.kolcu_id)}" if gorev else g.rol.value


def _takim(s: Session, ozet_beyan_id: int) -> Sequence[Beyanname]:
    idler = baglantilari(col(IhracatBaglantisi.beyanname_id)).where(col(OzetBeyan.id) == ozet_beyan_id)
    sorgu: Any = sa.select(Beyanname).where(col(Beyanname.id).in_(idler)).order_by(col(Beyanname.id))
    return list(s.scalars(sorgu))


def ozet_beyan_nedeni(s: Session, ob: OzetBeyan) -> NedenAcik:
    """The özet beyan's own steps, and before the set is handed over every declaration that keeps it back, with what it lacks first."""
    son = _son_islem(s, "ozet_beyan", ob.id)
    eksikler = []
    if ob.durum in (OD.TESCILLI, OD.ONAYLI):
        for b in _takim(s, ob.id):
            if b.durum is BD.IRTIBATTA:
                continue
            ilk = next(iter(cikis_nedeni(s, b).eksikler), None)
            masa = ilk.masa if ilk else Rol.OZET_BEYAN_MEMURU.value
            eksikler.append(Eksik("41", f"{b.no} «{b.durum.value}»", masa, ilk.beri if ilk else None))
    for n, islem in enumerate(_OZET_BEYANIN.get(ob.durum, ())):
        g = GECIS[islem]
        eksikler.append(Eksik(g.madde, f"{g.ad}: yapılmadı", _kolcu_ya_da(s, g, ob), son if n == 0 else None))
    return NedenAcik(ob.durum in (OD.KAPANDI, OD.IADE), tuple(eksikler))
