"""Papers of transit: the letter that goes with copy 5 or the TIR voucher to the border office (32/4)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.printing.form import Form, Imza, Kutu
from gumruk.printing.paper import A5_YATAY, gun_yaz


@dataclass(frozen=True)
class TeyitYazisi:
    idare_adi: str
    no: str
    tarih: str
    kime: str
    gonderilen: str
    evrak: str
    belge: str
    hamil: str
    ozet_beyan: str
    tasit: str
    esya: str
    mesruhat: str
    memur: str


TEYIT = Form(
    kimlik="teyit_yazisi",
    madde="32/4",
    baslik="TRANSİT TEYİT YAZISI",
    boy=A5_YATAY,
    nushalar=("sınır gümrüğü", "dosya"),
    kutular=(
        Kutu("kime", "Gönderilen gümrük idaresi", 8, 29, 110, bicim="kalin", satir=2),
        Kutu("evrak", "Evrak günü ve sayısı", 118, 29, 84, satir=2),
        Kutu("gonderilen", "Konu", 8, 39.5, 110, bicim="kalin", satir=2),
        Kutu("belge", "Transit beyannamesi / TIR karnesi no", 118, 39.5, 84, bicim="kalin"),
        Kutu("hamil", "Karne hamili / taşıyıcı", 8, 50, 110, satir=2),
        Kutu("tasit", "Taşıt / dorse", 118, 50, 84, satir=2),
        Kutu("ozet_beyan", "Özet beyan", 8, 60.5, 110),
        Kutu("esya", "Teslim alınan eşya", 118, 60.5, 84),
        Kutu("mesruhat", "MEŞRUHAT", 8, 71, 194, h=26, satir=5, bicim="govde", punto=10),
    ),
    imzalar=(
        Imza("Özet beyan memuru, imza ve mühür", 8, 104, 94, 28, ad="memur", muhur=True),
        Imza("Alındı: sınır gümrüğü, tarih, imza ve mühür", 102, 104, 54, 28, muhur=True),
    ),
    barkod=(158, 112),
)
FORMLAR = (TEYIT,)
_KONU = {
    ("BEYANNAME", "GONDERILDI"): "5 no.lu teyit nüshası gönderilmiştir",
    ("TIR", "GONDERILDI"): "TIR karnesinin çıkış koçanı gönderilmiştir",
    ("BEYANNAME", "SORULDU"): "Gönderilen 5 no.lu teyit nüshasının alındısı istenir",
    ("TIR", "SORULDU"): "Gönderilen TIR çıkış koçanının alındısı istenir",
}


def teyit_degeri(idare_adi: str, h: Any, gelis: Any, beyan: Any, kime: str, memur: str, yerel: Callable[[datetime], datetime]) -> TeyitYazisi:
    return TeyitYazisi(
        idare_adi,
        h.no,
        gun_yaz(yerel(h.zaman), saat=True),
        kime,
        _KONU[gelis.tur.name, h.tur.name],
        f"{gun_yaz(h.gunu)} · {h.evrak_no}",
        gelis.belge_no,
        gelis.hamil or beyan.tasiyici_unvan,
        f"{beyan.no} · {gun_yaz(beyan.tescil_gunu)}",
        f"{beyan.tasit_no} / {gelis.dorse_no or '-'}",
        f"{sayi_goster(beyan.kap_adedi)} kap, {kg_goster(beyan.brut_gram)} kg brüt",
        h.mesruhat or "İlgili yazımızla gönderilen belgenin alındığının bildirilmesi rica olunur.",
        memur,
    )
