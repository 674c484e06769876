"""Every string of the house that is marked for translation, as a catalogue for translators.

The catalogue is written anew with: python -m tests.house.catalogue
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize
from tests.house.tree import HOUSE

CATALOGUE = HOUSE / "server/locale/django.pot"
MARKS = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop"})
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
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        if call.func.id not in MARKS:
            continue
        match call.args[:1]:
            case [ast.Constant(value=str(text))]:
                yield text
            case _:
                raise ValueError(f"line {call.lineno} marks what is no plain text")


def of_template(source: str) -> Iterator[str]:
    """The strings that a template marks for translation."""
    # Django writes each of them as a call of Python, and everything else as X.
    for line in templatize(source).splitlines():
        for start in range(len(line)):
            if line.startswith(("_(", "gettext("), start):
                yield from marked(_call(line[start:]))


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


def strings() -> dict[str, set[str]]:
    """Every marked string, and the files of the house that say it."""
    found: dict[str, set[str]] = {}
    for path in sorted(HOUSE.rglob("*")):
        if path.suffix not in {".py", ".html"}:
            continue
        source = path.read_text(encoding="utf-8")
        for text in marked(source) if path.suffix == ".py" else of_template(source):
            found.setdefault(text, set()).add(path.relative_to(HOUSE).as_posix())
    return found


def catalogue() -> str:
    """The catalogue as it should stand."""
    entries = [HEAD]
    for text, files in sorted(strings().items()):
        lines = [f"#: {name}" for name in sorted(files)]
        if "%(" in text:
            lines.append("#, python-format")
        entries.append("\n".join([*lines, f"msgid {quoted(text)}", 'msgstr ""', ""]))
    return "\n".join(entries)


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
