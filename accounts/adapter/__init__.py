"""How django-allauth behaves here."""
