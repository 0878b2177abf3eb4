/** Questions that the bot could not answer: the façade accepts them. */
import { randomUUID } from 'node:crypto';
import type { UnansweredOperation } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';

type Question = UnansweredOperation['questions'][number];

export function unansweredCases(target: TargetInUse): void {
  describeFeature(target, 'unanswered', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const question = (change: Partial<Question> = {}): Question => ({
      channel: 'default',
      locale: 'bn',
      text: 'উটের দুধ আছে?',
      count: 2,
      last_asked_at: '2026-11-20T09:00:00.123Z',
      ...change,
    });
    const tell = (...questions: Question[]): UnansweredOperation => ({
      id: randomUUID(),
      kind: 'unanswered',
      questions,
    });

    it('are taken once, whatever is in the batch', async () => {
      const operation = tell(question(), question({ text: 'উটের  দুধ আছে' }), question({ channel: 'nowhere' }));
      const { results } = await call('push', { operations: [operation, operation, tell()] });
      expect(results.map((result) => 'duplicate' in result && result.duplicate)).toEqual([false, true, false]);
    });

    it.each<[string, Partial<Question>]>([
      ['longer than 300 characters', { text: 'x'.repeat(301) }],
      ['asked by nobody', { count: 0 }],
    ])('are refused when %s', async (_, change) => {
      const { results } = await call('push', { operations: [tell(question(change))] });
      expect(results).toMatchObject([{ status: 'refused', code: 'INVALID' }]);
    });
  });
}
