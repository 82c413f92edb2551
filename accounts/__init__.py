"""Who: users, accounts (tenants), members and roles, access keys, the audit log."""
