"""Keys of the context by which one part of the addon tells another what is going on."""

# What happens now came from the bridge, so no event goes back to it.
ECHO = "storefront_chat_echo"
