"""Sundurma talebi (SL, 9/3) and the confirmation of transit that arrived: copy 5 and TIR vouchers, sent, asked after, receipted (TV, 32/4).

Commonest tasks: grant = number, Enter, F2; send = number, Enter, paper's number, F2; receipt = number, Enter, paper's number, F2; late ones = F4.
"""

from typing import Any

from gumruk.data import queries_grup
from gumruk.data.islem import Islendi
from gumruk.models.kurus import kg_goster, sayi_goster
from gumruk.models.numara import kimlikse_nedeni
from gumruk.models.temel import Girdi, Rol
from gumruk.models.teslim_alma import SundurmaTalebiGirdisi, TalepDurumu
from gumruk.models.transit_gelis import GelisDurumu, SorGirdisi, TasimaBelgesi, TeyitAlindiGirdisi, TeyitGirdisi
from gumruk.screens.ekran import KayitEkrani, rule, sarili
from gumruk.screens.yazisma import YazismaEkrani, evrak_alanlari
from gumruk.tui.field_types import CheckedField, DateField, DecimalField, NumberField, RecordField, TextField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column


class SundurmaTalebiEkrani(KayitEkrani):
    """F6 records a request; a number opens one, for the chief to decide."""

    ad = "sundurma_talebi"
    no_etiketi = "Talep no"
    belge_turu = "sundurma_talebi"
    bos_metin = (
        "Talebin numarasını yazıp Enter'a basın.",
        "Yazılı talebi özet beyan memuru F6 ile kaydeder; bekleyenler idare amirinin masasındadır.",
    )
    eylem = "sundurma_talebi_kaydet"

    def no_alani(self) -> Field:
        return Field("no", self.no_etiketi, 1, 17, RecordField(24), label_col=2, width=20, fetch=True)

    def opened(self, **arguments: Any) -> None:
        self._yeni = False
        super().opened(**arguments)

    def bosalt(self) -> None:
        self._yeni = False
        super().bosalt()

    def canli(self) -> dict[str, str]:
        anahtarlar = super().canli()
        if Rol.OZET_BEYAN_MEMURU in self.uyg.oturum.roller:
            anahtarlar["new"] = "Yeni talep"
        if self._yeni:
            anahtarlar["act"] = "Talebi kaydet"
        elif Rol.IDARE_AMIRI not in self.uyg.oturum.roller:
            anahtarlar.pop("act", None)
        return anahtarlar

    def do_new(self) -> None:
        def f(ad: str, etiket: str, row: int, tip: Any, **kw: Any) -> Field:
            return Field(ad, etiket, row, 20, tip, label_col=2, mandatory=kw.pop("zorunlu", True), **kw)

        self.kayit, self._yeni = None, True
        alanlar = [
            f("dilekce_no", "Dilekçe no", 3, TextField(30, upper=True)),
            f("dilekce_gunu", "Dilekçe günü", 4, DateField()),
            f("isteyen_unvan", "İsteyen", 5, TextField(150), width=50),
            f("isteyen_no", "Vergi / kimlik no", 6, CheckedField(11, kimlikse_nedeni), zorunlu=False),
            f("esya", "Eşya", 7, TextField(200), width=50),
            f("kap_adedi", "Kap adedi", 8, NumberField(7)),
            f("brut_gram", "Brüt kg", 9, DecimalField(10, 3), width=16),
            f("istek", "Ne isteniyor", 10, TextField(350), width=56),
        ]
        self.model.replace([self.no_alani(), *alanlar], [Note(1, 42, "Yeni talep", "strong"), rule(2)])
        self.model.text["no"] = ""
        self.model.set_values({"dilekce_gunu": self.depo.bugun()})
        self.model.go("dilekce_no")
        self.form.repaint()
        self.say("Yazılı talebi kaydedin: F2 idare amirine sunar (m.9/3).")
        self.refresh_bars()

    def getir(self, metin: str) -> Any:
        self._yeni = False
        return queries_grup.talep_gor(self.depo, metin)

    @property
    def belge_id(self) -> int:
        return int(self.kayit.id)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        t = kayit.talep
        self.eylem = "sundurma_uygun_gor"
        ciftler = [
            ("Dilekçe", f"{t.dilekce_no} · {t.dilekce_gunu:%d.%m.%Y} · kaydeden {kayit.kaydeden}"),
            ("İsteyen", f"{t.isteyen_unvan} {t.isteyen_no}"),
            ("Eşya", f"{t.esya}: {sayi_goster(t.kap_adedi)} kap, {kg_goster(t.brut_gram)} kg"),
            ("Karar", f"{kayit.karar_veren} · {t.karar_gerekcesi or t.durum.value}" if kayit.karar_veren else "-"),
            ("Özet beyan", kayit.ozet_beyan or "-"),
        ]
        notlar = [Note(1, 42, t.durum.value[:36], "strong"), rule(2)]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(3 + n, 2, ad, "dim"), Note(3 + n, 20, deger[:58])]
        return [], [*notlar, Note(9, 2, "İstek", "dim"), *sarili(10, t.istek, style="")], {}

    def acildi(self) -> None:
        if Rol.IDARE_AMIRI not in self.uyg.oturum.roller:
            durum = self.kayit.talep.durum
            sonra = {TalepDurumu.ISTENDI: "idare amirinin kararını bekliyor.", TalepDurumu.UYGUN: "TE ekranında özet beyanı tescil edilir (m.9/3)."}
            self.say(f"{self.kayit.no} {sonra.get(durum, durum.value)}")
            return
        self.son_engeller = self.engelleri(self.eylem, self.belge_id)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        else:
            self.say("F2 uygun görür; uygun değilse F10, gerekçesiyle.")

    def do_act(self) -> None:
        if self._yeni:
            self._kaydet()
        elif self.kayit is not None:
            self.islem_yap("sundurma_uygun_gor", self.belge_id, None, self._bitti)

    def _kaydet(self) -> None:
        if not self.denetle():
            return
        v = {k: d for k, d in self.model.values().items() if k != "no" and d not in (None, "")}
        girdi = self.girdi_kur(SundurmaTalebiGirdisi, v, self.model)
        if girdi is not None:
            self.islem_yap("sundurma_talebi_kaydet", None, girdi, self._kaydedildi)

    def _kaydedildi(self, sonuc: Islendi) -> None:
        self.bosalt()
        self.say(f"{sonuc.no} kaydedildi, idare amirine sunuldu (m.9/3).", "ok")

    def _bitti(self, sonuc: Islendi) -> None:
        self.bosalt()
        uygun = sonuc.durum == TalepDurumu.UYGUN.name
        self.say(f"{sonuc.no}: {'uygun görüldü; özet beyan memuru TE ile tescil eder' if uygun else 'uygun görülmedi'} (m.9/3).", "ok")

    def islemler(self) -> list[tuple[str, str]]:
        return [("ret", "Uygun görme, gerekçesiyle (m.9/3)")] if self.kayit is not None else []

    def islem_secildi(self, secim: str) -> None:
        if secim != "ret":
            super().islem_secildi(secim)
            return
        self.gerekceyle_yap("sundurma_geri_cevir", self.belge_id, self._bitti, "Neden uygun görülmedi")

    def yazilan_var(self) -> bool:
        return self._yeni and bool(self.model.changed)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Yurda geçici giren eşyanın sundurmaya alınması yazıyla istenir: F6 kaydeder, idare amiri F2 ile uygun görür ya da F10 ile geri çevirir.",
            "Uygun görülen talep TE ekranında «teslim alma» özet beyanına dönüşür; bir kez kullanılır.",
        ]


class TeyitEkrani(YazismaEkrani):
    """32/4: what the record waits for is the act: send, or write the receipt."""

    ad = "teyit"
    no_etiketi = "Geliş / ÖB no"
    belge_turu = "transit_gelisi"
    bos_metin = ("Geliş numarasını (26TG…) ya da özet beyanın numarasını yazıp Enter'a basın.", "F4 süresi geçen alındıları listeler.")
    eylem = "teyit_gonder"

    def getir(self, metin: str) -> Any:
        return queries_grup.gelis_gor(self.depo, metin)

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        g, b = kayit.gelis, kayit.beyan
        tir = g.tur is TasimaBelgesi.TIR
        ciftler = [
            (g.tur.value, f"{g.belge_no}  {g.hamil}"),
            ("Sınır gümrüğü", f"{kayit.sinir}, hareket {g.hareket_gunu:%d.%m.%Y}"),
            ("Özet beyan", f"{b.no} · {b.durum.value} · {sayi_goster(b.kap_adedi)} kap, {kg_goster(b.brut_gram)} kg"),
            ("Taşıt", f"{b.tasit_no} / {g.dorse_no or '-'}"),
        ]
        notlar = [Note(1, 42, g.durum.value[:36], "strong")]
        for n, (ad, deger) in enumerate(ciftler):
            notlar += [Note(2 + n, 2, ad[:19], "dim"), Note(2 + n, 22, deger[:56])]
        notlar.append(rule(6))
        row, alanlar, degerler = 7, [], {"gunu": self.depo.bugun()}
        evrak = evrak_alanlari(row, 22)
        if g.durum is GelisDurumu.GELDI:
            self.eylem = "tir_kocani_gonder" if tir else "teyit_gonder"
            alanlar = [*evrak, Field("mesruhat", "Meşruhat", row + 2, 22, TextField(200), label_col=2, width=54, mandatory=True, rule="m.32/4")]
            degerler |= {"mesruhat": f"{b.no} özet beyanı kapsamı {sayi_goster(b.kap_adedi)} kap eşya tamam olarak teslim alınmıştır."}
            row += 4
        elif g.durum is GelisDurumu.GONDERILDI:
            self.eylem = "teyit_alindi"
            alanlar = [*evrak, Field("mesruhat", "Not", row + 2, 22, TextField(200), label_col=2, width=54)]
            row += 4
        else:
            self.eylem = "teyit_alindi"
        for h in kayit.hareketler:
            notlar += sarili(row, f"{h.no}  {h.tur.value}, {h.gun:%d.%m.%Y} {h.evrak_no} · {h.memur}  {h.mesruhat}", style="")
            row = 1 + max(n.row for n in notlar)
        if kayit.son_gun:
            gec = f"{kayit.gecikme} gün gecikti; F10 sorar" if kayit.gecikme else "bekleniyor"
            notlar.append(Note(row, 2, f"Alındısının son günü {kayit.son_gun:%d.%m.%Y}: {gec}", "bad" if kayit.gecikme else "dim"))
        return alanlar, notlar, degerler if alanlar else {}

    def acildi(self) -> None:
        self.son_engeller = [] if self.model.fields.get("evrak_no") else self.engelleri(self.eylem, self.belge_id)
        if self.kayit.gelis.durum is GelisDurumu.GELDI:
            deneme = TeyitGirdisi(mesruhat="ekranda bakılıyor", gunu=self.depo.bugun(), evrak_no="-")
            self.son_engeller = self.engelleri(self.eylem, self.belge_id, deneme)
        if self.son_engeller:
            self.error(str(self.son_engeller[0]))
        elif self.kayit.gelis.durum is GelisDurumu.GELDI:
            self.say("Meşruhatı belgeye yazın; F2 gönderir, üst yazıyı basar." if self.eylem == "teyit_gonder" else "Koçanı mühürleyin; F2 gönderir.")
        else:
            self.say("Sınır gümrüğünün alındısı gelince F2 yazar; süresi geçtiyse F10 sorar.")

    def girdi_sinifi(self) -> type[Girdi]:
        return TeyitAlindiGirdisi if self.eylem == "teyit_alindi" else TeyitGirdisi

    def bitti(self, sonuc: Islendi) -> None:
        geldi = sonuc.durum == GelisDurumu.TEYITLI.name
        self.bosalt()
        self.say(f"{sonuc.no}: {'alındısı yazıldı, iş bitti' if geldi else 'gönderildi; üst yazı basılıyor'} (m.32/4).", "ok")

    def do_list(self) -> None:
        satirlar = [(g.no, g.gelis.belge_no, g.sinir, f"{g.gecikme} gün") for g in queries_grup.geciken_teyitler(self.depo)]
        sutunlar = (Column("Geliş", 11), Column("Belge", 20), Column("Sınır gümrüğü", 0))
        self.gecikeni_sec("Süresi geçen alındılar", sutunlar, satirlar, "Süresi geçen alındı yok.")

    def islemler(self) -> list[tuple[str, str]]:
        if self.kayit is None:
            return []
        return [("sor", "Alındısını sor: süresi geçti (m.32/4)")]

    def islem_secildi(self, secim: str) -> None:
        if secim == "sor":
            self.sor("Alındısını sor", SorGirdisi, "teyit_sor", "alındısı soruldu")
        else:
            super().islem_secildi(secim)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Transit beyannamesinin 5 no.lu teyit nüshası, TIR karnesinin çıkış koçanı sınır gümrüğüne gönderilir; alındısı gelince yazılır.",
            "Eşyanın tamamı alınmadan gönderilmez. F4 süresi geçen alındıları listeler; F10 sorar ve yazısını basar.",
        ]
