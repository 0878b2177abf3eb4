/** The settings snapshot: everything an ERP admin configures and a bridge needs to run while Odoo is away. */
import { z } from 'zod';
import { attachmentLimits } from './attachments';
import { productRow } from './products';
import { Shape, localizedText, text } from './shape';

const weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Hours are floats as in Odoo: 17.25 is 17:15, 24.0 is midnight; `close_time` before `open_time` runs past midnight. */
const slot = z.object({ open_time: z.number(), close_time: z.number() });
const businessHours = z.object({ day: weekday, ...slot.shape, is_open: z.boolean() });

/** Replaces a whole local date (`YYYY-MM-DD` in the schedule's zone); no slots is closed all day. */
const hoursException = z.object({ date: z.string(), slots: z.array(slot) });

const schedule = z.object({
  /** IANA zone. */
  timezone: z.string(),
  use_business_hours: z.boolean(),
  hours: z.array(businessHours),
  exceptions: z.array(hoursException),
});

/** What a shopper is asked before the first message; at least one field. */
const prechatForm = z.object({ required: z.boolean(), fields: z.array(z.enum(['name', 'email', 'phone'])) });

/** When the launcher invites a shopper by itself: all that is given must hold. */
const invitation = z.object({
  text: localizedText,
  /** On this page. */
  after_seconds: z.number(),
  /** Part of the page's address. */
  url_contains: z.string().optional(),
  /** Worth of the cart, in the shop's currency, at least. */
  cart_value: z.number().optional(),
});

/** What a shopper is told, before the first message, of what becomes of it. */
const consent = z.object({
  text: localizedText,
  /** Address of a page that says more. */
  link: localizedText.optional(),
  /** Who agreed to another version is asked again. */
  version: z.string(),
  /** True: nothing that the shopper writes is taken before they agreed. */
  required: z.boolean(),
});

/** How a shop proves who its shoppers are: a secret shared with it (HS256), or the address of its public keys (RS256, ES256). */
const identityProof = z.object({
  /** What `iss` of its tokens must be. Absent: not checked, and the channel's shoppers are nobody else's. */
  issuer: z.string().optional(),
  secret: z.string().optional(),
  jwks_url: z.string().optional(),
});

const channelRow = z.object({
  /** `storefront_key`: what a page names in `channel=`. */
  key: z.string(),
  /** Id of the company whose shop it is; absent: it serves every company. */
  company: z.string().optional(),
  /** Absent: the bridge's own `IDENTITY_SECRET` counts, if it has one. */
  identity: identityProof.optional(),
  name: z.string(),
  default_locale: z.string(),
  schedule,
  texts: z.object({
    welcome: localizedText,
    offline: localizedText,
    greeting: localizedText,
    fallback: localizedText,
    /** What `connect` says outside hours besides `offline`: leave a ticket, or be called back. */
    away_offer: localizedText.optional(),
    /** Said to who asks for a person while the desk is open; absent: the bridge's own sentence. May hold `{name}`, as `welcome` and `greeting` may. */
    waiting: localizedText.optional(),
    /** Said as the shopper or an agent ends the chat; absent: the bridge's own sentence. May hold `{name}`. */
    closing: localizedText.optional(),
    /** Stands beside the chat button. */
    launcher: localizedText.optional(),
  }),
  /** What is offered outside hours; `ticket` when absent. */
  away_offer: z.enum(['ticket', 'callback']).optional(),
  /** A chat whose shopper left while it waits is ended after so many. Absent: never. */
  abandoned_minutes: z.number().positive().optional(),
  /** False: no chat begins, and no button is shown; chats under way go on. Absent: true. */
  enable_chat: z.boolean().optional(),
  /** False: shoppers are not shown whether people are online. Absent: true. */
  show_online_status: z.boolean().optional(),
  enable_chatbot: z.boolean(),
  /** Absent when no engine is set. */
  engine_id: z.string().optional(),
  /** Absent: no files are taken. */
  attachments: attachmentLimits.optional(),
  theme: z.object({
    primary_color: z.string(),
    position: z.enum(['right', 'left']),
    /** Version of the picture that `channel_logo` gives; absent: there is none. */
    logo: z.string().optional(),
  }),
  /** Absent: nothing is asked. */
  prechat: prechatForm.optional(),
  /** Absent: nothing is said. */
  consent: consent.optional(),
  /** Absent: nobody is invited. */
  invitation: invitation.optional(),
  /** Those that the intents of its engine name and its company sells. Absent: none. */
  products: z.array(productRow).optional(),
});

const intentRow = z.object({
  id: z.string(),
  name: z.string(),
  category: z.string(),
  /** Regular expressions as written by the admin, one a line in Odoo. */
  patterns: z.array(z.string()),
  /** What shoppers would say, by language (BCP 47 primary tag), one phrase an entry. */
  examples: z.record(z.string(), z.array(z.string())).optional(),
  response: localizedText,
  /** Ids of the products that are shown with the answer; absent: none. */
  products: z.array(z.string()).optional(),
});

const engineRow = z.object({
  id: z.string(),
  name: localizedText,
  intents: z.array(intentRow),
  /** Version of the picture that `bot_picture` gives; absent: there is none. */
  picture: z.string().optional(),
});

const faqCategoryRow = z.object({
  id: z.string(),
  name: localizedText,
  /** Font Awesome class as in Odoo, for example `fa-truck`. */
  icon: z.string(),
  /** Keys of the channels whose shops show it and its entries; absent: all do. */
  channels: z.array(z.string()).optional(),
});

const faqRow = z.object({
  id: z.string(),
  category_id: z.string(),
  question: localizedText,
  /** HTML as written by the admin, not yet sanitised. */
  answer: localizedText,
  related_ids: z.array(z.string()),
  view_count: z.number(),
  helpful_count: z.number(),
  not_helpful_count: z.number(),
});

const ticketCategoryRow = z.object({
  /** What `category` of a ticket is. */
  code: z.string(),
  name: localizedText,
  /** Keys of the channels whose tickets may have it; absent: all. */
  channels: z.array(z.string()).optional(),
});

/** Lists stand in the order in which they are shown. Inactive records are left out. */
const settingsSnapshot = z.object({
  channels: z.array(channelRow),
  engines: z.array(engineRow),
  faq_categories: z.array(faqCategoryRow),
  faqs: z.array(faqRow),
  /** Feature `ticket_categories`; absent: the five that every addon has. */
  ticket_categories: z.array(ticketCategoryRow).optional(),
});

/** `version` changes whenever the snapshot does, FAQ counters aside. */
export const settingsAnswer = z.object({
  version: z.string(),
  unchanged: z.boolean(),
  /** Absent when `unchanged`. */
  snapshot: settingsSnapshot.optional(),
});

/** What of the settings the bot cannot use. */
export const rejectedPatterns = z.strictObject({
  version: text,
  /** Intents that are gone are ignored. */
  patterns: z
    .array(
      z.strictObject({
        /** Its id. */
        intent: text,
        pattern: text,
        /** The engine that runs patterns refuses it, or there are more than the bot looks at. */
        reason: z.enum(['not_understood', 'too_many']),
      }),
    )
    .max(1000),
});

export type Weekday = z.infer<typeof weekday>;
export type Schedule = Shape<typeof schedule>;
export type IdentityProof = Shape<typeof identityProof>;
export type ConsentLine = Shape<typeof consent>;
export type ChannelRow = Shape<typeof channelRow>;
export type IntentRow = Shape<typeof intentRow>;
export type EngineRow = Shape<typeof engineRow>;
export type FaqCategoryRow = Shape<typeof faqCategoryRow>;
export type TicketCategoryRow = Shape<typeof ticketCategoryRow>;
export type FaqRow = Shape<typeof faqRow>;
export type SettingsSnapshot = Shape<typeof settingsSnapshot>;
export type SettingsAnswer = Shape<typeof settingsAnswer>;
export type RejectedPatterns = Shape<typeof rejectedPatterns>;
