"""Parameters in query strings and forms: ``A.0=…&A.1=…`` and back.

Source: wire reference A.2 (flattening).
"""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from tencent.wire_error import WireError

# SendMultiGlobalSms with 200 numbers and 40 parameters each stays below this.
MAX_FIELDS = 10_000
# The deepest list of the API, MultiSmsInfoSet.0.TemplateParamSet.0, has four.
MAX_DEPTH = 8


def parse_form(text: str) -> dict[str, str]:
    """Decode a query string or form body; the last of equal names wins.

    Raises ``WireError`` (RequestSizeLimitExceeded) for too many fields.
    """
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MAX_FIELDS)
    except ValueError:
        raise WireError(
            "RequestSizeLimitExceeded",
            f"The request has more than {MAX_FIELDS} parameters.",
        ) from None
    return dict(pairs)


def flatten(params: Mapping[str, object]) -> dict[str, str]:
    """Write nested parameters as text with dotted names.

    ``None`` is left out and an empty list or mapping leaves no trace, as in the
    SDKs.
    """
    flat: dict[str, str] = {}
    for name, value in params.items():
        _flatten_into(flat, name, value)
    return flat


def _flatten_into(flat: dict[str, str], name: str, value: object) -> None:
    if isinstance(value, Mapping):
        for key, item in value.items():
            _flatten_into(flat, f"{name}.{key}", item)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            _flatten_into(flat, f"{name}.{index}", item)
    elif value is not None:
        flat[name] = str(value)


def unflatten(flat: Mapping[str, str]) -> dict[str, object]:
    """Rebuild nested parameters from dotted names.

    A level whose names are all decimal numbers becomes a list in number order;
    gaps close. Raises ``WireError`` (InvalidParameter) when a name is empty in
    part, too deep, or both a value and a container.
    """
    tree: dict[str, object] = {}
    for name, value in flat.items():
        _plant(tree, name, value)
    return {name: _with_lists(node) for name, node in tree.items()}


def _plant(tree: dict[str, object], name: str, value: str) -> None:
    *branches, leaf = name.split(".", MAX_DEPTH)
    node = tree
    for branch in branches:
        child = node.setdefault(branch, {})
        if not branch or not isinstance(child, dict):
            raise _bad_name(name)
        node = child
    if not leaf or "." in leaf or leaf in node:
        raise _bad_name(name)
    node[leaf] = value


def _with_lists(node: object) -> object:
    if not isinstance(node, dict):
        return node
    if all(key.isascii() and key.isdigit() for key in node):
        return [_with_lists(node[key]) for key in sorted(node, key=int)]
    return {key: _with_lists(child) for key, child in node.items()}


def _bad_name(name: str) -> WireError:
    return WireError("InvalidParameter", f"The parameter name `{name}` is malformed.")
