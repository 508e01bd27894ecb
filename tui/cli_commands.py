"""The command line (typer): set-up, checks, small tools for scripts. Every import of the office is inside the command that needs it."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from gumruk.tui.cli_words import WordedCommand, WordedGroup, run
from rich.console import Console

uyg = typer.Typer(
    name="gumruk",
    cls=WordedGroup,
    help="Gümrük idaresinin tezgâhı. Seçeneksiz çağrı ekranı açar.",
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
)
aktar = typer.Typer(cls=WordedGroup, help="Dışarıdan dosya alır; bozuk dosyadan hiçbir şey yüklenmez.")
uyg.add_typer(aktar, name="aktar")
defter = typer.Typer(cls=WordedGroup, help="Defterleri gösterir, PDF ya da CSV olarak yazar (m.7/2).")
uyg.add_typer(defter, name="defter")
denetim = typer.Typer(cls=WordedGroup, invoke_without_command=True, help="Kayıtları baştan hesaplar; tutmayan varsa çıkış durumu 1.")
uyg.add_typer(denetim, name="denetle")
JsonSecenegi = Annotated[bool, typer.Option("--json", help="Makinenin okuyacağı biçimde yazar.")]
AyarSecenegi = Annotated[str | None, typer.Option("--ayar", help="gumruk.toml'un yeri.")]
konsol = Console(highlight=False, soft_wrap=True, markup=False)


def uygulama() -> None:
    """Run the command; a refusal is one Turkish sentence on standard error and exit status 1."""
    from gumruk.data.settings import AyarHatasiBasit
    from gumruk.models.hata import DosyaHatasi

    try:
        sys.exit(run(uyg))
    except (AyarHatasiBasit, DosyaHatasi) as hata:
        print(hata, file=sys.stderr)
        sys.exit(1)
    except Exception as hata:
        from gumruk.models.temel import GumrukHatasi

        if not isinstance(hata, GumrukHatasi):
            raise
        print(hata, file=sys.stderr)
        sys.exit(1)


def _yaz_json(deger: Any) -> None:
    print(json.dumps(deger, ensure_ascii=False, indent=None))


def _ayar(yol: str | None) -> Any:
    from gumruk.data.settings import ayar_oku, ayar_yolu
    from gumruk.tui.cli import egitim_ayari

    bulunan = ayar_yolu(yol)
    return ayar_oku(bulunan) if bulunan is not None else egitim_ayari()


def _depo(yol: str | None) -> Any:
    """The office that gumruk.toml names; where there is none, the practice office."""
    from gumruk.tui.cli import _depo_ac

    return _depo_ac(_ayar(yol))


def _satirlar(degerler: list[str]) -> Iterable[str]:
    """Arguments, or one a line from standard input for `-`."""
    for d in degerler:
        if d == "-":
            yield from (satir.strip() for satir in sys.stdin if satir.strip())
        else:
            yield d


def _oku(dosya: str) -> tuple[bytes, str]:
    from gumruk.data.outside import dosya_oku

    return (sys.stdin.buffer.read(), "standart girdi") if dosya == "-" else dosya_oku(dosya)


@uyg.command(cls=WordedCommand)
def egitim() -> None:
    """Eğitim ofisini açar (parola ve kodlar giriş ekranındadır)."""
    from gumruk.tui.cli import _ac

    raise typer.Exit(_ac(egitim=True))


@uyg.command(cls=WordedCommand)
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

    okunan = _ayar(ayar)
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


@uyg.command(cls=WordedCommand)
def yaziyla(tutarlar: Annotated[list[str], typer.Argument(help="1.234,56 biçiminde; - standart girdiden okur.")]) -> None:
    """Tutarı yazıyla yazar: 1.234,56 → Yalnız binikiyüzotuzdört TL ellialtı Kr."""
    from gumruk.models.kurus import kurus
    from gumruk.models.yazi import tutar_yaziyla

    hatali = False
    for metin in _satirlar(tutarlar):
        try:
            print(tutar_yaziyla(kurus(metin)))
        except ValueError as hata:
            print(hata, file=sys.stderr)
            hatali = True
    raise typer.Exit(1 if hatali else 0)


@uyg.command(cls=WordedCommand)
def kontrol(
    tur: Annotated[str, typer.Argument(help="vkn tckn konteyner imo awb tir iban rejim gtip")],
    nolar: Annotated[list[str], typer.Argument(help="Numaralar; - standart girdiden okur.")],
    js: JsonSecenegi = False,
) -> None:
    """Numara geçerli mi, değilse neden."""
    from gumruk.models import numara

    if tur == "rejim":
        from gumruk.data.reference import gomulu, liste_oku

        bilinen = {r.kod for r in liste_oku(gomulu("rejim"), "rejim.csv")}

        def bak(no: str) -> str | None:
            return numara.rejim_nedeni(no, bilinen)
    else:
        islev = getattr(numara, f"{tur}_nedeni", None) if tur in ("vkn", "tckn", "konteyner", "imo", "awb", "tir", "iban", "gtip") else None
        if islev is None:
            print(f"«{tur}» diye bir denetim yok: vkn, tckn, konteyner, imo, awb, tir, iban, rejim, gtip.", file=sys.stderr)
            raise typer.Exit(2)
        bak = islev
    sonuclar = [{"no": no, "gecerli": (neden := bak(no)) is None, "neden": neden or ""} for no in _satirlar(nolar)]
    if js:
        _yaz_json(sonuclar)
    else:
        for r in sonuclar:
            print(f"{r['no']}: {'geçerli' if r['gecerli'] else r['neden']}")
    raise typer.Exit(0 if all(r["gecerli"] for r in sonuclar) else 1)


@uyg.command(cls=WordedCommand)
def izlek(js: JsonSecenegi = False) -> None:
    """Her madde: adımları, ekranları, kâğıtları, testleri ya da niçin adımı olmadığı."""
    from dataclasses import asdict

    from gumruk.data.izlek import izlek as matris
    from gumruk.printing.registry import FORMLAR
    from gumruk.screens.registry import EKRANLAR

    satirlar = matris()
    if js:
        _yaz_json([asdict(s) for s in satirlar])
        return
    for s in satirlar:
        konsol.print(f"{s.madde:<7} {s.baslik}")
        for satir in s.adimlar or (s.neden,):
            konsol.print(f"        {satir}")
        izler = [
            *(f"ekran {EKRANLAR[e].baslik}" for e in s.ekranlar),
            *(f"kâğıt {FORMLAR[f].baslik}" for f in s.formlar),
            *([f"{len(s.testler)} test"] if s.testler else []),
        ]
        if izler:
            konsol.print(f"        {' · '.join(izler)}")
    yapilan = sum(1 for s in satirlar if s.adimlar or not s.neden.startswith("henüz yok"))
    konsol.print(f"{len(satirlar)} fıkra: {yapilan} yerinde, {len(satirlar) - yapilan} henüz yok.")


@denetim.callback()
def denetle(cagri: typer.Context, ayar: AyarSecenegi = None, js: JsonSecenegi = False) -> None:
    """Her zaman tutması gereken altı şeyi ve iz zincirini baştan hesaplar; tutmayan varsa çıkış durumu 1. KURA: günün seçimleri."""
    if cagri.invoked_subcommand is not None:
        return
    from dataclasses import asdict

    from gumruk.data.denetim import DENETIMLER
    from gumruk.data.denetim import denetle as bak

    bulgular = bak(_depo(ayar))
    if js:
        _yaz_json({"temiz": not bulgular, "bulgular": [asdict(b) for b in bulgular]})
    else:
        for ad, _ in DENETIMLER:
            kotu = [b for b in bulgular if b.kural == ad]
            konsol.print(f"{ad}: {'tutuyor' if not kotu else f'{len(kotu)} BULGU'}")
            for b in kotu:
                konsol.print(f"   {b.ne}")
        konsol.print(
            "Sonuç: temiz." if not bulgular else f"Sonuç: {len(bulgular)} bulgu. Vezneyi kapatın, sistem yöneticisine ve idare amirine bildirin."
        )
    raise typer.Exit(1 if bulgular else 0)


@denetim.command("kura", cls=WordedCommand)
def denetle_kura(
    gun: Annotated[str, typer.Argument(metavar="GÜN", help="gg.aa.yyyy; yazılmazsa kapanmış bütün günler.")] = "",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Kapanan günün her hat ve memur seçimini açıklanan tohumdan yeniden hesaplar; ilk tutmayanı söyler (m.15/2)."""
    from gumruk.data.kura import kura_denetle

    sonuclar = kura_denetle(_depo(ayar), _gun(gun, "gün", None))
    if js:
        _yaz_json([{"no": k.no, "gun": k.gun.isoformat(), "secim": k.adet, "bulgular": k.bulgular} for k in sonuclar])
    for k in sonuclar if not js else ():
        konsol.print(f"{k.no} {k.gun:%d.%m.%Y}: {k.adet} seçim, {'hepsi yeniden çıktı' if not k.bulgular else 'KURA TUTMUYOR'}")
        for ne in k.bulgular:
            konsol.print(f"   {ne}")
    if not sonuclar and not js:
        konsol.print("Kapanmış seçim günü yok.")
    raise typer.Exit(1 if any(k.bulgular for k in sonuclar) else 0)


@uyg.command(cls=WordedCommand)
def doktor(ayar: AyarSecenegi = None, js: JsonSecenegi = False) -> None:
    """Bu bilgisayar ve veritabanı masayı açmaya uygun mu?"""
    from gumruk.data.doktor import muayene_et

    sonuclar = muayene_et(_ayar(ayar))
    if js:
        _yaz_json([{"ne": s.ne, "iyi": s.iyi, "aciklama": s.aciklama} for s in sonuclar])
    else:
        for s in sonuclar:
            konsol.print(f"{'iyi  ' if s.iyi else 'KÖTÜ '} {s.ne}: {s.aciklama}")
    raise typer.Exit(0 if all(s.iyi for s in sonuclar) else 1)


@uyg.command(cls=WordedCommand)
def dogrula(
    alindi: Annotated[str, typer.Argument(help="Alındının numarası.")],
    kod: Annotated[str, typer.Argument(help="Kâğıtta yazan doğrulama kodu.")],
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Gösterilen vezne alındısının kodu bu ofisin mi; değilse çıkış durumu 1."""
    from gumruk.data.queries_kasa import alindi_dogrula
    from gumruk.models.kurus import goster

    d = alindi_dogrula(_depo(ayar), alindi, kod)
    a = d.alindi
    gecerli = d.dogru and a.durum == "geçerli"
    if js:
        _yaz_json({"no": a.no, "kod_dogru": d.dogru, "eski_kod": d.eski, "durum": a.durum, "tutar_kurus": a.toplam_kurus})
    elif not d.dogru:
        konsol.print(f"{a.no}: KOD YANLIŞ. Kâğıt bu ofisin kestiği alındı değil ya da yanlış okundu.")
    else:
        konsol.print(f"{a.no}: kod doğru; alındı {a.durum}. {a.yukumlu}, {goster(a.toplam_kurus)} TL. Kâğıtla karşılaştırın.")
        if d.eski:
            konsol.print("UYARI  Eski kod yalnız okuma yanlışını yakalar; alındıyı AL ekranından da açıp bakın.")
    raise typer.Exit(0 if gecerli else 1)


def _taslak_oku(dosya: str) -> Any:
    from gumruk.data import exchange_asycuda, exchange_bilge
    from gumruk.data.xml_lines import oku

    icerik, ad = _oku(dosya)
    asycuda = exchange_asycuda.asycuda_mi(oku(icerik, ad))
    return (exchange_asycuda if asycuda else exchange_bilge).beyanname_oku(icerik, ad), asycuda


@uyg.command(cls=WordedCommand)
def hesapla(
    dosya: str, ayar: AyarSecenegi = None, gun: Annotated[str, typer.Option(help="Tescil günü, yyyy-aa-gg.")] = "", js: JsonSecenegi = False
) -> None:
    """Beyanname dosyasının her vergi satırını hesaplar ve açıklar."""
    from gumruk.data.exchange_asycuda import farklar as asycuda_farklari
    from gumruk.data.exchange_asycuda import yeniden_hesapla
    from gumruk.data.oranlar import Oranlar
    from gumruk.data.reference import gun_oku
    from gumruk.models.kurus import goster
    from gumruk.models.tarife import hesapla as hesap
    from gumruk.models.taslak import farklar

    taslak, asycuda = _taslak_oku(dosya)
    if asycuda:
        satirlar = yeniden_hesapla(taslak)
        if js:
            _yaz_json({"satirlar": [vars(s) for s in satirlar], "farklar": asycuda_farklari(taslak)})
            return
        for s in satirlar:
            konsol.print(
                f"{s.kalem}. kalem {s.kod} oran {s.oran or '-'}: beyan {goster(s.beyan_tutar)}, hesap {goster(s.hesap_tutar)} "
                f"(matrah beyan {goster(s.beyan_matrah)}, hesap {goster(s.hesap_matrah)})"
            )
        for f in asycuda_farklari(taslak):
            konsol.print(f"FARK  {f}")
        return
    depo = _depo(ayar)
    with depo.oku() as s:
        sonuc = hesap(taslak.hesap_girdisi(gun_oku(gun, "--gun", 0, "", depo.bugun()) or depo.bugun()), Oranlar(s))
    fark = farklar(taslak, sonuc) if taslak.beyan_edilen and not sonuc.hatalar else []
    if js:
        _yaz_json(
            {
                "hatalar": sonuc.hatalar,
                "kiymetler": {str(k): sonuc.kiymet_kurus(k) for k in sonuc.kiymetler},
                "farklar": fark,
                "vergiler": [
                    {
                        "kalem": v.kalem,
                        "kod": v.kod,
                        "ad": v.ad,
                        "matrah_kurus": v.matrah_kurus,
                        "oran_milyonda": v.oran.oran_milyonda,
                        "tutar_kurus": v.tutar_kurus,
                        "odeme": v.odeme,
                        "aciklama": v.aciklama,
                    }
                    for v in sonuc.vergiler
                ],
                "toplam_kurus": sum(v.tutar_kurus for v in sonuc.vergiler),
            }
        )
    else:
        for v in sonuc.vergiler:
            konsol.print("\n".join(v.aciklama))
        for kod, (ad, matrah, tutar) in sonuc.toplamlar().items():
            konsol.print(f"TOPLAM {kod} {ad}: matrah {goster(matrah)}, tutar {goster(tutar)}")
        for h in [*sonuc.hatalar, *(f"FARK  {f}" for f in fark)]:
            konsol.print(h)
    raise typer.Exit(1 if sonuc.hatalar else 0)


@uyg.command(cls=WordedCommand)
def faiz(
    tutar: Annotated[str, typer.Argument(metavar="TUTAR", help="Faize esas vergi, 1.234,56 biçiminde.")],
    baslangic: Annotated[str, typer.Argument(metavar="BAŞLANGIÇ", help="Tescil günü, gg.aa.yyyy.")],
    bitis: Annotated[str, typer.Argument(metavar="BİTİŞ", help="Ek tahakkuk günü, gg.aa.yyyy.")],
    neden: Annotated[str, typer.Option(help="Ek tahakkukun nedeni: NOKSAN, ORAN, EKSIK_BEYAN, SUPALAN, SONRADAN.")] = "SONRADAN",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Gecikme faizini ofisin oranlarıyla hesaplar, dilim dilim açıklar; oranı eksik gün varsa çıkış durumu 1."""
    from gumruk.data.queries_faiz import faiz_hesabi
    from gumruk.models.ek_tahakkuk import EkNeden
    from gumruk.models.kurus import kurus
    from gumruk.models.temel import GumrukHatasi

    try:
        esas = kurus(tutar)
    except ValueError as hata:
        raise GumrukHatasi(str(hata)) from None
    if neden not in EkNeden.__members__:
        raise GumrukHatasi(f"«{neden}» bir neden değil: {', '.join(EkNeden.__members__)}.")
    ilk, son = _gun(baslangic, "başlangıç", None), _gun(bitis, "bitiş", None)
    if ilk is None or son is None:
        raise GumrukHatasi("Başlangıç ve bitiş gününü yazın: gumruk faiz 1.234,56 14.11.2025 20.05.2026")
    f = faiz_hesabi(_depo(ayar), esas, ilk, son, EkNeden[neden])
    if js:
        dilimler = [{**vars(d), "bas": d.bas.isoformat(), "bit": d.bit.isoformat()} for d in f.dilimler]
        _yaz_json({"esas_kurus": f.esas_kurus, "tutar_kurus": f.tutar_kurus, "dilimler": dilimler, "yok": f.yok, "eksik": f.eksik})
    elif not f.eksik:
        konsol.print("\n".join(f.aciklama))
    if f.eksik:
        print(f.eksik, file=sys.stderr)
    raise typer.Exit(1 if f.eksik else 0)


@uyg.command(cls=WordedCommand)
def tarife(
    aranan: Annotated[str, typer.Argument(metavar="GTİP", help="GTİP, başı ya da eşyanın adından sözcükler.")],
    gun: Annotated[str, typer.Option(help="Hangi günün oranları, gg.aa.yyyy.")] = "",
    ayar: AyarSecenegi = None,
    js: JsonSecenegi = False,
) -> None:
    """Tarifeye bakar: bir GTİP'in oranları ve kaynakları; kodun başı ya da sözcük verilirse bulunanlar (m.27/1-c)."""
    from gumruk.data import queries_liste, queries_tarife
    from gumruk.models.temel import Bulunamadi

    depo = _depo(ayar)
    o_gun = _gun(gun, "gün", depo.bugun())
    bulunan = queries_liste.tarife_ara(depo, aranan, adet=200, gun=o_gun)
    if not bulunan:
        raise Bulunamadi(f"«{aranan}» {o_gun:%d.%m.%Y} gününün tarifesinde yok.")
    if len(bulunan) > 1 and bulunan[0][0] != aranan.replace(".", ""):
        if js:
            _yaz_json({"bulunanlar": [{"gtip": g, "tanim": tanim, "birim": birim} for g, tanim, birim in bulunan]})
        for g, tanim, birim in () if js else bulunan:
            konsol.print(f"{g:<12} {birim:<4} {tanim}")
        return
    t = queries_tarife.tarife_gor(depo, bulunan[0][0], o_gun)
    if js:
        oranlar = [{k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in vars(o).items()} for o in t.oranlar]
        _yaz_json({**vars(t), "gun": t.gun.isoformat(), "oranlar": oranlar})
        return
    for kod, tanim in t.basliklar:
        konsol.print(f"{kod} {tanim}")
    for o in t.oranlar:
        konsol.print(f"  {o.kod} {o.ad}: {o.oran}, {o.sart}, {o.yururluk}; {o.gtip}: {o.kaynak}, {o.yuklendi:%d.%m.%Y} yüklendi")
    for satir in (*t.beyannameye_bagli, *t.listeler, t.yukleme):
        konsol.print(f"  {satir}")


@aktar.command("beyanname", cls=WordedCommand)
def aktar_beyanname(dosya: str, ayar: AyarSecenegi = None) -> None:
    """BİLGE alanlarıyla ya da ASYCUDA SAD biçimindeki beyannameyi taslağa alır; beyanname ekranında açılır."""
    from gumruk.data.drafts import TaslakDefteri
    from gumruk.data.exchange_asycuda import farklar
    from gumruk.screens.taslaktan import taslak_icerigi

    taslak, asycuda = _taslak_oku(dosya)
    okunan = _ayar(ayar)
    anahtar, icerik = taslak_icerigi(taslak)
    TaslakDefteri(okunan.taslak_klasoru).yaz(anahtar, "beyanname", f"{taslak.kaynak} · {len(taslak.kalemler)} kalem", icerik)
    konsol.print(f"{taslak.kaynak}: {len(taslak.kalemler)} kalem, {len(taslak.ekler)} ek taslağa alındı. Beyanname ekranında F10, Taslaklar.")
    if taslak.fazladan:
        konsol.print(f"Kullanılmayan alanlar: {', '.join(taslak.fazladan)}")
    for f in farklar(taslak) if asycuda else []:
        konsol.print(f"FARK  {f}")


@aktar.command("kur", cls=WordedCommand)
def aktar_kur(dosya: str, ayar: AyarSecenegi = None) -> None:
    """Merkez Bankası bültenini yükler."""
    from gumruk.data.exchange_kur import bulten_oku
    from gumruk.data.reference import kur_yukle

    icerik, ad = _oku(dosya)
    kurlar = bulten_oku(icerik, ad)
    depo = _depo(ayar)
    with depo.yaz() as s:
        kur_yukle(s, depo, kurlar, ad, icerik)
    konsol.print(f"{kurlar[0].gun:%d.%m.%Y} bülteni ({kurlar[0].bulten}): {len(kurlar)} döviz yüklendi.")


@aktar.command("tarife", cls=WordedCommand)
def aktar_tarife(
    dosya: str,
    yururluk: Annotated[str, typer.Option(help="Oranların yürürlük günü; yazılmazsa dosyadaki yıl ya da bugün.")] = "",
    ayar: AyarSecenegi = None,
) -> None:
    """Tarife CSV'sini yükler. Yürürlükten sonra yüklenen oranın dokunduğu beyannameleri listeler (m.8)."""
    from gumruk.data.exchange_tarife import tarife_oku
    from gumruk.data.reference import tarife_yukle

    icerik, ad = _oku(dosya)
    depo = _depo(ayar)
    okunan = tarife_oku(icerik, ad, depo.bugun(), _gun(yururluk, "--yururluk", None) if yururluk else None)
    with depo.yaz() as s:
        tarife_yukle(s, depo, okunan.tarife, okunan.oranlar, ad, icerik)
    konsol.print(f"{len(okunan.tarife)} tarife satırı, {len(okunan.oranlar)} oran yüklendi.")
    for u in okunan.uyarilar:
        konsol.print(f"UYARI  {u}")
    _gec_oranlari_yaz(depo)


def _gec_oranlari_yaz(depo: Any) -> None:
    """What the loading touched backwards (8); nothing is said of one that came in time."""
    from gumruk.data import gec_oran, queries_oran
    from gumruk.models.kurus import goster

    for no in gec_oran.tara(depo):
        g = queries_oran.gec_oran_bul(depo, no)
        noksan, fazla = sum(f.noksan_kurus for f in g.farklar), sum(f.fazla_kurus for f in g.farklar)
        konsol.print(f"GEÇ YÜKLEME {no}: {g.yururluk:%d.%m.%Y} gününden yürürlükte; {len(g.farklar)} beyannamenin vergisi değişiyor.")
        if g.farklar:
            konsol.print(f"  Noksan {goster(noksan)}, fazla {goster(fazla)} TL. Muhasebe memuru GO ekranında işler (m.8).")


@aktar.command("ekstre", cls=WordedCommand)
def aktar_ekstre(
    dosya: str,
    banka: Annotated[str, typer.Option(help="Ekstrenin bankası: ZİRAAT.")],
    kim: Annotated[str, typer.Option(help="Muhasebe memurunun kullanıcı kodu.", prompt="Kullanıcı kodu")],
    ayar: AyarSecenegi = None,
) -> None:
    """Banka ekstresini (CSV) yükler; muhasebe memurunun parolasını sorar. Hiçbir ödemeyi kendiliğinden eşleştirmez."""
    import uuid

    from gumruk.data import oturum, queries_ekstre
    from gumruk.data.islem import uygula

    icerik, ad = _oku(dosya)
    depo = _depo(ayar)
    girdi = queries_ekstre.ekstreyi_oku(depo, icerik, ad, banka)
    acik = oturum.giris(depo, kim, typer.prompt("Parola", hide_input=True), "komut satırı")
    sonuc = uygula(depo, "ekstre_yukle", kim_id=acik.kullanici_id, anahtar=uuid.uuid4().hex, girdi=girdi, masa="komut satırı")
    konsol.print(queries_ekstre.yukleme_ozeti(depo, sonuc.belge_id))


@aktar.command("liste", cls=WordedCommand)
def aktar_liste(ad: str, dosya: str, ayar: AyarSecenegi = None) -> None:
    """Bir kod listesini yükler (kod, aciklama başlıklı CSV ya da TSV)."""
    from gumruk.data.reference import LISTELER, OFISIN_LISTELERI, liste_oku, liste_yukle
    from gumruk.models.hata import DosyaHatasi

    bilinen = (*LISTELER, *OFISIN_LISTELERI)
    if ad not in bilinen:
        raise DosyaHatasi(dosya, None, "", f"«{ad}» diye bir liste yok. Bilinenler: {', '.join(bilinen)}.")
    icerik, kaynak = _oku(dosya)
    try:
        metin = icerik.decode("utf-8-sig")
    except UnicodeDecodeError as hata:
        raise DosyaHatasi(kaynak, icerik[: hata.start].count(b"\n") + 1, "", "dosya UTF-8 değil.") from None
    satirlar = liste_oku(metin, kaynak, liste=ad)
    depo = _depo(ayar)
    with depo.yaz() as s:
        liste_yukle(s, depo, ad, satirlar, kaynak, icerik)
    konsol.print(f"{ad}: {len(satirlar)} kod yüklendi; geçmiş kayıtlar değişmez.")
    _gec_oranlari_yaz(depo)


def _gun(metin: str, ad: str, bos: Any) -> Any:
    from gumruk.tui.field_types import DateField

    alan = DateField()
    duz, hata = alan.leave(metin.strip())
    if hata:
        from gumruk.models.temel import GumrukHatasi

        raise GumrukHatasi(f"{ad} «{metin}»: {hata}")
    return alan.parse(duz) or bos


def _defter(tur: str, gun: str, bit: str, kim: str, pdf: str, dosya_csv: str, ayar: str | None, *, yil_basi: bool = False) -> None:
    """Open a register; to a file where one is named, else to the terminal. Exit status 1 when it does not agree with the ledger."""
    from gumruk.data import defterler
    from gumruk.data.kagit import butun_dosya
    from gumruk.models.defter import DefterIstegi, DefterTuru
    from gumruk.screens.baski import defter_yaz

    depo = _depo(ayar)
    son = _gun(bit, "--bit", None)
    ilk = _gun(gun, "gün", (son or depo.bugun()).replace(month=1, day=1) if yil_basi else son or depo.bugun())
    istek = DefterIstegi(tur=DefterTuru[tur], bas=ilk, bit=son or (depo.bugun() if yil_basi else ilk), kim=kim)
    with defterler.ac(depo, istek, None) as (defter, satirlar):
        for uzanti, yol in (("pdf", pdf), ("csv", dosya_csv)):
            if yol == "-":
                defter_yaz(depo, defter, satirlar, "komut satırı", uzanti, sys.stdout.buffer)
            elif yol:
                with butun_dosya(Path(yol)) as dosya:
                    defter_yaz(depo, defter, satirlar, "komut satırı", uzanti, dosya)
                konsol.print(f"{defter.baslik}, {defter.kapsam}: {yol}")
        if not (pdf or dosya_csv):
            for satir in _defter_satirlari(defter, satirlar):
                konsol.print(satir)
        tutmayan = defter.tutmayan
    for t in tutmayan:
        print(t, file=sys.stderr)
    raise typer.Exit(1 if tutmayan else 0)


def _defter_satirlari(d: Any, satirlar: Any) -> Iterable[str]:
    """The register as text, a row a line."""
    from gumruk.models.kurus import goster
    from gumruk.tui.painted import fit

    def yaz(deger: Any) -> str:
        return deger if isinstance(deger, str) else goster(deger)

    enler = [(en or 40, sag) for _, en, sag in d.liste]
    yield f"{d.baslik}: {d.kapsam}"
    for b in d.bolumler:
        yield ""
        yield b.baslik
        for k in satirlar(b):
            hucreler = [yaz(k.hucreler[b.yer(ad)]) for ad in b.liste]
            yield "  ".join(h.rjust(en) if sag else fit(h, en) for h, (en, sag) in zip(hucreler, enler, strict=False)).rstrip()
        basliklar = {s.ad: s.baslik for s in b.sutunlar}
        for ad, tutarlar in (("Devir", b.devir), (b.toplam_adi, b.toplam if b.adet else {}), *b.kapanis):
            if tutarlar:
                yield f"{ad}: " + "; ".join(f"{basliklar[x]} {goster(t)}" for x, t in tutarlar.items())
        yield from ((b.bos,) if b.bos and not b.adet else ())
        yield from (*b.sozler, *b.uyarilar)


GunDegeri = Annotated[str, typer.Argument(metavar="GÜN", help="İlk gün, gg.aa.yyyy; yazılmazsa bugün.")]
BitSecenegi = Annotated[str, typer.Option("--bit", help="Son gün, gg.aa.yyyy; yazılmazsa ilk gün.")]
PdfSecenegi = Annotated[str, typer.Option("--pdf", help="PDF'in yazılacağı dosya; - standart çıktı.")]
CsvSecenegi = Annotated[str, typer.Option("--csv", help="CSV'nin yazılacağı dosya; - standart çıktı.")]


@defter.command("vezne", cls=WordedCommand)
def defter_vezne(
    gun: GunDegeri = "",
    bit: BitSecenegi = "",
    veznedar: Annotated[str, typer.Option(help="Veznedarın kodu; yazılmazsa bütün vezneler.")] = "",
    pdf: PdfSecenegi = "",
    dosya_csv: CsvSecenegi = "",
    ayar: AyarSecenegi = None,
) -> None:
    """Vezne defteri: alındılar, iptaller, kasa hareketleri, sayım, yıllık nakli yekûn."""
    _defter("VEZNE", gun, bit, veznedar, pdf, dosya_csv, ayar)


@defter.command("bordro", cls=WordedCommand)
def defter_bordro(gun: GunDegeri = "", bit: BitSecenegi = "", pdf: PdfSecenegi = "", dosya_csv: CsvSecenegi = "", ayar: AyarSecenegi = None) -> None:
    """Giriş ve çıkış beyannameleri bordrosu; 120 hesabıyla tutmuyorsa çıkış durumu 1."""
    _defter("BORDRO", gun, bit, "", pdf, dosya_csv, ayar)


@defter.command("cari", cls=WordedCommand)
def defter_cari(
    yukumlu: Annotated[str, typer.Argument(help="Vergi numarası ya da adının başı.")],
    gun: Annotated[str, typer.Argument(metavar="GÜN", help="İlk gün, gg.aa.yyyy; yazılmazsa yılbaşı.")] = "",
    bit: Annotated[str, typer.Option("--bit", help="Son gün, gg.aa.yyyy; yazılmazsa bugün.")] = "",
    pdf: PdfSecenegi = "",
    dosya_csv: CsvSecenegi = "",
    ayar: AyarSecenegi = None,
) -> None:
    """Cari hesap defteri: yükümlünün tahakkuku, tahsili, iadesi, teminatı, bakiyesi."""
    _defter("CARI", gun, bit, yukumlu, pdf, dosya_csv, ayar, yil_basi=True)
