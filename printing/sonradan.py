"""Papers of a control after delivery: the müzekkere to the chief with its OLUR, and the tutanak of the visit (28/2; belgeler §8, 9 and 22)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.muayene import kalem_satirlari, kalem_tablosu
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class SonradanMuzekkeresi:
    """The lower half is empty until the chief has decided."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    teslim: str
    vergi: str
    yukumlu: str
    beyan_sahibi: str
    kalemler: tuple[tuple[str, ...], ...]
    kutular: str
    tespit: str
    karar: str
    gorevliler: str
    karar_gerekcesi: str
    memur: str
    amir: str


_ORTAK: dict[str, Any] = {
    "madde": "28/2",
    "boy": A4,
    "kutular": (
        Kutu("tescil_no", "Beyanname tescil no", 8, 42, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 42, 34),
        Kutu("teslim", "Teslim (kapanış)", 108, 42, 40),
        Kutu("vergi", "Ödenen vergi", 148, 42, 54),
        Kutu("yukumlu", "Yükümlü", 8, 52.5, 97, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 105, 52.5, 97, satir=2),
        Kutu("kutular", "İlgili kutular, belgeler", 8, 120, 194, satir=2),
        Kutu("tespit", "Beyanname, ek belgeler ve ekran bilgileri arasındaki ciddi farklılık", 8, 130.5, 194, h=48, bicim="govde", satir=9, punto=10),
        Kutu("karar", "İDARE AMİRİNİN KARARI", 8, 213, 97, bicim="kalin"),
        Kutu("gorevliler", "Yerinde muayeneye giden memurlar", 105, 213, 97, bicim="kalin", satir=2),
        Kutu("karar_gerekcesi", "Gerekçe", 8, 223.5, 194, h=13, satir=3),
    ),
    "tablo": kalem_tablosu(65, 9),
    "imzalar": (
        Imza("Sonradan Kontrol Servisi muayene memuru, imza", 8, 181, 94, 28, ad="memur"),
        Imza("OLUR: idare amiri, tarih, imza ve mühür", 108, 239, 94, 30, ad="amir", muhur=True),
    ),
    "barkod": (8, 250),
    "metinler": (
        (8, 33, 10, "İDARE AMİRLİĞİNE"),
        (
            8,
            39,
            8.5,
            "Teslimden sonraki kontrolde aşağıdaki farklılık belirlenmiştir; eşyanın fiziki muayenesi OLUR'larınıza sunulur.",
        ),
    ),
}
MUZEKKERE = Form(
    kimlik="sonradan_muzekkeresi",
    baslik="MÜZEKKERE: TESLİMDEN SONRA MUAYENE",
    nushalar=("idare amiri", "beyanname eki"),
    dipnot="Uygun görülürse muayene memuruyla birlikte başka bir gümrük muayene memuru veya gümrük memuru görevlendirilir.",
    **_ORTAK,
)
OLUR = Form(
    kimlik="sonradan_olur",
    baslik="MÜZEKKERE: TESLİMDEN SONRA MUAYENE, KARAR",
    nushalar=("giden memurlar", "beyanname eki"),
    dipnot="Giden memurlar bu kâğıdı işletmede gösterir; muayene sonucu tutanağa bağlanır.",
    **_ORTAK,
)


@dataclass(frozen=True)
class YerindeTutanagi:
    """`yerler`: (order, place, found, finding) as printed."""

    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    tescil_tarihi: str
    muzekkere: str
    gun: str
    firma: str
    adres: str
    esya: str
    yerler: tuple[tuple[str, ...], ...]
    sonuc_adi: str
    sonuc: str
    zarar: str
    memur: str
    ikinci: str
    yetkili: str


TUTANAK = Form(
    kimlik="yerinde_tutanak",
    madde="28/2",
    baslik="TUTANAK: TESLİMDEN SONRA YERİNDE MUAYENE",
    boy=A4,
    nushalar=("dosya", "firma"),
    kutular=(
        Kutu("tescil_no", "Beyanname tescil no", 8, 30, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 30, 34),
        Kutu("muzekkere", "Müzekkere", 108, 30, 52),
        Kutu("gun", "Muayene günü", 160, 30, 42, bicim="kalin"),
        Kutu("firma", "Firma", 8, 40.5, 97, satir=2),
        Kutu("adres", "Gidilen depo, fabrika veya işletme", 105, 40.5, 97, satir=2),
        Kutu("esya", "Eşya", 8, 51, 194, h=13, satir=3),
        Kutu("sonuc_adi", "MUAYENE SONUCU", 8, 126, 194, bicim="kalin"),
        Kutu("sonuc", "Tespit", 8, 136.5, 194, h=52, bicim="govde", satir=10, punto=10),
        Kutu("zarar", "Zarar verilmediği hususu", 8, 191, 194, h=12, bicim="kalin", satir=2),
    ),
    tablo=Tablo(
        "yerler",
        8,
        76,
        (Sutun("Sıra", 10, "sag"), Sutun("Bakılan yer", 44), Sutun("Eşya", 22), Sutun("Bulunan", 118)),
        9,
        4,
        devam_y=32,
        devam_adet=20,
    ),
    imzalar=(
        Imza("Muayene memuru, imza", 8, 210, 64, 32, ad="memur"),
        Imza("Birlikte görevlendirilen memur, imza", 72, 210, 64, 32, ad="ikinci"),
        Imza("Firma yetkilisi: ad, görev, imza, kaşe", 136, 210, 66, 32, ad="yetkili"),
    ),
    barkod=(8, 250),
    metinler=((8, 70, 8.5, "Görevlendirilen memurlarca gidilen yerde eşya sırasıyla aranmış, aşağıdaki yerlerde muayene ve inceleme yapılmıştır."),),
    dipnot="Tutanak görevli gümrük memurları ile firma yetkilisi tarafından birlikte imzalanır.",
)
FORMLAR = (MUZEKKERE, OLUR, TUTANAK)


def _taraf(unvan: str, no: str) -> str:
    return f"{unvan} {no}".strip()


def muzekkere_degeri(
    idare_adi: str, m: Any, beyanname: Any, memur: str, karar: str, gorevliler: str, gerekce: str, amir: str, yerel: Callable[[datetime], datetime]
) -> SonradanMuzekkeresi:
    """The müzekkere; on the paper of the decision with the chief's word and whom he sends."""
    b = beyanname
    return SonradanMuzekkeresi(
        idare_adi,
        m.no,
        gun_yaz(yerel(m.zaman), saat=True),
        b.no,
        gun_yaz(b.tescil_gunu),
        gun_yaz(yerel(b.kapanis_ani)) if b.kapanis_ani else "",
        f"{goster(b.toplam_vergi_kurus)} TL",
        _taraf(b.alici_unvan, b.alici_no),
        _taraf(b.beyan_sahibi_unvan, b.beyan_sahibi_no),
        kalem_satirlari(b),
        m.kutular,
        m.tespit,
        karar,
        gorevliler,
        gerekce,
        memur,
        amir,
    )


def tutanak_degeri(
    idare_adi: str, t: Any, beyanname: Any, muzekkere: str, memur: str, ikinci: str, yerel: Callable[[datetime], datetime]
) -> YerindeTutanagi:
    b = beyanname
    kalemler = [f"{k.tanim}, {k.kap_adedi} {k.kap_cinsi}" for k in b.kalemler[:4]]
    kalan = f"; … toplam {len(b.kalemler)} kalem" if len(b.kalemler) > 4 else ""
    return YerindeTutanagi(
        idare_adi,
        t.no,
        gun_yaz(yerel(t.zaman), saat=True),
        b.no,
        gun_yaz(b.tescil_gunu),
        muzekkere,
        gun_yaz(t.muayene_gunu),
        t.firma,
        t.adres,
        "; ".join(kalemler) + kalan,
        tuple((str(y.sira), y.yer.value, "bulundu" if y.bulundu else "çıkmış", y.tespit) for y in t.yerler),
        "Uygun sonuç alınmıştır." if t.uygun else "Beyana uygun bulunmamıştır; vergi yeniden hesaplanır (m.28/3).",
        t.sonuc,
        t.zarar_yok,
        memur,
        ikinci,
        f"{t.yetkili}, {t.yetkili_gorevi}",
    )
