"""What Tencent's words mean for whoever has to act on them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from projects.enums import RegistrationStatus
from projects.models import Registration
from tencent.codes import error_code

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is the matter, in a sentence, and what to do about it."""

    what: Text
    advice: Text


_OPT_OUT = Explanation(
    _("A marketing text must say how to unsubscribe."),
    _("Add a way out at its end, for instance “Reply T to stop”."),
)
_VARIABLES = Explanation(
    _("The variables are not as Tencent wants them."),
    _("Number them {1}, {2} and so on, and leave enough fixed words around them."),
)
_LINK = Explanation(
    _("The link in the text was not accepted."),
    _("Use a link of your own domain in full, or leave it out."),
)
_FORBIDDEN = Explanation(
    _("The text holds words that Tencent does not let through."),
    _("Say it in other words, and leave out what its rules forbid."),
)
_DUPLICATE = Explanation(
    _("Tencent has the same already."),
    _("Use the one that is there; the platform's people can adopt it by its id."),
)
_PROOF = Explanation(
    _("The certificate does not prove the name, or cannot be read."),
    _("Upload a complete, readable picture of a valid certificate for this name."),
)
_TYPE = Explanation(
    _("The type does not go with the text."),
    _("Choose the type that fits: one-time codes, notifications or marketing."),
)
_ENTITY = Explanation(
    _("The name does not fit the company or the product."),
    _("Use the full or short name as it stands in the certificate."),
)
_REFUSED = Explanation(
    _("Tencent's reviewers did not approve it."),
    _("Mend what they wrote and submit it again."),
)
_BY_WORDS = (
    (("unsubscribe", "opt-out", "opt out", "退订"), _OPT_OUT),
    (("variable", "parameter", "变量", "参数"), _VARIABLES),
    (("link", "url", "链接", "网址", "短链"), _LINK),
    (
        ("sensitive", "prohibit", "forbid", "illegal", "敏感", "违规", "违禁", "禁止"),
        _FORBIDDEN,
    ),
    (("duplicate", "already exist", "same signature", "重复", "已存在"), _DUPLICATE),
    (
        (
            "certificate",
            "proof",
            "licen",
            "qualification",
            "证明",
            "证件",
            "执照",
            "资质",
        ),
        _PROOF,
    ),
    (("type", "类型"), _TYPE),
    (("match", "consistent", "company", "不符", "不一致", "企业"), _ENTITY),
)
_BY_CODE = {
    "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe": _OPT_OUT,
    "InvalidParameterValue.UnsupportedTemplateVariable": _VARIABLES,
    "InvalidParameterValue.InvalidTemplateFormat": _VARIABLES,
    "InvalidParameter.DirtyWordFound": _FORBIDDEN,
    "InvalidParameterValue.TemplateWithDirtyWords": _FORBIDDEN,
    "InvalidParameterValue.SignExistAndUnapproved": _DUPLICATE,
    "InvalidParameterValue.ImageInvalid": _PROOF,
    "InvalidParameterValue.InvalidDocumentType": _PROOF,
    "InvalidParameterValue.InvalidSmsType": _TYPE,
    "picture_missing": Explanation(
        _("A picture that proves the signature is lost."),
        _("Restore the documents from a backup, then try again."),
    ),
    "drift_missing": Explanation(
        _("It is not at Tencent any more."),
        _("Try again to register it anew, or adopt it under another id."),
    ),
    "drift_text": Explanation(
        _("Tencent has another text under this id."),
        _("Try again to register ours, or set Tencent's right in its console."),
    ),
    "drift_refused": Explanation(
        _("Tencent took its approval back."),
        _("Read its reply. Try again to submit it anew, or have the text changed."),
    ),
    "drift_reviewed": Explanation(
        _("Somebody submitted it to Tencent's review once more."),
        _("Wait for the review; the next comparison lets it through."),
    ),
    "adopt_missing": Explanation(
        _("Tencent has nothing under the id that was to be adopted."),
        _("Look the id up in Tencent's console and adopt again, or try again to add."),
    ),
    "adopt_text": Explanation(
        _("What Tencent has under the id to be adopted is another text."),
        _("Adopt the id that has exactly our text, or try again to add ours."),
    ),
}


def explanation(registration: Registration) -> Explanation | None:
    """The known cases by Tencent's code or words, else a general one.

    None when there is nothing to explain.
    """
    if registration.status == RegistrationStatus.REJECTED:
        return _by_words(registration.review_reply) or _REFUSED
    code = registration.error_code
    if not code:
        return None
    return _BY_CODE.get(code) or of_code(code)


def of_code(code: str) -> Explanation:
    """What an error code of a call means and asks for."""
    known = error_code(code)
    if (get_language() or "en").startswith("zh"):
        return Explanation(known.meaning_zh, known.advice_zh)
    return Explanation(known.meaning_en, known.advice_en)


def _by_words(reply: str) -> Explanation | None:
    said = reply.casefold()
    found = (means for words, means in _BY_WORDS if any(w in said for w in words))
    return next(found, None)
