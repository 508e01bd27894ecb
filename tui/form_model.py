"""The form as a pure model: fields, texts, cursor, errors; one function takes a key and says what changed. Tested without a terminal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gumruk.tui.field_types import FieldType


@dataclass(frozen=True)
class Field:
    """One field: where its label and its text stand, what it takes."""

    name: str
    label: str
    row: int
    col: int
    type: FieldType
    label_col: int = 0
    width: int = 0
    mandatory: bool = False
    protected: bool = False
    fetch: bool = False
    rule: str = ""
    code_list: str = ""

    @property
    def span(self) -> int:
        """Columns that the text takes on screen."""
        return self.width or self.type.length

    def complaint(self, error: str) -> str:
        """The sentence for the message line: the rule that the field stands on, its label, what is wrong."""
        return f"{self.rule + ' ' if self.rule else ''}{self.label.strip()}: {error}"


@dataclass(frozen=True)
class Note:
    """Painted text that is no field; style is a component name of the form, or empty."""

    row: int
    col: int
    text: str
    style: str = ""


@dataclass(frozen=True)
class Changed:
    """These rows look different now."""

    rows: frozenset[int]


@dataclass(frozen=True)
class Said:
    """Something for the message line; an empty text clears it."""

    text: str
    kind: str = "error"


@dataclass(frozen=True)
class Fetch:
    """Enter in a field that names a record."""

    name: str


@dataclass(frozen=True)
class Left:
    """A field was left with another text than it was entered with."""

    name: str


@dataclass(frozen=True)
class Bell:
    """The key does nothing here."""


Effect = Changed | Said | Fetch | Left | Bell


class FormModel:
    """Texts and cursor of a form. `press` and `paste` are the only ways a clerk changes it."""

    def __init__(self, fields: Sequence[Field], notes: Iterable[Note] = ()) -> None:
        self.notes: list[Note] = list(notes)
        self.errors: dict[str, str] = {}
        self._set_fields(fields)

    def _set_fields(self, fields: Sequence[Field]) -> None:
        self.fields: dict[str, Field] = {f.name: f for f in fields}
        self.order: list[str] = [f.name for f in fields if not f.protected]
        old = getattr(self, "text", {})
        self.text: dict[str, str] = {f.name: old.get(f.name, "") for f in fields}
        cursor = getattr(self, "cursor", "")
        self.cursor: str = cursor if cursor in self.order else (self.order[0] if self.order else "")
        self.pos = len(self.text.get(self.cursor, ""))
        self.fresh = True
        self._entered = self.text.get(self.cursor, "")
        self.changed: set[str] = set()

    def replace(self, fields: Sequence[Field], notes: Iterable[Note] = ()) -> None:
        """Other fields and notes; texts of fields that keep their name stay."""
        self.notes = list(notes)
        self._set_fields(fields)
        self.errors = {k: v for k, v in self.errors.items() if k in self.fields}

    @property
    def rows(self) -> int:
        return 1 + max([f.row for f in self.fields.values()] + [n.row for n in self.notes], default=0)

    @property
    def dirty(self) -> bool:
        return bool(self.changed)

    # Values

    def values(self) -> dict[str, Any]:
        return {name: self.fields[name].type.parse(self.text[name]) for name in self.fields}

    def value(self, name: str) -> Any:
        return self.fields[name].type.parse(self.text[name])

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Stored values; the form is not dirty by them."""
        for name, value in values.items():
            if name in self.fields:
                self.text[name] = self.fields[name].type.show(value)
                self.changed.discard(name)
                self.errors.pop(name, None)
        self._enter(self.cursor)

    def clear(self, keep: Iterable[str] = ()) -> None:
        """Empty all fields but those kept; the cursor goes home."""
        kept = set(keep)
        for name in self.fields:
            if name not in kept:
                self.text[name] = ""
        self.errors.clear()
        self.changed.clear()
        if self.order:
            self._enter(self.order[0])

    def snapshot(self) -> dict[str, Any]:
        """All that a draft needs; JSON can carry it."""
        return {"text": dict(self.text), "cursor": self.cursor, "changed": sorted(self.changed)}

    def restore(self, snapshot: Mapping[str, Any]) -> None:
        for name, text in snapshot.get("text", {}).items():
            if name in self.fields:
                self.text[name] = text
        self.changed = set(snapshot.get("changed", ())) & set(self.fields)
        if snapshot.get("cursor") in self.order:
            self._enter(snapshot["cursor"])

    # Errors

    def set_error(self, name: str, message: str) -> None:
        """Mark a field wrong and put the cursor there; what was typed stays."""
        if name in self.fields:
            self.errors[name] = message
            if name in self.order:
                self._enter(name)

    def check_all(self) -> list[tuple[str, str]]:
        """Every field as if it were left; the first wrong one gets the cursor."""
        found = []
        for name in self.order:
            field = self.fields[name]
            self.text[name], error = field.type.leave(self.text[name])
            if error is None and field.mandatory and not self.text[name]:
                error = "boş bırakılamaz."
            if error:
                self.errors[name] = error
                found.append((name, field.complaint(error)))
            else:
                self.errors.pop(name, None)
        if found:
            self._enter(found[0][0])
        return found

    # Cursor

    def _enter(self, name: str) -> None:
        self.cursor = name
        self.pos = len(self.text.get(name, ""))
        self.fresh = True
        self._entered = self.text.get(name, "")

    def touch(self, name: str = "") -> None:
        """Put the cursor on a field as if it had just been entered: the next character types over it."""
        self._enter(name if name in self.order else self.cursor)

    def go(self, name: str) -> list[Effect]:
        """Leave the field and enter another; the leaving checks, the cursor stays free."""
        if name == self.cursor or name not in self.order:
            return []
        old = self.cursor
        effects: list[Effect] = []
        field = self.fields[old]
        self.text[old], error = field.type.leave(self.text[old])
        if error and self.text[old]:
            self.errors[old] = error
            effects.append(Said(field.complaint(error)))
        else:
            self.errors.pop(old, None)
        if self.text[old] != self._entered:
            self.changed.add(old)
            effects.append(Left(old))
        self._enter(name)
        effects.append(Changed(frozenset({field.row, self.fields[name].row})))
        return effects

    def _step(self, by: int) -> list[Effect]:
        if len(self.order) < 2:
            return self._settle()
        return self.go(self.order[(self.order.index(self.cursor) + by) % len(self.order)])

    def _settle(self) -> list[Effect]:
        """The only field: checked where it stands."""
        field = self.fields[self.cursor]
        self.text[self.cursor], error = field.type.leave(self.text[self.cursor])
        self.fresh, self.pos = True, len(self.text[self.cursor])
        row = Changed(frozenset({field.row}))
        if error:
            self.errors[self.cursor] = error
            return [Said(f"{field.label}: {error}"), row]
        self.errors.pop(self.cursor, None)
        return [row]

    def _row_step(self, by: int) -> list[Effect]:
        """Up and down: the nearest field on the next row that has one. With no other row the key is left to others (a list below the form)."""
        here = self.fields[self.cursor]
        rows = sorted({self.fields[n].row for n in self.order})
        if len(rows) < 2:
            return []
        row = rows[(rows.index(here.row) + by) % len(rows)]
        return self.go(min((n for n in self.order if self.fields[n].row == row), key=lambda n: abs(self.fields[n].col - here.col)))

    # Keys

    def press(self, key: str, character: str | None = None) -> list[Effect]:
        """One key. Unknown keys give no effect at all, so that others may take them."""
        if not self.cursor:
            return []
        field = self.fields[self.cursor]
        text = self.text[self.cursor]
        if key == "enter":
            if field.fetch and text.strip():
                self.text[self.cursor] = field.type.leave(text)[0]
                return [Fetch(self.cursor), Changed(frozenset({field.row}))]
            return self._step(1)
        if key == "tab":
            return self._step(1)
        if key == "shift+tab":
            return self._step(-1)
        if key in ("down", "up"):
            return self._row_step(1 if key == "down" else -1)
        if key in ("left", "right", "home", "end"):
            self.fresh = False
            self.pos = {"left": max(0, self.pos - 1), "right": min(len(text), self.pos + 1), "home": 0, "end": len(text)}[key]
            return [Changed(frozenset({field.row}))]
        if key in ("backspace", "delete"):
            return self._erase(field, text, key)
        if character == "+" and field.type.plus_exits:
            return self._field_exit(field, text)
        if character and character.isprintable():
            return self._type(field, text, character)
        return []

    def _put(self, field: Field, text: str, pos: int) -> list[Effect]:
        self.text[field.name], self.pos, self.fresh = text, pos, False
        if text != self._entered:
            self.changed.add(field.name)
        effects: list[Effect] = [Changed(frozenset({field.row}))]
        if self.errors.pop(field.name, None) is not None:
            effects.append(Said(""))
        return effects

    def _erase(self, field: Field, text: str, key: str) -> list[Effect]:
        if self.fresh and text:
            return self._put(field, "", 0)
        pos = self.pos
        if key == "backspace" and pos:
            return self._put(field, text[: pos - 1] + text[pos:], pos - 1)
        if key == "delete" and pos < len(text):
            return self._put(field, text[:pos] + text[pos + 1 :], pos)
        return [Bell()]

    def _field_exit(self, field: Field, text: str) -> list[Effect]:
        """Blank the rest of the field and go on; in a field not yet touched, keep what stands there."""
        if not self.fresh and self.pos < len(text):
            self.text[field.name] = text[: self.pos]
            self.changed.add(field.name)
        return [Changed(frozenset({field.row})), *self._step(1)]

    def _type(self, field: Field, text: str, character: str) -> list[Effect]:
        pos = self.pos
        if self.fresh:
            text, pos = "", 0
        got = field.type.accept(character, text, pos)
        if not got:
            return [Bell()]
        new = text[:pos] + got + text[pos:]
        effects = self._put(field, new, pos + len(got))
        if field.type.autoskip and len(new) >= field.type.length and self.pos == len(new):
            effects += self._step(1)
        return effects

    def paste(self, text: str) -> list[Effect]:
        """A paste replaces the field: trimmed, whole or refused with a sentence."""
        if not self.cursor:
            return []
        field = self.fields[self.cursor]
        clean, error = field.type.paste(text)
        if error:
            return [Said(f"{field.label}: {error}")]
        return self._put(field, clean, len(clean))
