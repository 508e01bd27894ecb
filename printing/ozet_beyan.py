"""Özet beyan dökümü: the heading of Ek 2 with the 31 boxes of its successor (9/1; alan.md §7.1)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, gun_yaz


@dataclass(frozen=True)
class OzetBeyanDokumu:
    """Header boxes 1–10 by name; `satirlar` carry boxes 11–30 line by line as printed."""

    idare_adi: str
    no: str
    tarih: str
    tasiyici: str
    beyan_sahibi: str
    cikis_idaresi: str
    tasit_adi: str
    tasit_no: str
    sefer: str
    tasit_ulke: str
    yukleme: str
    bosaltma: str
    ilk_varis: str
    varis: str
    kalem: str
    tur: str
    ugranan: str
    diger: str
    numara_gerekcesi: str
    toplam: str
    dayanak: str
    satirlar: tuple[tuple[str, ...], ...]
    tescil_eden: str


DOKUM = Form(
    kimlik="ozet_beyan_dokumu",
    madde="9/1",
    baslik="T.C. GÜMRÜK ÖZET BEYAN FORMU",
    boy=A4,
    nushalar=("gümrük idaresi", "taşıyıcı"),
    kutular=(
        Kutu("tasiyici", "1 Taşıyıcı", 8, 30, 97, satir=2),
        Kutu("beyan_sahibi", "2 Beyan sahibi / temsilci", 105, 30, 97, satir=2),
        Kutu("tasit_adi", "4a Taşıtın adı", 8, 40.5, 60, satir=2),
        Kutu("tasit_no", "4b Numara / plaka", 68, 40.5, 50, bicim="kalin"),
        Kutu("sefer", "4c Sefer", 118, 40.5, 42),
        Kutu("tasit_ulke", "4d Ülke", 160, 40.5, 42),
        Kutu("yukleme", "5 Yükleme yeri", 8, 51, 48.5),
        Kutu("bosaltma", "6 Boşaltma yeri", 56.5, 51, 48.5),
        Kutu("ilk_varis", "7 İlk varış yeri", 105, 51, 48.5),
        Kutu("cikis_idaresi", "3 Çıkış gümrük idaresi", 153.5, 51, 48.5),
        Kutu("varis", "8 Varış tarihi, saati", 8, 61.5, 48.5),
        Kutu("kalem", "9 Senet / satır sayısı", 56.5, 61.5, 48.5),
        Kutu("tur", "10 Beyan türü", 105, 61.5, 48.5, bicim="kalin"),
        Kutu("ugranan", "28 Uğranan ülkeler", 153.5, 61.5, 48.5, satir=2),
        Kutu("numara_gerekcesi", "Denetim rakamı tutmayan numaranın gerekçesi (m.10/1)", 8, 217.5, 194, satir=2, punto=7.5),
        Kutu("toplam", "TOPLAM", 8, 228, 62, bicim="kalin", satir=2),
        Kutu("dayanak", "Dayandığı belge (m.9/2, 9/3, 32, 33)", 70, 228, 76, satir=3, punto=8),
        Kutu("diger", "30 Diğer", 146, 228, 56, satir=2),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        75,
        (
            Sutun("15", 7, "sag"),
            Sutun("16 Senet no", 27),
            Sutun("11 Gönderici / 12 Alıcı", 46),
            Sutun("18-17 Kap", 17, "sag"),
            Sutun("19 Marka, no", 21),
            Sutun("21 Eşya (20 kod)", 38),
            Sutun("22 Brüt kg", 20, "sag"),
            Sutun("25 Mühür / kont.", 18),
        ),
        7.6,
        18,
        devam_y=32,
        devam_adet=31,
        punto=6.6,
    ),
    imzalar=(
        Imza("31 Taşıyıcı / acente, imza", 8, 241, 70, 36, ad="tescil_eden"),
        Imza("Kabul memuru: tescil onayı (m.3/b), tarih, imza, mühür", 78, 241, 68, 36, muhur=True),
    ),
    barkod=(149, 255),
)
FORMLAR = (DOKUM,)


def dokum_degeri(idare_adi: str, ob: Any, yerel: Callable[[datetime], datetime]) -> OzetBeyanDokumu:
    """The printed value of an özet beyan as the screens see it (header by name, `senetler` with `satirlar`)."""
    satirlar: list[tuple[str, ...]] = []
    for s in ob.senetler:
        for x in s.satirlar:
            esya = f"{x.esya_tanimi} ({x.esya_kodu})" if x.esya_kodu else x.esya_tanimi
            satirlar.append(
                (
                    str(len(satirlar) + 1),
                    s.no,
                    f"{s.gonderici_ad} / {s.alici_ad}",
                    f"{sayi_goster(x.kap_adedi)} {x.kap_cinsi}",
                    x.marka,
                    esya,
                    kg_goster(x.brut_gram),
                    " ".join(p for p in (x.muhur_no, x.konteyner_no) if p),
                )
            )
    return OzetBeyanDokumu(
        idare_adi,
        ob.no,
        gun_yaz(yerel(ob.tescil_ani), saat=True),
        f"{ob.tasiyici_unvan} {ob.tasiyici_no}".strip(),
        ob.tescil_eden,
        ob.cikis_idare,
        ob.tasit_adi,
        ob.tasit_no,
        ob.sefer_no,
        ob.tasit_ulke,
        ob.yukleme_yeri,
        ob.bosaltma_yeri,
        ob.ilk_varis_yeri,
        f"{gun_yaz(ob.varis_gunu)} {ob.varis_saati}",
        f"{len(ob.senetler)} senet, {len(satirlar)} satır",
        ob.tur,
        ob.ugranan_ulkeler,
        ob.diger,
        ob.numara_gerekcesi,
        f"{sayi_goster(ob.kap_adedi)} kap, {kg_goster(ob.brut_gram)} kg brüt",
        ob.dayanak,
        tuple(satirlar),
        ob.tescil_eden,
    )
