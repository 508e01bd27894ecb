"""Versions of a declaration (17, 19/5): its rows say which version they are of, and each version's heading is kept."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik
from gumruk.data.migrations.yeniden import kisit_degistir

revision = "0010"
down_revision = "0006"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("beyanname_surumu", "tahakkuk_iptali")
SILINMEZ = ("duzeltme_talebi",)
ESKI_DURUMLAR = "'TESCILLI', 'IADE', 'ONAYLI', 'BELGE', 'FIZIKI', 'TAHSILATTA', 'ODENDI', 'KISMEN_TESLIM', 'KAPANDI'"
DURUMLAR = (
    "'TESCILLI', 'IADE', 'ONAYLI', 'BELGE', 'FIZIKI', 'MUZEKKEREDE', 'DUZELTMEDE', 'DUZELTILDI', 'TEBLIGDE', 'ITIRAZDA', "
    "'TAHSILATTA', 'ODENDI', 'KISMEN_TESLIM', 'KAPANDI'"
)
TEKILLER = (("kalem", "sira"), ("senet_baglantisi", "satir_id"), ("beyanname_eki", "sira"))


def upgrade() -> None:
    for tablo in ("beyanname", *(t for t, _ in TEKILLER)):
        op.add_column(tablo, sa.Column("surum", sa.BigInteger(), nullable=False, server_default="1"))
    durum = "ck_beyanname_durum_bilinen"
    kisit_degistir("beyanname", [(durum, f"CHECK (durum IN ({ESKI_DURUMLAR}))", durum, f"CHECK (durum IN ({DURUMLAR}))")])
    for tablo, sutun in TEKILLER:
        eski, yeni = f"uq_{tablo}_beyanname_id_{sutun}", f"uq_{tablo}_beyanname_id_surum_{sutun}"
        kisit_degistir(tablo, [(eski, f"UNIQUE (beyanname_id, {sutun})", yeni, f"UNIQUE (beyanname_id, surum, {sutun})")])
    op.create_table(
        "beyanname_surumu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("baslik", sa.Text(), nullable=False),
        sa.Column("islem", sa.String(40), nullable=False),
        sa.Column("madde", sa.String(10), nullable=False),
        sa.Column("gerekce", sa.String(350), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("surum >= 0 AND surum < 1000000000000000", name=op.f("ck_beyanname_surumu_surum_sinir")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_beyanname_surumu_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_beyanname_surumu_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beyanname_surumu")),
        sa.UniqueConstraint("beyanname_id", "surum", name=op.f("uq_beyanname_surumu_beyanname_id_surum")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_beyanname_surumu_memur_id"), "beyanname_surumu", ["memur_id"])
    op.create_table(
        "duzeltme_talebi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("dilekce_no", sa.String(30), nullable=False),
        sa.Column("dilekce_gunu", sa.Date(), nullable=False),
        sa.Column("istek", sa.String(350), nullable=False),
        sa.Column("kaydeden_id", sa.BigInteger(), nullable=False),
        sa.Column("kayit_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("karar_veren_id", sa.BigInteger(), nullable=True),
        sa.Column("karar_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("karar_gerekcesi", sa.String(200), nullable=False),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapanis_gerekcesi", sa.String(200), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("durum IN ('ISTENDI', 'UYGUN', 'REDDEDILDI', 'DUSTU', 'UYGULANDI')", name=op.f("ck_duzeltme_talebi_durum_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_duzeltme_talebi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["karar_veren_id"], ["kullanici.id"], name=op.f("fk_duzeltme_talebi_karar_veren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kaydeden_id"], ["kullanici.id"], name=op.f("fk_duzeltme_talebi_kaydeden_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duzeltme_talebi")),
        sa.UniqueConstraint("no", name=op.f("uq_duzeltme_talebi_no")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_duzeltme_talebi_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_duzeltme_talebi_beyanname_id"), "duzeltme_talebi", ["beyanname_id"])
    op.create_index(op.f("ix_duzeltme_talebi_durum"), "duzeltme_talebi", ["durum"])
    op.create_index(op.f("ix_duzeltme_talebi_karar_veren_id"), "duzeltme_talebi", ["karar_veren_id"])
    op.create_index(op.f("ix_duzeltme_talebi_kaydeden_id"), "duzeltme_talebi", ["kaydeden_id"])
    op.create_index(
        "uq_duzeltme_talebi_acik",
        "duzeltme_talebi",
        ["beyanname_id"],
        unique=True,
        sqlite_where=sa.text("durum IN ('ISTENDI', 'UYGUN')"),
        postgresql_where=sa.text("durum IN ('ISTENDI', 'UYGUN')"),
    )
    op.create_table(
        "tahakkuk_iptali",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("hareket_id", sa.BigInteger(), nullable=False),
        sa.Column("surum", sa.BigInteger(), nullable=False),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("memur_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("surum >= 0 AND surum < 1000000000000000", name=op.f("ck_tahakkuk_iptali_surum_sinir")),
        sa.ForeignKeyConstraint(["hareket_id"], ["muhasebe_hareketi.id"], name=op.f("fk_tahakkuk_iptali_hareket_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["memur_id"], ["kullanici.id"], name=op.f("fk_tahakkuk_iptali_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tahakkuk_iptali")),
        sa.UniqueConstraint("hareket_id", name=op.f("uq_tahakkuk_iptali_hareket_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_tahakkuk_iptali_memur_id"), "tahakkuk_iptali", ["memur_id"])
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
