"""Tencent's words in ours."""

import pytest
from django.utils.translation import override

from projects.models import ProviderAccount, Registration
from projects.queries import connections
from projects.queries.explanations import explanation


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        ("Marketing SMS must contain an unsubscribe method", "unsubscribe"),
        ("营销短信需带退订方式", "unsubscribe"),
        ("The variable is too long", "variables"),
        ("模板变量格式错误", "variables"),
        ("Short links are not supported", "link"),
        ("内容包含敏感词", "does not let through"),
        ("证明材料不清晰", "certificate"),
        ("Please select the right SMS type", "type"),
        ("签名与企业名称不符", "does not fit the company"),
        ("Signature already exists", "has the same"),
        ("Try harder.", "did not approve it"),
        ("", "did not approve it"),
    ],
)
def test_a_reply_is_explained_with_what_to_do(reply, says):
    row = Registration(status="rejected", review_reply=reply)

    found = explanation(row)

    assert says in str(found.what)
    assert str(found.advice)


def test_codes_are_explained_and_nothing_needs_no_explanation():
    code = "InvalidParameterValue.MarketingTemplateWithoutUnsubscribe"
    assert "unsubscribe" in str(explanation(Registration(error_code=code)).what)
    limit = Registration(error_code="FailedOperation.TemplateNumberLimit")
    assert explanation(limit).what == "There are too many templates."
    with override("zh-hans"):
        assert explanation(limit).what == "模板数量已达上限。"
    assert explanation(Registration()) is None


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("", "may read signatures"),
        ("ClientNetworkError", "could not be reached"),
        ("ServerNetworkError", "not as Tencent does"),
        ("AuthFailure.SignatureExpire", "clocks"),
        ("AuthFailure.SecretIdNotFound", "does not know this key"),
        ("AuthFailure.SignatureFailure", "does not know this key"),
        ("UnauthorizedOperation.RequestPermissionDeny", "may not do this"),
        ("FailedOperation.NotEnterpriseCertification", "may not do this"),
        ("RequestLimitExceeded", "too many"),
    ],
)
def test_a_test_of_a_connection_has_a_plain_answer(code, says):
    account = ProviderAccount(test_passed=not code, test_code=code)

    found = connections.answer(account)

    assert says in str(found.what).lower() or says in str(found.what)
    assert str(found.advice)
