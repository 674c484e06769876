"""Row security, forced, on what belongs to one person: PostgreSQL shows it to nobody else."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

HERS = "person_id = NULLIF(current_setting('goodoffices.person', true), '')::bigint"
OF_ENDED = (
    "sitting_id = ANY (string_to_array("
    "NULLIF(current_setting('goodoffices.ended', true), ''), ',')::bigint[])"
)
SENTENCES = (
    "ALTER TABLE seated_draft ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE seated_draft FORCE ROW LEVEL SECURITY",
    f"CREATE POLICY ones_own ON seated_draft USING ({HERS}) WITH CHECK ({HERS})",
    f"CREATE POLICY ended_found ON seated_draft FOR SELECT USING ({OF_ENDED})",
    f"CREATE POLICY ended_gone ON seated_draft FOR DELETE USING ({OF_ENDED})",
)


def secure(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    if editor.connection.vendor == "postgresql":
        for each in SENTENCES:
            editor.execute(each)


class Migration(migrations.Migration):
    dependencies = [("seated", "0003_draft")]

    operations = [migrations.RunPython(secure, migrations.RunPython.noop)]
