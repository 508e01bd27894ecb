"""Base of the entry screens: heading pages, then one page a line; drafts that survive a kill; F2 registers (9/1, 14)."""

import uuid
from collections.abc import Mapping
from typing import Any, ClassVar

from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.numara import alan_nedeni
from gumruk.models.temel import Girdi, GumrukHatasi
from gumruk.screens.ekran import FormEkrani, rule
from gumruk.tui.field_types import RecordField
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, Row, list_pager


class TescilEkrani(FormEkrani):
    """Values live as texts per page; the model shows one page at a time. `satirlar` are the repeating pages."""

    eylem: str = ""
    satir_adi: ClassVar[str] = "satır"
    ortak_alanlar: ClassVar[tuple[str, ...]] = ()
    en_cok_satir: ClassVar[int] = 999
    toplanan: ClassVar[tuple[str, ...]] = ()  # the fields of a line page that the heading adds up

    def __init__(self) -> None:
        super().__init__()
        self.taslak_no = uuid.uuid4().hex[:12]
        self.basliklar: list[dict[str, str]] = []
        self.satirlar: list[dict[str, str]] = []
        self.sayfa = 0
        self.dokunuldu = False

    # What a chapter gives

    def baslik_sayfalari(self) -> list[tuple[str, list[Field]]]:
        return []

    def satir_sayfasi(self) -> list[Field]:
        return []

    def sayfa_notlari(self) -> list[Note]:
        return []

    def tescil_girdisi(self, deger: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> tuple[type[Girdi], dict[str, Any]]:
        raise NotImplementedError  # the chapter builds its act's input

    def tescil_oldu(self, sonuc: Islendi) -> str:
        return f"Tescil edildi: {sonuc.no}."

    def ornek_kayit(self, metin: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        raise NotImplementedError  # the chapter reads an earlier record

    # Pages

    def opened(self, **arguments: Any) -> None:
        if "taslak" in arguments:
            self._taslagi_ac(arguments["taslak"])
        elif not self.basliklar:
            self.yeni()
            self._son_taslak()
        else:
            self._goster()
        self.form.focus()

    def yeni(self) -> None:
        self._tanim = self.baslik_sayfalari()
        self._satir_tanimi = self.satir_sayfasi()
        self.basliklar = [{} for _ in self._tanim]
        self.satirlar = []
        self.sayfa, self.dokunuldu = 0, False
        self.taslak_no = uuid.uuid4().hex[:12]
        self._goster(ilk=True)

    @property
    def sayfa_sayisi(self) -> int:
        return len(self.basliklar) + len(self.satirlar)

    def _alanlar_simdi(self) -> list[Field]:
        n = len(self.basliklar)
        return self._tanim[self.sayfa][1] if self.sayfa < n else self._satir_tanimi

    def _metinler(self) -> dict[str, str]:
        n = len(self.basliklar)
        return self.basliklar[self.sayfa] if self.sayfa < n else self.satirlar[self.sayfa - n]

    def _sakla(self) -> None:
        if self.model.fields:
            self.dokunuldu = self.dokunuldu or self.model.dirty
            self._metinler().update({k: v for k, v in self.model.text.items()})

    def _goster(self, ilk: bool = False, imlec: str = "") -> None:
        alanlar = self._alanlar_simdi()
        self.model.fields, self.model.text, self.model.order = {}, {}, []
        self.model.replace(alanlar, self._notlar())
        metinler = self._metinler()
        for alan in alanlar:
            self.model.text[alan.name] = metinler.get(alan.name, "")
        self.model.errors.clear()
        self.model.changed.clear()
        self.model.touch(imlec if imlec in self.model.order else self.model.order[0])
        self.form.top = 0
        self.form.repaint()
        self.refresh_bars()

    def _notlar(self) -> list[Note]:
        n = len(self.basliklar)
        if self.sayfa < n:
            ad = self._tanim[self.sayfa][0]
        else:
            ad = f"{self.sayfa - n + 1}. {self.satir_adi}" + (f" / {len(self.satirlar)}" if len(self.satirlar) > 1 else "")
        return [Note(0, 2, f"Sayfa {self.sayfa + 1}: {ad}", "strong"), *self.sayfa_notlari(), rule(1)]

    def field_counted(self, name: str) -> None:
        """The heading's totals count what is being typed, not only what was left behind with F8."""
        if name in self.toplanan and self.sayfa >= len(self.basliklar):
            self._sakla()
            self.model.notes = self._notlar()
            self.form.refresh()

    def tam(self, metinler: Mapping[str, str], ad: str) -> int:
        """A number of a line page out of its text; 0 while it is not one."""
        alan = next(f for f in self._satir_tanimi if f.name == ad)
        metin, hata = alan.type.leave(metinler.get(ad, ""))
        return int(alan.type.parse(metin) or 0) if metin and not hata else 0

    def baslik_metni(self, *adlar: str) -> str:
        """The text of the first of these heading fields that has one, on whichever page it stands."""
        self._sakla()
        return next((v for ad in adlar for metinler in self.basliklar if (v := metinler.get(ad, ""))), "")

    def numara_uyar(self, ad: str, tur: str) -> None:
        """A number whose check digit does not hold is told at once; what the paper says may stand with its reason (10/1)."""
        neden = alan_nedeni(tur, self.model.text.get(ad, ""), self.baslik_metni("tasima_sekli", "ic_tasima"))
        if neden is not None:
            sayfa = next(n for n, (_, alanlar) in enumerate(self._tanim, 1) if any(f.name == "numara_gerekcesi" for f in alanlar))
            self.say(f"{neden} Kâğıtta böyleyse «Numara gerekçesi»ni yazın (sayfa {sayfa}).", "wait")

    # Keys

    def canli(self) -> dict[str, str]:
        return {
            "act": GECIS[self.eylem].ad,
            "list": "",
            "new": f"Yeni {self.satir_adi}",
            "previous": "",
            "next": "",
            "repeat": "",
            "actions": "",
            "cancel": "",
        }

    def yazilan_var(self) -> bool:
        return self.dokunuldu or self.model.dirty

    def do_next(self) -> None:
        self._sakla()
        if self.sayfa + 1 < self.sayfa_sayisi:
            self.sayfa += 1
            self._goster()
        else:
            self.do_new()

    def do_previous(self) -> None:
        if self.sayfa:
            self._sakla()
            self.sayfa -= 1
            self._goster()

    def do_new(self) -> None:
        self._sakla()
        if len(self.satirlar) >= self.en_cok_satir:
            self.error(f"En çok {self.en_cok_satir} {self.satir_adi} olabilir.")
            return
        yeni: dict[str, str] = {}
        if self.satirlar:
            yeni = {k: v for k in self.ortak_alanlar if (v := self.satirlar[-1].get(k, ""))}
        self.satirlar.append(yeni)
        self.sayfa = self.sayfa_sayisi - 1
        ilk_kendi = next((f.name for f in self._satir_tanimi if f.name not in self.ortak_alanlar), "")
        self._goster(imlec=ilk_kendi if yeni else "")

    def do_repeat(self) -> None:
        """F9: this field as on the previous line."""
        n = len(self.basliklar)
        ad = self.model.cursor
        if self.sayfa > n:
            self.model.text[ad] = self.satirlar[self.sayfa - n - 1].get(ad, "")
            self.model.changed.add(ad)
            self.form._apply(self.model.press("enter"), typed=True)
            self.form.repaint()
        else:
            self.say("Önceki satır yok.")

    def do_cancel(self) -> None:
        if self.sayfa:
            self.do_previous()
        else:
            self.do_leave()

    def satir_sil(self) -> None:
        """Take the page on screen out of what is being typed (nothing is registered yet)."""
        n = len(self.basliklar)
        if self.sayfa >= n:
            self.satirlar.pop(self.sayfa - n)
            self.sayfa = max(0, self.sayfa - 1)
            self._goster()
            self._write_draft()

    def do_actions(self) -> None:
        secenekler = [("kopya", "Önceki kayıttan kopya"), ("taslak", "Taslaklar"), ("bosalt", "Yazılanı bırak, boş başla")]
        if self.sayfa >= len(self.basliklar):
            secenekler.insert(0, ("sil", f"Bu {self.satir_adi} sayfasını çıkar"))
        self.choose("İşlemler", [*self.ek_islemler(), *secenekler], self.islem_secildi)

    def ek_islemler(self) -> list[tuple[str, str]]:
        return []

    def islem_secildi(self, secim: str) -> None:
        if secim == "sil":
            self.satir_sil()
        elif secim == "kopya":
            self.ask_text("Kopyalanacak kaydın numarası", "Numara", RecordField(24), self._kopyala)
        elif secim == "taslak":
            self._taslak_listesi()
        elif secim == "bosalt":
            self.ask("Yazdıklarınız ve taslağı silinsin mi?", self._birak)

    def _birak(self) -> None:
        self.uyg.taslaklar.sil(f"{self.ad}-{self.taslak_no}")
        self.yeni()

    def _kopyala(self, metin: str) -> None:
        try:
            baslik, satirlar = self.ornek_kayit(metin)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        self.doldur(baslik, satirlar)
        self.say("Kopyalandı. Değişenleri yazıp F2 ile tescil edin.", "ok")

    def doldur(self, baslik: Mapping[str, Any], satirlar: list[dict[str, Any]]) -> None:
        """Fill the pages from values, as typing them would."""
        self.yeni()
        for n, (_, alanlar) in enumerate(self._tanim):
            self.basliklar[n] = {f.name: f.type.show(baslik[f.name]) for f in alanlar if baslik.get(f.name) is not None}
        tipler = {f.name: f.type for f in self._satir_tanimi}
        self.satirlar = [{k: tipler[k].show(v) for k, v in s.items() if k in tipler and v is not None} for s in satirlar]
        self.dokunuldu = True
        self._goster()
        self._write_draft()

    # Registering

    def _topla(self) -> tuple[dict[str, Any], list[dict[str, Any]]] | None:
        """All pages checked as if left; the first wrong field is shown with its page."""
        self._sakla()
        eski = self.sayfa
        deger: dict[str, Any] = {}
        satirlar: list[dict[str, Any]] = []
        for n in range(self.sayfa_sayisi):
            self.sayfa = n
            alanlar, metinler = self._alanlar_simdi(), self._metinler()
            bulunan: dict[str, Any] = {}
            for f in alanlar:
                metin, hata = f.type.leave(metinler.get(f.name, ""))
                metinler[f.name] = metin
                if hata is None and f.mandatory and not metin:
                    hata = "boş bırakılamaz."
                if hata:
                    self._goster(imlec=f.name)
                    self.model.errors[f.name] = hata
                    self.form.repaint()
                    self.error(f"Sayfa {n + 1}, {f.complaint(hata)}")
                    return None
                bulunan[f.name] = f.type.parse(metin)
            if n < len(self.basliklar):
                deger.update(bulunan)
            else:
                satirlar.append(bulunan)
        self.sayfa = eski
        return deger, satirlar

    def girdi_topla(self) -> Girdi | None:
        toplanan = self._topla()
        if toplanan is None:
            return None
        if not toplanan[1]:
            self.error(f"Hiç {self.satir_adi} yok; F8 ile ekleyin.")
            return None
        try:
            sinif, alanlar = self.tescil_girdisi(*toplanan)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return None
        return self.girdi_kur(sinif, alanlar, self.model)

    def hata_yeri(self, yol: str, neden: str, model: FormModel | None) -> str:
        """The field on whichever page it stands; of a repeating line («kalemler.0.net_gram») on that line's."""
        ilk, *kalan = yol.split(".")
        ad, satir = (kalan[-1], int(kalan[0]) + 1) if kalan and kalan[0].isdigit() else (ilk, 0)
        sayfa = self._sayfasi(ad, satir)
        if sayfa is None:
            return super().hata_yeri(yol, neden, model)
        self._sakla()
        self.sayfa = sayfa
        self._goster()
        self.model.set_error(ad, neden)
        self.form.repaint()
        return f"Sayfa {sayfa + 1}, {self.model.fields[ad].label.strip()}"

    def do_act(self) -> None:
        girdi = self.girdi_topla()
        if girdi is not None:
            self.islem_yap(self.eylem, None, girdi, self._tescil_edildi, self._tescil_olmadi)

    def reddedildi(self) -> None:
        """The cursor goes to what the first reason is about, on whichever page it was typed."""
        engel = next(iter(self.son_engeller), None)
        sayfa = self._sayfasi(engel.alan, engel.satir) if engel is not None else None
        if engel is None or sayfa is None:
            super().reddedildi()
            return
        self._sakla()
        self.sayfa = sayfa
        self._goster(imlec=engel.alan)

    def _sayfasi(self, alan: str, satir: int) -> int | None:
        """The page that has this field: a heading's, or that of a line."""
        if satir:
            var = satir <= len(self.satirlar) and any(f.name == alan for f in self._satir_tanimi)
            return len(self.basliklar) + satir - 1 if var else None
        return next((n for n, (_, alanlar) in enumerate(self._tanim) if any(f.name == alan for f in alanlar)), None)

    def _tescil_edildi(self, sonuc: Islendi) -> None:
        self.uyg.taslaklar.sil(f"{self.ad}-{self.taslak_no}")
        self.yeni()
        self.say(self.tescil_oldu(sonuc), "ok")

    def _tescil_olmadi(self, _hata: GumrukHatasi) -> None:
        self._write_draft()

    # Drafts

    def draft(self) -> tuple[str, str, str, dict[str, Any]] | None:
        if not self.basliklar or not (self.dokunuldu or self.model.dirty):
            return None
        self._sakla()
        ilk = next((v for s in self.satirlar for v in s.values() if v), "") or next((v for v in self.basliklar[0].values() if v), "boş")
        return (
            f"{self.ad}-{self.taslak_no}",
            self.ad,
            f"{ilk} · {len(self.satirlar)} {self.satir_adi}",
            {
                "basliklar": self.basliklar,
                "satirlar": self.satirlar,
                "sayfa": self.sayfa,
                "imlec": self.model.cursor,
                "no": self.taslak_no,
                "kim": self.uyg.oturum.kod if self.uyg.oturum else "",
            },
        )

    def _taslaklarim(self) -> list[Any]:
        kod = self.uyg.oturum.kod
        return [t for t in self.uyg.taslaklar.hepsi(self.ad) if t.icerik.get("kim") in ("", kod)]

    def _son_taslak(self) -> None:
        taslaklar = self._taslaklarim()
        if taslaklar:
            self._taslagi_ac(taslaklar[0])
            self.say(f"Yarım kalan taslak açıldı: {taslaklar[0].baslik}. Bırakmak için F10.", "wait")

    def _taslagi_ac(self, taslak: Any) -> None:
        self.yeni()
        icerik = taslak.icerik
        for n, metinler in enumerate(icerik.get("basliklar", [])[: len(self.basliklar)]):
            self.basliklar[n] = dict(metinler)
        self.satirlar = [dict(s) for s in icerik.get("satirlar", [])]
        self.taslak_no = icerik.get("no", self.taslak_no)
        self.sayfa = min(icerik.get("sayfa", 0), self.sayfa_sayisi - 1)
        self.dokunuldu = True
        self._goster(imlec=icerik.get("imlec", ""))

    def _taslak_listesi(self) -> None:
        taslaklar = self._taslaklarim()
        satirlar = [Row(t.anahtar, (t.baslik,), t) for t in taslaklar]
        if not satirlar:
            self.say("Taslak yok.")
            return
        self.pick("Taslaklar", (Column("Taslak", 0),), list_pager(satirlar), lambda s: self._taslagi_ac(s.data))
