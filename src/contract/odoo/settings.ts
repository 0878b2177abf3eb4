/** The settings snapshot: everything an ERP admin configures and a bridge needs to run while Odoo is away. */
import type { AttachmentLimits } from './attachments';

/** Language (BCP 47 primary tag, `en`, `bn`) → text. Holds every installed language that has a translation; never empty. */
export type LocalizedText = Readonly<Record<string, string>>;

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** Hours are floats as in Odoo: 17.25 is 17:15, 24.0 is midnight; `close_time` before `open_time` runs past midnight. */
export interface BusinessHours {
  readonly day: Weekday;
  readonly open_time: number;
  readonly close_time: number;
  readonly is_open: boolean;
}

/** Replaces a whole local date; no slots is closed all day. */
export interface HoursException {
  /** `YYYY-MM-DD` in the schedule's zone. */
  readonly date: string;
  readonly slots: readonly { readonly open_time: number; readonly close_time: number }[];
}

export interface Schedule {
  /** IANA zone. */
  readonly timezone: string;
  readonly use_business_hours: boolean;
  readonly hours: readonly BusinessHours[];
  readonly exceptions: readonly HoursException[];
}

export type PrechatField = 'name' | 'email' | 'phone';

/** What a shopper is asked before the first message. */
export interface PrechatForm {
  readonly required: boolean;
  /** At least one. */
  readonly fields: readonly PrechatField[];
}

/** When the launcher invites a shopper by itself: all that is given must hold. */
export interface Invitation {
  readonly text: LocalizedText;
  /** On this page. */
  readonly after_seconds: number;
  /** Part of the page's address. */
  readonly url_contains?: string;
  /** Worth of the cart, in the shop's currency, at least. */
  readonly cart_value?: number;
}

export interface ChannelRow {
  /** `storefront_key`: what a page names in `channel=`. */
  readonly key: string;
  readonly name: string;
  readonly default_locale: string;
  readonly schedule: Schedule;
  readonly texts: {
    readonly welcome: LocalizedText;
    readonly offline: LocalizedText;
    readonly greeting: LocalizedText;
    readonly fallback: LocalizedText;
    /** What `connect` says outside hours besides `offline`: leave a ticket, or be called back. */
    readonly away_offer?: LocalizedText;
  };
  /** What is offered outside hours; `ticket` when absent. */
  readonly away_offer?: 'ticket' | 'callback';
  readonly enable_chatbot: boolean;
  /** Absent when no engine is set. */
  readonly engine_id?: string;
  /** Absent: no files are taken. */
  readonly attachments?: AttachmentLimits;
  readonly theme: { readonly primary_color: string; readonly position: 'right' | 'left' };
  /** Absent: nothing is asked. */
  readonly prechat?: PrechatForm;
  /** Absent: nobody is invited. */
  readonly invitation?: Invitation;
}

export interface IntentRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Regular expressions as written by the admin, one a line in Odoo. */
  readonly patterns: readonly string[];
  /** What shoppers would say, by language (BCP 47 primary tag), one phrase an entry. */
  readonly examples?: Readonly<Record<string, readonly string[]>>;
  readonly response: LocalizedText;
}

export interface EngineRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly intents: readonly IntentRow[];
}

export interface FaqCategoryRow {
  readonly id: string;
  readonly name: LocalizedText;
  /** Font Awesome class as in Odoo, for example `fa-truck`. */
  readonly icon: string;
  /** Keys of the channels whose shops show it and its entries; absent: all do. */
  readonly channels?: readonly string[];
}

export interface FaqRow {
  readonly id: string;
  readonly category_id: string;
  readonly question: LocalizedText;
  /** HTML as written by the admin, not yet sanitised. */
  readonly answer: LocalizedText;
  readonly related_ids: readonly string[];
  readonly view_count: number;
  readonly helpful_count: number;
  readonly not_helpful_count: number;
}

/** Lists stand in the order in which they are shown. Inactive records are left out. */
export interface SettingsSnapshot {
  readonly channels: readonly ChannelRow[];
  readonly engines: readonly EngineRow[];
  readonly faq_categories: readonly FaqCategoryRow[];
  readonly faqs: readonly FaqRow[];
}

/** `version` changes whenever the snapshot does, FAQ counters aside. */
export interface SettingsAnswer {
  readonly version: string;
  readonly unchanged: boolean;
  /** Absent when `unchanged`. */
  readonly snapshot?: SettingsSnapshot;
}

/** What of the settings the bot cannot use. */
export interface LeftOut {
  readonly version: string;
  /** At most 1000; intents that are gone are ignored. */
  readonly patterns: readonly {
    /** Its id. */
    readonly intent: string;
    readonly pattern: string;
    /** The engine that runs patterns refuses it, or there are more than the bot looks at. */
    readonly reason: 'not_understood' | 'too_many';
  }[];
}
