"""How a table is written: STRICT columns that mean the same on SQLite and PostgreSQL, named constraints, no float anywhere."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Date, DateTime, ForeignKey, Index, Integer, String, Text, text, types
from sqlalchemy import inspect as sa_inspect
from sqlalchemy.ext.compiler import compiles
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


def _strict_name(type_class: type, name: str) -> None:
    @compiles(type_class, "sqlite")
    def _(element: Any, compiler: Any, **kw: Any) -> str:
        return name


# A STRICT table knows INTEGER, TEXT, REAL and BLOB only.
for _type, _name in (
    (BigInteger, "INTEGER"),
    (Integer, "INTEGER"),
    (Boolean, "INTEGER"),
    (String, "TEXT"),
    (Text, "TEXT"),
    (Date, "TEXT"),
    (DateTime, "TEXT"),
):
    _strict_name(_type, _name)


class Adla(types.TypeDecorator[Enum]):
    """An enumeration stored by its permanent ASCII member name."""

    impl = String
    cache_ok = True

    def __init__(self, sinif: type[Enum]) -> None:
        self.sinif = sinif
        super().__init__(40)

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else self.sinif(value).name

    def process_result_value(self, value: Any, dialect: Any) -> Any:
        return None if value is None else self.sinif[value]


def strict(*parcalar: Any) -> tuple[Any, ...]:
    """The `__table_args__` of every table: its constraints, then STRICT."""
    return (*parcalar, {"sqlite_strict": True})


def kosul(ad: str, sql: str) -> CheckConstraint:
    """A CHECK with a permanent name."""
    return CheckConstraint(sql, name=ad)


def tek_iken(ad: str, sutun: str, sql: str) -> Index:
    """At most one row of the column's value for which the condition holds."""
    return Index(ad, sutun, unique=True, sqlite_where=text(sql), postgresql_where=text(sql))


def secenekler(sutun: str, sinif: type[Enum]) -> CheckConstraint:
    """Only the names of an enumeration may stand in the column."""
    adlar = ", ".join(f"'{uye.name}'" for uye in sinif)
    return CheckConstraint(f"{sutun} IN ({adlar})", name=f"{sutun}_bilinen")


def eksi_olmaz(*sutunlar: str) -> list[CheckConstraint]:
    """Amounts, weights and counts that are never below zero nor absurd (10^15 and over)."""
    return [CheckConstraint(f"{s} >= 0 AND {s} < 1000000000000000", name=f"{s}_sinir") for s in sutunlar]


def anahtar() -> Any:
    """Primary key; SQLite's rowid, PostgreSQL's identity."""
    return Field(default=None, sa_column=Column(BigInteger, primary_key=True, autoincrement=True))


def bag(hedef: str, *, bos: bool = False, tekil: bool = False, dizin: bool = True) -> Any:
    """A reference to another table's id; nothing is ever deleted in cascade."""
    kolon = Column(BigInteger, ForeignKey(hedef, ondelete="RESTRICT"), nullable=bos, unique=tekil or None, index=dizin and not tekil)
    return Field(default=None, sa_column=kolon) if bos else Field(sa_column=kolon)


def tam(bos: bool = False, deger: int | None = None) -> Any:
    """A 64-bit whole number: kuruş, gram, thousandths, millionths or a count."""
    kolon = Column(BigInteger, nullable=bos)
    if deger is not None:
        return Field(default=deger, sa_column=kolon)
    return Field(default=None, sa_column=kolon) if bos else Field(sa_column=kolon)


def metin(uzunluk: int, *, bos: bool = False, tekil: bool = False, dizin: bool = False) -> Any:
    """Text of at most so many characters; optional text is stored as the empty string, never NULL, unless `bos`."""
    kolon = Column(String(uzunluk), nullable=bos, unique=tekil or None, index=dizin or None)
    if bos:
        return Field(default=None, sa_column=kolon)
    return Field(default="", sa_column=kolon)


def durum_sutunu(sinif: type[Enum], *, bos: bool = False, deger: Enum | None = None) -> Any:
    """An enumeration; one that must be said, may be empty, or is `deger` unless said."""
    kolon: Any = Column(Adla(sinif), nullable=bos, index=True)
    if deger is not None:
        return Field(default=deger, sa_column=kolon)
    return Field(default=None, sa_column=kolon) if bos else Field(sa_column=kolon)


def mantik(deger: bool = False) -> Any:
    return Field(default=deger, sa_column=Column(Boolean(create_constraint=False), nullable=False))


def an(bos: bool = False) -> Any:
    """A moment, stored in UTC; SQLModel refuses a naive one."""
    return Field(default=None) if bos else Field()


def gun(bos: bool = False) -> Any:
    """A business day in Europe/Istanbul, computed once and stored."""
    kolon = Column(Date, nullable=bos)
    return Field(default=None, sa_column=kolon) if bos else Field(sa_column=kolon)


def geri_oku(kolon: Any, deger: Any) -> Any:
    """A column's value out of the plain one that `Satir.duz` made of it."""
    if deger is None:
        return None
    if isinstance(kolon.type, Adla):
        return kolon.type.sinif[deger]
    if isinstance(getattr(kolon.type, "impl", kolon.type), DateTime):
        return datetime.fromisoformat(deger)
    return date.fromisoformat(deger) if isinstance(kolon.type, Date) else deger


class Satir(SQLModel):
    """Base of every table row.

    Columns in `KISISEL` leave only a digest in the audit trail, so that an erasure does not break the chain. Columns in `DEGISIR` move with
    the record's state; all others are sealed with the row (`muhur`), unless the whole table moves (`MUHURSUZ`). Columns and relationships in
    `SONRADAN` were added to a table that had sealed rows: they count where they say more than a row written before them does.
    """

    KISISEL: ClassVar[frozenset[str]] = frozenset()
    DEGISIR: ClassVar[frozenset[str]] = frozenset()
    SONRADAN: ClassVar[frozenset[str]] = frozenset()
    MUHURSUZ: ClassVar[bool] = False

    def duz(self) -> dict[str, Any]:
        """The stored columns as plain values that JSON can carry."""
        sonuc: dict[str, Any] = {}
        for kolon in self.__table__.columns:  # type: ignore[attr-defined]
            deger = getattr(self, kolon.name)
            if isinstance(deger, datetime):
                deger = (deger.astimezone(UTC) if deger.tzinfo else deger).isoformat()  # as it will be read back, whatever zone it was typed in
            elif isinstance(deger, date):
                deger = deger.isoformat()
            elif isinstance(deger, Enum):
                deger = deger.name
            sonuc[kolon.name] = deger
        return sonuc

    @classmethod
    def _ortulu(cls, duz: Mapping[str, Any]) -> dict[str, Any]:
        """Plain columns with a digest in place of each personal one."""
        return {k: "#" + hashlib.sha256(str(v).encode()).hexdigest()[:16] if v and k in cls.KISISEL else v for k, v in duz.items()}

    def alanlar(self) -> dict[str, Any]:
        """The stored columns for the audit trail."""
        return self._ortulu(self.duz())

    def muhur(self) -> str:
        """A digest of what may never change of this row and of the rows written with it; stands in the trail beside the row's number."""
        return self.muhurle(self.duz(), {bag_.key: getattr(self, bag_.key) for bag_ in sa_inspect(type(self)).relationships if bag_.uselist})

    @classmethod
    def muhurle(cls, duz: Mapping[str, Any], birlikte: Mapping[str, Sequence["Satir"]]) -> str:
        """The seal that a row of these plain columns has, with the rows written with it by the name of their relationship."""
        bos = {k: (None, d.name if isinstance(d := f.default, Enum) else d) for k in cls.SONRADAN if (f := cls.model_fields.get(k))}
        sayilan = {k: v for k, v in cls._ortulu(duz).items() if k not in cls.DEGISIR and not (k in bos and v in bos[k])}
        parcalar: list[Any] = [cls.__tablename__, sayilan]
        parcalar += [[ad, sorted(c.muhur() for c in satirlar)] for ad, satirlar in birlikte.items() if satirlar or ad not in cls.SONRADAN]
        return hashlib.sha256(json.dumps(parcalar, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:32]
