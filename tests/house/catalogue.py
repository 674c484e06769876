"""Every string of the house that is marked for translation, as a catalogue for translators.

The catalogue is written anew with: python -m tests.house.catalogue
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize
from tests.house.tree import HOUSE

from goodoffices.rooms.remains import AWAY, BURNT, EMPTIED

CATALOGUE = HOUSE / "server/locale/django.pot"
MARKS = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop"})
COUNTED = frozenset({"ngettext", "ngettext_lazy"})
IN_CONTEXT = frozenset({"pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"})
BETWEEN = "\0"
"""What stands between the singular and the plural of one string, as gettext itself writes it."""
_CALL = re.compile(r"(?<!\w)(?:_|[np]{0,2}gettext)\(")
HEAD = """\
# Good Offices: what the house says, for translators.
# Copyright of its contributors; licensed AGPL-3.0-or-later like the software itself.
msgid ""
msgstr ""
"Project-Id-Version: goodoffices\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""


def marked(source: str) -> Iterator[str]:
    """The strings that Python marks for translation.

    Raises:
        ValueError: one is no plain text, and no translator could ever find it.
    """
    for call in ast.walk(ast.parse(source)):
        match call:
            case ast.Call(func=ast.Name(id=name), args=args) if name in MARKS:
                yield _plain(args[:1], call.lineno)
            case ast.Call(func=ast.Name(id=name), args=args) if name in COUNTED:
                yield _plain(args[:2], call.lineno)
            case ast.Call(func=ast.Name(id=name)) if name in IN_CONTEXT:
                raise ValueError(
                    f"line {call.lineno} marks a context, which no catalogue here has"
                )


def _plain(args: list[ast.expr], line: int) -> str:
    """The string that a call marks; its singular and its plural where it is counted."""
    texts = [each.value for each in args if isinstance(each, ast.Constant)]
    if not args or len(texts) < len(args) or not all(isinstance(each, str) for each in texts):
        raise ValueError(f"line {line} marks what is no plain text")
    return BETWEEN.join(map(str, texts))


def of_template(source: str) -> Iterator[str]:
    """The strings that a template marks for translation."""
    # Django writes each of them as a call of Python, and everything else as X.
    for line in templatize(source).splitlines():
        for found in _CALL.finditer(line):
            yield from marked(_call(line[found.start() :]))


def _call(text: str) -> str:
    """The call with which a text begins."""
    for end, sign in enumerate(text, 1):
        if sign == ")":
            try:
                ast.parse(text[:end].strip(), mode="eval")
            except SyntaxError:
                continue
            return text[:end]
    raise ValueError(f"no call: {text}")


@cache
def strings() -> Mapping[str, set[str]]:
    """Every marked string, and the files of the house that say it.

    What remains of a talk is told by the rooms, which know no translation: pages translate it.
    """
    found: dict[str, set[str]] = {}
    for path in sorted(HOUSE.rglob("*")):
        if path.suffix not in {".py", ".html"}:
            continue
        source = path.read_text(encoding="utf-8")
        for text in marked(source) if path.suffix == ".py" else of_template(source):
            found.setdefault(text, set()).add(path.relative_to(HOUSE).as_posix())
    for text in (*BURNT, *AWAY, *EMPTIED):
        found.setdefault(text, set()).add("rooms/remains.py")
    return found


def catalogue() -> str:
    """The catalogue as it should stand."""
    entries = [HEAD]
    for text, files in sorted(strings().items()):
        lines = [f"#: {name}" for name in sorted(files)]
        if "%(" in text:
            lines.append("#, python-format")
        entries.append("\n".join([*lines, *entry(text), ""]))
    return "\n".join(entries)


def entry(text: str, said: tuple[str, ...] = ()) -> list[str]:
    """The lines of one string in a catalogue, with each form of its translation."""
    one, *many = text.split(BETWEEN)
    if not many:
        return [f"msgid {quoted(one)}", f"msgstr {quoted(''.join(said))}"]
    forms = [f"msgstr[{n}] {quoted(form)}" for n, form in enumerate(said or ("", ""))]
    return [f"msgid {quoted(one)}", f"msgid_plural {quoted(many[0])}", *forms]


def quoted(text: str) -> str:
    """A text as a catalogue writes it."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(signs.get(sign, sign) for sign in text) + '"'


def write(path: Path = CATALOGUE) -> None:
    """Write the catalogue anew."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(catalogue(), encoding="utf-8")


if __name__ == "__main__":
    write()
