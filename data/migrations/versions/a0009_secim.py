"""Days of choices and their measures, changes of line, further tests of a criterion (15/2, 15/3)."""

import sqlalchemy as sa
from alembic import op
from gumruk.data.migrations import tetik

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SALT_EKLENIR = ("secim_kurali", "hat_degisikligi")
SILINMEZ = ("secim_gunu",)
GENISLEYEN = (("rejim", 4, 60), ("gtip", 12, 120), ("mensei", 3, 60), ("taraf_no", 20, 120), ("basit_usul", 2, 20))


def upgrade() -> None:
    op.create_table(
        "secim_kurali",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("gecerli_bas", sa.Date(), nullable=False),
        sa.Column("saat_acar", sa.Boolean(), nullable=False),
        sa.Column("asgari_rastgele_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("hedef_fiziki_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("hedef_belge_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("hedef_sonradan_milyonda", sa.BigInteger(), nullable=False),
        sa.Column("yazan_id", sa.BigInteger(), nullable=False),
        sa.Column("yazildi", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "asgari_rastgele_milyonda >= 0 AND asgari_rastgele_milyonda <= 1000000", name=op.f("ck_secim_kurali_asgari_rastgele_milyonda_sinir")
        ),
        sa.CheckConstraint("hedef_belge_milyonda >= 0 AND hedef_belge_milyonda <= 1000000", name=op.f("ck_secim_kurali_hedef_belge_milyonda_sinir")),
        sa.CheckConstraint(
            "hedef_fiziki_milyonda >= 0 AND hedef_fiziki_milyonda <= 1000000", name=op.f("ck_secim_kurali_hedef_fiziki_milyonda_sinir")
        ),
        sa.CheckConstraint(
            "hedef_sonradan_milyonda >= 0 AND hedef_sonradan_milyonda <= 1000000", name=op.f("ck_secim_kurali_hedef_sonradan_milyonda_sinir")
        ),
        sa.ForeignKeyConstraint(["yazan_id"], ["kullanici.id"], name=op.f("fk_secim_kurali_yazan_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secim_kurali")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_secim_kurali_yazan_id"), "secim_kurali", ["yazan_id"])
    op.create_table(
        "secim_gunu",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("yil", sa.BigInteger(), nullable=False),
        sa.Column("sira", sa.BigInteger(), nullable=False),
        sa.Column("no", sa.String(24), nullable=False),
        sa.Column("durum", sa.String(40), nullable=False),
        sa.Column("gun", sa.Date(), nullable=False),
        sa.Column("tohum_id", sa.BigInteger(), nullable=False),
        sa.Column("parmak_izi", sa.String(64), nullable=False),
        sa.Column("kurallar", sa.Text(), nullable=False),
        sa.Column("acilis_ani", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acan_id", sa.BigInteger(), nullable=True),
        sa.Column("kapanis_ani", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kapatan_id", sa.BigInteger(), nullable=True),
        sa.Column("secim_adedi", sa.BigInteger(), nullable=True),
        sa.Column("tohum", sa.String(64), nullable=False),
        sa.CheckConstraint("(durum = 'KAPANDI') = (tohum <> '')", name=op.f("ck_secim_gunu_tohum_kapaninca")),
        sa.CheckConstraint("durum IN ('ACIK', 'KAPANDI')", name=op.f("ck_secim_gunu_durum_bilinen")),
        sa.ForeignKeyConstraint(["acan_id"], ["kullanici.id"], name=op.f("fk_secim_gunu_acan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["kapatan_id"], ["kullanici.id"], name=op.f("fk_secim_gunu_kapatan_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["tohum_id"], ["gun_tohumu.id"], name=op.f("fk_secim_gunu_tohum_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secim_gunu")),
        sa.UniqueConstraint("gun", name=op.f("uq_secim_gunu_gun")),
        sa.UniqueConstraint("no", name=op.f("uq_secim_gunu_no")),
        sa.UniqueConstraint("tohum_id", name=op.f("uq_secim_gunu_tohum_id")),
        sa.UniqueConstraint("yil", "sira", name=op.f("uq_secim_gunu_yil_sira")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_secim_gunu_acan_id"), "secim_gunu", ["acan_id"])
    op.create_index(op.f("ix_secim_gunu_durum"), "secim_gunu", ["durum"])
    op.create_index(op.f("ix_secim_gunu_kapatan_id"), "secim_gunu", ["kapatan_id"])
    op.create_table(
        "hat_degisikligi",
        sa.Column("id", sa.BigInteger(), autoincrement=True, nullable=False),
        sa.Column("beyanname_id", sa.BigInteger(), nullable=False),
        sa.Column("eski_hat", sa.String(40), nullable=False),
        sa.Column("yeni_hat", sa.String(40), nullable=False),
        sa.Column("neden", sa.String(20), nullable=False),
        sa.Column("gerekce", sa.String(300), nullable=False),
        sa.Column("eski_memur_id", sa.BigInteger(), nullable=True),
        sa.Column("zaman", sa.DateTime(timezone=True), nullable=False),
        sa.Column("degistiren_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("eski_hat <> yeni_hat", name=op.f("ck_hat_degisikligi_hat_degisir")),
        sa.CheckConstraint("eski_hat IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_hat_degisikligi_eski_hat_bilinen")),
        sa.CheckConstraint("yeni_hat IN ('BASIT', 'SONRADAN', 'BELGE', 'FIZIKI')", name=op.f("ck_hat_degisikligi_yeni_hat_bilinen")),
        sa.ForeignKeyConstraint(["beyanname_id"], ["beyanname.id"], name=op.f("fk_hat_degisikligi_beyanname_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["degistiren_id"], ["kullanici.id"], name=op.f("fk_hat_degisikligi_degistiren_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(["eski_memur_id"], ["kullanici.id"], name=op.f("fk_hat_degisikligi_eski_memur_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hat_degisikligi")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_hat_degisikligi_beyanname_id"), "hat_degisikligi", ["beyanname_id"])
    op.create_index(op.f("ix_hat_degisikligi_degistiren_id"), "hat_degisikligi", ["degistiren_id"])
    op.create_index(op.f("ix_hat_degisikligi_eski_hat"), "hat_degisikligi", ["eski_hat"])
    op.create_index(op.f("ix_hat_degisikligi_eski_memur_id"), "hat_degisikligi", ["eski_memur_id"])
    op.create_index(op.f("ix_hat_degisikligi_yeni_hat"), "hat_degisikligi", ["yeni_hat"])
    for ad, uzunluk in (("gonderici", 60), ("alici_no", 120), ("beyan_sahibi_no", 120)):
        op.add_column("kriter", sa.Column(ad, sa.String(uzunluk), nullable=True))
    for ad in ("agirlik_alt_gram", "agirlik_ust_gram"):
        op.add_column("kriter", sa.Column(ad, sa.BigInteger(), nullable=True))
    if op.get_bind().dialect.name != "sqlite":  # SQLite's text has no length
        for ad, eski, yeni in GENISLEYEN:
            op.alter_column("kriter", ad, type_=sa.String(yeni), existing_type=sa.String(eski), existing_nullable=False)
    tetik.kur(SALT_EKLENIR, SILINMEZ)


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
