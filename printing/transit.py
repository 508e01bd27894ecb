"""Papers of transit: the declaration in tek tip format, by declarant or carrier (33), the receipt of its copies, letters of confirmation (32/4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from gumruk.models.kurus import goster, kg_goster, sayi_goster
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class TeyitYazisi:
    idare_adi: str
    no: str
    tarih: str
    kime: str
    gonderilen: str
    evrak: str
    belge: str
    hamil: str
    ozet_beyan: str
    tasit: str
    esya: str
    mesruhat: str
    memur: str


TEYIT = Form(
    kimlik="teyit_yazisi",
    madde="32/4",
    baslik="TRANSİT TEYİT YAZISI",
    boy=A5_YATAY,
    nushalar=("sınır gümrüğü", "dosya"),
    kutular=(
        Kutu("kime", "Gönderilen gümrük idaresi", 8, 29, 110, bicim="kalin", satir=2),
        Kutu("evrak", "Evrak günü ve sayısı", 118, 29, 84, satir=2),
        Kutu("gonderilen", "Konu", 8, 39.5, 110, bicim="kalin", satir=2),
        Kutu("belge", "Transit beyannamesi / TIR karnesi no", 118, 39.5, 84, bicim="kalin"),
        Kutu("hamil", "Karne hamili / taşıyıcı", 8, 50, 110, satir=2),
        Kutu("tasit", "Taşıt / dorse", 118, 50, 84, satir=2),
        Kutu("ozet_beyan", "Özet beyan", 8, 60.5, 110),
        Kutu("esya", "Teslim alınan eşya", 118, 60.5, 84),
        Kutu("mesruhat", "MEŞRUHAT", 8, 71, 194, h=26, satir=5, bicim="govde", punto=10),
    ),
    imzalar=(
        Imza("Özet beyan memuru, imza ve mühür", 8, 104, 88, 28, ad="memur", muhur=True),
        Imza("Alındı: sınır gümrüğü, tarih, imza ve mühür", 96, 104, 58, 28, muhur=True),
    ),
    barkod=(155.5, 114),
)
_SORGUDA = {"hamil": "Belgeleri teslim alan", "esya": "Eşya", "mesruhat": "SORULAN"}  # the same sheet, asked the other way
HATIRLATMA = replace(
    TEYIT,
    kimlik="sevk_hatirlatma",
    baslik="TRANSİT VARIŞ SORGUSU",
    nushalar=("varış idaresi", "dosya"),
    kutular=tuple(replace(k, etiket=_SORGUDA.get(k.ad, k.etiket)) for k in TEYIT.kutular),
    imzalar=(TEYIT.imzalar[0], replace(TEYIT.imzalar[1], etiket="Cevap: varış idaresi, tarih, imza ve mühür")),
)


@dataclass(frozen=True)
class TransitBelgesi:
    """Boxes of the tek tip form by number; `satirlar`: items or bill lines as printed."""

    idare_adi: str
    no: str
    tarih: str
    k1: str
    k2: str
    k5: str
    k6: str
    k8: str
    k14: str
    k15: str
    k18: str
    k25: str
    k30: str
    k40: str
    k44: str
    k50: str
    k51: str
    k52: str
    k53: str
    satirlar: tuple[tuple[str, ...], ...]
    imzalayan: str


BEYANNAME = Form(
    kimlik="transit_beyannamesi",
    madde="33/1",
    baslik="TRANSİT BEYANNAMESİ",
    boy=A4,
    nushalar=("1 hareket idaresi", "4 varış idaresi", "5 teyit nüshası"),
    kutular=(
        Kutu("k1", "1 Beyan", 8, 29, 66, bicim="kalin"),
        Kutu("k5", "5 Kalem", 74, 29, 14),
        Kutu("k6", "6 Kap / 35 brüt kg", 88, 29, 44),
        Kutu("k15", "15 Çıkış / 17 gideceği ülke", 132, 29, 44),
        Kutu("k25", "25 Taşıma şekli", 176, 29, 26),
        Kutu("k2", "2 Gönderici", 8, 39.5, 97, satir=2),
        Kutu("k8", "8 Alıcı", 105, 39.5, 97, satir=2),
        Kutu("k14", "14 Beyan sahibi / taşıyıcı", 8, 50, 97, satir=2),
        Kutu("k18", "18, 21 Taşıt", 105, 50, 97, satir=2),
        Kutu("k50", "50 Asıl sorumlu", 8, 60.5, 97, satir=2, bicim="kalin"),
        Kutu("k53", "53 Varış idaresi", 105, 60.5, 97, satir=2, bicim="kalin"),
        Kutu("k51", "51 Transit idareleri", 8, 71, 97),
        Kutu("k52", "52 Teminat", 105, 71, 97, satir=2),
        Kutu("k40", "40 Özet beyan / taşıma senedi / önceki belge", 8, 81.5, 130, h=12, satir=3, punto=8),
        Kutu("k30", "30 Eşyanın yeri", 138, 81.5, 64, h=12, satir=2),
        Kutu("k44", "44 Ek bilgi, belgeler", 8, 93.5, 194, h=12, satir=3, punto=8),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        107,
        (
            Sutun("32", 8, "sag"),
            Sutun("33 Eşya kodu", 26),
            Sutun("31 Kaplar ve eşyanın tanımı", 96),
            Sutun("34", 10),
            Sutun("18 Kap", 24, "sag"),
            Sutun("35 Brüt kg", 30, "sag"),
        ),
        7.0,
        16,
        devam_y=32,
        devam_adet=34,
        punto=6.8,
    ),
    imzalar=(
        Imza("54 Yer, tarih, beyan eden, imza", 8, 228, 60, 32, ad="imzalayan"),
        Imza("C Hareket idaresi: onay (m.3/b, 33), imza, mühür", 68, 228, 68, 32, muhur=True),
        Imza("I Varış idaresi: 5 no.lu nüsha geri gönderilir", 136, 228, 66, 32, muhur=True),
    ),
    barkod=(142, 265.5),
    dipnot="5 no.lu teyit nüshası varış idaresince bu idareye geri gönderilir (m.32/4).",
)
OZET_TEK_TIP = replace(BEYANNAME, kimlik="transit_ozet_tek_tip")


@dataclass(frozen=True)
class NushaTeslim:
    idare_adi: str
    no: str
    tarih: str
    belge: str
    verilen: str
    kime: str
    son_gun: str
    tasit: str
    esya: str
    alan: str
    gerekce: str
    memur: str
    teslim_alan: str


TESLIM = Form(
    kimlik="nusha_teslim",
    madde="33/1",
    baslik="NÜSHA TESLİM FİŞİ",
    boy=A5_YATAY,
    nushalar=("taşıyıcı", "irtibat servisi"),
    kutular=(
        Kutu("belge", "Transit beyannamesi / özet beyan", 8, 29, 110, bicim="kalin", satir=2),
        Kutu("verilen", "Verilen", 118, 29, 84, satir=2),
        Kutu("kime", "Varış idaresi", 8, 39.5, 110, satir=2),
        Kutu("son_gun", "Eşyanın sunulacağı son gün", 118, 39.5, 84, bicim="kalin"),
        Kutu("tasit", "Taşıt", 8, 50, 110, satir=2),
        Kutu("esya", "Eşya", 118, 50, 84),
        Kutu("alan", "Teslim alan", 8, 60.5, 110, satir=2),
        Kutu("gerekce", "Sürenin gerekçesi", 118, 60.5, 84, satir=2),
    ),
    imzalar=(
        Imza("İrtibat memuru, imza ve mühür", 8, 75, 94, 34, ad="memur", muhur=True),
        Imza("Teslim alan taşıyıcı, imza", 102, 75, 100, 34, ad="teslim_alan"),
    ),
    barkod=(155.5, 116),
    dipnot="Eşya ve belgeleri yazılı günde varış idaresine sunulur; süre geçerse teminat aranır.",
)
FORMLAR = (TEYIT, HATIRLATMA, BEYANNAME, OZET_TEK_TIP, TESLIM)
_KONU = {
    ("BEYANNAME", "GONDERILDI"): "5 no.lu teyit nüshası gönderilmiştir",
    ("TIR", "GONDERILDI"): "TIR karnesinin çıkış koçanı gönderilmiştir",
    ("BEYANNAME", "SORULDU"): "Gönderilen 5 no.lu teyit nüshasının alındısı istenir",
    ("TIR", "SORULDU"): "Gönderilen TIR çıkış koçanının alındısı istenir",
}


def teyit_degeri(idare_adi: str, h: Any, gelis: Any, beyan: Any, kime: str, memur: str, yerel: Callable[[datetime], datetime]) -> TeyitYazisi:
    return TeyitYazisi(
        idare_adi,
        h.no,
        gun_yaz(yerel(h.zaman), saat=True),
        kime,
        _KONU[gelis.tur.name, h.tur.name],
        f"{gun_yaz(h.gunu)} · {h.evrak_no}",
        gelis.belge_no,
        gelis.hamil or beyan.tasiyici_unvan,
        f"{beyan.no} · {gun_yaz(beyan.tescil_gunu)}",
        f"{beyan.tasit_no} / {gelis.dorse_no or '-'}",
        f"{sayi_goster(beyan.kap_adedi)} kap, {kg_goster(beyan.brut_gram)} kg brüt",
        h.mesruhat or "İlgili yazımızla gönderilen belgenin alındığının bildirilmesi rica olunur.",
        memur,
    )


def beyanname_degeri(idare_adi: str, b: Any, varis: str, yerel: Callable[[datetime], datetime]) -> TransitBelgesi:
    """33/1-a, -b: the declarant's entry in the boxes of the tek tip form."""
    t = b.transit
    return TransitBelgesi(
        idare_adi,
        b.no,
        gun_yaz(yerel(b.tescil_ani), saat=True),
        f"{t.t_formu} · {t.usul.value} · m.{t.bent.madde}",
        f"{b.gonderici_unvan} {b.gonderici_ulke}".strip(),
        str(len(b.kalemler)),
        f"{sayi_goster(b.kap_adedi)} kap / {kg_goster(b.brut_gram)} kg",
        f"{b.alici_unvan} {b.alici_no}".strip(),
        f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}",
        f"{b.cikis_ulkesi} / {b.gidecegi_ulke}" + (" mahrece iade" if t.mahrece_iade else ""),
        " / ".join(x for x in (f"{b.arac_kimligi} {b.arac_ulkesi}".strip(), b.sinir_araci) if x) or "-",
        " / ".join(x for x in (b.sinir_tasima, b.ic_tasima) if x) or "-",
        b.esya_yeri,
        "; ".join(f"{x.ozet_beyan_no} {x.senet_no}/{x.satir_sira} {x.kap_adedi} kap {kg_goster(x.brut_gram)} kg" for x in b.baglantilar[:4])
        + (f"; … toplam {len(b.baglantilar)}" if len(b.baglantilar) > 4 else ""),
        f"Ek sayısı {b.ek_sayisi}. "
        + "; ".join(f"{kod} {ref}".strip() for kod, ref, _ in b.ekler[:6])
        + (f"; {b.aciklama}" if b.aciklama else "")
        + (f"; numara tutmuyor, gerekçesi: {t.numara_gerekcesi}" if t.numara_gerekcesi else ""),
        f"{t.asil_sorumlu_unvan} {t.asil_sorumlu_no}",
        t.transit_idareleri or "-",
        f"{goster(b.toplam_teminat_kurus)} TL" + (f"; TIR karnesi {t.karne_no}" if t.karne_no else ""),
        varis,
        tuple(
            (str(k.sira), k.gtip, f"{k.marka} {k.tanim}".strip(), k.mensei, f"{sayi_goster(k.kap_adedi)} {k.kap_cinsi}", kg_goster(k.brut_gram))
            for k in b.kalemler
        ),
        b.tescil_eden,
    )


def ozet_degeri(idare_adi: str, o: Any, varis: str, beyanname_no: str, yerel: Callable[[datetime], datetime]) -> TransitBelgesi:
    """33/1-a, -c, -d: what the carrier entered, on the same form."""
    t, ilk = o.tasima, o.senetler[0]
    satirlar = [(s, x) for s in o.senetler for x in s.satirlar]
    onceki = f"önceki beyanname {beyanname_no}" if beyanname_no else f"önceki taşıt {t.onceki_tasit}" if t.onceki_tasit else ""
    return TransitBelgesi(
        idare_adi,
        o.no,
        gun_yaz(yerel(o.tescil_ani), saat=True),
        f"{o.tur} · m.{t.bent.value}",
        ilk.gonderici_ad,
        str(len(satirlar)),
        f"{sayi_goster(o.kap_adedi)} kap / {kg_goster(o.brut_gram)} kg",
        ilk.alici_ad if len(o.senetler) == 1 else f"{ilk.alici_ad} ve {len(o.senetler) - 1} alıcı daha",
        f"{o.tasiyici_unvan} {o.tasiyici_no}".strip(),
        "-",
        f"{o.tasit_adi} {o.tasit_no} {o.tasit_ulke}".strip(),
        o.tasima_sekli,
        f"{o.yukleme_yeri} → {o.bosaltma_yeri}",
        "; ".join([*(s.no for s in o.senetler[:5]), *([onceki] if onceki else [])]),
        "; ".join(x for x in (o.diger, o.numara_gerekcesi and f"numara tutmuyor, gerekçesi: {o.numara_gerekcesi}") if x) or "-",
        t.asil_sorumlu or "-",
        "-",
        "beyannamesinde" if beyanname_no else "-",
        varis,
        tuple(
            (str(n), x.esya_kodu, f"{s.no}: {x.marka} {x.esya_tanimi}", "", f"{sayi_goster(x.kap_adedi)} {x.kap_cinsi}", kg_goster(x.brut_gram))
            for n, (s, x) in enumerate(satirlar, 1)
        ),
        o.tescil_eden,
    )


def _tasit(ozet: Any, beyan: Any) -> str:
    if ozet is not None:
        return f"{ozet.tasit_adi} {ozet.tasit_no} · {ozet.tasiyici_unvan}".strip()
    return beyan.arac_kimligi or "özet beyanda bildirilecek"


def _esya(ozet: Any, beyan: Any) -> str:
    kayit = ozet if ozet is not None else beyan
    return f"{sayi_goster(kayit.kap_adedi)} kap, {kg_goster(kayit.brut_gram)} kg brüt"


def teslim_degeri(
    idare_adi: str, x: Any, sevk: Any, kime: str, beyanname_no: str, ozet: Any, beyan: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> NushaTeslim:
    return NushaTeslim(
        idare_adi,
        x.no,
        gun_yaz(yerel(x.zaman), saat=True),
        beyanname_no or ozet.no,
        x.verilen,
        kime,
        gun_yaz(x.son_gun),
        _tasit(ozet, beyan),
        _esya(ozet, beyan),
        f"{x.teslim_alan} {x.teslim_alan_no}".strip(),
        x.sure_gerekcesi or "olağan süre",
        memur,
        x.teslim_alan,
    )


def hatirlatma_degeri(
    idare_adi: str, h: Any, sevk: Any, kime: str, beyanname_no: str, ozet: Any, beyan: Any, memur: str, yerel: Callable[[datetime], datetime]
) -> TeyitYazisi:
    karne = ozet.tasima.karne_no if ozet is not None and ozet.tasima is not None else ""
    donen = "TIR çıkış koçanının" if karne else "5 no.lu nüshanın"
    return TeyitYazisi(
        idare_adi,
        h.no,
        gun_yaz(yerel(h.zaman), saat=True),
        kime,
        "Süresi geçen transit eşyasının varışı sorulur",
        f"{gun_yaz(h.gunu)} · {h.evrak_no}",
        karne or beyanname_no or ozet.no,
        f"{sevk.teslim_alan} {sevk.teslim_alan_no}".strip(),
        ozet.no if ozet is not None else "-",
        _tasit(ozet, beyan),
        _esya(ozet, beyan),
        h.aciklama or f"Eşyanın {gun_yaz(sevk.son_gun)} gününe kadar idarenize sunulması gerekiyordu; vardıysa {donen} gönderilmesi rica olunur.",
        memur,
    )
