from . import discuss_channel
from . import discuss_channel_many
from . import im_livechat_channel
