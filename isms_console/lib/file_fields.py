"""Form fields that take several files at once."""

from typing import Any

from django import forms


class Files(forms.ClearableFileInput):
    """An input that takes several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files, whatever they hold: what they are says the action."""

    widget = Files

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Take them as they come."""
        return data
