"""Müzekkere (MZ): written by the examiner, decided by the chief; then the differences, any box, entered by the examiner (FG; İG after an objection).

Commonest tasks: write = number, Enter, findings, boxes, F2; decide = number, Enter, F2; enter = number, Enter, the box, note, F2.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from gumruk.data import queries_surum
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu, BeyannameGirdisi, EkGirdisi, taraf_adi
from gumruk.models.itiraz import DegisenKararGirdisi
from gumruk.models.kurus import goster
from gumruk.models.muzekkere import FarkGirdisi, MuzekkereGirdisi
from gumruk.models.surum import SATIRLAR
from gumruk.models.temel import Girdi, Rol
from gumruk.models.yon import Yon, yonun_metni
from gumruk.screens.antrepo import AntrepoSayfalari
from gumruk.screens.beyanname import EK_SATIRI
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.surum_girisi import SurumGirisEkrani
from gumruk.tui.field_types import AmountField, DateField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.painted import fit

TESPIT_SATIRI = 5
CEZA_SATIRI = 3


def ceza_alanlari(ekran: Any, row: int) -> list[Field]:
    """Fines: a code of the dated list and an amount, a line each."""
    alanlar = []
    kod = ekran.kod_alani("cezaKodu", 3)
    for n in range(CEZA_SATIRI):
        alanlar += [
            Field(f"ceza{n}_kod", "Para cezası kodu" if not n else "", row + n, 20, kod, label_col=2, width=3, code_list="cezaKodu"),
            Field(f"ceza{n}_tutar", "tutar" if not n else "", row + n, 60, AmountField(), label_col=54, width=18),
        ]
    return alanlar


def yazilan_cezalar(v: Mapping[str, Any]) -> tuple[dict[str, Any], ...] | str:
    """The fines typed, or the sentence that a line is half."""
    yarim = next((n for n in range(CEZA_SATIRI) if bool(v[f"ceza{n}_kod"]) != bool(v[f"ceza{n}_tutar"])), None)
    if yarim is not None:
        return f"{yarim + 1}. ceza satırı yarım: kodu ve tutarı yazın."
    return tuple({"kod": v[f"ceza{n}_kod"], "tutar_kurus": v[f"ceza{n}_tutar"]} for n in range(CEZA_SATIRI) if v[f"ceza{n}_kod"])


class MuzekkereEkrani(KayitEkrani):
    """The examiner writes; to the chief the same screen shows what was written and takes his decision."""

    ad = "muzekkere"
    bos_metin = (
        "Beyannamenin ya da müzekkerenin numarasını yazıp Enter'a basın.",
        "İkmalen tahsilat ya da para cezası gerektiren fark idare amirine sunulur.",
    )

    def getir(self, metin: str) -> Any:
        return queries_surum.muzekkere_gor(self.depo, metin)

    @property
    def amir(self) -> bool:
        return Rol.IDARE_AMIRI in self.uyg.oturum.roller

    @property
    def yazilir(self) -> bool:
        return not self.amir and self.kayit is not None and self.kayit.beyanname.durum in (BeyannameDurumu.BELGE, BeyannameDurumu.FIZIKI)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        fiziki = b.durum is BeyannameDurumu.FIZIKI
        self.eylem = "muzekkere_uygun_gor" if self.amir else "muzekkere_yaz_fiziki" if fiziki else "muzekkere_yaz"
        notlar = [
            Note(1, 42, b.durum.value[:36], "strong"),
            Note(2, 2, taraf_adi(b), "dim"),
            Note(2, 17, b.yukumlu_unvan[:36]),
            Note(2, 55, f"vergi {goster(b.toplam_vergi_kurus)}"[:24]),
            rule(3),
        ]
        if not self.yazilir:
            return [], [*notlar, *self._yazilmis(kayit)], {}
        alanlar = [
            Field(f"tespit{n}", "Tespit" if not n else "", 4 + n, 11, TextField(200), label_col=2, width=67, mandatory=not n)
            for n in range(TESPIT_SATIRI)
        ]
        alanlar.append(Field("kutular", "Kutular", 5 + TESPIT_SATIRI, 20, TextField(200), label_col=2, width=50, mandatory=True))
        alanlar += ceza_alanlari(self, 7 + TESPIT_SATIRI)
        if kayit.no:
            notlar += sarili(8 + TESPIT_SATIRI + CEZA_SATIRI, f"Önceki {kayit.no}, {kayit.karar}")
        return alanlar, notlar, {}

    def _yazilmis(self, kayit: Any) -> list[Note]:
        if not kayit.no:
            return sarili(4, "Bu beyanname için müzekkere yazılmamış.", style="")
        notlar = sarili(4, f"{kayit.no} · {kayit.hazirlayan}", style="strong") + sarili(5, kayit.tespit, style="")
        row = 1 + max(n.row for n in notlar)
        notlar += [Note(row, 2, "Kutular", "dim"), Note(row, 17, kayit.kutular[:60])]
        for n, (kod, ad, tutar) in enumerate(kayit.cezalar, 1):
            notlar += [Note(row + n, 4, f"{kod} {fit(ad, 46).rstrip()}"), Note(row + n, 58, goster(tutar).rjust(20))]
        if kayit.karar:
            notlar += sarili(row + len(kayit.cezalar) + 2, f"Karar: {kayit.karar}")
        return notlar

    def acildi(self) -> None:
        deneme = MuzekkereGirdisi(tespit="ekranda bakılıyor, yazılmadı", kutular="--") if not self.amir else None
        self.son_engeller = self.engelleri(self.eylem, self.belge_id, deneme)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.amir:
            self.say("F2 uygun görür; uygun değilse F10, gerekçesiyle muayene memuruna döner.")
        else:
            self.say("Bulunan farkı, ilgili kutuları, varsa para cezasını yazın. F2 idare amirine sunar, müzekkere basılır.")

    def do_act(self) -> None:
        if self.kayit is None:
            return
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.amir:
            self.islem_yap(self.eylem, self.belge_id, None, self._oldu)
        elif self.denetle():
            v = self.model.values()
            cezalar = yazilan_cezalar(v)
            if isinstance(cezalar, str):
                self.error(yonun_metni(f"m.19/5  {cezalar}", self.kayit.beyanname.yon))
                return
            tespit = " ".join(x.strip() for n in range(TESPIT_SATIRI) if (x := v[f"tespit{n}"]))
            girdi = self.girdi_kur(MuzekkereGirdisi, {"tespit": tespit, "kutular": v["kutular"], "cezalar": cezalar}, self.model)
            if girdi is not None:
                self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        gecis = GECIS[sonuc.islem]
        self.bosalt()
        mz = next((n for n in sonuc.nolar if "MZ" in n), "")
        self.say(f"{sonuc.no}: {f'{mz} ' if mz else ''}{gecis.gecmis} (m.{sonuc.madde}).", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        d = self.kayit.beyanname.durum
        red = [("reddet", "Uygun görme: gerekçesiyle geri ver")] if self.amir and d is BeyannameDurumu.MUZEKKEREDE else []
        gir = [("gir", "Farkları gir")] if not self.amir and d is BeyannameDurumu.DUZELTMEDE else []
        return [*red, *gir, ("goster", "Beyannamenin tamamı")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "reddet":
            self.gerekceyle_yap("muzekkere_uygun_gorme", self.belge_id, self._oldu)
        elif secim in ("gir", "goster"):
            self.uyg.open_screen("fark_girisi" if secim == "gir" else "gor", no=self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Belge kontrolünde (m.19/5) ya da fiziki muayenede (m.21/3) bulunan fark müzekkereye yazılır; idare amiri karar verir.",
            "Uygun görülürse farklar FG ekranında girilir, düzeltme nüshası basılır; cezalar vergilerle birlikte tahakkuk eder.",
        ]


class _ButunKutular(SurumGirisEkrani, AntrepoSayfalari):
    """The whole declaration as at its registration, any box; a last heading page for what the act itself asks."""

    def degerler(self) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        k = self.kayit
        baslik = {ad: v for ad, v in k.alan.items() if v not in (0, "")} | {"konteynerli": k.konteynerli, "ek_sayisi": k.ek_sayisi}
        for n, (kod, ref, tarih) in enumerate(k.ekler[:EK_SATIRI]):
            baslik |= {f"ek{n}_kod": kod, f"ek{n}_ref": ref, f"ek{n}_tarih": _gun(tarih)}
        satirlar = []
        for n, kalem in enumerate(k.kalemler):
            bag = k.baglantilar[self.baglar[n]] if self.baglar is not None else None
            senet = {"ozet_beyan": bag.ozet_beyan_no, "senet": bag.senet_no, "senet_satir": bag.satir_sira} if bag is not None else {}
            antrepo = next((x for x in k.antrepo_baglari if x.kalem_sira == kalem.sira), None)
            senet |= {"antrepo_no": antrepo.antrepo_no, "antrepo_kalem": antrepo.antrepo_kalem} if antrepo is not None else {}
            satirlar.append({**{f.name: getattr(kalem, f.name, None) or None for f in self._satir_tanimi}, **senet})
        return {**baslik, **self.ek_degerler()}, satirlar

    def ek_degerler(self) -> dict[str, Any]:
        """What stands on the act's own page at first."""
        return {}

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[BeyannameGirdisi], dict[str, Any]]:
        assert self.simdiki is not None
        self.yazilan = dict(deger)
        alan = super().tescil_girdisi(deger, satirlar)[1]
        ekranda = {f.name for _, alanlar in self._tanim for f in alanlar}
        eski = self.simdiki.model_dump()
        alan = {**{ad: v for ad, v in eski.items() if ad not in ekranda and ad not in SATIRLAR}, **alan}
        kdv = [k["kdv_orani"] for k in eski["kalemler"]]
        alan["kalemler"] = tuple({"kdv_orani": kdv[n] if n < len(kdv) else "", **k} for n, k in enumerate(alan["kalemler"]))
        if alan.get("fatura_kurus") == self.simdiki.fatura_kurus:  # box 22 follows the items unless it is typed over itself
            alan["fatura_kurus"] = sum(k["fatura_kurus"] for k in alan["kalemler"])
        alan["ekler"] = (*(self._ek(n, e) for n, e in enumerate(alan["ekler"])), *eski["ekler"][EK_SATIRI:])
        return self.girdi_sinifi, alan

    def _ek(self, n: int, yazilan: dict[str, Any]) -> dict[str, Any]:
        """A date that is no date on the paper stays as it was while the document is the same."""
        eski: tuple[EkGirdisi, ...] = self.simdiki.ekler if self.simdiki is not None else ()
        if n < len(eski) and not yazilan["tarih"] and _gun(eski[n].tarih) is None:
            ayni = (eski[n].kod, eski[n].referans) == (yazilan["kod"], yazilan["referans"])
            return {**yazilan, "tarih": eski[n].tarih} if ayni else yazilan
        return yazilan

    def field_left(self, name: str) -> None:
        if self.kayit is not None:
            super().field_left(name)


def _gun(metin: str) -> Any:
    try:
        return datetime.strptime(metin, "%d.%m.%Y").date()
    except ValueError:
        return None


class FarkGirisEkrani(_ButunKutular):
    """19/5, 21/3: the differences that the chief approved; the fines come from the müzekkere."""

    ad = "fark_girisi"
    eylem = "farklari_gir"

    def ikizi(self, yon: Yon) -> str:
        return "cikis_fark_girisi" if yon is Yon.CIKIS else ""

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        mesruhat = Field("mesruhat", "Meşruhat", 12, 12, TextField(200), label_col=2, width=66, mandatory=True)
        return [("Müzekkere ve meşruhat", [mesruhat]), *super().baslik_sayfalari()]

    def sayfa_notlari(self) -> list[Note]:
        if self.sayfa or self.kayit is None:
            return super().sayfa_notlari()
        m = queries_surum.muzekkere_gor(self.depo, self.kayit.no)
        notlar = [Note(0, 34, f"{self.kayit.no} · {self.kayit.surum}. sürüm".rjust(44), "dim")]
        if not m.no:
            return notlar
        notlar += sarili(2, f"{m.no} ({m.karar or 'karar bekliyor'}) kutular: {m.kutular}", style="strong") + sarili(4, m.tespit, style="")[:5]
        cezalar = ", ".join(f"{kod} {goster(tutar)} TL" for kod, _, tutar in m.cezalar)
        return [*notlar, Note(10, 2, f"Para cezası: {cezalar or 'yok'}"), Note(11, 2, "Asıl nüsha beyannameye yazılan meşruhat:", "dim")]

    def ek_degerler(self) -> dict[str, Any]:
        m = queries_surum.muzekkere_gor(self.depo, self.kayit.no)
        return {"mesruhat": f"{m.no} sayılı müzekkereye göre düzeltme nüshası düzenlenmiştir"} if m.no else {}

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        mesruhat = "ekranda bakılıyor" if beyan is self.simdiki else (self.basliklar[0].get("mesruhat") or "").strip()
        return self.girdi_kur(FarkGirdisi, {"mesruhat": mesruhat, "beyan": beyan})

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: farklar girildi, düzeltme nüshası basılıyor; aslına ekleyip imzalayın, irtibata verin (m.19/5)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "İlk sayfada müzekkere ve meşruhat; F8 ile beyannamenin bütün kutuları. Değiştirilmeyen kutu kalır; 22 kalemleri izler.",
            "F10 1 değişen kutuları, F10 2 tescil gününün oranlarıyla yeni vergileri gösterir. F2 yeni sürümü kaydeder.",
        ]


class ItirazGirisEkrani(_ButunKutular):
    """20/2: the objection changed the assessment: the boxes and fines as the decision leaves them."""

    ad = "itiraz_girisi"
    eylem = "itiraz_degistirdi"
    karar_alanlari: ClassVar[tuple[str, ...]] = ("karar_no", "karar_gunu", "karar_ozeti")

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        alanlar = [
            Field("karar_no", "Karar no", 5, 20, TextField(30, upper=True), label_col=2, mandatory=True),
            Field("karar_gunu", "Karar günü", 6, 20, DateField(), label_col=2, mandatory=True),
            Field("karar_ozeti", "Kararın özeti", 7, 20, TextField(200), label_col=2, width=56, mandatory=True),
            *ceza_alanlari(self, 9),
        ]
        return [("İtirazın kararı ve cezalar", alanlar), *super().baslik_sayfalari()]

    def sayfa_notlari(self) -> list[Note]:
        if self.sayfa or self.kayit is None:
            return super().sayfa_notlari()
        gor = queries_surum.teblig_gor(self.depo, self.kayit.no)
        notlar = [Note(0, 34, f"{self.kayit.no} · {self.kayit.surum}. sürüm".rjust(44), "dim")]
        if gor.itiraz is not None:
            notlar += sarili(2, f"{gor.itiraz.no}, dilekçe {gor.itiraz.dilekce_no}: {gor.itiraz.gerekce}")[:2]
        return notlar

    def ek_degerler(self) -> dict[str, Any]:
        degerler: dict[str, Any] = {}
        for n, (kod, tutar) in enumerate(queries_surum.cezalari(self.depo, self.kayit)[:CEZA_SATIRI]):
            degerler |= {f"ceza{n}_kod": kod, f"ceza{n}_tutar": tutar}
        return degerler

    def islem_girdisi(self, beyan: BeyannameGirdisi) -> Girdi | None:
        if beyan is self.simdiki:  # asked whether the act may be done at all
            bugun = self.depo.bugun()
            return DegisenKararGirdisi(karar_no="-", karar_gunu=bugun, karar_ozeti="ekranda bakılıyor", beyan=beyan)
        cezalar = yazilan_cezalar(self.yazilan)
        if isinstance(cezalar, str):
            self.error(f"m.20/2  {cezalar}")
            return None
        return self.girdi_kur(DegisenKararGirdisi, {**{ad: self.yazilan[ad] for ad in self.karar_alanlari}, "cezalar": cezalar, "beyan": beyan})

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"{sonuc.no}: karara göre düzeltildi, tahakkuk yapıldı; yeni nüsha basılıyor. Beyannameyi vezneye gönderin (m.20/2)."

    def yardim_satirlari(self) -> list[str]:
        return [
            "İtirazın kararı ilk sayfada yazılır; kutular ve cezalar karara göre değiştirilir. Boşaltılan ceza kalkar.",
            "Tahakkuk olduğu gibi kalıyorsa ya da bütünüyle kalkıyorsa irtibat memuru TB ekranında kaydeder.",
        ]
