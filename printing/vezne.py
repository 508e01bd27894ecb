"""Gümrük Vezne Alındısı (23/1-a): A5, four copies, the sum in figures and in words, means of payment, check code."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from gumruk.models.dogrulama import alindi_kodu
from gumruk.models.kurus import goster
from gumruk.models.yazi import tutar_yaziyla
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A5_YATAY, gun_yaz


@dataclass(frozen=True)
class VezneAlindisi:
    """Sums in kuruş; `satirlar` are (kod, tür, matrah, tutar) as printed; `odeme` a sentence; `iptal` the lines of a cancelled one."""

    idare_adi: str
    no: str
    tarih: str
    yatiran: str
    yatiran_no: str
    yukumlu: str
    yukumlu_no: str
    tescil_no: str
    tescil_tarihi: str
    rejim: str
    hareket_no: str
    odeme: str
    satirlar: tuple[tuple[str, ...], ...]
    toplam_kurus: int
    yaziyla: str
    veznedar: str
    dogrulama: str
    qr: str
    iptal: tuple[str, ...] = ()
    etiketler: dict[str, str] = field(default_factory=dict)


# What boxes and copies are called on the receipt of a penalty, which is for a decision and no declaration (23, YKTS-7).
CEZA_ETIKETLERI = {
    "yukumlu": "Cezalı",
    "rejim": "YKTS kayıt no",
    "tescil_no": "Ceza kararı no",
    "tescil_tarihi": "Karar tarihi",
    "hareket_no": "Muhasebe hareketi",
    "beyanname eki": "karar eki",
}


ALINDI = Form(
    kimlik="vezne_alindisi",
    madde="23/1-a",
    baslik="GÜMRÜK VEZNE ALINDISI",
    boy=A5_YATAY,
    nushalar=("mükellef nüshası", "beyanname eki", "saymanlık nüshası", "vezne nüshası"),
    kutular=(
        Kutu("yukumlu", "Yükümlü", 8, 29, 112, satir=2),
        Kutu("yukumlu_no", "VKN / T.C. kimlik no", 120, 29, 38),
        Kutu("rejim", "Rejim", 158, 29, 44),
        Kutu("tescil_no", "Beyanname tescil no", 8, 39.5, 58, bicim="kalin"),
        Kutu("tescil_tarihi", "Tescil tarihi", 66, 39.5, 30),
        Kutu("hareket_no", "Muhasebe hareketi ya da teminat", 96, 39.5, 40),
        Kutu("odeme", "Ödeme", 136, 39.5, 66, satir=2, punto=8),
        Kutu("toplam_kurus", "TOPLAM", 120, 92, 82, h=9, bicim="tutar", punto=12),
        Kutu("yaziyla", "Yazıyla", 8, 101, 194, h=9, bicim="yaziyla", satir=2, punto=8),
        Kutu("yatiran", "Yatıran", 8, 92, 76, h=9, satir=2),
        Kutu("yatiran_no", "Kimlik no", 84, 92, 36, h=9),
        Kutu("dogrulama", "Doğrulama kodu", 118, 111, 40, h=9),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        52,
        (Sutun("Kod", 16), Sutun("Vergi, harç, fon türü", 88), Sutun("Matrah TL", 44, "sag"), Sutun("Tutar TL", 46, "sag")),
        4.6,
        7,
        devam_y=32,
        devam_adet=20,
        punto=8,
    ),
    imzalar=(Imza("Yatıran, imza", 8, 111, 48, 24), Imza("Veznedar, imza ve mühür", 56, 111, 62, 24, ad="veznedar", muhur=True)),
    barkod=(119, 123),
    qr=(181, 113, 19),
    iptal=(8, 111, 110, 22),
    dipnot="Silintili, kazıntılı alındı geçersizdir.",
)
# The cancelled receipt comes out once more, on a sheet of its own that the four copies are kept with.
IPTAL = replace(
    ALINDI,
    kimlik="alindi_iptali",
    nushalar=("iptal nüshası",),
    dipnot="Geri alınan bütün nüshalar bu kâğıda eklenip saklanır.",
)
FORMLAR = (ALINDI, IPTAL)


def alindi_degeri(
    idare_adi: str,
    alindi: Any,
    borclu: Any,
    hareketler: Mapping[int, tuple[str, str]],
    veznedar: str,
    yerel: Callable[[datetime], datetime],
    sir: str,
    iptal: tuple[Any, str] | None = None,
    teminat: Any = None,
) -> VezneAlindisi:
    """The printed value of a receipt row (`alindi.satirlar`, `alindi.odemeler`), its first declaration or its penalty, and per assessment id
    (its number, its declaration's number); with several declarations on one receipt each line says whose it is. `sir` keys the check
    code (empty: a receipt of the first version); `iptal`: the cancellation that was granted, and who granted it; `teminat`: the cash
    guarantee that the receipt took instead (24/1-a).
    """
    adlar = {"NAKIT": "Nakit", "KART": "Kart", "CEK": "Banka çeki", "DEKONT": "Banka dekontu"}
    beyannameler = sorted({b for _, b in hareketler.values()} - {borclu.no})
    odeme = ", ".join(
        f"{adlar[o.arac.name]} {goster(o.tutar_kurus)}" + (f" ({' '.join(x for x in (o.banka, o.referans) if x)})" if o.referans else "")
        for o in alindi.odemeler
    )
    if alindi.para_ustu_kurus:
        odeme += f" · verilen {goster(alindi.verilen_kurus)}, para üstü {goster(alindi.para_ustu_kurus)}"
    kod = alindi_kodu(alindi, borclu.no, sir)
    ceza = alindi.bulgu_id is not None
    gun = yerel(borclu.karar_ani).date() if ceza else borclu.tescil_gunu
    return VezneAlindisi(
        idare_adi,
        alindi.no,
        gun_yaz(yerel(alindi.zaman), saat=True),
        alindi.yatiran,
        alindi.yatiran_no,
        borclu.yukumlu_unvan,
        borclu.yukumlu_no,
        borclu.no + (f" +{len(beyannameler)}" if beyannameler else ""),
        gun_yaz(gun),
        borclu.kayit.no if ceza else borclu.rejim,
        teminat.no if teminat else ", ".join(sorted(no for no, _ in hareketler.values())),
        odeme,
        (("", f"Nakit teminat {teminat.no}{': ' if teminat.aciklama else ''}{teminat.aciklama}", "", goster(teminat.tutar_kurus)),)
        if teminat
        else tuple(
            (
                s.kod,
                f"{s.ad} · {hareketler[s.hareket_id][1]}" if beyannameler else s.ad,
                goster(s.matrah_kurus) if s.matrah_kurus else "",
                goster(s.tutar_kurus),
            )
            for s in alindi.satirlar
        )
        + ((("", f"Dayandığı madde: {borclu.karar_maddesi}", "", ""),) if ceza else ()),
        alindi.toplam_kurus,
        tutar_yaziyla(alindi.toplam_kurus),
        f"{veznedar} · {alindi.masa}",
        kod,
        f"GVA|{alindi.no}|{alindi.gun:%Y%m%d}|{alindi.toplam_kurus}|{kod}",
        _iptal_satirlari(iptal, yerel) if iptal is not None else (),
        CEZA_ETIKETLERI if ceza else {},
    )


def _iptal_satirlari(iptal: tuple[Any, str], yerel: Callable[[datetime], datetime]) -> tuple[str, ...]:
    kayit, amir = iptal
    return (
        f"İPTAL EDİLDİ: {gun_yaz(yerel(kayit.karar_ani), saat=True)}, {amir}",
        f"Neden: {kayit.gerekce}",
        f"Onay gerekçesi: {kayit.karar_gerekcesi}",
    )
