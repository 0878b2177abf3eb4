/** Templates for one chat: those of its number, and the text that each becomes. */
import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../../common/problem.error';
import type { TemplateUse } from '../../contract/odoo';
import type { OfferedTemplate } from '../../contract/staff/whatsapp.wire';
import { CONVERSATION_LOG, ConversationLog } from '../../conversation/ports';
import { GraphUnavailable } from '../graph/graph.errors';
import { WHATSAPP_NUMBERS, WhatsAppNumbers } from '../numbers.port';
import { MessageTemplate, flawsOf, textOf, variablesOf } from './message-template';
import { TemplateBook } from './template-book.service';
import type { PreparedTemplate, TemplateOffers } from './template-offers.port';

@Injectable()
export class ChatTemplates implements TemplateOffers {
  constructor(
    @Inject(CONVERSATION_LOG) private readonly log: ConversationLog,
    @Inject(WHATSAPP_NUMBERS) private readonly numbers: WhatsAppNumbers,
    private readonly book: TemplateBook,
  ) {}

  async offered(conversation: string): Promise<readonly OfferedTemplate[]> {
    const { locale, templates } = await this.of(conversation);
    const isOwn = ({ language }: MessageTemplate) => tongue(language) === tongue(locale);
    return [...templates.filter(isOwn), ...templates.filter((one) => !isOwn(one))].map(toOffer);
  }

  async prepared(conversation: string, use: TemplateUse): Promise<PreparedTemplate> {
    const { templates } = await this.of(conversation);
    const template = templates.find(({ name, language }) => name === use.name && language === use.language);
    if (template === undefined) throw new ProblemError('WHATSAPP.TEMPLATE_UNKNOWN');
    const errors = flawsOf(template, use).map(({ variable, message }) => ({ field: `variables.${variable}`, message }));
    if (errors.length > 0) throw new ProblemError('REQUEST.INVALID', { errors });
    const texts = new Map(use.variables.map(({ name, text }) => [name, text]));
    const variables = variablesOf(template).map((name) => ({ name, text: texts.get(name) ?? '' }));
    return { content: textOf(template, use), template: { name: use.name, language: use.language, variables } };
  }

  private async of(id: string): Promise<{ locale: string; templates: readonly MessageTemplate[] }> {
    const loaded = await this.log.load(id);
    if (loaded === null) throw new ProblemError('CHAT.CONVERSATION_UNKNOWN');
    const { whatsapp, locale } = loaded.conversation;
    const number = whatsapp && this.numbers.byId(whatsapp.number);
    if (number === undefined) throw new ProblemError('WHATSAPP.NOT_THERE');
    try {
      return { locale, templates: await this.book.of(number) };
    } catch (error) {
      if (error instanceof GraphUnavailable) throw new ProblemError('WHATSAPP.UNAVAILABLE', { cause: error });
      throw error;
    }
  }
}

function toOffer(template: MessageTemplate): OfferedTemplate {
  const { name, language, category, header = null, body, footer = null, buttons } = template;
  const shown = buttons.map(({ label, url = null }) => ({ label, url }));
  return { name, language, category, header, body, footer, buttons: shown, variables: variablesOf(template) };
}

/** `en_US` is English. */
function tongue(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
