from messaging.models import Message, Send


def test_an_operator_sends_one_message_and_lands_on_its_task(cast, signed_in):
    page = signed_in(cast.operator).post(
        "/sends/new/",
        {
            "project": cast.project.id,
            "signature": cast.signature.id,
            "body_template": cast.otp.id,
            "recipients": "+6581234567",
            "param_1": "483920",
            "param_2": "5",
        },
    )

    send = Send.objects.get()
    assert page.headers["Location"] == f"/sends/{send.id}/"
    assert send.template_params == ["483920", "5"]
    message = Message.objects.get()
    assert (message.phone_number, message.country) == ("+6581234567", "SG")
    assert message.status == "queued"
    assert message.id == send.first_message_id
