"""Routes of reviews, by subject."""

from reviews.urls import catalogue, desk

urlpatterns = [*desk.urlpatterns, *catalogue.urlpatterns]
