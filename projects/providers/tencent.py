"""Tencent's review of signatures and templates, as registration needs it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from projects.validators.wire_numbers import INTERNATIONAL
from tencent.client import Outcome, ProviderError, TencentClient

__all__ = ["Access", "Item", "Outcome", "ProviderError", "Registry"]

# The most that Tencent lists at a time (wire reference B.14, B.18).
PAGE = 100


@dataclass(frozen=True, slots=True)
class Access:
    """Where Tencent is and what opens it."""

    scheme: str
    endpoint: str
    region: str
    secret_id: str = field(repr=False)
    secret_key: str = field(repr=False)

    def client(self) -> TencentClient:
        """A client for a few calls. Raises ProviderError for an empty key."""
        return TencentClient(
            self.endpoint, self.scheme, self.region, self.secret_id, self.secret_key
        )


@dataclass(frozen=True, slots=True)
class Item:
    """One signature or template as Tencent has it.

    `status_code`: 0 usable, 1 in review, 2 not yet effective, -1 refused.
    `created_at` is when it was handed in last, in seconds since 1970.
    """

    upstream_id: str
    text: str
    name: str
    status_code: int
    review_reply: str
    created_at: int


class Registry(ABC):
    """What Tencent keeps of one kind, and the actions on it.

    `before` is called with the action's name before each call. Everything that talks
    raises ProviderError.
    """

    ADD: str
    CHANGE: str
    DELETE: str
    LIST: str

    def __init__(self, access: Access, before: Callable[[str], None]) -> None:
        self._access, self._before = access, before

    @cached_property
    def _client(self) -> TencentClient:
        return self._access.client()

    def add(self, fields: Mapping[str, Any]) -> str:
        """Hands in something new; returns Tencent's id."""
        self._before(self.ADD)
        return self._add(fields)

    def change(self, upstream_id: str, fields: Mapping[str, Any]) -> None:
        """Hands in again what is in review or was refused."""
        self._before(self.CHANGE)
        self._change(int(upstream_id), fields)

    def delete(self, upstream_id: str) -> None:
        """Deletes it at Tencent."""
        self._before(self.DELETE)
        self._delete(int(upstream_id))

    def everything(self) -> Iterator[Item]:
        """All that there is, page by page, the newest first."""
        offset = 0
        while True:
            self._before(self.LIST)
            page = self._list((), offset)
            yield from page
            if len(page) < PAGE:
                return
            offset += PAGE

    def these(self, upstream_ids: Sequence[str]) -> dict[str, Item]:
        """Those of at most 100 ids that there are, by id."""
        self._before(self.LIST)
        found = self._list([int(each) for each in upstream_ids], 0)
        return {item.upstream_id: item for item in found}

    @abstractmethod
    def _add(self, fields: Mapping[str, Any]) -> str: ...

    @abstractmethod
    def _change(self, upstream_id: int, fields: Mapping[str, Any]) -> None: ...

    @abstractmethod
    def _delete(self, upstream_id: int) -> None: ...

    @abstractmethod
    def _list(self, upstream_ids: Sequence[int], offset: int) -> list[Item]: ...


class Signatures(Registry):
    """Signatures; their text is what stands between the brackets."""

    ADD, CHANGE = "AddSmsSign", "ModifySmsSign"
    DELETE, LIST = "DeleteSmsSign", "DescribeSmsSignList"

    def _add(self, fields: Mapping[str, Any]) -> str:
        answer = self._client.add_sign(international=INTERNATIONAL, **fields)
        return str(answer.add_sign_status.sign_id)

    def _change(self, upstream_id: int, fields: Mapping[str, Any]) -> None:
        self._client.modify_sign(
            sign_id=upstream_id, international=INTERNATIONAL, **fields
        )

    def _delete(self, upstream_id: int) -> None:
        self._client.delete_sign(sign_id=upstream_id)

    def _list(self, upstream_ids: Sequence[int], offset: int) -> list[Item]:
        answer = self._client.describe_sign_list(
            international=INTERNATIONAL,
            sign_ids=upstream_ids,
            limit=PAGE,
            offset=offset,
        )
        return [
            Item(
                upstream_id=str(item.sign_id),
                text=item.sign_name,
                name=item.sign_name,
                status_code=item.status_code,
                review_reply=item.review_reply,
                created_at=item.create_time,
            )
            for item in answer.signatures
        ]


class Templates(Registry):
    """Body templates; their text is their content."""

    ADD, CHANGE = "AddSmsTemplate", "ModifySmsTemplate"
    DELETE, LIST = "DeleteSmsTemplate", "DescribeSmsTemplateList"

    def _add(self, fields: Mapping[str, Any]) -> str:
        answer = self._client.add_template(international=INTERNATIONAL, **fields)
        return answer.add_template_status.template_id

    def _change(self, upstream_id: int, fields: Mapping[str, Any]) -> None:
        self._client.modify_template(
            template_id=upstream_id, international=INTERNATIONAL, **fields
        )

    def _delete(self, upstream_id: int) -> None:
        self._client.delete_template(template_id=upstream_id)

    def _list(self, upstream_ids: Sequence[int], offset: int) -> list[Item]:
        answer = self._client.describe_template_list(
            international=INTERNATIONAL,
            template_ids=upstream_ids,
            limit=PAGE,
            offset=offset,
        )
        return [
            Item(
                upstream_id=str(item.template_id),
                text=item.template_content,
                name=item.template_name,
                status_code=item.status_code,
                review_reply=item.review_reply,
                created_at=item.create_time,
            )
            for item in answer.templates
        ]


def knock(access: Access) -> None:
    """A harmless call that shows whether Tencent lets us in. Raises ProviderError."""
    access.client().describe_sign_list(international=INTERNATIONAL, limit=1)
