"""What of a standing guarantee an antrepo declaration may name (29, 24/1), and that a day's stock and a slip stay what they were (31)."""

from datetime import timedelta
from typing import Any

import pytest
from gumruk.data import kagit_antrepo, practice, queries_antrepo
from gumruk.data import practice_antrepo as an
from gumruk.models.beyanname import Beyanname, Hat
from gumruk.models.kayit import BaskiIsi
from gumruk.models.kriter import Kriter
from gumruk.models.muzekkere import CezaGirdisi, FarkGirdisi, MuzekkereGirdisi
from gumruk.models.surum import beyan_girdisi
from gumruk.models.temel import GumrukHatasi, Ret
from gumruk.models.teminat import Teminat, TopluKullanimGirdisi
from sqlmodel import select

from tests.data.test_antrepo import durum

TESPIT = "Eşya beyan edilen antrepo yerine özel antrepoya götürülmüş"


def toplu_teminat(ofis: Any) -> tuple[int, str]:
    """A standing guarantee of 1,000 TL, taken in: its id and number."""
    toplu = ofis.gun.mektup(None, 1_000_00, "TT-1").belge_id
    ofis.gun.teslim_al(toplu)
    with ofis.depo.oku() as s:
        return toplu, s.get_one(Teminat, toplu).no


def farki_girilecek(ofis: Any, senet: str = "S1", **degisen: Any) -> int:
    """A declaration whose müzekkere the chief has approved, at MUA02."""
    hepsi_fizikiye(ofis)
    return muzekkereli(ofis, an.tescil(ofis.gun, senet, **degisen))


def hepsi_fizikiye(ofis: Any) -> None:
    """Before the day's first acceptance: whatever is accepted goes to physical examination."""
    with ofis.depo.yaz() as s:
        s.add(Kriter(ad="Hepsi fiziki", gecerli_bas=ofis.depo.bugun(), hat=Hat.FIZIKI, yazildi=ofis.depo.saat()))


def muzekkereli(ofis: Any, by: int) -> int:
    """A registered declaration through acceptance and physical examination to an approved müzekkere."""
    gun = ofis.gun
    gun.yap("tescil_onayi", "KAB01", by, an.onay_girdisi())
    gun.yap("hazirlik_bildir", "MUA02", by)
    cezalar = (CezaGirdisi(kod="P34", tutar_kurus=1_500_000),)
    gun.yap("muzekkere_yaz_fiziki", "MUA02", by, MuzekkereGirdisi(tespit=TESPIT, kutular="47, 49", cezalar=cezalar))
    gun.yap("muzekkere_uygun_gor", "AMR01", by)
    return by


def farklari_yaz(ofis: Any, by: int, key: str | None = None, **degisen: Any) -> Any:
    """The examiner's entry of these boxes, otherwise as registered."""
    with ofis.depo.oku() as s:
        beyan = beyan_girdisi(s.get_one(Beyanname, by))
    girdi = FarkGirdisi(mesruhat="Fark düzeltme nüshasında gösterildi", beyan=beyan.model_copy(update=degisen))
    return ofis.gun.yap("farklari_gir", "MUA02", by, girdi, key)


@pytest.mark.madde("29", "24/1-b", "24/1-c")
def test_bitmis_toplu_teminat_gosterilmez_yetmeyeni_gosterilir(ofis: Any) -> None:
    """Nothing free, or run out: no guarantee to name. Less free than the duties: registered, drawn for no more than is free, the rest in cash."""
    gun = ofis.gun
    toplu, no = toplu_teminat(ofis)
    by = an.tescil(gun, "S1", teminat_sekli="BANKA", teminat_no=no)
    with ofis.depo.oku() as s:
        b = s.get_one(Beyanname, by)
        gereken = b.toplam_teminat_kurus
        assert queries_antrepo.teminat_acigi(ofis.depo, b.no) == gereken - 1_000_00
    gun.yap("tescil_onayi", "KAB01", by, an.onay_girdisi())
    gun.muayene(by)
    gun.tahsil(by)
    with pytest.raises(Ret, match=r"bakiyesi 1.000,00 TL.*Kalanı nakit ya da mektupla alın"):
        gun.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=gereken))
    gun.yap("toplu_kullan", "MUH01", by, TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=1_000_00))
    assert durum(ofis, by) == "TAHSILATTA"
    with pytest.raises(Ret, match="Teminat alınmamış"):
        an.gir(gun, by)
    gun.nakit_teminat(by, gereken - 1_000_00)
    assert durum(ofis, by) == "ODENDI"
    with pytest.raises(Ret, match=r"serbesti kalmamış \(1.000,00 TL'nin tamamı kullanımda\)"):
        an.tescil(gun, "S2", teminat_sekli="BANKA", teminat_no=no)
    yarin = ofis.depo.bugun() + timedelta(days=1)
    vadeli = gun.mektup(None, 1_000_00, "TT-2", sekil="DIGER", vade=yarin).belge_id
    gun.teslim_al(vadeli)
    with ofis.depo.oku() as s:
        no = s.get_one(Teminat, vadeli).no
    with practice.gecmiste(ofis.depo, timedelta(days=-2)), pytest.raises(Ret, match=r"vadesi .* gününde dolmuş; gösterilemez"):
        an.tescil(gun, "S3", teminat_sekli="DIGER", teminat_no=no, doviz="TRY")


@pytest.mark.madde("31/2")
def test_cikis_fisi_sonraki_girisle_degismez(sqlite_ofis: Any) -> None:
    """What was left after an exit is that of its own moment: a later entry does not swell a reprint; in less out is what is left, at any day."""
    ofis, gun = sqlite_ofis, sqlite_ofis.gun
    with practice.gecmiste(ofis.depo, timedelta(days=2)):
        by = an.islemleri_bitir(gun, an.tescil(gun, "S1", doviz="TRY"))
        gun.cikis(by)
        an.gir(gun, by, {1: 50})
    with practice.gecmiste(ofis.depo, timedelta(days=1)):
        im = an.ithal(gun, by, {1: 20}, doviz="TRY")
        gun.onay(im)
        gun.muayene(im)
        gun.tahsil(im, "VEZ02")
        an.cik(gun, im)
    an.gir(gun, by)
    with ofis.depo.oku() as s:
        i = s.exec(select(BaskiIsi).where(BaskiIsi.form == "antrepo_cikis_fisi")).one()
        _, veriler = kagit_antrepo.OKUYUCULAR["antrepo_cikis_fisi"](s, i)
    assert [x[3] for x in veriler["kalemler"].values()][:1] == [30]
    bugun = ofis.depo.bugun()
    for geri, kalan in ((0, {1: 100, 2: 16}), (1, {1: 30}), (2, {1: 50}), (3, {})):
        satirlar = queries_antrepo.stok_listesi(ofis.depo, bugun - timedelta(days=geri))
        assert {x.kalem_sira: x.kalan_kap for x in satirlar} == kalan
        for x in satirlar:
            terimler = queries_antrepo.hareketler(ofis.depo, by, x.kalem_sira, bugun - timedelta(days=geri))
            assert (sum(h.kap for h in terimler), sum(h.gram for h in terimler)) == (x.kalan_kap, x.kalan_gram)
            assert all(h.belge for h in terimler)


@pytest.mark.madde("19/5", "29")
def test_duzeltilen_kutu_49_ve_47_tescildeki_gibi_denetlenir(ofis: Any) -> None:
    """Differences are held against what 29 asks: a known antrepo, no simplified procedure, a guarantee that may stand."""
    by = farki_girilecek(ofis)
    for degisen, neden in (
        ({"antrepo": "X99"}, "«X99» bu gün idarenin denetimindeki antrepolardan değil"),
        ({"basit_usul": "A1"}, "basitleştirilmiş usul yazılmaz"),
        ({"antrepo": an.OZEL}, "Genel Antrepo A.Ş. adına"),
        ({"teminat_sekli": "NAKİT"}, "47'ye NAKİT yazılmış"),
        ({"teminat_sekli": "", "teminat_no": ""}, "TL vergi teminata bağlanacak"),
        ({"teminat_sekli": "GTRANT", "teminat_no": ""}, "numarasını yazın"),
        ({"teminat_sekli": "YOK", "teminat_no": ""}, "«YOK» teminat şekli listede yok"),
    ):
        with pytest.raises(Ret) as ret:
            farklari_yaz(ofis, by, **degisen)
        assert [e.madde for e in ret.value.engeller if neden in e.neden] == ["29"], ret.value.engeller
    assert durum(ofis, by) == "DUZELTMEDE"


@pytest.mark.madde("19/5", "24/1-c", "29")
def test_degismeyen_teminat_yeniden_denetlenmez(ofis: Any) -> None:
    """Another declaration has used the standing guarantee up since: it stays named, but is not named for another antrepo."""
    gun = ofis.gun
    toplu, no = toplu_teminat(ofis)
    bilgi = {"teminat_sekli": "BANKA", "teminat_no": no}
    kullanan = an.tescil(gun, "S0", **bilgi)
    by = farki_girilecek(ofis, "S1", **bilgi)
    gun.yap("tescil_onayi", "KAB01", kullanan, an.onay_girdisi())
    gun.muayene(kullanan)
    gun.tahsil(kullanan)
    gun.yap("toplu_kullan", "MUH01", kullanan, TopluKullanimGirdisi(teminat_id=toplu, tutar_kurus=1_000_00))
    with pytest.raises(Ret, match="serbesti kalmamış"):
        farklari_yaz(ofis, by, antrepo=an.OZEL)
    farklari_yaz(ofis, by, aciklama="Müzekkereye göre")
    assert durum(ofis, by) == "DUZELTILDI"


@pytest.mark.madde("29")
def test_ayni_anahtar_baska_kutuyla_kullanilmaz(sqlite_ofis: Any) -> None:
    """The trail's digest holds the boxes that only an antrepo declaration has: the same key with another box 49 is another act."""
    by = farki_girilecek(sqlite_ofis)
    nakit = {"teminat_sekli": "NAKİT", "teminat_no": ""}
    farklari_yaz(sqlite_ofis, by, key="k-1", **nakit)
    assert farklari_yaz(sqlite_ofis, by, key="k-1", **nakit).zaten
    with pytest.raises(GumrukHatasi, match="başka bir işlemde kullanılmış"):
        farklari_yaz(sqlite_ofis, by, key="k-1", **nakit, antrepo=an.OZEL)
