"""Drawer, cancellation of receipts, the bank receipt as a means of payment; append-only triggers with them."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SALT_EKLENIR = (
    "kasa_hareketi",
    "kasa_sayimi",
    "kasa_sayim_satiri",
)
SILINMEZ = (
    "kasa_oturumu",
    "alindi_iptali",
)


def upgrade() -> None:
    op.create_table(
        "kasa_oturumu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("veznedar_id", sa.BigInteger(), nullable=False),
        sa.Column("masa", sa.String(40), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("acilis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("devir_kurus", sa.BigInteger(), nullable=False),
        sa.Column("beklenen_kurus", sa.BigInteger(), nullable=True),
        sa.Column("sayilan_kurus", sa.BigInteger(), nullable=True),
        sa.Column("fark_notu", sa.String(200), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapatan_id", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ACIK', 'SAYILDI', 'KAPANDI')", name=op.f("ck_kasa_oturumu_durum_bilinen")),
        sa.CheckConstraint("beklenen_kurus >= 0 AND beklenen_kurus < 1000000000000000", name=op.f("ck_kasa_oturumu_beklenen_kurus_sinir")),
        sa.CheckConstraint("devir_kurus >= 0 AND devir_kurus < 1000000000000000", name=op.f("ck_kasa_oturumu_devir_kurus_sinir")),
        sa.CheckConstraint("sayilan_kurus >= 0 AND sayilan_kurus < 1000000000000000", name=op.f("ck_kasa_oturumu_sayilan_kurus_sinir")),
        sa.ForeignKeyConstraint(["kapatan_id"], ["kullanici.id"], name=op.f("fk_kasa_oturumu_kapatan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["veznedar_id"], ["kullanici.id"], name=op.f("fk_kasa_oturumu_veznedar_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kasa_oturumu")),
        sa.UniqueConstraint("no", name=op.f("uq_kasa_oturumu_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_kasa_oturumu_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kasa_oturumu_durum"), "kasa_oturumu", ["durum"])
    op.create_index(op.f("ix_kasa_oturumu_kapatan_id"), "kasa_oturumu", ["kapatan_id"])
    op.create_index(op.f("ix_kasa_oturumu_veznedar_id"), "kasa_oturumu", ["veznedar_id"])
    op.create_index(
        "uq_kasa_oturumu_acik",
        "kasa_oturumu",
        ["veznedar_id"],
        unique=True,
        sqlite_where=sa.text("durum <> 'KAPANDI'"),
        postgresql_where=sa.text("durum <> 'KAPANDI'"),
    )
    op.create_table(
        "kasa_hareketi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kasa_id", sa.BigInteger(), nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("tur", sa.String(40), nullable=False),
        sa.Column("kod", sa.String(20), nullable=False),
        sa.Column("tutar_kurus", sa.BigInteger(), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("banka", sa.String(60), nullable=False),
        sa.Column("banka_hesabi", sa.String(40), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("tur IN ('GIRIS', 'CIKIS', 'BANKAYA')", name=op.f("ck_kasa_hareketi_tur_bilinen")),
        sa.CheckConstraint("tutar_kurus >= 0 AND tutar_kurus < 1000000000000000", name=op.f("ck_kasa_hareketi_tutar_kurus_sinir")),
        sa.ForeignKeyConstraint(["kasa_id"], ["kasa_oturumu.id"], name=op.f("fk_kasa_hareketi_kasa_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_kasa_hareketi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kasa_hareketi")),
        sa.UniqueConstraint("no", name=op.f("uq_kasa_hareketi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_kasa_hareketi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kasa_hareketi_kasa_id"), "kasa_hareketi", ["kasa_id"])
    op.create_index(op.f("ix_kasa_hareketi_memur_id"), "kasa_hareketi", ["memur_id"])
    op.create_index(op.f("ix_kasa_hareketi_tur"), "kasa_hareketi", ["tur"])
    op.create_table(
        "kasa_sayimi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("kasa_id", sa.BigInteger(), nullable=False),
        sa.Column("toplam_kurus", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("toplam_kurus >= 0 AND toplam_kurus < 1000000000000000", name=op.f("ck_kasa_sayimi_toplam_kurus_sinir")),
        sa.ForeignKeyConstraint(["kasa_id"], ["kasa_oturumu.id"], name=op.f("fk_kasa_sayimi_kasa_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_kasa_sayimi_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kasa_sayimi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kasa_sayimi_kasa_id"), "kasa_sayimi", ["kasa_id"])
    op.create_index(op.f("ix_kasa_sayimi_memur_id"), "kasa_sayimi", ["memur_id"])
    op.create_table(
        "alindi_iptali",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("alindi_id", sa.BigInteger(), nullable=False),
        sa.Column("alindi_no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("isteyen_id", sa.BigInteger(), nullable=False),
        sa.Column("istek_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gerekce", sa.String(200), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.CheckConstraint("durum IN ('ISTENDI', 'ONAYLANDI', 'REDDEDILDI')", name=op.f("ck_alindi_iptali_durum_bilinen")),
        sa.ForeignKeyConstraint(["alindi_id"], ["alindi.id"], name=op.f("fk_alindi_iptali_alindi_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["isteyen_id"], ["kullanici.id"], name=op.f("fk_alindi_iptali_isteyen_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_alindi_iptali_karar_veren_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alindi_iptali")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_alindi_iptali_alindi_no"), "alindi_iptali", ["alindi_no"])
    op.create_index(op.f("ix_alindi_iptali_durum"), "alindi_iptali", ["durum"])
    op.create_index(op.f("ix_alindi_iptali_isteyen_id"), "alindi_iptali", ["isteyen_id"])
    op.create_index(op.f("ix_alindi_iptali_karar_veren_id"), "alindi_iptali", ["karar_veren_id"])
    op.create_index(
        "uq_alindi_iptali_alindi",
        "alindi_iptali",
        ["alindi_id"],
        unique=True,
        sqlite_where=sa.text("durum <> 'REDDEDILDI'"),
        postgresql_where=sa.text("durum <> 'REDDEDILDI'"),
    )
    op.create_table(
        "kasa_sayim_satiri",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("sayim_id", sa.BigInteger(), nullable=False),
        sa.Column("kupur_kurus", sa.BigInteger(), nullable=False),
        sa.Column("adet", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("adet >= 0 AND adet < 1000000000000000", name=op.f("ck_kasa_sayim_satiri_adet_sinir")),
        sa.CheckConstraint("kupur_kurus >= 0 AND kupur_kurus < 1000000000000000", name=op.f("ck_kasa_sayim_satiri_kupur_kurus_sinir")),
        sa.ForeignKeyConstraint(["sayim_id"], ["kasa_sayimi.id"], name=op.f("fk_kasa_sayim_satiri_sayim_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kasa_sayim_satiri")),
        sa.UniqueConstraint("sayim_id", "kupur_kurus", name=op.f("uq_kasa_sayim_satiri_sayim_id_kupur_kurus")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_kasa_sayim_satiri_sayim_id"), "kasa_sayim_satiri", ["sayim_id"])
    _alindiya_kasa()
    _odeme_araclarini_ac()
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def _alindiya_kasa() -> None:
    """A receipt says which drawer it went into; a plain new column, for the table is never rebuilt."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("ALTER TABLE alindi ADD COLUMN kasa_id INTEGER CONSTRAINT fk_alindi_kasa_id REFERENCES kasa_oturumu (id) ON DELETE RESTRICT")
    else:
        op.add_column("alindi", sa.Column("kasa_id", sa.BigInteger(), nullable=True))
        op.create_foreign_key("fk_alindi_kasa_id", "alindi", "kasa_oturumu", ["kasa_id"], ["id"], ondelete="RESTRICT")
    op.create_index("ix_alindi_kasa_id", "alindi", ["kasa_id"])


def _odeme_araclarini_ac() -> None:
    """The CHECK on the means of payment takes the bank receipt too. SQLite cannot change a CHECK: the table, to which nothing refers,
    is built anew, row for row, and its triggers with it; the count and the sum before and after must be the same.
    """
    ad, araclar = "ck_alindi_odemesi_arac_bilinen", "arac IN ('NAKIT', 'KART', 'CEK', 'DEKONT')"
    baglanti = op.get_bind()
    if baglanti.dialect.name != "sqlite":
        op.drop_constraint(ad, "alindi_odemesi", type_="check")
        op.create_check_constraint(ad, "alindi_odemesi", araclar)
        return
    olcu = sa.text("SELECT count(*), coalesce(sum(tutar_kurus), 0), coalesce(max(id), 0) FROM alindi_odemesi")
    once = baglanti.execute(olcu).one()
    ddl = baglanti.execute(sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'alindi_odemesi'")).scalar_one()
    eski = "arac IN ('NAKIT', 'KART', 'CEK')"
    assert eski in ddl
    op.execute("CREATE TEMPORARY TABLE alindi_odemesi_tasima AS SELECT * FROM alindi_odemesi")
    op.execute("DROP TABLE alindi_odemesi")
    op.execute(ddl.replace(eski, araclar))
    op.execute("INSERT INTO alindi_odemesi SELECT * FROM alindi_odemesi_tasima")
    op.execute("DROP TABLE alindi_odemesi_tasima")
    op.create_index("ix_alindi_odemesi_alindi_id", "alindi_odemesi", ["alindi_id"])
    op.create_index("ix_alindi_odemesi_arac", "alindi_odemesi", ["arac"])
    for tetikleme in tetik.sqlite_tetikleri("alindi_odemesi", degisebilir=False):
        op.execute(tetikleme)
    assert baglanti.execute(olcu).one() == once


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
