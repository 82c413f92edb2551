"""Words of the audit log in templates."""

from django import template

from accounts.queries import audit_details, audit_words

register = template.Library()

register.filter(audit_words.act_words)
register.filter(audit_details.changes_in_words)
register.filter(audit_details.details_in_words)
