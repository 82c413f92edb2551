"""ReportConversion. Source: wire reference B.20."""

from simulator.actions.apps import find_app
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas.v20210111 import (
    ReportConversionRequest,
    ReportConversionResponse,
    ReportConversionStatus,
)


def report_conversion(
    world: World, request: ReportConversionRequest, _: ActionCall
) -> ReportConversionResponse:
    """Note that a code was typed back."""
    at = request.conversion_time
    with world.store.transaction() as db:
        try:
            app = find_app(db, request.sdk_app_id)
        except WireError as error:
            # The only code about applications that this action has.
            raise WireError(
                "UnauthorizedOperation.SmsSdkAppIdVerifyFail", error.message
            ) from None
        db.execute(
            "INSERT INTO conversions (sdk_app_id, serial_no, converted_at) "
            "VALUES (?, ?, ?)",
            (
                app.sdk_app_id,
                request.serial_no,
                int(world.clock.now()) if at is None else at,
            ),
        )
    status = ReportConversionStatus(code="OK", message="success")
    return ReportConversionResponse(report_conversion_status=status)
