from . import discuss_channel
from . import discuss_channel_many
