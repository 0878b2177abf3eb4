/** The numbers on WhatsApp that the stand-in was given; nobody edits them. */
import { createHash } from 'node:crypto';
import type { WhatsAppNumberRow, WhatsAppNumbersAnswer, WhatsAppTroubles } from '../../../contract/odoo';

export class WhatsAppSettings {
  private refused: readonly string[] = [];

  constructor(
    private readonly log: (event: string, fields: Readonly<Record<string, unknown>>) => void,
    private readonly rows: () => readonly WhatsAppNumberRow[] = () => [],
  ) {}

  numbers(known?: string): WhatsAppNumbersAnswer {
    const numbers = this.rows();
    const version = createHash('sha256').update(JSON.stringify(numbers)).digest('hex').slice(0, 32);
    return version === known ? { version, unchanged: true } : { version, unchanged: false, numbers };
  }

  /** Says each once, as Odoo tells administrators. */
  troubles({ numbers }: WhatsAppTroubles): Record<string, never> {
    for (const { id, code } of numbers.filter((one) => !this.refused.includes(one.id)))
      this.log('standin.whatsapp_refused', { number: id, code });
    this.refused = numbers.map(({ id }) => id);
    return {};
  }
}
