"""Basitleştirilmiş usul: goods leave on a tutanak, the declaration that completes it takes the tutanak's day as its tescil day (Madde 26/1, 26/2)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from gumruk.models.ambar import kapat, ozet_beyan_bitti
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi, Hat
from gumruk.models.beyanname_sart import (
    baglanti_nedeni,
    ekler_sayilmis,
    kalemler_tutarli,
    kimlikler_dogru,
    kodlar_biliniyor,
    onceki_beyanname_yazilmis,
    rejim_biliniyor,
    vergi_hesaplanir,
)
from gumruk.models.beyanname_tescil import SONRADAN_KONTROLE, tescil_et
from gumruk.models.izin import BELGE_YOLU, DEPO_YOLU, REFERANS_TARIHLI, izin_nedeni
from gumruk.models.numara import kimlik_nedeni
from gumruk.models.ozet_beyan import ANA_KAPANIR, OzetBeyan, OzetBeyanDurumu
from gumruk.models.secim import HatSecimi
from gumruk.models.secim_gunu import gun_secime_acik
from gumruk.models.tablo import Satir, an, anahtar, bag, strict
from gumruk.models.temel import Ayrilik, Baglam, Gecis, Rol, Sart, madde
from gumruk.models.tutanak import (
    ACIK,
    KAPANIS,
    TESLIM_MADDESI,
    TeslimDurumu,
    TeslimGirdisi,
    TeslimTuru,
    TeslimTutanagi,
    alan_kimligi_dogru,
    beyannamesi_bitmis,
    kalandan_cok_degil,
    neden_olmaz,
    turunden,
    tutanagi_olan,
    tutanak_yaz,
)
from gumruk.models.ykts_beyan import teslim_alan_kayitli, ykts_kayitli
from pydantic import Field as Sinir
from sqlmodel import Relationship


class TamamlayiciBeyan(Satir, table=True):
    """26/1, 26/2: which tutanak a declaration completes; its `tescil_gunu` is that tutanak's day, its `tescil_ani` the entry's moment."""

    __tablename__ = "tamamlayici_beyan"
    __table_args__ = strict()

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    tutanak_id: int = bag("teslim_tutanagi.id")
    zaman: datetime = an()
    beyanname: Beyanname | None = Relationship()


# Inputs


class TicariBelgeGirdisi(TeslimGirdisi):
    """26/1: the firm with the permission, and the administrative or commercial paper that it declares by."""

    firma_no: str = Sinir(min_length=10, max_length=11)
    firma_unvan: str = Sinir(min_length=2, max_length=150)
    dayanak: str = Sinir(min_length=5, max_length=120)


class BasitTeslimGirdisi(TeslimGirdisi):
    """26/2: the firm, and the depot that its permission names."""

    firma_no: str = Sinir(min_length=10, max_length=11)
    firma_unvan: str = Sinir(min_length=2, max_length=150)
    dayanak: str = Sinir(default="", max_length=120)


class TamamlayiciGirdisi(BeyannameGirdisi):
    """26/1, 26/2: a declaration as in 14, with the tutanak that it completes."""

    tutanak_id: int


# Guards


def izinli(yol: str) -> Sart:
    def bak(_belge: OzetBeyan, b: Baglam) -> str | None:
        neden = kimlik_nedeni(b.girdi.firma_no)
        return f"Firma: {neden}" if neden else izin_nedeni(b, b.girdi.firma_no, yol)

    return bak


def ambara_alinmamis(belge: OzetBeyan, b: Baglam) -> str | None:
    kalanlar = b.ofis.teslim_kalanlari(belge.id, None)
    for s in b.girdi.satirlar:
        k = kalanlar.get(s.satir_id)
        if k is not None and k.kayit_id is not None and (s.kap_adedi or s.brut_gram):
            return f"{k.ad} ambara alınmış; bu yol sahaya gelmeden depoya giden eşya içindir. İdari ya da ticari belgeyle teslim edin (m.26/1)."
    return None


def tutanagi_acik(tur: TeslimTuru) -> Sart:
    def bak(_belge: Any, b: Baglam) -> str | None:
        t = b.ofis.teslim_tutanagi(b.girdi.tutanak_id)
        if t is None or t.tur is not tur:
            return f"Böyle bir «{tur.value}» tutanağı yok. Tutanak numarasını denetleyin."
        if t.durum is not TeslimDurumu.ACIK:
            return f"{t.no} tutanağı kapanmış: eşyasının beyannamesi tamamlanmış."
        if t.firma_no != b.girdi.alici_no:
            return f"{t.no} tutanağı {t.firma_unvan} ({t.firma_no}) adına; beyannamenin alıcısı o olmalı."
        return None

    return bak


def usul_kodu_referans(_belge: Any, b: Baglam) -> str | None:
    if b.girdi.basit_usul != REFERANS_TARIHLI:
        return "Tamamlayıcı beyannamede basitleştirilmiş usul kodu 2'dir (referans tarihli). Kodu düzeltin."
    return None


def tutanak_kadar(_belge: Any, b: Baglam) -> str | None:
    """Box 40 holds lines of the tutanak only, and not more than it delivered and no other declaration completes."""
    kalanlar = b.ofis.tutanak_kalanlari(b.girdi.tutanak_id)
    for n, x in enumerate(b.girdi.baglantilar, 1):
        if x.satir_id not in kalanlar:
            return f"{n}. bağlantı: bu senet satırı tutanakla teslim edilenler arasında yok."
    return baglanti_nedeni(b.girdi, kalanlar)


def tutanak_gunuyle(sart: Sart) -> Sart:
    """The guard of 14 as of the tutanak's day: lists, rates and exchange rate of the legal tescil day."""

    def bak(belge: Any, b: Baglam) -> str | None:
        return sart(belge, yasal_gunle(b))

    bak.madde = getattr(sart, "madde", "14")  # type: ignore[attr-defined]
    return bak


def yasal_gunle(b: Baglam) -> Baglam:
    tutanak = b.ofis.teslim_tutanagi(b.girdi.tutanak_id)
    return replace(b, gun=tutanak.gun) if tutanak else b


@madde("15/3")
def esyasi_tutanakla_cikmis(belge: Beyanname, b: Baglam) -> str | None:
    return None if b.ofis.tamamlanan_tutanak(belge.id) else "Eşyası tutanakla çıkmış değil."


# Effects


def depoya_teslim(belge: OzetBeyan, b: Baglam) -> list[Any]:
    (tutanak,) = tutanak_yaz(TeslimTuru.BASIT_USUL, "basit_usul_tutanagi")(belge, b)
    tutanak.depo = b.ofis.liste_satiri("basitUsulIzni", b.girdi.firma_no, b.gun).ek_alan("depo")[:120]
    return [tutanak]


def tamamlayici_tescil_et(belge: Any, b: Baglam) -> list[Any]:
    (beyan,) = tescil_et(belge, yasal_gunle(b))
    return [beyan, TamamlayiciBeyan(beyanname=beyan, tutanak_id=b.girdi.tutanak_id, zaman=b.an)]


def hatti_basit_usul(belge: Beyanname, b: Baglam) -> list[Any]:
    """15/3-a: the goods are not in the ambar any more; the declaration goes to vezne ve muhasebe, no draw decides."""
    belge.hat = Hat.BASIT
    tutanak = b.ofis.tamamlanan_tutanak(belge.id)
    gerekce = f"Basitleştirilmiş usul: eşya {tutanak.no} tutanağıyla teslim edilmiş (m.{TESLIM_MADDESI[tutanak.tur]}, 15/3-a)"
    tohum = b.ofis.gunun_tohumu(b.gun)
    return [HatSecimi(beyanname_id=belge.id, hat=Hat.BASIT, gerekce=gerekce, memura_not="", tohum_id=tohum.id, denemeler="[]", zaman=b.an)]


_14 = tuple(
    tutanak_gunuyle(s)
    for s in (
        rejim_biliniyor,
        onceki_beyanname_yazilmis,
        kimlikler_dogru,
        ykts_kayitli,
        kodlar_biliniyor,
        kalemler_tutarli,
        ekler_sayilmis,
        tutanak_kadar,
        vergi_hesaplanir,
    )
)
BD, TT = BeyannameDurumu, TeslimTuru
BASIT = (TT.TICARI_BELGE, TT.BASIT_USUL)
GECISLER = (
    Gecis(
        "26/1",
        "ticari_belge_teslim",
        "Tutanağı düzenle",
        OzetBeyan,
        ACIK,
        None,
        Rol.OZET_BEYAN_MEMURU,
        TicariBelgeGirdisi,
        (izinli(BELGE_YOLU), kalandan_cok_degil, alan_kimligi_dogru, teslim_alan_kayitli),
        tutanak_yaz(TT.TICARI_BELGE, "ticari_belge_tutanagi"),
        form="ticari_belge_tutanagi",
        ekran="tutanak",
        gecmis="idari ya da ticari belgeyle teslim tutanağı düzenlendi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "26/2",
        "basit_usul_teslim",
        "Tutanağı düzenle",
        OzetBeyan,
        ACIK,
        None,
        Rol.OZET_BEYAN_MEMURU,
        BasitTeslimGirdisi,
        (izinli(DEPO_YOLU), ambara_alinmamis, kalandan_cok_degil, alan_kimligi_dogru, teslim_alan_kayitli),
        depoya_teslim,
        form="basit_usul_tutanagi",
        ekran="tutanak",
        gecmis="Basitleştirilmiş Usul Teslim tutanağı düzenlendi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "26/1",
        "ticari_belge_tamamla",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        TamamlayiciGirdisi,
        (tutanagi_acik(TT.TICARI_BELGE), usul_kodu_referans, *_14),
        tamamlayici_tescil_et,
        form="beyanname_dokumu",
        ekran="tamamlayici",
        gecmis="tamamlayıcı beyanname, tutanak tarihiyle tescil edildi",
    ),
    Gecis(
        "26/2",
        "basit_usul_tamamla",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        TamamlayiciGirdisi,
        (tutanagi_acik(TT.BASIT_USUL), usul_kodu_referans, *_14),
        tamamlayici_tescil_et,
        form="beyanname_dokumu",
        ekran="tamamlayici",
        gecmis="tamamlayıcı beyanname, tutanak tarihiyle tescil edildi",
    ),
    Gecis(
        "15/3-a",
        "hat_basit_usul",
        "Basitleştirilmiş usul hattı",
        Beyanname,
        (BD.ONAYLI,),
        BD.ONAYLI,
        Rol.SISTEM,
        None,
        (esyasi_tutanakla_cikmis, gun_secime_acik),
        hatti_basit_usul,
        gecmis="eşyası tutanakla çıktığından basitleştirilmiş usul hattına ayrıldı",
    ),
    Gecis(
        "26/2",
        "basit_usul_tamam",
        "Basitleştirilmiş usul tamam",
        Beyanname,
        (BD.ODENDI,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (esyasi_tutanakla_cikmis,),
        kapat,
        gecmis="eşyası tutanakla çıkmıştı, işlemi bitti, beyanname kapandı",
        ardindan=(*KAPANIS, SONRADAN_KONTROLE),
    ),
    Gecis(
        "26/2",
        "basit_usul_kapat",
        "Teslim tutanağı kapandı",
        TeslimTutanagi,
        (TeslimDurumu.ACIK,),
        TeslimDurumu.KAPANDI,
        Rol.SISTEM,
        None,
        (turunden(*BASIT), beyannamesi_bitmis),
        kapat,
        gecmis="tamamlayıcı beyannamesi bitti, teslim tutanağı kapandı",
    ),
    Gecis(
        "26/2",
        "ozet_beyan_basit_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        ACIK,
        OzetBeyanDurumu.KAPANDI,
        Rol.SISTEM,
        None,
        (tutanagi_olan(*BASIT), ozet_beyan_bitti),
        kapat,
        gecmis="basitleştirilmiş usulle teslim edilen eşyasının beyannamesi bitti, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
)
AYRILIKLAR = (
    *(
        Ayrilik("ozet_beyan_tescil", sonra, "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez.")
        for sonra in ("ticari_belge_teslim", "basit_usul_teslim")
    ),
)
