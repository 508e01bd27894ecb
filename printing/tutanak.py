"""Tutanaks on which goods leave without the ambar's slip, one form a kind (13, 18/2, 26/1, 26/2)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import dogrulama_kodu
from gumruk.models.kurus import kg_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class TeslimTutanagiDegeri:
    """`satirlar`: (senet/satır, eşya, ambar giriş no, kap cinsi, kap, brüt kg) as printed; `gun` the day that counts."""

    idare_adi: str
    no: str
    tarih: str
    gun: str
    ozet_beyan_no: str
    tasit: str
    tasiyici: str
    beyanname_no: str
    firma: str
    dayanak: str
    depo: str
    teslim_alan: str
    teslim_alan_no: str
    plaka: str
    toplam: str
    aciklama: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    qr: str


_ORTAK = (
    Kutu("gun", "TUTANAK TARİHİ", 8, 30, 48, 14, bicim="kalin", punto=13),
    Kutu("ozet_beyan_no", "Özet beyan no", 56, 30, 56, 14, bicim="kalin"),
    Kutu("tasit", "Taşıt", 112, 30, 46, 14, satir=2),
    Kutu("tasiyici", "Taşıyıcı", 158, 30, 44, 14, satir=2),
)
_ALT = (
    Kutu("teslim_alan", "Teslim alan", 8, 54.5, 86, satir=2),
    Kutu("teslim_alan_no", "Kimlik no", 94, 54.5, 36),
    Kutu("plaka", "Taşıt plakası", 130, 54.5, 32),
    Kutu("toplam", "TESLİM EDİLEN", 162, 54.5, 40, satir=2, bicim="kalin"),
    Kutu("aciklama", "Açıklama", 8, 212, 194, h=20, satir=4),
)
_TABLO = Tablo(
    "satirlar",
    8,
    74,
    (
        Sutun("Senet / satır", 38),
        Sutun("Eşya", 70),
        Sutun("Ambar giriş", 28),
        Sutun("Cins", 12),
        Sutun("Kap", 18, "sag"),
        Sutun("Brüt kg", 28, "sag"),
    ),
    6.0,
    22,
    devam_y=32,
    devam_adet=38,
)


def _form(kimlik: str, madde: str, baslik: str, kutular: tuple[Kutu, ...], giris: str, sonuc: str, nushalar: tuple[str, ...]) -> Form:
    """The shape that all kinds share; what is said above the table and over the signatures is each kind's own."""
    return Form(
        kimlik=kimlik,
        madde=madde,
        baslik=baslik,
        boy=A4,
        nushalar=nushalar,
        kutular=(*_ORTAK, *kutular, *_ALT),
        metinler=((8, 70, 8, giris), (8, 238, 8, sonuc)),
        tablo=_TABLO,
        imzalar=(
            Imza("Özet beyan memuru, imza ve mühür", 8, 246, 84, 28, ad="memur", muhur=True),
            Imza("Teslim alan, imza", 92, 246, 84, 28, ad="teslim_alan"),
        ),
        barkod=(150, 278),
        qr=(180, 248, 20),
    )


_FIRMA, _BEYAN = Kutu("firma", "Alıcı", 8, 44, 108, satir=2), Kutu("beyanname_no", "Beyanname tescil no", 116, 44, 86, bicim="kalin")
_NUSHA = ("özet beyan servisi", "mükellef")
FORMLAR = (
    _form(
        "ambarsiz_teslim_tutanagi",
        "13",
        "AMBARA ALINMAYAN EŞYA TESLİM TUTANAĞI",
        (_FIRMA, _BEYAN),
        "Özet beyanı verilen aşağıdaki eşya, sundurmaya ya da ambara alınmadan beyan sahibine teslim edilmiştir.",
        "Beyanname işlemleri tamamlandığında özet beyan kayıtları sistemce kapatılır. İşbu tutanak yukarıdaki tarih ve saatte imzalanmıştır.",
        _NUSHA,
    ),
    _form(
        "ticari_belge_tutanagi",
        "26/1",
        "İDARİ / TİCARİ BELGEYLE TESLİM TUTANAĞI",
        (Kutu("firma", "İzin sahibi", 8, 44, 98, satir=2), Kutu("dayanak", "İdari ya da ticari belge", 106, 44, 96, satir=2)),
        "Aşağıdaki eşya bu tutanakla gümrüklü sahadan çıkarılır; ambar kaydı kapanır, taşıma senedi kaydı açık kalır.",
        "Tamamlayıcı beyannamede bu tutanağın tarihi tescil tarihi olarak yazılır. İşbu tutanak yukarıdaki tarih ve saatte birlikte imzalanmıştır.",
        _NUSHA,
    ),
    _form(
        "basit_usul_tutanagi",
        "26/2",
        "BASİTLEŞTİRİLMİŞ USUL TESLİM",
        (
            Kutu("firma", "İzin sahibi", 8, 44, 74, satir=2),
            Kutu("depo", "İzin verilen depo", 82, 44, 70, satir=2),
            Kutu("dayanak", "Dayanak belge", 152, 44, 50, satir=2),
        ),
        "Aşağıdaki eşya gümrüklü sahaya gelmeden izin verilen depoya götürülmüştür; ambar kaydı açılmamıştır.",
        "Tamamlayıcı beyannamede bu tutanağın tarihi tescil tarihi olarak yazılır. İşbu tutanak yukarıdaki tarih ve saatte birlikte imzalanmıştır.",
        _NUSHA,
    ),
    _form(
        "ozel_beyan_tutanagi",
        "18/2",
        "ÖZEL BEYAN / NATO KAPATMA TUTANAĞI",
        (
            Kutu("firma", "Eşya sahibi kişi ya da kurum", 8, 44, 98, satir=2),
            Kutu("dayanak", "Sistem dışında işlem gören belge", 106, 44, 96, satir=2),
        ),
        "Sistem dışında işlem gören belgeye konu aşağıdaki eşyanın özet beyan, taşıma senedi ve ambar kayıtları kapatılmıştır.",
        "İşbu tutanak yukarıdaki tarih ve saatte düzenlenip birlikte imzalanmıştır; belgenin bir örneği özet beyan dosyasına eklenir.",
        ("özet beyan servisi",),
    ),
)


def tutanak_degeri(
    idare_adi: str,
    tutanak: Any,
    ozet_beyan: Any,
    beyanname_no: str,
    satirlar: Mapping[int, tuple[str, str, str, str]],
    memur: str,
    yerel: Callable[[datetime], datetime],
) -> TeslimTutanagiDegeri:
    """The printed value; `satirlar` names each bill line (id → senet/satır, goods, ambar entry, kind of package)."""
    kap, gram = sum(s.kap_adedi for s in tutanak.satirlar), sum(s.brut_gram for s in tutanak.satirlar)
    return TeslimTutanagiDegeri(
        idare_adi,
        tutanak.no,
        gun_yaz(yerel(tutanak.zaman), saat=True),
        gun_yaz(tutanak.gun),
        ozet_beyan.no,
        f"{ozet_beyan.tasit_adi} {ozet_beyan.tasit_no}".strip(),
        ozet_beyan.tasiyici_unvan,
        beyanname_no,
        f"{tutanak.firma_unvan} {tutanak.firma_no}".strip(),
        tutanak.dayanak,
        tutanak.depo,
        tutanak.teslim_alan,
        tutanak.teslim_alan_no,
        tutanak.plaka,
        f"{kap} kap, {kg_goster(gram)} kg",
        tutanak.aciklama,
        tuple((*satirlar[s.satir_id], str(s.kap_adedi), kg_goster(s.brut_gram)) for s in tutanak.satirlar),
        memur,
        f"TT|{tutanak.no}|{kap}|{gram}|{dogrulama_kodu(tutanak.no, kap, gram, ozet_beyan.no)}",
    )
