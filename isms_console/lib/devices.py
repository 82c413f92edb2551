"""What a browser says of itself, in words: enough to recognise one's own."""

# The first that fits; browsers also name those that they are like.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("MicroMessenger", "WeChat"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("HarmonyOS", "HarmonyOS"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)
_MOST = 60


def device_of(user_agent: str) -> str:
    """For instance `Firefox · Windows`; what is not known as it came, cut short."""
    parts = [
        next((word for sign, word in known if sign in user_agent), "")
        for known in (_BROWSERS, _SYSTEMS)
    ]
    return " · ".join(filter(None, parts)) or user_agent[:_MOST] or "?"
