"""Rows of accounts and their people."""

from accounts.models.access_keys import AccessKey
from accounts.models.accounts import Account, Membership, TermsAcceptance
from accounts.models.audit import AuditChain, AuditEntry
from accounts.models.invitations import Invitation
from accounts.models.notices import MailChoice, MobileCode, Notice, OutgoingMail
from accounts.models.users import User
from accounts.models.verifications import IdentityDocument, IdentityVerification

__all__ = [
    "AccessKey",
    "Account",
    "AuditChain",
    "AuditEntry",
    "IdentityDocument",
    "IdentityVerification",
    "Invitation",
    "MailChoice",
    "Membership",
    "MobileCode",
    "Notice",
    "OutgoingMail",
    "TermsAcceptance",
    "User",
]
