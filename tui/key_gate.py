"""One key finishes all its work, screen changes included, before the next is routed: typed ahead never lands in the wrong field.

Leans on private parts of the pinned Textual (`on_event`, `_parent`, `_nodes`, the message queues); the burst tests watch over it.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any

from textual import events
from textual.app import App

RETRY_SECONDS = 0.005
MAX_RETRIES = 200
MAX_ROUNDS = 2000


class GatedApp(App[None]):
    """An app whose keys and pastes wait their turn."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate_queue: deque[events.Event] = deque()
        self._gate_busy = False
        self._gate_held = 0
        self._gate_retries = 0
        self.on_hold_change: Callable[[bool], None] | None = None

    def hold(self) -> None:
        """Keep keys waiting while an act runs (the 5250's "input inhibited")."""
        self._gate_held += 1
        if self._gate_held == 1 and self.on_hold_change:
            self.on_hold_change(True)

    def release(self) -> None:
        self._gate_held -= 1
        if self._gate_held == 0 and self.on_hold_change:
            self.on_hold_change(False)

    @property
    def held(self) -> bool:
        return self._gate_held > 0

    async def on_event(self, event: events.Event) -> None:
        typed = isinstance(event, events.Key | events.Paste) and not event.is_forwarded
        if typed and not getattr(event, "_gated", False):
            self._gate_queue.append(event)
            if not self._gate_busy:
                await self._gate_route()
            return
        await super().on_event(event)

    async def _gate_route(self) -> None:
        if not self._gate_queue:
            self._gate_busy = False
            return
        self._gate_busy = True
        if not self._gate_open():
            self.set_timer(RETRY_SECONDS, self._gate_route)
            return
        event = self._gate_queue.popleft()
        event._gated = True  # type: ignore[attr-defined]
        target = self.focused or self.screen
        await super().on_event(event)
        self._gate_follow(target)

    def _gate_open(self) -> bool:
        """The top screen is mounted, and focused if it has anything to focus."""
        if self._gate_held or not self.screen.is_running:
            return False
        waits_for_focus = self.screen.focused is None and (self.screen.focus_chain or not self.screen._nodes)
        if waits_for_focus and self._gate_retries < MAX_RETRIES:
            self._gate_retries += 1
            return False
        self._gate_retries = 0
        return True

    def _gate_follow(self, node: Any, chain: tuple[Any, ...] = ()) -> None:
        """Send a sentinel up the same queues as the key: when it reaches the app, the key itself is done; what it set going may not be."""
        if node is None or node is self:
            self.call_later(self._gate_settle, chain)
        elif not node.call_later(self._gate_follow, node._parent, (*chain, node)):
            self._gate_follow(node._parent, chain)

    async def _gate_settle(self, chain: tuple[Any, ...], rounds: int = 0) -> None:
        """Messages and callbacks that the key set going (a list's choice, a dialog's answer, a screen pushed by it) run out first."""
        if rounds < MAX_ROUNDS and not self._gate_held and not self._gate_quiet(chain):
            await asyncio.sleep(0)  # a queue that is not empty never yields: without this the others would stand still while the app asks
            self.call_later(self._gate_settle, chain, rounds + 1)
            return
        await self._gate_route()

    def _gate_quiet(self, chain: tuple[Any, ...]) -> bool:
        """Is nothing queued or being handled along the key's way, on any screen, or in a widget of the top one?"""
        if self._next_callbacks:
            return False
        return not any(_busy(pump) for pump in (*chain, *self.screen_stack, *self.screen.walk_children()))


def _busy(pump: Any) -> bool:
    """Something waits in its queue, or its task is not back at the queue for the next message."""
    if not pump._running:
        return False
    queue = pump._message_queue
    return bool(queue.values or pump._next_callbacks or not queue.ready_event._waiters)
