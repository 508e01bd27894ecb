"""YKTS acts: access, registration and approval, change, stale data, the end of a record; declarations and delivery by the office's policy."""

import re
from typing import Any

import pytest
from gumruk.data import denetim, queries_masa
from gumruk.data.denetim_ykts import vekaletler, ykts_kayitlari
from gumruk.data.engine import ISTANBUL
from gumruk.data.ofis import Ofisim
from gumruk.data.ofis_ambar import ambar_kalanlari
from gumruk.data.practice_ykts import FIRMA, KISI, MUSAVIR, imzala, kaydet, kisi, sirket, vekalet, veri, yetkilendir
from gumruk.data.settings import YktsAyari
from gumruk.models.ambar import AmbarCikisGirdisi, CikisSatiriGirdisi
from gumruk.models.kimlik import RolGirdisi
from gumruk.models.temel import GerekceGirdisi, Ret, Rol
from gumruk.models.ykts import EImzaGirdisi, IslakImzaGirdisi, YktsDurumu, YktsKaydi, YktsSurumu
from gumruk.models.ykts_ceza import BulguGirdisi, CezaGirdisi, YktsBulgusu
from gumruk.models.ykts_degisiklik import YktsIptalGirdisi
from gumruk.models.ykts_onay import YktsKarari, YktsOnayGirdisi
from gumruk.models.ykts_yetki import YetkiGirdisi
from sqlmodel import select

from tests.data.test_kurcalama import korumasiz

IADE = GerekceGirdisi(gerekce="Adres imza sirkülerindekinden başka")


def al(ofis: Any, kayit: int) -> YktsKaydi:
    with ofis.depo.oku() as s:
        k: YktsKaydi = s.get_one(YktsKaydi, kayit)
        return k


def temiz(ofis: Any, *, hepsi: bool = False) -> None:
    if hepsi:
        assert denetim.denetle(ofis.depo) == []
    with ofis.depo.oku() as s:
        assert [*ykts_kayitlari(s, ofis.depo), *vekaletler(s, ofis.depo)] == []


def firma_id(ofis: Any, no: str = FIRMA) -> int:
    with ofis.depo.oku() as s:
        return int(s.exec(select(YktsKaydi.id).where(YktsKaydi.kimlik_no == no)).one() or 0)


def durumu(ofis: Any, no: str) -> Any:
    with ofis.depo.oku() as s:
        return Ofisim(s, ofis.depo).ykts_durumu(no, ofis.depo.bugun())


def cezali(ofis: Any) -> int:
    """The importer's new address approved, his old telephone punished, his end refused: every paper of YKTS. Returns the record's id."""
    gun, k = ofis.gun, firma_id(ofis)
    gun.yap("ykts_guncelle", "KUZ01", k, veri(sirket(), adres="Serbest Bölge 2. Cadde No 1, Çorlu / Tekirdağ"))
    imzala(gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
    gun.yap("ykts_guncelleme_onayla", "YKT01", k, YktsOnayGirdisi())
    bulgu = BulguGirdisi(kayit_id=k, alan="sabit_tel", gercek="0282 555 77 77", kaynak="Aranan telefon başka firmanın çıktı")
    b = gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu).belge_id
    karar = CezaGirdisi(gerekce="Uyarıya karşın güncellenmemiş", karar_maddesi="4458/241-1", karar_tutari_kurus=123_400)
    gun.yap("ykts_ceza_ver", "AMR01", b, karar)
    gun.yap("ykts_iptal_iste", "KUZ01", k, YktsIptalGirdisi(dayanak="Şirket tasfiye edildi"))
    gun.yap("ykts_iptal_iade", "YKT01", k, GerekceGirdisi(gerekce="Sicil terkin yazısı eklenmemiş"))
    return k


@pytest.mark.madde("YKTS-3")
def test_yetki_ayni_kullanici_koduna_verilir_geri_alinir(ofis: Any) -> None:
    with pytest.raises(Ret, match="YKTS-4  Bu işlemi yükümlü / temsilcisi"):
        ofis.gun.yap("ykts_kaydet", "KAB02", girdi=kisi())
    with pytest.raises(Ret, match="«YOK01» diye bir kullanıcı kodu yok"):
        ofis.gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod="YOK01", dayanak="Dilekçe 3"))
    with pytest.raises(Ret, match="etkin bir beyan sahibi ya da taşıyıcı kodu değil"):
        ofis.gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod="VEZ01", dayanak="Dilekçe 3"))
    with pytest.raises(Ret, match="Kendinize YKTS yetkisi veremezsiniz"):
        ofis.gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod="YKT01", dayanak="Dilekçe 3"))
    yetki = ofis.gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod="KAB02", dayanak="Dilekçe 3"))
    assert yetki.no.endswith("YE0000003")
    with pytest.raises(Ret, match=f"YKTS yetkisi var: {yetki.no}"):
        ofis.gun.yap("ykts_yetki_ver", "YKT01", girdi=YetkiGirdisi(kod="KAB02", dayanak="Dilekçe 3"))
    kaydet(ofis.gun, "KAB02", kisi(), onay="")
    ofis.gun.yap("kullanici_rolleri", "YON01", ofis.kisi["KAB02"], RolGirdisi(roller=(Rol.BEYAN_SAHIBI,)))
    temiz(ofis)
    with pytest.raises(Ret, match="YKTS onay memuru verir ve geri alır"):
        ofis.gun.yap("kullanici_rolleri", "YON01", ofis.kisi["KAB02"], RolGirdisi(roller=(Rol.BEYAN_SAHIBI, Rol.YUKUMLU)))
    ofis.gun.yap("ykts_yetki_al", "YKT01", yetki.belge_id, GerekceGirdisi(gerekce="Firmadan ayrılmış"))
    with pytest.raises(Ret, match="Bu işlemi yükümlü / temsilcisi"):
        ofis.gun.yap("ykts_kaydet", "KAB02", girdi=sirket("4680012348", e_posta="a@b.example", mersis_no="1" * 16))
    with pytest.raises(Ret, match="yetkisi geri alınmış"):
        ofis.gun.yap("ykts_yetki_al", "YKT01", yetki.belge_id, GerekceGirdisi(gerekce="Firmadan ayrılmış"))
    yetkilendir(ofis.gun, "KAB02")
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-1", "YKTS-4")
@pytest.mark.parametrize(
    ("girdi", "neden"),
    [
        (kisi(kimlik_no="51234567037"), "denetim rakamları tutmuyor"),
        (sirket("1234567891"), "son rakam"),
        (sirket(), "numaranın YKTS kaydı var"),
        (kisi(temsil_belgesi=""), "temsil belgesini"),
        (kisi(e_posta="okan.er"), "bir E-posta adresi değil"),
        (kisi(e_posta="Ofis@DenizMusavirlik.example"), "Her firmanın e-posta adresi ayrıdır"),
        (kisi(cep_tel="0532 555"), "alan koduyla 10–14 rakam"),
        (kisi(cep_tel=""), "cep telefonunu yazın"),
        (kisi(mersis_no="0123456789000017"), "şirket bilgisidir"),
        (sirket("4680012348", e_posta="x@y.example", kep=""), "Şirket kaydında boş kalmaz: KEP adresi"),
        (sirket("4680012348", e_posta="x@y.example", mersis_no="123"), "MERSİS numarası 16 rakamdır"),
        (sirket("4680012348", e_posta="x@y.example", sabit_tel=""), "Şirketin telefonunu yazın"),
    ],
)
def test_yanlis_bilgi_kaydolmaz(sqlite_ofis: Any, girdi: Any, neden: str) -> None:
    kod = "KUZ01" if girdi.kimlik_no == FIRMA else "BEY01"
    if girdi.kimlik_no == "4680012348":
        girdi = girdi.model_copy(update={"temsil_belgesi": "Vekâletname 17"})
    with pytest.raises(Ret, match=neden):
        sqlite_ofis.gun.yap("ykts_kaydet", kod, girdi=girdi)


@pytest.mark.madde("YKTS-4", "YKTS-5")
def test_kayit_imzalanir_geri_verilir_duzeltilir_onaylanir(ofis: Any) -> None:
    gun = ofis.gun
    k = gun.yap("ykts_kaydet", "KUZ01", girdi=kisi(e_posta=" Okan.Er@Posta.example")).belge_id
    assert durumu(ofis, KISI).hal == "onaylanmamış"
    with pytest.raises(Ret, match="taslak, imzalanacak"):
        gun.yap("ykts_kayit_onayla", "YKT01", k, YktsOnayGirdisi())
    with pytest.raises(Ret, match="sizin kaydınız değil"):
        imzala(gun, "BEY01", k)
    yarin = ofis.depo.bugun().replace(year=ofis.depo.bugun().year + 1)
    with pytest.raises(Ret, match="ile bugün arasında olmalı"):
        gun.yap("ykts_islak_imza", "KUZ01", k, IslakImzaGirdisi(imza_gunu=yarin, imzalayan="Okan Er"))
    imzala(gun, "KUZ01", k)
    assert [b.no for b in queries_masa.bekleyenler(ofis.depo, "ykts_kayit_onayla", ofis.kisi["YKT01"])] == [al(ofis, k).no]
    gun.yap("ykts_kayit_iade", "YKT01", k, IADE)
    with pytest.raises(Ret, match="Hiçbir bilgi değişmemiş"):
        gun.yap("ykts_taslak_duzelt", "KUZ01", k, veri(kisi()))
    gun.yap("ykts_taslak_duzelt", "KUZ01", k, veri(kisi(), adres="Gazi Mahallesi Çınar Sokak No 7/2, Çerkezköy"))
    imzala(gun, "KUZ01", k)
    with pytest.raises(Ret, match="bir gümrük idaresi kodu değil"):
        gun.yap("ykts_kayit_onayla", "YKT01", k, YktsOnayGirdisi(idare="999999"))
    with pytest.raises(Ret, match="onay yazısının numarasını yazın"):
        gun.yap("ykts_kayit_onayla", "YKT01", k, YktsOnayGirdisi(idare="067777"))
    onay = gun.yap("ykts_kayit_onayla", "YKT01", k, YktsOnayGirdisi(idare="067777", yazi_no="2026/118"))
    assert any(n.endswith("YD0000003") for n in onay.nolar), onay.nolar
    assert durumu(ofis, KISI).onayli
    with ofis.depo.oku() as s:
        son = s.exec(select(YktsKarari).order_by(YktsKarari.id.desc())).first()  # type: ignore[union-attr]
        assert (son.onay, son.idare, son.yazi_no) == (True, "067777", "2026/118")
        assert s.exec(select(YktsSurumu.e_posta).where(YktsSurumu.kayit_id == k)).all() == ["okan.er@posta.example"] * 2
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-4")
def test_e_imza_son_formun_ve_kendi_sertifikasinin(sqlite_ofis: Any) -> None:
    gun, bugun = sqlite_ofis.gun, sqlite_ofis.depo.bugun()
    k = gun.yap("ykts_kaydet", "KUZ01", girdi=kisi()).belge_id

    def imza(**degisen: Any) -> EImzaGirdisi:
        alan: dict[str, Any] = {
            "surum": 1, "imzalayan": "Okan Er", "ozne": "CN=Okan Er", "ozne_no": KISI, "sertifika_no": "1f", "bit": bugun,
            "pdf_ozeti": "0" * 64, "dosya": "/yok/imzali.pdf",
        }  # fmt: skip
        return EImzaGirdisi(**{**alan, **degisen})

    for degisen, neden in (
        ({"surum": 2}, "Yeni formu imzalayın"),
        ({"ozne_no": "10000000146"}, "Kendi sertifikanızla imzalayın"),
        ({"bit": bugun.replace(year=bugun.year - 1)}, "süresi"),
    ):
        with pytest.raises(Ret, match=neden):
            gun.yap("ykts_e_imza", "KUZ01", k, imza(**degisen))
    gun.yap("ykts_e_imza", "KUZ01", k, imza())
    assert al(sqlite_ofis, k).durum is YktsDurumu.ONAY_BEKLIYOR
    temiz(sqlite_ofis)


@pytest.mark.madde("YKTS-4")
def test_taslaktan_vazgecilir_yeniden_kaydolunur(sqlite_ofis: Any) -> None:
    gun = sqlite_ofis.gun
    k = gun.yap("ykts_kaydet", "KUZ01", girdi=kisi()).belge_id
    gun.yap("ykts_taslaktan_vazgec", "KUZ01", k)
    assert kaydet(gun, "KUZ01", kisi()) != k
    temiz(sqlite_ofis)


@pytest.mark.madde("YKTS-5")
def test_kaydeden_kendi_kaydini_onaylayamaz(sqlite_ofis: Any) -> None:
    from gumruk.models.kimlik import KullaniciRolu

    gun, kim = sqlite_ofis.gun, sqlite_ofis.kisi["KUZ01"]
    with sqlite_ofis.depo.yaz() as s:
        s.add(KullaniciRolu(kullanici_id=kim, rol=Rol.YKTS_ONAY_MEMURU, verildi=sqlite_ofis.depo.saat()))
    k = kaydet(gun, "KUZ01", kisi(), onay="")
    with pytest.raises(Ret, match="görev ayrılığı  Kaydı giren, imzalayan ya da başvuran onu onaylayamaz"):
        gun.yap("ykts_kayit_onayla", "KUZ01", k, YktsOnayGirdisi())


@pytest.mark.madde("YKTS-6")
def test_degisiklik_onaylaninca_gecer_eskisi_yaninda_durur(ofis: Any) -> None:
    gun, k = ofis.gun, firma_id(ofis)
    yeni = veri(sirket(), unvan="Kuzey Makine ve Vana A.Ş.", adres="Serbest Bölge 2. Cadde No 1, Çorlu / Tekirdağ")
    with pytest.raises(Ret, match="sizin kaydınız değil"):
        gun.yap("ykts_guncelle", "TAS01" if yetkilendir(gun, "TAS01") is None else "", k, yeni)
    gun.yap("ykts_guncelle", "BEY01", k, yeni)  # the representative, by his vekâlet
    assert durumu(ofis, FIRMA).onayli and al(ofis, k).unvan == "Kuzey Makine A.Ş."
    gun.yap("ykts_guncellemeden_vazgec", "BEY01", k)
    gun.yap("ykts_guncelle", "KUZ01", k, yeni)
    imzala(gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
    gun.yap("ykts_guncelleme_iade", "YKT01", k, IADE)
    assert (al(ofis, k).durum, al(ofis, k).surum, al(ofis, k).son_surum) == (YktsDurumu.ONAYLI, 1, 3)
    gun.yap("ykts_guncelle", "KUZ01", k, yeni)
    imzala(gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
    gun.yap("ykts_guncelleme_onayla", "YKT01", k, YktsOnayGirdisi())
    assert (al(ofis, k).unvan, al(ofis, k).surum) == ("Kuzey Makine ve Vana A.Ş.", 4)
    with ofis.depo.oku() as s:
        assert s.exec(select(YktsSurumu.unvan).where(YktsSurumu.kayit_id == k, YktsSurumu.surum == 1)).one() == "Kuzey Makine A.Ş."
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-7")
def test_guncel_olmayan_bilgi_amire_gider_karar_tutari_amirindir(ofis: Any) -> None:
    gun, k = ofis.gun, firma_id(ofis)

    def bulgu(**degisen: Any) -> BulguGirdisi:
        alan: dict[str, Any] = {"kayit_id": k, "alan": "adres", "gercek": "Çorlu Yolu 4. km", "kaynak": "Tebliğ zarfı 2026/91 geri döndü"}
        return BulguGirdisi(**{**alan, **degisen})

    with pytest.raises(Ret, match="uyuşmazlık yok"):
        gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu(gercek=sirket().adres))
    with pytest.raises(Ret, match="içinden biri seçilir"):
        gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu(alan="burc"))
    yazilan = gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu())
    assert yazilan.no.endswith("YC0000001") and [x.form for x in yazilan.kagitlar] == ["ykts_muzekkere"]
    with pytest.raises(Ret, match="müzekkeresi yazılmış"):
        gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu(gercek="Başka yer"))
    karar = CezaGirdisi(gerekce="Adres bir yıldır eski", karar_maddesi="4458/241-1", karar_tutari_kurus=123_400)
    with pytest.raises(Ret, match="idare amiri"):
        gun.yap("ykts_ceza_ver", "YKT01", yazilan.belge_id, karar)
    gun.yap("ykts_ceza_ver", "AMR01", yazilan.belge_id, karar)
    with pytest.raises(Ret, match="İkinci karar verilmez"):
        gun.yap("ykts_ceza_yok", "AMR01", yazilan.belge_id, IADE)
    with ofis.depo.oku() as s:
        b = s.get_one(YktsBulgusu, yazilan.belge_id)
        assert (b.kayitta, b.karar_maddesi, b.karar_tutari_kurus) == (sirket().adres, "4458/241-1", 123_400)
    gun.yap("ykts_bulgu_yaz", "YKT01", girdi=bulgu(alan="kep", gercek="kuzey@hs02.kep.example"))
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-10")
def test_sirket_kaydi_onayla_iptal_olur_vekaletleri_duser(ofis: Any) -> None:
    gun, k = ofis.gun, firma_id(ofis)
    girdi = YktsIptalGirdisi(dayanak="Şirket tasfiye edildi")
    with pytest.raises(Ret, match="kaydının iptalini sahibi ister"):
        gun.yap("ykts_iptal_iste", "BEY01", k, girdi)
    gun.yap("ykts_iptal_iste", "KUZ01", k, girdi)
    assert durumu(ofis, FIRMA).onayli, "until it is approved the record stands"
    gun.yap("ykts_iptal_iade", "YKT01", k, IADE)
    gun.yap("ykts_iptal_iste", "KUZ01", k, girdi)
    gun.yap("ykts_iptal_onayla", "YKT01", k, YktsOnayGirdisi())
    assert not durumu(ofis, FIRMA).onayli
    with ofis.depo.oku() as s:
        v = Ofisim(s, ofis.depo).vekalet_durumu(MUSAVIR, FIRMA, ofis.depo.bugun())
        assert not v.gecerli and v.hal.endswith("iptal edildi")
    with pytest.raises(Ret, match="Veren 1234567890: YKTS'de onaylı kaydı yok"):
        vekalet(gun)
    kaydet(gun, "KUZ01", sirket())
    vekalet(gun)
    temiz(ofis, hepsi=True)


@pytest.mark.madde("YKTS-2")
def test_onaysizin_beyani_ofisin_ayarina_gore(ofis: Any) -> None:
    ob = ofis.gun.ozet_beyan("Y1").belge_id
    ofis.gun.ozet_onay(ob)
    kayitsiz: dict[str, Any] = {"beyan_sahibi_no": "4680012348", "beyan_sahibi_unvan": "Poyraz Gümrük Müşavirliği"}
    ofis.depo.ykts = YktsAyari(onaysiz="engelle")
    with pytest.raises(Ret, match=r"YKTS-2  Beyan sahibi 4680012348: YKTS'de kaydı yok\. YK ekranında") as ret:
        ofis.gun.beyanname(ob, **kayitsiz)
    assert "Yükümlü" not in str(ret.value)
    ofis.gun.yap("ykts_vekalet_iptal", "KUZ01", 1)
    with pytest.raises(Ret, match=r"geçerli vekâleti yok .*iptal edildi"):
        ofis.gun.beyanname(ob)
    vekalet(ofis.gun)
    ofis.gun.beyanname(ob)
    for ayar in ("uyar", "izin"):
        ofis.depo.ykts = YktsAyari(onaysiz=ayar)
        ob = ofis.gun.ozet_beyan(f"Y{ayar}").belge_id
        ofis.gun.ozet_onay(ob)
        ofis.gun.beyanname(ob, **kayitsiz)


@pytest.mark.madde("YKTS-5")
def test_teslim_yalniz_kayitliya_ofis_ararsa(ofis: Any) -> None:
    by = ofis.gun.muayenede("Y1")
    ofis.gun.muayene(by)
    ofis.gun.tahsil(by)
    with ofis.depo.oku() as s:
        satirlar = tuple(CikisSatiriGirdisi(kayit_id=x.kayit_id, kap_adedi=x.kalan_kap, brut_gram=x.kalan_gram) for x in ambar_kalanlari(s, by))

    def cik(no: str) -> None:
        girdi = AmbarCikisGirdisi(satirlar=satirlar, teslim_alan="Okan Er", teslim_alan_no=no)
        ofis.gun.yap("ambar_cikis", "AMB01", by, girdi)

    ofis.depo.ykts = YktsAyari(teslim="aranir")
    with pytest.raises(Ret, match=r"YKTS-5  Teslim alanın T\.C\. kimlik numarasını yazın"):
        cik("")
    with pytest.raises(Ret, match="Teslim alan 51234567036: YKTS'de kaydı yok"):
        cik(KISI)
    kaydet(ofis.gun, "KUZ01", kisi())
    cik(KISI)


@pytest.mark.madde("YKTS-5", "YKTS-9")
def test_denetim_kurcalamayi_adiyla_soyler(sqlite_ofis: Any) -> None:
    kaydet(sqlite_ofis.gun, "KUZ01", kisi())
    vekalet(sqlite_ofis.gun, vekil_no=KISI)
    depo = sqlite_ofis.depo
    for sql, beklenen in (
        ("UPDATE ykts_surumu SET e_posta = 'ofis@denizmusavirlik.example' WHERE kayit_id = 2", "iki YKTS kaydında"),
        ("UPDATE ykts_kaydi SET surum = 0 WHERE id = 2", "yürürlükteki sürümü 0"),
        ("UPDATE ykts_karari SET memur_id = (SELECT yapan_id FROM ykts_basvurusu WHERE id = basvuru_id)", "başvuran ile karar veren aynı kişi"),
        ("UPDATE ykts_vekaleti SET vekil_id = 1 WHERE id = 2", "iki vekâlet"),
        ("UPDATE ykts_vekaleti SET durum = 'IPTAL', iptal_gunu = bas WHERE id = 1", "iptalinin 0 izi var"),
        ("UPDATE ykts_yetkisi SET durum = 'GERI_ALINDI' WHERE id = 1", "YKTS yetkisi yok, görevi var"),
        ("DELETE FROM ykts_imzasi WHERE id = 1", "imzası yok"),
    ):
        korumasiz(depo, re.search(r"(?:UPDATE|FROM) (\w+)", sql).group(1), sql)  # type: ignore[union-attr]
        with depo.oku() as s:
            bulunan = [*ykts_kayitlari(s, depo), *vekaletler(s, depo)]
        assert any(beklenen in b for b in bulunan), (sql, bulunan)


@pytest.mark.madde("YKTS-2")
def test_kapi_gunu_ve_ani_sorar(sqlite_ofis: Any) -> None:
    """A record approved at noon was none in the morning; by the day's end it is one."""
    gun, depo = sqlite_ofis.gun, sqlite_ofis.depo
    once = depo.saat()
    kaydet(gun, "KUZ01", kisi())
    bugun = once.astimezone(ISTANBUL).date()
    with depo.oku() as s:
        o = Ofisim(s, depo)
        assert not o.ykts_durumu(KISI, bugun, once).onayli
        assert o.ykts_durumu(KISI, bugun, depo.saat()).onayli and o.ykts_durumu(KISI, bugun).onayli
        assert not o.ykts_durumu(KISI, bugun.replace(year=bugun.year - 1)).onayli
