"""Proof of who a channel's shoppers are: a secret shared with it, or the address of its public keys."""

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...tools.groups import MANAGERS
from ...tools.public_address import is_public
from ...tools.secret_strength import made_secret, secret_weakness

SHORTEST_SECRET = 32


class ImLivechatChannel(models.Model):
    _inherit = "im_livechat.channel"

    identity_issuer = fields.Char(
        string="Issuer",
        groups=MANAGERS,
        help="What “iss” of the shop's identity tokens is. Channels of one company with the same issuer share their "
        "shoppers. Needed with public keys. Empty: it is not checked, and the channel's shoppers are its own.",
    )
    identity_secret = fields.Char(
        string="Secret",
        groups=MANAGERS,
        copy=False,
        help="Shared with the shop, which signs its identity tokens with it (HS256). At least 32 characters.",
    )
    identity_secret_weak = fields.Boolean(
        string="Secret Can Be Guessed", compute="_compute_identity_secret_weak", compute_sudo=False, groups=MANAGERS
    )
    identity_jwks_url = fields.Char(
        string="Address of the Public Keys",
        groups=MANAGERS,
        help="Where the shop, or its login service, publishes the keys (JWKS) that its identity tokens are signed with "
        "(RS256 or ES256).",
    )

    identity_jwks_url_inside = fields.Boolean(
        string="Keys Are Not Fetched", compute="_compute_identity_jwks_url_inside", compute_sudo=False, groups=MANAGERS
    )

    @api.depends("identity_jwks_url")
    def _compute_identity_jwks_url_inside(self):
        """Of addresses that a bridge in production does not fetch from: its own machine, the shop's network."""
        for channel in self:
            channel.identity_jwks_url_inside = bool(
                channel.identity_jwks_url and not is_public(channel.identity_jwks_url)
            )

    @api.depends("identity_secret")
    def _compute_identity_secret_weak(self):
        """Of secrets that were taken before the rules were as strict: shops go on with them until they change them."""
        for channel in self:
            channel.identity_secret_weak = bool(channel.identity_secret and secret_weakness(channel.identity_secret))

    @api.constrains("identity_issuer", "identity_secret", "identity_jwks_url", "company_id", "storefront_key")
    def _check_identity(self):
        for channel in self.sudo():
            secret, address = channel.identity_secret, channel.identity_jwks_url
            if secret and address:
                raise ValidationError(self.env._("Shoppers are proven by a secret or by public keys, not by both."))
            if secret and len(secret.strip()) < SHORTEST_SECRET:
                raise ValidationError(self.env._("A secret has at least %s characters.", SHORTEST_SECRET))
            if secret and secret_weakness(secret):
                raise ValidationError(self.env._("This secret can be guessed: press New Secret."))
            if secret and channel._storefront_secret_elsewhere():
                raise ValidationError(self.env._("A channel of another company has this secret: press New Secret."))
            if address and not channel.identity_issuer:
                # Whose keys these are may sign for other shops too; their tokens are told apart by “iss” alone.
                raise ValidationError(self.env._("Public keys need the issuer: what “iss” of their tokens is."))
            if channel.identity_issuer and not channel.identity_issuer.strip():
                raise ValidationError(self.env._("An issuer is not blank."))
            if (secret or address) and not channel.company_id and channel._storefront_companies() > 1:
                raise ValidationError(
                    self.env._("Choose the company of %s before its shop proves who its shoppers are.", channel.name)
                )

    @api.constrains("identity_jwks_url")
    def _check_identity_jwks_url(self):
        """Apart from the rest: an address that was taken before is in the way of no other change."""
        for channel in self.sudo().filtered("identity_jwks_url_inside"):
            raise ValidationError(
                self.env._(
                    "Public keys are fetched over HTTPS from a host that everybody can reach: %s is no such address.",
                    channel.identity_jwks_url,
                )
            )

    def action_generate_identity_secret(self):
        """A new secret; the shop has to be given it, for tokens of the one before no longer count."""
        for channel in self:
            channel.write({"identity_secret": made_secret(), "identity_jwks_url": False})

    def _storefront_secret_elsewhere(self):
        """Whoever signs for one company would sign for the other, too."""
        # sudo: im_livechat.channel - of every company
        others = self.sudo().search([("identity_secret", "=", self.identity_secret), ("id", "!=", self.id)])
        return bool(others.filtered(lambda other: other.company_id != self.company_id))

    def _storefront_companies(self):
        # sudo: res.company - companies that this person does not work in count as well
        return self.env["res.company"].sudo().search_count([], limit=2)

    def _storefront_identity(self):
        """`company` and `identity` of the façade's `ChannelRow`."""
        self.ensure_one()
        row = {"company": str(self.company_id.id)} if self.company_id else {}
        proof = {"secret": self.identity_secret, "jwks_url": self.identity_jwks_url}
        proof = {name: value for name, value in proof.items() if value}
        if not proof:
            return row
        issuer = {"issuer": self.identity_issuer} if self.identity_issuer else {}
        return {**row, "identity": {**issuer, **proof}}
