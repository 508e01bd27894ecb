"""Base of the office's screens: acts through the one door, refusals with their articles, F1, Ctrl+F, the command box, lists of codes."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar

from gumruk.data import law_text, queries, queries_arama, queries_liste, queries_masa, queries_ykts
from gumruk.data.islem import Islendi, on_bakis, uygula
from gumruk.models.akis import GECIS
from gumruk.models.temel import DISARIDAKILER, Engel, GerekceGirdisi, Girdi, GumrukHatasi, Ret, atif, girdi_hatalari
from gumruk.models.yazi import ara_anahtari, buyuk, yas
from gumruk.models.yon import Yol, karsiligi
from gumruk.screens import baski
from gumruk.screens.registry import EKRANLAR, ekran_bul
from gumruk.tui.commands import Command, key_card
from gumruk.tui.desk_screen import DeskScreen
from gumruk.tui.field_types import CodeField, RecordField, TextField
from gumruk.tui.form import Form, rule
from gumruk.tui.form_model import Field, FormModel, Note
from gumruk.tui.list_view import Column, Row, list_pager
from gumruk.tui.painted import wrap
from pydantic import ValidationError
from textual.widget import Widget

NO = RecordField(24)


def sarili(row: int, *metinler: str, style: str = "dim", genislik: int = 76) -> list[Note]:
    """Sentences under one another from `row` on, each broken at the width of the smallest screen."""
    satirlar = [s for metin in metinler for s in wrap(metin, genislik)]
    return [Note(row + n, 2, s, style) for n, s in enumerate(satirlar)]


def yukumlu_notlari(b: Any, row: int = 2, style: str = "") -> list[Note]:
    """Who owes on a declaration or penalty: in whose account its money stands."""
    return [Note(row, 2, "Yükümlü", "dim"), Note(row, 17, b.yukumlu_unvan[:42], style), Note(row, 62, f"VKN {b.yukumlu_no}")]


def madde_satirlari(madde: str) -> list[str]:
    """The paragraph cited, then the rest of its article, in our own words."""
    bulunan = law_text.madde_ozeti(madde)
    if bulunan is None:
        return []
    satirlar = [f"Madde {bulunan.madde}: {bulunan.baslik}", f"  {bulunan.ozet}"]
    otekiler = [m for m in law_text.maddenin_fikralari(bulunan.madde) if m.madde != bulunan.madde]
    if otekiler:
        satirlar += ["", "Aynı maddenin öteki fıkraları:", *(f"  {m.madde}  {m.ozet}" for m in otekiler)]
    return satirlar


_BULUNANIN_EKRANI = {"beyanname": "gor", "ozet_beyan": "ozet_beyan_gor", "ykts_kaydi": "ykts_bilgi"}


class Ekran(DeskScreen):
    """A screen of the office. `ad` is its name in EKRANLAR; title and article come from there."""

    ad: ClassVar[str] = ""

    def __init__(self) -> None:
        super().__init__()
        self.anahtar = uuid.uuid4().hex
        self.son_engeller: list[Engel] = []

    @property
    def uyg(self) -> Any:
        return self.app

    @property
    def depo(self) -> Any:
        return self.uyg.depo

    @property
    def kim(self) -> int:
        return int(self.uyg.oturum.kullanici_id)

    def screen_title(self) -> str:
        kayit = EKRANLAR[self.ad]
        return f"{buyuk(kayit.baslik)}  {atif(kayit.madde)}".strip()

    # The act

    def islem_yap(
        self,
        islem: str,
        belge_id: int | None,
        girdi: Girdi | None,
        bitti: Callable[[Islendi], None],
        olmadi: Callable[[GumrukHatasi], None] | None = None,
    ) -> None:
        """Do one declared step; on refusal show the first reason and keep all for F1."""
        depo, kim, anahtar, masa = self.depo, self.kim, self.anahtar, self.uyg.desk

        def tamam(sonuc: Islendi) -> None:
            self.anahtar = uuid.uuid4().hex
            self.son_engeller = []
            bitti(sonuc)
            if sonuc.kagitlar:
                baski.bas(self, [k.is_id for k in sonuc.kagitlar])

        def hata(sebep: Exception) -> None:
            self.goster_hata(sebep)
            self.reddedildi()
            if isinstance(sebep, GumrukHatasi) and olmadi is not None:
                olmadi(sebep)

        self.run_act(lambda: uygula(depo, islem, kim_id=kim, anahtar=anahtar, belge_id=belge_id, girdi=girdi, masa=masa), tamam, hata)

    def reddedildi(self) -> None:
        """After a refusal: what was typed stays, the field under the cursor is ready to be typed over."""

    def goster_hata(self, hata: Exception) -> None:
        """A refusal in the message line; anything that is not ours is passed on."""
        if isinstance(hata, Ret):
            self.son_engeller = list(hata.engeller)
            ek = f"   (+{len(hata.engeller) - 1} neden daha: F1)" if len(hata.engeller) > 1 else ""
            self.error(str(hata.engeller[0]) + ek)
        elif isinstance(hata, GumrukHatasi):
            self.error(str(hata))
        else:
            raise hata

    def girdi_kur(self, sinif: type[Girdi], alanlar: Mapping[str, Any], model: FormModel | None = None) -> Girdi | None:
        """Typed values as the act's input; on a wrong one the sentence goes to the message line and the cursor to the field."""
        try:
            return sinif(**alanlar)
        except ValidationError as hata:
            bulunan = girdi_hatalari(hata)
            yol, neden = bulunan[0]
            self.error(f"{self.hata_yeri(yol, neden, model)}: {neden}" + (f"   ({len(bulunan)} alan)" if len(bulunan) > 1 else ""))
            return None

    def hata_yeri(self, yol: str, neden: str, model: FormModel | None) -> str:
        """What the clerk calls the field at this path of an input; the cursor goes there."""
        ad = yol.split(".")[0]
        if model is None or ad not in model.fields:
            return yol
        model.set_error(ad, neden)
        return model.fields[ad].label

    def alanlarla_yap(
        self,
        baslik: str,
        alanlar: Sequence[Field],
        sinif: type[Girdi],
        islem: str,
        belge_id: int | None,
        bitti: Callable[[Islendi], None],
        pick: Callable[[Form, Field], None] | None = None,
        degerler: Mapping[str, Any] | None = None,
        neden: str = "",
        sabit: Mapping[str, Any] | None = None,
        cevir: Callable[[dict[str, Any]], dict[str, Any]] = dict,
    ) -> None:
        """A step whose input is a few fields over the screen. Refused, the fields come back as typed, with the reason under them.

        `degerler` stand in the fields at first; `sabit` is what of the input is not typed; `cevir` makes of what is typed what the input holds
        (a GumrukHatasi of it is a refusal too).
        """

        def verildi(yazilan: dict[str, Any]) -> None:
            yazilanlar.update(yazilan)
            try:
                dolu = cevir({k: v for k, v in yazilan.items() if v is not None})
            except GumrukHatasi as hata:
                geri(str(hata))
                return
            girdi = self.girdi_kur(sinif, {**dolu, **(sabit or {})}, FormModel(alanlar))
            if girdi is None:
                geri(str(self.message.text))
            else:
                self.islem_yap(islem, belge_id, girdi, bitti, lambda _: geri(str(self.message.text)))

        def geri(sebep: str) -> None:
            self.say("")
            self.alanlarla_yap(baslik, alanlar, sinif, islem, belge_id, bitti, pick, yazilanlar, sebep, sabit, cevir)

        yazilanlar: dict[str, Any] = dict(degerler or {})
        self.fill(baslik, alanlar, verildi, pick=pick, values=degerler, said=neden)

    def gerekceyle_yap(
        self,
        islem: str,
        belge_id: int | None,
        bitti: Callable[[Islendi], None],
        soru: str = "",
        sinif: type[Girdi] = GerekceGirdisi,
        sabit: Mapping[str, Any] | None = None,
    ) -> None:
        """A step that must be accounted for: its reason is asked, then it is done. `soru` where the step's own name does not ask enough."""
        alan = Field("gerekce", "Gerekçe", 1, 12, TextField(200), label_col=2, width=60, mandatory=True)
        baslik = f"{soru or f'{GECIS[islem].ad}: gerekçe'} (en az 10 harf)"
        self.alanlarla_yap(baslik, [alan], sinif, islem, belge_id, bitti, sabit=sabit)

    def engelleri(self, islem: str, belge_id: int | None, girdi: Girdi | None = None) -> list[Engel]:
        return on_bakis(self.depo, islem, kim_id=self.kim, belge_id=belge_id, girdi=girdi)

    # Keys that every screen has

    def live(self) -> dict[str, str]:
        return {"help": "", "leave": "", "command": "", "find": "", **self.canli()}

    def canli(self) -> dict[str, str]:
        """The screen's own keys."""
        return {}

    def yazilan_var(self) -> bool:
        """Would leaving lose something typed?"""
        return False

    def do_leave(self) -> None:
        if self.yazilan_var():
            self.ask("Yazdıklarınız taslakta kalır, kayıt yapılmadı. Masaya dönülsün mü?", self.masaya)
        else:
            self.masaya()

    def masaya(self) -> None:
        """What was typed is on the disk before the screen is left: it may be opened again at once."""
        self.keep_draft()
        self.uyg.open_screen("masa")

    def yardim_maddesi(self) -> str:
        """The article behind the refusal, else the field under the cursor, else the screen."""
        if self.son_engeller:
            return self.son_engeller[0].madde
        model = getattr(self, "model", None)
        alan = model.fields.get(model.cursor) if model is not None else None
        return alan.rule.removeprefix("m.") if alan is not None and alan.rule else EKRANLAR[self.ad].madde.split(",")[0]

    def yardim_satirlari(self) -> list[str]:
        """What this screen is for, in the clerk's words."""
        return []

    def do_help(self) -> None:
        """The article behind the refusal, the field or the screen; F1 again tells the whole screen and every key."""
        satirlar: list[str] = []
        if self.son_engeller:
            satirlar += ["Engeller:", *(f"  {e}" for e in self.son_engeller), ""]
        satirlar += madde_satirlari(self.yardim_maddesi())
        ekran = [
            *self.yardim_satirlari(),
            "",
            "Tuşlar:",
            *(f"  {tus}: {etiket}. {anlam}" for tus, etiket, anlam in key_card(self.uyg.commands_table)),
            "",
            "Bütün maddeler: Ctrl+G, MADDE; bir madde: MADDE 23 ya da MADDE 23/1-a; sözcükle: MADDE teminat.",
        ]
        baslik = EKRANLAR[self.ad].baslik
        self.show_text(f"Yardım: {baslik}", satirlar, (f"bütün ekran: {baslik}", ekran))

    def maddeleri_goster(self, aranan: str) -> None:
        """The law by article, or by words of our summaries."""
        if law_text.madde_var(aranan):
            self.show_text(f"Madde {aranan}", madde_satirlari(aranan))
            return
        bulunan = law_text.ara(aranan)
        if not bulunan:
            self.error(f"«{aranan}» ne bir madde ne de özetlerde geçen bir sözcük. MADDE tek başına hepsini listeler.")
            return
        self.browse(
            f"Maddeler: {len(bulunan)} fıkra",
            (Column("Madde", 7), Column("Başlık", 28), Column("Özet", 0)),
            list_pager([Row(m.madde, (m.madde, m.baslik, m.ozet), m) for m in bulunan]),
            lambda satir: self.show_text(f"Madde {satir.data.madde}", madde_satirlari(satir.data.madde)),
            "Yazılan yerini bulur · Enter açar · F12 Kapat",
        )

    def do_command(self) -> None:
        self.ask_text("Komut: ekran kodu ve numara", "Komut", TextField(40), self.komut)

    def komut(self, metin: str) -> None:
        """`AÇ 57591`, `MH 25/57591`, or words of a screen's name."""
        kod, _, no = metin.strip().partition(" ")
        if ara_anahtari(kod) in ("madde", "m.", "m"):
            self.maddeleri_goster(no.strip())
            return
        kayit = ekran_bul(kod)
        if kayit is None:
            uyan = [k for k in EKRANLAR.values() if k.kod and ara_anahtari(metin) in ara_anahtari(k.baslik)]
            if len(uyan) != 1:
                self.error(f"«{metin}» diye bir ekran yok. Kodlar masada yazar; numara aramak için Ctrl+F.")
                return
            kayit, no = uyan[0], ""
        self.ekrani_ac(kayit.ad, no.strip())

    def ekrani_ac(self, ad: str, no: str = "") -> None:
        kayit = EKRANLAR[ad]
        if kayit.roller and not {r.name for r in self.uyg.oturum.roller} & set(kayit.roller):
            self.error(f"«{kayit.baslik}» sizin görevinizde değil (m.5).")
            return
        self.uyg.open_screen(ad, no=no)

    def do_find(self) -> None:
        self.ask_text("Bul: numara, plaka, senet, vergi no, ad", "Aranan", TextField(60), self.bul)

    def bul(self, metin: str) -> None:
        bulunan = queries_arama.her_yerde_ara(self.depo, metin, self.kim)
        if not bulunan:
            self.error(f"«{metin}» bulunamadı. Numarayı, plakayı ya da adın başını yazın.")
            return
        satirlar = [Row(f"{n}", (b.no, b.ozet, b.durum, b.eslesen), b) for n, b in enumerate(bulunan)]
        self.pick(
            f"Bulunan: {len(bulunan)}",
            (Column("Numara", 18), Column("Kim", 0), Column("Durum", 14), Column("Eşleşen", 17)),
            list_pager(satirlar),
            self.bulunani_ac,
        )

    def bulunani_ac(self, satir: Row) -> None:
        """Its screen; who is not of the office has none but YKTS's, and sees how far his record has come."""
        b: Any = satir.data
        ekran = _BULUNANIN_EKRANI.get(b.tur, "")
        if ekran and (ekran == "ykts_bilgi" or not DISARIDAKILER.issuperset(self.uyg.oturum.roller)):
            self.uyg.open_screen(ekran, no=b.no)
        else:
            self.gecmisi_goster(b.tur, b.id, b.no)

    def gecmisi_goster(self, tur: str, belge_id: int, no: str) -> None:
        olaylar = queries_masa.gecmis(self.depo, tur, belge_id)
        self.show_text(
            f"Geçmiş: {no}",
            [
                f"{o.zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M:%S}  {atif(o.madde)}  {o.ad} ({', '.join(filter(None, (o.kim, o.masa)))})"
                for o in olaylar
            ]
            or ["Bu kayıtta işlem yok."],
        )

    def neden_goster(self, beyanname_id: int, no: str) -> None:
        """Neden kapanmadı: each missing condition, its article, the desk that owes it, its age."""
        neden = queries_masa.neden_kapanmadi(self.depo, beyanname_id)
        if neden.kapali and not neden.eksikler:
            self.show_text(f"Neden kapanmadı: {no}", ["Bu beyanname kapanmış; eksik işlem yok."])
            return
        simdi = self.depo.saat()
        satirlar = [f"m.{e.madde}  {e.ne}. Masa: {e.masa}" + (f", {yas(simdi - e.beri)}dir bekliyor" if e.beri else "") for e in neden.eksikler]
        self.show_text(f"Neden kapanmadı: {no}", ["Bu beyanname kapanmış; eşyası teslim edilmiş.", *satirlar] if neden.kapali else satirlar)

    # Code fields

    def kod_alani(self, liste: str, uzunluk: int, *, sabit: bool = False, rakam: bool = False) -> CodeField:
        """A code field over a dated list; meanings are remembered for the day."""
        bellek: dict[str, str | None] = {}

        def anlam(kod: str) -> str | None:
            if kod not in bellek:
                bellek[kod] = queries_liste.liste_anlami(self.depo, liste, kod)
            return bellek[kod]

        return CodeField(uzunluk, anlam, fixed=sabit, digits=rakam)

    def listeden_sec(self, form: Form, alan: Field, yazilacak: Callable[[str], str] = str) -> None:
        """F4 on a coded field: typed text is the position-to, by code or by name. `yazilacak`: what the field holds for a chosen code."""
        liste = alan.code_list

        def sayfa(onek: str, son: str, adet: int) -> Sequence[Row]:
            oku = (
                queries_liste.tarife_sayfasi(self.depo, onek, son, adet)
                if liste == "tarife"
                else queries_liste.liste_sayfasi(self.depo, liste, onek, son, adet)
            )
            return [Row(kod, (kod, ad), kod) for kod, ad in oku]

        def secildi(satir: Row) -> None:
            form.model.set_values({alan.name: yazilacak(satir.data)})
            form.model.changed.add(alan.name)
            form.repaint()
            self.field_left(alan.name)

        self.pick(alan.label or alan.name, (Column("Kod", 12), Column("Açıklama", 0)), sayfa, secildi, form.model.text[alan.name])


class FormEkrani(Ekran):
    """One form fills the body."""

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(self.alanlar())
        self.form = Form(self.model)
        yield self.form

    def alanlar(self) -> list[Field]:
        return []

    def reddedildi(self) -> None:
        self.model.touch()
        self.form.repaint()

    def do_list(self) -> None:
        alan = self.model.fields.get(self.model.cursor)
        if alan is None or not alan.code_list:
            self.say("Bu alanın listesi yok.")
            return
        self.listeden_sec(self.form, alan)

    def denetle(self) -> bool:
        """All fields, as every binding act does first; the first wrong one gets the cursor."""
        yanlis = self.model.check_all()
        if yanlis:
            ek = f"   ({len(yanlis)} alan)" if len(yanlis) > 1 else ""
            self.error(yanlis[0][1] + ek)
            self.form.repaint()
        return not yanlis


class KayitEkrani(FormEkrani):
    """Open a record by number and act on it: number, Enter, F2; afterwards the next empty number.

    The record field is `no`. `getir` reads it, `yaz` lays out what was read, `islemler` are F10's further acts.
    """

    no_etiketi: ClassVar[str] = "Beyanname no"
    eylem: str = ""
    bos_metin: ClassVar[tuple[str, ...]] = ("Numarayı yazıp Enter'a basın.",)

    def __init__(self) -> None:
        super().__init__()
        self.kayit: Any = None

    def screen_title(self) -> str:
        """The article is that of the open record's direction (19/2 ↔ 37/2), or of its letter (33/1 ↔ 33/1-b)."""
        kayit = getattr(self.kayit, "beyanname", self.kayit)
        yol = getattr(kayit, "yol", getattr(kayit, "yon", None))
        if not isinstance(yol, Yol):
            return super().screen_title()
        ekran = EKRANLAR[self.ad]
        maddeler = ", ".join(dict.fromkeys(karsiligi(m, yol) for m in ekran.madde.split(", ") if m))
        return f"{buyuk(ekran.baslik)}  {'m.' + maddeler if maddeler else ''}".strip()

    def no_alani(self) -> Field:
        return Field("no", self.no_etiketi, 1, 17, NO, label_col=2, width=20, fetch=True)

    def alanlar(self) -> list[Field]:
        return [self.no_alani()]

    def opened(self, **arguments: Any) -> None:
        self.bosalt()
        no = arguments.get("no", "")
        if no:
            self.model.text["no"] = no
            self.fetched("no")
        self.form.focus()

    def bosalt(self) -> None:
        """Ready for the next client."""
        self.kayit = None
        self.son_engeller = []
        self.model.replace([self.no_alani()], sarili(3, *self.bos_metin))
        self.model.clear()
        self.form.repaint()
        self.refresh_bars()

    def fetched(self, name: str) -> None:
        if name != "no":
            self.do_act()
            return
        try:
            kayit = self.getir(self.model.text["no"])
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            return
        self.kayit = kayit
        self.son_engeller = []
        self.say("")
        alanlar, notlar, degerler = self.yaz(kayit)
        self.model.replace([self.no_alani(), *alanlar], [*notlar, *self.ykts_notu(getattr(kayit, "beyanname", kayit))])
        self.model.set_values({"no": kayit_no(kayit), **degerler})
        if alanlar:
            ilk = next((a.name for a in alanlar if not a.protected), "no")
            self.model.go(ilk)
        self.form.repaint()
        self.acildi()
        self.refresh_bars()

    def run_command(self, command: Command) -> None:
        """A number typed over an open record opens nothing yet: nothing is done on the record below it."""
        if command.id in ("act", "actions") and self.kayit is not None and self._numara_degisti():
            self.error(f"Numara değişti ama kayıt açılmadı; ekrandaki {kayit_no(self.kayit)}. Yenisini Enter getirir.")
            self.model.go("no")
            self.form.repaint()
            return
        super().run_command(command)

    def _numara_degisti(self) -> bool:
        m = self.model
        return "no" in m.changed and bool(m.text["no"]) and m.text["no"] != m.fields["no"].type.show(kayit_no(self.kayit))

    def ykts_notu(self, beyan: Any) -> list[Note]:
        """Everybody who opens a declaration sees how its parties stand in YKTS (YKTS-2)."""
        satir = queries_ykts.beyan_satiri(self.depo, beyan) if isinstance(beyan, queries.BeyannameGor) else ""
        return [Note(0, 2, satir[:76], "dim" if satir.startswith("YKTS: onaylı") else "warn")] if satir else []

    def getir(self, metin: str) -> Any:
        raise NotImplementedError  # every screen names its record

    def yaz(self, kayit: Any) -> tuple[list[Field], list[Note], dict[str, Any]]:
        """Further fields, notes and values of the record."""
        return [], [], {}

    def acildi(self) -> None:
        """The record is on the screen: say whether the act may be done."""

    def canli(self) -> dict[str, str]:
        keys = {"actions": "", "cancel": ""}
        if self.kayit is not None and self.eylem:
            keys["act"] = self.eylem_adi()
            keys["refresh"] = ""
        if any(f.code_list for f in self.model.fields.values()):
            keys["list"] = ""
        return keys

    def eylem_adi(self) -> str:
        return GECIS[self.eylem].ad

    def dark(self) -> set[str]:
        return {"act"} if self.son_engeller else set()

    def yazilan_var(self) -> bool:
        return self.kayit is not None and bool(self.model.changed - {"no"})

    def do_cancel(self) -> None:
        if self.kayit is None:
            self.masaya()
        else:
            self.bosalt()
            self.say("")

    def do_refresh(self) -> None:
        if self.kayit is not None:
            self.fetched("no")

    def do_act(self) -> None:
        """The binding act of the screen."""

    def islemler(self) -> list[tuple[str, str]]:
        """F10's further acts on this record: (key, text)."""
        return []

    def do_actions(self) -> None:
        secenekler = [*self.islemler(), *([] if self.kayit is None else [("gecmis", "Geçmiş: bu kayıtta yapılan işlemler")])]
        if not secenekler:
            self.say("Önce bir kayıt açın.")
            return
        self.choose("İşlemler", secenekler, self.islem_secildi)

    def islem_secildi(self, secim: str) -> None:
        if secim == "gecmis":
            self.gecmisi_goster(self.belge_turu, self.belge_id, kayit_no(self.kayit))

    belge_turu: str = "beyanname"

    @property
    def belge_id(self) -> int:
        return int(getattr(self.kayit, "beyanname", self.kayit).id)


def kayit_no(kayit: Any) -> str:
    return str(getattr(kayit, "beyanname", kayit).no)


__all__ = ["Ekran", "FormEkrani", "KayitEkrani", "kayit_no", "rule"]
