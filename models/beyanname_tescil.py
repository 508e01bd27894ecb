"""Registration, acceptance and handing back of a declaration, and what the system does after (14 to 16)."""

from typing import Any

from gumruk.models.antrepo_bagi import AntrepoBaglantisi
from gumruk.models.beyanname import (
    ODENMIS,
    Beyanname,
    BeyannameDurumu,
    BeyannameEki,
    BeyannameGirdisi,
    BeyannameIadeGirdisi,
    BeyannameOnayGirdisi,
    Kalem,
    Karsilastirma,
    SenetBaglantisi,
    VergiSatiri,
)
from gumruk.models.beyanname_sart import (
    baglantilar_yeter,
    dokumu_alinmis,
    ek_sayisi_tutuyor,
    ekler_sayilmis,
    gruplar_uyuyor,
    kalemler_tutarli,
    kimlikler_dogru,
    kodlar_biliniyor,
    onceki_beyanname_yazilmis,
    rejim_biliniyor,
    vergi_hesaplanir,
)
from gumruk.models.izin import usul_izinli
from gumruk.models.supalan_talebi import dilekcesi_verilmis, dilekceyi_kaydet
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Rol
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import MUAYENELI

# Effects


def satirlari_yaz(beyan: Beyanname, g: BeyannameGirdisi, b: Baglam) -> None:
    """Items, links, attachments and taxes of the version that the declaration stands at, reckoned at the rates of the day `b.gun`."""
    hesap = b.ofis.vergi_hesabi(g, b.gun)
    beyan.kur_milyonda = hesap.kur_milyonda
    beyan.kalemler = []
    for n, k in enumerate(g.kalemler, 1):
        kalem = Kalem(**k.model_dump(), sira=n, surum=beyan.surum, kiymet_kurus=hesap.kiymet_kurus(n), kiymet_terimleri=hesap.kiymet_terimleri(n))
        kalem.vergiler = [VergiSatiri(**v) for v in hesap.vergi_satirlari(n)]
        beyan.kalemler.append(kalem)
    beyan.baglantilar = [SenetBaglantisi(**x.model_dump(), surum=beyan.surum) for x in g.baglantilar]
    beyan.antrepo_baglari = [AntrepoBaglantisi(**x.model_dump(), surum=beyan.surum) for x in g.antrepo_baglari]
    beyan.ekler = [BeyannameEki(**e.model_dump(), sira=n, surum=beyan.surum) for n, e in enumerate(g.ekler, 1)]
    toplamlari_yaz(beyan)


def toplamlari_yaz(beyan: Beyanname) -> None:
    """The heading's sums out of the items."""
    beyan.toplam_kiymet_kurus = sum(k.kiymet_kurus for k in beyan.kalemler)
    beyan.toplam_vergi_kurus = sum(v.tutar_kurus for k in beyan.kalemler for v in k.vergiler if v.odeme == "P")
    beyan.toplam_teminat_kurus = sum(v.tutar_kurus for k in beyan.kalemler for v in k.vergiler if v.odeme == "T")


def tescil_et(_belge: Any, b: Baglam) -> list[Any]:
    from gumruk.models.yazi import ara_anahtari

    g = b.girdi
    ortak = g.model_dump(include=set(type(g).model_fields) - {"kalemler", "baglantilar", "antrepo_baglari", "ekler"})
    damga: dict[str, Any] = {"idare": b.idare, "tescil_gunu": b.gun, "tescil_ani": b.an, "tescil_eden_id": b.kim.id}
    beyan = Beyanname(**ortak, **damga, alici_ara=ara_anahtari(g.yukumlu_unvan), yon=g.YON)
    satirlari_yaz(beyan, g, b)
    return [beyan]


def _gruplar(belge: Beyanname, b: Baglam) -> list[Any]:
    return [
        Karsilastirma(belge_turu="beyanname", belge_id=belge.id, grup=g.grup, ayni=g.ayni, kagitta=g.kagitta, memur_id=b.kim.id, zaman=b.an)
        for g in b.girdi.gruplar
    ]


def onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.onay_ani, belge.onaylayan_id = b.an, b.kim.id
    return [*_gruplar(belge, b), *dilekceyi_kaydet(belge, b)]


def acilacak_gun(_belge: Any, b: Baglam) -> list[Any]:
    """15/2: today's day of choices where it is not opened yet: a creation, so on no record."""
    return [None] if b.ofis.secim_gunu(b.gun) is None else []


def tutanakla_cikmis(belge: Beyanname, b: Baglam) -> list[Any]:
    """15/3-a: the declaration completes a tutanak on which its goods left, so no draw decides."""
    return [belge] if b.ofis.tamamlanan_tutanak(belge.id) else []


def tutanakla_cikmamis(belge: Beyanname, b: Baglam) -> list[Any]:
    return [] if b.ofis.tamamlanan_tutanak(belge.id) else [belge]


def iade_et(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.iade_nedeni = b.girdi.gerekce
    return _gruplar(belge, b)


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why the declaration's state forbids an act, in words that say where it stands and who owes the next step."""
    from gumruk.models.kurus import goster

    d, bd = belge.durum, BeyannameDurumu
    if islem in ("tescil_onayi", "beyanname_iade"):
        if d is bd.IADE:
            return Engel("15/1", "Bu beyanname iade edilmiş. Beyan sahibi düzelttiğini yeni numarayla tescil ettirir.")
        return Engel("15/1", f"Tescil onayı zaten verilmiş; beyanname şimdi «{d.value}».")
    if islem == "eksik_beyani_tamamla":
        return Engel("26/3", f"Beyanname «{d.value}»: tamamlayıcı beyan, ilk beyannamenin vergisi ödendikten sonra işlenir.")
    if islem == "ek_tahakkuk_yap":
        return Engel("27/1-c", f"Beyanname «{d.value}»: ek tahakkuk, ilk tahakkuk ödendikten sonra yapılır.")
    if islem in ("tahsil_et", "ek_tahsil_et", "banka_odemesi", "ek_banka_odemesi"):
        madde = "23/1-b" if islem.endswith("banka_odemesi") else "23/1-a"
        if d in ODENMIS:
            return Engel(madde, f"Bu beyanname ödenmiş: {b.ofis.odeme_ozeti(belge)}. İkinci kez tahsil edilmez.")
        yer = b.ofis.kimde(belge)
        return Engel(madde, f"Tahakkuk yapılmamış: beyanname «{d.value}»{yer}. Tahakkuk bitmeden tahsilat olmaz.")
    if islem in ("nakit_teminat_al", "toplu_kullan"):
        madde = "24/1-a" if islem == "nakit_teminat_al" else "24/1-b"
        if d in ODENMIS:
            return Engel(madde, "Bu beyannamenin vergisi ödenmiş, teminatı alınmış ya da gerekmemiş. İkinci kez alınmaz.")
        return Engel(madde, f"Muayenesi bitmemiş: beyanname «{d.value}»{b.ofis.kimde(belge)}. Teminat, tahakkuktan sonra alınır.")
    if islem in ("ambar_cikis", "kolcu_gorevlendir", "cetele_teslim", "cetele_eksik"):
        odenmeli, bitmis = ("12/1", "12/2") if islem == "ambar_cikis" else ("27/1-b", "27/1-b")
        if d is bd.TAHSILATTA:
            eksikler = [
                *([f"Vergi ödenmemiş: {goster(borc)} TL."] if (borc := b.ofis.borc_kurus(belge)) else []),
                *([f"Teminat alınmamış: {goster(eksik)} TL."] if (eksik := b.ofis.teminat_ozeti(belge).eksik_kurus) else []),
            ]
            return Engel(odenmeli, f"{' '.join(eksikler)} Vezneye gönderin.")
        if d is bd.KAPANDI:
            return Engel(bitmis, f"Eşyanın tamamı teslim edilmiş: {b.ofis.fis_ozeti(belge.id)}.")
        return Engel(odenmeli, f"İşlemi tamamlanmamış: beyanname «{d.value}»{b.ofis.kimde(belge)}. Önce muayene ve tahsilat biter.")
    return None


BD = BeyannameDurumu
# What follows by itself once nothing is due: goods that left on a tutanak, or never lay under a bill, close the declaration (13, 26/2, 18/1).
# An export goes to the irtibat servisi (35/3-a, 37/2).
ODENINCE = Ardil(("ambarsiz_teslim_tamam", "basit_usul_tamam", "senetsiz_teslim", "cikis_irtibata", "cikis_muayenesiz_irtibata"), zorunlu=False)
# Where the line that was chosen sends it (15/3).
_HAVALE = ("havale_vezne", "cikis_havale_vezne", "antrepo_havale_vezne", "havale_belge", "havale_fiziki")
HAVALE = (Ardil(_HAVALE), Ardil(("borc_yok",), zorunlu=False))
# A delivered declaration whose line is sonradan kontrol goes to its service (28/1).
SONRADAN_KONTROLE = Ardil(("sonradan_kontrole_al",), zorunlu=False)


def cektigi_antrepolar(belge: Beyanname, b: Baglam) -> list[Any]:
    """31/2: the antrepo declarations that this declaration takes its goods out of."""
    return list(b.ofis.cektigi_antrepolar(belge.id))


# A declaration that ends closes the antrepo declarations it drew on, once they are empty (31/2): follows every step into the end of one.
ANTREPOLARI_KAPAT = Ardil(("antrepo_kapat",), zorunlu=False, belgeler=cektigi_antrepolar)
# What the system does after acceptance (15/2, 15/3); a supalan petition waits for the chief, its line chosen with the day's others (27/1-a).
SECIM = (
    Ardil(("saat_gunu_acar",), zorunlu=False, belgeler=acilacak_gun),
    Ardil(("hat_basit_usul",), belgeler=tutanakla_cikmis),
    Ardil(("hat_secimi",), belgeler=tutanakla_cikmamis),
    Ardil(("supalan_amire", *_HAVALE)),
    Ardil(("borc_yok",), zorunlu=False),
)
GECISLER = (
    Gecis(
        "14",
        "beyanname_tescil",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        BeyannameGirdisi,
        (
            rejim_biliniyor,
            onceki_beyanname_yazilmis,
            kimlikler_dogru,
            ykts_kayitli,
            kodlar_biliniyor,
            usul_izinli,
            kalemler_tutarli,
            ekler_sayilmis,
            baglantilar_yeter,
            vergi_hesaplanir,
        ),
        tescil_et,
        form="beyanname_dokumu",
        ekran="beyanname",
        gecmis="beyanname tescil edildi",
    ),
    Gecis(
        "15/1",
        "tescil_onayi",
        "Tescil onayı ver",
        Beyanname,
        (BD.TESCILLI,),
        BD.ONAYLI,
        Rol.KABUL_MEMURU,
        BeyannameOnayGirdisi,
        (dokumu_alinmis, gruplar_uyuyor, ek_sayisi_tutuyor, dilekcesi_verilmis),
        onayla,
        gerekirse="cetele",
        ekran="beyanname_onay",
        gecmis="tescil onayı verildi",
        kuyruk="Tescil onayı bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=SECIM,
        yonler=MUAYENELI,
    ),
    Gecis(
        "10/2",
        "beyanname_iade",
        "Evrakı iade et",
        Beyanname,
        (BD.TESCILLI,),
        BD.IADE,
        Rol.KABUL_MEMURU,
        BeyannameIadeGirdisi,
        (),
        iade_et,
        form="iade_fisi",
        ekran="beyanname_onay",
        gecmis="evrak iade edildi",
        durum_nedeni=neden_olmaz,
        yonler=MUAYENELI,
    ),
)
