"""Two desks on one paper at the same moment, in every direction: one success, one refusal in words (17, 19/5, 20, 29–42, YKTS)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from gumruk.data import denetim
from gumruk.data import practice_antrepo as an
from gumruk.data import practice_transit as tr
from gumruk.data.practice_cikis import CikisGunu
from gumruk.data.practice_ykts import imzala, sirket, veri
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.ykts_onay import YktsOnayGirdisi

from tests.data.test_duzeltme import beyani, duzelt, iste, kalemde, uygun
from tests.data.test_iki_masa import ikisi
from tests.data.test_muzekkere import belgede, duzeltildi, itiraz, muzekkere, teblig
from tests.data.test_ykts import firma_id

Is = Callable[[Any], Any]


def _duzeltme(ofis: Any) -> tuple[int, int]:
    by = belgede(ofis)
    return by, uygun(ofis, by)


def istek_iki_kez(ofis: Any) -> tuple[Is, ...]:
    by = belgede(ofis)
    return tuple(lambda o, k=k: iste(o, by, k) for k in ("KAB01", "KAB02"))


def duzeltme_iki_kez(ofis: Any) -> tuple[Is, ...]:
    by, talep = _duzeltme(ofis)
    return tuple(lambda o, n=n: duzelt(o, by, talep, kalemde(beyani(o, by), 0, net_gram=n)) for n in (10_500_000, 10_600_000))


def duzeltme_ve_dusurme(ofis: Any) -> tuple[Is, ...]:
    by, talep = _duzeltme(ofis)
    neden = GerekceGirdisi(gerekce="Beyan sahibi isteğini geri aldı")
    return (
        lambda o: duzelt(o, by, talep, kalemde(beyani(o, by), 0, net_gram=10_500_000)),
        lambda o: o.gun.yap("duzeltme_talebi_dus", "KAB01", talep, neden),
    )


def karar_iki_turlu(ofis: Any) -> tuple[Is, ...]:
    by = belgede(ofis)
    muzekkere(ofis, by)
    neden = GerekceGirdisi(gerekce="Fatura aslı daha görülmemiş")
    return (lambda o: o.gun.yap("muzekkere_uygun_gor", "AMR01", by), lambda o: o.gun.yap("muzekkere_uygun_gorme", "AMR01", by, neden))


def itiraz_iki_kez(ofis: Any) -> tuple[Is, ...]:
    by = duzeltildi(ofis)
    teblig(ofis, by)
    return (lambda o: itiraz(o, by), lambda o: itiraz(o, by, dilekce_no="K-8"))


def antrepoya_iki_kez(ofis: Any) -> tuple[Is, ...]:
    by = an.islemleri_bitir(ofis.gun, an.tescil(ofis.gun, "S1"))
    ofis.gun.cikis(by)
    return tuple(lambda o, k=k: an.gir(o.gun, by, kod=k) for k in ("ANT01", "ANT02"))


def antrepodan_iki_kez(ofis: Any) -> tuple[Is, ...]:
    im = an.ithal_odenmis(ofis.gun, an.antrepoda(ofis.gun, "S1"), {1: 60})
    return tuple(lambda o, k=k: an.cik(o.gun, im, kod=k) for k in ("ANT01", "ANT02"))


def ihracat_iki_gemide(ofis: Any) -> tuple[Is, ...]:
    by = CikisGunu(ofis.gun).irtibatta()
    return tuple(lambda o, n=n: CikisGunu(o.gun).ozet_beyan(CikisGunu(o.gun).satir(by), senet=f"SENET-{n}") for n in (1, 2))


def takim_iki_kolcuya(ofis: Any) -> tuple[Is, ...]:
    c = CikisGunu(ofis.gun)
    ob = c.ozet_beyan(c.satir(c.irtibatta()))
    c.ozet_onay(ob)
    return tuple(lambda o: CikisGunu(o.gun).kolcuya(ob) for _ in range(2))


def gemi_iki_kez(ofis: Any) -> tuple[Is, ...]:
    c = CikisGunu(ofis.gun)
    ob = c.yuklenmis(c.irtibatta())
    return tuple(lambda o: CikisGunu(o.gun).kapat(ob) for _ in range(2))


def nusha_iki_kez(ofis: Any) -> tuple[Is, ...]:
    by = tr.odenmis(ofis.gun, "S1")
    ob = tr.ozet_ab(ofis.gun, by).belge_id
    ofis.gun.ozet_onay(ob)
    return tuple(lambda o: tr.nusha_ver(o.gun, "transit_nusha_ver_adi", by) for _ in range(2))


def karne_iki_kez(ofis: Any) -> tuple[Is, ...]:
    return tuple(lambda o, n=n: tr.tir(o.gun, no=f"CMR-{n}") for n in (1, 2))


def ykts_onayi_ve_iadesi(ofis: Any) -> tuple[Is, ...]:
    k = firma_id(ofis)
    ofis.gun.yap("ykts_guncelle", "KUZ01", k, veri(sirket(), adres="Serbest Bölge 2. Cadde No 1, Çorlu / Tekirdağ"))
    imzala(ofis.gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
    neden = GerekceGirdisi(gerekce="Adres imza sirkülerindekinden başka")
    return (
        lambda o: o.gun.yap("ykts_guncelleme_onayla", "YKT01", k, YktsOnayGirdisi()),
        lambda o: o.gun.yap("ykts_guncelleme_iade", "YKT01", k, neden),
    )


YARISLAR: tuple[tuple[Callable[[Any], tuple[Is, ...]], str], ...] = (
    (istek_iki_kez, "sonuçlanmadan yenisi kaydedilmez"),
    (duzeltme_iki_kez, "açık bir düzeltme isteği yok"),
    (duzeltme_ve_dusurme, "açık bir düzeltme isteği yok|isteği «uygulandı»|numaralı istek «"),
    (karar_iki_turlu, "Müzekkere yazılmamış|Bekleyen müzekkere yok"),
    (itiraz_iki_kez, "26IT0000001 numaralı itiraz sonuçlanmamış"),
    (antrepoya_iki_kez, "eşyanın tamamı antrepoya alınmış"),
    (antrepodan_iki_kez, "26343100IM00000001 kapanmış"),
    (ihracat_iki_gemide, "beyannamesinden 0 kap, 0,00 kg kaldı"),
    (takim_iki_kolcuya, "Takım kolcuda"),
    (gemi_iki_kez, "Bu özet beyan kapanmış"),
    (nusha_iki_kez, r"Nüshalar verilmiş: 26SV0000001, .*, Rıza Aksoy\. İkinci kez verilmez"),
    (karne_iki_kez, "numaralı belgeyle 26343100IM00000001 numaralı özet beyan tescil edilmiş"),
    (ykts_onayi_ve_iadesi, "26YK0000002 «"),
)


@pytest.mark.parametrize(("kur", "neden"), [pytest.param(k, n, id=k.__name__) for k, n in YARISLAR])
def test_biri_olur_oteki_sozle_reddedilir(ofis: Any, kur: Callable[[Any], tuple[Is, ...]], neden: str) -> None:
    sonuc = ikisi(ofis, *kur(ofis))
    retler = [x for x in sonuc if isinstance(x, Ret)]
    assert len(retler) == 1 and None not in sonuc, sonuc
    assert re.search(neden, str(retler[0])), retler
    assert denetim.denetle(ofis.depo) == []
