"""Muayene: the examiner checks papers or goods, and the end of the examination assesses the duties (Madde 19, 21)."""

from datetime import datetime
from typing import Any

from gumruk.models.beyanname import Beyanname, BeyannameDurumu, Hat
from gumruk.models.beyanname_tescil import ODENINCE
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, mantik, metin, secenekler, strict
from gumruk.models.tahlil_listesi import tahlil_eksigi
from gumruk.models.temel import Ardil, Baglam, Engel, Gecis, Girdi, Rol, madde
from gumruk.models.vezne import tahakkuk_satirlari
from gumruk.models.yon import AMBARLI, HER_YON, MUAYENELI, Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint


class MuayeneSonucu(Satir, table=True):
    """19/2, 21/2: what the examiner found and wrote on screen and paper."""

    __tablename__ = "muayene_sonucu"
    __table_args__ = strict(secenekler("hat", Hat), UniqueConstraint("beyanname_id", "hat"))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id")
    hat: Hat = durum_sutunu(Hat)
    memur_id: int = bag("kullanici.id")
    mesruhat: str = metin(60)
    kapsam: str = metin(200)
    isletme_memuru: str = metin(80)
    teminat_uygun: bool = mantik(True)
    zaman: datetime = an()


# Inputs


class BelgeKontrolGirdisi(Girdi):
    """19/1, 37/1: tariff, value, quantity and, where there is one, guarantee or telafi edici vergi (37/2), each checked on the papers."""

    tarife_uygun: bool
    kiymet_uygun: bool
    miktar_uygun: bool
    teminat_uygun: bool = True
    telafi_uygun: bool = True


class FizikiMuayeneGirdisi(Girdi):
    """21/2, 38/1: extent as the examiner fixed it; the operator's officer present, at an export's place of presentation whoever was there."""

    kapsam: str = Sinir(min_length=5, max_length=200)
    isletme_memuru: str = Sinir(default="", max_length=80)
    uygun: bool


# Guards


@madde("15/3")
def kendisine_havaleli(belge: Beyanname, b: Baglam) -> str | None:
    if belge.muayene_memuru_id != b.kim.id:
        return f"Bu beyanname size havale edilmedi{b.ofis.kimde(belge)}."
    return None


@madde("19/1")
def kontroller_uygun(belge: Beyanname, b: Baglam) -> str | None:
    g = b.girdi
    olmayan = [
        ad
        for ad, tamam in (
            ("tarife", g.tarife_uygun),
            ("kıymet", g.kiymet_uygun),
            ("miktar", g.miktar_uygun),
            ("teminat", g.teminat_uygun or not belge.toplam_teminat_kurus),
            ("telafi edici vergi", g.telafi_uygun or not any(k.telafi_kurus for k in belge.kalemler)),
        )
        if not tamam
    ]
    if olmayan and belge.yon is Yon.CIKIS:
        return (
            f"Uygun bulunmayan denetim: {', '.join(olmayan)}. Onay verilmez. F10: ciddi farklılıkta fiziki muayene istenir (m.37/3), "
            "para cezası gerekirse müzekkere yazılır (m.37/4)."
        )
    if olmayan:
        return (
            f"Uygun bulunmayan: {', '.join(olmayan)}. Onay verilmez; F10: fiziki muayene isteği (m.19/3), "
            "eksik belge notu (m.19/4), müzekkere (m.19/5)."
        )
    return None


def bir_kez_bildirilir(belge: Beyanname, b: Baglam) -> str | None:
    return "Sundurma işletmesine hazırlık zaten bildirilmiş." if belge.hazirlik_ani else None


@madde("21/1")
def hazirlik_bildirilmis(belge: Beyanname, _b: Baglam) -> str | None:
    """Goods of an export are presented by their owner: nobody prepares them."""
    if belge.durum is BeyannameDurumu.FIZIKI and belge.yon in AMBARLI and not belge.hazirlik_ani:
        return "Sundurma işletmesine eşyayı hazırlaması bildirilmemiş. F10, 1 ile bildirin."
    return None


@madde("13")
def muayene_edilecek_esya_var(belge: Beyanname, b: Baglam) -> str | None:
    """Goods that a tutanak has handed over whole lie nowhere to be examined (ours: 13 and 19/3 do not speak of each other)."""
    giden = b.ofis.altinda_teslim(belge.id)
    if not giden or any((x.kap_adedi, x.brut_gram) > giden.get(x.satir_id, (0, 0)) for x in belge.baglantilar):
        return None
    return "Eşyanın tamamı tutanakla teslim edilmiş; muayene edilecek eşya yok. Fark müzekkereyle bildirilir (m.19/5)."


@madde("21/2")
def isletme_memuru_hazir(belge: Beyanname, b: Baglam) -> str | None:
    if belge.yon in AMBARLI and len(b.girdi.isletme_memuru) < 3:
        return "Muayene işletme memurunun huzurunda yapılır: adını yazın."
    return None


@madde("21/2")
def uygun_bulunmus(belge: Beyanname, b: Baglam) -> str | None:
    if not b.girdi.uygun and belge.yon is Yon.CIKIS:
        return "Beyana uygun bulunmadı: «uygundur» yazılamaz. Para cezası gerektiren fark müzekkereyle yürür (m.37/4), F10."
    return None if b.girdi.uygun else "Beyana uygun bulunmadı: «uygundur» yazılamaz; bulunan farkı yazın; F10 ile müzekkere yazılır (m.21/3)."


@madde("21/3")
def fark_bulunmamis(belge: Beyanname, b: Baglam) -> str | None:
    """A written difference stands until a second look or the chief, who finds no cause in its müzekkere, puts it aside."""
    fark = b.ofis.muayene_farki(belge.id)
    if fark is None or b.ofis.muzekkere_reddedildi(belge.id, fark.zaman):
        return None
    return f"Fark yazılmış ({fark.kalem_sira}. kalem: {fark.bulunan}): «uygundur» yalnız beyan sahibinin istediği yeniden muayeneden sonra verilir."


@madde("22/1")
def tahlili_tamam(belge: Beyanname, b: Baglam) -> str | None:
    return tahlil_eksigi(belge, b)


def borcu_yok(belge: Beyanname, _b: Baglam) -> str | None:
    if belge.toplam_teminat_kurus:
        return "Alınacak teminat var."
    return "Tahsil edilecek vergi var." if belge.toplam_vergi_kurus else None


# Effects


def hazirlik_bildir(belge: Beyanname, b: Baglam) -> list[Any]:
    belge.hazirlik_ani = b.an
    return []


def belgeyi_onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    sonuc = MuayeneSonucu(
        beyanname_id=belge.id,
        hat=Hat.BELGE,
        memur_id=b.kim.id,
        mesruhat="belge kontrolü yapıldı, uygundur",
        teminat_uygun=b.girdi.teminat_uygun,
        zaman=b.an,
    )
    return [sonuc, *tahakkuk_satirlari(belge, b)]


def uygundur(belge: Beyanname, b: Baglam) -> list[Any]:
    sonuc = MuayeneSonucu(
        beyanname_id=belge.id,
        hat=Hat.FIZIKI,
        memur_id=b.kim.id,
        mesruhat="uygundur",
        kapsam=b.girdi.kapsam,
        isletme_memuru=b.girdi.isletme_memuru,
        zaman=b.an,
    )
    return [sonuc, *tahakkuk_satirlari(belge, b)]


BELGE_ISLERI = ("belge_onayla", "fiziki_iste", "eksik_belge_notu")
FIZIKI_ISLERI = ("fiziki_uygun", "hazirlik_bildir", "muayene_farki_yaz", "yeniden_muayene_iste", "yeniden_muayene_uygun", "yeniden_muayene_fark")
TAHLIL_ISLERI = ("numune_iste", "onceki_tahlile_dayan", "tahlil_raporu_yaz")
NEREDE = {
    BeyannameDurumu.SUPALAN_AMIRDE: ("27/1-a", "Supalan dilekçesine idare amiri karar verir; muayene ondan sonra başlar."),
    BeyannameDurumu.BS3_KALDIRILACAK: ("27/1-a", "Kabul memuru SP ekranında BS3 kodunu kaldırır; muayene ondan sonra başlar."),
    BeyannameDurumu.FIZIKI_ISTENDI: ("19/3", "Fiziki muayene isteğini idare amiri sonuçlandırır."),
    BeyannameDurumu.MURACAATTA: ("19/4", "Belgesi eksik ya da yanlış; müracaat memuru getirilince muayeneye gönderir."),
    BeyannameDurumu.TAHLILDE: ("22/1", "Tahlil raporu (itirazda ikinci rapor) gelip yazılınca fiziki muayene sürer («Tahlil» ekranı, TA)."),
}


def neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    """Why the state forbids an examiner's act."""
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.TESCILLI:
        return Engel("15/1", "Tescil onayı verilmemiş; muayeneye sistem havale eder. Kabul memuruna gönderin.")
    if d in NEREDE:
        madde_no, yer = NEREDE[d]
        return Engel(madde_no, f"Beyanname «{d.value}»{b.ofis.kimde(belge)}. {yer}")
    if d is bd.FIZIKI and islem in BELGE_ISLERI:
        return Engel("15/3-c", "Bu beyanname fiziki muayenede; belge kontrolünün işlemi yapılmaz.")
    if d is bd.FIZIKI and islem == "tahlil_raporu_yaz":
        return Engel("22/1", "Raporu beklenen numune yok; fiziki muayene sürüyor.")
    if d is bd.BELGE and islem in (*FIZIKI_ISLERI, *TAHLIL_ISLERI):
        return Engel("15/3-b", "Bu beyanname belge kontrolünde; fiziki muayene için idare amirinin onayı gerekir (m.19/3).")
    if d in (bd.MUZEKKEREDE, bd.DUZELTMEDE):
        return Engel("19/5", f"Müzekkeresi yazılmış: beyanname «{d.value}»{b.ofis.kimde(belge)}. Muayene onunla sonuçlanır.")
    return Engel("15/3", f"Muayenesi yok ya da bitmiş; beyanname şimdi «{d.value}».")


BD = BeyannameDurumu
_BORCSUZ = (Ardil(("borc_yok",), zorunlu=False),)
GECISLER = (
    Gecis(
        "19/2",
        "belge_onayla",
        "Belge kontrolünü onayla",
        Beyanname,
        (BD.BELGE,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        BelgeKontrolGirdisi,
        (kendisine_havaleli, kontroller_uygun),
        belgeyi_onayla,
        ekran="muayene",
        gecmis="belge kontrolü onaylandı",
        kuyruk="Belge kontrolü bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=_BORCSUZ,
        yonler=MUAYENELI,
    ),
    Gecis(
        "21/1",
        "hazirlik_bildir",
        "İşletmeye hazırlık bildir",
        Beyanname,
        (BD.FIZIKI,),
        None,
        Rol.MUAYENE_MEMURU,
        None,
        (kendisine_havaleli, bir_kez_bildirilir),
        hazirlik_bildir,
        form="hazirlik_bildirimi",
        ekran="muayene",
        gecmis="sundurma işletmesine hazırlık bildirildi",
        durum_nedeni=neden_olmaz,
        yonler=AMBARLI,
    ),
    Gecis(
        "21/2",
        "fiziki_uygun",
        "«uygundur» ver",
        Beyanname,
        (BD.FIZIKI,),
        BD.TAHSILATTA,
        Rol.MUAYENE_MEMURU,
        FizikiMuayeneGirdisi,
        (kendisine_havaleli, hazirlik_bildirilmis, fark_bulunmamis, tahlili_tamam, isletme_memuru_hazir, uygun_bulunmus),
        uygundur,
        ekran="muayene",
        gecmis="fiziki muayene: uygundur",
        kuyruk="Fiziki muayene bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=_BORCSUZ,
        yonler=MUAYENELI,
    ),
    Gecis(
        "15/3",
        "borc_yok",
        "Tahsil edilecek vergi yok",
        Beyanname,
        (BD.TAHSILATTA,),
        BD.ODENDI,
        Rol.SISTEM,
        None,
        (borcu_yok,),
        gecmis="tahsil edilecek vergi olmadığından vezneye uğramadı",
        ardindan=(ODENINCE,),
        yonler=HER_YON,
    ),
)
