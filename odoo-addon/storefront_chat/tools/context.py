"""Context keys shared by several models."""

# What happens now came from the bridge, so no event goes back to it.
ECHO = "storefront_chat_echo"
