"""The one door where a declared step becomes one transaction."""

import random
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from gumruk.data import audit
from gumruk.data.engine import ISTANBUL, Depo
from gumruk.data.numbering import sira_al
from gumruk.data.ofis import Ofisim
from gumruk.models.akis import AYRILIKLAR, GECIS
from gumruk.models.kayit import BaskiDurumu, BaskiIsi, BaskiTuru, IzKaydi, RetKaydi
from gumruk.models.kimlik import Kullanici, KullaniciDurumu, KullaniciRolu
from gumruk.models.temel import (
    Baglam,
    Bulunamadi,
    Engel,
    Gecis,
    GerekceGirdisi,
    Girdi,
    GumrukHatasi,
    Memur,
    Numarali,
    Ret,
    Rol,
    SonucBelirsiz,
    engeller,
)
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, col, select

DENEME = 4
# Built once: making a statement costs several times as much as running it.
_IZ: Any = IzKaydi.__table__
_KAGIT_SIRALA = sa.insert(BaskiIsi.__table__).values(  # type: ignore[arg-type]
    kopya=1, tur=BaskiTuru.ILK, neden="", durum=BaskiDurumu.KUYRUKTA, dosya="", dosya_ozeti=""
)
_KULLANICI: Any = Kullanici.__table__
_ROL: Any = KullaniciRolu.__table__
_ANAHTARLA = sa.select(_IZ.c.belge_id, _IZ.c.girdi_ozeti, _IZ.c.kullanici_id, _IZ.c.sonra).where(_IZ.c.anahtar == sa.bindparam("b_anahtar"))
_MEMUR = (
    sa.select(_KULLANICI.c.kod, _KULLANICI.c.ad, _ROL.c.rol)
    .outerjoin(_ROL, sa.and_(_ROL.c.kullanici_id == _KULLANICI.c.id, _ROL.c.geri_alindi.is_(None)))
    .where(_KULLANICI.c.id == sa.bindparam("b_kim"), _KULLANICI.c.durum == KullaniciDurumu.AKTIF)
)
_YAPTIKLARI = (
    sa.select(_IZ.c.islem)
    .distinct()
    .where(
        _IZ.c.belge_turu == sa.bindparam("b_tur"),
        _IZ.c.belge_id == sa.bindparam("b_belge"),
        _IZ.c.kullanici_id == sa.bindparam("b_kim"),
        _IZ.c.islem.in_(sa.bindparam("b_islemler", expanding=True)),
    )
)


@dataclass(frozen=True)
class Kagit:
    """A paper that the act asked for, queued in the same transaction."""

    is_id: int
    form: str
    belge_turu: str
    belge_id: int
    belge_no: str


@dataclass(frozen=True)
class Islendi:
    """What the act did, as plain values: nothing here can reach the database."""

    islem: str
    belge_turu: str
    belge_id: int
    no: str
    durum: str
    madde: str
    kagitlar: tuple[Kagit, ...] = ()
    nolar: tuple[str, ...] = ()
    zaten: bool = False


@dataclass
class _Is:
    """One act on its way through the door."""

    depo: Depo
    gecis: Gecis
    kim_id: int
    anahtar: str
    belge_id: int | None
    girdi: Girdi | None
    masa: str
    ozet: str = field(init=False)

    def __post_init__(self) -> None:
        # as_any: a declaration inside another input keeps the boxes of its own direction (49 of an antrepo's)
        girdi = self.girdi.model_dump(mode="json", serialize_as_any=True) if self.girdi else None
        self.ozet = audit.ozetle(audit.kanonik([self.gecis.kimlik, self.belge_id, girdi]))


def uygula(depo: Depo, islem: str, *, kim_id: int, anahtar: str, belge_id: int | None = None, girdi: Girdi | None = None, masa: str = "") -> Islendi:
    """Do one declared step. `anahtar` is made when the form opens: the same key never acts twice.

    Raises Ret with every reason, Bulunamadi, SonucBelirsiz when the outcome at commit cannot be learnt.
    """
    gorev = _Is(depo, GECIS[islem], kim_id, anahtar, belge_id, girdi, masa)
    for n in range(DENEME):
        try:
            with depo.yaz() as s:
                return _bir_kez(s, gorev)
        except Ret as ret:
            _ret_yaz(gorev, ret)
            raise
        except DBAPIError as hata:
            if _gecici(hata) and not hata.connection_invalidated and n < DENEME - 1:
                time.sleep(random.uniform(0, 0.05 * 2**n))
                continue
            onceki = _bak(gorev)
            if onceki is not None:
                return onceki
            raise
    raise AssertionError("unreachable")


def _gecici(hata: DBAPIError) -> bool:
    """Worth another try: a lock, a deadlock, or a twin that another desk wrote first, which the guards will now see and refuse in words."""
    kod = getattr(hata.orig, "sqlstate", None)
    if kod is not None:
        return kod in ("40001", "40P01", "55P03", "23505")
    return "locked" in str(hata.orig) or "busy" in str(hata.orig)


def _bak(gorev: _Is) -> Islendi | None:
    """After an error around commit: was it done after all? Raises SonucBelirsiz when even that cannot be read."""
    try:
        with gorev.depo.yaz() as s:
            return _daha_once(s, gorev)
    except DBAPIError as hata:
        raise SonucBelirsiz(gorev.anahtar) from hata


def _daha_once(s: Session, gorev: _Is) -> Islendi | None:
    iz = s.connection().execute(_ANAHTARLA, {"b_anahtar": gorev.anahtar}).first()
    if iz is None:
        return None
    if iz.girdi_ozeti != gorev.ozet or iz.kullanici_id != gorev.kim_id:
        raise GumrukHatasi("Bu işlem anahtarı başka bir işlemde kullanılmış; ekranı kapatıp yeniden açın.")
    belge = s.get(gorev.gecis.belge, iz.belge_id)
    kagitlar = s.exec(select(BaskiIsi).where(col(BaskiIsi.anahtar).startswith(gorev.anahtar + "/"))).all()
    nolar = tuple(no for _, _, no, _ in audit.yazilanlar(iz.sonra) if no)
    return _islendi(gorev.gecis, belge, [_kagit(k) for k in kagitlar], nolar, zaten=True)


def _kagit(k: BaskiIsi) -> Kagit:
    return Kagit(k.id or 0, k.form, k.belge_turu, k.belge_id, k.belge_no)


def _islendi(gecis: Gecis, belge: Any, kagitlar: list[Kagit], nolar: tuple[str, ...], *, zaten: bool = False) -> Islendi:
    return Islendi(
        gecis.kimlik,
        belge.__tablename__,
        belge.id,
        getattr(belge, "no", "") or getattr(belge, "kod", ""),
        belge.durum.name,
        gecis.maddesi(belge),
        tuple(kagitlar),
        nolar,
        zaten,
    )


def _ret_yaz(gorev: _Is, ret: Ret) -> None:
    """A refusal is part of the record too; that it cannot be written never hides the refusal itself."""
    try:
        with gorev.depo.yaz() as s:
            s.add(
                RetKaydi(
                    zaman=gorev.depo.saat(),
                    kullanici_id=gorev.kim_id,
                    masa=gorev.masa,
                    islem=gorev.gecis.kimlik,
                    belge_turu=str(gorev.gecis.belge.__tablename__),
                    belge_id=gorev.belge_id,
                    nedenler=str(ret),
                )
            )
    except DBAPIError:
        pass


def memur_oku(s: Session, kim_id: int) -> Memur:
    """Who acts, from the database and inside the transaction: a revoked right is gone at the next act."""
    satirlar = s.connection().execute(_MEMUR, {"b_kim": kim_id}).all()
    if not satirlar:
        raise Ret([Engel("5", "Kullanıcı kodunuz etkin değil. Sistem yöneticisine başvurun.")])
    return Memur(kim_id, satirlar[0].kod, satirlar[0].ad, frozenset(r.rol for r in satirlar if r.rol is not None))


def ayrilik_engelleri(s: Session, gecis: Gecis, belge: Any, kim: Memur) -> list[Engel]:
    """Separation of duties: acts on this record that this person must not have done before this one."""
    oncekiler = {a.once: a.neden for a in AYRILIKLAR if a.sonra == gecis.kimlik}
    if not oncekiler or belge is None:
        return []
    degerler = {"b_tur": belge.__tablename__, "b_belge": belge.id, "b_kim": kim.id, "b_islemler": list(oncekiler)}
    return [Engel("görev ayrılığı", oncekiler[islem]) for islem in sorted(s.connection().execute(_YAPTIKLARI, degerler).scalars())]


def _bir_kez(s: Session, gorev: _Is) -> Islendi:
    depo, gecis = gorev.depo, gorev.gecis
    onceki = _daha_once(s, gorev)
    if onceki is not None:
        return onceki
    kim = memur_oku(s, gorev.kim_id)
    belge = None
    if gorev.belge_id is not None:
        belge = s.get(gecis.belge, gorev.belge_id, with_for_update=not depo.sqlite)
        if belge is None:
            raise Bulunamadi("Kayıt bulunamadı. Numarayı denetleyin.")
    zaman = depo.saat()
    ofis = Ofisim(s, depo, yazar=True)
    baglam = Baglam(kim=kim, an=zaman, gun=zaman.astimezone(ISTANBUL).date(), idare=depo.ofis().idare, ofis=ofis, girdi=gorev.girdi, masa=gorev.masa)
    if gecis.girdi is not None and not isinstance(gorev.girdi, gecis.girdi):
        raise TypeError(f"{gecis.kimlik} takes {gecis.girdi.__name__}")
    bulunan = [*engeller(gecis, belge, baglam), *ayrilik_engelleri(s, gecis, belge, kim)]
    if bulunan:
        raise Ret(bulunan)
    nolar: list[str] = []
    belge = _yap(s, gecis, belge, baglam, gorev, nolar)
    s.flush()
    kagitlar = _kagitlari_sirala(s, gecis, belge, baglam, gorev.anahtar)
    return _islendi(gecis, belge, kagitlar, tuple(nolar))


def _yap(s: Session, gecis: Gecis, belge: Any, b: Baglam, gorev: _Is, nolar: list[str], *, zincirden: bool = False) -> Any:
    """Effect, state, numbers, rows, audit link, and the system steps that follow."""
    once = belge.alanlar() if belge is not None else {}
    satirlar = gecis.sonuc(belge, b)
    if gecis.tescil:
        belge = satirlar[0]
    if gecis.kime is not None:
        belge.durum = gecis.kime
    numaralanan = sorted((r for r in satirlar if isinstance(r, Numarali) and not getattr(r, "no", "")), key=lambda r: r.seri())
    for satir in numaralanan:
        satir.numarala(b.idare, b.gun.year, sira_al(s, b.idare, b.gun.year, satir.seri()))
        nolar.append(satir.no)
    s.add_all(satirlar)
    s.flush()
    b.ofis.unut()
    sonra = belge.alanlar()
    if isinstance(b.girdi, GerekceGirdisi):
        sonra["gerekce"] = b.girdi.gerekce
    sonra |= dict(audit.yazilan(satir) for satir in satirlar if not satir.MUHURSUZ)
    audit.ekle(
        s,
        zaman=b.an,
        # A chained step that has an officer's role is his act on that record too.
        kullanici_id=None if gecis.rol is Rol.SISTEM else b.kim.id,
        masa=b.masa,
        madde=gecis.maddesi(belge),
        islem=gecis.kimlik,
        belge_turu=belge.__tablename__,
        belge_id=belge.id,
        anahtar=None if zincirden else gorev.anahtar,
        girdi_ozeti="" if zincirden else gorev.ozet,
        once=once,
        sonra=sonra,
    )
    for ardil in gecis.ardindan:
        hedefler = [belge] if ardil.belgeler is None else ardil.belgeler(belge, b)
        for hedef in hedefler:
            if hedef is not belge and (ayri := ayrilik_engelleri(s, gecis, hedef, b.kim)):
                raise Ret([Engel(e.madde, f"{hedef.no}: {e.neden}") for e in ayri])
            _ardil(s, ardil.secenekler, ardil.zorunlu, hedef, b, gorev, nolar)
    return belge


def _ardil(s: Session, secenekler: tuple[str, ...], zorunlu: bool, hedef: Any, b: Baglam, gorev: _Is, nolar: list[str]) -> None:
    """The first alternative that nothing hinders is done; a needed one that is hindered refuses the whole act."""
    sistem = Baglam(kim=b.kim, an=b.an, gun=b.gun, idare=b.idare, ofis=b.ofis, girdi=None, masa=b.masa)
    toplanan: list[Engel] = []
    for secenek in secenekler:
        gecis = GECIS[secenek]
        bulunan = engeller(gecis, hedef, sistem)
        if gecis.rol is not Rol.SISTEM:  # an officer's step in a chain is his act there too
            bulunan += ayrilik_engelleri(s, gecis, hedef, b.kim)
        if not bulunan:
            _yap(s, gecis, hedef, sistem, gorev, nolar, zincirden=True)
            return
        toplanan += bulunan
    if zorunlu:
        raise Ret(toplanan)


def _kagitlari_sirala(s: Session, gecis: Gecis, belge: Any, b: Baglam, anahtar: str) -> list[Kagit]:
    istenen = list(b.ofis.kagitlar)
    if gecis.form and not any(form == gecis.form for form, _ in istenen):
        istenen.append((gecis.form, belge))
    kagitlar = []
    for n, (form, kayit) in enumerate(istenen):
        eklenen = s.connection().execute(
            _KAGIT_SIRALA,
            {
                "form": form,
                "belge_turu": kayit.__tablename__,
                "belge_id": kayit.id,
                "belge_no": kayit.no,
                "isteyen_id": b.kim.id,
                "zaman": b.an,
                "anahtar": f"{anahtar}/{n}",
            },
        )
        (is_id,) = eklenen.inserted_primary_key or (0,)
        kagitlar.append(Kagit(is_id, form, kayit.__tablename__, kayit.id, kayit.no))
    return kagitlar


def sistemce(depo: Depo, islem: str, girdi: Girdi | None, belge_id: int | None = None) -> str:
    """Do a step of the system itself, which no officer asks for. Returns the record's number. Raises Ret."""
    gecis = GECIS[islem]
    gorev = _Is(depo, gecis, 0, uuid.uuid4().hex, belge_id, girdi, "")
    with depo.yaz() as s:
        belge = s.get_one(gecis.belge, belge_id, with_for_update=not depo.sqlite) if belge_id is not None else None
        zaman = depo.saat()
        kim = Memur(0, "sistem", "sistem", frozenset())
        gun = zaman.astimezone(ISTANBUL).date()
        b = Baglam(kim=kim, an=zaman, gun=gun, idare=depo.ofis().idare, ofis=Ofisim(s, depo, yazar=True), girdi=girdi)
        bulunan = engeller(gecis, belge, b)
        if bulunan:
            raise Ret(bulunan)
        belge = _yap(s, gecis, belge, b, gorev, [], zincirden=True)
        return str(belge.no)


def on_bakis(depo: Depo, islem: str, *, kim_id: int, belge_id: int | None, girdi: Girdi | None = None) -> list[Engel]:
    """What would stand in the way now, without acting: the screen darkens F2 with it. The act itself checks again."""
    gecis = GECIS[islem]
    with depo.oku() as s:
        kim = memur_oku(s, kim_id)
        belge = s.get(gecis.belge, belge_id) if belge_id is not None else None
        zaman = depo.saat()
        b = Baglam(kim=kim, an=zaman, gun=zaman.astimezone(ISTANBUL).date(), idare=depo.ofis().idare, ofis=Ofisim(s, depo), girdi=girdi)
        return [*engeller(gecis, belge, b), *ayrilik_engelleri(s, gecis, belge, kim)]


def saglik(depo: Depo) -> str:
    """One sentence when the database answers, for doktor; raises otherwise."""
    with depo.oku() as s:
        return str(s.execute(sa.text("SELECT 1")).scalar_one())
