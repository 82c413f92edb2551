"""What every list needs: order, page, remembered size, cells of components."""

from functools import cached_property
from typing import Any, TypeVar

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import HttpRequest
from django.template import Context, Template
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django_cotton.compiler_regex import CottonCompiler
from django_tables2 import Column, RequestConfig, Table, TemplateColumn
from django_tables2.utils import Accessor

PAGE_SIZES = (20, 50, 100)
# A page number of more digits fits into no query.
_MOST_DIGITS = 7
COOKIE = "page_size"  # written by static/js/tables.js

AnyTable = TypeVar("AnyTable", bound=Table)


def page_size(request: HttpRequest, asked: str = "") -> int:
    """The size asked for in the address, or the one this browser chose last."""
    for value in (asked, request.COOKIES.get(COOKIE, "")):
        if value in {str(size) for size in PAGE_SIZES}:
            return int(value)
    return PAGE_SIZES[0]


def configure(
    request: HttpRequest, table: AnyTable, paginator_class: Any = Paginator
) -> AnyTable:
    """Orders and pages the table as the address says; a wrong page is the nearest.

    Give `paginator_class=LazyPaginator` when counting all rows is too slow.
    """
    RequestConfig(request, paginate=False).configure(table)
    size = page_size(request, request.GET.get(table.prefixed_per_page_field, ""))
    number: Any = request.GET.get(table.prefixed_page_field, "1")[:_MOST_DIGITS]
    try:
        table.paginate(paginator_class=paginator_class, per_page=size, page=number)
    except PageNotAnInteger:
        table.page = table.paginator.page(1)
    except EmptyPage:
        table.page = table.paginator.page(table.paginator.num_pages)
    return table


class TickColumn(Column):
    """A box before each row, and one in the head for all: see <c-data-table>'s bulk.

    The boxes are named after the column and hold the row's value; `label` is the
    accessor of what a screen reader hears, `form` the id of the form they belong to.
    """

    def __init__(self, label: str = "pk", form: str = "", **kwargs: Any) -> None:
        super().__init__(orderable=False, **kwargs)
        self.label, self.form = Accessor(label), form

    @property
    def header(self) -> str:
        """The box for all rows."""
        line = (
            '<input type="checkbox" class="form-check-input" data-tick-all '
            'aria-label="{}">'
        )
        return format_html(line, _("All rows"))

    def render(self, value: Any, record: Any, bound_column: Any) -> str:
        """Render one row's box."""
        line = (
            '<input type="checkbox" class="form-check-input" data-tick name="{}" '
            'value="{}" form="{}" aria-label="{}">'
        )
        label = self.label.resolve(record)
        return format_html(line, bound_column.name, value, self.form, label)


class ComponentColumn(TemplateColumn):
    """A cell of components, for instance '<c-number :number="value" />'.

    Knows `record`, `value`, `table` and `request`. Compiled once a column, not once
    a row, and without the context processors: a page of 100 rows stays fast.
    """

    @cached_property
    def _template(self) -> Template:
        return Template(CottonCompiler().process(str(self.template_code)))

    def render(
        self, record: Any, table: Table, value: Any, bound_column: Any, **kwargs: Any
    ) -> str:
        """Render the cell."""
        context = self.get_context_data(
            record=record, table=table, value=value, bound_column=bound_column, **kwargs
        )
        around = {"table": table, "request": getattr(table, "request", None)}
        return self._template.render(Context({**context, **around}))
