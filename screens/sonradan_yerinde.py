"""The chief's word on a müzekkere after delivery (SM), and the tutanak of the visit (ST) (28/2).

Commonest tasks: grant = number, Enter, F2 (the first of the list stands in the field; F4 others); decline = F10, 1, reason;
tutanak = number, Enter, firm's man, E or H a place with its finding, clause, result, finding, F2.
"""

from typing import Any

from gumruk.data import queries_sonradan
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.sonradan import MESRUHAT, KontrolDurumu
from gumruk.models.sonradan_yerinde import ZARAR_YOK, GorevDegisikligiGirdisi, GorevGirdisi, TutanakFarkGirdisi, TutanakGirdisi, Yer
from gumruk.screens.ekran import rule, sarili
from gumruk.screens.sonradan import SonradanKaydi
from gumruk.tui.field_types import CodeField, DateField, TextField, YesNoField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit

KD = KontrolDurumu


class SonradanAmirEkrani(SonradanKaydi):
    ad = "sonradan_amir"
    eylem = "sonradan_gorevlendir"
    bos_metin = ("Müzekkerenin, kontrolün ya da beyannamenin numarasını yazıp Enter'a basın.", "Bekleyen müzekkereler masadaki kuyruktadır.")

    @property
    def acik(self) -> bool:
        return self.kayit is not None and self.kayit.durum is KD.MUZEKKEREDE

    def _adaylar(self, *haric: int, servisten: bool = False) -> list[Any]:
        return queries_sonradan.gonderilebilirler(self.depo, self.kayit.beyanname.id, self.kim, *haric, servisten=servisten)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        notlar = [*self.baslik(kayit), rule(3), *self.hikaye(kayit, 4)]
        self.adaylar: list[Any] = []
        if kayit.durum is not KD.MUZEKKEREDE:
            return [], notlar, {}
        self.adaylar = [m for m in self._adaylar() if m.ad != kayit.hazirlayan]
        row = 1 + max(n.row for n in notlar)
        notlar += [rule(row), Note(row + 3, 4, "gönderilebilecek memurlar".ljust(36) + "görevi", "dim")]
        notlar += [Note(row + 4 + n, 4, f"{m.kod:<10} {fit(m.ad, 24)} {m.gorev}"[:74]) for n, m in enumerate(self.adaylar[: 18 - row])]
        adlar = {m.kod: m.ad for m in self.adaylar}
        alan = Field("ikinci", "Birlikte giden", row + 1, 21, CodeField(20, adlar.get), label_col=2, width=10, mandatory=True)
        return [alan], notlar, {"ikinci": self.adaylar[0].kod} if self.adaylar else {}

    def acildi(self) -> None:
        if self.acik:
            self.say(f"{self.kayit.hazirlayan} ile kimin gideceğini yazın: F2 uygun görür. F10 gerekçesiyle geri verir.")
        elif self.kayit.durum is KD.YERINDE:
            self.say("İki memur görevlendirilmiş; tutanakları bekleniyor. F10 gidenleri değiştirir.")
        else:
            self.engeli_goster(self.eylem)

    def canli(self) -> dict[str, str]:
        keys = {**super().canli(), "list": "Memurlar" if self.acik else "Toplama listesi"}
        if not self.acik:
            keys.pop("act", None)
        return keys

    def do_list(self) -> None:
        if not self.acik:
            self.toplama_listesi()
            return
        satirlar = [Row(m.kod, (m.kod, m.ad, m.gorev), m) for m in self.adaylar]
        self.pick("Gönderilebilecek memurlar", (Column("Kod", 10), Column("Ad", 24), Column("Görevi", 0)), list_pager(satirlar), self._secildi)

    def _secildi(self, satir: Row) -> None:
        self.model.set_values({"ikinci": satir.data.kod})
        self.form.repaint()

    def do_act(self) -> None:
        if not self.acik or not self.denetle():
            return
        secilen = next(m for m in self.adaylar if m.kod == self.model.values()["ikinci"])
        girdi = self.girdi_kur(GorevGirdisi, {"ikinci_id": secilen.id}, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.28/2). Karar kâğıdı basılıyor; imzalayın.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.acik:
            return [("geri", "Uygun görme: gerekçesiyle muayene memuruna geri ver")]
        return [("degistir", "Gidecek memurları değiştir")] if self.kayit is not None and self.kayit.durum is KD.YERINDE else []

    def islem_secildi(self, secim: str) -> None:
        if secim == "geri":
            self.gerekceyle_yap("sonradan_geri_cevir", self.belge_id, self._oldu, "Yerinde muayene neden gerekmiyor?")
        elif secim == "degistir":
            self._degistir()
        else:
            super().islem_secildi(secim)

    def _degistir(self) -> None:
        servis, hepsi = self._adaylar(servisten=True), self._adaylar()
        kodlar = {m.kod: m for m in [*hepsi, *servis]}
        tip = CodeField(20, lambda kod: kodlar[kod].ad if kod in kodlar else None)
        alanlar = [
            Field("memur", "Muayene memuru", 1, 19, tip, label_col=1, width=10, mandatory=True, code_list="memur"),
            Field("ikinci", "Birlikte giden", 2, 19, tip, label_col=1, width=10, mandatory=True, code_list="ikinci"),
            Field("gerekce", "Gerekçe", 3, 19, TextField(200), label_col=1, width=52, mandatory=True),
        ]

        def listele(form: Form, alan: Field) -> None:
            satirlar = [Row(m.kod, (m.kod, m.ad, m.gorev), m) for m in (servis if alan.name == "memur" else hepsi)]

            def secildi(satir: Row) -> None:
                form.model.set_values({alan.name: satir.data.kod})
                form.repaint()

            self.pick(alan.label, (Column("Kod", 10), Column("Ad", 24), Column("Görevi", 0)), list_pager(satirlar), secildi)

        def kimlikler(v: dict[str, Any]) -> dict[str, Any]:
            return {"memur_id": kodlar[v["memur"]].id, "ikinci_id": kodlar[v["ikinci"]].id, "gerekce": v["gerekce"]}

        self.alanlarla_yap(
            "Gidecek memurları değiştir",
            alanlar,
            GorevDegisikligiGirdisi,
            "sonradan_gorev_degistir",
            self.belge_id,
            self._oldu,
            pick=listele,
            degerler={"memur": servis[0].kod} if servis else {},
            cevir=kimlikler,
        )

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sonradan kontrolde ciddi farklılık bulan memur, eşyanın yerinde görülmesini müzekkereyle ister.",
            "Uygunsa yanına bu beyannamede işi olmayan bir gümrük memuru verin; değilse gerekçenizle geri verin, memur başka yolla bitirir.",
        ]


class YerindeEkrani(SonradanKaydi):
    """The visit's tutanak: places in the article's order, E found there, H gone on."""

    ad = "yerinde"
    eylem = "yerinde_uygun"
    bos_metin = (
        "Yerinde muayeneye gidilen beyannamenin ya da kontrolün numarasını yazıp Enter'a basın.",
        "Eşya depoda, üretim bandında, mamul ambarında, muhasebe kayıtlarında bu sırayla aranır.",
    )

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        if kayit.durum is not KD.YERINDE:
            return [], [*self.baslik(kayit), rule(3), *self.hikaye(kayit, 4)], {}
        notlar = [*self.baslik(kayit), Note(3, 2, f"Giden memurlar: {kayit.gidenler} · müzekkere {kayit.muzekkere}"[:76])]
        alanlar = [
            Field("muayene_gunu", "Muayene günü", 4, 21, DateField(), label_col=2, mandatory=True),
            Field("firma", "Firma", 5, 21, TextField(150), label_col=2, width=56, mandatory=True),
            Field("adres", "Gidilen yer, adres", 6, 21, TextField(200), label_col=2, width=56, mandatory=True),
            Field("yetkili", "Firma yetkilisi", 7, 21, TextField(80), label_col=2, width=25, mandatory=True),
            Field("yetkili_gorevi", "görevi", 7, 56, TextField(60), label_col=48, width=21, mandatory=True),
        ]
        notlar.append(Note(8, 2, "Eşya orada mı?  E bulundu · H çıkmış, sıradaki yere bakıldı", "dim"))
        for n, yer in enumerate(Yer):
            alanlar += [
                Field(f"b{n}", f"{n + 1} {yer.value}", 9 + n, 25, YesNoField(), label_col=2),
                Field(f"t{n}", "ne bulundu", 9 + n, 40, TextField(200), label_col=29, width=37),
            ]
        notlar += sarili(13, f"«{ZARAR_YOK}»", style="strong")
        alanlar += [
            Field("zarar", "yazıldı mı", 15, 25, YesNoField(), label_col=2, mandatory=True),
            Field("uygun", "Sonuç beyana uygun", 16, 25, YesNoField(), label_col=2, mandatory=True),
            Field("kutular", "farklı kutular", 16, 46, TextField(200), label_col=31, width=31),
            Field("tespit", "Tespit", 17, 21, TextField(500), label_col=2, width=56, mandatory=True),
        ]
        degerler = {"muayene_gunu": self.depo.bugun(), "firma": kayit.beyanname.alici_unvan}
        return alanlar, notlar, degerler

    def acildi(self) -> None:
        if self.kayit.durum is KD.YERINDE:
            self.model.go("adres")
            self.form.repaint()
            self.say("F2 tutanağı düzenler; iki memur ve firma yetkilisi imzalar.")
        else:
            self.engeli_goster(self.eylem)

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.kayit is not None and self.kayit.durum is not KD.YERINDE:
            keys.pop("act", None)
        return keys

    def eylem_adi(self) -> str:
        return "Tutanağı düzenle"

    def _yerler(self, v: dict[str, Any]) -> tuple[dict[str, Any], ...]:
        return tuple(
            {"yer": yer, "bulundu": bool(v[f"b{n}"]), "tespit": v[f"t{n}"] or ""}
            for n, yer in enumerate(Yer)
            if self.model.text[f"b{n}"] or self.model.text[f"t{n}"]
        )

    def do_act(self) -> None:
        if self.kayit is None or self.kayit.durum is not KD.YERINDE or not self.denetle():
            return
        v = self.model.values()
        yerler = self._yerler(v)
        yarim = next((n for n in range(len(Yer)) if bool(self.model.text[f"b{n}"]) != bool(self.model.text[f"t{n}"])), None)
        if not yerler or yarim is not None:
            n = yarim or 0
            self.model.go(f"t{n}" if self.model.text[f"b{n}"] else f"b{n}")
            self.form.repaint()
            self.error(f"m.28/2  {n + 1}. yer ({list(Yer)[n].value}): E ya da H ve orada ne bulunduğu yazılır.")
            return
        if not v["uygun"] and not v["kutular"]:
            self.model.go("kutular")
            self.form.repaint()
            self.error("m.28/2  Sonuç uygun değil: farklı bulunan kutuları yazın (31, 38 gibi); vergi onlardan yeniden hesaplanır.")
            return
        alanlar = {ad: v[ad] for ad in ("muayene_gunu", "firma", "adres", "yetkili", "yetkili_gorevi", "tespit")}
        alanlar |= {"yerler": yerler, "zarar_verilmedi": bool(v["zarar"])}
        sinif, islem = (TutanakGirdisi, "yerinde_uygun") if v["uygun"] else (TutanakFarkGirdisi, "yerinde_fark")
        girdi = self.girdi_kur(sinif, alanlar if v["uygun"] else {**alanlar, "kutular": v["kutular"]}, self.model)
        if girdi is not None:
            self.islem_yap(islem, self.belge_id, girdi, self._duzenlendi)

    def _duzenlendi(self, sonuc: Islendi) -> None:
        no = next((n for n in sonuc.nolar if "YT" in n), "")
        sonra = f"«{MESRUHAT}» kaydedildi." if sonuc.islem == "yerinde_uygun" else "Vergi yeniden hesaplanır (m.28/3)."
        self.bosalt()
        self.say(f"{sonuc.no}: tutanak {no} basılıyor. {sonra}", "ok")

    def yardim_satirlari(self) -> list[str]:
        return [
            "Tutanağı giden memurlardan biri yazar; iki memur ve firma yetkilisi imzalar.",
            "Yerler maddedeki sırayla yazılır: depodan çıkmışsa üretim bandı, oradan çıkmışsa mamul ambarı, satılmışsa muhasebe kayıtları.",
            "Sonuç uygunsa meşruhat kaydedilir; değilse farklı kutular yazılır, vergi yeniden hesaplanır.",
        ]
