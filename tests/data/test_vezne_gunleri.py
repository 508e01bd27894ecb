"""Random days at the cash desk on both databases: lawful, unlawful and torn acts. The model foretells every outcome; the audit stays clean (23).

The days are the same in every run; GUMRUK_GUNLER=200 plays that many new ones, and a failure prints what replays it.
"""

import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from gumruk.data import defterler, denetim, islem, migrate, practice
from gumruk.data.ofis import Ofisim
from gumruk.models.banka import BankaOdemesiGirdisi
from gumruk.models.defter import Defter, DefterIstegi, DefterTuru
from gumruk.models.iptal import IptalIstegiGirdisi
from gumruk.models.kasa import BankayaTeslimGirdisi, KasaAcGirdisi
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, Zincir
from gumruk.models.temel import GerekceGirdisi, Ret
from gumruk.models.vezne import Alindi, OdemeAraci, OdemeGirdisi, TahsilatGirdisi
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import make_url
from sqlmodel import select

from tests.conftest import Ofis, pg_kopya, pg_url
from tests.data.test_islem import tahsilatta

BORC, ALICI, ADET = 74_995_510, "1234567890", 4
VEZNEDARLAR = ("VEZ01", "VEZ02")
GEREKCE = GerekceGirdisi(gerekce="Sayımda bulunan fark, nedeni bilinmiyor")
_SAYI = itertools.count()


class Kesildi(RuntimeError):
    """The power went off inside the transaction."""


class VezneGunu(RuleBasedStateMachine):
    ofis_ac: Callable[[], Ofis]

    def __init__(self) -> None:
        super().__init__()
        self.ofis = type(self).ofis_ac()
        self.byler = list(range(1, ADET + 1))
        self.odeyen: dict[int, str] = {}
        self.durum = dict.fromkeys(VEZNEDARLAR, "kapalı")
        self.kasa: dict[str, int] = {}
        self.nakit = dict.fromkeys(VEZNEDARLAR, 0)
        self.sayilan = dict.fromkeys(VEZNEDARLAR, 0)
        self.aciklandi = dict.fromkeys(VEZNEDARLAR, False)
        self.alindilar: dict[int, tuple[str, int, tuple[int, ...], int]] = {}
        self.istekler: dict[int, int] = {}
        self.iptaller: set[int] = set()
        self.dekontlar: set[int] = set()

    @initialize()
    def sabah(self) -> None:
        self.kasa_ac_(VEZNEDARLAR[0], 0)

    def teardown(self) -> None:
        """Whatever the day was, its registers agree with the ledger and with the model."""
        self.defterler_tutar()
        self.ofis.depo.kapat()

    def defterler_tutar(self) -> None:
        bugun = self.ofis.depo.bugun()

        def ac(tur: DefterTuru, kim: str = "") -> tuple[Defter, list[list[dict[str, Any]]]]:
            with defterler.ac(self.ofis.depo, DefterIstegi(tur=tur, bas=bugun, bit=bugun, kim=kim), None) as (d, satirlar):
                assert d.tutmayan == ()
                return d, [[dict(zip((s.ad for s in b.sutunlar), k.hucreler, strict=True)) for k in satirlar(b)] for b in d.bolumler]

        for kod in VEZNEDARLAR:
            d, (alindilar, *_, kasalar) = ac(DefterTuru.VEZNE, kod) if kod in self.kasa else (None, [[], []])
            gecerli = [(nakit, len(byler)) for a, (k, _, byler, nakit) in self.alindilar.items() if k == kod and a not in self.iptaller]
            assert sum(x["toplam"] for x in alindilar) == BORC * sum(adet for _, adet in gecerli)
            assert sum(x["nakit"] for x in alindilar) == sum(nakit for nakit, _ in gecerli)
            if d is not None:
                assert d.bolumler[0].toplam["toplam"] == sum(x["toplam"] for x in alindilar)
                if self.durum[kod] != "kapalı":
                    assert kasalar[-1]["kalan"] == self.nakit[kod]
        _, (veznede, bankada, _) = ac(DefterTuru.BORDRO)
        assert {int(x["no"][-1]) for x in (*veznede, *bankada)} == set(self.odeyen)
        assert {x["toplam"] for x in (*veznede, *bankada)} <= {BORC}
        cari, (satirlar,) = ac(DefterTuru.CARI, ALICI)
        assert satirlar[-1]["bakiye"] == cari.bolumler[0].toplam["bakiye"] == BORC * (ADET - len(self.odeyen))

    def dene(self, olur: bool, islem_adi: str, kod: str, belge: int | None = None, girdi: Any = None) -> Any:
        """The act succeeds exactly when the model says so; a refused one changes nothing."""
        once = self._iz()
        try:
            sonuc = self.ofis.gun.yap(islem_adi, kod, belge, girdi)
        except Ret as ret:
            assert not olur, f"{islem_adi} reddedildi: {ret}"
            assert self._iz() == once
            return None
        assert olur, f"{islem_adi} kabul edildi"
        return sonuc

    def _iz(self) -> tuple[int, str]:
        with self.ofis.depo.oku() as s:
            zincir = s.get_one(Zincir, 1)
            return zincir.sira, zincir.ozet

    def _iptal_olur(self, alindi: int) -> bool:
        kod, kasa, _, _ = self.alindilar[alindi]
        return self.durum[kod] == "açık" and self.kasa[kod] == kasa

    @rule(kod=st.sampled_from(VEZNEDARLAR), fazla=st.sampled_from((0, 0, 0, 500)))
    def kasa_ac(self, kod: str, fazla: int) -> None:
        self.kasa_ac_(kod, fazla)

    def kasa_ac_(self, kod: str, fazla: int) -> None:
        sonuc = self.dene(self.durum[kod] == "kapalı" and not fazla, "kasa_ac", kod, girdi=KasaAcGirdisi(devir_kurus=self.nakit[kod] + fazla))
        if sonuc:
            self.durum[kod], self.kasa[kod] = "açık", sonuc.belge_id

    def _tahsilat(self, byler: list[int], arac: OdemeAraci, ustu: int) -> TahsilatGirdisi:
        borc = BORC * len(byler)
        if arac is OdemeAraci.NAKIT:
            odemeler = (OdemeGirdisi(arac=arac, tutar_kurus=borc + ustu),)
        else:
            odemeler = (
                OdemeGirdisi(arac=arac, tutar_kurus=borc - 1_000, banka="Z", referans="7"),
                OdemeGirdisi(arac=OdemeAraci.NAKIT, tutar_kurus=1_000 + ustu % 1_000),
            )
        return TahsilatGirdisi(odemeler=odemeler, digerleri=tuple(byler[1:]))

    @rule(
        data=st.data(),
        gelisi=st.sampled_from((True, True, True, False)),
        adet=st.sampled_from((1, 1, 2)),
        arac=st.sampled_from((OdemeAraci.NAKIT, OdemeAraci.NAKIT, OdemeAraci.KART, OdemeAraci.CEK)),
        ustu=st.integers(0, 5_000),
    )
    def tahsil(self, data: Any, gelisi: bool, adet: int, arac: OdemeAraci, ustu: int) -> None:
        """Three times in four as it should be: an open drawer and unpaid declarations, where there are any."""
        acik = [k for k in VEZNEDARLAR if self.durum[k] == "açık"] if gelisi else []
        borclu = [b for b in self.byler if b not in self.odeyen] if gelisi else []
        kod = data.draw(st.sampled_from(acik or VEZNEDARLAR))
        byler = data.draw(st.lists(st.sampled_from(borclu or self.byler), min_size=adet, max_size=adet, unique=gelisi and len(borclu) >= adet))
        olur = self.durum[kod] == "açık" and len(set(byler)) == len(byler) and not any(b in self.odeyen for b in byler)
        sonuc = self.dene(olur, "tahsil_et", kod, byler[0], self._tahsilat(byler, arac, ustu))
        if sonuc:
            with self.ofis.depo.oku() as s:
                alindi = max(s.exec(select(Alindi.id)).all())
            nakit = BORC * len(byler) if arac is OdemeAraci.NAKIT else 1_000
            self.nakit[kod] += nakit
            self.alindilar[alindi] = (kod, self.kasa[kod], tuple(byler), nakit)
            self.odeyen |= {b: f"alındı {alindi}" for b in byler}

    @rule(by=st.integers(1, ADET), kod=st.sampled_from(VEZNEDARLAR))
    def tahsil_kesilir(self, by: int, kod: str) -> None:
        """Torn before its link in the trail: as if it had never been pressed, and it may be pressed again."""
        once = self._iz()
        with mock.patch.object(islem.audit, "ekle", side_effect=Kesildi), pytest.raises((Kesildi, Ret)):
            self.ofis.gun.yap("tahsil_et", kod, by, self._tahsilat([by], OdemeAraci.NAKIT, 0))
        assert self._iz() == once

    @rule(by=st.integers(1, ADET), no=st.integers(1, 3), fark=st.sampled_from((0, 0, 0, 1, -1)))
    def banka(self, by: int, no: int, fark: int) -> None:
        girdi = BankaOdemesiGirdisi(banka="ZİRAAT", dekont_no=str(no), dekont_gunu=self.ofis.depo.bugun(), tutar_kurus=BORC + fark, yatiran_no=ALICI)
        if self.dene(by not in self.odeyen and no not in self.dekontlar and not fark, "banka_odemesi", "MUH01", by, girdi):
            self.odeyen[by] = f"dekont {no}"
            self.dekontlar.add(no)

    @precondition(lambda self: self.alindilar)
    @rule(data=st.data(), kendisi=st.sampled_from((True, True, True, False)))
    def iptal_iste(self, data: Any, kendisi: bool) -> None:
        alindi = data.draw(st.sampled_from(sorted(self.alindilar)))
        kod = next(v for v in VEZNEDARLAR if (v == self.alindilar[alindi][0]) is kendisi)
        olur = alindi not in {*self.istekler.values(), *self.iptaller} and kod == self.alindilar[alindi][0] and self._iptal_olur(alindi)
        girdi = IptalIstegiGirdisi(alindi_id=alindi, gerekce="Yanlış yükümlüden tahsil edilmiş")
        sonuc = self.dene(olur, "alindi_iptal_iste", kod, girdi=girdi)
        if sonuc:
            self.istekler[sonuc.belge_id] = alindi

    @precondition(lambda self: self.istekler)
    @rule(data=st.data(), kabul=st.booleans())
    def iptal_karari(self, data: Any, kabul: bool) -> None:
        istek = data.draw(st.sampled_from(sorted(self.istekler)))
        alindi = self.istekler[istek]
        kod, _, byler, nakit = self.alindilar[alindi]
        olur = not kabul or (self._iptal_olur(alindi) and nakit <= self.nakit[kod])
        if self.dene(olur, "alindi_iptal_et" if kabul else "alindi_iptal_reddet", "AMR01", istek, GEREKCE):
            del self.istekler[istek]
            if kabul:
                self.iptaller.add(alindi)
                self.nakit[kod] -= nakit
                for b in byler:
                    del self.odeyen[b]

    @precondition(lambda self: "açık" in self.durum.values())
    @rule(kod=st.sampled_from(VEZNEDARLAR), tutar=st.sampled_from((500, BORC, BORC, 3 * BORC)))
    def bankaya_teslim(self, kod: str, tutar: int) -> None:
        if kod in self.kasa:
            girdi = BankayaTeslimGirdisi(tutar_kurus=tutar, banka="Ziraat", banka_hesabi="TR12-0001")
            if self.dene(self.durum[kod] == "açık" and tutar <= self.nakit[kod], "bankaya_teslim", kod, self.kasa[kod], girdi):
                self.nakit[kod] -= tutar

    @precondition(lambda self: "açık" in self.durum.values() or "sayıldı" in self.durum.values())
    @rule(kod=st.sampled_from(VEZNEDARLAR), fark=st.sampled_from((0, 0, 100, -100)), aksam=st.sampled_from((True, False, False)))
    def say(self, kod: str, fark: int, aksam: bool) -> None:
        if self.durum[kod] == "kapalı" or not aksam:
            return
        with self.ofis.depo.yaz() as s:
            for i in s.exec(select(BaskiIsi)):
                i.durum = BaskiDurumu.GONDERILDI
        toplam = max(0, self.nakit[kod] + fark)
        olur = not any(self.alindilar[a][0] == kod for a in self.istekler.values())
        if self.dene(olur, "kasa_say", kod, self.kasa[kod], practice.sayim(toplam)):
            self.durum[kod], self.sayilan[kod], self.aciklandi[kod] = "sayıldı", toplam, False

    @precondition(lambda self: "sayıldı" in self.durum.values())
    @rule(kod=st.sampled_from(VEZNEDARLAR))
    def acikla(self, kod: str) -> None:
        if kod in self.kasa:
            olur = self.durum[kod] == "sayıldı" and self.sayilan[kod] != self.nakit[kod]
            if self.dene(olur, "kasa_fark_acikla", kod, self.kasa[kod], GEREKCE):
                self.aciklandi[kod] = True

    @precondition(lambda self: "sayıldı" in self.durum.values())
    @rule(kod=st.sampled_from(VEZNEDARLAR))
    def kapat(self, kod: str) -> None:
        if kod in self.kasa:
            olur = self.durum[kod] == "sayıldı" and (self.aciklandi[kod] or self.sayilan[kod] == self.nakit[kod])
            if self.dene(olur, "kasa_kapat", "MUH01", self.kasa[kod]):
                self.durum[kod], self.nakit[kod] = "kapalı", self.sayilan[kod]

    @invariant()
    def defter_tutar(self) -> None:
        with self.ofis.depo.oku() as s:
            ofisim = Ofisim(s, self.ofis.depo)
            assert {k: ofisim.hesap_bakiyesi("100", k) for k in VEZNEDARLAR} == self.nakit
            assert {b: bool(ofisim.borc_kurus(b)) for b in self.byler} == {b: b not in self.odeyen for b in self.byler}
        assert denetim.denetle(self.ofis.depo) == []


def kos(ac: Callable[[], Ofis], ornek: int) -> None:
    class Gun(VezneGunu):
        ofis_ac = staticmethod(ac)  # type: ignore[assignment]

    ayarlar = settings(
        max_examples=ornek,
        stateful_step_count=40,
        deadline=None,
        derandomize="GUMRUK_GUNLER" not in os.environ,
        database=None,
        phases=(Phase.explicit, Phase.generate),  # a day is a file copied and some thirty acts: shrinking would take longer than reading it
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    run_state_machine_as_test(Gun, settings=ayarlar)


GUN_SAYISI = int(os.environ.get("GUMRUK_GUNLER", "12"))


@pytest.mark.madde("23/1-a", "23/1-b", "7/2")
def test_rastgele_gunler_sqlite(sqlite_ofis: Any, tmp_path: Path) -> None:
    assert [tahsilatta(sqlite_ofis, f"S{n}") for n in range(ADET)] == list(range(1, ADET + 1))
    sqlite_ofis.depo.kapat()

    def ac() -> Ofis:
        yol = tmp_path / f"g{next(_SAYI)}.db"
        shutil.copy(tmp_path / "ofis.db", yol)
        depo = migrate.ac(f"sqlite:///{yol}")
        return Ofis(depo, sqlite_ofis.kisi, practice.Gun(depo, sqlite_ofis.kisi), "sqlite")

    kos(ac, GUN_SAYISI)


@pytest.mark.madde("23/1-a", "23/1-b", "7/2")
def test_rastgele_gunler_postgresql(pg_ofis: Any, pg_kalip: tuple[str, dict[str, int]]) -> None:
    assert [tahsilatta(pg_ofis, f"S{n}") for n in range(ADET)] == list(range(1, ADET + 1))
    kalip = make_url(pg_ofis.depo.url).database or ""
    pg_ofis.depo.kapat()

    def ac() -> Ofis:
        depo = migrate.ac(pg_url(pg_kalip[0], pg_kopya(pg_kalip[0], kalip)))
        return Ofis(depo, pg_ofis.kisi, practice.Gun(depo, pg_ofis.kisi), "postgresql")

    kos(ac, max(2, GUN_SAYISI // 4))
