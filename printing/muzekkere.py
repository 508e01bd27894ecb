"""Papers of the müzekkere's way: the müzekkere with its OLUR (19/5, 21/3), the notice (20/1), the slip for an objection (20/2)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class MuzekkereKagidi:
    """`satirlar`: (code, fine, amount) as printed; the sum of the fines in kuruş."""

    idare_adi: str
    no: str
    tarih: str
    konu: str
    tescil_no: str
    tescil_tarihi: str
    yukumlu: str
    beyan_sahibi: str
    muayene: str
    beyan_vergisi: str
    kutular: str
    tespit: str
    satirlar: tuple[tuple[str, ...], ...]
    ceza_kurus: int
    yaziyla: str
    memur: str


MUZEKKERE = Form(
    kimlik="muzekkere",
    madde="19/5",
    baslik="MÜZEKKERE",
    boy=A4,
    nushalar=("idare", "beyanname eki"),
    kutular=(
        Kutu("konu", "Konu", 8, 44, 194),
        Kutu("tescil_no", "Beyanname tescil no", 8, 54.5, 66, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 74, 54.5, 34),
        Kutu("muayene", "Muayene", 108, 54.5, 50),
        Kutu("beyan_vergisi", "Beyana göre peşin vergi", 158, 54.5, 44),
        Kutu("yukumlu", "Yükümlü", 8, 65, 97, satir=2),
        Kutu("beyan_sahibi", "Beyan sahibi", 105, 65, 97, satir=2),
        Kutu("kutular", "İlgili kutular", 8, 75.5, 194, satir=2),
        Kutu("tespit", "Tespit edilen farklılık", 8, 86, 194, h=76, bicim="govde", satir=14, punto=10),
        Kutu("ceza_kurus", "PARA CEZASI TOPLAMI", 120, 207, 82, h=11, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 218, 194, h=9, bicim="yaziyla", satir=2, punto=8),
    ),
    tablo=Tablo(
        "satirlar", 8, 166, (Sutun("Kod", 20), Sutun("Uygulanacak para cezası", 128), Sutun("Tutar TL", 46, "sag")), 6, 5, devam_y=32, devam_adet=36
    ),
    imzalar=(
        Imza("Muayene memuru, imza", 8, 231, 94, 27, ad="memur"),
        Imza("OLUR: idare amiri, tarih, imza ve mühür", 108, 231, 94, 27, muhur=True),
    ),
    barkod=(8, 262),
    metinler=(
        (8, 33, 10, "İDARE AMİRLİĞİNE"),
        (8, 39.5, 8.5, "Aşağıdaki beyannamede ikmalen tahsilat ya da para cezası gerektiren durum görülmüştür; OLUR'larınıza sunulur."),
    ),
    dipnot="Uygun görülürse farklar sisteme girilir, düzeltme nüshası asıl beyannameye eklenir.",
)


@dataclass(frozen=True)
class TebligKagidi:
    """`satirlar`: (code, tax, before, now) as printed; the new assessment in kuruş."""

    idare_adi: str
    no: str
    tarih: str
    muhatap: str
    yukumlu: str
    tescil_no: str
    nusha_no: str
    muzekkere: str
    satirlar: tuple[tuple[str, ...], ...]
    onceki: str
    fark: str
    yeni_kurus: int
    yaziyla: str
    sure: str
    teblig_gunu: str
    alan: str
    memur: str


TEBLIG = Form(
    kimlik="teblig",
    madde="20/1",
    baslik="YENİ TAHAKKUKUN TEBLİĞİ",
    boy=A4,
    nushalar=("beyan sahibi", "dosya"),
    kutular=(
        Kutu("muhatap", "Beyan sahibi", 8, 44, 97, satir=2),
        Kutu("yukumlu", "Yükümlü", 105, 44, 97, satir=2),
        Kutu("tescil_no", "Beyanname tescil no", 8, 54.5, 66, bicim="kalin"),
        Kutu("nusha_no", "Düzeltme nüshası", 74, 54.5, 66),
        Kutu("muzekkere", "Müzekkere", 140, 54.5, 62),
        Kutu("onceki", "Önceki toplam", 8, 158, 62),
        Kutu("fark", "Fark", 70, 158, 50),
        Kutu("yeni_kurus", "YENİ TAHAKKUK", 120, 158, 82, h=10.5, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 168.5, 194, h=9, bicim="yaziyla", satir=2, punto=8),
        Kutu("sure", "İtiraz süresi", 8, 180, 194, h=16, bicim="govde", satir=2),
        Kutu("teblig_gunu", "Tebliğ günü", 8, 236, 40, bicim="kalin"),
        Kutu("alan", "Tebellüğ eden", 48, 236, 154, satir=2),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        76,
        (Sutun("Kod", 18), Sutun("Vergi, fon, para cezası", 88), Sutun("Önceki TL", 44, "sag"), Sutun("Yeni TL", 44, "sag")),
        6,
        12,
        devam_y=32,
        devam_adet=36,
        punto=8,
    ),
    imzalar=(
        Imza("İrtibat memuru, imza ve mühür", 8, 199, 94, 28, ad="memur", muhur=True),
        Imza("Tebellüğ eden: tarih, imza", 8, 247, 94, 22),
        Imza("Beyan sahibi: yeni tahakkuka itirazım yoktur; tarih, imza", 108, 247, 94, 22),
    ),
    barkod=(142, 215),
    metinler=(
        (8, 36, 9, "Beyannamenizin düzeltme nüshasına göre yapılan yeni tahakkuk aşağıdadır."),
        (8, 70.5, 9, "Vergi kodlarına göre beyan edilen ve düzeltilen tutarlar:"),
        (8, 233, 7.5, "TEBELLÜĞ BELGESİ"),
    ),
)


@dataclass(frozen=True)
class ItirazFisi:
    idare_adi: str
    no: str
    tarih: str
    tescil_no: str
    teblig: str
    dilekce: str
    beyan_sahibi: str
    gerekce: str
    memur: str


ITIRAZ = Form(
    kimlik="itiraz_fisi",
    madde="20/2",
    baslik="İTİRAZ KAYIT FİŞİ",
    boy=A5_YATAY,
    nushalar=("beyan sahibi", "dosya"),
    kutular=(
        Kutu("tescil_no", "Beyanname tescil no", 8, 29, 74, bicim="kalin"),
        Kutu("teblig", "Tebliğ", 82, 29, 120),
        Kutu("beyan_sahibi", "İtiraz eden", 8, 39.5, 120, satir=2),
        Kutu("dilekce", "Dilekçe", 128, 39.5, 74),
        Kutu("gerekce", "İtirazın konusu", 8, 50, 194, h=40, bicim="govde", satir=7),
    ),
    imzalar=(Imza("İrtibat memuru, imza ve mühür", 8, 96, 90, 32, ad="memur", muhur=True), Imza("Beyan sahibi, imza", 100, 96, 50, 32)),
    barkod=(154, 110),
    dipnot="İtiraz, Gümrük Yönetmeliğine göre sonuçlandırılır; tahakkuk o zamana kadar bekler.",
)
FORMLAR = (MUZEKKERE, TEBLIG, ITIRAZ)

KONULAR = {
    "19/5": "Belge kontrolünde bulunan fark (m.19/5)",
    "21/3": "Fiziki muayenede bulunan fark (m.21/3)",
    "37/4": "Çıkış beyannamesinde bulunan fark (m.37/4)",
}


def _taraf(unvan: str, no: str) -> str:
    return f"{unvan} {no}".strip()


def muzekkere_degeri(idare_adi: str, m: Any, beyanname: Any, memur: str, yerel: Callable[[datetime], datetime]) -> MuzekkereKagidi:
    """`beyanname`: as it stood when the müzekkere was written."""
    b = beyanname
    return MuzekkereKagidi(
        idare_adi,
        m.no,
        gun_yaz(yerel(m.zaman), saat=True),
        KONULAR[m.madde],
        b.no,
        gun_yaz(b.tescil_gunu),
        _taraf(b.yukumlu_unvan, b.yukumlu_no),
        _taraf(b.beyan_sahibi_unvan, b.beyan_sahibi_no),
        m.nereden.value,
        f"{goster(b.toplam_vergi_kurus)} TL",
        m.kutular,
        m.tespit,
        tuple((c.kod, c.ad, goster(c.tutar_kurus)) for c in m.cezalar),
        m.ceza_kurus,
        tutar_yaziyla(m.ceza_kurus),
        memur,
    )


def teblig_degeri(idare_adi: str, t: Any, eski: Any, yeni: Any, muzekkere: str, memur: str, yerel: Callable[[datetime], datetime]) -> TebligKagidi:
    """`eski`, `yeni`: the declaration before and at the version that is notified."""
    onceki = {kod: tutar for kod, _, _, tutar, odeme in eski.vergi_toplamlari() if odeme == "P"}
    satirlar: list[tuple[str, ...]] = []
    for kod, ad, _, tutar, odeme in yeni.vergi_toplamlari():
        if odeme == "P":
            satirlar.append((kod, ad, goster(onceki.pop(kod, 0)), goster(tutar)))
    satirlar += [(kod, ad, goster(onceki[kod]), "-") for kod, ad, *_ in eski.vergi_toplamlari() if kod in onceki]
    fark = t.yeni_kurus - t.onceki_kurus
    return TebligKagidi(
        idare_adi,
        t.no,
        gun_yaz(yerel(t.zaman), saat=True),
        _taraf(yeni.beyan_sahibi_unvan, yeni.beyan_sahibi_no),
        _taraf(yeni.yukumlu_unvan, yeni.yukumlu_no),
        yeni.no,
        f"{yeni.no}-{t.surum}",
        muzekkere,
        tuple(satirlar),
        f"{goster(t.onceki_kurus)} TL",
        f"{'+' if fark > 0 else ''}{goster(fark)} TL",
        t.yeni_kurus,
        tutar_yaziyla(t.yeni_kurus),
        f"{gun_yaz(t.son_gun)} günü sonuna kadar itiraz edilebilir. Dayanağı: {t.dayanak}. İtiraz edilmezse tahakkuk kesinleşir.",
        gun_yaz(t.teblig_gunu),
        " ".join(x for x in (t.alan, t.alan_no, t.sifat) if x),
        memur,
    )


def itiraz_degeri(idare_adi: str, i: Any, teblig: Any, beyanname: Any, memur: str, yerel: Callable[[datetime], datetime]) -> ItirazFisi:
    return ItirazFisi(
        idare_adi,
        i.no,
        gun_yaz(yerel(i.zaman), saat=True),
        beyanname.no,
        f"{teblig.no}, {gun_yaz(teblig.teblig_gunu)}; süre {gun_yaz(teblig.son_gun)} günü doluyor",
        f"{i.dilekce_no}, {gun_yaz(i.dilekce_gunu)}",
        _taraf(beyanname.beyan_sahibi_unvan, beyanname.beyan_sahibi_no),
        i.gerekce,
        memur,
    )
