"""YKTS on the smallest screen with the longest data: the signature, the fields and the vekâlets stay in sight (YKTS-6, YKTS-7)."""

from pathlib import Path
from typing import Any

import pytest
from gumruk.data.practice_ykts import FIRMA, imzala, sirket, veri

from tests.data.test_ykts import firma_id
from tests.surucu import Surucu, uygulama

UZUN = {
    "unvan": "Kuzey Makine Vana ve Endüstriyel Armatür Sanayi İç ve Dış Ticaret " * 2,
    "adres": "Serbest Bölge 2. Cadde No 1 B Blok Kat 3 Daire 17, Çorlu " * 3,
    "e_posta": f"dis.ticaret.{'ve.lojistik.' * 3}birimi@kuzeymakine.example",
    "sabit_tel": "02825550999",
    "mersis_no": "0123456789000025",
    "sicil_mudurlugu": "Çorlu Ticaret Sicili Müdürlüğü, Tekirdağ",
    "sicil_no": "11482-Ç-2026/TKR",
    "kep": f"kuzeymakine.{'sanayi.ticaret.' * 3}as@hs01.kep.example",
}


@pytest.mark.madde("YKTS-6", "YKTS-7")
async def test_uzun_bilgi_alti_kesmez(sqlite_ofis: Any, tmp_path: Path) -> None:
    gun, k = sqlite_ofis.gun, firma_id(sqlite_ofis)
    gun.yap("ykts_guncelle", "KUZ01", k, veri(sirket(), **UZUN))
    imzala(gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
    uyg = uygulama(sqlite_ofis.depo, tmp_path)
    async with uyg.run_test(size=(80, 24)) as pilot:
        s = Surucu(uyg, pilot)
        await s.gir("YKT01")
        await s.bas("YA 2", "Enter")
        assert "İmza: ıslak imza" in s.yazi() and "KEP adresi" in s.yazi() and " …" in s.yazi(), s.yazi()
        await s.bas("F2")
        assert "güncelleme onaylandı" in s.ileti(), s.yazi()
        await s.bas("F12", f"YC {FIRMA}", "Enter")
        assert "9 KEP adresi" in s.yazi() and "Nereden" in s.yazi(), s.yazi()
        await s.bas("F3", f"YB {FIRMA}", "Enter")
        assert "KEP adresi" in s.yazi() and "Geçerli vekâlet 1" in s.yazi(), s.yazi()
        await s.degis("VEZ01")
        await s.bas(f"YB {FIRMA}", "Enter")
        assert "Geçerli vekâlet 1" in s.yazi(), s.yazi()
        await s.degis("KUZ01")
        gun.yap("ykts_guncelle", "KUZ01", k, veri(sirket()))
        imzala(gun, "KUZ01", k, "ykts_guncelleme_islak_imza")
        await s.bas(f"YK {FIRMA}", "Enter")
        assert "İmza: ıslak imza" in s.yazi() and "Onay bekliyor" in s.ileti(), s.yazi()
