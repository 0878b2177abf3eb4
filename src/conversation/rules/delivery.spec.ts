import { AT, NADIA, Story } from '../../../test/support/conversations';
import { statusOf } from '../message-status';
import { operationsSettled } from './delivery';

const done = (id: string) => ({ id, status: 'done' as const, duplicate: false });
const refused = (id: string) => ({ id, status: 'refused' as const, code: 'INVALID' as const, reason: 'because' });

describe('what became of what the desk was told', () => {
  it('says delivered of the shopper’s messages only, and once', () => {
    const story = Story.waiting();
    const results = [done('c1:open'), done('m-greeting'), done('m-1')];
    const first = story.then((now, log) => operationsSettled(now, results, log, AT));
    expect(first.signals).toEqual([{ kind: 'status', messageIds: ['m-1'], status: 'delivered' }]);
    expect(first.next.deliveredSequence).toBe(2);
    const again = story.then((now, log) => operationsSettled(now, results, log, AT));
    expect(again.next).toBe(first.next);
  });

  it('says failed of what was refused, and goes on with the rest', () => {
    const story = Story.waiting();
    story.then((now, log) => operationsSettled(now, [done('m-greeting'), refused('m-1')], log, AT));
    const statuses = story.log.map((entry) => statusOf(story.conversation, entry));
    expect(statuses).toEqual(['delivered', 'failed', 'accepted']);
  });

  it('takes the answer to connect along', () => {
    const story = Story.waiting();
    const desk = { state: 'live' as const, agent: NADIA, agents_online: 1 };
    const settled = story.then((now, log) => operationsSettled(now, [{ ...done('c1:connect:3'), desk }], log, AT));
    expect(settled.next).toMatchObject({ state: 'live', agent: NADIA });
    expect(settled.signals).toEqual([{ kind: 'agent_joined', agent: NADIA }]);
  });

  it('hears the answer to connect beside others that say nothing of the desk', () => {
    const story = Story.waiting();
    const desk = { state: 'live' as const, agent: NADIA, agents_online: 1 };
    const results = [{ ...done('c1:connect:3'), desk }, done('m-1'), refused('m-9')];
    expect(story.then((now, log) => operationsSettled(now, results, log, AT)).next.agent).toEqual(NADIA);
  });
});
