from . import discuss_channel
from . import batch_post
from . import im_livechat_channel
from . import mail_message
