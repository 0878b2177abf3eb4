/** The settings of a chat in the shopper's language: channel, opening hours, texts. */
import { Inject, Injectable } from '@nestjs/common';
import { availabilityOf } from '../availability';
import type { AttachmentLimits, ChannelRow, EngineRow } from '../contract/odoo';
import type { AttachmentRules, Availability, ChannelSettings, MessageAction } from '../contract/shopper';
import { ChannelUnknown } from '../conversation/conversation.errors';
import { DEFAULT_CHANNEL } from '../conversation/default-channel';
import { localized } from '../i18n/localized';
import { named } from '../i18n/named';
import { translate } from '../i18n/translate';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { CLOCK, Clock } from '../conversation/ports';
import { LOOK_LINKS, LookLinks } from '../conversation/wire/look-links.port';

/** Of a page that a shopper may be sent to. */
const WEB_ADDRESS = /^https?:\/\//i;

@Injectable()
export class Storefront {
  constructor(
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOOK_LINKS) private readonly links: LookLinks,
  ) {}

  /** Throws `ChannelUnknown` and `ShopNotReady`. */
  channel(key: string | undefined): ChannelRow {
    return this.settings.channel(key ?? DEFAULT_CHANNEL);
  }

  /** A channel in which a chat may begin. Throws `ChannelUnknown` and `ShopNotReady`. */
  openChannel(key: string | undefined): ChannelRow {
    const channel = this.channel(key);
    if (channel.enable_chat === false) throw new ChannelUnknown();
    return channel;
  }

  describe(channel: ChannelRow, locale: string): ChannelSettings {
    const engine = this.engineOf(channel);
    const { primary_color, position } = channel.theme;
    const logo_url = this.links.logo(channel);
    const avatar_url = (engine && this.links.botPicture(engine)) ?? logo_url;
    return {
      key: channel.key,
      name: channel.name,
      locale,
      theme: { primary_color, position, ...(logo_url !== null && { logo_url }) },
      bot_name: engine === undefined ? channel.name : localized(engine.name, locale, channel.default_locale),
      ...(avatar_url !== null && { avatar_url }),
      chatbot_enabled: engine !== undefined,
      ...(!showsOnline(channel) && { show_online_status: false }),
      ...launcherText(channel, locale),
      ...consentLine(channel, locale),
      ...prechatAndInvitation(channel, locale),
      ...(channel.attachments && { attachments: rules(channel.attachments) }),
    };
  }

  /** Whether a bot answers first. */
  hasBot(channel: ChannelRow): boolean {
    return this.engineOf(channel) !== undefined;
  }

  /**
   * Opening hours first, then `agentsOnline` where the desk reported it and the shop shows it. `notice` replaces the
   * usual sentence.
   */
  availability(
    channel: ChannelRow,
    locale: string,
    desk: { agentsOnline?: number; notice?: 'desk_away' } = {},
  ): Availability {
    const now = availabilityOf(channel.schedule, new Date(this.clock.now()), showsOnline(channel) ? desk : {});
    const message =
      desk.notice !== undefined
        ? translate(locale, `chat.${desk.notice}`)
        : now.reason === 'open' || now.reason === 'no_agents'
          ? translate(locale, `chat.${now.reason}`)
          : this.offlineText(channel, locale);
    return {
      open: now.open,
      reason: now.reason,
      next_open_at: now.nextOpenAt?.toISOString() ?? null,
      timezone: now.timezone,
      message,
    };
  }

  offlineText(channel: ChannelRow, locale: string): string {
    return localized(channel.texts.offline, locale, channel.default_locale) || translate(locale, 'chat.desk_closed');
  }

  /** The text for a shopper who asks for an agent outside opening hours: nobody is there, and the alternative. */
  awayText(channel: ChannelRow, locale: string): string {
    const offer = localized(channel.texts.away_offer ?? {}, locale, channel.default_locale);
    return [this.offlineText(channel, locale), offer].filter((line) => line !== '').join('\n\n');
  }

  /**
   * Outside opening hours the shop decides what is offered; when it is open and no agent is online, a ticket always is.
   * Where that is not shown, a ticket is offered in any case: that it is offered must not tell.
   */
  offersTicket(channel: ChannelRow, { open, reason }: Availability): boolean {
    const outside = reason === 'outside_hours' || reason === 'holiday';
    return outside ? channel.away_offer !== 'callback' : !open || !showsOnline(channel);
  }

  /** @param name of the shopper, where it is known */
  greeting(channel: ChannelRow, locale: string, name?: string): string {
    const text = this.hasBot(channel) ? channel.texts.greeting : channel.texts.welcome;
    return named(localized(text, locale, channel.default_locale), name);
  }

  /** Said to who asks for a person while the desk is open. */
  waitingText(channel: ChannelRow, locale: string, name?: string): string {
    const own = named(localized(channel.texts.waiting ?? {}, locale, channel.default_locale), name);
    return own || translate(locale, 'chat.connecting');
  }

  /** Only a bot finds orders. */
  greetingActions(channel: ChannelRow, locale: string): MessageAction[] {
    const track = { label: translate(locale, 'bot.track_order'), action: 'track_order' };
    return [
      ...(this.hasBot(channel) ? [track] : []),
      { label: translate(locale, 'bot.browse_faq'), action: 'show_faq' },
      { label: translate(locale, 'bot.talk_to_agent'), action: 'connect_agent' },
    ];
  }

  private engineOf({ enable_chatbot, engine_id }: ChannelRow): EngineRow | undefined {
    return enable_chatbot ? this.settings.current().engines.find(({ id }) => id === engine_id) : undefined;
  }
}

/** Whether the shop shows its shoppers who is online. */
function showsOnline({ show_online_status }: ChannelRow): boolean {
  return show_online_status !== false;
}

function launcherText({ texts, default_locale }: ChannelRow, locale: string): Pick<ChannelSettings, 'launcher_text'> {
  const text = localized(texts.launcher ?? {}, locale, default_locale);
  return text === '' ? {} : { launcher_text: text };
}

function consentLine({ consent, default_locale }: ChannelRow, locale: string): Pick<ChannelSettings, 'consent'> {
  if (consent === undefined) return {};
  const { text, link = {}, version, required } = consent;
  const address = localized(link, locale, default_locale);
  const line = { text: localized(text, locale, default_locale), version, required };
  return { consent: WEB_ADDRESS.test(address) ? { ...line, link: address } : line };
}

function prechatAndInvitation(channel: ChannelRow, locale: string): Pick<ChannelSettings, 'prechat' | 'invitation'> {
  const { prechat, invitation, default_locale } = channel;
  return {
    ...(prechat && { prechat: { required: prechat.required, fields: [...prechat.fields] } }),
    ...(invitation && {
      invitation: { ...invitation, text: localized(invitation.text, locale, default_locale) },
    }),
  };
}

function rules({ max_bytes, extensions }: AttachmentLimits): AttachmentRules {
  return { max_bytes, extensions: [...extensions] };
}
