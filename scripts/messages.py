"""Catalogues of the console's words, without GNU gettext.

python scripts/messages.py update    finds all words and adds the new ones
python scripts/messages.py compile   makes the .mo files that Django reads
python scripts/messages.py check     exits 1 when a word lacks its translation
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"zh_Hans": "zh-hans"}
FOLDERS = (
    "accounts", "api", "isms_console", "messaging", "projects", "reviews",
    "simulator", "templates", "tencent",
)  # fmt: skip
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
HEADER = "# The console's words. Made by: python scripts/messages.py update"

_NOISE = re.compile(
    r'^"(POT|PO-|Project|Report|Last|Language-T|Generated).*\n', re.MULTILINE
)
_NAMES = re.compile(r"%\(\w+\)s|\{\w+\}")

Found = tuple[str, int, object, str | None]


def python_of(path: Path) -> str:
    """A source as Python: templates become calls of gettext, line by line."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    from django.utils.translation.template import templatize

    # What is not a call is blotted out with letters; at any depth of indentation,
    # which Python's tokenizer would take for blocks.
    lines = str(templatize(text, origin=str(path))).splitlines()
    return "\n".join(line.strip() if "(" in line else "" for line in lines)


def sources() -> Iterator[Path]:
    """All files that may hold words, in a stable order."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if (
                path.suffix in {".py", ".html", ".txt"}
                and "migrations" not in path.parts
            ):
                yield path


def words() -> Iterator[Found]:
    """Every word with its place: path, line, one or two texts, context."""
    for path in sources():
        code = io.BytesIO(python_of(path).encode())
        place = path.relative_to(ROOT).as_posix()
        found = extract(
            "python", code, keywords=KEYWORDS, options={"encoding": "utf-8"}
        )
        for line, texts, _comments, context in found:
            yield place, line, texts, context


def collected() -> Catalog:
    """A catalogue of everything found, without translations."""
    catalog = Catalog(project="isms-console", charset="utf-8", header_comment=HEADER)
    for place, _line, texts, context in words():
        # Lines are left out: they would make every change of a file a change of ours.
        catalog.add(texts, locations=[(place, 0)], context=context)  # type: ignore[arg-type]
    return catalog


def po_of(folder: str) -> Path:
    """Where a language's catalogue stands."""
    return ROOT / "locale" / folder / "LC_MESSAGES" / "django.po"


def known(folder: str) -> Catalog:
    """The catalogue as it was written; an empty one for a new language."""
    path = po_of(folder)
    if not path.exists():
        return Catalog(locale=folder, project="isms-console", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=folder)


def merged(folder: str) -> Catalog:
    """Everything found, with the translations that we know."""
    old, new = known(folder), collected()
    catalog = Catalog(
        locale=folder, project="isms-console", charset="utf-8", header_comment=HEADER
    )
    for message in sorted(new, key=lambda one: (str(one.id), one.context or "")):
        if not message.id:
            continue
        before = old.get(message.id, message.context)
        catalog.add(
            message.id,
            string=before.string if before else None,
            locations=sorted(set(message.locations)),
            context=message.context,
            flags=message.flags,
        )
    return catalog


def written(catalog: Catalog) -> bytes:
    """The catalogue as the bytes of a .po file, the same on every run."""
    buffer = io.BytesIO()
    write_po(
        buffer,
        catalog,
        width=88,
        omit_header=False,
        include_lineno=False,
        sort_output=False,
    )
    # Babel's dates and empty addresses would change with every run, or say nothing.
    text = _NOISE.sub("", buffer.getvalue().decode())
    return text.replace('#, fuzzy\nmsgid ""\n', 'msgid ""\n', 1).encode()


def update() -> int:
    """Write what is missing into every catalogue; known translations stay."""
    for folder in LANGUAGES:
        path = po_of(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(merged(folder)))
        empty = [one for one in known(folder) if one.id and not is_whole(one)]
        print(f"{path.relative_to(ROOT)}: {len(empty)} without a translation")
    return 0


def compile_all() -> int:
    """Make the binary catalogues beside the written ones."""
    for folder in LANGUAGES:
        path = po_of(folder).with_suffix(".mo")
        with path.open("wb") as file:
            write_mo(file, known(folder))
        print(f"{path.relative_to(ROOT)}: written")
    return 0


def is_whole(message: Message) -> bool:
    """Whether every form is translated and none is a guess."""
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return bool(forms) and all(forms) and not message.fuzzy


def wrong_places(message: Message) -> bool:
    """Whether the translation lacks, or invents, a %(name)s of the original."""
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    names = set(_NAMES.findall(" ".join(map(str, ids))))
    return any(set(_NAMES.findall(str(form))) != names for form in forms)


def problems() -> list[str]:
    """What is missing, empty, guessed, mistaken or no longer used."""
    found = []
    for folder in LANGUAGES:
        have = {(one.id, one.context): one for one in known(folder) if one.id}
        need = {(one.id, one.context): one for one in collected() if one.id}
        found += [f"{folder}: missing {key[0]!r}" for key in need.keys() - have]
        found += [f"{folder}: no longer used {key[0]!r}" for key in have.keys() - need]
        for key in have.keys() & need.keys():
            if not is_whole(have[key]):
                found.append(f"{folder}: not translated {key[0]!r}")
            elif wrong_places(have[key]):
                found.append(f"{folder}: other names in braces {key[0]!r}")
    return sorted(found)


def check() -> int:
    """Print every problem; 1 when there is one."""
    found = problems()
    print("\n".join(found) or "All words are translated.")
    return int(bool(found))


COMMANDS = {"update": update, "compile": compile_all, "check": check}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1].lstrip("-") not in COMMANDS:
        sys.exit(__doc__)
    sys.exit(COMMANDS[sys.argv[1].lstrip("-")]())
