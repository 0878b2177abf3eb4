/** A manager sees the refused operations of their own channels, and cannot count those of others. */
import { Story } from '../../test/support/conversations';
import type { StaffPerson } from '../contract/odoo';
import type { ConversationLog, DeadLetter, DeadLetters } from '../conversation/ports';
import { DeadLettersController } from './dead-letters.controller';
import type { StaffAudit } from './staff-audit.service';

const MANAGER: StaffPerson = { id: '7', name: 'Nadia', role: 'manager', channels: ['own'] };
const AT = '2031-05-04T09:00:00Z';

function letter(at: number): DeadLetter {
  const conversation = at % 3 === 0 ? 'own-chat' : 'their-chat';
  const operation = {
    id: `o${at}`,
    conversation,
    kind: 'message',
    sequence: 1,
    author: 'user',
    content: 'x',
    sent_at: AT,
  };
  return { operation, code: 'INVALID', reason: 'no', refusedAt: AT } as DeadLetter;
}

describe('refused operations', () => {
  const all = Array.from({ length: 150 }, (_, at) => letter(at));
  const list: DeadLetters['list'] = (offset, limit) =>
    Promise.resolve({ letters: all.slice(offset, offset + limit), total: all.length });
  const heads: ConversationLog['heads'] = (ids) =>
    Promise.resolve(
      ids.map((id) => ({ ...Story.begin().conversation, id, channel: id === 'own-chat' ? 'own' : 'theirs' })),
    );
  const controller = new DeadLettersController(
    { list } as DeadLetters,
    { heads } as ConversationLog,
    {} as Partial<StaffAudit> as StaffAudit,
  );

  it('of other channels are neither shown nor counted, and leave no gaps in the pages', async () => {
    const first = await controller.list(MANAGER, { limit: 20 });
    const last = await controller.list(MANAGER, { offset: 40, limit: 20 });
    expect([first.total, last.total]).toEqual([50, 50]);
    expect(first.dead_letters.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `o${at * 3}`));
    expect(last.dead_letters).toHaveLength(10);
  });
});
