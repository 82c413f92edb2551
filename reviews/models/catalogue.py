"""Written criteria and reasons, in both languages, editable by staff."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def in_reader_language(english: str, chinese: str) -> str:
    """The one of two texts that the reader understands."""
    return chinese if (get_language() or "").startswith("zh") else english


class ReviewReason(models.Model):
    """Why something is refused, and what the applicant should do."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    # The kind of subject it fits; "" fits all.
    kind = models.CharField(_("kind"), max_length=40, blank=True, default="")
    title_en = models.CharField(_("title in English"), max_length=120)
    title_zh = models.CharField(_("title in Chinese"), max_length=120)
    advice_en = models.TextField(_("advice in English"))
    advice_zh = models.TextField(_("advice in Chinese"))
    is_offered = models.BooleanField(_("offered"), default=True)
    position = models.PositiveSmallIntegerField(_("position"), default=100)

    class Meta:
        verbose_name = _("reason")
        verbose_name_plural = _("reasons")

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The reason in the reader's language."""
        return in_reader_language(self.title_en, self.title_zh)

    @property
    def advice(self) -> str:
        """What to do, in the reader's language."""
        return in_reader_language(self.advice_en, self.advice_zh)


class ReviewStandard(models.Model):
    """One written criterion; the desk links to it."""

    kind = models.CharField(_("kind"), max_length=40)
    title_en = models.CharField(_("title in English"), max_length=120)
    title_zh = models.CharField(_("title in Chinese"), max_length=120)
    text_en = models.TextField(_("text in English"))
    text_zh = models.TextField(_("text in Chinese"))
    position = models.PositiveSmallIntegerField(_("position"), default=100)

    class Meta:
        verbose_name = _("standard")
        verbose_name_plural = _("standards")

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """Its name in the reader's language."""
        return in_reader_language(self.title_en, self.title_zh)

    @property
    def text(self) -> str:
        """The criterion in the reader's language."""
        return in_reader_language(self.text_en, self.text_zh)
