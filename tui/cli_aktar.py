"""`gumruk aktar`: files from outside, taken whole or not at all."""

from typing import Annotated, Any

import typer
from gumruk.tui.cli_ortak import AyarSecenegi, dosyayi_oku, gun_coz, konsol, ofisin_ayari, ofisin_deposu, taslak_oku
from gumruk.tui.cli_words import WordedCommand, WordedGroup

aktar = typer.Typer(cls=WordedGroup, help="Dışarıdan dosya alır; bozuk dosyadan hiçbir şey yüklenmez.")


@aktar.command("beyanname", cls=WordedCommand)
def aktar_beyanname(dosya: str, ayar: AyarSecenegi = None) -> None:
    """BİLGE alanlarıyla ya da ASYCUDA SAD biçimindeki beyannameyi taslağa alır; beyanname ekranında açılır."""
    from gumruk.data.drafts import TaslakDefteri
    from gumruk.data.exchange_asycuda import farklar
    from gumruk.screens.taslaktan import taslak_icerigi

    taslak, asycuda = taslak_oku(dosya)
    okunan = ofisin_ayari(ayar)
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

    icerik, ad = dosyayi_oku(dosya)
    kurlar = bulten_oku(icerik, ad)
    depo = ofisin_deposu(ayar)
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

    icerik, ad = dosyayi_oku(dosya)
    depo = ofisin_deposu(ayar)
    okunan = tarife_oku(icerik, ad, depo.bugun(), gun_coz(yururluk, "--yururluk", None) if yururluk else None)
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

    icerik, ad = dosyayi_oku(dosya)
    depo = ofisin_deposu(ayar)
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
    icerik, kaynak = dosyayi_oku(dosya)
    try:
        metin = icerik.decode("utf-8-sig")
    except UnicodeDecodeError as hata:
        raise DosyaHatasi(kaynak, icerik[: hata.start].count(b"\n") + 1, "", "dosya UTF-8 değil.") from None
    satirlar = liste_oku(metin, kaynak, liste=ad)
    depo = ofisin_deposu(ayar)
    with depo.yaz() as s:
        liste_yukle(s, depo, ad, satirlar, kaynak, icerik)
    konsol.print(f"{ad}: {len(satirlar)} kod yüklendi; geçmiş kayıtlar değişmez.")
    _gec_oranlari_yaz(depo)
