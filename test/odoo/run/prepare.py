# Tells an Odoo with the demo shop about the bridge and prints an API key of the bridge's user; goes through `odoo shell`.
import os
from datetime import datetime, timedelta

params = env["ir.config_parameter"].sudo()
params.set_param("storefront_chat.bridge_url", os.environ["BRIDGE_URL"])
params.set_param("storefront_chat.bridge_secret", os.environ["BRIDGE_SECRET"])
bridge = env["res.users"].search([("login", "=", "bridge")])
key = env["res.users.apikeys"].with_user(bridge)._generate("rpc", "tests", datetime.now() + timedelta(hours=12))
env.cr.commit()
print(f"API_KEY={key}")
