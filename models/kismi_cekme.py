"""Kısmi çekme: after acceptance a part of the goods is to stay in the sundurma; request, chief, re-entry by the declarant (16/2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.ambar import miktar_nedeni
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi, KalemGirdisi
from gumruk.models.duzeltme import (
    DEGISEBILIR_KALEM,
    TUTARLI,
    TalepGirdisi,
    beyannamesi,
    degisenler,
    dilekce_gunu_uygun,
    dusur,
    isteyen_degil,
    izinsiz_kutu,
    karar_ver,
    tahakkuku_yenile,
    talebi_kapat,
)
from gumruk.models.surum import beyan_girdisi, beyani_yaz, yeni_surum
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, gun, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, madde
from gumruk.models.vezne import ODENMIS
from gumruk.models.yon import BELGE_ADI, Yon
from sqlalchemy import UniqueConstraint


class CekmeDurumu(Enum):
    ISTENDI = "idare amirinde"
    UYGUN = "uygun görüldü, giriş açılacak"
    ACILDI = "yeniden girişe açıldı"
    REDDEDILDI = "uygun görülmedi"
    DUSTU = "uygulanmadan düştü"
    UYGULANDI = "yeniden girildi"


ACIK = (CekmeDurumu.ISTENDI, CekmeDurumu.UYGUN, CekmeDurumu.ACILDI)


class KismiCekme(Numarali, Satir, table=True):
    """The written request to draw only a part, and what became of it; one at a time for a declaration."""

    SERI: ClassVar[str] = "KC"
    KUYRUK_ANI: ClassVar[str] = "kayit_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "karar_veren_id", "karar_ani", "karar_gerekcesi", "acan_id", "acilis_ani", "kapanis_ani", "kapanis_gerekcesi", "surum"}
    )

    __tablename__ = "kismi_cekme"
    __table_args__ = strict(
        secenekler("durum", CekmeDurumu),
        UniqueConstraint("yil", "sira"),
        tek_iken("uq_kismi_cekme_acik", "beyanname_id", "durum IN ('ISTENDI', 'UYGUN', 'ACILDI')"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: CekmeDurumu = durum_sutunu(CekmeDurumu)
    beyanname_id: int = bag("beyanname.id")
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    istek: str = metin(350)
    kaydeden_id: int = bag("kullanici.id")
    kayit_ani: datetime = an()
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)
    acan_id: int | None = bag("kullanici.id", bos=True)
    acilis_ani: datetime | None = an(bos=True)
    kapanis_ani: datetime | None = an(bos=True)
    kapanis_gerekcesi: str = metin(200)
    surum: int | None = tam(bos=True)


class YenidenGirisGirdisi(Girdi):
    """The declaration as it is to be: the same goods, less of them, under the request that was granted."""

    talep_id: int
    beyan: BeyannameGirdisi


# Guards

CEKILEBILIR = (BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI, BeyannameDurumu.TAHSILATTA)
AZALABILIR = set(DEGISEBILIR_KALEM - {"olcu_birimi"})
AZALMAMIS = "Hiçbir miktar azalmamış; sundurmada kalacak kapları düşün, hepsi çekilecekse isteği F10 ile bırakın."


def cekme_kapisi_acik(belge: Beyanname, b: Baglam) -> str | None:
    """16/2: after acceptance, while all goods still lie in the sundurma; ours: not after payment, nor what an examination has written down.

    Once the duties are paid the same end is reached without a new version: the exit of 12/2 takes a part, the rest waits under the declaration.
    """
    d, bd = belge.durum, BeyannameDurumu
    if belge.yon is not Yon.GIRIS:  # of the import part alone; 17 lessens what an antrepo declaration names (docs/mimari.md)
        yol = " Antreponunki düzeltme isteğiyle (DT, m.17) azaltılır, kalan senette serbest kalır." if belge.yon is Yon.ANTREPO else ""
        return f"{belge.no} bir {BELGE_ADI[belge.yon]}; kısmi çekme giriş beyannamesi içindir.{yol}"
    if d is bd.TESCILLI:
        return "Tescil onayı verilmemiş: evrak iade edilir, beyan sahibi az miktarla yeniden tescil ettirir (m.10/2). Kısmi çekme onaydan sonradır."
    if d is bd.IADE:
        return "Bu beyanname iade edilmiş. Beyan sahibi istediği miktarla yeni beyanname tescil ettirir (m.16/1)."
    if d in (bd.KISMEN_TESLIM, bd.KAPANDI):
        return f"Eşya ambardan çıkmış: beyanname «{d.value}». Kısmi çekme, eşyanın tamamı sundurmadayken istenir."
    if d in ODENMIS:
        return (
            f"Vergisi ödenmiş: {b.ofis.odeme_ozeti(belge)}. Beyanname değişmez; eşyanın bir kısmı ambardan çıkar, "
            "kalanı bu beyannameyle sundurmada bekler (AÇ, m.12/2)."
        )
    if belge.antrepo_baglari:
        return "Eşyası sundurmada değil antrepoda: ödenince bir kısmı çıkar, kalanı orada bekler (NK, m.31/2)."
    if not belge.baglantilar:
        return "Bu beyannamenin taşıma senedi yok (m.18/1); sundurmada bırakılacak eşyası da yok."
    if b.ofis.tamamlanan_tutanak(belge.id) or b.ofis.altinda_teslim(belge.id):
        return "Eşyası tutanakla teslim edilmiş (m.13, 26): sundurmada bırakılacak eşya için kısmi çekme istenmez."
    if muzekkere := b.ofis.yuruyen_muzekkere_no(belge.id):
        return f"{muzekkere} numaralı müzekkere var: miktar onunla belirlenir (m.19/5, 21/3)."
    if d not in CEKILEBILIR:
        return f"Beyanname «{d.value}»{b.ofis.kimde(belge)}; bu iş sonuçlanınca kısmi çekme istenir."
    if fark := b.ofis.muayene_farki(belge.id):
        return f"Muayenede fark yazılmış ({fark.kalem_sira}. kalem: {fark.bulunan}): eşya muayene edilen miktarıyla sonuçlanır (m.21/3)."
    if b.ofis.tahlil_durumlari(belge.id):
        return "Eşyadan numune alınmış ya da önceki tahlile dayanılmış (m.22/1): kalemleri değişmez. Ödenince bir kısmı çıkar (AÇ, m.12/2)."
    if alinan := b.ofis.alinan_ozeti(belge):
        return f"{alinan}. Önce o geri alınır (alındı iptali ya da teminatın çözülmesi), sonra kısmi çekme istenir."
    return None


def istenebilir(_belge: Any, b: Baglam) -> str | None:
    beyan = beyannamesi(b)
    kapali = cekme_kapisi_acik(beyan, b)
    if kapali is None and (acik := b.ofis.acik_kismi_cekme(beyan.id)) is not None:
        return f"Bu beyannamenin {acik.no} numaralı isteği «{acik.durum.value}»; sonuçlanmadan yenisi kaydedilmez."
    if kapali is None and (duzeltme := b.ofis.acik_talep(beyan.id)) is not None:
        return f"{duzeltme.no} numaralı düzeltme isteği «{duzeltme.durum.value}»; sonuçlanmadan kısmi çekme istenmez (m.17)."
    return kapali


def kapi_hala_acik(belge: KismiCekme, b: Baglam) -> str | None:
    return cekme_kapisi_acik(b.ofis.beyannameler((belge.beyanname_id,))[0], b)


def giris_acilmis(belge: Beyanname, b: Baglam) -> str | None:
    talep = b.ofis.acik_kismi_cekme(belge.id)
    if talep is None:
        return "Bu beyannamenin açık bir kısmi çekme isteği yok. Yazılı istek KÇ ekranında kaydedilir, idare amiri karar verir."
    if talep.id != b.girdi.talep_id:
        return f"Açık istek {talep.no}; başka bir istek için yeniden giriş yapılmaz."
    if talep.durum is not CekmeDurumu.ACILDI:
        return f"{talep.no} numaralı istek «{talep.durum.value}»: görevli memur yeniden girişe izin vermeden girilmez (KÇ)."
    return "Yeniden girişe izin veren, girişi kendisi yapamaz; beyan sahibi girer." if talep.acan_id == b.kim.id else None


@madde("5")
def beyan_sahibi_kendisi(belge: Beyanname, b: Baglam) -> str | None:
    """Who entered it, or whose number stands in box 14; where the one who entered serves as declarant no more, any declarant's code."""
    if b.ofis.beyan_sahibinin(belge, b.kim.id):
        return None
    return "Bu beyannameyi siz tescil etmediniz, 14 no.lu kutuda da siz yoksunuz; yeniden girişi kendi beyan sahibi yapar."


@dataclass(frozen=True)
class _Kalan:
    kalan_kap: int
    kalan_gram: int


def kalan_kalemler(eski: Sequence[KalemGirdisi], yeni: Sequence[KalemGirdisi]) -> list[KalemGirdisi] | None:
    """The old item of each new one, in order: what is not drawn at all is left out, nothing is put in or exchanged. None where that does not hold."""
    bulunan: list[KalemGirdisi] = []
    bas = 0
    for k in yeni:
        kimlik = k.model_dump(exclude=AZALABILIR)
        n = next((i for i in range(bas, len(eski)) if eski[i].model_dump(exclude=AZALABILIR) == kimlik), None)
        if n is None:
            return None
        bulunan.append(eski[n])
        bas = n + 1
    return bulunan


def ayni_esyanin_azi(belge: Beyanname, b: Baglam) -> str | None:
    """16/2: the goods that were declared, none of an item more than before; every other box as it was."""
    eski, yeni = beyan_girdisi(belge), b.girdi.beyan
    kalanlar = kalan_kalemler(eski.kalemler, yeni.kalemler)
    if kalanlar is None:
        return "Kalemlerden biri beyannamedekilerden değil: yeniden girişte kalem çıkarılır ya da azaltılır, eşya değişmez, eklenmez."
    for n, (once, simdi) in enumerate(zip(kalanlar, yeni.kalemler, strict=True), 1):
        for alan, ad in (("kap_adedi", "kap"), ("brut_gram", "brüt"), ("net_gram", "net"), ("olcu_binde", "miktar"), ("fatura_kurus", "fiyat")):
            if getattr(simdi, alan) > getattr(once, alan):
                return f"{n}. kalem: {ad} beyan edilenden çok. Kısmi çekmede miktar azalır; artacaksa düzeltme istenir (m.17)."
    baglar = tuple(x for x in eski.baglantilar if x.satir_id in {y.satir_id for y in yeni.baglantilar})
    return izinsiz_kutu(degisenler(eski.model_copy(update={"kalemler": tuple(kalanlar), "baglantilar": baglar}), yeni))


@madde("16/3")
def kap_bolunmez(belge: Beyanname, b: Baglam) -> str | None:
    """16/3: whole packages; goods in bulk by weight."""
    eski = {x.satir_id: _Kalan(x.kap_adedi, x.brut_gram) for x in belge.baglantilar}
    for n, x in enumerate(b.girdi.beyan.baglantilar, 1):
        if x.satir_id not in eski:
            return f"{n}. bağlantı bu beyannamenin senet satırı değil; yeniden girişte senet eklenmez."
        if neden := miktar_nedeni(n, x, eski[x.satir_id]):
            return neden
    return None


def miktar_azalmis(belge: Beyanname, b: Baglam) -> str | None:
    once, simdi = ([(x.satir_id, x.kap_adedi, x.brut_gram) for x in v] for v in (belge.baglantilar, b.girdi.beyan.baglantilar))
    return AZALMAMIS if sorted(once) == sorted(simdi) else None


# Effects


def talep_et(_belge: Any, b: Baglam) -> list[Any]:
    return [KismiCekme(**b.girdi.model_dump(), kaydeden_id=b.kim.id, kayit_ani=b.an)]


def girisi_ac(belge: KismiCekme, b: Baglam) -> list[Any]:
    belge.acan_id, belge.acilis_ani = b.kim.id, b.an
    return []


def yeniden_gir(belge: Beyanname, b: Baglam) -> list[Any]:
    talep = b.ofis.acik_kismi_cekme(belge.id)
    gerekce = f"{talep.no}: {talep.istek}"[:350]
    satirlar = yeni_surum(belge, b, lambda: beyani_yaz(belge, b.girdi.beyan, b), islem="yeniden_gir", madde="16/2", gerekce=gerekce)
    b.ofis.kagit("kismi_cekme_dokumu", satirlar[-1])
    return [*satirlar, *(tahakkuku_yenile(belge, b) if belge.durum is BeyannameDurumu.TAHSILATTA else [])]


def uygulanan_talep(belge: Beyanname, b: Baglam) -> list[Any]:
    return [b.ofis.acik_kismi_cekme(belge.id)]


def neden_olmaz(belge: KismiCekme, _islem: str, _b: Baglam) -> Engel | None:
    gerekce = belge.kapanis_gerekcesi or belge.karar_gerekcesi
    return Engel("16/2", f"{belge.no} numaralı istek «{belge.durum.value}»{f': {gerekce}' if gerekce else ''}.")


def beyan_neden_olmaz(belge: Beyanname, _islem: str, b: Baglam) -> Engel | None:
    neden = cekme_kapisi_acik(belge, b)
    return Engel("16/2", neden) if neden else None


CD = CekmeDurumu
_EKRAN = "kismi_cekme"
GECISLER = (
    Gecis(
        "16/2",
        "cekme_talep_et",
        "Kısmi çekme isteğini kaydet",
        KismiCekme,
        (),
        CD.ISTENDI,
        Rol.KABUL_MEMURU,
        TalepGirdisi,
        (istenebilir, dilekce_gunu_uygun),
        talep_et,
        ekran=_EKRAN,
        gecmis="kısmi çekme istendi",
    ),
    Gecis(
        "16/2",
        "cekme_uygun_gor",
        "Uygun gör",
        KismiCekme,
        (CD.ISTENDI,),
        CD.UYGUN,
        Rol.IDARE_AMIRI,
        None,
        (isteyen_degil, kapi_hala_acik),
        karar_ver,
        ekran=_EKRAN,
        gecmis="kısmi çekme isteği uygun görüldü",
        kuyruk="Kısmi çekme isteği",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "16/2",
        "cekme_reddet",
        "Uygun görme",
        KismiCekme,
        (CD.ISTENDI,),
        CD.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (isteyen_degil,),
        karar_ver,
        ekran=_EKRAN,
        gecmis="kısmi çekme isteği uygun görülmedi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "16/2",
        "giris_ac",
        "Yeniden girişe izin ver",
        KismiCekme,
        (CD.UYGUN,),
        CD.ACILDI,
        Rol.KABUL_MEMURU,
        None,
        (kapi_hala_acik,),
        girisi_ac,
        ekran=_EKRAN,
        gecmis="beyan sahibinin yeniden girişine izin verildi",
        kuyruk="Yeniden girişi açılacak",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "16/2",
        "cekme_dus",
        "İsteği düşür",
        KismiCekme,
        (CD.UYGUN, CD.ACILDI),
        CD.DUSTU,
        Rol.KABUL_MEMURU,
        GerekceGirdisi,
        (),
        dusur,
        ekran=_EKRAN,
        gecmis="kısmi çekme isteği uygulanmadan düştü",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "16/2",
        "yeniden_gir",
        "Yeniden girişi kaydet",
        Beyanname,
        CEKILEBILIR,
        None,
        Rol.BEYAN_SAHIBI,
        YenidenGirisGirdisi,
        (cekme_kapisi_acik, giris_acilmis, beyan_sahibi_kendisi, miktar_azalmis, ayni_esyanin_azi, kap_bolunmez, *TUTARLI),
        yeniden_gir,
        form="kismi_cekme_dokumu",
        ekran="yeniden_giris",
        gecmis="beyan sahibi az miktarla yeniden girdi, yeni sürüm",
        kuyruk="Yeniden girişi beklenen",
        durum_nedeni=beyan_neden_olmaz,
        ardindan=(Ardil(("cekme_uygulandi",), belgeler=uygulanan_talep), Ardil(("borc_yok",), zorunlu=False)),
    ),
    Gecis(
        "16/2",
        "cekme_uygulandi",
        "İstek uygulandı",
        KismiCekme,
        (CD.ACILDI,),
        CD.UYGULANDI,
        Rol.SISTEM,
        None,
        (),
        talebi_kapat,
        gecmis="kısmi çekme uygulandı, kalan eşya serbest",
    ),
)
AYRILIKLAR = (
    Ayrilik("cekme_talep_et", "cekme_uygun_gor", "İsteği idare amirine sunan, onu onaylayamaz. Başka bir amire verin."),
    Ayrilik("cekme_talep_et", "cekme_reddet", "İsteği idare amirine sunan, ona karar veremez. Başka bir amire verin."),
    Ayrilik("cekme_uygun_gor", "giris_ac", "İsteği uygun gören, girişi açamaz; görevli memur açar."),
)
