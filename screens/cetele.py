"""Çetele: the chief names the guard (KG), the guard writes each delivery (ÇE); declaration and özet beyan close with the last (27/1-b).

Commonest tasks: name = number, Enter, F2 (the only guard stands written; another by his code or F4); all delivered = number, Enter, plate, name, F2;
a part = packages typed over; the rest did not come = F10, 1.
"""

from datetime import datetime
from typing import Any

from gumruk.data import queries, queries_supalan
from gumruk.data.islem import Islendi
from gumruk.models.beyanname import BeyannameDurumu
from gumruk.models.cetele import CeteleEksikGirdisi, CeteleTeslimGirdisi, KolcuGirdisi
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import kg_goster
from gumruk.screens import baski
from gumruk.screens.ambar import kimlik_denetimi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.teslim import acilis_engelleri, teslim_notu
from gumruk.tui.field_types import CheckedField, CodeField, DateField, DecimalField, NumberField, TextField, TimeField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

MESRUHAT = "Eşyanın teslimine görevlendirilmiştir."


class _CeteleTabani(KayitEkrani):
    """What both screens show of a çetele."""

    def getir(self, metin: str) -> Any:
        return queries_supalan.cetele_gor(self.depo, metin)

    def _bas(self, kayit: Any) -> list[Note]:
        b = kayit.beyanname
        gorev = "görevlendirilmedi"
        if kayit.gorev_ani:
            gorev = f"{kayit.kolcu}, {kayit.gorev_ani.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}: {kayit.gorev_mesruhati}"
        izin = kayit.izin if kayit.supalan else "BS3 yok: eşya ambardan çıkar."
        return [
            Note(1, 42, b.durum.value[:37], "strong"),
            Note(2, 2, "Alıcı", "dim"),
            Note(2, 17, f"{b.alici_unvan[:34]}   {b.kap_adedi} kap, {kg_goster(b.brut_gram)} kg"[:61]),
            Note(3, 2, "Supalan", "dim"),
            Note(3, 17, fit(izin, 61).rstrip()),
            Note(4, 2, "Kolcu", "dim"),
            Note(4, 17, fit(gorev, 61).rstrip(), "" if kayit.gorev_ani else "warn"),
            rule(5),
        ]

    def _teslim_notlari(self, kayit: Any, row: int, en_cok: int) -> list[Note]:
        """The lines of the çetele so far, the last ones."""
        notlar = []
        for t in kayit.teslimler[-en_cok:]:
            zaman = f"{t.teslim_ani.astimezone(self.now().tzinfo):%d.%m %H:%M}"
            metin = f"{t.sira:>2} {zaman} {fit(t.plaka or t.tur.value, 12)} {t.kap:>6} kap {kg_goster(t.gram):>11} kg  {t.teslim_alan}"
            notlar.append(Note(row, 2, metin[:76], "dim"))
            row += 1
        return notlar

    def yazilan_var(self) -> bool:
        return False


class KolcuGoreviEkrani(_CeteleTabani):
    """27/1-b: the annotation on the çetele that names the guard; the chief's, as he names officers elsewhere too (19/3, 28/2)."""

    ad = "kolcu_gorevi"
    eylem = "kolcu_gorevlendir"
    bos_metin = ("Vergisi ödenmiş supalan beyannamesinin numarasını yazıp Enter'a basın.", "Kolcu bekleyenler masadaki kuyruktadır.")

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self._kolcular = queries_supalan.kolculari(self.depo)
        notlar = self._bas(kayit)
        row = 6
        for k in kayit.kalanlar[:4]:
            notlar.append(Note(row, 2, f"{fit(k.ad, 20)} {fit(k.esya, 22)}{k.hepsi_kap:>8} {k.kap_cinsi}{kg_goster(k.hepsi_gram):>13} kg kaldı"[:76]))
            row += 1
        notlar += [rule(row), *self._teslim_notlari(kayit, row + 5, 4)]
        adlar = {k.kod: k.ad for k in self._kolcular}
        alanlar = [
            Field("kolcu", "Kolcu", row + 1, 17, CodeField(20, adlar.get), label_col=2, width=10, mandatory=True),
            Field("mesruhat", "Meşruhat", row + 2, 17, TextField(200), label_col=2, width=60, mandatory=True, rule="m.27/1-b"),
        ]
        bosta = [k for k in self._kolcular if k.id != kayit.kolcu_id]
        if not self._kolcular:
            notlar += sarili(row + 3, "Etkin kolcu yok: sistem yöneticisi YÖ ekranında kolcu rolü verir.", style="warn")
        return alanlar, notlar, {"kolcu": bosta[0].kod if len(bosta) == 1 else "", "mesruhat": MESRUHAT}

    def _girdi(self) -> dict[str, Any]:
        kod = self.model.value("kolcu")
        kolcu = next((k.id for k in self._kolcular if k.kod == kod), 0)
        return {"kolcu_id": kolcu, "mesruhat": self.model.value("mesruhat") or ""}

    def acildi(self) -> None:
        """What stands in the way apart from who is named; that is asked when he is."""
        kisi = next((k.id for k in self._kolcular if k.id != self.kayit.kolcu_id), 0)
        engeller = self.engelleri(self.eylem, self.belge_id, KolcuGirdisi(kolcu_id=kisi, mesruhat=MESRUHAT))
        self.son_engeller = engeller if kisi or not self.kayit.supalan else []
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.gorev_ani:
            self.say("Kolcu görevlendirilmiş. Yerine başkası geçecekse kodunu yazın, F2.")
        else:
            self.say("F2 kolcuyu görevlendirir; meşruhat çetelenin üzerine de yazılır. F4 kolcular.")

    def canli(self) -> dict[str, str]:
        return {**super().canli(), "list": "Kolcular"}

    def do_list(self) -> None:
        if self.kayit is None:
            self.say("Önce beyannameyi açın; kolcu bekleyenler masadadır.")
            return
        satirlar = [Row(k.kod, (k.kod, k.ad), k) for k in self._kolcular]
        self.pick("Kolcular", (Column("Kod", 10), Column("Ad", 0)), list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.set_values({"kolcu": satir.data.kod})
        self.form.repaint()

    def do_act(self) -> None:
        if self.kayit is None or not self.denetle():
            return
        girdi = self.girdi_kur(KolcuGirdisi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        kod = self.model.value("kolcu")
        self.bosalt()
        self.say(f"{sonuc.no}: kolcu {kod} görevlendirildi (m.27/1-b). Meşruhatı çeteleye yazıp imzalayın, çeteleyi kolcuya verin.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("neden", "Neden kapanmadı?")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Supalan (BS3) beyannamesinin vergisi ödenince çetelede bir kolcu görevlendirilir; eşyayı yalnız o teslim eder.",
            "Kolcu değişirse yenisi yazılır; eskisinin yazdığı teslimler yerinde kalır.",
        ]


class CeteleEkrani(_CeteleTabani):
    """27/1-b: one delivery as written on the paper at the vehicle."""

    ad = "cetele"
    eylem = "cetele_teslim"
    _kalanlar: list[Any]
    bos_metin = ("Çetelesi sizde olan beyannamenin numarasını yazıp Enter'a basın.", "Görevlendirildiğiniz beyannameler masadadır.")

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        self._kalanlar = [k for k in kayit.kalanlar if k.bekliyor]
        notlar = [*self._bas(kayit), Note(6, 2, f"{'senet / satır':<17}{'eşya':<15}{'kalan':>7}{'kg':>15}", "dim")]
        alanlar: list[Field] = []
        degerler: dict[str, Any] = {}
        row = 7
        for n, k in enumerate(self._kalanlar):
            yer = "ambarda" if k.ambarda else fit(k.esya, 14)
            notlar.append(
                Note(row, 2, f"{fit(k.ad, 16)} {yer:<15}{k.hepsi_kap:>7} {k.kap_cinsi}{kg_goster(k.hepsi_gram):>12}", "ok" if k.ambarda else "")
            )
            alanlar += [
                Field(f"kap{n}", "", row, 58, NumberField(7), label_col=58, width=7, protected=not k.kalan_kap),
                Field(f"kg{n}", "", row, 66, DecimalField(9, 3), label_col=66, width=12),
            ]
            degerler |= {f"kap{n}": k.kalan_kap, f"kg{n}": k.kalan_gram}
            row += 1
        if not self._kalanlar:
            return [], [*notlar[:-1], Note(7, 2, "Çetelede teslim edilecek eşya kalmamış.", "dim"), *self._teslim_notlari(kayit, 9, 8)], {}
        notlar.append(Note(6, 58, "kap     brüt kg", "dim"))
        simdi = self.now()
        alanlar += [
            Field("gun", "Teslim günü", row + 1, 17, DateField(), label_col=2, mandatory=True),
            Field("saat", "saat", row + 1, 36, TimeField(), label_col=30, mandatory=True),
            Field("plaka", "plaka", row + 1, 52, TextField(25, upper=True), label_col=45, width=20, mandatory=True),
            Field("teslim_alan", "Teslim alan", row + 2, 17, TextField(80), label_col=2, width=26, mandatory=True),
            Field("teslim_alan_no", "T.C./vergi no", row + 2, 62, CheckedField(11, kimlik_denetimi), label_col=47),
        ]
        degerler |= {"gun": simdi.date(), "saat": f"{simdi:%H:%M}"}
        return alanlar, [*notlar, *self._teslim_notlari(kayit, row + 4, max(1, 18 - row - 4))], degerler

    def field_left(self, name: str) -> None:
        """Packages typed over: their share of the weight, until the guard writes what he weighed."""
        if not name.startswith("kap") or self.kayit is None:
            return
        n = int(name[3:])
        k, kap = self._kalanlar[n], self.model.value(name) or 0
        gram = k.kalan_gram if kap >= k.kalan_kap else k.kalan_gram * kap // k.kalan_kap
        if f"kg{n}" not in self.model.changed:
            self.model.set_values({f"kg{n}": gram})
            self.form.repaint()

    def acildi(self) -> None:
        girdi = self.girdi_kur(CeteleTeslimGirdisi, {**self._girdi(), "plaka": "-----", "teslim_alan": "---"}) if self._kalanlar else None
        self.son_engeller = acilis_engelleri(self, self.belge_id, girdi)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say(f"Çeteleye yazdığınız teslimi girin; F2 yazar. {teslim_notu(self.depo)}Kalan taşıttan çıkmadıysa F10.")
            self.model.go("plaka")
            self.form.repaint()

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and not self._kalanlar:
            keys.pop("act", None)
        return keys

    def _girdi(self) -> dict[str, Any]:
        v = self.model.values()
        satirlar = []
        for n, k in enumerate(self._kalanlar):
            satirlar.append({"satir_id": k.satir_id, "kap_adedi": v.get(f"kap{n}") or 0, "brut_gram": v.get(f"kg{n}") or 0})
        saat = datetime.strptime(v.get("saat") or "00:00", "%H:%M").time()
        an = datetime.combine(v.get("gun") or self.depo.bugun(), saat, self.now().tzinfo)
        return {"satirlar": tuple(satirlar), "teslim_ani": an, **{ad: v.get(ad) or "" for ad in ("plaka", "teslim_alan", "teslim_alan_no")}}

    def do_act(self) -> None:
        if self.kayit is None or not self._kalanlar or not self.denetle():
            return
        girdi = self.girdi_kur(CeteleTeslimGirdisi, self._girdi(), self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._yazildi)

    def _yazildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        if sonuc.durum == BeyannameDurumu.KAPANDI.name:
            self.say(f"{sonuc.no}: çetele tamam, beyanname kapandı. İşlenmiş çetele basılıyor; imzalayıp beyannameye ekleyin.", "ok")
        else:
            self.say(f"{sonuc.no}: teslim çeteleye yazıldı, meşruhat düşüldü. Kalan eşya için çetele açık.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("eksik", "Kalan taşıttan çıkmadı: eksiklik tutanağı (m.11/2)"), ("neden", "Neden kapanmadı?"), ("suret", "Çetelenin sureti")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "eksik":
            self._eksik()
        elif secim == "neden":
            self.neden_goster(self.belge_id, self.kayit.beyanname.no)
        elif secim == "suret":
            isler = [k for k in queries.kagitlari(self.depo, "beyanname", [self.belge_id]) if k.form.startswith("cetele")]
            if not isler:
                self.say("Bu beyannamenin çetelesi yok.")
                return
            secenekler = [(str(k.id), f"{k.form} {k.belge_no} · {k.durum.value} · {k.tur}") for k in isler]
            self.choose("Seçilen çetelenin sureti basılır", secenekler, lambda s: baski.yeniden(self, int(s), BaskiTuru.SURET))
        else:
            super().islem_secildi(secim)

    def _eksik(self) -> None:
        """Nothing more comes out of the vehicle: the rest goes on a tutanak."""
        kap, gram = sum(k.hepsi_kap for k in self._kalanlar), sum(k.hepsi_gram for k in self._kalanlar)
        self.alanlarla_yap(
            f"Taşıttan çıkmayan: {kap} kap, {kg_goster(gram)} kg (m.11/2)",
            [
                Field("aciklama", "Açıklama", 0, 16, TextField(400), label_col=2, width=54, mandatory=True),
                Field("ikinci_imza", "İkinci imza", 1, 16, TextField(80), label_col=2, width=40, mandatory=True),
            ],
            CeteleEksikGirdisi,
            "cetele_eksik",
            self.belge_id,
            self._eksik_yazildi,
        )

    def _eksik_yazildi(self, sonuc: Islendi) -> None:
        tutanak = next((n for n in sonuc.nolar if "TT" in n), "")
        self.bosalt()
        self.say(f"{sonuc.no}: eksik {tutanak} tutanağına yazıldı, beyanname kapandı. Tutanağı özet beyan servisine gönderin.", "ok")

    def bosalt(self) -> None:
        self._kalanlar = []
        super().bosalt()

    def yardim_satirlari(self) -> list[str]:
        return [
            "Her teslim bir satırdır: günü, saati, plakası, kapları, kilosu. Kalan kadar dolu gelir; bir kısmı gittiyse kap sayısını değiştirin.",
            "Beyan edilenden çok teslim edilmez. Hepsi teslim edilince beyanname ve özet beyan kapanır, işlenmiş çetele basılır.",
        ]
