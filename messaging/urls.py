"""Routes of messaging."""

urlpatterns: list[object] = []
