"""Whether this process can serve: for load balancers and container health checks."""

from django.db import connection
from django.http import HttpRequest, JsonResponse

from accounts.permissions import everyone


@everyone
def health(request: HttpRequest) -> JsonResponse:
    """200 when the database answers; an error page otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
