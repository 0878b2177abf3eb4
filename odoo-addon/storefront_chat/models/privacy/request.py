"""Requests of people about their data: to export it, or to erase it.

Whom a request is about is forgotten as soon as it is done; what stays says when, by whom, and how many rows of what
kind.
"""

import json

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import email_normalize

from ...tools import instants
from ...tools.kept_by_system import check_set_by_people
from ...tools.phone import dialled, phone_key

CLUES = ("email", "phone", "shopper")
# All that a person says of a request; the rest is the system's record of it.
ASKED = {"kind", "company_id", *CLUES}


class StorefrontChatPrivacyRequest(models.Model):
    _name = "storefront.chat.privacy.request"
    _description = "Request about Personal Data"
    _order = "id desc"

    kind = fields.Selection([("export", "Export"), ("erase", "Erase")], required=True, default="erase")
    state = fields.Selection(
        [("draft", "Draft"), ("waiting", "Waiting for the Bridge"), ("done", "Done")],
        required=True,
        default="draft",
        readonly=True,
        copy=False,
    )
    company_id = fields.Many2one("res.company", required=True, default=lambda self: self.env.company, index=True)
    email = fields.Char(string="E-mail", copy=False)
    phone = fields.Char(copy=False)
    shopper = fields.Char(
        string="Shopper Id",
        copy=False,
        help="As the form of a chat shows it; or, of who is signed in at the shop, the number or name of the account "
        "there.",
    )
    subject_hash = fields.Char(
        string="Person, as a Hash",
        readonly=True,
        copy=False,
        help="The same for the same e-mail, phone or shopper id. Nobody can tell the person from it.",
    )
    requested_by_id = fields.Many2one("res.users", string="Requested by", readonly=True, copy=False)
    requested_at = fields.Datetime(readonly=True, copy=False)
    done_at = fields.Datetime(readonly=True, copy=False)
    counts = fields.Json(readonly=True, copy=False, help="Rows by what they are.")
    counts_text = fields.Text(string="Found", compute="_compute_counts_text")

    @api.depends("kind", "requested_at")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for request in self:
            request.display_name = f"{kinds.get(request.kind, '')} {request.id or ''}".strip()

    @api.depends("counts")
    def _compute_counts_text(self):
        labels = self._count_labels()
        for request in self:
            counts = request.counts or {}
            request.counts_text = "\n".join(
                f"{labels.get(name, name)}: {number}" for name, number in counts.items() if number
            ) or (self.env._("Nothing") if counts else "")

    @api.constrains("email", "phone", "shopper")
    def _check_clues(self):
        for request in self:
            if request.email and not email_normalize(request.email):
                raise ValidationError(self.env._("“%s” is not an e-mail address.", request.email))
            if request.phone and not phone_key(request.phone, request.company_id.country_id.code):
                raise ValidationError(self.env._("“%s” has too few digits to tell people apart.", request.phone))
            if sum(bool(request[name]) for name in CLUES) > 1:
                raise ValidationError(self.env._("Give one of these: an e-mail address, a phone number, a shopper id."))

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            check_set_by_people(self, vals, ASKED)
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su and any(request.state != "draft" for request in self):
            raise UserError(self.env._("A request that was begun is a record and cannot be changed."))
        check_set_by_people(self, vals, ASKED)
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_only_drafts(self):
        if any(request.state != "draft" for request in self):
            raise UserError(self.env._("A request that was begun is a record and cannot be deleted."))

    def action_preview(self):
        """Counts what there is, and changes nothing. The bridge's own part follows within seconds."""
        self._begin_checks()
        for request in self:
            found = request._found()
            # sudo: storefront.chat.privacy.request - see write
            request.sudo().counts = request._preview(found)
            request._task("count", {**request._payload(found), "for_export": request.kind == "export"})
        return True

    def action_run(self):
        """Erases, or exports; the bridge's part follows."""
        self._begin_checks()
        for request in self:
            request._begin()
            request._run()
        return True

    def _begin_checks(self):
        self.check_access("write")
        for request in self:
            if request.company_id not in self.env.user.company_ids:
                raise ValidationError(self.env._("You do not work in this company."))
            if request.state != "draft":
                raise UserError(self.env._("This request was begun before."))
            if not any(request[name] for name in CLUES):
                raise UserError(self.env._("Say whom this is about."))

    def _begin(self):
        # sudo: storefront.chat.privacy.request - a manager begins it, the system keeps the record
        self.sudo().write(
            {
                "state": "waiting",
                "requested_by_id": self.env.user.id,
                "requested_at": fields.Datetime.now(),
                "subject_hash": self.env["storefront.chat.erased"]._subject_hash(self.company_id, **self._clues()),
            }
        )

    def _run(self):
        privacy = self.env["storefront.chat.privacy"].sudo()
        found = self._found()
        # Read before they are gone: the bridge looks for the same.
        payload = {**self._payload(found), **privacy._what_to_sweep(found)}
        kept = privacy._shop_records(self.company_id, **self._clues())
        counts = self._erase(found) if self.kind == "erase" else privacy._counts(found)
        # sudo: storefront.chat.privacy.request - see _begin
        self.sudo().counts = {**counts, **kept}
        self._task(self.kind, payload)

    def _erase(self, found):
        """Erases what is in Odoo, and bars what is under way; returns the numbers of what that was."""
        privacy = self.env["storefront.chat.privacy"].sudo()
        # sudo: storefront.chat.erased - readable by nobody
        erased = self.env["storefront.chat.erased"].sudo()
        erased._note_person(self.company_id, **self._clues())
        for shopper in privacy._shoppers_named(self.company_id, self.shopper):
            erased._note_person(self.company_id, shopper=shopper)
        return privacy._erase(found)

    def _preview(self, found):
        privacy = self.env["storefront.chat.privacy"].sudo()
        return {**privacy._counts(found), **privacy._shop_records(self.company_id, **self._clues())}

    def _found(self):
        """What there is of this person in Odoo; to be handed out only what is certainly of this company."""
        privacy = self.env["storefront.chat.privacy"].sudo()
        return privacy._find(self.company_id, **self._clues(), of_nobody=self.kind == "erase")

    def _task(self, kind, payload):
        # sudo: storefront.chat.privacy.task - written by the system
        self.env["storefront.chat.privacy.task"].sudo()._give(kind, payload, self.company_id, self)

    def _payload(self, found):
        chats = found["chats"]
        clues = self._clues()
        named = self.env["storefront.chat.privacy"]._shoppers_named(self.company_id, self.shopper)
        shoppers = {*named, *chats.mapped("storefront_shopper_id")} - {False}
        return {
            **clues,
            "channels": self.env["storefront.chat.former.key"]._keys_of(self.company_id),
            "phones": dialled(self.phone, self.company_id.country_id.code),
            "shoppers": sorted(shoppers),
            "conversations": chats.mapped("storefront_key"),
        }

    def _clues(self):
        return {name: self[name] for name in CLUES if self[name]}

    def _bridge_reported(self, report):
        """Adds the bridge's numbers; a request that waited for them is done, and whom it was about is forgotten."""
        counts = {**(self.counts or {}), **{f"bridge_{name}": number for name, number in report["counts"].items()}}
        vals = {"counts": counts}
        if self.state == "waiting":
            if self.kind == "export":
                vals |= self._make_document(json.loads(report["document"] or "null"), report["conversations"])
            vals |= {"state": "done", "done_at": fields.Datetime.now(), **dict.fromkeys(CLUES, False)}
        self.write(vals)

    def _to_wire(self):
        self.ensure_one()
        row = {
            "id": str(self.id),
            "kind": self.kind,
            "state": self.state,
            "requested_at": instants.to_wire(self.requested_at or self.create_date),
            "counts": self.counts or {},
            "has_file": bool(self.document_id),
        }
        return {**row, "done_at": instants.to_wire(self.done_at)} if self.done_at else row

    @api.model
    def _count_labels(self):
        return {
            "chats": self.env._("Chats"),
            "guests": self.env._("Guests"),
            "tickets": self.env._("Tickets"),
            "messages": self.env._("Messages"),
            "ratings": self.env._("Ratings"),
            "files": self.env._("Files"),
            "watches": self.env._("Watched orders"),
            "questions": self.env._("Unanswered questions"),
            "mails": self.env._("E-mails not yet sent"),
            "kept_customers": self.env._("Customers (the shop's, not erased)"),
            "kept_orders": self.env._("Orders (the shop's, not erased)"),
            "bridge_conversations": self.env._("Bridge: conversations"),
            "bridge_entries": self.env._("Bridge: messages"),
            "bridge_operations": self.env._("Bridge: waiting for Odoo"),
            "bridge_dead_letters": self.env._("Bridge: refused by Odoo"),
            "bridge_files": self.env._("Bridge: files"),
            "bridge_questions": self.env._("Bridge: unanswered questions"),
        }
