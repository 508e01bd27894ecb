"""YKTS papers: the registration form to be signed, the kayıt belgesi, the letter to the chief and his decision (YKTS-4, YKTS-5, YKTS-7)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.models.ykts_ceza import CEZALI, BulguDurumu
from gumruk.models.ykts_veri import ALAN_ADLARI, VERILER
from gumruk.printing import beyanname
from gumruk.printing.form import Form, Imza, Kutu, Sutun
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class YktsKagidi:
    """A record's data on paper; `degisen` names the boxes that differ from the version in force."""

    idare_adi: str
    no: str
    tarih: str
    tur: str
    kimlik_no: str
    kayit_no: str
    surum: str
    unvan: str
    adres: str
    e_posta: str
    sabit_tel: str
    cep_tel: str
    mersis_no: str
    sicil_mudurlugu: str
    sicil_no: str
    kep: str
    temsil: str
    kim: str
    onay_yeri: str = ""
    degisen: tuple[str, ...] = ()


def _veri_kutulari(y: float) -> tuple[Kutu, ...]:
    return (
        Kutu("tur", "Kayıt türü", 8, y, 50),
        Kutu("kimlik_no", "VKN / T.C. kimlik no", 58, y, 52, bicim="kalin"),
        Kutu("kayit_no", "YKTS kayıt no", 110, y, 52, bicim="kalin"),
        Kutu("surum", "Sürüm", 162, y, 40),
        Kutu("unvan", ALAN_ADLARI["unvan"], 8, y + 12, 194, h=12, bicim="kalin", satir=2, punto=11),
        Kutu("adres", ALAN_ADLARI["adres"], 8, y + 24, 194, h=16, satir=3),
        Kutu("e_posta", ALAN_ADLARI["e_posta"], 8, y + 40, 97, satir=2),
        Kutu("kep", ALAN_ADLARI["kep"], 105, y + 40, 97, satir=2),
        Kutu("sabit_tel", ALAN_ADLARI["sabit_tel"], 8, y + 50.5, 97),
        Kutu("cep_tel", ALAN_ADLARI["cep_tel"], 105, y + 50.5, 97),
        Kutu("mersis_no", ALAN_ADLARI["mersis_no"], 8, y + 61, 66),
        Kutu("sicil_mudurlugu", "Ticaret sicil müdürlüğü", 74, y + 61, 80, satir=2),
        Kutu("sicil_no", ALAN_ADLARI["sicil_no"], 154, y + 61, 48),
    )


FORM = Form(
    kimlik="ykts_kayit_formu",
    madde="YKTS-4",
    baslik="YÜKÜMLÜ KAYIT FORMU",
    boy=A4,
    nushalar=("müdürlük", "yükümlü"),
    kutular=(*_veri_kutulari(48), Kutu("temsil", "Temsilen giriyorsa dayandığı belge", 8, 125, 194, satir=2)),
    metinler=(
        (8, 34, 8.5, "Yükümlü Kayıt ve Takip Sistemine yazılan bilgiler aşağıdadır; çerçeveli kutular güncellenen bilgilerdir."),
        (8, 39.5, 8.5, "Doğruluğunu onaylar, kaydın herhangi bir gümrük müdürlüğünde onaylanmasını isterim."),
        (8, 143, 8.5, "Bilgiler değişirse güncel bilgilerin kaydı için gümrük müdürlüğüne başvurulur."),
    ),
    imzalar=(
        Imza("Yükümlü ya da temsilcisi: ad soyad, tarih, imza", 8, 152, 97, 34, ad="kim"),
        Imza("Onaylayan müdürlük: ad soyad, tarih, imza ve mühür", 105, 152, 97, 34, muhur=True),
    ),
    barkod=(8, 196),
    dipnot="Elektronik imzalanırsa ıslak imza aranmaz.",
)
BELGE = Form(
    kimlik="ykts_kayit_belgesi",
    madde="YKTS-5",
    baslik="YKTS KAYIT BELGESİ",
    boy=A4,
    nushalar=("yükümlü", "müdürlük"),
    kutular=(
        Kutu("onay_yeri", "Onaylayan idare", 8, 48, 194, satir=2),
        *_veri_kutulari(62),
    ),
    metinler=(
        (8, 36, 9.5, "Aşağıda bilgileri yazılı yükümlünün kaydı Yükümlü Kayıt ve Takip Sisteminde onaylanmıştır."),
        (8, 146, 8.5, "Bilgi değişirse müdürlüğe başvurulur; vekâlet süresi onayla uzatılır, vekâleti veren kendisi iptal eder."),
    ),
    imzalar=(Imza("YKTS onay memuru, imza ve mühür", 8, 152, 97, 34, ad="kim", muhur=True),),
    barkod=(125, 162),
)


@dataclass(frozen=True)
class YktsBulguKagidi:
    idare_adi: str
    no: str
    tarih: str
    konu: str
    kayit_no: str
    kimlik_no: str
    unvan: str
    alan: str
    kayitta: str
    gercek: str
    kaynak: str
    memur: str
    karar: str = ""
    karar_maddesi: str = ""
    tutar: str = ""
    yaziyla: str = ""
    gerekce: str = ""
    karar_gunu: str = ""
    amir: str = ""


def _bulgu_kutulari(y: float) -> tuple[Kutu, ...]:
    return (
        Kutu("konu", "Konu", 8, y, 194),
        Kutu("kayit_no", "YKTS kayıt no", 8, y + 12, 60, bicim="kalin"),
        Kutu("kimlik_no", "VKN / T.C. kimlik no", 68, y + 12, 60, bicim="kalin"),
        Kutu("alan", "Uyuşmayan bilgi", 128, y + 12, 74, bicim="kalin"),
        Kutu("unvan", "Yükümlü", 8, y + 22.5, 194, satir=2),
        Kutu("kayitta", "Kayıtta yazılı olan", 8, y + 35, 194, h=16, satir=3),
        Kutu("gercek", "Öğrenilen", 8, y + 51, 194, h=16, satir=3, bicim="kalin"),
        Kutu("kaynak", "Nereden öğrenildiği", 8, y + 67, 194, h=16, satir=3),
    )


MUZEKKERE = Form(
    kimlik="ykts_muzekkere",
    madde="YKTS-7",
    baslik="YKTS MÜZEKKERESİ",
    boy=A4,
    nushalar=("idare", "dosya"),
    kutular=_bulgu_kutulari(46),
    metinler=(
        (8, 34, 10, "İDARE AMİRLİĞİNE"),
        (8, 40.5, 8.5, "Aşağıdaki YKTS kaydının güncel olmadığı görülmüştür; cezai işlem için OLUR'larınıza sunulur."),
    ),
    imzalar=(
        Imza("YKTS onay memuru, imza", 8, 140, 94, 32, ad="memur"),
        Imza("İdare amiri, tarih, imza ve mühür", 108, 140, 94, 32, muhur=True),
    ),
    barkod=(8, 182),
)
KARAR = Form(
    kimlik="ykts_ceza_karari",
    madde="YKTS-7",
    baslik="YKTS CEZA KARARI",
    boy=A4,
    nushalar=("yükümlüye tebliğ", "dosya", "karar defteri"),
    kutular=(
        *_bulgu_kutulari(40),
        Kutu("karar", "KARAR", 8, 128, 100, h=12, bicim="kalin", satir=2, punto=11),
        Kutu("karar_gunu", "Karar günü", 108, 128, 40, h=12),
        Kutu("karar_maddesi", "Dayanağı", 148, 128, 54, h=12, satir=2),
        Kutu("gerekce", "Gerekçe", 8, 140, 194, h=18, satir=3),
        Kutu("yaziyla", "Yazıyla", 8, 158, 112, h=11, bicim="yaziyla", satir=2, punto=8),
        Kutu("tutar", "TUTAR", 120, 158, 82, h=11, bicim="kalin", punto=12),
    ),
    imzalar=(
        Imza("İdare amiri, imza ve mühür", 8, 176, 94, 32, ad="amir", muhur=True),
        Imza("Tebellüğ eden: ad soyad, tarih, imza", 108, 176, 94, 32),
    ),
    barkod=(8, 218),
)
_IADE_ETIKETLERI = {"belge": "Başvuru", "taraf": "YKTS kaydı", "neden": "Geri verme nedeni"}
IADE = replace(
    beyanname.IADE,
    kimlik="ykts_iade_fisi",
    madde="YKTS-5, 6, 8, 10",
    nushalar=("başvuran", "müdürlük"),
    kutular=tuple(replace(k, etiket=_IADE_ETIKETLERI[k.ad]) for k in beyanname.IADE.kutular),
    tablo=replace(
        beyanname.IADE.tablo,  # type: ignore[type-var]
        sutunlar=(Sutun("Başvurunun konusu", 44), Sutun("Yürürlükteki", 75), Sutun("Başvurulan", 75)),
    ),
    imzalar=tuple(replace(i, etiket=i.etiket.replace("Kabul memuru", "YKTS onay memuru")) for i in beyanname.IADE.imzalar),
    dipnot="Başvuru onaylanmamıştır; yukarıdaki neden giderilip herhangi bir gümrük müdürlüğüne yeniden başvurulabilir.",
)
FORMLAR = (FORM, BELGE, MUZEKKERE, KARAR, IADE)


def _kayit(idare_adi: str, no: str, zaman: datetime, kayit: Any, surum: Any, kim: str, **alanlar: Any) -> YktsKagidi:
    veri = {ad: getattr(surum, ad) for ad in VERILER}
    ortak: dict[str, Any] = {"tur": kayit.tur.value, "kimlik_no": kayit.kimlik_no, "kayit_no": kayit.no, "temsil": kayit.temsil_belgesi}
    return YktsKagidi(idare_adi, no, gun_yaz(zaman, saat=True), surum=f"{surum.surum}.", kim=kim, **ortak, **veri, **alanlar)


def form_degeri(idare_adi: str, surum: Any, *, kayit: Any, onceki: Any, giren: str, yerel: Callable[[datetime], datetime]) -> YktsKagidi:
    degisen = tuple(ad for ad in VERILER if onceki is not None and getattr(onceki, ad) != getattr(surum, ad))
    return _kayit(idare_adi, surum.no, yerel(surum.zaman), kayit, surum, giren, degisen=degisen)


def belge_degeri(idare_adi: str, belge: Any, *, kayit: Any, surum: Any, idare: str, memur: str, yerel: Callable[[datetime], datetime]) -> YktsKagidi:
    return _kayit(idare_adi, belge.no, yerel(belge.zaman), kayit, surum, memur, onay_yeri=idare or idare_adi)


def bulgu_degeri(idare_adi: str, b: Any, *, kayit: Any, memur: str, amir: str, yerel: Callable[[datetime], datetime]) -> YktsBulguKagidi:
    karar: dict[str, Any] = {}
    if amir:
        tutar = b.karar_tutari_kurus or 0
        karar = {
            "karar": (BulguDurumu.CEZA if b.durum in CEZALI else b.durum).value,
            "karar_maddesi": b.karar_maddesi,
            "tutar": f"{goster(tutar)} TL" if tutar else "yok",
            "yaziyla": tutar_yaziyla(tutar) if tutar else "",
            "gerekce": b.karar_gerekcesi,
            "karar_gunu": gun_yaz(yerel(b.karar_ani)),
            "amir": amir,
        }
    return YktsBulguKagidi(
        idare_adi,
        b.no,
        gun_yaz(yerel(b.zaman), saat=True),
        "YKTS kaydının güncel tutulmaması",
        kayit.no,
        kayit.kimlik_no,
        b.yukumlu_unvan,
        ALAN_ADLARI[b.alan],
        b.kayitta or "(boş)",
        b.gercek,
        b.kaynak,
        memur,
        **karar,
    )


def iade_degeri(
    idare_adi: str, b: Any, *, kayit: Any, satirlar: list[tuple[str, str, str]], yerel: Callable[[datetime], datetime], **y: Any
) -> beyanname.IadeFisi:
    """The slip of an application that was handed back."""
    belge, taraf = f"{b.konu.value} {b.no}", f"{kayit.no} · {kayit.unvan} {kayit.kimlik_no}"
    return beyanname.IadeFisi(idare_adi, b.no, gun_yaz(yerel(y["zaman"]), saat=True), belge, taraf, y["neden"], tuple(satirlar), y["memur"])
