"""Three looks: dark, light, high contrast. The stylesheet knows these names and no colour."""
from textual.theme import Theme


def _theme(name: str, *, dark: bool, background: str, foreground: str, panel: str, header: str, header_text: str, field: str,
           field_text: str, muted: str, line: str, accent: str, success: str, on_success: str, warning: str, on_warning: str, error: str,
           on_error: str) -> Theme:
    return Theme(name=name, primary=header, background=background, foreground=foreground, panel=panel, surface=panel, accent=accent,
                 success=success, warning=warning, error=error, dark=dark,
                 variables={"header": header, "header-text": header_text, "field": field, "field-text": field_text, "muted": muted,
                            "line": line, "on-success": on_success, "on-warning": on_warning, "on-error": on_error})


THEMES = (
    _theme("koyu", dark=True, background="#10161d", foreground="#d8dee6", panel="#1b2530", header="#2f5f8f", header_text="#ffffff",
           field="#e8d9a0", field_text="#10161d", muted="#8b9bab", line="#3a4754", accent="#7fb7d8", success="#3f8f5a", on_success="#ffffff",
           warning="#e0a030", on_warning="#10161d", error="#c0392b", on_error="#ffffff"),
    _theme("acik", dark=False, background="#f7f7f4", foreground="#1c2126", panel="#e9ece8", header="#24496e", header_text="#ffffff",
           field="#fff2b3", field_text="#101010", muted="#5b6670", line="#b9c0c4", accent="#1f6f9f", success="#2c7a45", on_success="#ffffff",
           warning="#a86400", on_warning="#ffffff", error="#b02a1d", on_error="#ffffff"),
    _theme("karsit", dark=True, background="#000000", foreground="#ffffff", panel="#000000", header="#ffffff", header_text="#000000",
           field="#ffff00", field_text="#000000", muted="#c8c8c8", line="#ffffff", accent="#00ffff", success="#00ff00", on_success="#000000",
           warning="#ffff00", on_warning="#000000", error="#ff5050", on_error="#000000"),
)
