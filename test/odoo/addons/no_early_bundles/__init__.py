"""Loaded with the server, not installed: before tests over HTTP Odoo makes every bundle of scripts and styles, which takes longer than
most tests together. Those of the addon open no page."""

from odoo.addons.base.models.ir_qweb import IrQweb

IrQweb._pregenerate_assets_bundles = lambda self: []
