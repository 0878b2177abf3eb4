/** 19.0: the shopper is the first thing in Odoo's information panel of a live chat. */
import { LivechatChannelInfoList } from "@im_livechat/core/web/livechat_channel_info_list";
import { patch } from "@web/core/utils/patch";
import { ShopperPanel } from "@storefront_chat/shopper/shopper_panel";

Object.assign(LivechatChannelInfoList.components, { ShopperPanel });

patch(LivechatChannelInfoList.prototype, {
    /** Odoo takes the first member who is not the agent for the visitor, which may be the bot that has left. */
    get visitorProfileURL() {
        return this.props.thread.is_storefront ? undefined : super.visitorProfileURL;
    },
});
