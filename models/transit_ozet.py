"""The carrier's özet beyan of goods that go in transit, under each letter of 33, and their journey to its confirmation (Madde 33/1, 32/4)."""

from typing import Any, ClassVar

from gumruk.models.ambar import kapat, ozet_beyan_bitti
from gumruk.models.beyanname import BaglantiGirdisi, Beyanname, BeyannameDurumu
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import karne_sade
from gumruk.models.ozet_beyan import (
    ANA_KAPANIR,
    OzetBeyan,
    OzetBeyanDurumu,
    OzetBeyanGirdisi,
    basligi,
    beyani_kur,
    kodlar_biliniyor,
    numaralar_tutuyor,
)
from gumruk.models.tablo import Satir, anahtar, bag, durum_sutunu, eksi_olmaz, metin, secenekler, strict, tam
from gumruk.models.temel import Ardil, Ayrilik, Baglam, Engel, Gecis, Rol, Sart
from gumruk.models.transit import Usul, varis_baska_idare
from gumruk.models.transit_sevk import NushaTeslimGirdisi, SevkDurumu, sevk_et, sure_uygun, teslim_alan_no_dogru, yola_cikar
from gumruk.models.yon import BEYANNAMELI, Bent, Yon
from pydantic import Field as Sinir
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import backref
from sqlmodel import Relationship

TRNSIT, TIRIHR = "TRNSİT", "TIRİHR"
# 33/1-b 1: «ilgili kod», by the first digit of the mode of transport.
MAHRECE_IADE_TURU = {"1": "DENİHR", "2": "DEMİHR", "3": "KARİHR", "4": "HAVİHR"}


# What is printed from the carrier's screen: the transit declaration in tek tip format, or the özet beyan.
TEK_TIP, OZET_BEYAN = "transit_ozet_tek_tip", "ozet_beyan_dokumu"
KAGIDI = {Bent.A: TEK_TIP, Bent.B: OZET_BEYAN, Bent.C: TEK_TIP, Bent.C_TIR: OZET_BEYAN, Bent.D: TEK_TIP}


class TransitTasimasi(Satir, table=True):
    """33: under which letter an özet beyan carries goods in transit, on which declaration, where to and by whose responsibility."""

    KISISEL: ClassVar[frozenset[str]] = frozenset({"asil_sorumlu"})

    __tablename__ = "transit_tasimasi"
    __table_args__ = strict(secenekler("bent", Bent))

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id", tekil=True)
    bent: Bent = durum_sutunu(Bent)
    beyanname_id: int | None = bag("beyanname.id", bos=True)
    varis_idaresi: str = metin(6)
    asil_sorumlu: str = metin(150)
    karne_no: str = metin(20)
    onceki_tasit: str = metin(60)
    ozet_beyan: OzetBeyan | None = Relationship(sa_relationship_kwargs={"backref": backref("transit_tasimasi", uselist=False)})


class AktarmaSatiri(Satir, table=True):
    """33/1-d: how much of which incoming bill line goes over to the new vehicle, without the ambar."""

    __tablename__ = "aktarma_satiri"
    __table_args__ = strict(UniqueConstraint("ozet_beyan_id", "satir_id"), *eksi_olmaz("kap_adedi", "brut_gram"))

    id: int = anahtar()
    ozet_beyan_id: int = bag("ozet_beyan.id")
    satir_id: int = bag("senet_satiri.id")
    kap_adedi: int = tam()
    brut_gram: int = tam()
    ozet_beyan: OzetBeyan | None = Relationship()


# Inputs


class BeyannameliGirdi(OzetBeyanGirdisi):
    """33/1-a, -b: the declaration whose goods the carrier takes."""

    YON: ClassVar[Yon] = Yon.TRANSIT

    tur: str = Sinir(default=TRNSIT, min_length=3, max_length=9)
    beyanname_id: int
    karne_no: str = Sinir(default="", max_length=20)


class BeyannamesizGirdi(OzetBeyanGirdisi):
    """33/1-c: the özet beyan stands in place of the declaration."""

    YON: ClassVar[Yon] = Yon.TRANSIT

    tur: str = Sinir(default=TRNSIT, min_length=3, max_length=9)
    varis_idaresi: str = Sinir(min_length=6, max_length=6)
    asil_sorumlu: str = Sinir(min_length=2, max_length=150)


class TirCikisGirdisi(BeyannamesizGirdi):
    tur: str = Sinir(default=TIRIHR, min_length=3, max_length=9)
    karne_no: str = Sinir(min_length=3, max_length=20)


class AktarmaGirdisi(BeyannamesizGirdi):
    """33/1-d: the vehicle that the goods came on, and how much of its bill lines goes over."""

    aktarma: tuple[BaglantiGirdisi, ...] = Sinir(min_length=1)


# Guards


def turu_uyar(_belge: Any, b: Baglam) -> str | None:
    """33: each letter has its code; goods that go back abroad the one of their mode of transport."""
    beklenen = _beklenen_tur(b)
    if b.girdi.tur == beklenen:
        return None
    if beklenen is None:
        return f"Mahrece iadede «{b.girdi.tasima_sekli}» taşıma şeklinin özet beyan türü yok; taşıma şeklini denetleyin (m.33/1-b 1)."
    return f"Bu taşımanın özet beyan türü {beklenen}; «{b.girdi.tur}» yazılmış."


def _beklenen_tur(b: Baglam) -> str | None:
    g = b.girdi
    if isinstance(g, TirCikisGirdisi):
        return TIRIHR
    if not isinstance(g, BeyannameliGirdi) or beyannamesi(b) is None or not b.ofis.transit_bilgisi(g.beyanname_id).mahrece_iade:
        return TRNSIT
    return MAHRECE_IADE_TURU.get(g.tasima_sekli[0])


def beyannamesi(b: Baglam) -> Beyanname | None:
    (beyan,) = b.ofis.beyannameler((b.girdi.beyanname_id,))
    return beyan if beyan.yon is Yon.TRANSIT else None


def beyannamesi_hazir(usul: Usul) -> Sart:
    """-a: accepted, copies not handed out yet; -b: after the copies were given to the carrier."""

    def sirasi_gelmis(_belge: Any, b: Baglam) -> str | None:
        beyan = beyannamesi(b)
        if beyan is None:
            return "Bu bir transit beyannamesi değil; transit beyannamesinin numarasını yazın (TR12)."
        bilgi, d, bd = b.ofis.transit_bilgisi(beyan.id), beyan.durum, BeyannameDurumu
        if bilgi.usul is not usul:
            return f"{beyan.no} «{bilgi.usul.value}» usulünde; öteki bendi seçin."
        if (var := b.ofis.transit_ozet_beyani(beyan.id)) is not None:
            return f"{beyan.no} için {var.no} numaralı özet beyan var («{var.durum.value}»). Yanlışsa iade edilir, yenisi tescil edilir (m.10/2)."
        if usul is Usul.ADI and d not in (bd.TAHSILATTA, bd.ODENDI):
            return f"{beyan.no} «{d.value}»: özet beyan, beyanname onaylandıktan sonra ve nüshalar verilmeden oluşturulur (m.33/1-a)."
        if usul is Usul.MILLETLERARASI and d is not bd.TASIYICIDA:
            return f"{beyan.no} «{d.value}»: taşıyıcı özet beyanı kendisine verilen nüshalara göre oluşturur; önce nüshalar verilir (m.33/1-b)."
        return None

    return sirasi_gelmis


def _toplam(g: Any) -> tuple[int, int]:
    satirlar = [x for s in g.senetler for x in s.satirlar]
    return sum(x.kap_adedi for x in satirlar), sum(x.brut_gram for x in satirlar)


def _tutmaz(bulunan: tuple[int, int], beklenen: tuple[int, int], ne: str) -> str | None:
    if bulunan == beklenen:
        return None
    (kap, gram), (b_kap, b_gram) = bulunan, beklenen
    return f"Özet beyanda {sayi_goster(kap)} kap, {kg_goster(gram)} kg; {ne} {sayi_goster(b_kap)} kap, {kg_goster(b_gram)} kg. İkisi aynı olmalı."


def beyannameyi_tutar(_belge: Any, b: Baglam) -> str | None:
    beyan = beyannamesi(b)
    return _tutmaz(_toplam(b.girdi), (beyan.kap_adedi, beyan.brut_gram), f"{beyan.no} beyannamesinde") if beyan is not None else None


def karne_bir_kez(_belge: Any, b: Baglam) -> str | None:
    """A TIR carnet stands behind one living özet beyan; under -a, -b it may be the declaration that names it."""
    karne = _karnesi(b)
    no = b.ofis.karne_kullanan(karne) if karne else ""
    return f"TIR karnesi {karne} ile {no} numaralı özet beyan tescil edilmiş. Yanlışsa o iade edilir (m.10/2)." if no else None


def _karnesi(b: Baglam) -> str:
    yazilan = karne_sade(getattr(b.girdi, "karne_no", ""))
    if yazilan or not isinstance(b.girdi, BeyannameliGirdi) or beyannamesi(b) is None:
        return yazilan
    return str(b.ofis.transit_bilgisi(b.girdi.beyanname_id).karne_no)


def varisi_biliniyor(_belge: Any, b: Baglam) -> str | None:
    if b.ofis.liste_satiri("gumruk", b.girdi.varis_idaresi, b.gun) is None:
        return f"Varış idaresi: «{b.girdi.varis_idaresi}» listede yok. F4 listeyi açar."
    return varis_baska_idare(b.girdi.varis_idaresi, b)


def aktarilabilir(_belge: Any, b: Baglam) -> str | None:
    """33/1-d: goods of an approved incoming özet beyan that nothing binds and that never came into the ambar; all of what is written, no more."""
    idler = [x.satir_id for x in b.girdi.aktarma]
    if len(set(idler)) != len(idler):
        return "Aynı senet satırı iki kez yazılmış."
    kalanlar = b.ofis.satir_kalanlari(idler)
    girmis = b.ofis.ambara_girmis(idler)
    for x in b.girdi.aktarma:
        k = kalanlar.get(x.satir_id)
        if k is None:
            return "Böyle bir senet satırı yok."
        ad = f"{k.senet_no}/{k.satir_sira}"
        if x.satir_id in girmis:
            return f"{ad} {girmis[x.satir_id]} girişiyle ambara alınmış; ambardaki eşyaya transit beyannamesi verilir (m.33/1-a, -b)."
        if not k.onayli:
            return f"{ad}: {k.ozet_beyan_no} numaralı giriş özet beyanı onaylı değil (m.10/1)."
        if x.kap_adedi > k.kalan_kap or x.brut_gram > k.kalan_gram:
            return f"{ad}: {sayi_goster(k.kalan_kap)} kap, {kg_goster(k.kalan_gram)} kg kaldı; daha fazlası aktarılamaz."
        if (x.kap_adedi, x.brut_gram) == (0, 0):
            return f"{ad}: miktar yazılmamış."
    toplam = (sum(x.kap_adedi for x in b.girdi.aktarma), sum(x.brut_gram for x in b.girdi.aktarma))
    return _tutmaz(_toplam(b.girdi), toplam, "aktarılan satırlarda")


def bendi(*bentler: Bent) -> Sart:
    def bent_uyar(belge: OzetBeyan, b: Baglam) -> str | None:
        tasima = b.ofis.transit_tasimasi(belge.id)
        return None if tasima is not None and tasima.bent in bentler else f"{belge.no} bu bende göre verilmiş bir özet beyan değil (m.33/1)."

    return bent_uyar


# Effects


def _yaz(bent: Bent, **kendi: Any) -> Any:
    def yaz(_belge: Any, b: Baglam) -> list[Any]:
        g = b.girdi
        beyan = beyani_kur(b, basligi(g))
        alan: dict[str, Any] = {
            "varis_idaresi": getattr(g, "varis_idaresi", ""),
            "asil_sorumlu": getattr(g, "asil_sorumlu", ""),
            "karne_no": _karnesi(b),
        }
        if bent in (Bent.A, Bent.B):
            bilgi = b.ofis.transit_bilgisi(g.beyanname_id)
            alan |= {"varis_idaresi": bilgi.varis_idaresi, "asil_sorumlu": bilgi.asil_sorumlu_unvan}
            alan["beyanname_id"] = g.beyanname_id
        satirlar = [AktarmaSatiri(**x.model_dump(), ozet_beyan=beyan) for x in getattr(g, "aktarma", ())]
        onceki = b.ofis.onceki_tasit([x.satir_id for x in satirlar]) if satirlar else ""
        b.ofis.kagit(KAGIDI[bent], beyan)
        return [beyan, TransitTasimasi(**alan, bent=bent, onceki_tasit=onceki, ozet_beyan=beyan), *satirlar]

    return yaz


def tasimayi_ver(belge: OzetBeyan, b: Baglam) -> list[Any]:
    """The copies or the carnet in the carrier's hands, the goods are under way: no ambar stands before them."""
    tasima = b.ofis.transit_tasimasi(belge.id)
    verilen = f"TIR karnesi {tasima.karne_no}" if tasima.bent is Bent.C_TIR else "transit beyannamesi nüshaları"
    (sevk,) = sevk_et(b, SevkDurumu.YOLDA, ozet_beyan_id=belge.id, varis_idaresi=tasima.varis_idaresi, verilen=verilen)
    yola_cikar(sevk, b)
    return [sevk]


def aktarilanlar(belge: OzetBeyan, b: Baglam) -> list[Any]:
    return list(b.ofis.aktarilan_ozet_beyanlar(belge.id))


def aktarmasi_var(belge: OzetBeyan, b: Baglam) -> str | None:
    return None if b.ofis.aktarmasi_var(belge.id) else "Eşyası başka taşıta aktarılmamış."


def teslim_neden_olmaz(belge: OzetBeyan, _islem: str, _b: Baglam) -> Engel | None:
    if belge.durum is OzetBeyanDurumu.TESCILLI:
        return Engel("33/1-c", f"{belge.no} onaylanmamış; kabul memuru OO ekranında onaylar, sonra nüshalar ya da karne verilir.")
    return Engel("33/1-c", f"{belge.no} «{belge.durum.value}»; nüshaları ya da karnesi bir kez verilir.")


D, S, T = OzetBeyanDurumu, SevkDurumu, (Yon.TRANSIT,)


def _tescil(bent: Bent, kimlik: str, girdi: type[OzetBeyanGirdisi], sartlar: tuple[Sart, ...], gecmis: str) -> Gecis:
    """The carrier's registration under one letter; its paper is the one that the letter orders."""
    return Gecis(
        bent.madde,
        kimlik,
        "Tescil et",
        OzetBeyan,
        (),
        D.TESCILLI,
        Rol.TASIYICI,
        girdi,
        (turu_uyar, *sartlar, karne_bir_kez, kodlar_biliniyor, numaralar_tutuyor),
        _yaz(bent),
        form=KAGIDI[bent],
        ekran="transit_ozet",
        gecmis=gecmis,
        yonler=T,
    )


def _verme(madde: str, kimlik: str, bentler: tuple[Bent, ...], ne: str, ardindan: tuple[Ardil, ...] = ()) -> Gecis:
    return Gecis(
        madde,
        kimlik,
        "Nüshaları ver",
        OzetBeyan,
        (D.ONAYLI,),
        D.YOLDA,
        Rol.IRTIBAT_MEMURU,
        NushaTeslimGirdisi,
        (bendi(*bentler), teslim_alan_no_dogru, sure_uygun),
        tasimayi_ver,
        form="nusha_teslim",
        ekran="nusha_teslim",
        gecmis=f"{ne} taşıyıcıya verildi, eşya yolda",
        kuyruk=f"Nüshası verilecek, {madde}",
        durum_nedeni=teslim_neden_olmaz,
        ardindan=ardindan,
        yonler=T,
    )


GECISLER = (
    _tescil(Bent.A, "transit_ozet_a", BeyannameliGirdi, (beyannamesi_hazir(Usul.ADI), beyannameyi_tutar), "adi transit özet beyanı tescil edildi"),
    _tescil(
        Bent.B,
        "transit_ozet_b",
        BeyannameliGirdi,
        (beyannamesi_hazir(Usul.MILLETLERARASI), beyannameyi_tutar),
        "milletlerarası transit özet beyanı tescil edildi",
    ),
    _tescil(Bent.C, "transit_ozet_c", BeyannamesizGirdi, (varisi_biliniyor,), "çıkış eşyasının adi transit özet beyanı tescil edildi"),
    _tescil(Bent.C_TIR, "transit_ozet_c_tir", TirCikisGirdisi, (varisi_biliniyor,), "çıkış eşyasının TIR özet beyanı tescil edildi"),
    _tescil(
        Bent.D, "transit_ozet_d", AktarmaGirdisi, (varisi_biliniyor, aktarilabilir), "taşıt değiştiren eşyanın transit özet beyanı tescil edildi"
    ),
    _verme("33/1-c", "transit_ver_c", (Bent.C, Bent.C_TIR), "transit beyannamesi nüshaları ya da TIR karnesi"),
    _verme(
        "33/1-d",
        "transit_ver_d",
        (Bent.D,),
        "transit beyannamesi nüshaları",
        (Ardil(("ozet_beyan_aktarma_kapat",), zorunlu=False, belgeler=aktarilanlar),),
    ),
    Gecis(
        "33/1-d",
        "ozet_beyan_aktarma_kapat",
        "Özet beyan kapandı",
        OzetBeyan,
        (D.ONAYLI, D.AMBARDA),
        D.KAPANDI,
        Rol.SISTEM,
        None,
        (aktarmasi_var, ozet_beyan_bitti),
        kapat,
        gecmis="eşyası başka taşıta aktarıldı, özet beyan kapandı",
        ardindan=(ANA_KAPANIR,),
    ),
    Gecis(
        "33/1",
        "transit_ozet_yolda",
        "Yola çıktı",
        OzetBeyan,
        (D.ONAYLI,),
        D.YOLDA,
        Rol.SISTEM,
        gecmis="beyannamesinin eşyası ambardan çıktı, yolda",
        yonler=T,
        bentler=BEYANNAMELI,
    ),
    Gecis(
        "32/4",
        "transit_ozet_kapat",
        "Transit özet beyanı kapandı",
        OzetBeyan,
        (D.YOLDA,),
        D.KAPANDI,
        Rol.SISTEM,
        None,
        (),
        kapat,
        gecmis="varışı teyit edildi, transit özet beyanı kapandı",
        yonler=T,
    ),
)
_TESCILLER = tuple(g.kimlik for g in GECISLER if g.tescil)
AYRILIKLAR = tuple(
    Ayrilik(once, sonra, "Kaydı tescil eden, onu onaylayamaz, nüshalarını veremez. Başka bir memura verin.")
    for once in _TESCILLER
    for sonra in ("ozet_beyan_onayla", "ozet_beyan_iade", "transit_ver_c", "transit_ver_d")
)
