"""The one OpenID Connect server by which people may sign in, as settings want it."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured


def servers(
    *, name: str, server_url: str, client_id: str, client_secret: str
) -> list[dict[str, object]]:
    """The one OpenID Connect server for allauth; none when nothing is set.

    Raises ImproperlyConfigured when only a part of it is set.
    """
    parts = {
        "OIDC_NAME": name,
        "OIDC_SERVER_URL": server_url,
        "OIDC_CLIENT_ID": client_id,
        "OIDC_CLIENT_SECRET": client_secret,
    }
    missing = [variable for variable, value in parts.items() if not value]
    if len(missing) == len(parts):
        return []
    if missing:
        raise ImproperlyConfigured(
            f"Sign-in by OpenID Connect needs all of {', '.join(parts)}. "
            f"Not set: {', '.join(missing)}."
        )
    return [
        {
            "provider_id": "oidc",
            "name": name[:40],
            "client_id": client_id,
            "secret": client_secret,
            "settings": {"server_url": server_url, "oauth_pkce_enabled": True},
        }
    ]


def origins(servers: list[dict[str, object]]) -> list[str]:
    """Scheme, host and port of each of these `servers`."""
    found = [server["settings"] for server in servers]
    urls = [urlsplit(str(one["server_url"])) for one in found if isinstance(one, dict)]
    return [f"{url.scheme}://{url.netloc}" for url in urls]
