"""What proves a signature: the matrix of console reference 3.3 and wire reference B.11.

Where the two differ, a pair that Tencent's interface refuses is not offered.
"""

from collections.abc import Mapping, Sequence

from projects.enums import CertificateType, SignPurpose, SignType

_LICENCES = (CertificateType.THREE_IN_ONE, CertificateType.BUSINESS_LICENCE)
_CODES = (CertificateType.ORGANIZATION_CODE, CertificateType.SOCIAL_CREDIT_CODE)

# What an organization shows of itself, or of the owner who authorized it.
_OF_ORGANIZATIONS: Mapping[SignType, Sequence[CertificateType]] = {
    SignType.COMPANY: _LICENCES,
    SignType.APP: (*_LICENCES, *_CODES),
    SignType.WEBSITE: (*_LICENCES, *_CODES),
    SignType.OFFICIAL_ACCOUNT: (*_LICENCES, *_CODES),
    SignType.MINI_PROGRAM: (*_LICENCES, *_CODES),
    SignType.TRADEMARK: (CertificateType.TRADEMARK,),
    SignType.GOVERNMENT: _CODES,
}
# What shows that a person runs it; persons have nothing else to show.
_OF_PERSONS: Mapping[SignType, CertificateType] = {
    SignType.APP: CertificateType.APP_BACKEND,
    SignType.WEBSITE: CertificateType.WEBSITE_FILING,
    SignType.OFFICIAL_ACCOUNT: CertificateType.OFFICIAL_ACCOUNT_SETTINGS,
    SignType.MINI_PROGRAM: CertificateType.MINI_PROGRAM_SETTINGS,
}
# Types that name an organization: not for accounts of persons.
ORGANIZATION_TYPES = frozenset(SignType) - frozenset(_OF_PERSONS)


def certificates_for(
    sign_type: SignType, purpose: SignPurpose, *, is_organization: bool
) -> tuple[CertificateType, ...]:
    """What may prove it. Nothing, where this kind of account cannot have the type.

    Only organizations may authorize others, so theirs are the owner's papers.
    """
    screenshot = _OF_PERSONS.get(sign_type)
    if not is_organization and screenshot is None:
        return ()
    organizations = tuple(_OF_ORGANIZATIONS[sign_type])
    if purpose == SignPurpose.OTHER:
        return organizations
    screenshots = () if screenshot is None else (screenshot,)
    return (*organizations, *screenshots) if is_organization else screenshots


def needs_certificate(
    sign_type: SignType, purpose: SignPurpose, *, is_organization: bool, is_first: bool
) -> bool:
    """Whether it has to be proved; `is_first`: nothing of its own is approved yet.

    An organization proves itself once. A trademark, another's name and what a person
    runs are proved each time.
    """
    if purpose == SignPurpose.OTHER or sign_type == SignType.TRADEMARK:
        return True
    return is_first or not is_organization


def needs_authorization(purpose: SignPurpose) -> bool:
    """Whether its owner has to allow it in writing."""
    return purpose == SignPurpose.OTHER
