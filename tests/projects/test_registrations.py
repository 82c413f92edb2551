"""Signatures and templates at Tencent: handed over once, followed to a verdict."""

import base64

import pytest

from projects.actions.registrations import (
    follow_registrations,
    register_signature,
    register_template,
)
from projects.models import Registration
from projects.queries.sendable import sendable_signatures, sendable_templates
from tencent.client import ProviderError
from tests.simulator.cast import free_port
from tests.upstream import point

IMAGE = base64.b64encode(b"a licence").decode()


@pytest.fixture
def unknown(cast, upstream):
    """The cast, of which Tencent knows nothing yet."""
    Registration.objects.all().delete()
    cast.signature.sign_name = "Teahouse"
    cast.signature.save(update_fields=["sign_name"])
    cast.otp.content = "{1} opens the door for {2} minutes."
    cast.otp.name = "Door"
    cast.otp.save(update_fields=["content", "name"])
    return cast


def register(cast):
    return (
        register_signature(cast.signature, cast.provider, proof_image=IMAGE),
        register_template(cast.otp, cast.provider),
    )


def subjects(upstream, kind, key, value):
    return [row for row in upstream.get(kind) if row[key] == value]


def test_what_is_handed_over_waits_for_tencents_verdict(unknown, upstream):
    signature, template = register(unknown)

    [known] = subjects(upstream, "signatures", "name", "Teahouse")
    assert signature.upstream_id == str(known["id"])
    [known] = subjects(upstream, "templates", "content", unknown.otp.content)
    assert template.upstream_id == str(known["id"])
    assert (signature.status, template.status) == ("pending", "pending")
    assert follow_registrations() == 2
    assert sendable_signatures(unknown.project).count() == 0
    assert sendable_templates(unknown.project).count() == 0


def test_what_tencent_approves_can_be_sent_with(unknown, upstream):
    register(unknown)
    upstream.advance(5)

    assert follow_registrations() == 0

    assert list(sendable_signatures(unknown.project)) == [unknown.signature]
    assert list(sendable_templates(unknown.project)) == [unknown.otp]


def test_what_tencent_refuses_keeps_the_reason(unknown, upstream):
    signature, _template = register(unknown)
    upstream.post(
        "signatures", id=int(signature.upstream_id), verdict="reject", reply="No proof."
    )

    follow_registrations()

    signature.refresh_from_db()
    assert (signature.status, signature.review_reply) == ("rejected", "No proof.")
    assert sendable_signatures(unknown.project).count() == 0


def test_what_tencent_already_has_is_adopted_and_not_added_again(unknown, upstream):
    first = register(unknown)
    for row in first:
        row.delete()

    second = register(unknown)

    assert [row.upstream_id for row in second] == [row.upstream_id for row in first]
    assert len(subjects(upstream, "signatures", "name", "Teahouse")) == 1


def test_an_unreachable_tencent_leaves_nothing_registered(unknown):
    point(unknown.provider, free_port())

    with pytest.raises(ProviderError):
        register_template(unknown.otp, unknown.provider)

    assert Registration.objects.count() == 0
