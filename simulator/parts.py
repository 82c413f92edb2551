"""Where a text splits into its billed parts."""

from tencent import segments


def split(text: str, country_code: str) -> list[str]:
    """Cut a text as the network does; joined, the parts are the text again.

    A character that takes two units is never cut in half.
    """
    counted = segments.count(text, country_code=country_code)
    if counted.segments == 1:
        return [text]
    room = counted.capacity.first
    parts = [""]
    for char in text:
        units = _units(char, counted.encoding)
        if units > room:
            parts.append("")
            room = counted.capacity.further
        parts[-1] += char
        room -= units
    return parts


def _units(char: str, encoding: str) -> int:
    if encoding == segments.GSM_7:
        return segments.gsm_units(char)
    return len(char.encode("utf-16-le", "surrogatepass")) // 2
