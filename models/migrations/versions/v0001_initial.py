"""Every table of the first release."""

import sqlalchemy as sa
from alembic import op

from models.types import UtcDateTime

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables in the order of their references."""
    _create_audit_entry()
    _create_institution()
    _create_preference()
    _create_room()
    _create_staff()
    _create_closed_month()
    _create_ledger_import()
    _create_client()
    _create_package()
    _create_client_population()
    _create_draft()
    _create_visit()
    _create_case_note()
    _create_ledger_row()
    _create_referral()
    _create_visit_amendment()
    _create_visit_text()
    _create_visit_topic()


def _create_audit_entry() -> None:
    op.create_table('audit_entry',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('action', sa.String(length=40), nullable=False),
    sa.Column('subject', sa.String(length=40), nullable=False),
    sa.Column('subject_id', sa.Integer(), nullable=False),
    sa.Column('previous', sa.String(length=64), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('id', name='pk_audit_entry')
    )


def _create_institution() -> None:
    op.create_table('institution',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('destination', sa.String(length=40), nullable=False),
    sa.Column('department', sa.String(length=200), nullable=False),
    sa.Column('contact', sa.String(length=200), nullable=False),
    sa.Column('phone', sa.String(length=200), nullable=False),
    sa.Column('address', sa.String(length=200), nullable=False),
    sa.Column('is_active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name='pk_institution')
    )


def _create_preference() -> None:
    op.create_table('preference',
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('staff_id', 'key', name='pk_preference')
    )


def _create_room() -> None:
    op.create_table('room',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=6), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('kind', sa.String(length=40), nullable=False),
    sa.Column('division_code', sa.String(length=12), nullable=False),
    sa.Column('address', sa.String(length=200), nullable=False),
    sa.Column('phone', sa.String(length=200), nullable=False),
    sa.Column('epoch', sa.String(length=8), nullable=False),
    sa.Column('signing_secret', sa.LargeBinary(), nullable=False),
    sa.Column('signing_public', sa.Text(), nullable=False),
    sa.Column('rounding_secret', sa.LargeBinary(), nullable=False),
    sa.Column('ledger_id', sa.String(length=12), nullable=False),
    sa.Column('county_name', sa.String(length=200), nullable=False),
    sa.Column('county_recipient', sa.Text(), nullable=False),
    sa.Column('county_signer', sa.Text(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('recovery_confirmed_at', UtcDateTime(), nullable=True),
    sa.CheckConstraint('id = 1', name='ck_room_one_room'),
    sa.PrimaryKeyConstraint('id', name='pk_room')
    )


def _create_staff() -> None:
    op.create_table('staff',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('role', sa.String(length=20), nullable=False),
    sa.Column('public_key', sa.Text(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('deactivated_at', UtcDateTime(), nullable=True),
    sa.PrimaryKeyConstraint('id', name='pk_staff')
    )


def _create_closed_month() -> None:
    op.create_table('closed_month',
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.Column('closed_at', UtcDateTime(), nullable=False),
    sa.Column('closed_by', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['closed_by'], ['staff.id'], name='fk_closed_month_closed_by_staff'),
    sa.PrimaryKeyConstraint('month', name='pk_closed_month')
    )


def _create_ledger_import() -> None:
    op.create_table('ledger_import',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('content_hash', sa.String(length=64), nullable=False),
    sa.Column('label', sa.String(length=200), nullable=False),
    sa.Column('visits', sa.Integer(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('undone_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name='fk_ledger_import_staff_id_staff'),
    sa.PrimaryKeyConstraint('id', name='pk_ledger_import')
    )
    op.create_index('ix_ledger_import_content_hash', 'ledger_import', ['content_hash'])


def _create_client() -> None:
    op.create_table('client',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('file_no', sa.String(length=20), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('name', sa.String(length=200), nullable=False),
    sa.Column('pinyin', sa.String(length=200), nullable=False),
    sa.Column('sort_key', sa.String(length=200), nullable=False),
    sa.Column('initials', sa.String(length=200), nullable=False),
    sa.Column('sex', sa.SmallInteger(), nullable=False),
    sa.Column('birth_date', sa.Date(), nullable=True),
    sa.Column('birth_year', sa.SmallInteger(), nullable=True),
    sa.Column('phone', sa.String(length=40), nullable=False),
    sa.Column('citizen_id', sa.String(length=18), nullable=False),
    sa.Column('address', sa.String(length=200), nullable=False),
    sa.Column('occupation', sa.String(length=200), nullable=False),
    sa.Column('school', sa.String(length=200), nullable=False),
    sa.Column('guardian_name', sa.String(length=200), nullable=False),
    sa.Column('guardian_relation', sa.String(length=200), nullable=False),
    sa.Column('guardian_phone', sa.String(length=40), nullable=False),
    sa.Column('remarks', sa.Text(), nullable=False),
    sa.Column('merged_into_id', sa.Integer(), nullable=True),
    sa.Column('import_id', sa.Integer(), nullable=True),
    sa.Column('created_by', sa.Integer(), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('updated_at', UtcDateTime(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['created_by'], ['staff.id'], name='fk_client_created_by_staff'),
    sa.ForeignKeyConstraint(['import_id'], ['ledger_import.id'], name='fk_client_import_id_ledger_import'),
    sa.ForeignKeyConstraint(['merged_into_id'], ['client.id'], name='fk_client_merged_into_id_client'),
    sa.PrimaryKeyConstraint('id', name='pk_client'),
    sa.UniqueConstraint('file_no', name='uq_client_file_no')
    )
    op.create_index('ix_client_import_id', 'client', ['import_id'])
    op.create_index('ix_client_list', 'client', ['state', 'sort_key', 'file_no'])
    op.create_index('ix_client_merged_into_id', 'client', ['merged_into_id'])
    op.create_index('ix_client_search', 'client', ['state', 'pinyin', 'initials', 'name', 'phone', 'file_no'])


def _create_package() -> None:
    op.create_table('package',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('epoch', sa.String(length=8), nullable=False),
    sa.Column('month', sa.String(length=7), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('ledger_id', sa.String(length=12), nullable=False),
    sa.Column('document', sa.Text(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('signature', sa.LargeBinary(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('written_to', sa.String(length=200), nullable=False),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.Column('handed_over_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['month'], ['closed_month.month'], name='fk_package_month_closed_month'),
    sa.PrimaryKeyConstraint('id', name='pk_package'),
    sa.UniqueConstraint('number', name='uq_package_number')
    )
    op.create_index('ix_package_month', 'package', ['month'])


def _create_client_population() -> None:
    op.create_table('client_population',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('client_id', sa.Integer(), nullable=False),
    sa.Column('population', sa.String(length=40), nullable=False),
    sa.Column('since', sa.Date(), nullable=True),
    sa.Column('until', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['client_id'], ['client.id'], name='fk_client_population_client_id_client'),
    sa.PrimaryKeyConstraint('id', name='pk_client_population')
    )
    op.create_index('ix_client_population_client_id', 'client_population', ['client_id'])


def _create_draft() -> None:
    op.create_table('draft',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('client_id', sa.Integer(), nullable=True),
    sa.Column('fields', sa.Text(), nullable=False),
    sa.Column('sealed_note', sa.LargeBinary(), nullable=True),
    sa.Column('started_at', UtcDateTime(), nullable=False),
    sa.Column('saved_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['client.id'], name='fk_draft_client_id_client'),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name='fk_draft_staff_id_staff'),
    sa.PrimaryKeyConstraint('id', name='pk_draft')
    )
    op.create_index('ix_draft_client_id', 'draft', ['client_id'])
    op.create_index('ix_draft_staff_id', 'draft', ['staff_id'])


def _create_visit() -> None:
    op.create_table('visit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('client_id', sa.Integer(), nullable=True),
    sa.Column('counsellor_id', sa.Integer(), nullable=False),
    sa.Column('recorded_by', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('month', sa.String(length=7), sa.Computed('substr(day, 1, 7)', persisted=False), nullable=False),
    sa.Column('start_minute', sa.SmallInteger(), nullable=True),
    sa.Column('minutes', sa.SmallInteger(), nullable=True),
    sa.Column('mode', sa.String(length=40), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.Column('risk', sa.String(length=40), nullable=False),
    sa.Column('population', sa.String(length=40), nullable=False),
    sa.Column('sex', sa.SmallInteger(), nullable=False),
    sa.Column('age_band', sa.String(length=10), nullable=False),
    sa.Column('next_day', sa.Date(), nullable=True),
    sa.Column('next_minute', sa.SmallInteger(), nullable=True),
    sa.Column('is_date_uncertain', sa.Boolean(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('import_id', sa.Integer(), nullable=True),
    sa.Column('finalised_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['client.id'], name='fk_visit_client_id_client'),
    sa.ForeignKeyConstraint(['counsellor_id'], ['staff.id'], name='fk_visit_counsellor_id_staff'),
    sa.ForeignKeyConstraint(['import_id'], ['ledger_import.id'], name='fk_visit_import_id_ledger_import'),
    sa.ForeignKeyConstraint(['recorded_by'], ['staff.id'], name='fk_visit_recorded_by_staff'),
    sa.PrimaryKeyConstraint('id', name='pk_visit')
    )
    op.create_index('ix_visit_client_id_day', 'visit', ['client_id', 'day'])
    op.create_index('ix_visit_counsellor_id_day', 'visit', ['counsellor_id', 'day'])
    op.create_index('ix_visit_day', 'visit', ['day'])
    op.create_index('ix_visit_import_id', 'visit', ['import_id'])
    op.create_index('ix_visit_next_day', 'visit', ['next_day'])
    op.create_index('ix_visit_summary', 'visit', ['month', 'mode', 'sex', 'age_band', 'topic', 'population', 'risk', 'client_id'])


def _create_case_note() -> None:
    op.create_table('case_note',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=False),
    sa.Column('author_id', sa.Integer(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['staff.id'], name='fk_case_note_author_id_staff'),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_case_note_visit_id_visit'),
    sa.PrimaryKeyConstraint('id', name='pk_case_note')
    )
    op.create_index('ix_case_note_visit_id', 'case_note', ['visit_id'])


def _create_ledger_row() -> None:
    op.create_table('ledger_row',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('import_id', sa.Integer(), nullable=False),
    sa.Column('sheet', sa.String(length=200), nullable=False),
    sa.Column('row', sa.Integer(), nullable=False),
    sa.Column('fingerprint', sa.String(length=64), nullable=False),
    sa.Column('problem', sa.String(length=40), nullable=False),
    sa.Column('cells', sa.Text(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['import_id'], ['ledger_import.id'], name='fk_ledger_row_import_id_ledger_import'),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_ledger_row_visit_id_visit'),
    sa.PrimaryKeyConstraint('id', name='pk_ledger_row')
    )
    op.create_index('ix_ledger_row_import_id', 'ledger_row', ['import_id'])
    op.create_index('ix_ledger_row_visit_id', 'ledger_row', ['visit_id'])


def _create_referral() -> None:
    op.create_table('referral',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('number', sa.String(length=20), nullable=False),
    sa.Column('check_code', sa.String(length=12), nullable=False),
    sa.Column('client_id', sa.Integer(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=True),
    sa.Column('institution_id', sa.Integer(), nullable=False),
    sa.Column('destination', sa.String(length=40), nullable=False),
    sa.Column('referred_by', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('month', sa.String(length=7), sa.Computed('substr(day, 1, 7)', persisted=False), nullable=False),
    sa.Column('reasons', sa.Text(), nullable=False),
    sa.Column('observations', sa.Text(), nullable=False),
    sa.Column('work_done', sa.Text(), nullable=False),
    sa.Column('risk', sa.String(length=40), nullable=False),
    sa.Column('urgency', sa.String(length=20), nullable=False),
    sa.Column('consent', sa.String(length=20), nullable=False),
    sa.Column('consent_day', sa.Date(), nullable=True),
    sa.Column('state', sa.String(length=20), nullable=False),
    sa.Column('reply_by', sa.Date(), nullable=False),
    sa.Column('prints', sa.SmallInteger(), nullable=False),
    sa.Column('receipt_day', sa.Date(), nullable=True),
    sa.Column('arrived_day', sa.Date(), nullable=True),
    sa.Column('receipt_advice', sa.Text(), nullable=False),
    sa.Column('receipt_contact', sa.String(length=200), nullable=False),
    sa.Column('import_id', sa.Integer(), nullable=True),
    sa.Column('created_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['client_id'], ['client.id'], name='fk_referral_client_id_client'),
    sa.ForeignKeyConstraint(['import_id'], ['ledger_import.id'], name='fk_referral_import_id_ledger_import'),
    sa.ForeignKeyConstraint(['institution_id'], ['institution.id'], name='fk_referral_institution_id_institution'),
    sa.ForeignKeyConstraint(['referred_by'], ['staff.id'], name='fk_referral_referred_by_staff'),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_referral_visit_id_visit'),
    sa.PrimaryKeyConstraint('id', name='pk_referral'),
    sa.UniqueConstraint('check_code', name='uq_referral_check_code'),
    sa.UniqueConstraint('number', name='uq_referral_number')
    )
    op.create_index('ix_referral_client_id', 'referral', ['client_id'])
    op.create_index('ix_referral_day', 'referral', ['day'])
    op.create_index('ix_referral_import_id', 'referral', ['import_id'])
    op.create_index('ix_referral_state_reply_by', 'referral', ['state', 'reply_by'])
    op.create_index('ix_referral_summary', 'referral', ['month', 'destination', 'state'])
    op.create_index('ix_referral_visit_id', 'referral', ['visit_id'])


def _create_visit_amendment() -> None:
    op.create_table('visit_amendment',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('visit_id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('before', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('staff_id', sa.Integer(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name='fk_visit_amendment_staff_id_staff'),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_visit_amendment_visit_id_visit'),
    sa.PrimaryKeyConstraint('id', name='pk_visit_amendment')
    )
    op.create_index('ix_visit_amendment_visit_id', 'visit_amendment', ['visit_id'])


def _create_visit_text() -> None:
    op.create_table('visit_text',
    sa.Column('visit_id', sa.Integer(), nullable=False),
    sa.Column('done', sa.Text(), nullable=False),
    sa.Column('next_step', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_visit_text_visit_id_visit'),
    sa.PrimaryKeyConstraint('visit_id', name='pk_visit_text')
    )


def _create_visit_topic() -> None:
    op.create_table('visit_topic',
    sa.Column('visit_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('topic', sa.String(length=40), nullable=False),
    sa.ForeignKeyConstraint(['visit_id'], ['visit.id'], name='fk_visit_topic_visit_id_visit'),
    sa.PrimaryKeyConstraint('visit_id', 'position', name='pk_visit_topic')
    )
