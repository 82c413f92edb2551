"""Our words as Tencent's numbers (wire reference B.11, B.15), for both directions."""

from collections.abc import Mapping

from projects.enums import CertificateType, SignPurpose, SignType, TemplateKind

SMS_TYPES: Mapping[TemplateKind, int] = {
    TemplateKind.MARKETING: 1,
    TemplateKind.NOTIFICATION: 2,
    TemplateKind.OTP: 3,
}
SIGN_TYPES: Mapping[SignType, int] = {
    SignType.COMPANY: 0,
    SignType.APP: 1,
    SignType.WEBSITE: 2,
    SignType.OFFICIAL_ACCOUNT: 3,
    SignType.TRADEMARK: 4,
    SignType.GOVERNMENT: 5,
    SignType.MINI_PROGRAM: 6,
}
DOCUMENT_TYPES: Mapping[CertificateType, int] = {
    CertificateType.THREE_IN_ONE: 0,
    CertificateType.BUSINESS_LICENCE: 1,
    CertificateType.ORGANIZATION_CODE: 2,
    CertificateType.SOCIAL_CREDIT_CODE: 3,
    CertificateType.APP_BACKEND: 4,
    CertificateType.WEBSITE_FILING: 5,
    CertificateType.MINI_PROGRAM_SETTINGS: 6,
    CertificateType.TRADEMARK: 7,
    CertificateType.OFFICIAL_ACCOUNT_SETTINGS: 8,
}
SIGN_PURPOSES: Mapping[SignPurpose, int] = {SignPurpose.OWN: 0, SignPurpose.OTHER: 1}
# All of ours is International SMS.
INTERNATIONAL = 1
