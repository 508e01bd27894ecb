"""Yeniden hesap (YH): a declaration's taxes with other values beside those that stand; after delivery recorded (27/1-c, 28/3).

Commonest tasks: what if = number, Enter, F8, the value, Enter; record it = paper, reason, F2; typed values without a declaration = F6.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from gumruk.data import queries, queries_hesap
from gumruk.data.islem import Islendi
from gumruk.data.ofis_hesap import Gecerli
from gumruk.data.queries_hesap import HesapGor, Karsilastirma
from gumruk.models.ek_tahakkuk import EkNeden
from gumruk.models.kurus import goster
from gumruk.models.tarife import HesapGirdisi, HesapKalemi
from gumruk.models.temel import GerekceGirdisi
from gumruk.models.yeniden_hesap import GIDERLER, ElleHesapGirdisi, YenidenHesapGirdisi, toplamlari, toplanan
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.tarife import gtip_alani
from gumruk.tui.field_types import AmountField, CodesField, DateField, DecimalField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

EYLEMLER = {EkNeden.SUPALAN: "supalani_yeniden_hesapla", EkNeden.SONRADAN: "sonradan_yeniden_hesapla"}
ELLE, ALT, VERGI = 4, 12, 4
_GIDER_ADLARI = dict(zip(GIDERLER, ("Navlun", "Sigorta", "Yurt dışı gider"), strict=True))
_KALEM = ("gtip", "mensei", "anlasma", "muafiyetler", "fatura_kurus", "brut_gram", "net_gram", "olcu_birimi", "olcu_binde")


class YenidenHesapEkrani(KayitEkrani):
    ad = "yeniden_hesap"
    bos_metin: ClassVar[tuple[str, ...]] = (
        "Beyanname numarasını yazıp Enter'a basın; değerleri değiştirip vergisine bakın. F6: beyannamesiz deneme.",
        "Bakmak hiçbir şeyi kaydetmez; tescil gününün oran ve kurlarıyla hesaplanır.",
    )

    def bosalt(self) -> None:
        self.serbest, self.sayfa = False, 0
        self.hesap: Karsilastirma | str | None = None
        self.sayfalar: list[tuple[str, list[Field]]] = []
        self.metin: dict[str, str] = {}
        self.duran: dict[str, str] = {}
        self.eylem = ""
        super().bosalt()

    # Pages

    def _genel(self, serbest: bool) -> list[Field]:
        doviz = self.kod_alani("doviz", 3, sabit=True)
        odeme = self.kod_alani("odemeSekli", 2)
        if serbest:
            ilk = [
                Field("gun", "Gün", 3, 19, DateField(), label_col=2, mandatory=True),
                Field("rejim", "37 Rejim", 4, 19, self.kod_alani("rejim", 4, sabit=True, rakam=True), label_col=2, mandatory=True, code_list="rejim"),
            ]
        else:
            ilk = [
                Field("dayanak", "Dayanak", 3, 19, TextField(60), label_col=2, width=58, mandatory=True, rule=f"m.{self.madde()}"),
                Field("gerekce", "Gerekçe", 4, 19, TextField(200), label_col=2, width=58, mandatory=True),
            ]
        alanlar = [
            *ilk,
            Field("doviz", "22 Döviz", 5, 19, doviz, label_col=2, mandatory=True, code_list="doviz"),
            Field("odeme_sekli", "28 Ödeme şekli", 6, 19, odeme, label_col=2, mandatory=True, code_list="odemeSekli"),
        ]
        for n, (gider, etiket) in enumerate(_GIDER_ADLARI.items()):
            alanlar += [
                Field(f"{gider}_kurus", etiket, 7 + n, 19, AmountField(), label_col=2, width=18),
                Field(f"{gider}_doviz", "", 7 + n, 39, doviz, label_col=39, code_list="doviz"),
            ]
        return [*alanlar, Field("yurt_ici_kurus", "Yurt içi gider, TL", 10, 21, AmountField(), label_col=2, width=18)]

    def _kalem(self, n: int) -> list[Field]:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(f"{ad}.{n}", etiket, row, 22, tip, label_col=2, **kw)

        agirlik = DecimalField(10, 3)
        muafiyet = self.kod_alani("muafiyet", 50)
        return [
            f("gtip", "33 GTİP", 3, gtip_alani(self.depo), mandatory=True, code_list="tarife"),
            f("mensei", "34 Menşe", 4, self.kod_alani("ulke", 3, sabit=True), mandatory=True, code_list="ulke"),
            f("anlasma", "36 Anlaşma", 5, self.kod_alani("anlasma", 9), code_list="anlasma"),
            f("muafiyetler", "36 Muafiyet", 6, CodesField(50, muafiyet.lookup), width=20, code_list="muafiyet"),
            f("fatura_kurus", "42 Kalem fiyatı", 7, AmountField(), width=18, mandatory=True),
            f("brut_gram", "35 Brüt kg", 8, agirlik, width=16, mandatory=True),
            f("net_gram", "38 Net kg", 9, agirlik, width=16, mandatory=True),
            f("olcu_birimi", "41 Ölçü birimi", 10, self.kod_alani("olcu", 4), code_list="olcu"),
            f("olcu_binde", "41 Miktar", 11, agirlik, width=16),
        ]

    def _elle(self) -> list[Field]:
        kod = self.kod_alani("vergiKodu", 3)
        alanlar: list[Field] = []
        for n in range(ELLE):
            alanlar.append(Field(f"ekod{n}", f"{n + 1}. vergi kodu", 4 + n, 19, kod, label_col=2, width=3, code_list="vergiKodu"))
            alanlar.append(Field(f"etutar{n}", "olması gereken", 4 + n, 60, AmountField(), label_col=45, width=18))
        return [*alanlar, Field("elle_gerekce", "Elle hesap nedeni", 9, 21, TextField(200), label_col=2, width=56)]

    def _kur(self, degerler: Mapping[str, Any], kalem: int, elle: bool) -> None:
        """The pages, and what stands in their fields at first."""
        self.sayfalar = [("Genel", self._genel(self.serbest)), *((f"{n + 1}. kalem / {kalem}", self._kalem(n)) for n in range(kalem))]
        if elle:
            self.sayfalar.append(("Elle hesap (m.28/3)", self._elle()))
        alanlar = self._alanlar()
        self.duran = {ad: alanlar[ad].type.show(degerler[ad]) if degerler.get(ad) is not None else "" for ad in alanlar}
        self.metin = dict(self.duran)

    def _alanlar(self) -> dict[str, Field]:
        return {f.name: f for _, alanlar in self.sayfalar for f in alanlar}

    def madde(self) -> str:
        return "28/3" if self.eylem == EYLEMLER[EkNeden.SONRADAN] else "27/1-c"

    # The record

    def getir(self, metin: str) -> HesapGor:
        return queries_hesap.hesap_gor(self.depo, queries.beyanname_id(self.depo, metin))

    def yaz(self, kayit: HesapGor) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self.serbest, self.sayfa = False, 0
        self.eylem = EYLEMLER[kayit.yol] if kayit.yol else ""
        g = kayit.gecerli.girdi
        degerler: dict[str, Any] = {"doviz": g.doviz, "odeme_sekli": g.odeme_sekli, "yurt_ici_kurus": g.yurt_ici_kurus or None}
        for gider in GIDERLER:
            tutar, doviz = getattr(g, gider)
            degerler |= {f"{gider}_kurus": tutar or None, f"{gider}_doviz": doviz}
        for n, k in enumerate(g.kalemler):
            degerler |= {f"{ad}.{n}": getattr(k, ad) for ad in _KALEM} | {f"muafiyetler.{n}": " ".join(k.muafiyetler)}
            degerler[f"olcu_binde.{n}"] = k.olcu_binde or None
        self._kur(degerler, len(g.kalemler), kayit.yol is EkNeden.SONRADAN)
        self._hesapla()
        return self.sayfalar[0][1], self._notlar(), {}

    def acildi(self) -> None:
        for ad in self.sayfalar[0][1]:
            self.model.text[ad.name] = self.metin[ad.name]
        self.model.touch("dayanak")
        if not self.eylem:
            self.son_engeller = []
            self.say("Deneme: F8 kalemlere geçer, değişen değerin vergisi altta görünür. Bu beyannamenin vergisi yeniden hesaplanıp kaydedilmez.")
            return
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        bekleyen = self.kayit.bekleyen
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif bekleyen is not None:
            self.say(f"{bekleyen.no} muhasebede tahakkuk bekliyor. Yeniden hesaplamadan önce F10'dan geri alın.", "wait")
        else:
            self.say("Değerleri değiştirin (F8 kalemler); fark altta. Dayanak ve gerekçeyi yazıp F2 ile kaydedin.")

    def _sakla(self) -> None:
        self.metin.update({ad: metin for ad, metin in self.model.text.items() if ad != "no"})

    def _goster(self) -> None:
        self.model.replace([self.no_alani(), *self.sayfalar[self.sayfa][1]], self._notlar())
        for f in self.sayfalar[self.sayfa][1]:
            self.model.text[f.name] = self.metin[f.name]
        self.model.touch(self.sayfalar[self.sayfa][1][0].name)
        self.form.repaint()
        self.refresh_bars()

    def _notlar(self) -> list[Note]:
        ad = self.sayfalar[self.sayfa][0]
        notlar = [Note(2, 2, f"Sayfa {self.sayfa + 1}/{len(self.sayfalar)}: {ad}", "strong")]
        if self.kayit is not None:
            b, kaynak = self.kayit.beyanname, self.kayit.gecerli.kaynak
            notlar.append(Note(1, 42, f"{b.durum.value} · tescil {b.tescil_gunu:%d.%m.%Y}"[:37], "strong"))
            notlar.append(Note(2, 42, f"{'beyan edilen' if kaynak == 'beyan' else kaynak} · {b.alici_unvan}"[:37], "dim"))
        else:
            notlar.append(Note(1, 42, "Beyannamesiz deneme; F6 kalem ekler", "strong"))
        if not self.serbest:
            for f in self.sayfalar[self.sayfa][1]:
                once = self.duran[f.name]
                if f.name not in ("dayanak", "gerekce") and not f.name.startswith("e") and once != self.metin[f.name]:
                    notlar.append(Note(f.row, 52, f"önce {once or 'boş'}"[:27], "warn"))
        return [*notlar, *self._alt()]

    def _alt(self) -> list[Note]:
        """Under the fields: per tax what stood, what comes out, the difference."""
        notlar = [rule(ALT)]
        k = self.hesap
        if isinstance(k, str) or k is None:
            return [*notlar, *sarili(ALT + 1, k or "Değerleri yazın.", style="bad" if k else "dim")]
        if k.hatalar:
            return [*notlar, *sarili(ALT + 1, f"Vergi hesaplanamıyor: {k.hatalar[0]}", style="bad")]
        notlar.append(Note(ALT + 1, 2, f"{'Vergi':<26}{'Önce':>17}{'Şimdi':>17}{'Fark':>16}", "dim"))
        satirlar = self._vergi_satirlari(k)
        for n, (ad, once, simdi) in enumerate(satirlar[:VERGI]):
            fark = simdi - once
            bicim = "warn" if fark > 0 else "ok" if fark < 0 else ""
            notlar.append(Note(ALT + 2 + n, 2, f"{fit(ad, 26)}{goster(once):>17}{goster(simdi):>17}{_isaretli(fark):>16}", bicim))
        noksan, fazla = toplamlari(k.farklar)
        fazlasi = f" · {len(satirlar) - VERGI} vergi daha, F10" if len(satirlar) > VERGI else ""
        toplam = f"TOPLAM {goster(sum(s for _, _, s in satirlar))}" if self.serbest else f"NOKSAN {goster(noksan)}   FAZLA {goster(fazla)} TL"
        return [*notlar, Note(ALT + 3 + VERGI - 1, 2, f"{toplam}{fazlasi}{self._beyandaki(k)}"[:76], "strong")]

    def _beyandaki(self, k: Karsilastirma) -> str:
        """What stands is reckoned with all that is loaded now: a rate that came late (8) is in it, and is claimed by its own list."""
        if self.kayit is None or self.kayit.gecerli.kaynak != "beyan":
            return ""
        beyan = self.kayit.beyanname.toplam_vergi_kurus
        return "" if beyan == sum(toplanan(k.eski).values()) else f"   Beyanda {goster(beyan)}: geç oran, m.8"

    def _vergi_satirlari(self, k: Karsilastirma) -> list[tuple[str, int, int]]:
        """(tax, before, now) of every tax, those that change first."""
        farklar = {f.kod: f for f in k.farklar}
        eski, yeni = toplanan(k.eski), toplanan(k.yeni)
        adlar = {v.kod: v.ad for v in (*k.eski.vergiler, *k.yeni.vergiler)}
        elle = self.kayit.gecerli.elle if self.kayit is not None else {}
        satirlar = []
        for kod in sorted({*eski, *yeni, *farklar}, key=lambda kod: (kod not in farklar, kod)):
            f = farklar.get(kod)
            once = f.eski_kurus if f else max(0, eski.get(kod, 0) + elle.get(kod, 0))
            ad = f"{kod} {f.ad if f else adlar[kod]}"
            satirlar.append((ad, 0 if self.serbest else once, f.yeni_kurus if f else once))
        return satirlar

    # Reckoning

    def _oku(self) -> dict[str, Any] | str:
        """All pages' values, or the sentence about the first wrong one."""
        degerler: dict[str, Any] = {}
        for sayfa, alanlar in self.sayfalar:
            for f in alanlar:
                metin, hata = f.type.leave(self.metin[f.name])
                if hata is None and f.mandatory and not metin and f.name not in ("dayanak", "gerekce"):
                    hata = "boş bırakılamaz."
                if hata:
                    return f"{sayfa}, {f.complaint(hata)}"
                degerler[f.name] = f.type.parse(metin)
        return degerler

    def _girdi(self, d: Mapping[str, Any]) -> HesapGirdisi:
        kalem = sum(ad.startswith("gtip.") for ad in d)
        kalemler = tuple(
            HesapKalemi(
                n + 1,
                d[f"gtip.{n}"],
                d[f"mensei.{n}"],
                d[f"fatura_kurus.{n}"],
                d[f"brut_gram.{n}"],
                d[f"net_gram.{n}"],
                d[f"olcu_birimi.{n}"] or "",
                d[f"olcu_binde.{n}"] or 0,
                d[f"anlasma.{n}"] or "",
                tuple((d[f"muafiyetler.{n}"] or "").split()),
            )
            for n in range(kalem)
        )
        gun: date = d["gun"] if self.serbest else self.kayit.gecerli.girdi.gun
        rejim = d["rejim"] if self.serbest else self.kayit.gecerli.girdi.rejim
        giderler = {gider: (d[f"{gider}_kurus"] or 0, d[f"{gider}_doviz"] or "") for gider in GIDERLER}
        return HesapGirdisi(gun, rejim, d["odeme_sekli"], d["doviz"], kalemler, **giderler, yurt_ici_kurus=d["yurt_ici_kurus"] or 0)

    def _elle_tutarlar(self, d: Mapping[str, Any]) -> dict[str, int]:
        return {d[f"ekod{n}"]: d[f"etutar{n}"] for n in range(ELLE) if d.get(f"ekod{n}") and d.get(f"etutar{n}") is not None}

    def _hesapla(self) -> None:
        d = self._oku()
        if isinstance(d, str):
            self.hesap = d if not self.serbest else f"Eksik: {d}"
            return
        girdi = self._girdi(d)
        if not girdi.kalemler:
            self.hesap = "Kalem yok; F6 ile ekleyin."
        elif self.serbest:
            bos = Gecerli(HesapGirdisi(girdi.gun, girdi.rejim, girdi.odeme_sekli, girdi.doviz, ()), self.depo.saat(), "deneme")
            self.hesap = queries_hesap.ya_olsaydi(self.depo, bos, girdi)
        else:
            self.hesap = queries_hesap.ya_olsaydi(self.depo, self.kayit.gecerli, girdi, self._elle_tutarlar(d))

    def field_left(self, name: str) -> None:
        if not self.sayfalar or name == "no":
            return
        self._sakla()
        self._hesapla()
        self.model.notes = self._notlar()
        self.form.refresh()

    # Keys

    def canli(self) -> dict[str, str]:
        keys = {**super().canli(), "new": "Kalem ekle" if self.serbest else "Beyannamesiz"}
        return {**keys, "previous": "", "next": "", "list": ""} if self.sayfalar else keys

    def eylem_adi(self) -> str:
        return "Kaydet"

    def yazilan_var(self) -> bool:
        self._sakla()
        return self.kayit is not None and bool(self.eylem) and self.metin != self.duran

    def do_cancel(self) -> None:
        if self.serbest or self.kayit is not None:
            self.bosalt()
        else:
            self.masaya()

    def _cevir(self, by: int) -> None:
        if self.sayfalar:
            self._sakla()
            self._hesapla()
            self.sayfa = (self.sayfa + by) % len(self.sayfalar)
            self._goster()

    def do_next(self) -> None:
        self._cevir(1)

    def do_previous(self) -> None:
        self._cevir(-1)

    def do_list(self) -> None:
        if (alan := self.model.fields.get(self.model.cursor)) is not None and alan.code_list:
            self.listeden_sec(self.form, alan)
        else:
            self.say("Bu alanın listesi yok.")

    def do_new(self) -> None:
        """A value set of no declaration; again: a further item of it."""
        if not self.serbest:
            self.bosalt()
            self.serbest = True
            self._kur({"gun": self.depo.bugun(), "rejim": "0100", "doviz": "USD", "odeme_sekli": "2"}, 1, False)
        else:
            self._sakla()
            eski, kalem = self.metin, len(self.sayfalar)
            self._kur({}, kalem, False)
            self.metin = {ad: eski.get(ad, "") for ad in self.metin}
            self.sayfa = kalem
        self._hesapla()
        self._goster()

    def do_act(self) -> None:
        if self.kayit is None or not self.eylem:
            return
        self._sakla()
        d = self._oku()
        self._hesapla()
        bos = next((f for f in self.sayfalar[0][1][:2] if not self.metin[f.name].strip()), None)
        if isinstance(d, str) or bos is not None:
            self.sayfa = 0 if bos is not None and not isinstance(d, str) else self.sayfa
            self._goster()
            if bos is not None and not isinstance(d, str):
                self.model.touch(bos.name)
            self.error(d if isinstance(d, str) else bos.complaint("boş bırakılamaz.") if bos is not None else "")
            return
        girdi = self._kayit_girdisi(d)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._kaydedildi)

    def _kayit_girdisi(self, d: Mapping[str, Any]) -> Any:
        kalemler = self.kayit.beyanname.kalemler
        sayi = ("fatura_kurus", "brut_gram", "net_gram", "olcu_binde")
        noksan, fazla = toplamlari(self.hesap.farklar) if isinstance(self.hesap, Karsilastirma) else (0, 0)
        alanlar: dict[str, Any] = {ad: d[ad] or "" for ad in ("dayanak", "gerekce", "doviz", "odeme_sekli")}
        for gider in GIDERLER:
            alanlar |= {f"{gider}_kurus": d[f"{gider}_kurus"] or 0, f"{gider}_doviz": d[f"{gider}_doviz"] or ""}
        alanlar["yurt_ici_kurus"] = d["yurt_ici_kurus"] or 0
        alanlar["kalemler"] = tuple(
            {"kalem_id": k.id} | {ad: d[f"{ad}.{n}"] or (0 if ad in sayi else "") for ad in _KALEM} for n, k in enumerate(kalemler)
        )
        alanlar |= {"noksan_kurus": noksan, "fazla_kurus": fazla}
        if self.kayit.yol is not EkNeden.SONRADAN:
            return self.girdi_kur(YenidenHesapGirdisi, alanlar, self.model)
        alanlar["elle"] = tuple({"kod": kod, "yeni_kurus": tutar} for kod, tutar in self._elle_tutarlar(d).items())
        return self.girdi_kur(ElleHesapGirdisi, {**alanlar, "elle_gerekce": d["elle_gerekce"] or ""}, self.model)

    def _kaydedildi(self, sonuc: Islendi) -> None:
        no = next((n for n in sonuc.nolar if "YH" in n), "")
        kayit = next(k for k in queries_hesap.hesap_gor(self.depo, sonuc.belge_id).kayitlar if k.no == no)
        olan = [f"noksan {goster(toplamlari(kayit.noksanlar)[0])} TL muhasebede tahakkuk bekliyor"] if kayit.noksanlar else []
        olan += [f"iade taslağı {kayit.danisma_no}"] if kayit.danisma_no else []
        self.bosalt()
        self.say(f"{sonuc.no}: yeniden hesap {no}; {', '.join(olan) or 'vergi değişmedi'}. Kâğıdını imzalayın.", "ok")

    # Further answers

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None and not self.serbest:
            return []
        secenekler = [("hesap", "Hesabın satırları: kalem kalem, önce ve şimdi")]
        if self.kayit is not None and self.kayit.kayitlar:
            secenekler.append(("kayitlar", "Kayıtlı yeniden hesaplar"))
            if not self.engelleri("yeniden_hesabi_geri_al", self.belge_id, GerekceGirdisi(gerekce="ekranda bakılıyor")):
                secenekler.append(("geri", "Son yeniden hesabı geri al"))
        return secenekler

    def islem_secildi(self, secim: str) -> None:
        if secim == "hesap":
            self.show_text("Hesabın satırları", self._hesap_satirlari())
        elif secim == "kayitlar":
            satirlar = [
                Row(k.no, (k.no, f"{k.zaman.astimezone(self.now().tzinfo):%d.%m.%Y}", k.dayanak, goster(toplamlari(k.vergiler)[0]), k.hal), k)
                for k in self.kayit.kayitlar
            ]
            sutunlar = (Column("Hesap", 11), Column("Gün", 10), Column("Dayanak", 0), Column("Noksan TL", 14, True), Column("Durum", 22))
            self.browse("Yeniden hesaplar", sutunlar, list_pager(satirlar), self._kaydi_goster, "Enter vergilerini açar · F12 Kapat")
        elif secim == "geri":
            self.gerekceyle_yap("yeniden_hesabi_geri_al", self.belge_id, self._geri_alindi)
        else:
            super().islem_secildi(secim)

    def _kaydi_goster(self, satir: Row) -> None:
        k = satir.data
        satirlar = [f"{k.neden.value}; {k.dayanak}. {k.gerekce} ({k.memur})", *([f"Elle: {k.elle_gerekce}"] if k.elle_gerekce else []), ""]
        for v in k.vergiler:
            satirlar += [f"{v.kod} {v.ad}: {goster(v.eski_kurus)} → {goster(v.yeni_kurus)} TL", *(f"  {x}" for x in v.aciklama.splitlines())]
        self.show_text(f"{k.no}: {k.hal}", satirlar)

    def _geri_alindi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: son yeniden hesap geri alındı; önceki değerler geçerli.", "ok")

    def _hesap_satirlari(self) -> list[str]:
        self._sakla()
        self._hesapla()
        k = self.hesap
        if not isinstance(k, Karsilastirma) or k.hatalar:
            return [str(k.hatalar[0] if isinstance(k, Karsilastirma) else k)]
        satirlar = [f"{d.yeri}: {d.eski or 'boş'} → {d.yeni or 'boş'}" for d in k.degerler] if not self.serbest else []
        for f in k.farklar if not self.serbest else ():
            satirlar += ["", f"{f.kod} {f.ad}: {goster(f.eski_kurus)} → {goster(f.yeni_kurus)} TL ({_isaretli(f.yeni_kurus - f.eski_kurus)})"]
            satirlar += [f"  {x}" for x in f.aciklama.splitlines()]
        for v in k.yeni.vergiler:
            satirlar += ["", *v.aciklama]
        return satirlar

    def yardim_satirlari(self) -> list[str]:
        return [
            "Duran değerler açılır (26/3 tamamlaması ve önceki yeniden hesaplar dâhil); değişenin yanında eskisi, altta vergi farkı yazar.",
            "Teslimden sonra supalanda beyannamenin muayene memuru, sonradan kontrolde servisin memuru farkı kaydeder; beyanname değişmez.",
            "Noksan muhasebe memurunun ET ekranında bekler, fazla için iade taslağı açılır. Sonradan kontrolde tutar elle de yazılır (son sayfa).",
        ]


def _isaretli(fark: int) -> str:
    return "" if not fark else f"{'+' if fark > 0 else '-'}{goster(abs(fark))}"
