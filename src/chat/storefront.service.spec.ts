/** Sentences and offers to a shopper while nobody is at the desk. */
import { BehaviorSubject } from 'rxjs';
import type { ChannelRow, EngineRow, SettingsSnapshot } from '../contract/odoo';
import type { ShopSettings } from '../common/shop-settings.port';
import { ChannelUnknown } from '../conversation/conversation.errors';
import type { LookLinks } from '../conversation/wire/look-links.port';
import { Storefront } from './storefront.service';
import { FIXED_CLOCK } from '../../test/support/fixed-clock';

const ALWAYS_CLOSED = { timezone: 'Asia/Dhaka', use_business_hours: true, hours: [], exceptions: [] };
const CHANNEL: ChannelRow = {
  key: 'default',
  name: 'Smart Dairy',
  default_locale: 'en',
  schedule: ALWAYS_CLOSED,
  texts: {
    welcome: { en: 'Hi' },
    offline: { en: 'We are away.', bn: 'আমরা নেই।' },
    greeting: { en: 'Hello' },
    fallback: { en: 'Sorry?' },
    away_offer: { en: 'Leave a ticket.', bn: 'টিকিট রেখে যান।' },
  },
  enable_chatbot: true,
  theme: { primary_color: '#0F766E', position: 'right' },
};

const LINKS: LookLinks = {
  logo: ({ theme }) => theme.logo ?? null,
  botPicture: ({ picture }) => picture ?? null,
};

function shopWith(channel: ChannelRow, engines: readonly EngineRow[] = []): Storefront {
  const snapshot: SettingsSnapshot = { channels: [channel], engines, faq_categories: [], faqs: [] };
  const settings: ShopSettings = {
    current: () => snapshot,
    channel: () => channel,
    version: '1',
    changes: new BehaviorSubject(snapshot),
  };
  return new Storefront(settings, FIXED_CLOCK, LINKS);
}

describe('a channel', () => {
  const open = (changes: Partial<ChannelRow>) => shopWith({ ...CHANNEL, ...changes }).openChannel('default').key;

  it('offers a chat unless that was turned off', () => {
    expect(open({})).toBe('default');
    expect(open({ enable_chat: true })).toBe('default');
    expect(() => open({ enable_chat: false })).toThrow(ChannelUnknown);
  });

  it('says only when shoppers are not to be shown who is online', () => {
    const describe = (changes: Partial<ChannelRow>) => shopWith(CHANNEL).describe({ ...CHANNEL, ...changes }, 'en');
    expect(describe({})).not.toHaveProperty('show_online_status');
    expect(describe({ show_online_status: true })).not.toHaveProperty('show_online_status');
    expect(describe({ show_online_status: false }).show_online_status).toBe(false);
  });
});

describe('outside hours', () => {
  const shop = shopWith(CHANNEL);

  it.each([
    ['en', 'We are away.\n\nLeave a ticket.'],
    ['bn', 'আমরা নেই।\n\nটিকিট রেখে যান।'],
    ['fr', 'We are away.\n\nLeave a ticket.'],
  ])('says in %s that nobody is there and what can be done instead', (locale, text) => {
    expect(shop.awayText(CHANNEL, locale)).toBe(text);
  });

  it('says only that nobody is there when the shop offers nothing in words', () => {
    const { welcome, offline, greeting, fallback } = CHANNEL.texts;
    const texts = { welcome, offline, greeting, fallback };
    expect(shop.awayText({ ...CHANNEL, texts }, 'en')).toBe('We are away.');
  });

  it('offers a ticket unless the shop calls back', () => {
    const availability = shop.availability(CHANNEL, 'en');
    expect(availability).toMatchObject({ open: false, reason: 'outside_hours' });
    expect(shop.offersTicket(CHANNEL, availability)).toBe(true);
    expect(shop.offersTicket({ ...CHANNEL, away_offer: 'callback' }, availability)).toBe(false);
  });

  it('offers a ticket in any case while the hours are open and nobody is there', () => {
    const open = { ...CHANNEL, schedule: { ...ALWAYS_CLOSED, use_business_hours: false } };
    const availability = shop.availability(open, 'en', { agentsOnline: 0 });
    expect(shop.offersTicket({ ...open, away_offer: 'callback' }, availability)).toBe(true);
    expect(shop.offersTicket(open, shop.availability(open, 'en'))).toBe(false);
  });
});

describe('where the shop does not show who is online', () => {
  const open = { ...CHANNEL, schedule: { ...ALWAYS_CLOSED, use_business_hours: false }, show_online_status: false };
  const shop = shopWith(open);

  it('whoever waits is told the same, and offered a ticket, whether somebody is there or nobody', () => {
    const told = [0, 1, 7].map((agentsOnline) => {
      const availability = shop.availability(open, 'en', { agentsOnline });
      return { availability, ticket: shop.offersTicket(open, availability) };
    });
    expect(told[0]).toMatchObject({ availability: { open: true, reason: 'open' }, ticket: true });
    expect(told).toEqual([told[0], told[0], told[0]]);
    expect(JSON.stringify(told)).not.toContain('Nobody');
  });

  it('hours are told as ever, and that the desk cannot be reached', () => {
    const closed = { ...CHANNEL, show_online_status: false };
    expect(shop.availability(closed, 'en')).toEqual(shop.availability(CHANNEL, 'en'));
    expect(shop.offersTicket({ ...closed, away_offer: 'callback' }, shop.availability(closed, 'en'))).toBe(false);
    const cutOff = shop.availability(open, 'en', { agentsOnline: 0, notice: 'desk_away' });
    expect(cutOff.message).toContain('cannot reach our team');
  });
});

describe('a channel', () => {
  it("says what it asks before a chat, and when it invites, in the shopper's language", () => {
    const channel: ChannelRow = {
      ...CHANNEL,
      prechat: { required: true, fields: ['name', 'email'] },
      invitation: { text: { en: 'Need help?', bn: 'সাহায্য লাগবে?' }, after_seconds: 20, cart_value: 500 },
    };
    expect(shopWith(channel).describe(channel, 'bn')).toMatchObject({
      prechat: { required: true, fields: ['name', 'email'] },
      invitation: { text: 'সাহায্য লাগবে?', after_seconds: 20, cart_value: 500 },
    });
  });

  it('neither asks nor invites unless it was set up to', () => {
    const settings = shopWith(CHANNEL).describe(CHANNEL, 'en');
    expect(settings).not.toHaveProperty('prechat');
    expect(settings).not.toHaveProperty('invitation');
  });
});

describe('the pictures of a channel', () => {
  const bot = { id: '1', name: { en: 'Mila' }, intents: [] };
  const told = (logo: string | undefined, picture?: string) => {
    const theme = { ...CHANNEL.theme, ...(logo && { logo }) };
    const channel = { ...CHANNEL, engine_id: bot.id, theme };
    const { avatar_url, theme: shown } = shopWith(channel, [{ ...bot, ...(picture && { picture }) }]).describe(
      channel,
      'en',
    );
    return { avatar_url, ...shown };
  };

  it('are its logo, and the face of its bot before a person answers', () => {
    expect(told('logo', 'bot')).toEqual({ ...CHANNEL.theme, logo_url: 'logo', avatar_url: 'bot' });
  });

  it('are the logo in both places where the bot has no face', () => {
    expect(told('logo')).toEqual({ ...CHANNEL.theme, logo_url: 'logo', avatar_url: 'logo' });
    const channel = { ...CHANNEL, theme: { ...CHANNEL.theme, logo: 'logo' } };
    expect(shopWith(channel).describe(channel, 'en').avatar_url).toBe('logo');
  });

  it('are none where the shop has set none', () => {
    expect(shopWith(CHANNEL).describe(CHANNEL, 'en')).not.toHaveProperty('avatar_url');
    expect(told(undefined)).toEqual({ ...CHANNEL.theme, avatar_url: undefined });
  });
});

describe('the text beside the chat button', () => {
  const said = (launcher: ChannelRow['texts']['launcher'], locale: string) => {
    const channel = { ...CHANNEL, texts: { ...CHANNEL.texts, ...(launcher && { launcher }) } };
    return shopWith(channel).describe(channel, locale);
  };

  it('is in the language of the shopper, else of the channel', () => {
    const texts = { en: 'Questions? Ask us', bn: 'প্রশ্ন আছে?' };
    expect(said(texts, 'bn-BD').launcher_text).toBe('প্রশ্ন আছে?');
    expect(said(texts, 'ar').launcher_text).toBe('Questions? Ask us');
  });

  it('is absent where the shop has none', () => {
    expect(said(undefined, 'en')).not.toHaveProperty('launcher_text');
    expect(said({}, 'en')).not.toHaveProperty('launcher_text');
  });
});

describe('the line about the data of shoppers', () => {
  const consent = { text: { en: 'We keep it.', bn: 'আমরা রাখি।' }, version: '3', required: true };
  const said = (link: Record<string, string> | undefined, locale: string) => {
    const channel = { ...CHANNEL, consent: { ...consent, ...(link && { link }) } };
    return shopWith(channel).describe(channel, locale).consent;
  };
  const line = { text: 'We keep it.', version: '3', required: true };

  it('is said in the language of the shopper, and leads where that language does', () => {
    const link = { en: 'https://shop.example/privacy', bn: 'http://shop.example/bn/privacy' };
    expect(said(link, 'en')).toEqual({ ...line, link: link.en });
    expect(said(link, 'bn')).toEqual({ ...line, text: 'আমরা রাখি।', link: link.bn });
    expect(said(undefined, 'en')).toEqual(line);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'mailto:a@shop.example',
    ' https://a.example',
    '',
  ])('leads to pages only, not to %j', (address) => {
    expect(said({ en: address }, 'en')).toEqual(line);
  });

  it('is absent where the shop says nothing', () => {
    expect(shopWith(CHANNEL).describe(CHANNEL, 'en').consent).toBeUndefined();
  });
});
