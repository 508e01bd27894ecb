"""Beyannamede düzeltme: weight, number, measure and value after acceptance, on written request, granted by the chief, entered by staff (17)."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi, Hat
from gumruk.models.beyanname_sart import baglantilar_yeter, kalemler_tutarli, kodlar_biliniyor, vergi_hesaplanir
from gumruk.models.kutular import Karsi, beyan_kutulari, yan_yana
from gumruk.models.surum import beyani_yaz, tescil_gununde, yeni_surum
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, eksi_olmaz, gun, metin, secenekler, strict, tam, tek_iken
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Girdi, Numarali, Rol, Sart
from gumruk.models.vezne import BORCLU, GELIR, ODENMIS, tahakkuk_satirlari, yevmiye
from gumruk.models.yon import AMBARLI, BELGE_ADI
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class TalepDurumu(Enum):
    ISTENDI = "idare amirinde"
    UYGUN = "uygun görüldü, girilecek"
    REDDEDILDI = "uygun görülmedi"
    DUSTU = "uygulanmadan düştü"
    UYGULANDI = "düzeltildi"


class DuzeltmeTalebi(Numarali, Satir, table=True):
    """The obligor's written request as it was handed in, and what became of it; one at a time for a declaration."""

    SERI: ClassVar[str] = "DT"
    KUYRUK_ANI: ClassVar[str] = "kayit_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset(
        {"durum", "karar_veren_id", "karar_ani", "karar_gerekcesi", "kapanis_ani", "kapanis_gerekcesi", "surum"}
    )

    __tablename__ = "duzeltme_talebi"
    __table_args__ = strict(
        secenekler("durum", TalepDurumu),
        UniqueConstraint("yil", "sira"),
        tek_iken("uq_duzeltme_talebi_acik", "beyanname_id", "durum IN ('ISTENDI', 'UYGUN')"),
    )

    id: int = anahtar()
    yil: int = tam()
    sira: int = tam()
    no: str = metin(24, tekil=True)
    durum: TalepDurumu = durum_sutunu(TalepDurumu)
    beyanname_id: int = bag("beyanname.id")
    dilekce_no: str = metin(30)
    dilekce_gunu: date = gun()
    istek: str = metin(350)
    kaydeden_id: int = bag("kullanici.id")
    kayit_ani: datetime = an()
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)
    kapanis_ani: datetime | None = an(bos=True)
    kapanis_gerekcesi: str = metin(200)
    surum: int | None = tam(bos=True)


class TahakkukIptali(Satir, table=True):
    """An assessment nobody has paid that a later version took the place of: it stays in the book, reversed, and is not collected."""

    __tablename__ = "tahakkuk_iptali"
    __table_args__ = strict(*eksi_olmaz("surum"))

    id: int = anahtar()
    hareket_id: int = bag("muhasebe_hareketi.id", tekil=True)
    surum: int = tam()
    zaman: datetime = an()
    memur_id: int = bag("kullanici.id")


# Inputs


class TalepGirdisi(Girdi):
    """The request's own number and day, and what it asks."""

    beyanname_id: int
    dilekce_no: str = Sinir(min_length=1, max_length=30)
    dilekce_gunu: date
    istek: str = Sinir(min_length=10, max_length=350)


class BeyannameDuzeltGirdisi(Girdi):
    """The declaration as it is to be, under the request that was granted."""

    talep_id: int
    beyan: BeyannameGirdisi


# Guards

DEGISEBILIR_BASLIK = frozenset(
    {
        "fatura_kurus",
        "navlun_kurus",
        "navlun_doviz",
        "sigorta_kurus",
        "sigorta_doviz",
        "yurt_disi_kurus",
        "yurt_disi_doviz",
        "yurt_ici_kurus",
    }
)
DEGISEBILIR_KALEM = frozenset({"kap_adedi", "brut_gram", "net_gram", "olcu_birimi", "olcu_binde", "fatura_kurus"})
DEGISMEMIS = "Hiçbir kutu değişmemiş; düzeltilecek değeri yazın."
DUZELTILEBILIR = (BeyannameDurumu.BELGE, BeyannameDurumu.TAHSILATTA)


def duzeltme_kapisi_acik(belge: Beyanname, b: Baglam) -> str | None:
    """17, second sentence: closed once the system sent it to fiziki; ours: before acceptance, under a müzekkere, after payment.

    Antrepo declarations are corrected as imports are (ours, after 30); exports and transit have no twin of 17.
    The document examiner's note that asks for fiziki (19/3) closes it too, whatever the chief makes of it.
    """
    d, bd = belge.durum, BeyannameDurumu
    if belge.yon not in AMBARLI:
        yapilan = " ya da ".join(BELGE_ADI[y] for y in AMBARLI)
        return f"{belge.no} bir {BELGE_ADI[belge.yon]}; istekle düzeltme bir {yapilan} üzerinde yapılır."
    if d is bd.TESCILLI:
        return "Tescil onayı verilmemiş: kâğıt ile ekran farklıysa evrak iade edilir (m.10/2). Düzeltme onaydan sonradır."
    if d is bd.IADE:
        return "Bu beyanname iade edilmiş. Beyan sahibi düzelttiğini yeni numarayla tescil ettirir."
    if belge.hat is Hat.FIZIKI:
        return "Sistem eşyayı fiziki muayeneye sevk etmiş: bundan sonra değişiklik istekleri kabul edilmez."
    if istek := b.ofis.fiziki_istegi_ozeti(belge.id):
        return f"Muayene memuru fiziki muayene istemiş ({istek[:-1]}): bundan sonra değişiklik istekleri kabul edilmez."
    if d in ODENMIS:
        return f"Vergisi ödenmiş: {b.ofis.odeme_ozeti(belge)}. Fazla alınan m.25'e göre iade, noksan kalan ek tahakkuk edilir."
    if muzekkere := b.ofis.yuruyen_muzekkere_no(belge.id):
        return f"{muzekkere} numaralı müzekkere var: farklar onunla girilir (m.19/5); beyan sahibi yeni tahakkuka itiraz edebilir (m.20)."
    if d not in DUZELTILEBILIR:
        return f"Beyanname «{d.value}»{b.ofis.kimde(belge)}; şimdi düzeltilmez."
    if alinan := b.ofis.alinan_ozeti(belge):
        return f"{alinan}. Önce o geri alınır (alındı iptali ya da teminatın çözülmesi), sonra düzeltilir."
    return None


def beyannamesi(b: Baglam) -> Beyanname:
    beyan: Beyanname = b.ofis.beyannameler((b.girdi.beyanname_id,))[0]
    return beyan


def istenebilir(_belge: Any, b: Baglam) -> str | None:
    beyan = beyannamesi(b)
    kapali = duzeltme_kapisi_acik(beyan, b)
    if kapali is None and (acik := b.ofis.acik_talep(beyan.id)) is not None:
        return f"Bu beyannamenin {acik.no} numaralı isteği «{acik.durum.value}»; sonuçlanmadan yenisi kaydedilmez."
    if kapali is None and (cekme := b.ofis.acik_kismi_cekme(beyan.id)) is not None:
        return f"{cekme.no} numaralı kısmi çekme isteği «{cekme.durum.value}»; sonuçlanmadan düzeltme istenmez (m.16/2)."
    return kapali


def dilekce_gunu_uygun(_belge: Any, b: Baglam) -> str | None:
    beyan, g = beyannamesi(b), b.girdi.dilekce_gunu
    if not beyan.tescil_gunu <= g <= b.gun:
        return f"Dilekçe günü {beyan.tescil_gunu:%d.%m.%Y} (tescil) ile {b.gun:%d.%m.%Y} (bugün) arasında olmalı."
    return None


def kapi_hala_acik(belge: DuzeltmeTalebi, b: Baglam) -> str | None:
    return duzeltme_kapisi_acik(b.ofis.beyannameler((belge.beyanname_id,))[0], b)


def isteyen_degil(belge: Any, b: Baglam) -> str | None:
    return "İsteği idare amirine sunan, onu onaylayamaz. Başka bir amire verin." if belge.kaydeden_id == b.kim.id else None


def talep_uygun_gorulmus(belge: Beyanname, b: Baglam) -> str | None:
    talep = b.ofis.acik_talep(belge.id)
    if talep is None:
        return "Bu beyannamenin açık bir düzeltme isteği yok. Yazılı istek DT ekranında kaydedilir, idare amiri karar verir."
    if talep.id != b.girdi.talep_id:
        return f"Açık istek {talep.no}; başka bir istek için düzeltme yapılmaz."
    return None if talep.durum is TalepDurumu.UYGUN else f"{talep.no} numaralı istek «{talep.durum.value}»: idare amiri uygun görmeden düzeltilmez."


def degisenler(belge: Any, beyan: BeyannameGirdisi) -> list[Karsi]:
    """The boxes that what was typed says otherwise than the declaration."""
    return [k for k in yan_yana(beyan_kutulari(belge), beyan_kutulari(beyan)) if k.farkli]


def yalniz_izinli_kutular(belge: Beyanname, b: Baglam) -> str | None:
    """17: weight, number, measure or value; everything else is refused by name."""
    if len(b.girdi.beyan.kalemler) != len(belge.kalemler):
        return f"Beyannamede {len(belge.kalemler)} kalem var, {len(b.girdi.beyan.kalemler)} yazılmış; m.17 ile kalem eklenmez, çıkarılmaz."
    return izinsiz_kutu(degisenler(belge, b.girdi.beyan))


def izinsiz_kutu(farklar: Sequence[Karsi]) -> str | None:
    """The first changed box that says something else than weight, number, measure or value; a link may say less or more, never another bill line."""
    for k in farklar:
        izinli = k.alan in (DEGISEBILIR_KALEM if k.kalem > 0 else DEGISEBILIR_BASLIK) if k.kalem >= 0 else k.eski and k.yeni
        if not izinli:
            return (
                f"{k.etiket}: «{k.eski}» yerine «{k.yeni}» yazılmış. Yalnız ağırlık, adet, ölçü ve kıymet düzeltilir; bu kutuyu eski hâline getirin."
            )
    return None


def kutu_degismis(belge: Beyanname, b: Baglam) -> str | None:
    return None if degisenler(belge, b.girdi.beyan) else DEGISMEMIS


def beyana_gore(sart: Sart) -> Sart:
    """A guard of the registration (14) held over the corrected declaration, as of the day of registration."""

    def bak(belge: Beyanname, b: Baglam) -> str | None:
        return sart(belge, tescil_gununde(b, belge, b.girdi.beyan))

    return bak


TUTARLI: tuple[Sart, ...] = tuple(beyana_gore(s) for s in (kodlar_biliniyor, kalemler_tutarli, baglantilar_yeter, vergi_hesaplanir))


# Effects


def talep_et(_belge: Any, b: Baglam) -> list[Any]:
    return [DuzeltmeTalebi(**b.girdi.model_dump(), kaydeden_id=b.kim.id, kayit_ani=b.an)]


def karar_ver(belge: Any, b: Baglam) -> list[Any]:
    belge.karar_veren_id, belge.karar_ani, belge.karar_gerekcesi = b.kim.id, b.an, getattr(b.girdi, "gerekce", "")
    return []


def tahakkuku_yenile(belge: Beyanname, b: Baglam) -> list[Any]:
    """The unpaid first assessment turned round, and the current version's in its place; further assessments are not touched."""
    satirlar: list[Any] = []
    for h in b.ofis.acik_ilk_tahakkuklar(belge.id):
        gelir = [(f"{GELIR}.{s.kod}", "", s.tutar_kurus, 0) for s in h.satirlar]
        satirlar += [
            TahakkukIptali(hareket_id=h.id, surum=belge.surum, zaman=b.an, memur_id=b.kim.id),
            yevmiye(b, f"Tahakkuk iptali {h.no}, düzeltme {belge.no}", belge.id, [*gelir, (BORCLU, belge.yukumlu_no, 0, h.tutar_kurus)]),
        ]
    return [*satirlar, *tahakkuk_satirlari(belge, b)]


def duzelt(belge: Beyanname, b: Baglam) -> list[Any]:
    talep = b.ofis.acik_talep(belge.id)
    satirlar = yeni_surum(
        belge, b, lambda: beyani_yaz(belge, b.girdi.beyan, b), islem="beyanname_duzelt", madde="17", gerekce=f"{talep.no}: {talep.istek}"[:350]
    )
    b.ofis.kagit("duzeltilmis_dokum", satirlar[-1])
    return [*satirlar, *(tahakkuku_yenile(belge, b) if belge.durum is BeyannameDurumu.TAHSILATTA else [])]


def uygulanan_talep(belge: Beyanname, b: Baglam) -> list[Any]:
    return [b.ofis.acik_talep(belge.id)]


def talebi_kapat(belge: Any, b: Baglam) -> list[Any]:
    belge.kapanis_ani, belge.surum = b.an, b.ofis.beyannameler((belge.beyanname_id,))[0].surum
    return []


def dusur(belge: Any, b: Baglam) -> list[Any]:
    belge.kapanis_ani, belge.kapanis_gerekcesi = b.an, b.girdi.gerekce
    return []


def neden_olmaz(belge: DuzeltmeTalebi, _islem: str, _b: Baglam) -> Engel | None:
    gerekce = belge.kapanis_gerekcesi or belge.karar_gerekcesi
    return Engel("17", f"{belge.no} numaralı istek «{belge.durum.value}»{f': {gerekce}' if gerekce else ''}.")


def beyan_neden_olmaz(belge: Beyanname, _islem: str, b: Baglam) -> Engel | None:
    neden = duzeltme_kapisi_acik(belge, b)
    return Engel("17", neden) if neden else None


TD = TalepDurumu
GECISLER = (
    Gecis(
        "17",
        "duzeltme_talep_et",
        "Düzeltme isteğini kaydet",
        DuzeltmeTalebi,
        (),
        TD.ISTENDI,
        Rol.KABUL_MEMURU,
        TalepGirdisi,
        (istenebilir, dilekce_gunu_uygun),
        talep_et,
        ekran="duzeltme_talebi",
        gecmis="beyannamede düzeltme istendi",
    ),
    Gecis(
        "17",
        "duzeltme_uygun_gor",
        "Uygun gör",
        DuzeltmeTalebi,
        (TD.ISTENDI,),
        TD.UYGUN,
        Rol.IDARE_AMIRI,
        None,
        (isteyen_degil, kapi_hala_acik),
        karar_ver,
        ekran="duzeltme_talebi",
        gecmis="düzeltme isteği uygun görüldü",
        kuyruk="Düzeltme isteği bekleyen",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "17",
        "duzeltme_reddet",
        "Uygun görme",
        DuzeltmeTalebi,
        (TD.ISTENDI,),
        TD.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (isteyen_degil,),
        karar_ver,
        ekran="duzeltme_talebi",
        gecmis="düzeltme isteği uygun görülmedi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "17",
        "duzeltme_talebi_dus",
        "İsteği düşür",
        DuzeltmeTalebi,
        (TD.UYGUN,),
        TD.DUSTU,
        Rol.KABUL_MEMURU,
        GerekceGirdisi,
        (),
        dusur,
        ekran="duzeltme_talebi",
        gecmis="düzeltme isteği uygulanmadan düştü",
        kuyruk="Düzeltmesi girilecek",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "17",
        "beyanname_duzelt",
        "Düzeltmeyi kaydet",
        Beyanname,
        DUZELTILEBILIR,
        None,
        Rol.KABUL_MEMURU,
        BeyannameDuzeltGirdisi,
        (duzeltme_kapisi_acik, talep_uygun_gorulmus, yalniz_izinli_kutular, kutu_degismis, *TUTARLI),
        duzelt,
        form="duzeltilmis_dokum",
        ekran="beyanname_duzelt",
        gecmis="beyanname düzeltildi, yeni sürüm",
        durum_nedeni=beyan_neden_olmaz,
        yonler=AMBARLI,
        ardindan=(Ardil(("talep_uygulandi",), belgeler=uygulanan_talep), Ardil(("borc_yok",), zorunlu=False)),
    ),
    Gecis(
        "17",
        "talep_uygulandi",
        "İstek uygulandı",
        DuzeltmeTalebi,
        (TD.UYGUN,),
        TD.UYGULANDI,
        Rol.SISTEM,
        None,
        (),
        talebi_kapat,
        gecmis="düzeltme isteği uygulandı",
    ),
)
AYRILIKLAR = (
    Ayrilik("duzeltme_talep_et", "duzeltme_uygun_gor", "İsteği idare amirine sunan, onu onaylayamaz. Başka bir amire verin."),
    Ayrilik("duzeltme_talep_et", "duzeltme_reddet", "İsteği idare amirine sunan, ona karar veremez. Başka bir amire verin."),
    *(
        Ayrilik(tescil, "beyanname_duzelt", "Beyannameyi tescil eden, düzeltmesini giremez: düzeltmeyi gümrük personeli yapar.")
        for tescil in ("beyanname_tescil", "antrepo_beyanname_tescil")
    ),
    Ayrilik("beyanname_duzelt", "tahsil_et", "Tahakkuku değiştiren düzeltmeyi giren, tahsil edemez. Başka bir veznedara gönderin."),
    Ayrilik("beyanname_duzelt", "banka_odemesi", "Tahakkuku değiştiren düzeltmeyi giren, ödemesini onaylayamaz."),
)
