"""Gümrük giriş beyannamesi dökümü in the tek tip box layout (14, 15; alan.md §6), and the return slip on a difference (ours, after 10/2)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from gumruk.models.kurus import goster, kg_goster, kur_goster, oran_goster
from gumruk.models.yon import SERI, Yon
from gumruk.printing.form import Form, Imza, Kutu, Sutun, Tablo
from gumruk.printing.paper import A4, A5_YATAY, gun_yaz


@dataclass(frozen=True)
class BeyannameDokumu:
    """Header boxes by number in the attribute (`k37`: box 37), as printed; `satirlar`: items with boxes 32–47 as printed."""

    idare_adi: str
    no: str
    tarih: str
    k1: str
    k2: str
    k5: str
    k6: str
    k7: str
    k8: str
    k11: str
    k14: str
    k15: str
    k17: str
    k18: str
    k19: str
    k20: str
    k21: str
    k22: str
    k23: str
    k24: str
    k25: str
    k28: str
    k29: str
    k30: str
    k35: str
    k37: str
    k40: str
    k44: str
    b: str
    toplam_kurus: int
    d: str
    satirlar: tuple[tuple[str, ...], ...]
    vergiler: tuple[tuple[str, ...], ...]
    kalem_vergileri: tuple[tuple[str, ...], ...]
    beyan_sahibi: str
    k49: str


DOKUM = Form(
    kimlik="beyanname_dokumu",
    madde="14",
    baslik="GÜMRÜK GİRİŞ BEYANNAMESİ",
    boy=A4,
    nushalar=("6 gümrük idaresi", "7 istatistik", "8 mükellef"),
    kutular=(
        Kutu("k1", "1 Beyan", 8, 29, 26, bicim="kalin"),
        Kutu("k5", "5 Kalem", 34, 29, 20),
        Kutu("k6", "6 Kap", 54, 29, 26),
        Kutu("k7", "7 Referans", 80, 29, 34),
        Kutu("k37", "37 Rejim", 114, 29, 24, bicim="kalin"),
        Kutu("k35", "35 Brüt kg / 38 net kg", 138, 29, 64),
        Kutu("k2", "2 Gönderici", 8, 39.5, 97, satir=2),
        Kutu("k8", "8 Alıcı", 105, 39.5, 97, satir=2),
        Kutu("k14", "14 Beyan sahibi / temsilci, vergi no", 8, 50, 97, satir=2),
        Kutu("k11", "11 Ticaret ülkesi", 105, 50, 32),
        Kutu("k15", "15 Çıkış ülkesi", 137, 50, 32),
        Kutu("k17", "17 Gideceği ülke", 169, 50, 33),
        Kutu("k18", "18 Araç", 8, 60.5, 50, satir=2),
        Kutu("k19", "19 Kont.", 58, 60.5, 14),
        Kutu("k20", "20 Teslim şekli", 72, 60.5, 42, satir=2),
        Kutu("k21", "21 Sınırdaki araç", 114, 60.5, 44, satir=2),
        Kutu("k25", "25 / 26 Taşıma", 158, 60.5, 22),
        Kutu("k24", "24 Nitelik", 180, 60.5, 22),
        Kutu("k22", "22 Döviz, fatura bedeli", 8, 71, 50),
        Kutu("k23", "23 Kur", 58, 71, 28),
        Kutu("k28", "28 Ödeme şekli", 86, 71, 46, satir=2),
        Kutu("k29", "29 Giriş idaresi", 132, 71, 36, satir=2),
        Kutu("k30", "30 Eşyanın yeri", 168, 71, 34),
        Kutu("k40", "40 Özet beyan / taşıma senedi", 8, 81.5, 194, h=12, satir=3, punto=8),
        Kutu("k44", "44 Ek bilgi, belgeler, izinler", 8, 93.5, 194, h=12, satir=3, punto=8),
        Kutu("b", "B Muhasebe ayrıntıları", 136, 199, 66, h=15, satir=3, punto=8),
        Kutu("toplam_kurus", "TOPLAM", 136, 214, 66, h=11, bicim="tutar", punto=11),
        Kutu("d", "D / J Kontrol sonucu, meşruhat", 136, 225, 66, h=12.5, satir=3),
    ),
    tablo=Tablo(
        "satirlar",
        8,
        107,
        (
            Sutun("32", 8, "sag"),
            Sutun("33 GTİP", 24),
            Sutun("31 Eşya ve kaplar", 58),
            Sutun("34", 9),
            Sutun("35 Brüt", 21, "sag"),
            Sutun("38 Net kg", 21, "sag"),
            Sutun("42 Fiyat", 25, "sag"),
            Sutun("46 Kıymet TL", 28, "sag"),
        ),
        7.0,
        12,
        devam_y=32,
        devam_adet=34,
        punto=6.8,
    ),
    ozet=Tablo(
        "vergiler",
        8,
        199,
        (Sutun("47 Tür", 12), Sutun("Vergi", 46), Sutun("Matrah", 30, "sag"), Sutun("Tutar", 30, "sag"), Sutun("Öd.", 8)),
        4.1,
        8,
        punto=7,
    ),
    ek=Tablo(
        "kalem_vergileri",
        8,
        32,
        (
            Sutun("32 Kalem", 16, "sag"),
            Sutun("47 Tür", 14),
            Sutun("Vergi", 62),
            Sutun("Matrah TL", 34, "sag"),
            Sutun("Oran", 20, "sag"),
            Sutun("Tutar TL", 36, "sag"),
            Sutun("Öd.", 12),
        ),
        5.0,
        48,
        devam_y=32,
        devam_adet=48,
    ),
    imzalar=(
        Imza("54 Yer, tarih, beyan sahibi imzası", 8, 239, 60, 36, ad="beyan_sahibi"),
        Imza("A Tescil onayı (m.3/b, 15/1): kabul memuru, imza, mühür", 68, 239, 72, 36, muhur=True),
        Imza("D Muayene memuru, imza", 140, 239, 62, 24),
    ),
    barkod=(142, 265.5),
    dipnot="Vergiler kalem başına yuvarlanıp toplanır; kalem kalem dökümü son sayfadadır.",
)


@dataclass(frozen=True)
class IadeFisi:
    """`satirlar`: (karşılaştırılan grup, sonuç, kâğıtta) as printed."""

    idare_adi: str
    no: str
    tarih: str
    belge: str
    taraf: str
    neden: str
    satirlar: tuple[tuple[str, ...], ...]
    memur: str


IADE = Form(
    kimlik="iade_fisi",
    madde="10/2, 15/1",
    baslik="BELGE İADE FİŞİ",
    boy=A5_YATAY,
    nushalar=("beyan sahibi", "servis"),
    kutular=(
        Kutu("belge", "Belge", 8, 29, 70, bicim="kalin"),
        Kutu("taraf", "Verilen", 78, 29, 124, satir=2),
        Kutu("neden", "İade nedeni: kâğıtta ne, ekranda ne", 8, 39.5, 194, h=16, satir=4),
    ),
    tablo=Tablo(
        "satirlar", 8, 58, (Sutun("Karşılaştırılan", 60), Sutun("Sonuç", 30), Sutun("Kâğıtta yazan", 104)), 5.4, 7, devam_y=32, devam_adet=18
    ),
    imzalar=(Imza("Kabul memuru, imza ve mühür", 8, 106, 90, 26, ad="memur", muhur=True), Imza("Teslim alan, imza", 98, 106, 54, 26)),
    barkod=(155.5, 114),
    dipnot="Kâğıt ile ekran aynı olmadığından onay verilmemiştir.",
)
FORMLAR = (DOKUM, IADE)


def _kisalt(parcalar: Iterable[str], en_cok: int, ayrac: str) -> str:
    """As many parts as the box holds, then how many more there are; the rest stands on the continuation pages."""
    liste = list(parcalar)
    return ayrac.join(liste[:en_cok]) + (f"{ayrac}… toplam {len(liste)}" if len(liste) > en_cok else "")


def _baglar(b: Any) -> list[str]:
    """Box 40: bill lines, or the antrepo declarations' items that the goods come out of (31/2)."""
    senetler = [f"{x.ozet_beyan_no} {x.senet_no}/{x.satir_sira} {x.kap_adedi} kap {kg_goster(x.brut_gram)} kg" for x in b.baglantilar]
    return [*senetler, *(f"{x.antrepo_no} kalem {x.antrepo_kalem}: {x.kap_adedi} kap {kg_goster(x.brut_gram)} kg" for x in b.antrepo_baglari)]


def _tescil(giris: datetime, tescil_gunu: date) -> str:
    """The entry's moment; where the legal tescil day is a tutanak's (26/1, 26/2), that day and the entry beside it."""
    return gun_yaz(giris, saat=True) if giris.date() == tescil_gunu else f"tescil {gun_yaz(tescil_gunu)} (m.26), giriş {gun_yaz(giris, saat=True)}"


def dokum_degeri(idare_adi: str, b: Any, yerel: Callable[[datetime], datetime], mesruhat: tuple[str, str, datetime] | None = None) -> BeyannameDokumu:
    """The printed value of a declaration as the screens see it. `mesruhat`: 28/1's words, who gave them, when."""
    net = sum(k.net_gram for k in b.kalemler)
    vergiler = [(kod, ad, goster(matrah) if matrah else "maktu", goster(tutar), odeme) for kod, ad, matrah, tutar, odeme in b.vergi_toplamlari()]
    if len(vergiler) > 8:
        kalan = b.vergi_toplamlari()[7:]
        vergiler = [*vergiler[:7], ("…", f"{len(kalan)} vergi daha; arka sayfada", "", goster(sum(x[3] for x in kalan)), "")]
    giderler = [
        f"yurt dışı gider {goster(b.yurt_disi_kurus)} {b.yurt_disi_doviz}" if b.yurt_disi_kurus else "",
        f"yurt içi gider {goster(b.yurt_ici_kurus)} TL" if b.yurt_ici_kurus else "",
        b.aciklama,
    ]
    return BeyannameDokumu(
        idare_adi=idare_adi,
        no=b.no,
        tarih=_tescil(yerel(b.tescil_ani), b.tescil_gunu),
        k1=f"{SERI[b.yon]} {b.basit_usul and 'BS' + b.basit_usul}".strip(),
        k2=" ".join(x for x in (b.gonderici_unvan, b.gonderici_no if b.yon is Yon.CIKIS else "", b.gonderici_ulke) if x),
        k5=str(len(b.kalemler)),
        k6=str(b.kap_adedi),
        k7=b.referans_no,
        k8=f"{b.alici_unvan} {b.alici_no}".strip(),
        k11=b.ticaret_ulkesi,
        k14=f"{b.beyan_sahibi_unvan} {b.beyan_sahibi_no}" + (f" / komisyoncu {b.komisyoncu_no}" if b.komisyoncu_no else ""),
        k15=b.cikis_ulkesi,
        k17=b.gidecegi_ulke,
        k18=f"{b.arac_kimligi} {b.arac_ulkesi}".strip(),
        k19="1" if b.konteynerli else "0",
        k20=f"{b.teslim_sekli} {b.teslim_yeri}".strip(),
        k21=b.sinir_araci,
        k22=f"{b.doviz} {goster(b.fatura_kurus)}",
        k23=kur_goster(b.kur_milyonda),
        k24=b.islem_niteligi,
        k25=f"{b.sinir_tasima} / {b.ic_tasima}",
        k28=f"{b.odeme_sekli} {b.banka}".strip(),
        k29=b.giris_idaresi,
        k30=b.esya_yeri,
        k35=f"{kg_goster(b.brut_gram)} / {kg_goster(net)}",
        k37=b.rejim,
        k40=_kisalt(_baglar(b), 4, "; ")
        + ("; " if _baglar(b) and b.onceki_beyanname else "")
        + (f"önceki beyanname {b.onceki_beyanname}" if b.onceki_beyanname else ""),
        k44=f"Ek sayısı {b.ek_sayisi}. "
        + _kisalt((f"{kod} {ref} {tarih}".strip() for kod, ref, tarih in b.ekler), 5, "; ")
        + "".join(f"; {g}" for g in giderler if g),
        b=f"Peşin {goster(b.toplam_vergi_kurus)} TL"
        + (f"; teminata {goster(b.toplam_teminat_kurus)} TL {b.teminat_sekli} {b.teminat_no}".rstrip() if b.toplam_teminat_kurus else ""),
        toplam_kurus=b.toplam_vergi_kurus,
        k49=b.antrepo,
        d=f"«{mesruhat[0]}» {mesruhat[1]}, {gun_yaz(yerel(mesruhat[2]))}" if mesruhat else "",
        beyan_sahibi=b.tescil_eden,
        satirlar=tuple(
            (
                str(k.sira),
                k.gtip,
                f"{k.kap_adedi} {k.kap_cinsi} {k.marka} {k.tanim}",
                k.mensei,
                kg_goster(k.brut_gram),
                kg_goster(k.net_gram),
                goster(k.fatura_kurus),
                goster(k.kiymet_kurus),
            )
            for k in b.kalemler
        ),
        vergiler=tuple(vergiler),
        kalem_vergileri=tuple(
            (
                str(v.kalem),
                v.kod,
                v.ad,
                goster(v.matrah_kurus) if v.matrah_kurus else "-",
                "maktu" if v.oran_milyonda is None else oran_goster(v.oran_milyonda),
                goster(v.tutar_kurus),
                v.odeme,
            )
            for k in b.kalemler
            for v in k.vergiler
        ),
    )


def iade_degeri(idare_adi: str, kayit: Any, taraf: str, neden: str, gruplar: list[tuple[str, bool, str]], memur: str, zaman: datetime) -> IadeFisi:
    """The printed value of a return: what was compared and what the paper says."""
    return IadeFisi(
        idare_adi,
        kayit.no,
        gun_yaz(zaman, saat=True),
        kayit.no,
        taraf,
        neden,
        tuple((grup, "aynı" if ayni else "FARKLI", kagitta) for grup, ayni, kagitta in gruplar),
        memur,
    )
