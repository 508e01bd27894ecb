"""Müzekkere to assessment (19/5, 21/3, 20): written, decided, differences entered, notified, accepted or objected to, collected."""

from datetime import date, timedelta
from typing import Any

import pytest
from gumruk.data import denetim, queries, queries_surum
from gumruk.data.reference import gomulu, liste_oku, liste_yukle
from gumruk.models.beyanname import Beyanname, BeyannameGirdisi, Hat
from gumruk.models.itiraz import DegisenKararGirdisi, Itiraz, ItirazGirdisi, KararGirdisi
from gumruk.models.kimlik import KullaniciRolu
from gumruk.models.kriter import Kriter
from gumruk.models.muayene import BelgeKontrolGirdisi, FizikiMuayeneGirdisi, MuayeneSonucu
from gumruk.models.muzekkere import CezaGirdisi, FarkGirdisi, Muzekkere, MuzekkereGirdisi
from gumruk.models.tatil import TatilAdi
from gumruk.models.teblig import ItirazsizGirdisi, Teblig, TebligGirdisi, itiraz_son_gunu
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from sqlmodel import select

from tests.data.test_duzeltme import belgede, beyani, iste, kalemde
from tests.data.test_kasa import BORC, bakiye

TESPIT = "Faturada 850440309000 tarife pozisyonunda olması gereken çelik vana için beyan edilen pozisyon farklıdır"
CEZA = (CezaGirdisi(kod="P34", tutar_kurus=1_500_000),)
GEREKCE = GerekceGirdisi(gerekce="Fatura ile tarife görüşü aynı yönde")
KARAR = {"karar_no": "2026/İ-14", "karar_gunu": None, "karar_ozeti": "Tarife görüşü beyanı doğruluyor"}


def durum(ofis: Any, by: int) -> str:
    with ofis.depo.oku() as s:
        return s.get_one(Beyanname, by).durum.name


def bozuk_yok(ofis: Any) -> None:
    assert denetim.denetle(ofis.depo) == []


def muzekkere(ofis: Any, by: int, kod: str = "MUA01", islem: str = "muzekkere_yaz", cezalar: tuple[CezaGirdisi, ...] = CEZA) -> Any:
    return ofis.gun.yap(islem, kod, by, MuzekkereGirdisi(tespit=TESPIT, kutular="33, 47", cezalar=cezalar))


def farklar(ofis: Any, by: int, beyan: BeyannameGirdisi | None = None, kod: str = "MUA01") -> Any:
    beyan = beyan or kalemde(beyani(ofis, by), 1, fatura_kurus=4_000_000)
    return ofis.gun.yap("farklari_gir", kod, by, FarkGirdisi(mesruhat="Fark düzeltme nüshasında gösterildi", beyan=beyan))


def duzeltildi(ofis: Any, senet: str = "S1", cezalar: tuple[CezaGirdisi, ...] = CEZA) -> int:
    """A declaration corrected under a müzekkere, at the irtibat desk."""
    by = belgede(ofis, senet)
    muzekkere(ofis, by, cezalar=cezalar)
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    farklar(ofis, by)
    return by


def teblig(ofis: Any, by: int, kod: str = "IRT01", **degisen: Any) -> Any:
    alan = {"teblig_gunu": ofis.depo.bugun(), "alan": "Selin Ak", "alan_no": "10000000146", "sifat": "vekâletname"}
    return ofis.gun.yap("teblig_et", kod, by, TebligGirdisi(**{**alan, **degisen}))


def itiraz(ofis: Any, by: int, **degisen: Any) -> Any:
    alan = {"dilekce_no": "K-7", "dilekce_gunu": ofis.depo.bugun(), "gerekce": "Eşya beyan edilen pozisyondadır, tarife görüşü ektedir"}
    return ofis.gun.yap("itiraz_et", "IRT01", by, ItirazGirdisi(**{**alan, **degisen}))


def tatiller() -> TatilAdi:
    """The list that comes with the program, without an office."""
    adlar = {r.kod: r.aciklama for r in liste_oku(gomulu("resmiTatil"), "resmiTatil.csv", liste="resmiTatil")}
    return lambda gun: adlar.get(f"{gun:%m-%d}") or adlar.get(gun.isoformat(), "")


def son_gunu(teblig_gunu: date) -> date:
    return itiraz_son_gunu(teblig_gunu, 15, tatiller())[0]


def karar(ofis: Any) -> KararGirdisi:
    return KararGirdisi(**{**KARAR, "karar_gunu": ofis.depo.bugun()})


def itirazda(ofis: Any, senet: str = "S1") -> int:
    by = duzeltildi(ofis, senet)
    teblig(ofis, by)
    itiraz(ofis, by)
    return by


def vergi(ofis: Any, by: int) -> int:
    toplam: int = queries.beyanname_gor(ofis.depo, by).toplam_vergi_kurus
    return toplam


@pytest.mark.madde("19/5", "20/1")
def test_muzekkereden_tahsilata(ofis: Any) -> None:
    by = belgede(ofis)
    eski = queries.beyanname_gor(ofis.depo, by)
    assert [k.form for k in muzekkere(ofis, by).kagitlar] == ["muzekkere"] and durum(ofis, by) == "MUZEKKEREDE"
    with pytest.raises(Ret, match="Müzekkeresi yazılmış"):
        ofis.gun.yap("belge_onayla", "MUA01", by, BelgeKontrolGirdisi(tarife_uygun=True, kiymet_uygun=True, miktar_uygun=True))
    with pytest.raises(Ret, match="26MZ0000001 numaralı müzekkere idare amirinin kararını bekliyor"):
        farklar(ofis, by)
    with pytest.raises(Ret, match="26MZ0000001 numaralı müzekkere yazılmış"):
        muzekkere(ofis, by)
    with pytest.raises(Ret, match="26MZ0000001 numaralı müzekkere var"):
        iste(ofis, by)
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    assert durum(ofis, by) == "DUZELTMEDE"
    with pytest.raises(Ret, match=r"farkları girilecek».*Mehmet Kaya"):
        ofis.gun.tahsil(by)
    yeni_beyan = kalemde(beyani(ofis, by), 1, gtip="850440309000", fatura_kurus=4_500_000).model_copy(update={"teslim_yeri": "İSTANBUL"})
    sonuc = farklar(ofis, by, yeni_beyan)
    assert [k.form for k in sonuc.kagitlar] == ["duzeltme_nushasi"] and durum(ofis, by) == "DUZELTILDI"
    yeni = queries.beyanname_gor(ofis.depo, by)
    assert (yeni.kalemler[1].gtip, yeni.teslim_yeri, yeni.surum) == ("850440309000", "İSTANBUL", 2)
    ceza = next(v for v in yeni.kalemler[0].vergiler if v.kod == "P34")
    assert (ceza.tutar_kurus, ceza.odeme, ceza.matrah_kurus) == (1_500_000, "P", 0) and "26MZ0000001" in " ".join(ceza.aciklama)
    assert yeni.toplam_vergi_kurus > eski.toplam_vergi_kurus + 1_500_000
    bozuk_yok(ofis)
    assert [k.form for k in teblig(ofis, by).kagitlar] == ["teblig"] and durum(ofis, by) == "TEBLIGDE"
    with ofis.depo.oku() as s:
        t = s.exec(select(Teblig)).one()
        assert (t.onceki_kurus, t.yeni_kurus, t.surum) == (eski.toplam_vergi_kurus, yeni.toplam_vergi_kurus, 2)
        assert t.son_gun == son_gunu(ofis.depo.bugun()) and t.dayanak.startswith("15 gün: 4458")
        assert s.exec(select(MuayeneSonucu)).one().mesruhat == "26MZ0000001: düzeltme nüshası eklendi"
    assert bakiye(ofis, "120", "1234567890") == 0, "nothing is assessed before the declarant has answered"
    ofis.gun.yap("itiraz_edilmedi", "IRT01", by, ItirazsizGirdisi(gun=ofis.depo.bugun()))
    assert durum(ofis, by) == "TAHSILATTA" and bakiye(ofis, "120", "1234567890") == yeni.toplam_vergi_kurus
    with pytest.raises(Ret, match="26MZ0000001 numaralı müzekkere var"):
        iste(ofis, by)
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    assert durum(ofis, by) == "KAPANDI" and bakiye(ofis, "120", "1234567890") == 0 and -bakiye(ofis, "600.P34") == 1_500_000
    with pytest.raises(Ret, match=r"ek tahakkukladır \(m\.27/1-c, 28\)"):
        muzekkere(ofis, by)
    bozuk_yok(ofis)


@pytest.mark.madde("19/5")
def test_uygun_gorulmeyen_muzekkere_memura_doner(ofis: Any) -> None:
    by = belgede(ofis)
    with pytest.raises(Ret, match="Müzekkere yazılmamış"):
        ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    muzekkere(ofis, by)
    ofis.gun.yap("muzekkere_uygun_gorme", "AMR01", by, GerekceGirdisi(gerekce="Tarife görüşü beyan yönünde, fark yok"))
    assert durum(ofis, by) == "BELGE"
    with ofis.depo.oku() as s:
        m = s.exec(select(Muzekkere)).one()
        assert m.karar.name == "UYGUN_DEGIL" and m.karar_gerekcesi.startswith("Tarife görüşü")
    iste(ofis, by)
    muzekkere(ofis, by)
    ofis.gun.yap("muzekkere_uygun_gorme", "AMR01", by, GerekceGirdisi(gerekce="Yine uygun görülmedi"))
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    assert vergi(ofis, by) == BORC
    bozuk_yok(ofis)


@pytest.mark.madde("21/3")
def test_fiziki_muayenede_bulunan_fark(ofis: Any) -> None:
    with ofis.depo.yaz() as s:
        s.add(Kriter(ad="Hepsi fiziki", gecerli_bas=ofis.depo.bugun(), hat=Hat.FIZIKI, yazildi=ofis.depo.saat()))
    by = belgede(ofis)
    with pytest.raises(Ret, match="hazırlaması bildirilmemiş"):
        muzekkere(ofis, by, "MUA02", "muzekkere_yaz_fiziki")
    ofis.gun.yap("hazirlik_bildir", "MUA02", by)
    with pytest.raises(Ret, match="F10 ile müzekkere yazılır"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, FizikiMuayeneGirdisi(kapsam="Hepsi açıldı", isletme_memuru="Ali Kara", uygun=False))
    muzekkere(ofis, by, "MUA02", "muzekkere_yaz_fiziki")
    ofis.gun.yap("muzekkere_uygun_gorme", "AMR01", by, GEREKCE)
    assert durum(ofis, by) == "FIZIKI"
    muzekkere(ofis, by, "MUA02", "muzekkere_yaz_fiziki", ())
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    with pytest.raises(Ret, match="Hiçbir kutu değişmemiş"):
        farklar(ofis, by, beyani(ofis, by), "MUA02")
    farklar(ofis, by, kod="MUA02")
    assert durum(ofis, by) == "DUZELTILDI"
    bozuk_yok(ofis)


@pytest.mark.madde("19/5", "21/3")
def test_yazan_onaylamaz_baskasina_havaleli_yazmaz(ofis: Any) -> None:
    by = belgede(ofis)
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["MUA01"], rol=Rol.IDARE_AMIRI, verildi=ofis.depo.saat()))
    with pytest.raises(Ret, match="size havale edilmedi"):
        muzekkere(ofis, by, "MUA02")
    with pytest.raises(Ret, match="bir ceza kodu değil"):
        muzekkere(ofis, by, cezalar=(CezaGirdisi(kod="P01", tutar_kurus=1),))
    with pytest.raises(Ret, match="iki kez yazılmış"):
        muzekkere(ofis, by, cezalar=(*CEZA, *CEZA))
    muzekkere(ofis, by)
    with pytest.raises(Ret, match="Müzekkereyi yazan, onu onaylayamaz"):
        ofis.gun.yap("muzekkere_uygun_gor", "MUA01", by)
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    with pytest.raises(Ret, match="size havale edilmedi"):
        farklar(ofis, by, kod="MUA02")
    with pytest.raises(Ret, match="91 rejim kodundan biri değil"):
        farklar(ofis, by, beyani(ofis, by).model_copy(update={"rejim": "9999"}))
    with pytest.raises(Ret, match="daha fazlası bağlanamaz"):
        farklar(ofis, by, kalemde(beyani(ofis, by), kap_adedi=121))
    bozuk_yok(ofis)


@pytest.mark.madde("19/5")
def test_yalniz_ceza_ile_de_duzeltme_nushasi_olur(ofis: Any) -> None:
    by = belgede(ofis)
    muzekkere(ofis, by)
    ofis.gun.yap("muzekkere_uygun_gor", "AMR01", by)
    farklar(ofis, by, beyani(ofis, by))
    assert vergi(ofis, by) == BORC + 1_500_000
    bozuk_yok(ofis)


@pytest.mark.madde("20/2")
def test_itiraz_reddedilince_tahakkuk_kalir(ofis: Any) -> None:
    by = itirazda(ofis)
    yeni = vergi(ofis, by)
    with pytest.raises(Ret, match="26IT0000001 numaralı itiraz sonuçlanmamış"):
        ofis.gun.yap("itiraz_edilmedi", "IRT01", by, ItirazsizGirdisi(gun=ofis.depo.bugun()))
    ofis.gun.yap("itiraz_reddedildi", "IRT01", by, karar(ofis))
    assert durum(ofis, by) == "TAHSILATTA" and bakiye(ofis, "120", "1234567890") == yeni
    with ofis.depo.oku() as s:
        i = s.exec(select(Itiraz)).one()
        assert i.sonuc.name == "REDDEDILDI" and i.karar_no == "2026/İ-14"
    ofis.gun.tahsil(by)
    bozuk_yok(ofis)


@pytest.mark.madde("20/2")
def test_itiraz_kabul_edilince_onceki_beyan_geri_gelir(ofis: Any) -> None:
    by = itirazda(ofis)
    sonuc = ofis.gun.yap("itiraz_kabul", "IRT01", by, karar(ofis))
    assert [k.form for k in sonuc.kagitlar] == ["duzeltme_nushasi"] and durum(ofis, by) == "TAHSILATTA"
    ilk, son = (queries_surum.surum_gor(ofis.depo, by, n) for n in (1, 3))
    assert not [k for k in queries_surum.kutu_farklari(ilk, son) if k.farkli] and vergi(ofis, by) == BORC == bakiye(ofis, "120", "1234567890")
    assert [v.madde for v in queries_surum.surumler(ofis.depo, by)] == ["14", "19/5", "20/2"]
    ofis.gun.tahsil(by)
    ofis.gun.cikis(by)
    bozuk_yok(ofis)


@pytest.mark.madde("20/2")
def test_itiraz_uzerine_tahakkuk_degisir(ofis: Any) -> None:
    by = itirazda(ofis)
    beyan = kalemde(beyani(ofis, by), 1, fatura_kurus=3_800_000)
    girdi = DegisenKararGirdisi(**karar(ofis).model_dump(), cezalar=(CezaGirdisi(kod="P41", tutar_kurus=20_000),), beyan=beyan)
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("itiraz_degistirdi", "MUA02", by, girdi)
    ofis.gun.yap("itiraz_degistirdi", "MUA01", by, girdi)
    yeni = queries.beyanname_gor(ofis.depo, by)
    assert yeni.surum == 3 and {v.kod for v in yeni.kalemler[0].vergiler} >= {"P41"} and "P34" not in {v.kod for v in yeni.kalemler[0].vergiler}
    assert bakiye(ofis, "120", "1234567890") == yeni.toplam_vergi_kurus
    ofis.gun.tahsil(by)
    bozuk_yok(ofis)


def gunler_sonra(ofis: Any, gun: int) -> None:
    saat = ofis.depo.saat
    ofis.depo.saat = lambda: saat() + timedelta(days=gun)


@pytest.mark.madde("20/1", "20/2")
def test_suresinden_sonra_itiraz_kaydedilmez_tahakkuk_kesinlesir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    by = duzeltildi(ofis)
    with pytest.raises(Ret, match="Yeni tahakkuk tebliğ edilmemiş"):
        itiraz(ofis, by)
    with pytest.raises(Ret, match="Tebliğ günü"):
        teblig(ofis, by, teblig_gunu=ofis.depo.bugun() - timedelta(days=1))
    with pytest.raises(Ret, match="Tebellüğ eden: "):
        teblig(ofis, by, alan_no="12345678901")
    teblig(ofis, by)
    with pytest.raises(Ret, match="26TB0000001 ile"):
        teblig(ofis, by)
    with pytest.raises(Ret, match="gününün sonunda dolar"):
        ofis.gun.yap("itiraz_suresi_doldu", "IRT01", by)
    with pytest.raises(Ret, match="Beyan günü"):
        ofis.gun.yap("itiraz_edilmedi", "IRT01", by, ItirazsizGirdisi(gun=ofis.depo.bugun() + timedelta(days=1)))
    with ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=ofis.kisi["BEY01"], rol=Rol.IRTIBAT_MEMURU, verildi=ofis.depo.saat()))
    with pytest.raises(Ret, match="kendi tahakkukunu kesinleştiremez"):
        ofis.gun.yap("itiraz_edilmedi", "BEY01", by, ItirazsizGirdisi(gun=ofis.depo.bugun()))
    bas = ofis.depo.bugun()
    gunler_sonra(ofis, (son_gunu(bas) - bas).days + 1)
    with pytest.raises(Ret, match=r"İtiraz süresi .* günü dolmuş"):
        itiraz(ofis, by)
    ofis.gun.yap("itiraz_suresi_doldu", "IRT01", by)
    assert durum(ofis, by) == "TAHSILATTA" and bakiye(ofis, "120", "1234567890") == vergi(ofis, by)
    bozuk_yok(ofis)


@pytest.mark.madde("20/2")
def test_son_gunu_verilen_dilekce_sonradan_da_kaydedilir(sqlite_ofis: Any) -> None:
    ofis = sqlite_ofis
    by = duzeltildi(ofis)
    teblig(ofis, by)
    bas = ofis.depo.bugun()
    gunler_sonra(ofis, 30)
    itiraz(ofis, by, dilekce_gunu=son_gunu(bas))
    assert durum(ofis, by) == "ITIRAZDA"
    with pytest.raises(Ret, match="Karar günü"):
        ofis.gun.yap("itiraz_reddedildi", "IRT01", by, KararGirdisi(**{**KARAR, "karar_gunu": bas}))


@pytest.mark.madde("20/2")
def test_son_gun_resmi_tatile_rastlarsa_is_gunune_uzar(sqlite_ofis: Any) -> None:
    """A fixed holiday of the program's list, then a moving one that the office loads beside it; the notice says why."""
    ofis = sqlite_ofis
    yil = ofis.depo.bugun().year + 1
    dosya = f"kod,aciklama,kaynak\n{yil}-05-20,Kurban Bayramı,Dinî Günler Takvimi\n"
    by = duzeltildi(ofis)
    no = queries.beyanname_gor(ofis.depo, by).no
    gunler_sonra(ofis, (date(yil, 5, 4) - ofis.depo.bugun()).days)
    assert queries_surum.teblig_gor(ofis.depo, no).bayramsiz_yil == yil
    with ofis.depo.yaz() as s:
        liste_yukle(s, ofis.depo, "resmiTatil", liste_oku(dosya, "t.csv", liste="resmiTatil"), "t.csv", dosya.encode())
    assert queries_surum.teblig_gor(ofis.depo, no).bayramsiz_yil == 0
    teblig(ofis, by)
    t = queries_surum.teblig_gor(ofis.depo, no).teblig
    sonraki = date(yil, 5, 21)
    assert t.son_gun == sonraki + timedelta(days=max(0, 7 - sonraki.weekday()) if sonraki.weekday() > 4 else 0)
    assert t.dayanak.endswith("; son gün Atatürk'ü Anma, Gençlik ve Spor Bayramı, Kurban Bayramı nedeniyle uzadı")
    with pytest.raises(Ret, match=rf"{t.son_gun:%d.%m.%Y} gününün sonunda dolar; .*Süre 15 gün: .*Kurban Bayramı nedeniyle uzadı"):
        ofis.gun.yap("itiraz_suresi_doldu", "IRT01", by)
