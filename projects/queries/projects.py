"""Projects, fetched and authorised in one step."""

import uuid

from django.shortcuts import get_object_or_404

from accounts.models import Account
from projects.models import Project
from projects.queries.sendable import projects_of


def access_project(account: Account, uid: uuid.UUID) -> Project:
    """One of the account's; a deleted one or anybody else's is not found (404)."""
    return get_object_or_404(projects_of(account).select_related("account"), uid=uid)
