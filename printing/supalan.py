"""Çetele: the sheet that goes with supalan goods, with blank rows at acceptance, filled when all is delivered (27/1-b)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import kg_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class CeteleDegeri:
    """`satirlar`: (no, gün ve saat, plaka, senet/satır, cins, kap, brüt kg, teslim alan) as printed; on the blank sheet numbers only."""

    idare_adi: str
    no: str
    tarih: str
    tescil_tarihi: str
    alici: str
    beyan_sahibi: str
    tasit: str
    izin: str
    esya: str
    toplam: str
    kolcu: str
    gorev: str
    teslim_edilen: str
    mesruhat: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str
    amir: str


_SATIR, _ADET = 8.0, 15
_TABLO = Tablo(
    "satirlar",
    8,
    100,
    (
        Sutun("No", 9, "sag"),
        Sutun("Gün, saat", 28),
        Sutun("Plaka", 26),
        Sutun("Senet / satır", 34),
        Sutun("Cins", 11),
        Sutun("Kap", 16, "sag"),
        Sutun("Brüt kg", 26, "sag"),
        Sutun("Teslim alan, imza", 44),
    ),
    _SATIR,
    _ADET,
    devam_y=32,
    devam_adet=29,
)


def _form(kimlik: str, baslik: str, nushalar: tuple[str, ...]) -> Form:
    return Form(
        kimlik=kimlik,
        madde="27/1-b",
        baslik=baslik,
        boy=A4,
        nushalar=nushalar,
        kutular=(
            Kutu("no", "Beyanname tescil no", 8, 30, 66, 14, bicim="kalin", punto=12),
            Kutu("tescil_tarihi", "Tescil tarihi", 74, 30, 34, 14),
            Kutu("tasit", "Taşıt, özet beyan", 108, 30, 94, 14, satir=2),
            Kutu("alici", "Alıcı", 8, 44, 100, satir=2),
            Kutu("beyan_sahibi", "Beyan sahibi", 108, 44, 94, satir=2),
            Kutu("esya", "Eşya", 8, 54.5, 134, satir=2),
            Kutu("toplam", "TESLİM EDİLECEK", 142, 54.5, 60, bicim="kalin"),
            Kutu("izin", "Supalan", 8, 65, 194, satir=2),
            Kutu("kolcu", "Görevlendirilen gümrük kolcusu", 8, 75.5, 70, bicim="kalin"),
            Kutu("gorev", "Meşruhat", 78, 75.5, 124, satir=2),
            Kutu("teslim_edilen", "TESLİM EDİLEN", 8, 232, 60, bicim="kalin"),
            Kutu("mesruhat", "Kolcunun meşruhatı", 68, 232, 134, satir=2),
        ),
        metinler=(
            (
                8,
                92,
                8,
                "Vergileri ödenen eşya, görevlendirilen kolcunun gözetiminde doğrudan taşıttan teslim edilir; her teslim bir satıra yazılır.",
            ),
            (8, 246, 8, "Beyan edilenden çok eşya teslim edilmez. Teslim bitince meşruhat beyannameye de düşülür."),
        ),
        tablo=_TABLO,
        imzalar=(
            Imza("Kabul memuru, imza ve mühür", 8, 252, 62, 26, ad="memur", muhur=True),
            Imza("İdare amiri, imza", 70, 252, 62, 26, ad="amir"),
            Imza("Gümrük kolcusu, imza", 132, 252, 70, 26, ad="kolcu"),
        ),
        barkod=(150, 279),
    )


CETELE = _form("cetele", "ÇETELE", ("beyannameye eklenir",))
ISLENMIS = _form("cetele_islenmis", "ÇETELE, İŞLENMİŞ", ("beyannameye eklenir", "mükellef"))
FORMLAR = (CETELE, ISLENMIS)


def cetele_degeri(
    idare_adi: str,
    b: Any,
    *,
    tasit: str,
    izin: str,
    gorev: Any,
    kolcu: str,
    amir: str,
    teslimler: Sequence[Any],
    senetler: dict[int, tuple[str, str]],
    zaman: datetime,
    yerel: Callable[[datetime], datetime],
) -> CeteleDegeri:
    """Blank where there is no `gorev`; `senetler` names each bill line (id → senet/satır, kind of package)."""
    satirlar: list[tuple[str, ...]] = []
    for t in teslimler:
        for n, s in enumerate(t.satirlar):
            bas = (str(t.sira), gun_yaz(yerel(t.teslim_ani), saat=True), t.plaka) if not n else ("", "", "")
            senet, cins = senetler[s.satir_id]
            alan = (t.teslim_alan or t.tur.value) if not n else ""
            satirlar.append((*bas, senet, cins, str(s.kap_adedi), kg_goster(s.brut_gram), alan))
    if not gorev:
        satirlar = [(str(n), *[""] * 7) for n in range(1, _ADET + 1)]
    gidenler = [s for t in teslimler if t.plaka for s in t.satirlar]
    kap, gram = sum(s.kap_adedi for s in gidenler), sum(s.brut_gram for s in gidenler)
    return CeteleDegeri(
        idare_adi,
        b.no,
        gun_yaz(yerel(zaman), saat=True),
        gun_yaz(b.tescil_gunu),
        b.alici_unvan,
        b.beyan_sahibi_unvan,
        tasit,
        izin,
        "; ".join(k.tanim for k in b.kalemler)[:160],
        f"{b.kap_adedi} kap, {kg_goster(b.brut_gram)} kg",
        kolcu,
        f"{gun_yaz(yerel(gorev.zaman), saat=True)}: {gorev.mesruhat}" if gorev else "",
        f"{kap} kap, {kg_goster(gram)} kg" if teslimler else "",
        teslimler[-1].mesruhat if teslimler else "",
        tuple(satirlar),
        b.onaylayan,
        amir,
    )
