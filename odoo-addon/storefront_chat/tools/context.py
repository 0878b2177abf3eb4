"""Context keys shared by several models."""

# The change came from the bridge, so no event goes back to it.
ECHO = "storefront_chat_echo"
