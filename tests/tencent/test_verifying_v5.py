"""Legacy sigs verify as captured, and refusals have the twin codes."""

import pytest

from tencent.verifying import verify_v5
from tests.tencent.judging import code_of

V5 = {"app_key": "5f03a35d00ee52a21327ab048186a2c4", "now": 1795393622}


@pytest.mark.parametrize(
    ("sig", "random", "mobiles"),
    [
        (
            "871e1897e74029eb72589b5998107e1386f8a39b7dbe0e30848fc2f7538dff35",
            "167695",
            ["13788888888"],
        ),
        (
            "e3c5c0dd0cdbe305ed85e47f5d4c33a2aa428f11c8435db4be92b0cb759121b1",
            "215329",
            ["13788888888"],
        ),
        (
            "feab1c8390dac42bb555cc6f1c70600f0e6b7b61d9bd87caaea3292ca006cc3f",
            "843186",
            ["13788888888", "13788888889"],
        ),
        (
            "987e531a0ef7b83f80fb331f8f497b2003c6bbb1126730e78f53dc33da0b5a97",
            "667597",
            [],
        ),
        (
            "4d6cd0a86c8e4a6a755572bf1ebac17a994be75d2c48479a7679d61ec3ecdf10",
            "638439",
            [],
        ),
    ],
    ids=["sendsms msg", "sendsms template", "sendmultisms2", "pull", "pull by number"],
)
def test_captured_legacy_requests_verify(sig, random, mobiles):
    verify_v5(sig, random=random, time=1795393622, mobiles=mobiles, **V5)


@pytest.mark.parametrize(
    ("sig", "time", "code"),
    [
        ("", 1795393622, "InternalError.SigFieldMissing"),
        ("0" * 64, 1795393622 + 601, "InternalError.RequestTimeException"),
        ("0" * 64, 1795393622, "InternalError.SigVerificationFail"),
        ("ü", 1795393622, "InternalError.SigVerificationFail"),
    ],
)
def test_legacy_refusals_have_the_twin_codes(sig, time, code):
    assert code_of(verify_v5, sig, random="1", time=time, **V5) == code
