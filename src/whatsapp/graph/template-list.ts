/** The list of templates of the account to which a number belongs, page after page. */
import { numberHealth, templatesPage } from '../../contract/whatsapp/templates';
import type { WhatsAppNumber } from '../numbers.port';

/** Of one page. */
const PAGE = 50;

/** Answers the JSON at a path below the Graph API with its version. */
export type Ask = (path: string) => Promise<unknown>;

export interface TemplateRows {
  readonly rows: readonly unknown[];
  /** False: there are more than were asked for. */
  readonly isWhole: boolean;
}

export async function templateList(
  ask: Ask,
  { id, account: known }: Pick<WhatsAppNumber, 'id' | 'account'>,
  most: number,
): Promise<TemplateRows> {
  const account = encodeURIComponent(known ?? accountIn(await ask(`${encodeURIComponent(id)}?fields=health_status`)));
  const rows: unknown[] = [];
  for (let after = ''; ;) {
    const query = `fields=name,language,status,category,components&status=APPROVED&limit=${PAGE}`;
    const from = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const { data, paging } = templatesPage.parse(await ask(`${account}/message_templates?${query}${from}`));
    rows.push(...data);
    const next = paging?.next === undefined ? undefined : paging.cursors?.after;
    if (next === undefined || data.length === 0) return { rows: rows.slice(0, most), isWhole: rows.length <= most };
    if (rows.length >= most) return { rows: rows.slice(0, most), isWhole: false };
    after = next;
  }
}

/** Throws where there is none. */
function accountIn(answer: unknown): string {
  const { entities } = numberHealth.parse(answer).health_status;
  const account = entities.find(({ entity_type }) => entity_type === 'WABA');
  if (account === undefined) throw new Error('The number belongs to no WhatsApp Business account.');
  return account.id;
}
