"""Transit declaration of goods in the ambar or an antrepo: registered, compared, secured, its copies given to the carrier, out (33/1-a, -b, 31/2)."""

from enum import Enum
from typing import Any, ClassVar

from gumruk.models import ambar, antrepo_stok
from gumruk.models.ambar import bir_sey_cikiyor, girenden_cok_cikmaz, hepsi_cikti, iliskili_ozet_beyanlar, kapat
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameGirdisi
from gumruk.models.beyanname_sart import (
    baglantilar_yeter,
    ek_sayisi_tutuyor,
    ekler_sayilmis,
    gruplar_uyuyor,
    kalemler_tutarli,
    kimlikler_dogru,
    kodlar_biliniyor,
    vergi_hesaplanir,
)
from gumruk.models.beyanname_tescil import ANTREPOLARI_KAPAT, tescil_et
from gumruk.models.beyanname_tescil import GECISLER as BEYANNAME_GECISLERI
from gumruk.models.numara import karne_sade
from gumruk.models.ozet_beyan import numaralar_tutuyor
from gumruk.models.secim import tahakkuk_et
from gumruk.models.tablo import Satir, anahtar, bag, durum_sutunu, mantik, metin, secenekler, strict
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, Rol, Sart, yonde
from gumruk.models.transit_sevk import NushaTeslimGirdisi, SevkDurumu, sevk_et, sure_uygun, teslim_alan_no_dogru
from gumruk.models.ykts_beyan import ykts_kayitli
from gumruk.models.yon import BEYANNAMELI, Bent, Yol, Yon
from pydantic import Field as Sinir
from sqlalchemy.orm import backref
from sqlmodel import Relationship


class Usul(Enum):
    ADI = "adi transit"
    MILLETLERARASI = "milletlerarası transit"

    @property
    def bent(self) -> Bent:
        """The letter of 33/1 that orders it."""
        return Bent.A if self is Usul.ADI else Bent.B


class TransitBilgisi(Satir, table=True):
    """33/1-a, -b: what only a transit declaration has: boxes 1 and 50 to 53, and whether the goods go back where they came from."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"asil_sorumlu_no", "asil_sorumlu_unvan"})
    SONRADAN: ClassVar[frozenset[str]] = frozenset({"numara_gerekcesi"})

    __tablename__ = "transit_bilgisi"
    __table_args__ = strict(secenekler("usul", Usul))

    id: int = anahtar()
    beyanname_id: int = bag("beyanname.id", tekil=True)
    t_formu: str = metin(2)
    usul: Usul = durum_sutunu(Usul)
    asil_sorumlu_no: str = metin(20)
    asil_sorumlu_unvan: str = metin(150)
    transit_idareleri: str = metin(60)
    varis_idaresi: str = metin(6)
    mahrece_iade: bool = mantik()
    karne_no: str = metin(20)
    numara_gerekcesi: str = metin(200)
    beyanname: Beyanname | None = Relationship(sa_relationship_kwargs={"backref": backref("transit_bilgisi", uselist=False)})

    @property
    def bent(self) -> Bent:
        return self.usul.bent


# Inputs


class TransitBeyannameGirdisi(BeyannameGirdisi):
    """33/1-a, -b: no code of Ek 1, no terms of payment; the duties at stake are reckoned from the value."""

    YON: ClassVar[Yon] = Yon.TRANSIT

    rejim: str = Sinir(default="", max_length=0)
    basit_usul: str = Sinir(default="", max_length=0)
    alici_no: str = Sinir(default="", max_length=11)
    teslim_sekli: str = Sinir(default="", max_length=3)
    odeme_sekli: str = Sinir(default="", max_length=2)
    t_formu: str = Sinir(min_length=2, max_length=2)
    usul: Usul
    asil_sorumlu_no: str = Sinir(min_length=10, max_length=11)
    asil_sorumlu_unvan: str = Sinir(min_length=2, max_length=150)
    transit_idareleri: str = Sinir(default="", max_length=60)
    varis_idaresi: str = Sinir(min_length=6, max_length=6)
    mahrece_iade: bool = False
    karne_no: str = Sinir(default="", max_length=20)
    numara_gerekcesi: str = Sinir(default="", max_length=200)

    @property
    def yol(self) -> Yol:
        """33/1-a or -b: registered, and refused, under the letter of its usul."""
        return self.usul.bent


# Guards


def idareler_biliniyor(_belge: Any, b: Baglam) -> str | None:
    g = b.girdi
    if b.ofis.liste_satiri("transitFormu", g.t_formu, b.gun) is None:
        return f"1 no.lu kutu: «{g.t_formu}» diye bir T formu yok. F4 listeler."
    for kod, ad in ((g.varis_idaresi, "53 varış idaresi"), *((k, "51 transit idaresi") for k in g.transit_idareleri.split())):
        if b.ofis.liste_satiri("gumruk", kod, b.gun) is None:
            return f"{ad}: «{kod}» listede yok. F4 listeyi açar."
    return varis_baska_idare(g.varis_idaresi, b)


def varis_baska_idare(kod: str, b: Baglam) -> str | None:
    return "Varış idaresi bu idarenin kendisi olamaz; eşya bir başka gümrüğe gönderilir." if kod == b.idare else None


def mahrece_iade_yurt_disina(_belge: Any, b: Baglam) -> str | None:
    """33/1-b 1: goods that go back go abroad, in international transit."""
    g = b.girdi
    if not g.mahrece_iade:
        return None
    if g.usul is not Usul.MILLETLERARASI:
        return "Mahrece iade milletlerarası transit usulündedir (m.33/1-b); usulü ya da mahrece iadeyi düzeltin."
    return "Mahrece iadede gideceği ülke (17) yurt dışı olur." if g.gidecegi_ulke == "052" else None


def esya_ambarda(_belge: Any, b: Baglam) -> str | None:
    """33/1-a, -b: goods that lie in the ambar. What changes vehicles without it is the carrier's özet beyan alone (33/1-d)."""
    olmayan = b.ofis.ambarda_olmayan([x.satir_id for x in b.girdi.baglantilar])
    return (
        f"{olmayan} ambarda değil: önce ambar girişi (m.11/1). Ambara alınmadan aktarılacaksa taşıyıcı özet beyan verir (m.33/1-d)."
        if olmayan
        else None
    )


def transit_dokumu_alinmis(belge: Beyanname, b: Baglam) -> str | None:
    if not b.ofis.kagit_istendi("transit_beyannamesi", belge.id):
        return "Transit beyannamesinin dökümü alınmamış; imzalanacak kâğıt olmadan onay verilmez (m.3/b)."
    return None


def usulu(beklenen: Usul) -> Sart:
    def usul_uyar(belge: Beyanname, b: Baglam) -> str | None:
        usul = b.ofis.transit_bilgisi(belge.id).usul
        return None if usul is beklenen else f"{belge.no} «{usul.value}» usulünde; nüshaları öteki bende göre verilir."

    return usul_uyar


def ozet_beyani_onayli(belge: Beyanname, b: Baglam) -> str | None:
    """The carrier's özet beyan of the declaration stands and is approved."""
    beyan = b.ofis.transit_ozet_beyani(belge.id)
    if beyan is None:
        return "Taşıyıcının bu beyannameye dayanan özet beyanı yok; taşıyıcı TZ ekranında tescil ettirir (m.33/1)."
    if beyan.durum.name == "TESCILLI":
        return f"Taşıyıcının özet beyanı {beyan.no} onaylanmamış; kabul memuru OO ekranında onaylar."
    return None


_IADE_EDILMIS = "Evrak iade edilmiş; beyan sahibi düzelttiğini yeni numarayla tescil ettirir (m.10/2)."


def onay_neden_olmaz(belge: Beyanname, _islem: str, _b: Baglam) -> Engel | None:
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.IADE:
        return Engel("33/1", _IADE_EDILMIS)
    return Engel("33/1", f"Tescil onayı verilmiş; beyanname «{d.value}». Onaylanmış beyannamenin evrakı iade edilmez.")


def nusha_neden_olmaz(belge: Beyanname, _islem: str, b: Baglam) -> Engel | None:
    """What stands before the copies, and at whose desk; or to whom they went."""
    d, bd = belge.durum, BeyannameDurumu
    if d is bd.IADE:
        return Engel("33/1", _IADE_EDILMIS)
    if d is bd.TESCILLI:
        return Engel("33/1", "Tescil onayı verilmemiş; kabul memuru TO ekranında onaylar. Nüshalar vergi ve teminattan sonra verilir.")
    if d in (bd.ONAYLI, bd.TAHSILATTA):
        return Engel("24", "Vergisi ya da teminatı alınmamış: veznedar (MH, NT) ya da muhasebe memuru (MK) alır. Nüshalar ondan sonra verilir.")
    sevk = b.ofis.sevkleri(belge.id)[0]
    return Engel(
        "33/1",
        f"Nüshalar verilmiş: {sevk.no}, {b.ofis.yerel_gun(sevk.zaman):%d.%m.%Y}, {sevk.teslim_alan}. İkinci kez verilmez; beyanname «{d.value}».",
    )


def cikis_neden_olmaz(belge: Beyanname, islem: str, b: Baglam) -> Engel | None:
    bd = BeyannameDurumu
    if belge.durum in (bd.YOLDA, bd.KAPANDI):
        return Engel("12/2", f"Eşyanın tamamı çıkmış: {b.ofis.fis_ozeti(belge.id)}. Beyanname «{belge.durum.value}».")
    if belge.durum is bd.ODENDI:
        return Engel("33/1", "Nüshalar taşıyıcıya verilmemiş. İrtibat memuru TN ekranında verir.")
    return nusha_neden_olmaz(belge, islem, b)


# Effects


def transit_tescil_et(belge: Any, b: Baglam) -> list[Any]:
    (beyan,) = tescil_et(belge, b)
    kendi = set(TransitBilgisi.model_fields) & set(TransitBeyannameGirdisi.model_fields)
    alan = {**b.girdi.model_dump(include=kendi), "karne_no": karne_sade(b.girdi.karne_no)}
    return [beyan, TransitBilgisi(**alan, beyanname=beyan)]


def onayla(belge: Beyanname, b: Baglam) -> list[Any]:
    from gumruk.models.beyanname_tescil import _gruplar

    belge.onay_ani, belge.onaylayan_id = b.an, b.kim.id
    return _gruplar(belge, b)


def nushalari_ver(belge: Beyanname, b: Baglam) -> list[Any]:
    bilgi = b.ofis.transit_bilgisi(belge.id)
    return sevk_et(
        b, SevkDurumu.TASIYICIDA, beyanname_id=belge.id, varis_idaresi=bilgi.varis_idaresi, verilen="transit beyannamesinin 1, 4 ve 5 no.lu nüshaları"
    )


def sevki(belge: Beyanname, b: Baglam) -> list[Any]:
    return list(b.ofis.sevkleri(belge.id))


def ozet_beyani(belge: Beyanname, b: Baglam) -> list[Any]:
    beyan = b.ofis.transit_ozet_beyani(belge.id)
    return [beyan] if beyan is not None else []


def sevki_bitti(belge: Beyanname, b: Baglam) -> str | None:
    acik = [x.no for x in b.ofis.sevkleri(belge.id) if x.durum not in (SevkDurumu.TEYITLI, SevkDurumu.VARMADI)]
    return f"{acik[0]} numaralı sevkin teyidi gelmemiş." if acik else None


BD = BeyannameDurumu
_SHARED = {g.kimlik: g for g in (*BEYANNAME_GECISLERI, *ambar.GECISLER)}


def _teslim(bent: str, ad: str, usul: Usul, sartlar: tuple[Sart, ...]) -> Gecis:
    """The copies handed over under -a and -b: one step a letter, for what must have come before it differs."""
    return Gecis(
        bent,
        ad,
        "Nüshaları ver",
        Beyanname,
        (BD.ODENDI,),
        BD.TASIYICIDA,
        Rol.IRTIBAT_MEMURU,
        NushaTeslimGirdisi,
        (usulu(usul), *sartlar, teslim_alan_no_dogru, sure_uygun),
        nushalari_ver,
        form="nusha_teslim",
        ekran="nusha_teslim",
        gecmis="transit beyannamesinin nüshaları taşıyıcıya verildi",
        kuyruk=f"Nüshası verilecek, {bent}",
        durum_nedeni=nusha_neden_olmaz,
        yonler=(Yon.TRANSIT,),
    )


GECISLER = (
    Gecis(
        "33/1",
        "transit_beyanname_tescil",
        "Tescil et",
        Beyanname,
        (),
        BD.TESCILLI,
        Rol.BEYAN_SAHIBI,
        TransitBeyannameGirdisi,
        (
            idareler_biliniyor,
            mahrece_iade_yurt_disina,
            numaralar_tutuyor,
            kimlikler_dogru,
            ykts_kayitli,
            kodlar_biliniyor,
            kalemler_tutarli,
            ekler_sayilmis,
            baglantilar_yeter,
            esya_ambarda,
            vergi_hesaplanir,
        ),
        transit_tescil_et,
        form="transit_beyannamesi",
        ekran="transit",
        gecmis="transit beyannamesi tescil edildi",
        yonler=(Yon.TRANSIT,),
        bentler=BEYANNAMELI,
    ),
    yonde(
        _SHARED["tescil_onayi"],
        Yon.TRANSIT,
        sartlar=(transit_dokumu_alinmis, gruplar_uyuyor, ek_sayisi_tutuyor),
        sonuc=onayla,
        gerekirse=None,
        ekran="transit_onay",
        kuyruk="Transit onayı bekleyen",
        gecmis="transit beyannamesi onaylandı",
        durum_nedeni=onay_neden_olmaz,
        ardindan=(Ardil(("transit_havale",)), Ardil(("borc_yok",), zorunlu=False)),
        bentler=BEYANNAMELI,
    ),
    yonde(_SHARED["beyanname_iade"], Yon.TRANSIT, ekran="transit_onay", durum_nedeni=onay_neden_olmaz),
    Gecis(
        "24",
        "transit_havale",
        "Teminat için muhasebe servisine",
        Beyanname,
        (BD.ONAYLI,),
        BD.TAHSILATTA,
        Rol.SISTEM,
        None,
        (),
        tahakkuk_et,
        gecmis="teminatı alınmak üzere vezne ve muhasebe servisine gönderildi",
        yonler=(Yon.TRANSIT,),
    ),
    _teslim("33/1-a", "transit_nusha_ver_adi", Usul.ADI, (ozet_beyani_onayli,)),
    _teslim("33/1-b", "transit_nusha_ver_milletlerarasi", Usul.MILLETLERARASI, ()),
    yonde(
        _SHARED["ambar_cikis"],
        Yon.TRANSIT,
        kimden=(BD.TASIYICIDA, BD.KISMEN_TESLIM),
        sartlar=(ozet_beyani_onayli, bir_sey_cikiyor, girenden_cok_cikmaz),
        kuyruk="Ambardan çıkacak transit",
        durum_nedeni=cikis_neden_olmaz,
        ardindan=(Ardil(("transit_yolda",), zorunlu=False), Ardil(("ozet_beyan_kapat",), zorunlu=False, belgeler=iliskili_ozet_beyanlar)),
    ),
    yonde(
        antrepo_stok.CIKIS,
        Yon.TRANSIT,
        kimden=(BD.TASIYICIDA, BD.KISMEN_TESLIM),
        sartlar=(ozet_beyani_onayli, *antrepo_stok.CIKIS.sartlar),
        kuyruk="Antrepodan çıkacak transit",
        ardindan=(Ardil(("transit_yolda",), zorunlu=False),),
    ),
    Gecis(
        "33/1",
        "transit_yolda",
        "Yola çıktı",
        Beyanname,
        (BD.KISMEN_TESLIM,),
        BD.YOLDA,
        Rol.SISTEM,
        None,
        (hepsi_cikti, antrepo_stok.antrepoda_kalmamis),
        gecmis="eşyanın tamamı çıktı, yolda",
        ardindan=(Ardil(("sevk_yolda",), belgeler=sevki), Ardil(("transit_ozet_yolda",), belgeler=ozet_beyani)),
        yonler=(Yon.TRANSIT,),
        bentler=BEYANNAMELI,
    ),
    Gecis(
        "32/4",
        "transit_kapat",
        "Transit beyannamesi kapandı",
        Beyanname,
        (BD.YOLDA,),
        BD.KAPANDI,
        Rol.SISTEM,
        None,
        (sevki_bitti,),
        kapat,
        gecmis="varışı teyit edildi, transit beyannamesi kapandı",
        ardindan=(ANTREPOLARI_KAPAT,),
        yonler=(Yon.TRANSIT,),
    ),
)
AYRILIKLAR = (
    Ayrilik("transit_beyanname_tescil", "transit_nusha_ver_adi", "Beyannameyi tescil eden, nüshalarını veremez."),
    Ayrilik("transit_beyanname_tescil", "transit_nusha_ver_milletlerarasi", "Beyannameyi tescil eden, nüshalarını veremez."),
)
