"""Rows of accounts and their people."""

from accounts.models.access_keys import AccessKey
from accounts.models.accounts import Account, Membership
from accounts.models.audit import AuditEntry
from accounts.models.users import User

__all__ = ["AccessKey", "Account", "AuditEntry", "Membership", "User"]
