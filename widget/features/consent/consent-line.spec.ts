import { UnreachableError } from '../../core/api/client.errors';
import { dueConsent } from '../../core/state/chat.state';
import { RECORD, SHOWN, chatIn, refusal } from '../../testing/fakes/consent-chat';

describe('where a line only stands there', () => {
  it('what is written below it puts it on record, once', async () => {
    const { session, log, http, timers, shows, state } = await chatIn([SHOWN]);
    shows();
    await timers.pass(1_000);
    session.outgoing.send('Hello');
    session.outgoing.send('And this');
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello', 'And this'], [RECORD]]);
    expect(state().consent).toEqual({ version: '1', agreed: false });
    expect(dueConsent(state())).toBeUndefined();
  });

  it('what was written before it stood there does not, and goes out', async () => {
    const { session, log, http, timers, shows } = await chatIn([SHOWN]);
    session.outgoing.send('Hello');
    await timers.pass(1_000);
    shows();
    expect([log, http.posted]).toEqual([['Hello'], []]);
    session.outgoing.send('And this');
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello', 'And this'], [RECORD]]);
  });

  it('another line that came meanwhile is not taken as read', async () => {
    const { session, log, http, timers, shows, state } = await chatIn([SHOWN, { ...SHOWN, version: '2' }]);
    shows();
    http.refusals.push(refusal('CHAT.CONSENT_OUTDATED'));
    session.outgoing.send('Hello');
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello'], [RECORD]]);
    expect(dueConsent(state())).toMatchObject({ version: '2' });
  });

  it('a message waits for the record while the bridge cannot be reached', async () => {
    const { session, log, http, timers, shows } = await chatIn([SHOWN]);
    shows();
    http.refusals.push(new UnreachableError('spec'));
    session.outgoing.send('Hello');
    await timers.pass(0);
    expect(log).toEqual([]);
    await timers.pass(10_000);
    expect([log, http.posted]).toEqual([['Hello'], [RECORD, RECORD]]);
  });

  it('a ticket puts it on record, too; reading does not', async () => {
    const { session, http, shows } = await chatIn([SHOWN]);
    shows();
    await session.call(() => Promise.resolve());
    expect(http.posted).toEqual([]);
    await session.call((client) => client.leaveTicket({ subject: 'Milk' }));
    expect(http.posted).toEqual([RECORD, ['/chat/ticket', { subject: 'Milk' }]]);
  });
});
