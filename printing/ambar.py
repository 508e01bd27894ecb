"""Ambar Çıkış Kontrol Fişi (12/2) and the difference tutanağı (11/2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import kg_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class AmbarCikisFisi:
    """`satirlar`: (yer, özet beyan/senet, kap cinsi, giren, çıkan, kalan kap, çıkan kg) as printed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    alici: str
    beyan_sahibi: str
    alindi: str
    teslim_alan: str
    teslim_alan_no: str
    plaka: str
    toplam: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    qr: str


FIS = Form(
    kimlik="ambar_cikis_fisi",
    madde="12/2",
    baslik="AMBAR ÇIKIŞ KONTROL FİŞİ",
    boy=A5_YATAY,
    nushalar=("kapıda alıkonur",),
    kutular=(
        Kutu("tescil_no", "Beyanname tescil no", 8, 29, 56, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 64, 29, 30),
        Kutu("alici", "Alıcı", 94, 29, 108, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 8, 39.5, 86, satir=2),
        Kutu("alindi", "Ödeme belgesi", 94, 39.5, 48, satir=2),
        Kutu("plaka", "Taşıt plakası", 142, 39.5, 60, bicim="kalin"),
        Kutu("teslim_alan", "Teslim alan", 8, 50, 86, satir=2),
        Kutu("teslim_alan_no", "Kimlik no", 94, 50, 48),
        Kutu("toplam", "ÇIKAN TOPLAM", 142, 50, 60, bicim="kalin"),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        62.5,
        (
            Sutun("Yer", 18),
            Sutun("Özet beyan / taşıma senedi", 66),
            Sutun("Kap", 12),
            Sutun("Giren", 20, "sag"),
            Sutun("Çıkan", 20, "sag"),
            Sutun("Kalan", 20, "sag"),
            Sutun("Çıkan brüt kg", 38, "sag"),
        ),
        4.6,
        8,
        devam_y=32,
        devam_adet=20,
    ),
    imzalar=(
        Imza("Gümrük ambar memuru, imza ve mühür", 8, 107, 54, 25, ad="memur", muhur=True),
        Imza("Mükellef, imza", 62, 107, 38, 25),
        Imza("İşletme ambar memuru, imza", 100, 107, 38, 25),
        Imza("Kapı: çıkış saati, imza", 138, 107, 42, 25),
    ),
    barkod=(134, 133),
    qr=(182.5, 108, 19),
    dipnot="Taşıma senedi alıcı nüshasını işletme memuru, fişi kapıdaki muhafaza memuru alıkoyar.",
)


@dataclass(frozen=True)
class FarkTutanagi:
    """`satirlar`: (senet/satır, eşya, fark, beyan kap, bulunan kap, hasarlı, beyan kg, bulunan kg) as printed."""

    idare_adi: str
    no: str
    tarih: str
    ozet_beyan_no: str
    tasit: str
    tasiyici: str
    ambar: str
    giris_no: str
    liste_no: str
    aciklama: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    ikinci: str


TUTANAK = Form(
    kimlik="fark_tutanagi",
    madde="11/2",
    baslik="EKSİKLİK, FAZLALIK, HASAR TUTANAĞI",
    boy=A4,
    nushalar=("özet beyan servisi", "ambar"),
    kutular=(
        Kutu("ozet_beyan_no", "Özet beyan no", 8, 30, 60, bicim="kalin"),
        Kutu("tasit", "Taşıt", 68, 30, 70, satir=2),
        Kutu("tasiyici", "Taşıyıcı", 138, 30, 64, satir=2),
        Kutu("ambar", "Ambar", 8, 40.5, 40),
        Kutu("giris_no", "Ambar giriş no", 48, 40.5, 50),
        Kutu("liste_no", "Sundurma giriş listesi", 98, 40.5, 104),
        Kutu("aciklama", "Farkın açıklaması", 8, 214, 194, h=22, satir=5),
    ),
    metinler=(
        (8, 57, 8, "Ambara alınan ya da taşıttan teslim edilen eşya özet beyanla karşılaştırılmış, aşağıdaki farklar bulunmuştur."),
        (8, 242, 8, "İşbu tutanak yukarıdaki tarih ve saatte düzenlenip birlikte imzalanmıştır. Gereği için özet beyan servisine gönderilir."),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        62,
        (
            Sutun("Senet / satır", 32),
            Sutun("Eşya", 46),
            Sutun("Fark", 16),
            Sutun("Beyan kap", 16, "sag"),
            Sutun("Bulunan", 16, "sag"),
            Sutun("Hasarlı", 14, "sag"),
            Sutun("Beyan kg", 27, "sag"),
            Sutun("Bulunan kg", 27, "sag"),
        ),
        6.0,
        23,
        devam_y=32,
        devam_adet=38,
        punto=7,
    ),
    imzalar=(Imza("Gümrük memuru, imza ve mühür", 8, 248, 97, 28, ad="memur", muhur=True), Imza("İkinci imza", 105, 248, 97, 28, ad="ikinci")),
    barkod=(150, 278),
)
FORMLAR = (FIS, TUTANAK)


def fis_degeri(
    idare_adi: str, cikis: Any, beyanname: Any, kayitlar: Mapping[int, Any], odemeler: list[str], memur: str, yerel: Callable[[datetime], datetime]
) -> AmbarCikisFisi:
    """The printed value of an exit row; `kayitlar` is the warehouse record of each line as it stood after this exit (kayit id → record)."""
    satirlar = []
    for s in cikis.satirlar:
        k = kayitlar[s.kayit_id]
        satirlar.append(
            (k.yeri, f"{k.ozet_beyan_no} {k.senet_no}", k.kap_cinsi, str(k.giren_kap), str(s.kap_adedi), str(k.kalan_kap), kg_goster(s.brut_gram))
        )
    kap, gram = sum(s.kap_adedi for s in cikis.satirlar), sum(s.brut_gram for s in cikis.satirlar)
    kod = dogrulama_kodu(cikis.no, kap, gram, beyanname.no)
    return AmbarCikisFisi(
        idare_adi,
        cikis.no,
        gun_yaz(yerel(cikis.cikis_ani), saat=True),
        beyanname.no,
        gun_yaz(beyanname.tescil_gunu),
        beyanname.alici_unvan,
        beyanname.beyan_sahibi_unvan,
        ", ".join(odemeler) or "vergi yok",
        cikis.teslim_alan,
        cikis.teslim_alan_no,
        cikis.plaka,
        f"{kap} kap, {kg_goster(gram)} kg",
        tuple(satirlar),
        memur,
        f"ACF|{cikis.no}|{kap}|{gram}|{kod}",
    )


def tutanak_degeri(
    idare_adi: str,
    tutanak: Any,
    ozet_beyan: Any,
    giris: Any,
    satirlar: Mapping[int, tuple[str, str]],
    memur: str,
    yerel: Callable[[datetime], datetime],
) -> FarkTutanagi:
    """The printed value of a difference tutanağı, found at a delivery out of the vehicle (27/1-b) where there is no `giris`.

    `satirlar` names each bill line (id → senet/satır, goods).
    """
    return FarkTutanagi(
        idare_adi,
        tutanak.no,
        gun_yaz(yerel(tutanak.zaman), saat=True),
        ozet_beyan.no,
        f"{ozet_beyan.tasit_adi} {ozet_beyan.tasit_no}",
        ozet_beyan.tasiyici_unvan,
        giris.ambar_kodu if giris else "girmedi",
        giris.no if giris else "yok",
        giris.liste_no if giris else "supalan: doğrudan taşıttan (m.27/1-b)",
        tutanak.aciklama,
        tuple(
            (
                *satirlar[s.satir_id],
                s.fark.value,
                str(s.beyan_kap),
                str(s.bulunan_kap),
                str(s.hasarli_kap or ""),
                kg_goster(s.beyan_gram),
                kg_goster(s.bulunan_gram),
            )
            for s in tutanak.satirlar
        ),
        memur,
        tutanak.ikinci_imza,
    )
