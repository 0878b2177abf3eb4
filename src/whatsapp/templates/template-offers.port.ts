/** The templates that may be sent in a chat on WhatsApp, and what they become. */
import type { TemplateUse } from '../../contract/odoo';
import type { OfferedTemplate } from '../../contract/staff/whatsapp.wire';

export const TEMPLATE_OFFERS = Symbol('TemplateOffers');

export interface PreparedTemplate {
  /** As its reader sees it. */
  readonly content: string;
  /** Its variables in order. */
  readonly template: TemplateUse;
}

/** Throws `ProblemError`: for a chat that is not there or not on WhatsApp, and when Meta does not answer. */
export interface TemplateOffers {
  /** Those in the language of the chat first. */
  offered(conversation: string): Promise<readonly OfferedTemplate[]>;
  /** Throws `ProblemError` for a template that is not there, and for variables that are not its own, each by name. */
  prepared(conversation: string, use: TemplateUse): Promise<PreparedTemplate>;
}
