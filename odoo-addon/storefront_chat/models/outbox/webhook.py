"""Webhook to the bridge: a transaction collects what it has to report, and a thread sends it after the commit."""

import threading

from odoo import SUPERUSER_ID, api, models
from odoo.modules.registry import Registry

from ...tools import parameters
from ...tools.webhook import Sender

EVENTS_PER_CALL = 200
_DATA = "storefront_chat.webhook"


class StorefrontChatWebhook(models.AbstractModel):
    _name = "storefront.chat.webhook"
    _description = "Webhook of Storefront Chat"

    @api.model
    def _event_recorded(self, event):
        self._notice()["event_ids"].append(event.id)

    @api.model
    def _settings_changed(self):
        self._notice()["settings"] = True

    @api.model
    def _privacy_task_given(self):
        self._notice()["privacy"] = True

    @api.model
    def _agent_typing(self, conversation, agent, is_typing):
        """`agent` is an `AgentCard`."""
        notice = {"conversation": conversation, "agent": agent, "is_typing": is_typing}
        self._notice()["typing"].append(notice)

    @api.model
    def _notice(self):
        """The report of this transaction so far; queued for sending after commit, forgotten on rollback."""
        hooks = self.env.cr.postcommit
        if _DATA not in hooks.data:
            notice = hooks.data[_DATA] = {"event_ids": [], "typing": [], "settings": False, "privacy": False}
            if self.pool.ready and self._bridge():
                dbname = self.env.cr.dbname
                hooks.add(lambda: _sender.put(dbname, notice))
        return hooks.data[_DATA]

    @api.model
    def _bridge(self):
        """Address and secret of the bridge; None when it is not set up."""
        url, secret = (parameters.text(self.env, name) for name in ("bridge_url", "bridge_secret"))
        return (url, secret) if url and secret else None

    @api.model
    def _compose(self, notices):
        """`(url, secret, payloads)` for these notices; None when no bridge is set up, or there is nothing to report."""
        bridge = self._bridge()
        payloads = self._payloads(notices) if bridge else None
        return (*bridge, payloads) if payloads else None

    @api.model
    def _payloads(self, notices):
        event_ids = [event_id for notice in notices for event_id in notice["event_ids"]]
        # sudo: storefront.chat.event - the outbox is readable by nobody. What a savepoint undid does not exist.
        events = self.env["storefront.chat.event"].sudo().browse(sorted(event_ids)).exists()
        first = {"events": events[:EVENTS_PER_CALL]._to_wire(), "typing": _latest_typing(notices)}
        if any(notice["settings"] for notice in notices):
            first["settings_version"] = self.env["storefront.chat.bridge"]._settings_version()
        if any(notice["privacy"] for notice in notices):
            first["privacy"] = True
        payloads = [first] if first["events"] or first["typing"] or len(first) > 2 else []
        for start in range(EVENTS_PER_CALL, len(events), EVENTS_PER_CALL):
            payloads.append({"events": events[start : start + EVENTS_PER_CALL]._to_wire(), "typing": []})
        return payloads


def _latest_typing(notices):
    latest = {}
    for notice in notices:
        for typing in notice["typing"]:
            key = (typing["conversation"], typing["agent"]["id"])
            latest.pop(key, None)
            latest[key] = typing
    return list(latest.values())


def _compose_in_new_transaction(dbname, notices):
    threading.current_thread().dbname = dbname
    # The primary database, not a replica: it must hold what has been committed just now.
    with Registry(dbname).check_signaling().cursor() as cr:
        return api.Environment(cr, SUPERUSER_ID, {})["storefront.chat.webhook"]._compose(notices)


_sender = Sender(_compose_in_new_transaction)
