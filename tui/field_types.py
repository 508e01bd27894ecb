"""What a field takes: characters as they are typed, the text as it is left, the value behind it. Pure: no terminal in here."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from gumruk.models.yazi import buyuk
from gumruk.models.yazi import duzelt as mend


class FieldType:
    """Free text of at most `length` characters. Other types narrow it."""

    autoskip = False
    right = False
    plus_exits = False

    def __init__(self, length: int) -> None:
        self.length = length

    def accept(self, char: str, text: str, pos: int) -> str:
        """What the typed character puts in at `pos`; empty when it is refused."""
        return char if char.isprintable() and len(text) < self.length else ""

    def leave(self, text: str) -> tuple[str, str | None]:
        """The text as it stands when the field is left, and what is wrong with it."""
        return mend(text).strip(), None

    def parse(self, text: str) -> Any:
        """The value of a text that `leave` found right; None when empty."""
        return text or None

    def show(self, value: Any) -> str:
        return "" if value is None else str(value)

    def meaning(self, text: str) -> str:
        """Shown beside the field the moment the text has a meaning."""
        return ""

    def paint(self, text: str) -> str:
        return text

    def paste(self, text: str) -> tuple[str, str | None]:
        """A pasted text trimmed to one line, or why it does not fit; never cut."""
        clean = mend(" ".join(text.split()))
        out = ""
        for char in clean:
            got = self.accept(char, out, len(out))
            if not got:
                return "", f"Yapıştırılan buraya sığmıyor ya da uymuyor: «{clean[:30]}»."
            out += got
        return out, None


class TextField(FieldType):
    """Text; `upper` turns letters as Turkish does (ı→I, i→İ)."""

    def __init__(self, length: int, *, upper: bool = False) -> None:
        super().__init__(length)
        self.upper = upper

    def accept(self, char: str, text: str, pos: int) -> str:
        return super().accept(buyuk(char) if self.upper else mend(char), text, pos)

    def parse(self, text: str) -> Any:
        return text


class PasswordField(FieldType):
    def leave(self, text: str) -> tuple[str, str | None]:
        return text, None

    def paint(self, text: str) -> str:
        return "•" * len(text)


class DigitsField(FieldType):
    """Digits kept as text, leading zeros and all; a fixed one skips on when it is full."""

    plus_exits = True

    def __init__(self, length: int, *, fixed: bool = False) -> None:
        super().__init__(length)
        self.fixed = self.autoskip = fixed

    def accept(self, char: str, text: str, pos: int) -> str:
        return char if char in "0123456789" and len(text) < self.length else ""

    def leave(self, text: str) -> tuple[str, str | None]:
        if self.fixed and text and len(text) != self.length:
            return text, f"{self.length} rakam olmalı; {len(text)} yazıldı."
        return text, None

    def parse(self, text: str) -> Any:
        return text

    def paste(self, text: str) -> tuple[str, str | None]:
        return super().paste(re.sub(r"[\s.\-/]", "", text))


class NumberField(DigitsField):
    """A whole number."""

    right = True

    def parse(self, text: str) -> Any:
        return int(text) if text else None


class RecordField(FieldType):
    """A number that names a record: digits, a full number, a reference; letters upper as ASCII codes are."""

    plus_exits = True

    def accept(self, char: str, text: str, pos: int) -> str:
        char = buyuk(char)
        return char if char.isprintable() and len(text) < self.length and char != "+" else ""

    def parse(self, text: str) -> Any:
        return text


class DecimalField(FieldType):
    """A number with a decimal comma, kept as an integer scaled by 10**places. A typed point becomes the comma."""

    right = True
    plus_exits = True

    def __init__(self, digits: int, places: int) -> None:
        super().__init__(digits + digits // 3 + places + 1)
        self.digits, self.places = digits, places

    def accept(self, char: str, text: str, pos: int) -> str:
        if char in ".,":
            return "," if self.places and "," not in text else ""
        if char not in "0123456789":
            return ""
        whole, comma, part = text.partition(",")
        if comma and pos > len(whole):
            return char if len(part) < self.places else ""
        return char if len(whole.replace(".", "")) < self.digits else ""

    def leave(self, text: str) -> tuple[str, str | None]:
        if not text:
            return "", None
        plain = text.replace(".", "")
        if plain == ",":
            return text, "Yalnız virgül yazılmış."
        return self.show(self.parse(plain)), None

    def parse(self, text: str) -> Any:
        if not text:
            return None
        whole, _, part = text.replace(".", "").partition(",")
        return int(whole or 0) * 10**self.places + int(part.ljust(self.places, "0") or 0)

    def show(self, value: Any) -> str:
        if value is None:
            return ""
        whole, part = divmod(int(value), 10**self.places)
        text = f"{whole:,}".replace(",", ".")
        return f"{text},{part:0{self.places}d}" if self.places else text

    def paste(self, text: str) -> tuple[str, str | None]:
        clean = text.strip().replace(" ", "")
        m = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", clean, re.ASCII)
        if m is None:
            if re.fullmatch(r"[\d,]+\.\d+", clean, re.ASCII):
                return "", f"«{clean}»: ondalık virgülle yazılır, 1.234,56 gibi."
            return "", f"«{clean[:30]}» bir sayı değil."
        if "." in clean and "," not in clean:
            return "", f"«{clean}» iki türlü okunur; noktasız ya da virgüllü yazın."
        if len(m.group(2) or "") > self.places or len(m.group(1).replace(".", "")) > self.digits:
            return "", f"«{clean}» buraya sığmıyor."
        return clean.replace(".", ""), None


class AmountField(DecimalField):
    """Money in kuruş, up to 13 digits of lira."""

    def __init__(self, digits: int = 13) -> None:
        super().__init__(digits, 2)


class DateField(FieldType):
    """gg.aa.yyyy; typed with or without dots, two-digit years are of this century."""

    autoskip = True
    plus_exits = True

    def __init__(self) -> None:
        super().__init__(10)

    def accept(self, char: str, text: str, pos: int) -> str:
        if char in "./-":
            return "." if text and not text.endswith(".") and text.count(".") < 2 else ""
        if char not in "0123456789" or len(text) >= 10:
            return ""
        if pos == len(text) and len(text) in (2, 5) and text.count(".") == len(text) // 3:
            return "." + char
        return char

    def leave(self, text: str) -> tuple[str, str | None]:
        if not text:
            return "", None
        digits = text.replace(".", "")
        parts = text.split(".") if text.count(".") == 2 and all(text.split(".")) else [digits[:2], digits[2:4], digits[4:]]
        try:
            day, month, year = (int(p) for p in parts)
            value = date(year + 2000 if len(parts[2]) == 2 else year, month, day)
        except ValueError:
            return text, "Tarih gg.aa.yyyy biçiminde, takvimde olan bir gün olmalı."
        if value.year < 1900:
            return text, "Yıl dört rakamla yazılır."
        return f"{value:%d.%m.%Y}", None

    def parse(self, text: str) -> Any:
        if not text:
            return None
        day, month, year = (int(p) for p in text.split("."))
        return date(year, month, day)

    def show(self, value: Any) -> str:
        return "" if value is None else f"{value:%d.%m.%Y}"


class TimeField(FieldType):
    """ss:dd"""

    autoskip = True
    plus_exits = True

    def __init__(self) -> None:
        super().__init__(5)

    def accept(self, char: str, text: str, pos: int) -> str:
        if char in ":." and len(text) == 2:
            return ":"
        if char not in "0123456789" or len(text) >= 5:
            return ""
        return ":" + char if pos == len(text) == 2 else char

    def leave(self, text: str) -> tuple[str, str | None]:
        if not text:
            return "", None
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
            return text, "Saat ss:dd biçiminde, 00:00 ile 23:59 arasında olmalı."
        return text, None

    def parse(self, text: str) -> Any:
        return text


class CodeField(FieldType):
    """A code whose meaning shows the moment it is complete; an unknown one is an error when the field is left."""

    plus_exits = True

    def __init__(
        self, length: int, lookup: Callable[[str], str | None] | None = None, *, fixed: bool = False, ascii_upper: bool = False, digits: bool = False
    ) -> None:
        super().__init__(length)
        self.lookup, self.fixed, self.autoskip, self.ascii_upper, self.digits = lookup, fixed, fixed, ascii_upper, digits

    def accept(self, char: str, text: str, pos: int) -> str:
        char = buyuk(char)
        if self.ascii_upper:
            char = char.replace("İ", "I")
        if self.digits and char not in "0123456789":
            return ""
        return char if char.isprintable() and char not in " +" and len(text) < self.length else ""

    def leave(self, text: str) -> tuple[str, str | None]:
        if text and self.lookup is not None and self.lookup(text) is None:
            return text, f"«{text}» listede yok. F4 listeyi açar."
        return text, None

    def parse(self, text: str) -> Any:
        return text

    def meaning(self, text: str) -> str:
        if not text or self.lookup is None or (self.fixed and len(text) < self.length):
            return ""
        return self.lookup(text) or ""

    def paste(self, text: str) -> tuple[str, str | None]:
        return super().paste(text.replace(".", "") if self.digits else text)


class CodesField(CodeField):
    """Several codes parted by blanks; one with a minus before it stands for all others. Each is looked up when the field is left."""

    def accept(self, char: str, text: str, pos: int) -> str:
        if char == " ":
            return " " if text and not text.endswith((" ", "-")) and len(text) < self.length else ""
        if char == "-":
            return "-" if (not text or text.endswith(" ")) and len(text) < self.length else ""
        return super().accept(char, text, pos)

    def leave(self, text: str) -> tuple[str, str | None]:
        codes = text.split()
        unknown = next((c for c in codes if self.lookup is not None and self.lookup(c.removeprefix("-")) is None), None)
        return " ".join(codes), None if unknown is None else f"«{unknown.removeprefix('-')}» listede yok. F4 listeyi açar."

    def meaning(self, text: str) -> str:
        if self.lookup is None:
            return ""
        found = [(c, self.lookup(c.removeprefix("-"))) for c in text.split()]
        return ", ".join(f"{'dışında ' if c.startswith('-') else ''}{m}" for c, m in found if m)

    def paste(self, text: str) -> tuple[str, str | None]:
        return FieldType.paste(self, text)


class CheckedField(FieldType):
    """A number with a check of its own; the check's sentence is the error."""

    plus_exits = True

    def __init__(self, length: int, check: Callable[[str], str | None]) -> None:
        super().__init__(length)
        self.check = check

    def accept(self, char: str, text: str, pos: int) -> str:
        char = buyuk(char).replace("İ", "I")
        return char if char.isprintable() and char not in " +" and len(text) < self.length else ""

    def leave(self, text: str) -> tuple[str, str | None]:
        return text, self.check(text) if text else None

    def parse(self, text: str) -> Any:
        return text


class YesNoField(FieldType):
    """E or H."""

    autoskip = True
    plus_exits = True

    def __init__(self) -> None:
        super().__init__(1)

    def accept(self, char: str, text: str, pos: int) -> str:
        return {"e": "E", "E": "E", "h": "H", "H": "H"}.get(char, "")

    def parse(self, text: str) -> Any:
        return {"E": True, "H": False}.get(text)

    def show(self, value: Any) -> str:
        return "" if value is None else ("E" if value else "H")

    def meaning(self, text: str) -> str:
        return {"E": "evet", "H": "hayır"}.get(text, "")
