"""Random lawful and unlawful acts over the whole life of declarations (12–23): no way round an approval, no act by a wrong or conflicted person,
no state without an exit; whatever the walk was, everything closes, and quantities and money agree.

What must not be is said here anew, not read from the steps. The walks are the same in every run; GUMRUK_OMUR=200 makes that many new ones.
"""

import itertools
import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from gumruk.data import denetim, migrate, practice
from gumruk.models.ambar import AmbarCikisi, AmbarCikisSatiri, AmbarKaydi
from gumruk.models.beyanname import Beyanname, SenetBaglantisi
from gumruk.models.cetele import CeteleSatiri
from gumruk.models.kayit import IzKaydi
from gumruk.models.kriter import MuayeneGrubu
from gumruk.models.numcikis import NumuneDonusu, NumuneTutanagi
from gumruk.models.ozet_beyan import OzetBeyan
from gumruk.models.temel import Ret, Rol
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlalchemy import make_url
from sqlmodel import col, select

from tests.conftest import Ofis, pg_kopya, pg_url
from tests.data.omur_girdileri import GIRDILER
from tests.data.test_kasa import bakiye
from tests.data.test_supalan import VANA
from tests.data.test_tahlil import tek_kalem

_SAYI = itertools.count()
YURUYUS = int(os.environ.get("GUMRUK_OMUR", "4"))
ALICI = "1234567890"
MADDELER = ("12/2", "12/3", "15/1", "15/3", "16/2", "17", "19/2", "19/3", "19/4", "19/5")
MADDELER += ("20/1", "20/2", "21/2", "21/3", "22/1", "22/4", "23/1-a", "27/1-a", "27/1-b")

# Who may do what (kapsam: roles).
R = Rol
ROLU: dict[str, Rol] = {
    "tescil_onayi": R.KABUL_MEMURU,
    **dict.fromkeys(("duzeltme_talep_et", "duzeltme_talebi_dus", "beyanname_duzelt"), R.KABUL_MEMURU),
    **dict.fromkeys(("hat_fizikiye", "hat_belgeye", "duzeltme_uygun_gor", "duzeltme_reddet"), R.IDARE_AMIRI),
    **dict.fromkeys(("fiziki_gorevlendir", "fiziki_geri_cevir", "muzekkere_uygun_gor", "muzekkere_uygun_gorme"), R.IDARE_AMIRI),
    **dict.fromkeys(("alindi_iptal_et", "alindi_iptal_reddet"), R.IDARE_AMIRI),
    **dict.fromkeys(("belge_onayla", "fiziki_iste", "eksik_belge_notu", "muzekkere_yaz"), R.MUAYENE_MEMURU),
    **dict.fromkeys(("hazirlik_bildir", "fiziki_uygun", "muayene_farki_yaz", "muzekkere_yaz_fiziki"), R.MUAYENE_MEMURU),
    **dict.fromkeys(("yeniden_muayene_iste", "yeniden_muayene_uygun", "yeniden_muayene_fark"), R.MUAYENE_MEMURU),
    **dict.fromkeys(("numune_iste", "numune_vazgec", "tahlil_raporu_yaz", "farklari_gir", "itiraz_degistirdi"), R.MUAYENE_MEMURU),
    **dict.fromkeys(("tahlile_itiraz_et", "ikinci_rapor_yaz", "tahlil_itirazi_geri_al"), R.MUAYENE_MEMURU),
    **dict.fromkeys(("belge_geri_ver", "belge_geri_al"), R.MURACAAT_MEMURU),
    **dict.fromkeys(("numune_cikar", "numune_don", "ambar_cikis"), R.AMBAR_MEMURU),
    **dict.fromkeys(("teblig_et", "itiraz_edilmedi", "itiraz_suresi_doldu", "itiraz_et", "itiraz_reddedildi", "itiraz_kabul"), R.IRTIBAT_MEMURU),
    **dict.fromkeys(("tahsil_et", "alindi_iptal_iste"), R.VEZNEDAR),
    **dict.fromkeys(("cekme_talep_et", "giris_ac", "cekme_dus", "bs3_kaldir"), R.KABUL_MEMURU),
    **dict.fromkeys(("cekme_uygun_gor", "cekme_reddet", "supalan_uygun_gor", "supalan_geri_cevir", "kolcu_gorevlendir"), R.IDARE_AMIRI),
    "yeniden_gir": R.BEYAN_SAHIBI,
    "ambar_giris": R.AMBAR_MEMURU,
    "cetele_teslim": R.KOLCU,
}
assert set(ROLU) == set(GIRDILER)
MUZEKKERE = ("muzekkere_yaz", "muzekkere_yaz_fiziki")
TAHAKKUK = (
    *("belge_onayla", "fiziki_uygun", "yeniden_muayene_uygun"),
    *("itiraz_edilmedi", "itiraz_suresi_doldu", "itiraz_reddedildi", "itiraz_kabul", "itiraz_degistirdi"),
)
# Each is a record of its own: only who asked for the one that is decided stands aside.
ISTENEN = ("duzeltme_talep_et", "cekme_talep_et", "alindi_iptal_iste")
# Whoever did one of the first on a record may not do one of the others on it.
AYRI: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("beyanname_tescil",), ("tescil_onayi", "belge_onayla", "fiziki_uygun", "beyanname_duzelt", *MUZEKKERE, "farklari_gir", *TAHAKKUK[3:])),
    (MUZEKKERE, ("muzekkere_uygun_gor", "muzekkere_uygun_gorme")),
    (("fiziki_iste",), ("fiziki_gorevlendir", "fiziki_geri_cevir")),
    (("duzeltme_talep_et",), ("duzeltme_uygun_gor", "duzeltme_reddet")),
    (("alindi_iptal_iste", "tahsil_et"), ("alindi_iptal_et",)),
    ((*TAHAKKUK, "farklari_gir", "beyanname_duzelt"), ("tahsil_et",)),
    (("cekme_talep_et",), ("cekme_uygun_gor", "cekme_reddet")),
    (("giris_ac",), ("yeniden_gir",)),
    (("beyanname_tescil", "tescil_onayi"), ("supalan_uygun_gor", "supalan_geri_cevir", "cetele_teslim")),
    (("kolcu_gorevlendir",), ("cetele_teslim",)),
)
# Requests that stand open and may keep an examination from ending.
ISTEKLER = ("duzeltme_reddet", "duzeltme_talebi_dus", "cekme_reddet", "cekme_dus")
# The way on from each state, the shortest first.
CIKISLAR: dict[str, tuple[str, ...]] = {
    "TESCILLI": ("tescil_onayi",),
    "SUPALAN_AMIRDE": ("supalan_uygun_gor",),
    "BS3_KALDIRILACAK": ("bs3_kaldir",),
    "BELGE": ("belge_onayla", *ISTEKLER),
    "MURACAATTA": ("belge_geri_al", "belge_geri_ver"),
    "FIZIKI_ISTENDI": ("fiziki_gorevlendir",),
    "FIZIKI": (
        *("fiziki_uygun", "yeniden_muayene_uygun", "hazirlik_bildir", "numune_iste", "yeniden_muayene_iste", "muzekkere_yaz_fiziki"),
        *ISTEKLER,
    ),
    "TAHLILDE": ("tahlil_raporu_yaz", "numune_cikar", "ikinci_rapor_yaz", "tahlil_itirazi_geri_al"),
    "MUZEKKEREDE": ("muzekkere_uygun_gor",),
    "DUZELTMEDE": ("farklari_gir",),
    "DUZELTILDI": ("teblig_et",),
    "TEBLIGDE": ("itiraz_edilmedi",),
    "ITIRAZDA": ("itiraz_reddedildi",),
    "TAHSILATTA": ("tahsil_et", "alindi_iptal_reddet"),
    "ODENDI": ("numune_don", "cetele_teslim", "kolcu_gorevlendir", "ambar_giris", "ambar_cikis", "alindi_iptal_reddet"),
    "KISMEN_TESLIM": ("numune_don", "cetele_teslim", "kolcu_gorevlendir", "ambar_giris", "ambar_cikis"),
}
# People with every office, on duty as examiners too, so that only what they did before stands in their way.
COKLAR = (("COK01", "6140001005", MuayeneGrubu.BELGE), ("COK02", "6140001111", MuayeneGrubu.AMBAR))
COK = tuple(k for k, _, _ in COKLAR)
KIMLER = ("KAB01", "KAB02", "MUA01", "MUA02", "AMR01", "IRT01", "MUR01", "AMB01", "VEZ01", "BEY01", "KOL01", *COK)


def roller(kod: str) -> frozenset[Rol]:
    if kod in COK:
        return frozenset({*ROLU.values(), R.BEYAN_SAHIBI})
    return frozenset(next(k.roller for k in practice.KISILER if k.kod == kod))


class Omur(RuleBasedStateMachine):
    ofis_ac: Callable[[], Ofis]

    def __init__(self) -> None:
        super().__init__()
        self.ofis = self.ofis_ac()
        self.byler: list[int] = []
        self.gecmis: dict[int, list[tuple[str, str]]] = {}

    # What was done, by whom

    def son(self, by: int, *islemler: str) -> int:
        return max((n for n, (i, _) in enumerate(self.gecmis[by]) if i in islemler), default=-1)

    def kac(self, by: int, *islemler: str) -> int:
        return sum(i in islemler for i, _ in self.gecmis[by])

    def durumlar(self) -> tuple[dict[int, tuple[str, int | None, int]], int]:
        with self.ofis.depo.oku() as s:
            b = {x.id: (x.durum.name, x.muayene_memuru_id, x.surum) for x in s.exec(select(Beyanname)).all()}
            return b, s.exec(select(sa.func.count()).select_from(IzKaydi)).one()

    # What must not be

    def olmamali(self, islem: str, kod: str, by: int, memur: int | None) -> Iterable[str]:
        if ROLU[islem] not in roller(kod):
            yield "role"
        if ROLU[islem] is R.MUAYENE_MEMURU and islem != "itiraz_degistirdi" and memur is not None and memur != self.ofis.kisi[kod]:
            yield "another examiner's"
        soran = dict(self.gecmis[by])  # who asked last
        yaptigi = {i for i, k in self.gecmis[by] if k == kod and (i not in ISTENEN or soran[i] == kod)}
        for once, sonra in AYRI:
            if islem in sonra and yaptigi & set(once):
                yield f"conflict with {yaptigi & set(once)}"
        if islem not in ("tescil_onayi", "duzeltme_talep_et", "duzeltme_uygun_gor", "duzeltme_reddet", "ambar_giris") and not self.kac(
            by, "tescil_onayi"
        ):
            yield "not accepted"
        if onay := self.onaysiz(islem, by):
            yield onay

    def onaysiz(self, islem: str, by: int) -> str:
        """The approval, examination, payment or paper that the text puts before the act, where it has not come."""
        son = self.son
        muzekkerede = son(by, *MUZEKKERE) > max(son(by, "muzekkere_uygun_gorme"), son(by, *TAHAKKUK[3:]))
        odendi = son(by, "tahsil_et") > son(by, "alindi_iptal_et")
        itirazda = self.kac(by, "tahlile_itiraz_et") > self.kac(by, "ikinci_rapor_yaz", "tahlil_itirazi_geri_al")
        tamam = {
            "farklari_gir": son(by, "muzekkere_uygun_gor") > max(son(by, *MUZEKKERE), son(by, "farklari_gir")),
            "teblig_et": son(by, "farklari_gir") > son(by, "teblig_et"),
            "beyanname_duzelt": self.kac(by, "duzeltme_uygun_gor") > self.kac(by, "beyanname_duzelt", "duzeltme_talebi_dus") and not odendi,
            "fiziki_gorevlendir": son(by, "fiziki_iste") > son(by, "fiziki_gorevlendir", "fiziki_geri_cevir"),
            "fiziki_geri_cevir": son(by, "fiziki_iste") > son(by, "fiziki_gorevlendir", "fiziki_geri_cevir"),
            "fiziki_uygun": bool(self.kac(by, "hazirlik_bildir")) and not muzekkerede and not itirazda,
            "belge_onayla": not muzekkerede and son(by, "belge_geri_al") >= son(by, "eksik_belge_notu"),
            "yeniden_muayene_uygun": son(by, "yeniden_muayene_iste") > -1 and not itirazda,
            "muzekkere_yaz_fiziki": not itirazda,
            "tahlile_itiraz_et": self.kac(by, "tahlil_raporu_yaz") > self.kac(by, "tahlile_itiraz_et") and not muzekkerede,
            "ikinci_rapor_yaz": itirazda,
            "tahlil_itirazi_geri_al": itirazda,
            "belge_geri_ver": son(by, "eksik_belge_notu") > son(by, "belge_geri_ver"),
            "belge_geri_al": son(by, "belge_geri_ver") > son(by, "eksik_belge_notu"),
            "tahlil_raporu_yaz": bool(self.kac(by, "numune_cikar")),
            "muzekkere_uygun_gor": muzekkerede,
            "tahsil_et": son(by, *TAHAKKUK) > son(by, *MUZEKKERE, "fiziki_iste", "hat_fizikiye", "hat_belgeye", "farklari_gir") and not odendi,
            "alindi_iptal_et": self.kac(by, "alindi_iptal_iste") > self.kac(by, "alindi_iptal_et", "alindi_iptal_reddet"),
            "ambar_cikis": odendi,
            "giris_ac": self.kac(by, "cekme_uygun_gor") > self.kac(by, "giris_ac"),
            "yeniden_gir": son(by, "giris_ac") > max(son(by, "yeniden_gir"), son(by, "cekme_dus")) and not odendi,
            "kolcu_gorevlendir": odendi,
            "cetele_teslim": odendi and bool(self.kac(by, "kolcu_gorevlendir")),
            "bs3_kaldir": son(by, "supalan_geri_cevir") > -1,
        }
        return "" if tamam.get(islem, True) else "what must come before it has not"

    # One act

    def dene(self, islem: str, kod: str, by: int, sec: Callable[[tuple[Any, ...]], Any]) -> bool:
        once, iz = self.durumlar()
        hedef, girdi = GIRDILER[islem](self.ofis, by, sec)
        if hedef == 0:
            return False  # no such record to act on
        try:
            self.ofis.gun.yap(islem, kod, hedef, girdi)
        except Ret:
            assert self.durumlar() == (once, iz), f"{islem} was refused and yet did something"
            return False
        engel = list(self.olmamali(islem, kod, by, once[by][1]))
        assert not engel, f"{islem} by {kod} on {by} in {once[by][0]}: {engel}; {self.gecmis[by]}"
        simdi, _ = self.durumlar()
        assert {n: d for n, d in simdi.items() if n != by} == {n: d for n, d in once.items() if n != by}, "another declaration moved"
        self.gecmis[by].append((islem, kod))
        return True

    @initialize()
    def sabah(self) -> None:
        yeni = tuple(practice.EgitimKisisi(k, k, no, tuple(roller(k)), grup) for k, no, grup in COKLAR)
        self.ofis.kisi |= practice.kisileri_ekle(self.ofis.depo, yeni)
        gun = self.ofis.gun
        for kod in ("VEZ01", *COK):
            gun.kasa(kod)
        mallar: tuple[dict[str, Any], ...] = ({}, {}, {"kalemler": practice.iki_kalem("610910000000")}, {"kalemler": tek_kalem()})
        for n, (mal, kod) in enumerate(zip(mallar, ("BEY01", "KAB02", "COK01", "BEY01"), strict=True)):
            ob = gun.ozet_beyan(f"Ö{n}").belge_id
            gun.ozet_onay(ob)
            gun.ambar_giris(ob)
            by = gun.beyanname(ob, kod, **mal).belge_id
            self.byler.append(by)
            self.gecmis[by] = [("beyanname_tescil", kod)]
        by = gun.supalan("Ö9", VANA)
        self.byler.append(by)
        self.gecmis[by] = [("beyanname_tescil", "BEY01")]

    @rule(veri=st.data())
    def adim(self, veri: Any) -> None:
        """Mostly what the state asks for, by one of the right people; else any act by anybody."""
        by = veri.draw(st.sampled_from(self.byler))
        durum = self.durumlar()[0][by][0]
        yakin = YAKIN.get(durum, ())
        islem = veri.draw(st.sampled_from(yakin)) if yakin and veri.draw(st.integers(0, 3)) else veri.draw(st.sampled_from(sorted(GIRDILER)))
        kimler = [k for k in KIMLER if ROLU[islem] in roller(k)] if veri.draw(st.integers(0, 4)) else list(KIMLER)
        self.dene(islem, veri.draw(st.sampled_from(kimler)), by, lambda secenekler: veri.draw(st.sampled_from(secenekler)))

    # Whatever the walk was, everything closes

    def teardown(self) -> None:
        if self.byler:
            for by in self.byler:
                self.bitir(by)
            self.tutar()
        self.ofis.depo.kapat()

    def bitir(self, by: int) -> None:
        for _ in range(30):
            durum, memur, _ = self.durumlar()[0][by]
            if durum == "KAPANDI":
                return
            kimler = sorted(KIMLER, key=lambda k: (self.ofis.kisi[k] != memur, k in COK))
            ilerledi = any(
                self.dene(islem, kod, by, lambda secenekler: secenekler[0])
                for islem in CIKISLAR[durum]
                for kod in kimler
                if ROLU[islem] in roller(kod)
            )
            assert ilerledi, f"no exit from {durum}: {self.gecmis[by]}"
        raise AssertionError(f"thirty acts did not close it: {self.gecmis[by]}")

    def tutar(self) -> None:
        """Packages and grams that came in are out, came back, or were left behind; what was assessed is collected; the audit finds nothing."""
        azalan = {by for by in self.byler if self.kac(by, "yeniden_gir")}
        with self.ofis.depo.oku() as s:
            acik = [d for d in s.exec(select(OzetBeyan.durum)) if d.name != "KAPANDI"]
            assert len(acik) == len(azalan), "only what a part was drawn of (16/2) waits for the rest's declaration"

            def toplam(*sutunlar: Any) -> list[int]:
                return [int(x or 0) for x in s.execute(sa.select(*(sa.func.sum(x) for x in sutunlar))).one()]

            giren = toplam(col(AmbarKaydi.kap_adedi), col(AmbarKaydi.brut_gram))
            cikan = toplam(col(AmbarCikisSatiri.kap_adedi), col(AmbarCikisSatiri.brut_gram))
            numune = toplam(col(NumuneTutanagi.brut_gram))[0] - toplam(col(NumuneDonusu.brut_gram))[0]
            cetele = toplam(col(CeteleSatiri.kap_adedi), col(CeteleSatiri.brut_gram))
            kayitli = toplam(
                *(sa.case((col(CeteleSatiri.kayit_id).is_not(None), x), else_=0) for x in (CeteleSatiri.kap_adedi, CeteleSatiri.brut_gram))
            )
            bagli = [sum(x[n] for x in self.baglilar(s)) for n in (0, 1)]
            assert [cikan[0] + cetele[0], cikan[1] + cetele[1] + numune] == bagli, "what the declarations bind has left, on one paper or another"
            assert giren[0] >= cikan[0] + kayitli[0] and giren[1] >= cikan[1] + kayitli[1] + numune
            assert azalan or giren == [cikan[0] + kayitli[0], cikan[1] + kayitli[1] + numune]
            assert len(s.exec(select(AmbarCikisi)).all()) == sum(self.kac(by, "ambar_cikis") for by in self.byler)
            vergi = sum(s.exec(select(Beyanname.toplam_vergi_kurus)).all())
        assert bakiye(self.ofis, "120", ALICI) == 0
        assert sum(bakiye(self.ofis, "100", kod) for kod in ("VEZ01", *COK)) == vergi
        assert denetim.denetle(self.ofis.depo) == []

    @staticmethod
    def baglilar(s: Any) -> list[tuple[int, int]]:
        b = SenetBaglantisi
        sorgu = select(b.kap_adedi, b.brut_gram).join(Beyanname, col(Beyanname.id) == b.beyanname_id).where(b.surum == Beyanname.surum)
        return [(kap, gram) for kap, gram in s.exec(sorgu)]


CEKME = ("cekme_talep_et", "cekme_uygun_gor", "giris_ac", "yeniden_gir")
# What an office would try in each state, the exits and the side ways.
YAKIN: dict[str, tuple[str, ...]] = {
    **CIKISLAR,
    "TESCILLI": ("tescil_onayi", "tescil_onayi", "duzeltme_talep_et"),
    "SUPALAN_AMIRDE": ("supalan_uygun_gor", "supalan_uygun_gor", "supalan_geri_cevir"),
    "BELGE": (
        *("belge_onayla", "fiziki_iste", "eksik_belge_notu", "muzekkere_yaz", "hat_fizikiye", "duzeltme_talep_et", "duzeltme_uygun_gor"),
        *("duzeltme_reddet", "duzeltme_talebi_dus", "beyanname_duzelt", *CEKME),
    ),
    "FIZIKI_ISTENDI": ("fiziki_gorevlendir", "fiziki_geri_cevir"),
    "FIZIKI": (
        *("hazirlik_bildir", "fiziki_uygun", "muayene_farki_yaz", "yeniden_muayene_iste", "yeniden_muayene_uygun", "yeniden_muayene_fark"),
        *("muzekkere_yaz_fiziki", "numune_iste", "hat_belgeye", "tahlile_itiraz_et", *CEKME),
    ),
    "TAHLILDE": (
        *("numune_iste", "numune_cikar", "tahlil_raporu_yaz", "numune_vazgec", "numune_don", "tahlile_itiraz_et", "ikinci_rapor_yaz"),
        "tahlil_itirazi_geri_al",
    ),
    "MUZEKKEREDE": ("muzekkere_uygun_gor", "muzekkere_uygun_gorme"),
    "TEBLIGDE": ("itiraz_edilmedi", "itiraz_et"),
    "ITIRAZDA": ("itiraz_reddedildi", "itiraz_kabul", "itiraz_degistirdi"),
    "TAHSILATTA": ("tahsil_et", "tahsil_et", "duzeltme_talep_et", "duzeltme_uygun_gor", "beyanname_duzelt", "cekme_talep_et"),
    "ODENDI": ("ambar_cikis", "kolcu_gorevlendir", "cetele_teslim", "alindi_iptal_iste", "alindi_iptal_et", "alindi_iptal_reddet", "numune_don"),
    "KISMEN_TESLIM": ("ambar_cikis", "cetele_teslim", "kolcu_gorevlendir", "alindi_iptal_iste"),
}


def kos(ac: Callable[[], Ofis], ornek: int) -> None:
    class Yuruyus(Omur):
        ofis_ac = staticmethod(ac)  # type: ignore[assignment]

    ayarlar = settings(
        max_examples=ornek,
        stateful_step_count=60,
        deadline=None,
        derandomize="GUMRUK_OMUR" not in os.environ,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
        print_blob=True,
    )
    run_state_machine_as_test(Yuruyus, settings=ayarlar)


@pytest.mark.madde(*MADDELER)
def test_beyannamenin_omru_sqlite(sqlite_ofis: Any, tmp_path: Path) -> None:
    sqlite_ofis.depo.kapat()

    def ac() -> Ofis:
        yol = tmp_path / f"o{next(_SAYI)}.db"
        shutil.copy(tmp_path / "ofis.db", yol)
        depo, kisi = migrate.ac(f"sqlite:///{yol}"), dict(sqlite_ofis.kisi)
        return Ofis(depo, kisi, practice.Gun(depo, kisi), "sqlite")

    kos(ac, YURUYUS)


@pytest.mark.madde(*MADDELER)
def test_beyannamenin_omru_postgresql(pg_ofis: Any, pg_kalip: tuple[str, dict[str, int]]) -> None:
    kalip = make_url(pg_ofis.depo.url).database or ""
    pg_ofis.depo.kapat()

    def ac() -> Ofis:
        depo = migrate.ac(pg_url(pg_kalip[0], pg_kopya(pg_kalip[0], kalip)))
        kisi = dict(pg_ofis.kisi)
        return Ofis(depo, kisi, practice.Gun(depo, kisi), "postgresql")

    kos(ac, max(2, YURUYUS // 4))
