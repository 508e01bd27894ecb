"""A decided YKTS penalty: assessed with the decision, paid at the vezne or into the bank, open again when its receipt is cancelled.

23 names penalties beside duties; the same receipt, drawer, ledger and bank receipt serve both, through `vezne.py`, `banka.py` and `iptal.py`.
"""

from typing import Any

from gumruk.models.banka import DekontGirdisi, dekont_bir_kez, dekont_eksigi, dekont_fazlasi, dekont_gunu_nedeni, dekontu_say, yatiran_nedeni
from gumruk.models.kurus import goster
from gumruk.models.temel import Ayrilik, Baglam, Engel, Gecis, Rol
from gumruk.models.vezne import (
    BORCLU,
    GELIR,
    HareketSatiri,
    MuhasebeHareketi,
    OdemelerGirdisi,
    araclar_tamam,
    borc_bagi,
    borclari_tahsil_et,
    kasasi_acik,
    odeme_nedeni,
    yevmiye,
)
from gumruk.models.ykts_ceza import YKTS_CEZASI, BulguDurumu, YktsBulgusu, ceza_kodu_yururlukte

# Guards


def tahakkuksuz(belge: YktsBulgusu, b: Baglam) -> str | None:
    """A decision is assessed once."""
    return f"{belge.no} cezası tahakkuk etmiş." if b.ofis.cezanin_hareketi(belge.id) is not None else None


def tahakkuku_var(belge: YktsBulgusu, b: Baglam) -> str | None:
    if belge.durum is BulguDurumu.CEZA and not b.ofis.borc_kurus(belge):
        return f"{belge.no} cezası tahakkuk etmemiş. Sistem yöneticisi «gumruk kur --yukselt» ile tahakkukunu yaptırır."
    return None


def odemesi_cezaya_esit(belge: YktsBulgusu, b: Baglam) -> str | None:
    borc = b.ofis.borc_kurus(belge)
    return odeme_nedeni(borc, b.girdi.odemeler) if borc else None


def ceza_dekontu_tam(belge: YktsBulgusu, b: Baglam) -> str | None:
    """A penalty has no refund of 25: the bank receipt is exact."""
    fazla = dekont_fazlasi(belge, b)
    if fazla:
        return f"{fazla} Cezanın dekontu tam olur: yatıran, bankadan düzelttirdiği dekontu getirir ya da vezneye öder."
    return dekont_eksigi(belge, b)


def ceza_dekontu_gunu(belge: YktsBulgusu, b: Baglam) -> str | None:
    if belge.karar_ani is None:
        return None
    gun = b.ofis.yerel_gun(belge.karar_ani)
    return dekont_gunu_nedeni(b, gun, f"ceza kararı {gun:%d.%m.%Y} gününde verilmiş")


def ceza_yatirani(belge: YktsBulgusu, b: Baglam) -> str | None:
    return yatiran_nedeni(b, (belge.yukumlu_no,), "cezalının kendisi değil", "bu karara")


def neden_olmaz(belge: YktsBulgusu, _islem: str, b: Baglam) -> Engel | None:
    match belge.durum:
        case BulguDurumu.AMIRDE:
            return Engel("YKTS-7", f"{belge.no} için idare amiri daha karar vermedi; tahsil edilecek ceza yok.")
        case BulguDurumu.YER_YOK:
            return Engel("YKTS-7", f"{belge.no}: cezaya yer görülmedi; tahsil edilecek ceza yok.")
        case BulguDurumu.ODENDI:
            return Engel("23/1-a", f"{belge.no} cezası ödenmiş: {b.ofis.odeme_ozeti(belge)}. İkinci kez tahsil edilmez.")
    return None


# Effects


def tahakkuk_et(belge: YktsBulgusu, b: Baglam) -> list[Any]:
    """The movement of the decided sum, made by who decided, and its posting."""
    tutar, ad = belge.karar_tutari_kurus or 0, b.ofis.liste_satiri("cezaKodu", YKTS_CEZASI, b.gun).aciklama[:60]
    hareket = MuhasebeHareketi(**borc_bagi(belge), tutar_kurus=tutar, zaman=b.an, eden_id=belge.karar_veren_id)
    aciklama = f"{belge.no} kararı, {belge.karar_maddesi}: {goster(tutar)} TL"
    hareket.satirlar = [HareketSatiri(kod=YKTS_CEZASI, ad=ad, matrah_kurus=0, tutar_kurus=tutar, aciklama=aciklama)]
    satirlar = [(BORCLU, belge.yukumlu_no, tutar, 0), (f"{GELIR}.{YKTS_CEZASI}", "", 0, tutar)]
    return [hareket, yevmiye(b, f"Ceza tahakkuku {belge.no}", None, satirlar, belge.id)]


def tahsil_et(belge: YktsBulgusu, b: Baglam) -> list[Any]:
    return borclari_tahsil_et(b, [belge])


GECISLER = (
    Gecis(
        "YKTS-7",
        "ceza_tahakkuk",
        "Cezayı tahakkuk ettir",
        YktsBulgusu,
        (BulguDurumu.CEZA,),
        None,
        Rol.SISTEM,
        sartlar=(tahakkuksuz, ceza_kodu_yururlukte),
        sonuc=tahakkuk_et,
        gecmis="ceza muhasebe hareketlerine işlendi",
    ),
    Gecis(
        "23/1-a",
        "ceza_tahsil_et",
        "Cezayı tahsil et",
        YktsBulgusu,
        (BulguDurumu.CEZA,),
        BulguDurumu.ODENDI,
        Rol.VEZNEDAR,
        OdemelerGirdisi,
        (kasasi_acik, tahakkuku_var, araclar_tamam, odemesi_cezaya_esit),
        tahsil_et,
        form="vezne_alindisi",
        ekran="vezne_alindisi",
        gecmis="ceza tahsil edildi",
        kuyruk="Tahsilat bekleyen ceza",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-b",
        "ceza_banka_odemesi",
        "Cezanın banka ödemesini onayla",
        YktsBulgusu,
        (BulguDurumu.CEZA,),
        BulguDurumu.ODENDI,
        Rol.MUHASEBE_MEMURU,
        DekontGirdisi,
        (tahakkuku_var, dekont_bir_kez, ceza_dekontu_tam, ceza_dekontu_gunu, ceza_yatirani),
        dekontu_say,
        ekran="muhasebe",
        gecmis="cezanın bankaya ödendiği onaylandı",
        kuyruk="Bankadan beklenen ceza",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "ceza_tahsilati_geri_alindi",
        "Ceza tahsilatı geri alındı",
        YktsBulgusu,
        (BulguDurumu.ODENDI,),
        BulguDurumu.CEZA,
        Rol.SISTEM,
        gecmis="alındısı iptal edildi, ceza yeniden borç",
    ),
)
_KARAR = "Cezaya karar veren, onu tahsil edemez."
AYRILIKLAR = (
    Ayrilik("ykts_ceza_ver", "ceza_tahsil_et", f"{_KARAR} Başka bir veznedara gönderin."),
    Ayrilik("ykts_ceza_ver", "ceza_banka_odemesi", "Cezaya karar veren, ödemesini onaylayamaz. Başka bir muhasebe memuruna verin."),
    Ayrilik("ceza_tahsil_et", "alindi_iptal_et", "Cezayı tahsil eden, iptali onaylayamaz."),
)
