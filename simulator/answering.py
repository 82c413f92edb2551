"""Somebody answers on a phone."""

from simulator.callbacks import push_reply
from simulator.state import apps, messages, replies
from simulator.world import World


def send_reply(
    world: World, phone_number: str, text: str, *, sdk_app_id: str = ""
) -> replies.ReplyRow | None:
    """Reply to the last text a number got; None for an unknown application.

    Without a text to reply to, the reply goes to the first application.
    """
    with world.store.transaction() as db:
        last = messages.last_to(db, phone_number)
        if not sdk_app_id and last:
            sdk_app_id = last.sdk_app_id
        app = apps.find_app(db, sdk_app_id or world.options.sdk_app_id)
        if app is None:
            return None
        row = replies.add(
            db,
            values=(
                app.sdk_app_id,
                phone_number,
                last.extend_code if last else "",
                last.sign_name if last else "",
                text,
                world.clock.now(),
            ),
        )
        push_reply(db, app, row)
    return row
