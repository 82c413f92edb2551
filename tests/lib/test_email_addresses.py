import pytest

from isms_console.lib.email_addresses import mask


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("mei@harbour.example", "m••@harbour.example"),
        ('"odd@name"@harbour.example', '"••@harbour.example'),
        ("@", "••@"),
    ],
)
def test_a_masked_address_keeps_its_first_letter_and_its_domain(address, masked):
    assert mask(address) == masked
