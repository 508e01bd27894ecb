"""Banka ekstresi: the bank's lines with what each may pay; choosing a proposal opens «Muhasebe Hareketleri» with the receipt filled in (23/1-b).

Commonest tasks: match a line = Enter, Enter, amount, F2; load a file = F6, path, Enter, bank, Enter, F2; set a line aside = F10, 1, reason, Enter.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from gumruk.data import queries_ekstre
from gumruk.data.islem import Islendi
from gumruk.data.outside import dosya_oku
from gumruk.data.queries_ekstre import EN_COK, EkstreGor, Suzgec
from gumruk.models.akis import GECIS
from gumruk.models.ekstre import EkstreGirdisi, OneriHali
from gumruk.models.hata import DosyaHatasi
from gumruk.models.kurus import goster
from gumruk.models.numara import kimlik_nedeni, kisa_numara
from gumruk.models.yazi import ara_anahtari, bas_harf
from gumruk.screens.ekran import FormEkrani
from gumruk.tui.field_types import TextField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, ListView, Pager, Row, list_pager
from gumruk.tui.painted import wrap
from textual import events
from textual.containers import Vertical
from textual.widget import Widget

SATIRLAR = (Column("Durum", 11), Column("Tarih", 8), Column("Tutar", 16, True), Column("Gönderen", 0), Column("Öneri", 11))
ONIZLEME = (Column("Durum", 11), Column("Tarih", 8), Column("Tutar", 16, True), Column("Gönderen", 0), Column("Dekont no", 14))
HALLER = {
    OneriHali.TEK: ("tek öneri", ""),
    OneriHali.COK: ("çok öneri", "warn"),
    OneriHali.EKSIK: ("tutar eksik", "warn"),
    OneriHali.FAZLA: ("tutar fazla", "warn"),
    OneriHali.YOK: ("öneri yok", "dim"),
}


class EkstreEkrani(FormEkrani):
    """Lines and proposals; with a file read but not loaded yet, its lines (`onizleme`) stand in the list and F2 loads them."""

    ad = "ekstre"
    eylem = "ekstre_yukle"
    suzgec = Suzgec.ACIK
    onizleme: EkstreGirdisi | None = None

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(self.alanlar())
        self.form = Form(self.model)
        self.form.styles.height = 5
        self.liste = ListView(SATIRLAR, list_pager([]))
        with Vertical():
            yield self.form
            yield self.liste

    def alanlar(self) -> list[Field]:
        return [
            Field("dosya", "Ekstre dosyası", 1, 18, TextField(200), label_col=2, width=58, mandatory=True),
            Field("banka", "Banka", 2, 18, TextField(40, upper=True), label_col=2, width=30, mandatory=True, fetch=True),
        ]

    def opened(self, **arguments: Any) -> None:
        self.suzgec = Suzgec.ACIK
        self.tazele()

    def tazele(self) -> None:
        """The stored lines again; a file that was only looked at is put away."""
        self.onizleme = None
        self.son_engeller = []
        self.model.clear()
        self.model.set_values({"banka": queries_ekstre.son_banka(self.depo)})
        satirlar = queries_ekstre.ekstre_satirlari(self.depo, self.suzgec)
        sayilan = f"{self.suzgec.value} {len(satirlar)} satır" + (" (daha eskileri gösterilmez)" if len(satirlar) == EN_COK else "")
        self._goster(SATIRLAR, self._sayfalayici(satirlar), f"EKSTRE SATIRLARI: {sayilan}")
        if satirlar:
            self.liste.empty = "Bu yazıya uyan satır yok; silip yeniden yazın."
        else:
            self.liste.empty = bas_harf(f"{self.suzgec.value} ekstre satırı yok. F6 ile dosya yükleyin.")
        (self.liste if satirlar else self.form).focus()

    def _goster(self, sutunlar: tuple[Column, ...], sayfalayici: Pager, baslik: str) -> None:
        self.liste.columns, self.liste.pager = sutunlar, sayfalayici
        self.liste.reset()
        self.model.notes = [Note(4, 1, baslik, "strong")]
        self.form.repaint()
        self.refresh_bars()

    def _satir(self, g: EkstreGor) -> Row:
        durum, bicim = ("kullanıldı", "dim") if g.kullanan else ("ayrıldı", "dim") if g.ayrildi else HALLER[g.hal]
        sagda = g.kullanan.rpartition(" ")[2] or next((o.borc.no for o in g.oneriler if not o.engel), "")
        kisa = kisa_numara(sagda, self.depo.ofis().idare, self.depo.bugun().year)
        kim = g.gonderen or g.gonderen_no or g.aciklama
        return Row(str(g.id), (durum, f"{g.gun:%d.%m.%y}", goster(g.tutar_kurus), kim, kisa), g, bicim)

    def _sayfalayici(self, satirlar: Sequence[EkstreGor]) -> Pager:
        """Position-to looks in everything the bank wrote; proposals are reckoned for the page that is painted."""

        def aranan(g: EkstreGor) -> str:
            return ara_anahtari(f"{g.no} {g.gun:%d.%m.%Y} {goster(g.tutar_kurus)} {g.gonderen} {g.gonderen_no} {g.aciklama} {g.kullanan}")

        def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
            uyan = [g for g in satirlar if not onek or ara_anahtari(onek) in aranan(g)]
            bas = next((n + 1 for n, g in enumerate(uyan) if str(g.id) == son), 0) if son else 0
            return [self._satir(g) for g in uyan[bas : bas + adet]]

        return sayfa

    # A file: looked at, then loaded

    def fetched(self, name: str) -> None:
        """The file is read off the key path; nothing of it is stored yet."""
        if not self.denetle():
            return
        depo, yol, banka = self.depo, self.model.text["dosya"], self.model.text["banka"]

        def oku() -> tuple[EkstreGirdisi, list[bool]]:
            girdi = queries_ekstre.ekstreyi_oku(depo, *dosya_oku(yol), banka)
            return girdi, queries_ekstre.yeni_mi(depo, girdi)

        self.run_act(oku, lambda sonuc: self._onizle(*sonuc), self._okunamadi)

    def _okunamadi(self, hata: Exception) -> None:
        if not isinstance(hata, DosyaHatasi):
            raise hata
        self.error(str(hata))

    def _onizle(self, girdi: EkstreGirdisi, yeniler: list[bool]) -> None:
        self.onizleme = girdi
        satirlar = [
            Row(
                str(n),
                ("yeni" if yeni else "yüklenmiş", f"{s.gun:%d.%m.%y}", goster(s.tutar_kurus), s.gonderen or s.aciklama, s.dekont_no),
                None,
                "" if yeni else "dim",
            )
            for n, (s, yeni) in enumerate(zip(girdi.satirlar, yeniler, strict=True))
        ]
        adet = sum(yeniler)
        ozet = f"{adet} yeni, {len(yeniler) - adet} daha önce yüklenmiş, {girdi.giden_adedi} giden ödeme dışarıda"
        self._goster(ONIZLEME, list_pager(satirlar), f"ÖNİZLEME: {ozet}")
        self.say("F2 yeni satırları yükler; F12 vazgeçer. Daha önce yüklenen satır bir daha sayılmaz.")

    def do_act(self) -> None:
        if self.onizleme is not None:
            self.islem_yap(self.eylem, None, self.onizleme, self._yuklendi)

    def _yuklendi(self, sonuc: Islendi) -> None:
        self.tazele()
        self.say(queries_ekstre.yukleme_ozeti(self.depo, sonuc.belge_id), "ok")

    # Lines

    def on_list_view_chosen(self, event: ListView.Chosen) -> None:
        if event.row.data is not None:
            self._ac(event.row.data)

    def _baslik(self, g: EkstreGor) -> str:
        return f"{g.no}: {g.gun:%d.%m.%Y}, {goster(g.tutar_kurus)} TL"

    @staticmethod
    def _anlatim(g: EkstreGor) -> list[str]:
        gonderen = " ".join(x for x in (g.gonderen, g.gonderen_no) if x)
        return [f"Gönderen: {gonderen or 'yazılmamış'}", f"Açıklama: {g.aciklama or 'yok'}"]

    def _ac(self, g: EkstreGor) -> None:
        """What the line may pay, reason by reason; or why nothing is proposed."""
        if g.oneriler:
            self._onerileri_goster(g)
            return
        if g.kullanan:
            sonuc = [f"Bu dekont kullanıldı: {g.kullanan}. Bir dekont bir kez sayılır."]
        elif g.ayrildi:
            sonuc = [f"Ayrıldı: {g.ayirma_nedeni}", "F10 ayırmayı geri alır."]
        else:
            sonuc = [
                "Bekleyen borçlardan hiçbiri numarası, tutarı ya da göndereniyle bu satıra uymuyor.",
                "Tahakkuku daha yapılmamış olabilir; başka bir idarenin ödemesiyse F10 ile nedenini yazıp ayırın.",
                *([f"Aynı banka, gün ve tutarda bir ödeme onaylanmış: {g.benzer}."] if g.benzer else []),
            ]
        self.show_text(self._baslik(g), [*self._anlatim(g), "", *sonuc])

    def _onerileri_goster(self, g: EkstreGor) -> None:
        """Each debt with its reasons under it, then what the bank wrote; Enter on any line of a debt takes it."""
        satirlar: list[Row] = []

        def ekle(metin: str, oneri: Any, bicim: str = "", girinti: str = "  ") -> None:
            for n, parca in enumerate(wrap(metin, 68)):
                satirlar.append(Row(str(len(satirlar) + 1), ((girinti if n else "") + parca,), oneri, bicim))

        for o in g.oneriler:
            satirlar.append(Row(str(len(satirlar) + 1), (f"{o.borc.no}{goster(o.borc.borc_kurus):>18} TL   {o.borc.alici_unvan}",), o))
            for neden in o.nedenler:
                ekle(f"  · {neden}", o, girinti="    ")
            if o.engel:
                ekle(f"  · {o.engel}", o, "bad", "    ")
        if g.benzer:
            ekle(f"Aynı banka, gün ve tutarda bir ödeme onaylanmış: {g.benzer}", None, "warn")
        for metin in self._anlatim(g):
            ekle(metin, None, "dim")
        durum = HALLER[g.hal][0]
        self.pick(self._baslik(g), (Column(f"{bas_harf(durum)}: ödediği borç seçilir", 0),), list_pager(satirlar), lambda r: self._secildi(g, r.data))

    def _secildi(self, g: EkstreGor, oneri: Any) -> None:
        """«Muhasebe Hareketleri» with the receipt's number, day and payer; the sum is read from the paper, and F2 there is the act."""
        if oneri is None:
            return
        dekont = {
            "banka": g.banka,
            "dekont_no": g.dekont_no,
            "dekont_gunu": g.gun,
            "yatiran_no": "" if kimlik_nedeni(g.gonderen_no) else g.gonderen_no,
        }
        self.uyg.open_screen("muhasebe", no=oneri.borc.no, dekont=dekont, donus=self.ad)

    # Keys

    def canli(self) -> dict[str, str]:
        if self.onizleme is not None:
            return {"act": GECIS[self.eylem].ad, "cancel": ""}
        return {"list": "Süzgeç", "refresh": "", "new": "Ekstre yükle", "actions": "", "cancel": ""}

    async def _on_key(self, event: events.Key) -> None:
        if event.key in ("tab", "shift+tab") and self.liste.has_focus:
            event.stop()
            self.form.focus()
            return
        if event.key == "down" and self.form.has_focus and self.model.cursor == "banka":
            event.stop()
            self.liste.focus()
            return
        await super()._on_key(event)

    def do_refresh(self) -> None:
        self.tazele()

    def do_new(self) -> None:
        self.form.focus()
        self.form.go("dosya")

    def do_cancel(self) -> None:
        if self.onizleme is not None or (self.form.has_focus and self.liste.rows):
            self.tazele()
        else:
            self.masaya()

    def do_list(self) -> None:
        self.choose("Hangi satırlar", [(x.name, f"{x.value} satırlar") for x in Suzgec], self._suz)

    def _suz(self, secim: str) -> None:
        self.suzgec = Suzgec[secim]
        self.tazele()

    def do_actions(self) -> None:
        satir = self.liste.current
        if satir is None or satir.data is None:
            self.say("Önce listeden bir satır seçin.")
            return
        g: EkstreGor = satir.data
        islem = ("geri", "Ayırmayı geri al") if g.ayrildi else ("ayir", "Satırı ayır: bu idarenin alacağı değil")
        self.choose("İşlemler", [islem, ("oku", "Satırın tamamı"), ("gecmis", "Geçmiş: bu satırda yapılan işlemler")], lambda s: self._islem(s, g))

    def _islem(self, secim: str, g: EkstreGor) -> None:
        if secim == "ayir":
            self.gerekceyle_yap("ekstre_satiri_ayir", g.id, self._oldu, "Satır neden ayrılıyor")
        elif secim == "geri":
            self.islem_yap("ekstre_satiri_geri_al", g.id, None, self._oldu)
        elif secim == "oku":
            self.show_text(self._baslik(g), self._anlatim(g))
        else:
            self.gecmisi_goster("ekstre_satiri", g.id, g.no)

    def _oldu(self, sonuc: Islendi) -> None:
        self.tazele()
        self.say(f"{sonuc.no}: {GECIS[sonuc.islem].gecmis} (m.{sonuc.madde}).", "ok")

    def yazilan_var(self) -> bool:
        return False

    def yardim_satirlari(self) -> list[str]:
        return [
            "Bankanın ekstresindeki ödemeler ve her birinin hangi borca ait olabileceği. Öneri hiçbir şeyi bağlamaz.",
            "Enter önerileri nedenleriyle açar; seçilen, Muhasebe Hareketleri ekranında dekontu doldurur. Tutar dekonttan yazılır, F2 orada onaylar.",
            "F6 dosya yükler: banka ve dosya yazılır, Enter önizler, F2 yükler. Bir satır bir kez sayılır; giden ödemeler alınmaz.",
            "F4 süzgeç: açık, kullanılan, ayrılan, bütün satırlar. Listede yazmak arar.",
        ]
