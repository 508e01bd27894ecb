"""Late-payment interest on further assessments: how a line's interest was reckoned (26/3, 27/1-c, 28/3)."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("hareket_satiri", sa.Column("aciklama", sa.Text(), nullable=True))


def downgrade() -> None:
    raise RuntimeError("Geriye gidilmez: doğrulanmış yedekten dönülür.")
