"""What a declaration must hold to be registered (14) and accepted (15/1): the guards that every direction shares."""

from typing import Any

from gumruk.models.antrepo_bagi import antrepo_bagi_nedeni, antrepodan_cikar
from gumruk.models.beyanname import Beyanname
from gumruk.models.numara import gtip_nedeni, tckn_nedeni, vkn_nedeni
from gumruk.models.rejim import onceki_rejim_ister, rejimin_yonu, yurt_icinden
from gumruk.models.temel import Baglam, Yerinde, madde
from gumruk.models.yon import BELGE_ADI, Yon

# Guards of 14


@madde("4")
def rejim_biliniyor(_belge: Any, b: Baglam) -> str | None:
    """The code is one of Ek 1, and one that a declaration of this direction may ask for."""
    kod, yon = b.girdi.rejim, b.girdi.YON
    if b.ofis.liste_satiri("rejim", kod, b.gun) is None:
        return f"«{kod}» Ek 1'deki 91 rejim kodundan biri değil. F4 listeyi açar."
    return rejim_yonu_nedeni(kod, yon)


def rejim_yonu_nedeni(kod: str, yon: Yon) -> str | None:
    """Why a declaration of this direction does not ask for the code; the screen says it as soon as the code is typed."""
    return None if rejimin_yonu(kod) is yon else f"{kod} bir {yon.value} rejimi değil; bu ekranda {BELGE_ADI[yon]} tescil edilir."


@madde("4")
def onceki_beyanname_yazilmis(_belge: Any, b: Baglam) -> str | None:
    """The last two digits name the regime before; the declaration that it discharges is asked for (ours)."""
    if onceki_rejim_ister(b.girdi.rejim) and len(b.girdi.onceki_beyanname.strip()) < 16:
        return f"{b.girdi.rejim} önceki bir rejimi kapatır: kapatılan beyannamenin numarasını yazın."
    return None


@madde("5")
def kimlikler_dogru(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    taraf = ("Gönderici", g.gonderici_no) if g.YON is Yon.CIKIS else ("Alıcı", g.alici_no)
    for ad, no in (taraf, ("Beyan sahibi", g.beyan_sahibi_no), ("Komisyoncu (14 no.lu kutu)", g.komisyoncu_no)):
        if not no:
            continue
        neden = tckn_nedeni(no) if len(no) == 11 else vkn_nedeni(no)
        if neden:
            return f"{ad}: {neden}"
    return None


# Boxes that hold codes: (list, field, the box as the clerk knows it); some hold several.
BASLIK_KODLARI = (
    ("ulke", "cikis_ulkesi", "15 çıkış ülkesi"),
    ("ulke", "gidecegi_ulke", "17 gideceği ülke"),
    ("ulke", "ticaret_ulkesi", "11 ticaret ülkesi"),
    ("ulke", "arac_ulkesi", "18 araç ülkesi"),
    ("teslimSekli", "teslim_sekli", "20 teslim şekli"),
    ("doviz", "doviz", "22 döviz"),
    ("odemeSekli", "odeme_sekli", "28 ödeme şekli"),
    ("tasimaSekli", "sinir_tasima", "25 sınırdaki taşıma"),
    ("tasimaSekli", "ic_tasima", "26 dahili taşıma"),
    ("islemNiteligi", "islem_niteligi", "24 işlemin niteliği"),
    ("bs", "basit_usul", "basitleştirilmiş usul"),
)
KALEM_KODLARI = (
    ("ulke", "mensei", "menşe"),
    ("kapCinsi", "kap_cinsi", "kap cinsi"),
    ("olcu", "olcu_birimi", "ölçü birimi"),
    ("anlasma", "anlasma", "anlaşma"),
    ("muafiyet", "muafiyetler", "muafiyet"),
)


def kodlar_biliniyor(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    aranan = [(liste, kod, alan, ad, 0) for liste, alan, ad in BASLIK_KODLARI for kod in getattr(g, alan).split()]
    for n, k in enumerate(g.kalemler, 1):
        aranan += [(liste, kod, alan, f"{n}. kalem {ad}", n) for liste, alan, ad in KALEM_KODLARI for kod in getattr(k, alan).split()]
    for liste, kod, alan, ad, satir in aranan:
        if b.ofis.liste_satiri(liste, kod, b.gun) is None:
            return Yerinde(f"{ad}: «{kod}» listede yok. F4 listeyi açar.", alan, satir)
    return None


def kalemler_tutarli(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    for n, k in enumerate(g.kalemler, 1):
        neden = gtip_nedeni(k.gtip)
        if neden:
            return Yerinde(f"{n}. kalem: {neden}", "gtip", n)
        if k.net_gram > k.brut_gram:
            return Yerinde(f"{n}. kalem: net ağırlık brütten büyük olamaz.", "net_gram", n)
        if k.telafi_kurus and g.YON is not Yon.CIKIS:
            return f"{n}. kalem: telafi edici vergi çıkış beyannamesinde beyan edilir (m.37/2)."
    toplam = sum(k.fatura_kurus for k in g.kalemler)
    if toplam != g.fatura_kurus:
        fark = abs(toplam - g.fatura_kurus)
        return (
            f"Kalem fiyatlarının toplamı fatura bedelini tutmuyor ({fark // 100},{fark % 100:02d} {g.doviz} fark). "
            "42 no.lu kutuları ya da 22'yi düzeltin."
        )
    return None


def ekler_sayilmis(_belge: Any, b: Baglam) -> str | None:
    if len(b.girdi.ekler) > b.girdi.ek_sayisi:
        return f"44'te {len(b.girdi.ekler)} belge yazılı, ek sayısı {b.girdi.ek_sayisi}. Ek sayısını düzeltin."
    return None


def baglantilar_yeter(belge: Any, b: Baglam) -> str | None:
    """16/1: several declarations may share a bill, by whole packages, never more than is left; a new version gives back what the last one held.

    Goods that were registered under no bill (18/1) stay under none, goods from inside go into an antrepo without one (29); what a tutanak
    delivered under the declaration (13) stays bound to it. Goods out of an antrepo hang on its declaration instead (31/2).
    """
    g = b.girdi
    if antrepodan_cikar(g, b.idare):
        return antrepo_bagi_nedeni(belge, b)
    if g.antrepo_baglari:
        return f"{g.rejim} antrepodan çıkış rejimi değil (m.4): 40 no.lu kutuda antrepo beyannamesi olmaz."
    if g.YON is Yon.CIKIS:  # the carrier's özet beyan names the export, not the other way round (39)
        return None
    if not g.baglantilar and (yurt_icinden(g.rejim) if g.YON is Yon.ANTREPO else belge is not None and not belge.baglantilar):
        return None
    neden = baglanti_nedeni(g, b.ofis.satir_kalanlari([x.satir_id for x in g.baglantilar], belge.id if belge is not None else None))
    if neden is None and belge is not None:
        baglanan = {x.satir_id: (x.kap_adedi, x.brut_gram) for x in g.baglantilar}
        for satir_id, (kap, gram) in b.ofis.altinda_teslim(belge.id).items():
            bag_kap, bag_gram = baglanan.get(satir_id, (0, 0))
            if bag_kap < kap or bag_gram < gram:
                return f"Bu beyannameyle {kap} kap, {gram / 1000:.2f} kg tutanakla teslim edilmiş (m.13); 40 no.lu kutu bundan az olamaz."
    return neden


def _bolunen_kap(x: Any, k: Any) -> str | None:
    """16/3: weight without its packages, or all the weight with packages left behind, would divide one."""
    if k.kalan_kap and not x.kap_adedi:
        return f"{k.senet_no} senedinin {k.satir_sira}. satırından kap yazmadan ağırlık bağlanmaz; bir kap bölünmez (m.16/3)."
    if 0 < x.kap_adedi < k.kalan_kap and x.brut_gram >= k.kalan_gram:
        return (
            f"{k.senet_no} senedinin {k.satir_sira}. satırında {k.kalan_kap - x.kap_adedi} kap kalıyor ama ağırlık kalmıyor (m.16/3). "
            f"{x.kap_adedi} kabın ağırlığını yazın."
        )
    return None


def baglanti_nedeni(g: Any, kalanlar: Any) -> str | None:
    """Why box 40 does not hold against what is left of each bill line (satir id → kalan)."""
    if not g.baglantilar:
        return "40 no.lu kutuda özet beyan bağlantısı yok: özet beyan, senet ve satırı yazın."
    for n, x in enumerate(g.baglantilar, 1):
        k = kalanlar.get(x.satir_id)
        if k is None:
            return f"{n}. bağlantı: böyle bir senet satırı yok."
        if k.bolen:
            return f"{n}. bağlantı: {k.senet_no} senedi {k.bolen} numaralı alt özet beyanla bölünmüş; onun ara senedini yazın (m.9/2)."
        if not k.onayli:
            return f"{n}. bağlantı: {k.ozet_beyan_no} numaralı özet beyan onaylı değil (m.10/1)."
        if x.kap_adedi > k.kalan_kap or x.brut_gram > k.kalan_gram:
            return (
                f"{n}. bağlantı: {k.senet_no} senedinin {k.satir_sira}. satırında {k.kalan_kap} kap, {k.kalan_gram // 1000} kg kaldı; "
                "daha fazlası bağlanamaz."
            )
        if x.kap_adedi == 0 and x.brut_gram == 0:
            return f"{n}. bağlantı: miktar yazılmamış."
        if neden := _bolunen_kap(x, k):
            return f"{n}. bağlantı: {neden}"
    kap, kalem_kap = sum(x.kap_adedi for x in g.baglantilar), sum(k.kap_adedi for k in g.kalemler)
    if kap != kalem_kap:
        return f"Kalemlerde {kalem_kap}, bağlantılarda {kap} kap var; ikisi aynı olmalı."
    brut, kalem_brut = sum(x.brut_gram for x in g.baglantilar), sum(k.brut_gram for k in g.kalemler)
    if brut != kalem_brut:
        return f"Kalemlerde {kalem_brut / 1000:.3f}, bağlantılarda {brut / 1000:.3f} kg brüt var; ikisi aynı olmalı."
    return None


def vergi_hesaplanir(_belge: Any, b: Baglam) -> str | None:
    sonuc = b.ofis.vergi_hesabi(b.girdi, b.gun)
    if sonuc.hatalar:
        return f"Vergi hesaplanamıyor: {sonuc.hatalar[0]}"
    return None


# Guards of 15/1

KARSILASTIRMA_GRUPLARI = ("Rejim ve taraflar", "Özet beyan ve senet", "Taşıma", "Fatura ve kıymet", "Kalemler", "Vergiler")


# Directions that are compared in groups of their own.
YON_GRUPLARI: dict[Yon, tuple[str, ...]] = {
    Yon.CIKIS: ("Rejim ve taraflar", "Taşıma ve çıkış", "Fatura ve kıymet", "Kalemler", "Telafi edici vergi"),
    Yon.ANTREPO: ("Rejim, antrepo ve taraflar", "Senet ya da antrepo", "Fatura ve kıymet", "Kalemler", "Teminata bağlanacak"),
    Yon.TRANSIT: ("Taraflar ve sorumlu", "Özet beyan ve senet", "Taşıma ve idareler", "Kalemler", "Teminatlı vergiler"),
}


def karsilastirma_gruplari(yon: Yon) -> tuple[str, ...]:
    return YON_GRUPLARI.get(yon, KARSILASTIRMA_GRUPLARI)


@madde("15/1")
def gruplar_uyuyor(belge: Any, b: Baglam) -> str | None:
    gruplar = karsilastirma_gruplari(belge.yon)
    bakilan = {g.grup: g.ayni for g in b.girdi.gruplar}
    eksik = [g for g in gruplar if g not in bakilan]
    if eksik:
        return f"Karşılaştırılmamış grup var: {', '.join(eksik)}. Her grubu kâğıtla karşılaştırın."
    farkli = [g for g in gruplar if not bakilan[g]]
    if farkli:
        return f"Kâğıt ile ekran farklı: {', '.join(farkli)}. Onaylanamaz; evrakı iade edin (F10)."
    return None


@madde("15/1")
def ek_sayisi_tutuyor(belge: Beyanname, b: Baglam) -> str | None:
    if b.girdi.sayilan_ek != belge.ek_sayisi:
        return f"Beyan edilen ek {belge.ek_sayisi}, verilen {b.girdi.sayilan_ek}. Eksik eki isteyin ya da evrakı iade edin."
    return None


# The döküm of a direction that has a form of its own.
DOKUM_FORMU: dict[Yon, str] = {Yon.CIKIS: "cikis_beyannamesi_dokumu", Yon.ANTREPO: "antrepo_dokumu"}


def dokumu_alinmis(belge: Beyanname, b: Baglam) -> str | None:
    """3/b: no acceptance without a print-out to sign and stamp."""
    if not b.ofis.kagit_istendi(DOKUM_FORMU.get(belge.yon, "beyanname_dokumu"), belge.id):
        return "Beyannamenin dökümü alınmamış; imzalanacak kâğıt olmadan onay verilmez."
    return None
