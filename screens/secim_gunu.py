"""Seçim günü (SG): the chief opens the day with a fixed fingerprint and closes it by revealing the seed; lines against their targets (15/2).

Commonest tasks: open = SG, Enter, F2; close = SG, Enter, F2, E; look at another day = F4, the row.
"""

from typing import Any

from gumruk.data import kura, queries_secim
from gumruk.data.islem import Islendi
from gumruk.models.akis import GECIS
from gumruk.models.kayit import BaskiTuru
from gumruk.models.kurus import oran_goster, sayi_goster
from gumruk.models.secim_gunu import HEDEFLI, GunDurumu, SecimKuraliGirdisi
from gumruk.models.temel import GumrukHatasi, Rol
from gumruk.printing.secim import hat_sonucu
from gumruk.screens import baski
from gumruk.screens.ekran import FormEkrani, rule, sarili
from gumruk.tui.field_types import DateField, DecimalField, YesNoField
from gumruk.tui.form_model import Field, Note
from gumruk.tui.list_view import Column, Row, list_pager

_PAYLAR = (
    ("asgari_rastgele_milyonda", "Asgari rastgele pay %"),
    ("hedef_fiziki_milyonda", "Hedef: fiziki muayene %"),
    ("hedef_belge_milyonda", "Hedef: belge kontrolü %"),
    ("hedef_sonradan_milyonda", "Hedef: sonradan kontrol %"),
)


class SecimGunuEkrani(FormEkrani):
    ad = "secim_gunu"

    def opened(self, **arguments: Any) -> None:
        self.gun: Any = None
        self.oku(arguments.get("no", ""))
        self.form.focus()

    def oku(self, no: str = "") -> None:
        """A day by its number, or today."""
        try:
            self.gun = queries_secim.gun_gor(self.depo, no)
        except GumrukHatasi as hata:
            self.goster_hata(hata)
            self.gun = queries_secim.gun_gor(self.depo)
        self.son_engeller = []
        self.model.replace([], self._notlar(self.gun))
        self.form.repaint()
        self.refresh_bars()

    def _saat(self, zaman: Any) -> str:
        return f"{zaman.astimezone(self.now().tzinfo):%d.%m.%Y %H:%M}"

    def _notlar(self, g: Any) -> list[Note]:
        if g.durum is None:
            return self._acilmamis(g)
        kapali = g.durum is GunDurumu.KAPANDI
        notlar = [
            Note(1, 2, f"{g.no}   {g.gun:%d.%m.%Y}", "strong"),
            Note(1, 42, g.durum.value, "strong" if kapali else "ok"),
            Note(2, 2, "Açılış", "dim"),
            Note(2, 14, f"{self._saat(g.acilis_ani)} · {g.acan}"),
            Note(2, 42, f"Kapanış  {self._saat(g.kapanis_ani)} · {g.kapatan}" if kapali else "", "dim"),
            Note(3, 2, "Parmak izi", "dim"),
            Note(3, 14, g.parmak_izi),
            Note(4, 2, "Tohum", "dim"),
            Note(4, 14, g.tohum or "gizli; kapanışta açıklanır", "strong" if g.tohum else "dim"),
            rule(5),
            Note(6, 2, f"{'HAT':<28}{'SEÇİLEN':>10}{'ORAN':>11}{'HEDEF':>11}", "dim"),
        ]
        for n, h in enumerate(g.hatlar):
            hedef = oran_goster(h.hedef_milyonda) if h.hedef_milyonda else "-"
            sonuc = hat_sonucu(h.adet, g.adet, h.hedef_milyonda)
            notlar += [
                Note(7 + n, 2, f"{h.hat.value:<28}{sayi_goster(h.adet):>10}{oran_goster(queries_secim.payi(h.adet, g.adet)):>11}{hedef:>11}"),
                Note(7 + n, 64, sonuc, "warn" if "altında" in sonuc else "ok"),
            ]
        pay = queries_secim.payi(g.rastgele_adet, g.adet)
        asgari = g.olcu.asgari_rastgele
        rastgele = f"{sayi_goster(g.rastgele_adet)} seçim, {oran_goster(pay)}; konulan {oran_goster(asgari)}" if asgari else "konmamış"
        notlar += [
            Note(11, 2, f"{'Toplam':<28}{sayi_goster(g.adet):>10}", "strong"),
            rule(12),
            Note(13, 2, "Asgari rastgele pay", "dim"),
            Note(13, 24, rastgele),
            Note(14, 2, "Dondurulan kriter", "dim"),
            Note(14, 24, sayi_goster(g.kriter_adedi)),
            Note(15, 2, "Hat değişikliği", "dim"),
            Note(15, 24, sayi_goster(len(g.degisiklikler)) + (" (F10)" if g.degisiklikler else ""), "warn" if g.degisiklikler else ""),
        ]
        return notlar

    def _acilmamis(self, g: Any) -> list[Note]:
        amir = self._amir()
        acar = "İlk tescil onayında günü saat kendiliğinden açar."
        if not g.saat_acar:
            acar = f"Günü yalnız {'siz açarsınız' if amir else 'idare amiri açar'}: açılmadan tescil onayı verilemez."
        hedefler = [f"{hat.value} {oran_goster(pay)}" for hat, pay in g.olcu.hedefler.items()] or ["yok"]
        notlar = [
            Note(1, 2, f"{g.gun:%d.%m.%Y}", "strong"),
            Note(1, 42, "açılmadı", "warn"),
            *sarili(3, acar, style=""),
            Note(5, 2, "Kriter", "dim"),
            Note(5, 24, f"{g.kriter_adedi} yürürlükte"),
            Note(6, 2, "Asgari rastgele pay", "dim"),
            Note(6, 24, oran_goster(g.olcu.asgari_rastgele) if g.olcu.asgari_rastgele else "yok"),
            Note(7, 2, "Hat hedefleri", "dim"),
            *(Note(7 + n, 24, hedef) for n, hedef in enumerate(hedefler)),
        ]
        if amir:
            notlar += sarili(8 + len(hedefler), "F2 günü açar: gizli tohumun parmak izi sabitlenir, bugünün kriterleri ve kuralı dondurulur.")
        return notlar

    # Keys

    def _amir(self) -> bool:
        return Rol.IDARE_AMIRI in self.uyg.oturum.roller

    def _eylem(self) -> str:
        if not self._amir() or self.gun is None or self.gun.durum is GunDurumu.KAPANDI:
            return ""
        return "gun_ac" if self.gun.durum is None else "gun_kapat"

    def canli(self) -> dict[str, str]:
        eylem = self._eylem()
        return {**({"act": GECIS[eylem].ad} if eylem else {}), "list": "Günler", "actions": "", "refresh": "", "cancel": ""}

    def do_cancel(self) -> None:
        self.masaya()

    def do_refresh(self) -> None:
        self.oku(self.gun.no)

    def do_list(self) -> None:
        satirlar = [Row(g.no, (g.no, f"{g.gun:%d.%m.%Y}", g.durum.value, sayi_goster(g.adet)), g.no) for g in queries_secim.gunler(self.depo)]
        if not satirlar:
            self.say("Daha seçim günü açılmamış.")
            return
        self.pick(
            "Seçim günleri",
            (Column("Numara", 12), Column("Gün", 0), Column("Durum", 10), Column("Seçim", 8, True)),
            list_pager(satirlar),
            lambda satir: self.oku(satir.data),
        )

    def do_act(self) -> None:
        if self._eylem() == "gun_ac":
            self.islem_yap("gun_ac", None, None, self._oldu)
        elif self._eylem() == "gun_kapat":
            if self.gun.gun == self.depo.bugun():
                self.ask("Bugün artık tescil onayı verilemez. Gün kapatılsın mı?", self._kapat)
            else:
                self._kapat()

    def _kapat(self) -> None:
        self.islem_yap("gun_kapat", self.gun.id, None, self._oldu)

    def _oldu(self, sonuc: Islendi) -> None:
        g = GECIS[sonuc.islem]
        if g.belge.__tablename__ == "secim_gunu":  # type: ignore[attr-defined]
            self.oku(sonuc.no)
        else:
            self.oku(self.gun.no)
        kagit = " Kura tutanağı basılıyor." if sonuc.islem == "gun_kapat" else ""
        self.say(f"{sonuc.no}: {g.gecmis} (m.{sonuc.madde}).{kagit}", "ok")

    # F10

    def do_actions(self) -> None:
        g = self.gun
        secenekler = []
        if g.degisiklikler:
            secenekler.append(("degisiklikler", "Hat değişiklikleri"))
        if g.durum is GunDurumu.KAPANDI:
            secenekler += [("kura", "Kurayı denetle: her seçimi tohumdan yeniden hesapla"), ("suret", "Kura tutanağının sureti")]
        if self._amir():
            secenekler.append(("kural", "Seçim kuralı yaz: rastgele pay, hat hedefleri, günü saatin açması"))
        if g.id:
            secenekler.append(("gecmis", "Geçmiş: bu günde yapılanlar"))
        if not secenekler:
            self.say("Bu günde yapılacak başka işlem yok.")
            return
        self.choose("İşlemler", secenekler, self._islem)

    def _islem(self, secim: str) -> None:
        g = self.gun
        if secim == "gecmis":
            self.gecmisi_goster("secim_gunu", g.id, g.no)
        elif secim == "degisiklikler":
            self.show_text(f"Hat değişiklikleri: {g.no}", [s for d in g.degisiklikler for s in (*self._degisiklik(d), "")])
        elif secim == "suret":
            isler = [k for k in baski.kagit_isleri(self.depo, g.no) if k.form == "kura_tutanagi"]
            baski.yeniden(self, isler[0].id, BaskiTuru.SURET)
        elif secim == "kura":
            self._kurayi_denetle()
        else:
            self._kural_sor()

    def _degisiklik(self, d: Any) -> list[str]:
        return [
            f"{self._saat(d.zaman)}  {d.beyanname_no}: {d.eski_hat.value} iken {d.yeni_hat.value}",
            f"  {d.degistiren}, {d.neden} ({d.neden_adi}): {d.gerekce}",
        ]

    def _kurayi_denetle(self) -> None:
        depo, gun = self.depo, self.gun.gun
        self.run_act(lambda: kura.kura_denetle(depo, gun), self._denetlendi, self.goster_hata)

    def _denetlendi(self, sonuclar: list[kura.KuraSonucu]) -> None:
        (s,) = sonuclar
        if not s.bulgular:
            self.say(f"{s.no}: {sayi_goster(s.adet)} seçimin hepsi açıklanan tohumdan yeniden çıktı.", "ok")
            return
        self.show_text(f"KURA TUTMUYOR: {s.no}", [*s.bulgular, "", "Denetçiye ve sistem yöneticisine bildirin; veritabanının yedeğini saklayın."])

    def _kural_sor(self) -> None:
        pay = DecimalField(3, 4)
        alanlar = [
            Field("gecerli_bas", "Geçerlilik başlangıcı", 1, 30, DateField(), label_col=2, mandatory=True),
            *(Field(ad, etiket, 2 + n, 30, pay, label_col=2, width=9) for n, (ad, etiket) in enumerate(_PAYLAR)),
            Field("saat_acar", "Günü saat açabilir mi", 6, 30, YesNoField(), label_col=2, mandatory=True),
        ]
        g = queries_secim.gun_gor(self.depo)
        degerler = {
            "gecerli_bas": queries_secim.kriter_baslangici(self.depo),
            "asgari_rastgele_milyonda": g.olcu.asgari_rastgele or None,
            **{ad: g.olcu.hedefler.get(hat) for hat, ad in HEDEFLI.items()},
            "saat_acar": g.saat_acar,
        }
        self.alanlarla_yap("Seçim kuralı", alanlar, SecimKuraliGirdisi, "secim_kurali_yaz", None, self._oldu, degerler=degerler)

    def yardim_satirlari(self) -> list[str]:
        return [
            "Gün açılırken gizli tohumun parmak izi sabitlenir, kriterler ve kural dondurulur; gün içinde hiçbiri değişmez.",
            "Kapanışta tohum açıklanır, tutanağı basılır; herkes her seçimi yeniden hesaplar: F10, ya da komut satırında gumruk denetle kura.",
            "Asgari rastgele pay: kriterlerden ayrı, her beyannameye çekilir ve fiziki muayeneye gönderir.",
            "Hat hedefi: günün seçimleri hedefin altındaysa eksik kadar çekilir; çekiliş hattı yalnız sertleştirir.",
            "Açık kalan gün, sonraki günün açılışında kendiliğinden kapanır.",
        ]
