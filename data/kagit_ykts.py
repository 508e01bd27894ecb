"""What YKTS papers are printed from: the form to be signed, the kayıt belgesi, the letter to the chief and his decision."""

from typing import Any

from gumruk.data.ofis_ykts import uzatmalar
from gumruk.data.queries import kullanici_adi
from gumruk.models.kayit import BaskiIsi
from gumruk.models.ykts import YktsBasvurusu, YktsKaydi, YktsSurumu
from gumruk.models.ykts_ceza import YktsBulgusu
from gumruk.models.ykts_onay import YktsBelgesi, YktsKarari
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER
from sqlmodel import Session, col, select


def _surum(s: Session, kayit_id: int, n: int) -> YktsSurumu:
    return s.exec(select(YktsSurumu).where(YktsSurumu.kayit_id == kayit_id, YktsSurumu.surum == n)).one()


def _form(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The version to be signed, and the one that was in force then, whose changed boxes are framed."""
    v = s.get_one(YktsSurumu, i.belge_id)
    k = v.kayit
    b = YktsBelgesi
    yururluk = select(b.surum).where(b.kayit_id == k.id, b.surum < v.surum, b.zaman < v.zaman).order_by(col(b.surum).desc())
    onceki = s.exec(yururluk.limit(1)).first()
    return v, {"kayit": k, "onceki": _surum(s, k.id, onceki) if onceki else None, "giren": kullanici_adi(s, v.giren_id)}


def _belge(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    b = s.get_one(YktsBelgesi, i.belge_id)
    karar = s.exec(select(YktsKarari).where(YktsKarari.memur_id == b.memur_id, YktsKarari.zaman == b.zaman).order_by(col(YktsKarari.id))).first()
    return b, {
        "kayit": s.get_one(YktsKaydi, b.kayit_id),
        "surum": _surum(s, b.kayit_id, b.surum),
        "idare": f"{karar.idare}, yazı {karar.yazi_no}" if karar is not None and karar.yazi_no else "",
        "memur": kullanici_adi(s, b.memur_id),
    }


def _bulgu(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """The letter; with the chief's word only on the paper that is his word."""
    b = s.get_one(YktsBulgusu, i.belge_id)
    yan = {"kayit": s.get_one(YktsKaydi, b.kayit_id), "memur": kullanici_adi(s, b.memur_id)}
    return b, {**yan, "amir": kullanici_adi(s, b.karar_veren_id) if i.form == "ykts_ceza_karari" else ""}


def _iade(s: Session, i: BaskiIsi) -> tuple[Any, dict[str, Any]]:
    """What was applied for and handed back: changed data beside those in force then, or the vekâlet; with the office's reason."""
    b = s.get_one(YktsBasvurusu, i.belge_id)
    kayit = s.get_one(YktsKaydi, b.kayit_id)
    karar = s.exec(select(YktsKarari).where(YktsKarari.basvuru_id == b.id)).one()
    satirlar: list[tuple[str, str, str]] = []
    if b.vekalet is not None:
        v, vekil = b.vekalet, s.get_one(YktsKaydi, b.vekalet.vekil_id)
        satirlar = [("Vekâlet", "", v.no), ("Temsilci", "", f"{vekil.unvan} {vekil.kimlik_no}"), ("Kapsam", "", v.kapsam.value)]
        eski_bit = max((u.yeni_bit for u in uzatmalar(s, v.id) if u.ani < b.zaman), default=v.bit)
        sure = ("", f"{v.bas:%d.%m.%Y} – {v.bit:%d.%m.%Y}") if b.yeni_bit is None else (f"{eski_bit:%d.%m.%Y}", f"{b.yeni_bit:%d.%m.%Y}")
        satirlar.append(("Süre" if b.yeni_bit is None else "Son gün", *sure))
    elif b.surum:
        yururluk = select(YktsBelgesi.surum).where(YktsBelgesi.kayit_id == kayit.id, YktsBelgesi.zaman < b.zaman)
        onceki = s.exec(yururluk.order_by(col(YktsBelgesi.id).desc()).limit(1)).first()
        eski, yeni = (_surum(s, kayit.id, onceki) if onceki else None), _surum(s, kayit.id, b.surum)
        degerler = ((ALAN_ADLARI[ad], getattr(eski, ad) if eski else "", getattr(yeni, ad)) for ad in VERILER)
        satirlar = [x for x in degerler if x[1] != x[2]]
    if b.dayanak:
        satirlar.append(("Dayanağı", "", b.dayanak))
    return b, {"kayit": kayit, "neden": karar.gerekce, "satirlar": satirlar, "memur": kullanici_adi(s, karar.memur_id), "zaman": karar.zaman}


OKUYUCULAR = {"ykts_iade_fisi": _iade, "ykts_kayit_formu": _form, "ykts_kayit_belgesi": _belge, "ykts_muzekkere": _bulgu, "ykts_ceza_karari": _bulgu}
