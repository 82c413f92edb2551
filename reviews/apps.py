from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from isms_console.lib import reviewing


class ReviewsConfig(AppConfig):
    name = "reviews"
    verbose_name = _("Reviews")

    def ready(self) -> None:
        from reviews.actions.desk import ReviewDesk

        reviewing.install_desk(ReviewDesk())
