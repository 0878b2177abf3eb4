"""Differences between versions of Odoo: one package each, with the same methods; the models of the addon call them.

`_storefront_create_native`, `_storefront_add_agent`, `_storefront_show_removed`, `_storefront_mark_unserved`,
`_storefront_rename`: opening, taking, leaving, waiting and naming a live chat.
`_storefront_running_domain`, `_storefront_closes`, `_storefront_close`: what makes it running or closed.
`_storefront_bumps`, `_storefront_common_vals`, `_storefront_record_messages`, `_storefront_broadcast_messages`: the
steps of posting many messages. `_storefront_message_stores`: the data of each message for the web client.
`_storefront_blocked_users`: agents who may take no further chat.
`_storefront_tell`: a canned response in the browsers of users.
`_storefront_show_status`: what Odoo shows of the status by hand of an agent.
`storefront.chat.setup`: the place of the bridge's group, and the rules on who reads which chat.
"""
