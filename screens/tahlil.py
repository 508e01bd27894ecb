"""Tahlil (TA): goods on the list are sampled, their report is written, objected to, or an earlier analysis is relied on (22/1, 22/2, 22/4).

Commonest tasks: ask for a sample = number, Enter, 1, laboratory, sample, F2; write a report = number, Enter, report no, E, finding, F2;
rely on an earlier one = F10, 1, Enter, E E H, text, Enter; the second report after an objection = F10, its digit, report no, E, finding, Enter.
"""

from typing import Any

from gumruk.data import queries, queries_tahlil
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.beyanname import BeyannameDurumu, hat_metni, taraf_adi
from gumruk.models.tahlil import DayanakGirdisi, NumuneGirdisi, RaporGirdisi, TahlilYeri
from gumruk.models.yon import Yon
from gumruk.screens.ekran import rule, sarili
from gumruk.screens.tahlil_itirazi import TahlilItirazlari
from gumruk.tui.field_types import CodeField, DateField, TextField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import fit, wrap

YERLER = {str(n): yer for n, yer in enumerate(TahlilYeri, 1)}


class TahlilEkrani(TahlilItirazlari):
    ad = "tahlil"
    eylem = "numune_iste"
    bos_metin = ("Tahlile tabi eşyası olan beyannamenin numarasını yazıp Enter'a basın.", "Raporu beklenenler masadadır.")

    def getir(self, metin: str) -> Any:
        return queries_tahlil.tahlil_gor(self.depo, queries.beyanname_id(self.depo, metin))

    @property
    def siradaki(self) -> Any:
        """The item that the next act is about: one whose report may be written, else one that nothing has been done about."""
        if self.kayit is None or self.kayit.beyanname.durum not in (BeyannameDurumu.FIZIKI, BeyannameDurumu.TAHLILDE):
            return None
        kalemler = self.kayit.kalemler
        return next((k for k in kalemler if k.rapor_bekler and k.numune_cikti), None) or next((k for k in kalemler if k.istenebilir), None)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        b = kayit.beyanname
        notlar = [
            Note(1, 42, b.durum.value, "strong"),
            Note(2, 2, taraf_adi(b), "dim"),
            Note(2, 17, b.yukumlu_unvan[:34]),
            Note(2, 54, hat_metni(b)[:25], "dim"),
            Note(3, 2, "Alıcı" if self.cikis else "Gönderici", "dim"),
            Note(3, 17, (b.alici_unvan if self.cikis else b.gonderici_unvan)[:60]),
            rule(4),
        ]
        row = 5
        for k in kayit.kalemler[:4]:
            notlar.append(Note(row, 2, f"{k.kalem.sira:>3} {k.kalem.gtip} {k.kalem.mensei} {fit(k.kalem.tanim, 24)} {k.liste}"[:76], "strong"))
            yazilan = wrap(k.hal, 72)[:2]
            notlar += [Note(row + 1 + n, 6, satir, "ok" if k.uygun else "warn") for n, satir in enumerate(yazilan)]
            row += 1 + len(yazilan)
        if len(kayit.kalemler) > 4:
            notlar.append(Note(row, 2, f"… tahlile tabi {len(kayit.kalemler)} kalem; tümü F10", "dim"))
            row += 1
        if not kayit.kalemler:
            notlar += sarili(row, self._neden_yok(kayit), style="")
        k = self.siradaki
        self.eylem = "tahlil_raporu_yaz" if k is not None and k.rapor_bekler else "numune_iste"
        if k is None:
            return [], notlar, {}
        notlar += [rule(row), Note(row + 1, 2, f"{k.kalem.sira}. kalem {k.istek_no}", "strong")]
        if k.rapor_bekler:
            alanlar = [
                Field("rapor_no", "Rapor no", row + 2, 24, TextField(30), label_col=2, width=30, mandatory=True),
                Field("rapor_gunu", "Rapor günü", row + 3, 24, DateField(), label_col=2, mandatory=True),
                Field("uygun", "Beyana uygun mu?", row + 4, 24, YesNoField(), label_col=2, mandatory=True),
                Field("sonuc", "Raporun sonucu", row + 5, 24, TextField(200), label_col=2, width=52, mandatory=True),
            ]
            return alanlar, notlar, {"rapor_gunu": self.depo.bugun()}
        yer = CodeField(1, lambda kod: YERLER[kod].value if kod in YERLER else None, fixed=True, digits=True)
        alanlar = [
            Field("yer", "Laboratuvar 1, ekspert 2", row + 2, 28, yer, label_col=2, width=1, mandatory=True),
            Field("kurum", "Kurumun adı", row + 3, 28, TextField(80), label_col=2, width=48, mandatory=True),
            Field("numune", "Alınacak numune", row + 4, 28, TextField(200), label_col=2, width=48, mandatory=True),
        ]
        return alanlar, notlar, {"yer": "1"}

    @property
    def cikis(self) -> bool:
        """38/3: the examiner decides what of an export is sampled, takes it himself, and relies on no earlier analysis."""
        return self.kayit is not None and self.kayit.beyanname.yon is Yon.CIKIS

    @staticmethod
    def _neden_yok(kayit: Any) -> str:
        if kayit.beyanname.yon is Yon.CIKIS:
            return "Çıkış eşyasından fiziki muayene sürerken numune alınır (m.38/3)."
        if not kayit.sevk:
            return "Sistem bu beyannameyi fiziki muayeneye sevk etmemiş: eşyası listede olsa da tahlile gönderilmez (m.22/3)."
        if not kayit.liste_yuklu:
            return "Tahlile Tabi Maddeler Listesi bu ofiste yüklü değil; sistem yöneticisi «gumruk aktar liste tahlil DOSYA» ile yükler."
        return "Bu beyannamede Tahlile Tabi Maddeler Listesi'nde eşya yok (m.22/1)."

    def acildi(self) -> None:
        b, k = self.kayit.beyanname, self.siradaki
        if k is not None:
            self.son_engeller = self.engelleri(self.eylem, b.id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif k is None:
            self._sirada_yok(b)
        elif k.rapor_bekler:
            self.say("Gelen raporu inceleyin. F2 yazar; uygunsa meşruhat ekrana ve kâğıda geçer.")
        else:
            self.say(
                "F2 numuneyi alır, istek yazısını basar (m.38/3)."
                if self.cikis
                else "F2 numune ister, istek yazısını basar. F10 1: aynı eşyanın önceki tahliline dayan (m.22/2)."
            )

    def _sirada_yok(self, b: Any) -> None:
        """F2 has nothing to do: what is waited for, or which key of F10 goes on."""
        bekleyen = next((x for x in self.kayit.kalemler if x.rapor_bekler), None)
        tuslar = {secim: n for n, (secim, _) in enumerate(self.islemler(), 1)}
        if bekleyen is not None:
            self.say(f"{bekleyen.istek_no}: numune henüz ambardan çıkmadı; ambar memuru numçıkış tutanağını düzenler (NÇ ekranı).", "wait")
        elif "ikinci" in tuslar:
            self.say(f"İkinci tahlilin raporu bekleniyor; gelince F10 {tuslar['ikinci']} ile yazın (m.22/4).", "wait")
        elif "itiraz" in tuslar:
            self.say(f"Rapor beyana aykırı. Yazılı itiraz gelirse F10 {tuslar['itiraz']}; gelmezse MU'da müzekkere (m.21/3).")
        elif self.kayit.kalemler and b.durum is BeyannameDurumu.FIZIKI:
            self.say("Tahlili bekleyen kalem yok; muayeneye MU ekranında devam edin.")

    def canli(self) -> dict[str, str]:
        keys = super().canli()
        if self.siradaki is None:
            keys.pop("act", None)
        return keys

    def do_act(self) -> None:
        k = self.siradaki
        if k is None or not self.denetle():
            return
        v = self.model.values()
        if self.eylem == "tahlil_raporu_yaz":
            alanlar = {"istek_id": k.istek_id, **{ad: v[ad] for ad in ("rapor_no", "rapor_gunu", "uygun", "sonuc")}}
            girdi = self.girdi_kur(RaporGirdisi, alanlar, self.model)
        else:
            alanlar = {"kalem_id": k.kalem.id, "yer": YERLER[v["yer"]], "kurum": v["kurum"], "numune": v["numune"]}
            girdi = self.girdi_kur(NumuneGirdisi, alanlar, self.model)
        if girdi is not None:
            self.islem_yap(self.eylem, self.belge_id, girdi, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        """The record stays on the screen: another item may wait."""
        self.fetched("no")
        g = GECIS[sonuc.islem]
        no = f" {sonuc.nolar[0]}" if sonuc.nolar else ""
        self.say(f"{sonuc.no}:{no} {g.gecmis} (m.{sonuc.madde}); kâğıdı basılıyor.", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        k = self.siradaki
        sonuc = [("dayan", f"{k.kalem.sira}. kalem: önceki tahlile dayan (m.22/2)")] if k is not None and k.istenebilir and not self.cikis else []
        cikmamis = next((x for x in self.kayit.kalemler if x.rapor_bekler and not x.numune_cikti), None)
        if cikmamis is not None:
            sonuc.append(("vazgec", f"{cikmamis.istek_no}: numune çıkmadan vazgeç"))
        acik = self.kayit.beyanname.durum in (BeyannameDurumu.FIZIKI, BeyannameDurumu.TAHLILDE)
        itiraz = self.itiraz_islemleri() if acik else []
        return [*sonuc, ("kalemler", "Tahlile tabi bütün kalemler"), ("muayene", "Muayene (MU)"), *itiraz]

    def islem_secildi(self, secim: str) -> None:
        if self.itiraz_secildi(secim):
            return
        if secim == "dayan":
            self._dayan()
        elif secim == "vazgec":
            cikmamis = next(x for x in self.kayit.kalemler if x.rapor_bekler and not x.numune_cikti)
            self.gerekceyle_yap("numune_vazgec", cikmamis.istek_id, self._vazgecildi)
        elif secim == "kalemler":
            self.show_text(f"Tahlile tabi: {self.kayit.beyanname.no}", list(self.kayit.metinler()) or [self._neden_yok(self.kayit)])
        elif secim == "muayene":
            self.uyg.open_screen("muayene", no=self.kayit.beyanname.no)
        else:
            super().islem_secildi(secim)

    def _vazgecildi(self, sonuc: Islendi) -> None:
        self.fetched("no")
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis}.", "ok")

    def _dayan(self) -> None:
        kalem = self.siradaki.kalem
        onceki = queries_tahlil.onceki_tahliller(self.depo, self.belge_id, kalem.id)
        if not onceki:
            self.error("m.22/2  Kayıtlarda aynı eşyanın (GTİP, alıcı, gönderici, menşe) uygun sonuçlu tahlili yok; numune gönderin.")
            return
        satirlar = [Row(str(o.rapor_id), (o.rapor_no, o.rapor_gunu, o.kurum, o.beyanname_no, str(o.ithal_adedi)), o) for o in onceki]
        sutunlar = (Column("Rapor", 12), Column("Günü", 10), Column("Kurum", 0), Column("Beyanname", 18), Column("İthal", 5, True))
        self.pick(f"{kalem.sira}. kalem: aynı eşyanın önceki tahlilleri", sutunlar, list_pager(satirlar), lambda r: self._dayanak_sor(kalem, r.data))

    def _dayanak_sor(self, kalem: Any, onceki: Any) -> None:
        evet = YesNoField()
        self.alanlarla_yap(
            f"Önceki tahlil {onceki.rapor_no}: bu eşya daha önce {onceki.ithal_adedi} beyannameyle ithal edilmiş",
            [
                Field("ithal_surekli", "İthali süreklilik gösteriyor mu?", 0, 44, evet, label_col=2, mandatory=True),
                Field("belgeler_ayni", "Özelliklerini belirleyen belgeler aynı mı?", 1, 44, evet, label_col=2, mandatory=True),
                Field("suphe_var", "Eşyadan şüphe ediliyor mu?", 2, 44, evet, label_col=2, mandatory=True),
                Field("gerekce", "Neden dayanılıyor", 3, 22, TextField(200), label_col=2, width=44, mandatory=True),
            ],
            DayanakGirdisi,
            "onceki_tahlile_dayan",
            self.belge_id,
            self._oldu,
            sabit={"kalem_id": kalem.id, "rapor_id": onceki.rapor_id},
        )

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Sistemin fiziki muayeneye sevk ettiği, listedeki eşyadan numune gönderilir; rapor gelmeden «uygundur» verilmez.",
            "Numuneyi ambar memuru numçıkış tutanağıyla çıkarır (NÇ). Uygun raporda meşruhat ekrana ve kâğıda yazılır.",
            "Sürekli ithal edilen, belgeleri aynı, şüphe edilmeyen eşyada kayıttaki uygun bir tahlile dayanılabilir (F10, m.22/2).",
            "Aykırı rapora beyan sahibi tebliğinden sonra süresinde yazıyla bir kez itiraz eder (F10, m.22/4; süre itirazSuresi listesinde):",
            "şahit numune başka laboratuvara gider, ambardan yeniden eşya çıkmaz; ikinci rapor kesindir.",
        ]
