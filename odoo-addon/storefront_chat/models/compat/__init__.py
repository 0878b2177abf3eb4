"""Differences between versions of Odoo: one package each, with the same methods; the models of the addon call them.

`_storefront_create_native`, `_storefront_add_agent`, `_storefront_show_left`, `_storefront_nobody_there`,
`_storefront_call`: how a live chat is opened, taken, left, waits, and is named.
`_storefront_running_domain`, `_storefront_shuts`, `_storefront_shut`: what makes it running or closed.
`_storefront_moves_up`, `_storefront_common_vals`, `_storefront_said`, `_storefront_show`: steps of posting many
messages. `_storefront_stores`: what the web client is told of each.
`_storefront_barred_users`: who may take no further chat.
`storefront.chat.setup`: where the bridge's group is found, and who reads which chat.
"""
