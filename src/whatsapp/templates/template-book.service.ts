/** The templates of each number, as Meta has them; kept for minutes. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, Clock } from '../../conversation/ports';
import { GraphClient } from '../graph/graph.client';
import type { WhatsAppNumber } from '../numbers.port';
import type { MessageTemplate } from './message-template';
import { readTemplate } from './read-template';

const KEPT_MS = 5 * 60_000;
/** Of one number; further ones are left out. */
const MOST = 2_000;

interface Page {
  /** Settings with which it was read. */
  readonly token: string;
  readonly until: number;
  readonly templates: Promise<readonly MessageTemplate[]>;
}

@Injectable()
export class TemplateBook {
  private readonly logger = new Logger('whatsapp');
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly graph: GraphClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Approved ones that can be sent from here, in the order of their names. Throws `GraphUnavailable`. */
  of(number: WhatsAppNumber): Promise<readonly MessageTemplate[]> {
    const known = this.pages.get(number.id);
    if (known !== undefined && known.token === number.token && known.until > this.clock.now()) return known.templates;
    const templates = this.read(number);
    this.pages.set(number.id, { token: number.token, until: this.clock.now() + KEPT_MS, templates });
    templates.catch(() => this.pages.delete(number.id));
    return templates;
  }

  private async read(number: WhatsAppNumber): Promise<readonly MessageTemplate[]> {
    const { rows, isWhole } = await this.graph.templates(number, MOST);
    if (!isWhole) this.logger.warn({ event: 'whatsapp.templates_left_out', most: MOST });
    const templates = rows.flatMap((row) => readTemplate(row) ?? []);
    return templates.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  }
}

function keyOf({ name, language }: MessageTemplate): string {
  return `${name} ${language}`;
}
