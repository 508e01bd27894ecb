"""Sign-in: paints before the models are loaded; they load in a thread while the clerk types (Madde 5).

Three commonest tasks: sign in = code, Enter, password, Enter. Leave = F3. Help = F1.
"""

from collections.abc import Iterable
from typing import Any

from gumruk.tui.desk_screen import DeskScreen
from gumruk.tui.field_types import CodeField, PasswordField
from gumruk.tui.form import Form
from gumruk.tui.form_model import Field, FormModel, Note
from textual.widget import Widget

EGITIM_KODLARI = (
    ("TAS01", "taşıyıcı: özet beyan"),
    ("BEY01", "beyan sahibi: beyanname"),
    ("KAB01", "kabul memuru: onaylar"),
    ("KAB02", "kabul memuru + beyan sahibi"),
    ("IRT01", "irtibat: sözlü beyan, tebliğ"),
    ("OBM01", "özet beyan: tutanak, çıkış"),
    ("AMB01", "ambar memuru: giriş, çıkış"),
    ("MUA01", "muayene: belge kontrolü"),
    ("MUA02", "muayene: fiziki (ambar)"),
    ("VEZ01", "veznedar"),
    ("MUH01", "muhasebe memuru"),
    ("SAY01", "saymanlık memuru"),
    ("KAP01", "muhafaza: kapı"),
    ("AMR01", "idare amiri"),
    ("YON01", "sistem yöneticisi"),
    ("DEN01", "denetçi"),
    ("MUR01", "müracaat masası"),
    ("KOL01", "kolcu: çetele, yükleme"),
    ("MUA03", "muayene: sonradan kontrol"),
    ("YKT01", "YKTS onay memuru"),
    ("KUZ01", "yükümlü: YKTS kaydı, vekâlet"),
    ("ANT01", "antrepo memuru (ANT02 de)"),
)
EGITIM_PAROLASI = "egitim1998"


class GirisEkrani(DeskScreen):
    title_text = "GÜMRÜK"
    article = "m.5"

    def body(self) -> Iterable[Widget]:
        self.model = FormModel(
            [
                Field("kod", "Kullanıcı kodu", 4, 24, CodeField(16, ascii_upper=True), label_col=6, mandatory=True),
                Field("parola", "Parola", 6, 24, PasswordField(64), label_col=6, width=30, mandatory=True, fetch=True),
                Field("yeni", "Yeni parola", 8, 24, PasswordField(64), label_col=6, width=30, protected=True),
                Field("tekrar", "Yeni parola (yine)", 9, 24, PasswordField(64), label_col=6, width=30, protected=True),
            ]
        )
        self.form = Form(self.model)
        yield self.form

    def on_mount(self) -> None:
        self.call_after_refresh(self._isin)

    def _isin(self) -> None:
        app: Any = self.app
        if not app.hazir.is_set():
            self.run_worker(app.isinma, thread=True, exit_on_error=False)

    def opened(self, **arguments: Any) -> None:
        self._yeni_parola = False
        self.model.replace(self._alanlar(False), self._notlar())
        self.model.clear()
        self.form.repaint()
        self.form.focus()

    def _alanlar(self, yeni: bool) -> list[Field]:
        alanlar = list(self.model.fields.values())[:2]
        if yeni:
            alanlar += [
                Field("yeni", "Yeni parola", 8, 24, PasswordField(64), label_col=6, width=30, mandatory=True),
                Field("tekrar", "Yeni parola, yine", 10, 24, PasswordField(64), label_col=6, width=30, mandatory=True, fetch=True),
            ]
        return alanlar

    def _notlar(self) -> list[Note]:
        notlar = [Note(1, 6, "Bilgisayar sistemi bulunan gümrük idaresi", "strong"), Note(2, 6, "Kod ve parolanızı yazın; Enter girer.", "dim")]
        if getattr(self.app, "practice", False):
            notlar.append(Note(7, 6, f"EĞİTİM OFİSİ. Parola hepsinde {EGITIM_PAROLASI}", "warn"))
            for n, (kod, is_) in enumerate(EGITIM_KODLARI):
                notlar += [Note(8 + n // 2, 6 + 36 * (n % 2), kod, "strong"), Note(8 + n // 2, 12 + 36 * (n % 2), is_, "dim")]
        return notlar

    def live(self) -> dict[str, str]:
        return {"help": "", "act": "Giriş yap", "leave": ""}

    def do_leave(self) -> None:
        self.app.exit()

    def do_help(self) -> None:
        self.show_text(
            "Giriş (m.5)",
            [
                "Sisteme yalnız Müsteşarlığın verdiği kod numarasıyla girilir; kodunuzu ve parolanızı kimseyle paylaşmayın.",
                "Üçüncü hatalı girişten sonra artan bir süre beklenir; kod hiçbir zaman büsbütün kilitlenmez.",
                "Tuşlar: Enter sonraki alan, F2 giriş, F3 çıkış, F12 vazgeç.",
            ],
        )

    def fetched(self, name: str) -> None:
        self.do_act()

    def do_act(self) -> None:
        yanlis = self.model.check_all()
        if yanlis:
            self.error(yanlis[0][1])
            self.form.repaint()
            return
        app: Any = self.app
        kod, parola = self.model.text["kod"], self.model.text["parola"]
        yeni, tekrar = self.model.text.get("yeni", ""), self.model.text.get("tekrar", "")
        if self._yeni_parola and yeni != tekrar:
            self.error("İki yeni parola aynı değil; yeniden yazın.")
            return
        self.say(self._bekleme(app), "wait")

        def gir() -> Any:
            app.hazir.wait()
            if app.acilis_hatasi is not None:
                raise app.acilis_hatasi
            from gumruk.data import oturum

            acik = oturum.giris(app.depo, kod, parola, app.desk)
            if acik.ilk_parola and self._yeni_parola:
                oturum.parola_degistir(app.depo, acik.kullanici_id, parola, yeni, app.desk)
                return acik, False
            return acik, acik.ilk_parola

        self.run_act(gir, self._girildi, self._girilemedi)

    def _bekleme(self, app: Any) -> str:
        """What the clerk waits for."""
        if app.hazir.is_set():
            return "Giriş yapılıyor…"
        ne = "Eğitim ofisi ilk açılışta doluyor, bir dakika sürebilir" if app.practice else "Ofisin kayıtları açılıyor"
        return f"{ne}; girişiniz ardından kendiliğinden yapılır."

    def _girildi(self, sonuc: Any) -> None:
        acik, ilk = sonuc
        if ilk:
            self._yeni_parola = True
            self.model.replace(self._alanlar(True), self._notlar()[:2])
            self.model.go("yeni")
            self.form.repaint()
            self.say("Bu tek kullanımlık paroladır: yeni parolanızı iki kez yazın (en az 8 karakter).", "wait")
            return
        app: Any = self.app
        app.oturum_ac(acik)
        self.say("")
        app.open_screen("masa")
        self._kalinan_yer(app)

    @staticmethod
    def _kalinan_yer(app: Any) -> None:
        """Where the person stopped: his last numbered act of today; papers that a crash left in the queue come out now."""
        from gumruk.data import queries_masa
        from gumruk.screens import baski

        son = queries_masa.son_isim(app.depo, app.oturum.kullanici_id)
        if kalan := baski.yarim_kalanlar(app.screen):
            app.screen.say(f"{kalan} {son}".strip(), "wait")
        elif son:
            app.screen.say(son)

    def _girilemedi(self, hata: Exception) -> None:
        from gumruk.models.temel import AyarHatasi, GumrukHatasi

        if not isinstance(hata, GumrukHatasi):
            raise hata
        if not isinstance(hata, AyarHatasi):
            self.model.text["parola"] = ""
            self.model.go("parola")
        self.error(str(hata).replace("\n", " "))
        self.form.repaint()
