"""The import line through the one door, on both databases: what is lawful happens once, what is not is refused with its article."""

import threading
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import audit, denetim, practice, queries, queries_ambar
from gumruk.data.islem import uygula
from gumruk.models.ambar import AmbarCikisGirdisi, AmbarGirisGirdisi, CikisSatiriGirdisi, GirisSatiriGirdisi, Tutanak
from gumruk.models.beyanname import Beyanname, BeyannameDurumu, BeyannameIadeGirdisi, GrupGirdisi, Hat
from gumruk.models.kayit import IzKaydi, RetKaydi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu
from gumruk.models.ozet_beyan import IadeGirdisi, OnayGirdisi, OzetBeyan, OzetBeyanDurumu
from gumruk.models.secim import GunTohumu, HatSecimi, hat_sec
from gumruk.models.temel import GumrukHatasi, Ret
from gumruk.models.vezne import Alindi, OdemeAraci, OdemeGirdisi, TahsilatGirdisi, YevmiyeSatiri
from sqlmodel import col, select


def hazir(ofis: Any, senet: str = "S1", **degisen: Any) -> int:
    """A declaration accepted and waiting at its examiner."""
    g = ofis.gun
    ob = g.ozet_beyan(senet).belge_id
    g.ozet_onay(ob)
    g.ambar_giris(ob)
    by = g.beyanname(ob, **degisen).belge_id
    g.onay(by)
    return int(by)


def tahsilatta(ofis: Any, senet: str = "S1") -> int:
    by = hazir(ofis, senet)
    ofis.gun.muayene(by)
    return by


def nedenler(bilgi: pytest.ExceptionInfo[Ret]) -> str:
    return str(bilgi.value)


@pytest.mark.madde("9/1", "10/1", "11/1", "14", "15/1", "15/2", "15/3", "19/2", "23/1-a", "12/2")
def test_gemiden_kapiya(ofis: Any) -> None:
    by = tahsilatta(ofis)
    assert ofis.gun.tahsil(by, verilen_kurus=75_000_000).durum == "ODENDI"
    cikis = ofis.gun.cikis(by)
    assert cikis.durum == "KAPANDI"
    fis = queries_ambar.fis_gor(ofis.depo, cikis.nolar[0])
    assert ofis.gun.yap("kapi_gecisi", "KAP01", fis.id).durum == "KAPIDAN_CIKTI"
    with ofis.depo.oku() as s:
        assert s.exec(select(OzetBeyan.durum)).one() is OzetBeyanDurumu.KAPANDI
        alindi = s.exec(select(Alindi)).one()
        assert (alindi.toplam_kurus, alindi.para_ustu_kurus) == (74_995_510, 4_490)
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("14")
def test_gercek_beyannamenin_vergileri(ofis: Any) -> None:
    by = hazir(ofis)
    toplam = {kod: (matrah, tutar) for kod, _, matrah, tutar, _ in queries.beyanname_gor(ofis.depo, by).vergi_toplamlari()}
    assert toplam == {"10": (261_358_725, 16_988_317), "89": (0, 89_820), "40": (289_586_862, 57_917_373)}


@pytest.mark.madde("12/1")
def test_odenmeden_cikmaz(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match=r"m\.12/1 .*Vergi ödenmemiş: 749\.955,10 TL"):
        ofis.gun.cikis(by)


@pytest.mark.madde("12/2")
def test_girenden_cok_cikmaz(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    kayit = queries_ambar.ambar_gor(ofis.depo, by).kayitlar[1]
    fazla = CikisSatiriGirdisi(kayit_id=kayit.kayit_id, kap_adedi=17, brut_gram=kayit.kalan_gram)
    with pytest.raises(Ret, match="16 kap var, 17 istendi"):
        ofis.gun.yap("ambar_cikis", "AMB01", by, AmbarCikisGirdisi(satirlar=(fazla,)))


@pytest.mark.madde("12/2", "16/3")
def test_kismi_cikis_kalani_birakir_kap_bolunmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    assert ofis.gun.cikis(by, {0: 100}).durum == "KISMEN_TESLIM"
    kalan = queries_ambar.ambar_gor(ofis.depo, by).kayitlar
    assert [k.kalan_kap for k in kalan] == [20, 16]
    yarim = CikisSatiriGirdisi(kayit_id=kalan[0].kayit_id, kap_adedi=0, brut_gram=1000)
    with pytest.raises(Ret, match="bir kap bölünmez"):
        ofis.gun.yap("ambar_cikis", "AMB01", by, AmbarCikisGirdisi(satirlar=(yarim,)))
    assert ofis.gun.cikis(by).durum == "KAPANDI"
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("15/1")
def test_ek_sayisi_tutmayan_onaylanmaz(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    by = g.beyanname(ob).belge_id
    with pytest.raises(Ret, match="Beyan edilen ek 2, verilen 1"):
        g.onay(by, ek=1)
    assert g.onay(by).durum in ("BELGE", "FIZIKI")


@pytest.mark.madde("15/1")
def test_kaydeden_onaylayamaz(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    by = g.beyanname(ob, kod="KAB02").belge_id
    with pytest.raises(Ret, match="Kaydı tescil eden, onu onaylayamaz"):
        g.onay(by, kod="KAB02")
    g.onay(by, kod="KAB01")


@pytest.mark.madde("23/1-a")
def test_tahakkuksuz_tahsil_edilmez(ofis: Any) -> None:
    by = hazir(ofis)
    with pytest.raises(Ret, match="Tahakkuk yapılmamış"):
        ofis.gun.tahsil(by)


@pytest.mark.madde("23/1-a")
def test_odenmis_ikinci_kez_tahsil_edilmez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ilk = ofis.gun.tahsil(by)
    with pytest.raises(Ret) as bilgi:
        ofis.gun.tahsil(by, kod="VEZ02")
    alindi = next(n for n in ilk.nolar if "VA" in n)
    assert alindi in nedenler(bilgi) and "İkinci kez tahsil edilmez" in nedenler(bilgi)


@pytest.mark.madde("23/1-a")
def test_iki_vezne_ayni_anda_bir_alindi_bir_ret(ofis: Any) -> None:
    by = tahsilatta(ofis)
    engel, sonuc = threading.Barrier(2), []

    def bas(kod: str) -> None:
        engel.wait()
        try:
            sonuc.append(ofis.gun.tahsil(by, kod=kod))
        except Ret as ret:
            sonuc.append(ret)

    isler = [threading.Thread(target=bas, args=(k,)) for k in ("VEZ01", "VEZ02")]
    for i in isler:
        i.start()
    for i in isler:
        i.join()
    assert sorted(isinstance(x, Ret) for x in sonuc) == [False, True]
    with ofis.depo.oku() as s:
        assert len(s.exec(select(Alindi)).all()) == 1
    assert denetim.denetle(ofis.depo) == []


def test_ayni_anahtar_iki_kez_islemez(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.kasa()
    girdi = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=74_995_510),))
    ilk = ofis.gun.yap("tahsil_et", "VEZ01", by, girdi, key="k1")
    yine = ofis.gun.yap("tahsil_et", "VEZ01", by, girdi, key="k1")
    assert (ilk.zaten, yine.zaten, yine.belge_id, yine.kagitlar) == (False, True, by, ilk.kagitlar)
    baska = TahsilatGirdisi(odemeler=(OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=80_000_000),))
    with pytest.raises(GumrukHatasi, match="başka bir işlemde kullanılmış"):
        ofis.gun.yap("tahsil_et", "VEZ01", by, baska, key="k1")


@pytest.mark.madde("23/1-a")
@pytest.mark.parametrize(
    ("odemeler", "beklenen"),
    [
        ([(OdemeAraci.NAKIT, 74_995_509, "")], "0,01 TL eksik"),
        ([(OdemeAraci.KART, 74_995_511, "1")], "para üstü yalnız nakitten"),
        ([(OdemeAraci.KART, 74_995_510, "")], "onay numarası"),
        ([(OdemeAraci.KART, 74_995_510, "1"), (OdemeAraci.NAKIT, 1, "")], "Nakit gerekmiyor"),
        ([(OdemeAraci.CEK, 74_995_510, "12")], "bankası ve çek numarası"),
    ],
)
def test_odeme_borca_esit_olmali(ofis: Any, odemeler: list[tuple[OdemeAraci, int, str]], beklenen: str) -> None:
    by = tahsilatta(ofis)
    girdi = TahsilatGirdisi(odemeler=tuple(OdemeGirdisi(arac=a, tutar_kurus=t, referans=r) for a, t, r in odemeler))
    with pytest.raises(Ret, match=beklenen):
        ofis.gun.yap("tahsil_et", "VEZ01", by, girdi)


@pytest.mark.madde("23/1-a")
def test_karisik_odeme_ve_para_ustu(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.kasa()
    girdi = TahsilatGirdisi(
        odemeler=(
            OdemeGirdisi(arac=OdemeAraci.KART, tutar_kurus=50_000_000, referans="OK1"),
            OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=25_000_000),
        )
    )
    ofis.gun.yap("tahsil_et", "VEZ01", by, girdi)
    with ofis.depo.oku() as s:
        alindi = s.exec(select(Alindi)).one()
        assert (alindi.para_ustu_kurus, sorted(o.tutar_kurus for o in alindi.odemeler)) == (4_490, [24_995_510, 50_000_000])
        kasa = s.exec(select(YevmiyeSatiri.borc_kurus).where(YevmiyeSatiri.hesap == "100")).one()
        assert kasa == 24_995_510
    assert denetim.denetle(ofis.depo) == []


@pytest.mark.madde("10/2")
def test_ozet_beyan_iade_edilince_onaylanmaz(ofis: Any) -> None:
    ob = ofis.gun.ozet_beyan("S1").belge_id
    with pytest.raises(Ret, match="Aynı bulunmayan grup"):
        ofis.gun.yap("ozet_beyan_onayla", "KAB01", ob, OnayGirdisi(uyan_gruplar=("taşıyıcı",)))
    ofis.gun.yap("ozet_beyan_iade", "KAB01", ob, IadeGirdisi(gerekce="Kap sayısı kâğıtta 121"))
    with pytest.raises(Ret, match=r"m\.10/2 .*iade edilmiş"):
        ofis.gun.ozet_onay(ob)


@pytest.mark.madde("10/2", "15/1")
def test_farkli_kagit_iade_edilir(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    by = g.beyanname(ob).belge_id
    sonuc = g.yap(
        "beyanname_iade",
        "KAB01",
        by,
        BeyannameIadeGirdisi(gerekce="Faturada 71.400 USD yazıyor", gruplar=(GrupGirdisi(grup="Fatura ve kıymet", ayni=False, kagitta="71.400,00"),)),
    )
    assert sonuc.durum == "IADE" and [k.form for k in sonuc.kagitlar] == ["iade_fisi"]
    # What was linked is free again for the corrected declaration.
    g.beyanname(ob)


@pytest.mark.madde("11/2")
def test_ambar_farkinda_tutanak(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    (a, kap, gram), (b, kap2, gram2) = g.satirlar(ob)
    satirlar = (
        GirisSatiriGirdisi(satir_id=a, yeri="A1", kap_adedi=kap - 2, brut_gram=gram - 200_000, hasarli_kap=1),
        GirisSatiriGirdisi(satir_id=b, yeri="A2", kap_adedi=kap2, brut_gram=gram2),
    )
    with pytest.raises(Ret, match=r"m\.11/2 .*tutanak için ikinci imzacının adını"):
        g.yap("ambar_giris", "AMB01", ob, AmbarGirisGirdisi(ambar_kodu="A3", liste_no="1", satirlar=satirlar))
    sonuc = g.yap(
        "ambar_giris",
        "AMB01",
        ob,
        AmbarGirisGirdisi(
            ambar_kodu="A3", liste_no="1", satirlar=satirlar, ikinci_imza="Ömer Çınar", tutanak_aciklama="İki karton eksik, biri ıslak"
        ),
    )
    assert [k.form for k in sonuc.kagitlar] == ["fark_tutanagi"]
    with ofis.depo.oku() as s:
        assert sorted(x.fark.name for x in s.exec(select(Tutanak)).one().satirlar) == ["EKSIK", "HASAR"]
    with pytest.raises(Ret, match="ambara alınmış"):
        g.yap(
            "ambar_giris",
            "AMB01",
            ob,
            AmbarGirisGirdisi(
                ambar_kodu="A3", liste_no="1", satirlar=satirlar, ikinci_imza="Ömer Çınar", tutanak_aciklama="İki karton eksik, biri ıslak"
            ),
        )


@pytest.mark.madde("4")
@pytest.mark.parametrize(
    ("degisen", "beklenen"),
    [
        ({"rejim": "4000"}, r"m\.4 .*91 rejim kodundan biri değil"),
        ({"rejim": "1000"}, "giriş rejimi değil"),
        ({"rejim": "0171"}, "kapatılan beyannamenin numarasını"),
        ({"alici_no": "4540536921"}, r"m\.5 .*Alıcı: Vergi kimlik numarası 4540536921 yanlış"),
        ({"odeme_sekli": "5"}, "28 ödeme şekli: «5» listede yok"),
        ({"fatura_kurus": 7_150_001}, "fatura bedelini tutmuyor"),
        ({"doviz": "SEK"}, "SEK kuru yok"),
        ({"ek_sayisi": 1}, "44'te 2 belge yazılı"),
    ],
)
def test_tescil_reddi(ofis: Any, degisen: dict[str, Any], beklenen: str) -> None:
    ob = ofis.gun.ozet_beyan("S1").belge_id
    ofis.gun.ozet_onay(ob)
    with pytest.raises(Ret, match=beklenen):
        ofis.gun.beyanname(ob, **degisen)
    with ofis.depo.oku() as s:
        assert s.exec(select(RetKaydi)).one().islem == "beyanname_tescil"


@pytest.mark.madde("16/1")
def test_senetten_fazlasi_baglanamaz(ofis: Any) -> None:
    g = ofis.gun
    ob = g.ozet_beyan("S1").belge_id
    g.ozet_onay(ob)
    g.beyanname(ob)
    with pytest.raises(Ret, match="0 kap, 0 kg kaldı"):
        g.beyanname(ob)


@pytest.mark.madde("15/2")
def test_secim_tohumdan_yeniden_hesaplanir(ofis: Any) -> None:
    by = hazir(ofis)
    with ofis.depo.oku() as s:
        from gumruk.data.ofis import Ofisim

        secim = s.exec(select(HatSecimi)).one()
        tohum = s.get_one(GunTohumu, secim.tohum_id)
        beyan = s.get_one(Beyanname, by)
        hat, gerekce, _, _ = hat_sec(beyan, Ofisim(s, ofis.depo).kriterler(ofis.depo.bugun()), tohum.tohum)
        assert (hat, gerekce) == (secim.hat, secim.gerekce)


@pytest.mark.madde("15/3-c", "21/1", "21/2")
def test_tekstil_fiziki_muayeneye_gider(ofis: Any) -> None:
    by = hazir(ofis, kalemler=practice.iki_kalem("610910000000"))
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.durum, b.hat, b.muayene_memuru) == (BeyannameDurumu.FIZIKI, Hat.FIZIKI, "Gülşen Öz")
    from gumruk.models.muayene import FizikiMuayeneGirdisi

    girdi = FizikiMuayeneGirdisi(kapsam="Yüzde onu açıldı", isletme_memuru="Ali Kara", uygun=True)
    with pytest.raises(Ret, match=r"m\.21/1 .*bildirilmemiş"):
        ofis.gun.yap("fiziki_uygun", "MUA02", by, girdi)
    with pytest.raises(Ret, match="size havale edilmedi"):
        ofis.gun.yap("hazirlik_bildir", "MUA01", by)
    assert ofis.gun.muayene(by).durum == "TAHSILATTA"


@pytest.mark.madde("15/3-a")
def test_basitlestirilmis_usul_vezneye_gider(ofis: Any) -> None:
    from gumruk.models.kriter import Kriter

    with ofis.depo.yaz() as s:
        for k in s.exec(select(Kriter)).all():
            k.gecerli_bit = date(2000, 1, 1)
        s.add(Kriter(ad="Basit", gecerli_bas=date(2020, 1, 1), hat=Hat.BASIT, basit_usul="1", yazildi=ofis.depo.saat()))
    by = hazir(ofis, basit_usul="1")
    b = queries.beyanname_gor(ofis.depo, by)
    assert (b.durum, b.hat) == (BeyannameDurumu.TAHSILATTA, Hat.BASIT)


@pytest.mark.madde("5")
def test_gorevi_olmayan_ve_askidaki_islem_yapamaz(ofis: Any) -> None:
    by = tahsilatta(ofis)
    with pytest.raises(Ret, match="Bu işlemi veznedar yapar"):
        ofis.gun.tahsil(by, kod="AMB01")
    with ofis.depo.yaz() as s:
        s.get_one(Kullanici, ofis.kisi["VEZ01"]).durum = KullaniciDurumu.ASKIDA
    with pytest.raises(Ret, match="kodunuz etkin değil"):
        ofis.gun.tahsil(by)


def test_etki_patlarsa_hicbir_sey_kalmaz(ofis: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    by = tahsilatta(ofis)

    def patla(*_a: Any, **_k: Any) -> None:
        raise RuntimeError("disk")

    monkeypatch.setattr(audit, "ekle", patla)
    with pytest.raises(RuntimeError):
        ofis.gun.tahsil(by)
    monkeypatch.undo()
    assert denetim.denetle(ofis.depo) == []
    sonuc = ofis.gun.tahsil(by)
    assert next(n for n in sonuc.nolar if "VA" in n).endswith("0000001")


@pytest.mark.madde("7/2")
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE alindi SET toplam_kurus = 1, verilen_kurus = 1, para_ustu_kurus = 0",
        "DELETE FROM alindi",
        "DELETE FROM beyanname",
        "UPDATE iz_kaydi SET madde = 'x'",
        "UPDATE yevmiye_satiri SET borc_kurus = borc_kurus + 1",
    ],
)
def test_salt_eklenir_tablo_degismez(ofis: Any, sql: str) -> None:
    ofis.gun.tahsil(tahsilatta(ofis))
    with pytest.raises(sa.exc.DBAPIError, match="salt eklenir"), ofis.depo.yazici.begin() as c:
        c.exec_driver_sql(sql)


def test_sqlite_ayarlari_gercekten_yururlukte(sqlite_ofis: Any) -> None:
    from gumruk.data.engine import journal_choice, wal_is_safe

    for motor, salt in ((sqlite_ofis.depo.yazici, 0), (sqlite_ofis.depo.okur, 1)):
        with motor.connect() as c:
            oku = {
                p: c.exec_driver_sql(f"PRAGMA {p}").scalar_one()
                for p in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "trusted_schema", "query_only")
            }
        assert oku == {
            "journal_mode": journal_choice().translate(str.maketrans("WALTRUNCE", "waltrunce")),
            "query_only": salt,
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "trusted_schema": 0,
            "synchronous": 2 if journal_choice() == "WAL" else 3,
        }
    assert not wal_is_safe((3, 40, 1)) and wal_is_safe((3, 51, 3)) and wal_is_safe((3, 50, 7)) and not wal_is_safe((3, 50, 6))


def test_okuyucu_yazamaz(ofis: Any) -> None:
    with pytest.raises(sa.exc.DBAPIError), ofis.depo.oku() as s:
        s.execute(sa.text("UPDATE sayac SET son = 0"))


def test_gocler_ile_modeller_ayni(sqlite_ofis: Any, tmp_path: Any) -> None:
    """The hand-written revision and the tables the program declares do not drift apart."""
    from gumruk.data.engine import sqlite
    from sqlmodel import SQLModel

    yol = tmp_path / "model.db"
    motor = sa.create_engine(f"sqlite:///{yol}", module=sqlite)
    SQLModel.metadata.create_all(motor)

    def sema(m: Any) -> dict[str, Any]:
        """Columns, references, indexes and checks of each table; how a column came to its table does not count."""
        sonuc: dict[str, Any] = {}
        with m.connect() as c:
            for ad, sql in c.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall():
                if ad == "alembic_version":
                    continue
                kolonlar = {tuple(r[1:4]) + tuple(r[5:6]) for r in c.exec_driver_sql(f"PRAGMA table_info({ad})")}
                baglar = {tuple(r[2:8]) for r in c.exec_driver_sql(f"PRAGMA foreign_key_list({ad})")}
                dizinler = {
                    (r[2], r[4], tuple(x[2] for x in c.exec_driver_sql(f"PRAGMA index_info({r[1]})")))
                    for r in c.exec_driver_sql(f"PRAGMA index_list({ad})")
                }
                denetimler = {p.strip().rstrip(",").replace('"', "") for p in sql.split("\n") if "CHECK" in p}
                sonuc[ad] = (kolonlar, baglar, dizinler, denetimler)
            kosullu = c.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'").fetchall()
            sonuc["kosullu dizinler"] = {(ad, " ".join(sql.replace('"', "").split())) for ad, sql in kosullu}
        return sonuc

    beklenen, bulunan = sema(motor), sema(sqlite_ofis.depo.yazici)
    assert set(beklenen) == set(bulunan)
    for ad, tanim in beklenen.items():
        assert tanim == bulunan[ad], ad


def test_eski_ofis_kayiplari_olmadan_yukselir(tmp_path: Any) -> None:
    """An office of the first schema with receipts in it comes to the newest one: rows, triggers and sums as they were."""
    from gumruk.data import migrate
    from gumruk.data.engine import Depo

    url = f"sqlite:///{tmp_path / 'eski.db'}"
    depo = Depo(url, yeni=True)
    migrate.yukselt(depo, "0001")
    with depo.yazici.begin() as c:
        c.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        c.exec_driver_sql(
            "INSERT INTO ofis (id, idare, ad, gunluk, egitim, kurulus) VALUES (1, '343100', 'Eski', 'WAL', 0, '2026-01-01 00:00:00.000000')"
        )
        c.exec_driver_sql("INSERT INTO zincir (id, sira, ozet) VALUES (1, 0, ?)", ("0" * 64,))
        c.exec_driver_sql(
            "INSERT INTO kullanici (id, kod, ad, kimlik_no, vergi_no, durum, parola_ozeti, ilk_parola, hatali_giris, acilis) "
            "VALUES (1, 'VEZ01', 'A', '10000000146', '', 'AKTIF', 'x', 0, 0, '2026-01-01 00:00:00.000000')"
        )
        kolonlar = [r for r in c.exec_driver_sql("PRAGMA table_info(beyanname)").fetchall() if r[3]]
        degerler = {r[1]: 1 if r[2] == "INTEGER" else ("2026-01-01 00:00:00.000000" if r[1].endswith("_ani") else "2026-01-01") for r in kolonlar}
        degerler |= {"id": 1, "durum": "ODENDI", "no": "26343100IM00000001"}
        c.exec_driver_sql(f"INSERT INTO beyanname ({','.join(degerler)}) VALUES ({','.join('?' * len(degerler))})", tuple(degerler.values()))
        c.exec_driver_sql(
            "INSERT INTO alindi (id, yil, sira, no, beyanname_id, toplam_kurus, verilen_kurus, para_ustu_kurus, yatiran, yatiran_no, gun, zaman, "
            "veznedar_id, masa) VALUES (1, 2026, 1, '26VA0000001', 1, 500, 500, 0, '', '', '2026-01-01', '2026-01-01 00:00:00.000000', 1, '')"
        )
        c.exec_driver_sql("INSERT INTO alindi_odemesi (id, alindi_id, arac, tutar_kurus, banka, referans) VALUES (7, 1, 'NAKIT', 500, '', '')")
        c.exec_driver_sql("INSERT INTO yevmiye_maddesi VALUES (1, 2026, 1, '26YM0000001', '2026-01-01', '2026-01-01 00:00:00.000000', 'Tahsilat', 1)")
        c.exec_driver_sql("INSERT INTO yevmiye_satiri VALUES (1, 1, '100', '', 500, 0), (2, 1, '120', '', 0, 500)")
    with depo.yaz() as s:
        audit.ekle(
            s,
            zaman=depo.saat(),
            kullanici_id=1,
            masa="",
            madde="23/1-a",
            islem="tahsil_et",
            belge_turu="beyanname",
            belge_id=1,
            anahtar="a",
            girdi_ozeti="",
            once={},
            sonra={"+alindi.1": "26VA0000001", "+yevmiye_maddesi.1": "26YM0000001", "+hat_secimi.9": 1},
        )
    depo.kapat()
    depo = Depo(url)
    migrate.yukselt(depo)
    bulgular = " ".join(b.ne for b in denetim.denetle(depo))
    assert "Kasa hesabı" not in bulgular and "hiçbir işlemin izinde yok" not in bulgular, "the first version's cash and links are understood"
    assert "hat_secimi 9: izin 1. halkasında var, tabloda yok" in bulgular
    with depo.yazici.begin() as c:
        assert c.exec_driver_sql("SELECT id, arac, tutar_kurus FROM alindi_odemesi").fetchall() == [(7, "NAKIT", 500)]
        assert c.exec_driver_sql("SELECT kasa_id FROM alindi").fetchall() == [(None,)]
        assert c.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
        c.exec_driver_sql("INSERT INTO alindi_odemesi (alindi_id, arac, tutar_kurus, banka, referans) VALUES (1, 'DEKONT', 1, 'B', '1')")
    for sql in ("UPDATE alindi_odemesi SET tutar_kurus = 1", "DELETE FROM alindi_odemesi", "UPDATE alindi SET yatiran = 'x'"):
        with pytest.raises(sa.exc.DBAPIError, match="salt eklenir"), depo.yazici.begin() as c:
            c.exec_driver_sql(sql)
    depo.kapat()


def test_her_tablo_strict_ve_tamsayi(sqlite_ofis: Any) -> None:
    with sqlite_ofis.depo.okur.connect() as c:
        for ad, sql in c.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall():
            if ad != "alembic_version":
                assert sql.rstrip().endswith("STRICT"), ad
                assert "REAL" not in sql.split("STRICT")[0], ad


def test_izde_her_islem_var(ofis: Any) -> None:
    by = tahsilatta(ofis)
    ofis.gun.tahsil(by)
    with ofis.depo.oku() as s:
        islemler = s.exec(select(IzKaydi.islem).where(IzKaydi.belge_turu == "beyanname", IzKaydi.belge_id == by).order_by(col(IzKaydi.sira))).all()
    assert islemler[:2] == ["beyanname_tescil", "tescil_onayi"] and islemler[-1] == "tahsil_et" and "hat_secimi" in islemler


def test_yabanci_girdi_islenmez(ofis: Any) -> None:
    with pytest.raises(TypeError):
        uygula(ofis.depo, "tahsil_et", kim_id=ofis.kisi["VEZ01"], anahtar="a", belge_id=hazir(ofis), girdi=OnayGirdisi(uyan_gruplar=()))
