"""One head for each app, and none missing."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

OURS = ["accounts", "reviews", "messaging", "projects"]


def test_every_app_with_models_is_watched_here():
    mine = [
        app.label for app in apps.get_app_configs() if "site-packages" not in app.path
    ]
    assert [
        label for label in mine if list(apps.get_app_config(label).get_models())
    ] == [label for label in mine if label in OURS]


@pytest.mark.parametrize("label", OURS)
def test_an_app_has_one_head(label):
    loader = MigrationLoader(None)

    assert len(loader.graph.leaf_nodes(label)) == 1


@pytest.mark.django_db
def test_no_migration_is_missing(capsys):
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)

    assert capsys.readouterr().out == "No changes detected\n"


@pytest.mark.django_db
def test_the_models_fit_the_database_they_are_tested_on():
    tables = set(connection.introspection.table_names())
    wanted = {
        model._meta.db_table
        for app in OURS
        for model in apps.get_app_config(app).get_models()
    }

    assert wanted - tables == set()
