"""Exports as the practice office and tests play them: one officer's act a method, and the work that is left at each desk (34–42)."""

from typing import Any

from gumruk.models.beyanname import BeyannameDurumu, BeyannameOnayGirdisi, GrupGirdisi, KalemGirdisi
from gumruk.models.beyanname_sart import karsilastirma_gruplari
from gumruk.models.cikis import CikisGirdisi
from gumruk.models.cikis_kapama import KAPATMA_GRUPLARI, AyirmaGirdisi, KapatmaGirdisi, NushaGirdisi
from gumruk.models.cikis_ozet_beyan import CIKIS_GRUPLARI, CikisOzetBeyanGirdisi, CikisSatirGirdisi, CikisSenetGirdisi, IhracatTuru
from gumruk.models.cikis_yukleme import TakimGirdisi, YuklemeGirdisi, YuklemeSatirGirdisi
from gumruk.models.muayene import FizikiMuayeneGirdisi
from gumruk.models.ozet_beyan import OnayGirdisi, OzetBeyan
from gumruk.models.yon import Yon

IHRACATCI = ("4700312005", "Trakya Seramik Sanayi A.Ş.")
# The practice criterion sends this exporter neither to document control nor to physical examination (35/3-a).
GUVENILIR = ("8230415004", "Ege Zeytincilik A.Ş.")
KALEM = KalemGirdisi(
    gtip="690721000000",
    tanim="Sırlı seramik karo",
    mensei="052",
    marka="TRAKYA",
    kap_cinsi="PX",
    kap_adedi=20,
    brut_gram=24_000_000,
    net_gram=23_000_000,
    olcu_birimi="MTK",
    olcu_binde=1_200_000,
    fatura_kurus=1_440_000,
)
TELAFI = {"telafi_matrah_kurus": 12_000_000, "telafi_kurus": 360_000, "telafi_dayanak": "DİİB 2026/D1-04417, 2. kalem"}


def ornek_cikis(kalemler: tuple[KalemGirdisi, ...] = (KALEM,), **degisen: Any) -> CikisGirdisi:
    """A sale to Germany by ship: EUR, one item, two papers counted."""
    alan: dict[str, Any] = {
        "rejim": "1000",
        "gonderici_no": IHRACATCI[0],
        "gonderici_unvan": IHRACATCI[1],
        "gonderici_ulke": "052",
        "alici_unvan": "Baustoff Handel GmbH",
        "beyan_sahibi_no": "8890024379",
        "beyan_sahibi_unvan": "Deniz Gümrük Müşavirliği Ltd. Şti.",
        "ticaret_ulkesi": "004",
        "gidecegi_ulke": "004",
        "teslim_sekli": "FOB",
        "teslim_yeri": "AMBARLI",
        "doviz": "EUR",
        "fatura_kurus": sum(k.fatura_kurus for k in kalemler),
        "islem_niteligi": "11",
        "sinir_tasima": "10",
        "odeme_sekli": "2",
        "giris_idaresi": "343100",
        "esya_yeri": "LİMAN SAHASI",
        "ek_sayisi": 2,
    }
    return CikisGirdisi(**{**alan, **degisen}, kalemler=kalemler)


def telafili() -> tuple[KalemGirdisi, ...]:
    return (KALEM.model_copy(update=TELAFI),)


class CikisGunu:
    """Plays exports on a day (`practice.Gun`)."""

    def __init__(self, gun: Any) -> None:
        self.gun, self.depo, self.yap = gun, gun.depo, gun.yap

    def beyanname(self, kod: str = "BEY01", **degisen: Any) -> int:
        return int(self.yap("cikis_beyanname_tescil", kod, girdi=ornek_cikis(**degisen)).belge_id)

    def onay(self, by: int, kod: str = "KAB01", ek: int = 2) -> Any:
        gruplar = tuple(GrupGirdisi(grup=g, ayni=True) for g in karsilastirma_gruplari(Yon.CIKIS))
        return self.yap("tescil_onayi", kod, by, BeyannameOnayGirdisi(gruplar=gruplar, sayilan_ek=ek))

    def muayene(self, by: int) -> None:
        """Document control, or at the place of presentation; nothing where neither was chosen."""
        if self.gun.durumu(by) is BeyannameDurumu.FIZIKI:
            girdi = FizikiMuayeneGirdisi(kapsam="Kapların yüzde beşi açıldı", uygun=True)
            self.yap("fiziki_uygun", "MUA02", by, girdi)
        elif self.gun.durumu(by) is BeyannameDurumu.BELGE:
            self.gun.muayene(by)

    def irtibatta(self, **degisen: Any) -> int:
        """A declaration whose examination and payment are over."""
        by = self.beyanname(**degisen)
        self.onay(by)
        self.muayene(by)
        if self.gun.durumu(by) is BeyannameDurumu.TAHSILATTA:
            self.gun.tahsil(by)
        return by

    def satir(self, by: int, kap: int | None = None) -> CikisSatirGirdisi:
        """The bill line of a declaration: all of it, or so many packages."""
        from gumruk.data.queries import beyanname_gor

        b = beyanname_gor(self.depo, by)
        k = b.kalemler[0]
        adet = b.kap_adedi if kap is None else kap
        return CikisSatirGirdisi(
            kap_adedi=adet,
            kap_cinsi=k.kap_cinsi,
            marka=k.marka[:60],
            esya_tanimi=k.tanim,
            brut_gram=b.brut_gram * adet // b.kap_adedi,
            ihracat_turu=IhracatTuru.TCGB,
            ihracat_no=b.no,
            parcali=adet != b.kap_adedi,
        )

    def ozet_beyan(self, *satirlar: CikisSatirGirdisi, senet: str = "AMB-HAM-01", kod: str = "TAS01", **degisen: Any) -> int:
        """A ship's özet beyan with one bill of these lines."""
        alan: dict[str, Any] = {
            "tur": "DENİHR",
            "tasiyici_no": "4540536920",
            "tasiyici_unvan": "Aksoy Denizcilik A.Ş.",
            "tasima_sekli": "10",
            "tasit_adi": "MV Marmara",
            "tasit_no": "9319466",
            "sefer_no": "26-201",
            "tasit_ulke": "052",
            "yukleme_yeri": "AMBARLI",
            "bosaltma_yeri": "HAMBURG",
            "varis_gunu": self.depo.bugun(),
            "varis_saati": "21:00",
        }
        s = CikisSenetGirdisi(no=senet, gonderici_ad=IHRACATCI[1], alici_ad="Baustoff Handel GmbH", satirlar=satirlar)
        return int(self.yap("cikis_ozet_beyan_tescil", kod, girdi=CikisOzetBeyanGirdisi(**{**alan, **degisen}, senetler=(s,))).belge_id)

    def ozet_onay(self, ob: int, kod: str = "KAB01") -> Any:
        return self.yap("cikis_ozet_beyan_onayla", kod, ob, OnayGirdisi(uyan_gruplar=CIKIS_GRUPLARI))

    def kolcuya(self, ob: int, kolcu: str = "KOL01", kod: str = "OBM01") -> Any:
        girdi = TakimGirdisi(kolcu_id=self.gun.kisi[kolcu], mesruhat="Yüklemeye nezaret edilmek üzere verilmiştir")
        return self.yap("takim_kolcuya_ver", kod, ob, girdi)

    def yukle(self, ob: int, kap: dict[int, int] | None = None, kod: str = "KOL01", fark: str = "") -> Any:
        """Everything as on the bills, or `kap` packages of the n-th line."""
        with self.depo.oku() as s:
            beyan = s.get_one(OzetBeyan, ob)
            hepsi = [(x.id or 0, x.kap_adedi, x.brut_gram) for t in beyan.senetler for x in t.satirlar]
        satirlar = []
        for n, (i, adet, gram) in enumerate(hepsi):
            k = adet if kap is None else kap.get(n, adet)
            satirlar.append(YuklemeSatirGirdisi(satir_id=i, kap_adedi=k, brut_gram=gram if k == adet else gram * k // adet))
        girdi = YuklemeGirdisi(satirlar=tuple(satirlar), bitis_ani=self.depo.saat(), fark=fark, hazir_bulunan="Kaptan Rıza Deniz")
        return self.yap("yukleme_bitir", kod, ob, girdi)

    def kapat(self, ob: int, kod: str = "OBM01", anahtar: str | None = None) -> Any:
        girdi = KapatmaGirdisi(gruplar=tuple(GrupGirdisi(grup=g, ayni=True) for g in KAPATMA_GRUPLARI))
        return self.yap("cikis_ozet_beyan_kapat", kod, ob, girdi, anahtar)

    def ayir(self, ob: int, kod: str = "OBM01") -> Any:
        return self.yap("takim_ayir", kod, ob, AyirmaGirdisi(irtibatta_alan="Elif Arslan", birimler="İstatistik, arşiv"))

    def nusha_ver(self, by: int, kod: str = "IRT01") -> Any:
        return self.yap("nusha_ver", kod, by, NushaGirdisi(alan="Selin Ak", alan_no="10000000146", sifat="müşavir, vekâletname"))

    def yuklenmis(self, *byler: int, senet: str = "AMB-HAM-01") -> int:
        """An özet beyan of these whole declarations, loaded, back at the servis."""
        ob = self.ozet_beyan(*(self.satir(by) for by in byler), senet=senet)
        self.ozet_onay(ob)
        self.kolcuya(ob)
        self.yukle(ob)
        return ob


def birak(gun: Any) -> None:
    """Work waiting at every desk of exports: what the draw has hardened is left where it went."""
    c = CikisGunu(gun)
    c.beyanname(referans_no="ÇB-100")
    c.onay(c.beyanname(referans_no="ÇB-101", kalemler=telafili()))
    c.onay(c.beyanname(referans_no="ÇB-102", kalemler=(KALEM.model_copy(update={"gtip": "610910000000", "tanim": "Tişört"}),)))
    by = c.beyanname(referans_no="ÇB-103", kalemler=telafili())
    c.onay(by)
    c.muayene(by)
    guvenilir = {"gonderici_no": GUVENILIR[0], "gonderici_unvan": GUVENILIR[1]}
    for n, durak in enumerate(("irtibat", "tescil", "onay", "takim", "kolcu", "serviste", "ayrilacak", "nusha")):
        by = c.irtibatta(referans_no=f"ÇB-11{n}", **guvenilir)
        if durak == "irtibat" or gun.durumu(by) is not BeyannameDurumu.IRTIBATTA:
            continue
        ob = c.ozet_beyan(c.satir(by), senet=f"AMB-HAM-1{n}", tasit_no=f"931946{n}")
        if durak == "tescil":
            continue
        c.ozet_onay(ob)
        if durak in ("onay", "takim"):
            continue
        c.kolcuya(ob)
        if durak == "kolcu":
            continue
        c.yukle(ob)
        if durak == "serviste":
            continue
        c.kapat(ob)
        if durak == "nusha":
            c.ayir(ob)
