"""Groupage: an alt özet beyan breaks a bill of the ana özet beyan up into the ara taşıma senetleri of its owners (Madde 9/2)."""

from typing import Any

from gumruk.models.ambar import kapat, ozet_beyan_bitti
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.ozet_beyan import (
    ANA_KAPANIR,
    OzetBeyan,
    OzetBeyanDurumu,
    OzetBeyanGirdisi,
    SenetliGirdi,
    beyani_kur,
    numaralar_tutuyor,
    satir_kodlari_biliniyor,
)
from gumruk.models.tablo import Satir, anahtar, bag, strict
from gumruk.models.temel import Ayrilik, Baglam, Gecis, Rol
from gumruk.models.yon import Yon
from sqlmodel import Relationship

TUR = "GRUPAJ"


class AltOzetBeyan(Satir, table=True):
    """9/2: the bill of the ana özet beyan that an alt özet beyan breaks up. While the alt lives, the ana's own lines of it count for nothing."""

    __tablename__ = "alt_ozet_beyan"
    __table_args__ = strict()

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    ana_senet_id: int = bag("tasima_senedi.id")
    ozet_beyan: OzetBeyan | None = Relationship()


class AltOzetBeyanGirdisi(SenetliGirdi):
    """9/2: the bill of the ana, and the ara senetler; vehicle and voyage are the ana's."""

    ana_senet_id: int


# Guards


def ana_senedi_bolunebilir(_belge: Any, b: Baglam) -> str | None:
    """The bill is of an import özet beyan that stands, in one piece, and nothing has been done with its goods yet."""
    bulunan = b.ofis.ana_senedi(b.girdi.ana_senet_id)
    if bulunan is None:
        return "Böyle bir taşıma senedi yok. Ana özet beyanın numarasını ve senedini yazın (F4 senetleri listeler)."
    senet, ana = bulunan
    if ana.yon is not Yon.GIRIS or ana.durum in (OzetBeyanDurumu.IADE, OzetBeyanDurumu.KAPANDI):
        return f"{ana.no} «{ana.durum.value}» bir {ana.yon.value} özet beyanı; alt özet beyan yürüyen giriş özet beyanına dayanır."
    if ana.tur == TUR:
        return f"{ana.no} kendisi bir alt özet beyan; alt özet beyan ana özet beyanın senedine dayanır. Ana numarasını yazın."
    satirlar = [x.id for x in senet.satirlar]
    kalanlar = b.ofis.satir_kalanlari(satirlar)
    for x in senet.satirlar:
        k = kalanlar[x.id]
        if k.bolen:
            return f"{senet.no} senedi {k.bolen} numaralı alt özet beyanla bölünmüş. Düzeltilecekse o iade edilir, yenisi tescil edilir (m.10/2)."
        if (k.kalan_kap, k.kalan_gram) != (x.kap_adedi, x.brut_gram):
            return f"{senet.no} senedinin {x.sira}. satırı beyannameye bağlanmış ya da tutanakla teslim edilmiş; senet artık bölünmez."
    girmis = b.ofis.girmis_satirlar(ana.id)
    if giris := next((girmis[i] for i in satirlar if i in girmis), ""):
        return f"{senet.no} senedinin eşyası {giris} girişiyle bütün olarak ambara alınmış; ara senetler ambar girişinden önce verilir."
    return None


def toplamlar_tutuyor(_belge: Any, b: Baglam) -> str | None:
    """The ara senetler share out the goods of the ana's bill, all of them and no more."""
    bulunan = b.ofis.ana_senedi(b.girdi.ana_senet_id)
    if bulunan is None:
        return None
    ara = [x for s in b.girdi.senetler for x in s.satirlar]
    kap, ana_kap = (sum(x.kap_adedi for x in satirlar) for satirlar in (ara, bulunan[0].satirlar))
    gram, ana_gram = (sum(x.brut_gram for x in satirlar) for satirlar in (ara, bulunan[0].satirlar))
    if (kap, gram) == (ana_kap, ana_gram):
        return None
    return (
        f"Ara senetler {sayi_goster(kap)} kap, {kg_goster(gram)} kg; ana senet {bulunan[0].no} {sayi_goster(ana_kap)} kap, "
        f"{kg_goster(ana_gram)} kg. Toplamlar aynı olmalı."
    )


# Effects


def alt_tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    senet, ana = b.ofis.ana_senedi(b.girdi.ana_senet_id)
    anadan = set(OzetBeyanGirdisi.model_fields) - set(SenetliGirdi.model_fields)
    baslik = {k: getattr(ana, k) for k in anadan}
    kendi = b.girdi.model_dump(include=set(SenetliGirdi.model_fields) - {"senetler"})
    beyan = beyani_kur(b, {**baslik, **kendi, "tur": TUR})
    return [beyan, AltOzetBeyan(ana_senet_id=senet.id, ozet_beyan=beyan)]


def altlari_bitti(belge: OzetBeyan, b: Baglam) -> str | None:
    return None if b.ofis.yasayan_altlar(belge.id) else "Alt özet beyanı yok."


D = OzetBeyanDurumu
GECISLER = (
    Gecis(
        "9/2",
        "alt_ozet_beyan_tescil",
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        AltOzetBeyanGirdisi,
        (ana_senedi_bolunebilir, toplamlar_tutuyor, satir_kodlari_biliniyor, numaralar_tutuyor),
        alt_tescil_et,
        form="ozet_beyan_dokumu",
        ekran="alt_ozet_beyan",
        gecmis="alt özet beyan tescil edildi",
    ),
    Gecis(
        "9/2",
        "ana_ozet_beyan_kapat",
        "Ana özet beyan kapandı",
        OzetBeyan,
        (D.ONAYLI, D.AMBARDA),
        D.KAPANDI,
        Rol.SISTEM,
        None,
        (altlari_bitti, ozet_beyan_bitti),
        kapat,
        gecmis="alt özet beyanları kapandı, ana özet beyan da kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
)
AYRILIKLAR = tuple(
    Ayrilik("alt_ozet_beyan_tescil", sonra, neden)
    for sonra, neden in (
        ("ozet_beyan_onayla", "Kaydı tescil eden, onu onaylayamaz. Başka bir kabul memuruna verin."),
        ("ozet_beyan_iade", "Kaydı tescil eden, onu onaylayamaz. Başka bir kabul memuruna verin."),
        ("ambarsiz_teslim", "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez."),
        ("ozel_beyan_tutanagi", "Özet beyanı tescil eden, kayıtlarını tutanakla kapatamaz."),
        ("ticari_belge_teslim", "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez."),
        ("basit_usul_teslim", "Özet beyanı tescil eden, eşyasını tutanakla teslim edemez."),
    )
)
