"""What proves a signature, over the whole matrix (console reference 3.3)."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.enums import CertificateType, SignPurpose, SignType
from projects.validators.certificates import (
    ORGANIZATION_TYPES,
    certificates_for,
    needs_authorization,
    needs_certificate,
)

# Wire reference B.11: a wrong pair fails Tencent's review. 0 to 8, as DocumentType.
CODES = list(CertificateType)
TENCENT = {
    SignType.COMPANY: "01",
    SignType.APP: "01234",
    SignType.WEBSITE: "01235",
    SignType.OFFICIAL_ACCOUNT: "01238",
    SignType.TRADEMARK: "7",
    SignType.GOVERNMENT: "23",
    SignType.MINI_PROGRAM: "01236",
}
SCREENSHOTS = {CODES[4], CODES[5], CODES[6], CODES[8]}
types, purposes = st.sampled_from(SignType), st.sampled_from(SignPurpose)


def taken(sign_type):
    return {CODES[int(code)] for code in TENCENT[sign_type]}


@given(types, purposes, st.booleans())
def test_tencent_takes_every_pair_that_is_offered(sign_type, purpose, is_organization):
    offered = certificates_for(sign_type, purpose, is_organization=is_organization)

    assert set(offered) <= taken(sign_type)
    assert len(offered) == len(set(offered))


@pytest.mark.parametrize("sign_type", SignType)
def test_an_organization_is_offered_all_that_tencent_takes(sign_type):
    own = certificates_for(sign_type, SignPurpose.OWN, is_organization=True)
    others = certificates_for(sign_type, SignPurpose.OTHER, is_organization=True)

    assert set(own) == taken(sign_type)
    assert set(others) == taken(sign_type) - SCREENSHOTS


@given(types, purposes)
def test_a_person_shows_a_screenshot_and_has_no_name_of_an_organization(
    sign_type, purpose
):
    offered = certificates_for(sign_type, purpose, is_organization=False)

    assert (offered == ()) == (sign_type in ORGANIZATION_TYPES)
    if purpose == SignPurpose.OWN:
        assert set(offered) <= SCREENSHOTS


@pytest.mark.parametrize(
    ("sign_type", "purpose", "is_organization", "is_first"),
    list(itertools.product(SignType, SignPurpose, [True, False], [True, False])),
)
def test_only_a_later_own_name_of_an_organization_needs_no_certificate(
    sign_type, purpose, is_organization, is_first
):
    is_needed = needs_certificate(
        sign_type, purpose, is_organization=is_organization, is_first=is_first
    )
    is_later_own = is_organization and not is_first and purpose == SignPurpose.OWN

    assert is_needed != (is_later_own and sign_type != SignType.TRADEMARK)


def test_only_anothers_name_needs_a_letter():
    assert [each for each in SignPurpose if needs_authorization(each)] == ["other"]
