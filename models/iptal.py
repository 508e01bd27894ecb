"""Alındı iptali: a receipt is never edited; on its own day it is cancelled by reversal, on the chief's approval, its number kept (23/1-a, ours)."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.kurus import goster
from gumruk.models.tablo import Satir, an, anahtar, bag, durum_sutunu, metin, secenekler, strict, tek_iken
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, GerekceGirdisi, Rol
from gumruk.models.teminat import DEPOZITO
from gumruk.models.vezne import ARAC_HESABI, BORCLU, KASA, Alindi, OdemeAraci, yevmiye
from gumruk.models.yon import HER_YON


class IptalDurumu(Enum):
    ISTENDI = "onay bekliyor"
    ONAYLANDI = "iptal edildi"
    REDDEDILDI = "reddedildi"


class AlindiIptali(Satir, table=True):
    """The cashier's request with its reason, and the chief's decision; at most one that is not refused for a receipt."""

    KUYRUK_ANI: ClassVar[str] = "istek_ani"
    DEGISIR: ClassVar[frozenset[str]] = frozenset({"durum", "karar_veren_id", "karar_ani", "karar_gerekcesi"})

    __tablename__ = "alindi_iptali"
    __table_args__ = strict(
        secenekler("durum", IptalDurumu),
        tek_iken("uq_alindi_iptali_alindi", "alindi_id", "durum <> 'REDDEDILDI'"),
    )

    id: int = anahtar()
    alindi_id: int = bag("alindi.id", dizin=False)
    alindi_no: str = metin(24, dizin=True)
    durum: IptalDurumu = durum_sutunu(IptalDurumu)
    isteyen_id: int = bag("kullanici.id")
    istek_ani: datetime = an()
    gerekce: str = metin(200)
    karar_veren_id: int | None = bag("kullanici.id", bos=True)
    karar_ani: datetime | None = an(bos=True)
    karar_gerekcesi: str = metin(200)

    @property
    def no(self) -> str:
        """The request bears the receipt's number."""
        return self.alindi_no


class IptalIstegiGirdisi(GerekceGirdisi):
    """Which receipt, and why: a reason that names payer, sum or error."""

    alindi_id: int


# Guards


FAZLASI = "Fazla tahsilat m.25'e göre iade edilir."
CEZANIN_FAZLASI = "Ödenmiş ceza ancak cezayı kaldıran karar üzerine saymanlıkça geri verilir; kararı saymanlığa yazıyla bildirin."
# Paid and still in the office: goods of an import not out, an export's papers not with the guard.
GERI_ALINIR = (BeyannameDurumu.ODENDI, BeyannameDurumu.TAHSILATTA, BeyannameDurumu.IRTIBATTA)


def _alindi_iptal_edilebilir(alindi: Alindi | None, b: Baglam) -> str | None:
    if alindi is None:
        return "Böyle bir alındı yok. Numarayı denetleyin."
    sonra = FAZLASI if alindi.bulgu_id is None else CEZANIN_FAZLASI
    if alindi.gun != b.gun:
        return f"{alindi.no} {alindi.gun:%d.%m.%Y} gününün: alındı yalnız kendi gününde iptal edilir. {sonra}"
    kasa = b.ofis.acik_kasa(alindi.veznedar_id)
    if kasa is None or kasa.id != alindi.kasa_id or not kasa.acik:
        return f"{alindi.no} numaralı alındının kasası sayılmış ya da kapanmış; iptal edilemez. {sonra}"
    for d in b.ofis.alindinin_beyannameleri(alindi.id):
        if d.durum not in GERI_ALINIR or b.ofis.yuklenmis(d.id):
            return f"{d.no} numaralı beyanname «{d.durum.value}»: eşyası çıkmaya başlamış alındı iptal edilmez."
    iade = b.ofis.alindinin_iadesi(alindi.id)
    return f"{alindi.no} ile tahsil edilenin iadesi istenmiş: {iade}. İade sonuçlanmadan alındı iptal edilmez." if iade else None


def istenebilir(_belge: Any, b: Baglam) -> str | None:
    alindi = b.ofis.alindi(b.girdi.alindi_id)
    var = b.ofis.alindi_iptali(b.girdi.alindi_id)
    if var is not None:
        return f"{var.alindi_no} numaralı alındının iptali istenmiş: «{var.durum.value}»."
    return _alindi_iptal_edilebilir(alindi, b)


def kendi_alindisi(_belge: Any, b: Baglam) -> str | None:
    alindi = b.ofis.alindi(b.girdi.alindi_id)
    return "İptali alındıyı kesen veznedar ister." if alindi is not None and alindi.veznedar_id != b.kim.id else None


def hala_iptal_edilebilir(belge: AlindiIptali, b: Baglam) -> str | None:
    return _alindi_iptal_edilebilir(b.ofis.alindi(belge.alindi_id), b)


def nakdi_kasada(belge: AlindiIptali, b: Baglam) -> str | None:
    """What the payer gets back in cash must be in the drawer that took it."""
    alindi = b.ofis.alindi(belge.alindi_id)
    nakit = sum(o.tutar_kurus for o in alindi.odemeler if o.arac is OdemeAraci.NAKIT)
    kasada = b.ofis.hesap_bakiyesi(KASA, b.ofis.kullanici_kodu(alindi.veznedar_id))
    if nakit > kasada:
        yol = " ya da m.25'e göre iade edin" if alindi.bulgu_id is None else ""
        return f"Geri verilecek {goster(nakit)} TL nakit kasada yok. Önce kasaya para alın{yol}."
    return None


def isteyen_degil(belge: AlindiIptali, b: Baglam) -> str | None:
    return "İptali isteyen, onaylayamaz. Başka bir amire verin." if belge.isteyen_id == b.kim.id else None


# Effects


def iptal_iste(_belge: Any, b: Baglam) -> list[Any]:
    alindi = b.ofis.alindi(b.girdi.alindi_id)
    return [AlindiIptali(alindi_id=alindi.id, alindi_no=alindi.no, isteyen_id=b.kim.id, istek_ani=b.an, gerekce=b.girdi.gerekce)]


def _karar(belge: AlindiIptali, b: Baglam) -> None:
    belge.karar_veren_id, belge.karar_ani, belge.karar_gerekcesi = b.kim.id, b.an, b.girdi.gerekce


def iptal_et(belge: AlindiIptali, b: Baglam) -> list[Any]:
    """The posting of the receipt turned round; the debt is open again, the cash goes back, and the receipt comes out once more as cancelled."""
    _karar(belge, b)
    alindi = b.ofis.alindi(belge.alindi_id)
    veznedar = b.ofis.kullanici_kodu(alindi.veznedar_id)
    geri = [(ARAC_HESABI[o.arac], veznedar if o.arac is OdemeAraci.NAKIT else "", 0, o.tutar_kurus) for o in alindi.odemeler]
    b.ofis.kagit("alindi_iptali", alindi)
    borclar = [(BORCLU, d.yukumlu_no, tutar, 0) for d, tutar in b.ofis.alindinin_borclari(alindi.id)]
    teminat = b.ofis.alindinin_teminati(alindi.id)
    if teminat is not None:
        borclar.append((DEPOZITO, teminat.yukumlu_no, teminat.tutar_kurus, 0))
    return [yevmiye(b, f"Alındı iptali {alindi.no}", alindi.beyanname_id, [*borclar, *geri], alindi.bulgu_id)]


def iptali_reddet(belge: AlindiIptali, b: Baglam) -> list[Any]:
    _karar(belge, b)
    return []


def beyannameleri(belge: AlindiIptali, b: Baglam) -> list[Any]:
    return list(b.ofis.alindinin_beyannameleri(belge.alindi_id))


def cezalari(belge: AlindiIptali, b: Baglam) -> list[Any]:
    return list(b.ofis.alindinin_cezalari(belge.alindi_id))


def teminati(belge: AlindiIptali, b: Baglam) -> list[Any]:
    teminat = b.ofis.alindinin_teminati(belge.alindi_id)
    return [] if teminat is None else [teminat]


def neden_olmaz(belge: AlindiIptali, _islem: str, _b: Baglam) -> Engel | None:
    return Engel("23/1-a", f"{belge.alindi_no} numaralı alındının iptal isteği sonuçlanmış: «{belge.durum.value}».")


GECISLER = (
    Gecis(
        "23/1-a",
        "alindi_iptal_iste",
        "İptal iste",
        AlindiIptali,
        (),
        IptalDurumu.ISTENDI,
        Rol.VEZNEDAR,
        IptalIstegiGirdisi,
        (istenebilir, kendi_alindisi),
        iptal_iste,
        ekran="alindilar",
        gecmis="alındının iptali istendi",
    ),
    Gecis(
        "23/1-a",
        "alindi_iptal_et",
        "İptali onayla",
        AlindiIptali,
        (IptalDurumu.ISTENDI,),
        IptalDurumu.ONAYLANDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (isteyen_degil, hala_iptal_edilebilir, nakdi_kasada),
        iptal_et,
        form="alindi_iptali",
        ekran="alindi_iptal",
        gecmis="alındı iptal edildi, numarası saklı",
        kuyruk="Alındı iptali bekleyen",
        durum_nedeni=neden_olmaz,
        ardindan=(
            Ardil(("nakit_teminat_iptal",), belgeler=teminati),
            Ardil(("tahsilat_geri_alindi",), belgeler=beyannameleri),
            Ardil(("ceza_tahsilati_geri_alindi",), belgeler=cezalari),
        ),
    ),
    Gecis(
        "23/1-a",
        "alindi_iptal_reddet",
        "İptali reddet",
        AlindiIptali,
        (IptalDurumu.ISTENDI,),
        IptalDurumu.REDDEDILDI,
        Rol.IDARE_AMIRI,
        GerekceGirdisi,
        (isteyen_degil,),
        iptali_reddet,
        ekran="alindi_iptal",
        gecmis="alındının iptali reddedildi",
        durum_nedeni=neden_olmaz,
    ),
    Gecis(
        "23/1-a",
        "tahsilat_geri_alindi",
        "Tahsilat geri alındı",
        Beyanname,
        GERI_ALINIR,
        BeyannameDurumu.TAHSILATTA,
        Rol.SISTEM,
        gecmis="alındısı iptal edildi, borç yeniden açık",
        yonler=HER_YON,
    ),
)
AYRILIKLAR = (
    Ayrilik("alindi_iptal_iste", "alindi_iptal_et", "İptali isteyen, onaylayamaz. Başka bir amire verin."),
    Ayrilik("tahsil_et", "alindi_iptal_et", "Tahsil eden, iptali onaylayamaz."),
)
