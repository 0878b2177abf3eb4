/** A task about personal data that fails holds up no other, and comes again. */
import { Logger } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { PrivacyTask } from '../../contract/odoo';
import type { FoundData, PersonalData } from '../../conversation/ports';
import { waitFor } from '../../../test/support/wait-for';
import type { AddonFeatures } from '../adapters/addon-features.adapter';
import type { OdooFacade } from '../rpc/odoo-facade';
import { OdooUnreachableError } from '../rpc/odoo.errors';
import type { ErasedConversations } from './erased-conversations.service';
import { PrivacyTasks } from './privacy-tasks.service';

const NOTHING: FoundData = {
  counts: { conversations: 0, entries: 0, operations: 0, dead_letters: 0, files: 0, questions: 0 },
  conversations: [],
  shoppers: [],
  questions: [],
};
const task = (id: string, kind: PrivacyTask['kind']): PrivacyTask => {
  return { id, kind, channels: ['shop'], email: `${id}@example.com`, shoppers: [], conversations: [] };
};

describe('tasks about personal data', () => {
  let tasks: PrivacyTasks | undefined;
  const logged: unknown[] = [];

  beforeEach(() => {
    logged.length = 0;
    const note = (line: unknown) => void logged.push(line);
    Logger.overrideLogger({ log: note, warn: note, error: note });
  });
  afterEach(() => tasks?.onModuleDestroy());
  afterAll(() => {
    Logger.overrideLogger(false);
  });

  function perform(waiting: PrivacyTask[], document: () => Promise<string>) {
    const done: string[] = [];
    const data: PersonalData = {
      find: () => Promise.resolve(NOTHING),
      document,
      erase: () => Promise.resolve(NOTHING),
      close: () => Promise.resolve(),
      shopperErasedAt: () => Promise.resolve(null),
    };
    const call = (method: string, { task: id }: { task?: string }) => {
      if (method === 'privacy_tasks') return Promise.resolve({ tasks: waiting });
      if (id !== undefined) done.push(id);
      return Promise.resolve({});
    };
    tasks = new PrivacyTasks(
      data,
      { disconnect: () => undefined } as unknown as ErasedConversations,
      { call, returned: new Subject() } as unknown as OdooFacade,
      { known: () => Promise.resolve(new Set(['privacy'])) } as unknown as AddonFeatures,
    );
    tasks.onModuleInit();
    return done;
  }

  it('go on behind one that fails, which is logged without a word of whom it is about', async () => {
    const failing = () => Promise.reject(new Error('Invalid string length'));
    const done = perform([task('1', 'export'), task('2', 'erase'), task('3', 'count')], failing);
    await waitFor('the others', () => Promise.resolve(done.length === 2 || undefined));
    expect(done).toEqual(['2', '3']);
    expect(logged).toContainEqual(expect.objectContaining({ event: 'privacy.tasks_not_done', task: '1' }));
    expect(JSON.stringify(logged)).not.toContain('@example.com');
  });

  it('wait while Odoo is away, and go before the one at which it went', async () => {
    let tries = 0;
    const away = () => {
      tries += 1;
      return Promise.reject(new OdooUnreachableError('It does not answer.'));
    };
    const done = perform([task('1', 'export'), task('2', 'erase')], away);
    await waitFor('a try', () => Promise.resolve(logged.length > 0 || undefined));
    expect([tries, done]).toEqual([1, []]);
    tasks?.trigger();
    await waitFor('the next pull', () => Promise.resolve(tries === 2 || undefined));
    expect(done).toEqual(['2']); // one that is too much for Odoo comes last then
  });
});
