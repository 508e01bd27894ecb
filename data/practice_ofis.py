"""The practice office itself: set up the first time, filled with work waiting at every desk."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from gumruk.data import migrate, practice_antrepo, practice_cikis, practice_sonradan, practice_tahlil, practice_transit, practice_ykts, reference
from gumruk.data.engine import Depo, sqlite_path
from gumruk.data.ofis_hesap import duran_degerler, hesap_farki
from gumruk.data.oranlar import Oranlar
from gumruk.data.practice import AD, EKSIK_FATURA, ESKI, IDARE, Gun, gecmiste, iki_kalem, kisileri_ekle, kriterleri_yaz, listeleri_yukle
from gumruk.data.reference import OranGirdisi, TarifeGirdisi
from gumruk.models.banka import BankaOdemesiGirdisi
from gumruk.models.beyanname import Beyanname, BeyannameDurumu
from gumruk.models.duzeltme import TalepGirdisi
from gumruk.models.fiziki_istegi import FarkKonusu, FizikiIstegiGirdisi
from gumruk.models.muzekkere import CezaGirdisi, FarkGirdisi, MuzekkereGirdisi
from gumruk.models.secim_gunu import SecimKuraliGirdisi
from gumruk.models.surum import beyan_girdisi
from gumruk.models.temel import GerekceGirdisi
from gumruk.models.teminat import Teminat
from gumruk.models.teminat_cozme import CozmeGirdisi, CozmeTuru
from gumruk.models.yeniden_hesap import toplamlari
from sqlmodel import select

AYLIK = timedelta(days=40)  # past the term of every journey and confirmation


def _gecmis_birak(gun: Gun) -> None:
    """A declaration that was registered, paid at the bank and closed months ago: a further assessment on it bears interest (28/3)."""
    with gecmiste(gun.depo, ESKI):
        ob = gun.ozet_beyan("YMLUM229").belge_id
        gun.ozet_onay(ob)
        gun.ambar_giris(ob)
        by = gun.beyanname(ob, referans_no="DGM-99", doviz="TRY").belge_id
        gun.onay(by)
        gun.muayene(by)
        with gun.depo.oku() as s:
            borc = s.get_one(Beyanname, by).toplam_vergi_kurus
        dekont = BankaOdemesiGirdisi(banka="ZİRAAT", dekont_no="D-99", dekont_gunu=gun.depo.bugun(), tutar_kurus=borc, yatiran_no="1234567890")
        gun.yap("banka_odemesi", "MUH01", by, dekont)
        gun.cikis(by)


def is_birak(depo: Depo, kisi: dict[str, int]) -> None:
    """Work waiting at every desk: a few records stopped at each station of the line."""
    gun = Gun(depo, kisi)
    _gecmis_birak(gun)
    with gecmiste(depo, AYLIK):
        practice_transit.gecikenleri_birak(gun)
    kural = SecimKuraliGirdisi(gecerli_bas=depo.bugun(), asgari_rastgele_milyonda=20_000, hedef_fiziki_milyonda=80_000)
    gun.yap("secim_kurali_yaz", "AMR01", girdi=kural)
    gun.ozet_beyan("YMLUM230")
    ob = gun.ozet_beyan("YMLUM231").belge_id
    gun.ozet_onay(ob)
    for n, durak in enumerate(("tescil", "muayene", "tahsil", "tahsil", "cikis", "cikis", "kapi", "bitti")):
        ob = gun.ozet_beyan(f"YMLUM24{n}").belge_id
        gun.ozet_onay(ob)
        gun.ambar_giris(ob)
        kalemler = iki_kalem("610910000000") if n == 3 else iki_kalem()
        by = gun.beyanname(ob, referans_no=f"DGM-{100 + n}", kalemler=kalemler).belge_id
        if durak == "tescil":
            continue
        gun.onay(by)
        if durak == "muayene":
            continue
        gun.muayene(by)
        if durak == "tahsil":
            continue
        gun.tahsil(by)
        if durak == "cikis":
            continue
        gun.cikis(by)
        if durak == "bitti":
            with depo.oku() as s:
                from gumruk.models.ambar import AmbarCikisi

                fis = s.exec(select(AmbarCikisi.id).where(AmbarCikisi.beyanname_id == by)).first()
            gun.yap("kapi_gecisi", "KAP01", fis)
    _teminatli_is_birak(gun)
    _duzeltmeli_is_birak(gun)
    _muayene_yollari_birak(gun)
    ob = gun.ozet_beyan("YMLUM260").belge_id
    gun.ozet_onay(ob)
    gun.ambar_giris(ob)
    _tutanaklik_birak(gun)
    _supalan_birak(gun)
    _yeniden_hesap_birak(gun)
    practice_sonradan.birak(gun)
    practice_cikis.birak(gun)
    practice_transit.birak(gun)
    practice_ykts.birak(gun)
    practice_antrepo.birak(gun)
    _gec_oran_birak(depo)


def _tutanaklik_birak(gun: Gun) -> None:
    """Goods to be delivered without the ambar (13); of a firm with the permission: free goods, an open tutanak, an incomplete declaration (26)."""
    for n, durak in enumerate(("ambarsiz", "izinli", "tutanakta", "eksik")):
        ob = gun.ozet_beyan(f"YMLUM27{n}").belge_id
        gun.ozet_onay(ob)
        if durak == "ambarsiz":
            gun.onay(gun.beyanname(ob, referans_no="DGM-300").belge_id)
        elif durak == "tutanakta":
            gun.basit_usul(ob)
        elif durak == "eksik":
            by = gun.beyanname(ob, referans_no="DGM-301", basit_usul="5").belge_id
            gun.onay(by)
            gun.muayene(by)
            gun.tahsil(by)


def _supalan_birak(gun: Gun) -> None:
    """A petition waits for the chief, a paid declaration for its guard, another on the guard's çetele, half delivered (27/1)."""
    dilekce = {"supalan_dilekce_no": "2026/77", "supalan_dilekce_gunu": gun.depo.bugun()}
    gun.onay(gun.supalan("YMLUM290", "848180810000", referans_no="DGM-320"), **dilekce)
    for n in (1, 2):
        by = gun.supalan(f"YMLUM29{n}", referans_no=f"DGM-32{n}")
        gun.onay(by)
        gun.muayene(by)
        gun.tahsil(by)
    gun.kolcu(by)
    gun.cetele_teslim(by, {0: 60})


def _yeniden_hesap_birak(gun: Gun) -> None:
    """Of two supalan declarations whose goods are delivered one is to be reckoned anew, the other's recomputation waits in the accounts (27/1-c)."""
    for n in range(2):
        by = gun.supalan_odenmis(f"YMLUM29{n + 5}", referans_no=f"DGM-32{n + 5}")
        gun.kolcu(by)
        gun.cetele_teslim(by)
    with gun.depo.oku() as s:
        beyan = s.get_one(Beyanname, by)
        memur = next(k for k, v in gun.kisi.items() if v == beyan.muayene_memuru_id)
        girdi = duran_degerler(s, beyan, dayanak="Kesin fatura NV-2026-120", gerekce="Kesin faturada birim fiyat yüksek çıktı")
        kalemler = (girdi.kalemler[0].model_copy(update={"fatura_kurus": girdi.kalemler[0].fatura_kurus + 100_000}), *girdi.kalemler[1:])
        girdi = girdi.model_copy(update={"kalemler": kalemler})
        noksan, fazla = toplamlari(hesap_farki(s, beyan, girdi, Oranlar(s))[0])
    gun.yap("supalani_yeniden_hesapla", memur, by, girdi.model_copy(update={"noksan_kurus": noksan, "fazla_kurus": fazla}))


def _gec_oran_birak(depo: Depo) -> None:
    """A rate that took force this morning is loaded only now: the day's declarations wait on its list (8)."""
    from gumruk.data.gec_oran import tara

    bugun, kaynak = depo.bugun(), "eğitim kararı (gerçek oran değildir)"
    with depo.yaz() as s:
        tarife = [TarifeGirdisi("848180810000", "Küresel vanalar", "C62", bugun)]
        oranlar = [OranGirdisi("848180810000", "10", 70_000, None, "", bugun, None, kaynak)]
        reference.tarife_yukle(s, depo, tarife, oranlar, kaynak, b"")
    tara(depo)


def _muayene_yollari_birak(gun: Gun) -> None:
    """A request for physical examination waits at the chief, a paper at the müracaat masası, goods to be analysed at the examiner, the warehouse,
    the second laboratory.
    """
    by = gun.muayenede("YMLUM270", "DGM-300")
    if gun.durumu(by) is BeyannameDurumu.BELGE:
        girdi = FizikiIstegiGirdisi(konu=FarkKonusu.MIKTAR, gerekce="Çeki listesinde 140 kap, beyannamede 136 kap yazıyor")
        gun.yap("fiziki_iste", "MUA01", by, girdi)
    by = gun.muayenede("YMLUM271", "DGM-301")
    if gun.durumu(by) is BeyannameDurumu.BELGE:
        gun.yap("eksik_belge_notu", "MUA01", by, EKSIK_FATURA)
    for n in range(4):
        by = gun.muayenede(f"YMLUM28{n}", f"DGM-31{n}", kalemler=iki_kalem("390120909000"))
        gun.yap("hazirlik_bildir", "MUA02", by)
        if n:
            gun.numune(by, cikar=n >= 2)
        if n == 3:
            practice_tahlil.aykiri_rapora_itiraz(gun, by)


def _teminatli_is_birak(gun: Gun) -> None:
    """Temporary imports: one waits for its guarantee, one's letter waits at the saymanlık, one's cash waits to be given back."""
    for n, durak in enumerate(("bekler", "mektup", "geri")):
        ob = gun.ozet_beyan(f"YMLUM25{n}").belge_id
        gun.ozet_onay(ob)
        gun.ambar_giris(ob)
        by = gun.beyanname(ob, rejim="5300", referans_no=f"DGM-2{n}").belge_id
        gun.onay(by)
        gun.muayene(by)
        gun.tahsil(by)
        with gun.depo.oku() as s:
            tutar = s.get_one(Beyanname, by).toplam_teminat_kurus
        if durak == "mektup":
            gun.mektup(by, tutar, "2026/4471")
        if durak == "geri":
            gun.nakit_teminat(by, tutar)
            gun.cikis(by)
            with gun.depo.oku() as s:
                teminat = s.exec(select(Teminat.id).where(Teminat.beyanname_id == by)).one()
            girdi = CozmeGirdisi(
                tur=CozmeTuru.IADE, teminat_id=teminat, tutar_kurus=tutar, dayanak="İbra yazısı 2026/55", gerekce="Eşya yurt dışı edildi"
            )
            cozme = gun.yap("teminat_coz_iste", "MUH01", girdi=girdi)
            gun.yap("teminat_coz_onayla", "AMR01", cozme.belge_id, GerekceGirdisi(gerekce="Uygun görüldü, çözülsün"))


def _duzeltmeli_is_birak(gun: Gun) -> None:
    """A written request and a müzekkere wait for the chief, a new assessment waits to be notified; what the draw sent to fiziki is left."""
    for n, durak in enumerate(("istek", "müzekkere", "tebliğ")):
        ob = gun.ozet_beyan(f"YMLUM27{n}").belge_id
        gun.ozet_onay(ob)
        gun.ambar_giris(ob)
        by = gun.beyanname(ob, referans_no=f"DGM-3{n}").belge_id
        gun.onay(by)
        with gun.depo.oku() as s:
            beyan = s.get_one(Beyanname, by)
            if beyan.durum is not BeyannameDurumu.BELGE:
                continue
            girdi = beyan_girdisi(beyan)
        if durak == "istek":
            istek = TalepGirdisi(
                beyanname_id=by, dilekce_no="2026/88", dilekce_gunu=gun.depo.bugun(), istek="1. kalemin net ağırlığı 10.500 kg olacak"
            )
            gun.yap("duzeltme_talep_et", "KAB01", girdi=istek)
            continue
        tespit = "2. kalemin faturadaki fiyatı 40.000 USD, beyan edilen 36.000 USD; fark beyan edilmemiş"
        cezalar = (CezaGirdisi(kod="P34", tutar_kurus=1_500_000),)
        gun.yap("muzekkere_yaz", "MUA01", by, MuzekkereGirdisi(tespit=tespit, kutular="22, 42, 46, 47", cezalar=cezalar))
        if durak == "müzekkere":
            continue
        gun.yap("muzekkere_uygun_gor", "AMR01", by)
        kalemler = (girdi.kalemler[0], girdi.kalemler[1].model_copy(update={"fatura_kurus": 4_000_000}))
        yeni = girdi.model_copy(update={"kalemler": kalemler, "fatura_kurus": sum(k.fatura_kurus for k in kalemler)})
        gun.yap("farklari_gir", "MUA01", by, FarkGirdisi(mesruhat="Düzeltme nüshası düzenlenmiştir", beyan=yeni))


def ac(url: str) -> Depo:
    """The practice office; set up the first time, and anew when the program has outgrown it: the older one is set aside beside it, never deleted."""
    yol = sqlite_path(url)
    if yol.exists():
        depo = Depo(url)
        try:
            bulunan = migrate.surum(depo)
        finally:
            depo.kapat()
        if bulunan == migrate.son_surum():
            return migrate.ac(url)
        for ek in ("", "-wal", "-shm"):
            parca = yol.with_name(yol.name + ek)
            if parca.exists():
                parca.rename(yol.with_name(f"{yol.stem}-{bulunan or 'yarim'}.db{ek}"))
    yol.parent.mkdir(parents=True, exist_ok=True)
    # Filled beside its place: a program closed meanwhile leaves no half office to be opened.
    with TemporaryDirectory(prefix="dolan-", dir=yol.parent) as klasor:
        dolan = Path(klasor) / yol.name
        egitim_ofisi(f"sqlite:///{dolan}")[0].kapat()
        if not yol.exists():  # another program was not quicker
            dolan.rename(yol)
    return migrate.ac(url)


def egitim_ofisi(url: str, *, is_var: bool = True) -> tuple[Depo, dict[str, int]]:
    """Set up the practice office, with waiting work unless told otherwise. Returns the archive and code → user id."""
    depo = migrate.kur(url, idare=IDARE, ad=AD, egitim=True)
    listeleri_yukle(depo)
    kisi = kisileri_ekle(depo)
    kriterleri_yaz(depo)
    with gecmiste(depo, ESKI):
        practice_ykts.kur(Gun(depo, kisi))
    if is_var:
        is_birak(depo, kisi)
    return depo, kisi
