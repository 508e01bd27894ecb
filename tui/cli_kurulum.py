"""Commands that set an office up: the practice office, a real one, its move to a newer version, and whether this computer will do."""

from pathlib import Path
from typing import Annotated, Any

import typer
from gumruk.tui.cli_ortak import AyarSecenegi, JsonSecenegi, konsol, ofisin_ayari, yaz_json


def egitim() -> None:
    """Eğitim ofisini açar (parola ve kodlar giriş ekranındadır)."""
    from gumruk.tui.cli import _ac

    raise typer.Exit(_ac(egitim=True))


def kur(
    ayar: AyarSecenegi = None,
    idare: Annotated[str, typer.Option(help="Altı rakamlı idare kodu.")] = "",
    ad: Annotated[str, typer.Option(help="İdarenin adı.")] = "",
    yonetici: Annotated[str, typer.Option(help="İlk sistem yöneticisinin kodu.")] = "YON01",
    yonetici_adi: Annotated[str, typer.Option(help="Adı soyadı.")] = "Sistem Yöneticisi",
    yonetici_no: Annotated[str, typer.Option(help="T.C. kimlik ya da vergi no.")] = "",
    egitim_listeleri: Annotated[bool, typer.Option(help="Eğitim tarifesini ve kurlarını da yükler (gerçek oran değildir).")] = False,
    yukselt: Annotated[bool, typer.Option("--yukselt", help="Kurulu ofisi bu programın sürümüne çıkarır; önce yedeğini alır.")] = False,
) -> None:
    """Gerçek ofisi gumruk.toml'a göre kurar, ilk sistem yöneticisini yaratır, tek kullanımlık parolasını yazar."""
    if yukselt:
        _yukselt(ayar)
        return
    from gumruk.data import migrate, oturum, reference
    from gumruk.data.settings import AYAR_ADI, AyarHatasiBasit, ayar_oku, ayar_yolu
    from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
    from gumruk.models.numara import kimlik_nedeni
    from gumruk.models.temel import Rol

    yol = ayar_yolu(ayar) or Path(ayar or AYAR_ADI)
    if not yol.exists():
        if not (idare and ad):
            raise AyarHatasiBasit(f'{yol} yok. «gumruk kur --idare 343100 --ad "Ambarlı Gümrük Müdürlüğü" --yonetici-no …» yazar ve kurar.')
        yol.write_text(f'klasor = "veri"\n\n[ofis]\nidare = "{idare}"\nad = "{ad}"\n\n[masa]\nad = "Masa 1"\nkilit_dakika = 10\n', encoding="utf-8")
        konsol.print(f"{yol} yazıldı.")
    okunan = ayar_oku(yol)
    if not okunan.ofis.idare or not okunan.ofis.ad:
        raise AyarHatasiBasit(f"{yol}: [ofis] idare ve ad yazılmalı.")
    neden = kimlik_nedeni(yonetici_no)
    if neden:
        raise AyarHatasiBasit(f"--yonetici-no: {neden}")
    depo = migrate.kur(okunan.url, idare=okunan.ofis.idare, ad=okunan.ofis.ad)
    reference.gomulu_listeleri_yukle(depo)
    if egitim_listeleri:
        from gumruk.data import practice

        practice.egitim_tarifesi_yukle(depo)
    parola = oturum.tek_kullanimlik()
    with depo.yaz() as s:
        kullanici = Kullanici(
            kod=yonetici, ad=yonetici_adi, kimlik_no=yonetici_no, durum=KullaniciDurumu.AKTIF, parola_ozeti=oturum.ozetle(parola), acilis=depo.saat()
        )
        kullanici.rol_satirlari = [KullaniciRolu(rol=Rol.SISTEM_YONETICISI, verildi=depo.saat())]
        s.add(kullanici)
    konsol.print(f"Ofis kuruldu: {okunan.ofis.ad} ({okunan.ofis.idare}), {okunan.url.split('@')[-1]}")
    konsol.print(f"İlk sistem yöneticisi: {yonetici}   tek kullanımlık parola: {parola}")


def _eski_cezalar(depo: Any) -> None:
    """Penalties decided by a version that could not collect them."""
    from gumruk.data import cezalar

    adet, kalan = cezalar.eskileri_tahakkuk_et(depo)
    if adet:
        konsol.print(f"Karara bağlanmış {adet} YKTS cezası tahakkuk ettirildi; veznede ödenebilir (m.23).")
    for neden in kalan:
        konsol.print(f"Tahakkuk ettirilemedi: {neden}")


def _yukselt(ayar: str | None) -> None:
    from gumruk.data import backup, migrate, reference, sonradan
    from gumruk.data.engine import Depo

    okunan = ofisin_ayari(ayar)
    depo = Depo(okunan.url)
    eski, yeni = migrate.surum(depo), migrate.son_surum()
    if eski == yeni:
        _eski_cezalar(depo)
        konsol.print(f"Veritabanı zaten {yeni} sürümünde.")
        return
    if depo.sqlite:
        konsol.print(f"Yedek alındı: {backup.yedekle(depo, okunan.yedek_klasoru, eski_sema=True)}")
    migrate.yukselt(depo)
    adet = reference.gomulu_listeleri_yukle(depo)
    kontrol = sonradan.eskileri_al(depo)
    _eski_cezalar(depo)
    depo.kapat()
    migrate.ac(okunan.url).kapat()
    if adet:
        konsol.print(f"Programla gelen yeni listelerden {adet} satır yüklendi.")
    if kontrol:
        konsol.print(f"Kapanmış {kontrol} beyanname sonradan kontrole alındı (m.28/1).")
    konsol.print(f"Veritabanı {eski or 'boş'} sürümünden {yeni} sürümüne çıkarıldı.")


def doktor(ayar: AyarSecenegi = None, js: JsonSecenegi = False) -> None:
    """Bu bilgisayar ve veritabanı masayı açmaya uygun mu?"""
    from gumruk.data.doktor import muayene_et

    sonuclar = muayene_et(ofisin_ayari(ayar))
    if js:
        yaz_json([{"ne": s.ne, "iyi": s.iyi, "aciklama": s.aciklama} for s in sonuclar])
    else:
        for s in sonuclar:
            konsol.print(f"{'iyi  ' if s.iyi else 'KÖTÜ '} {s.ne}: {s.aciklama}")
    raise typer.Exit(0 if all(s.iyi for s in sonuclar) else 1)
