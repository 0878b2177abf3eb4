import type { ConsentLine, ConsentState } from '../../../src/contract/shopper';
import { UnreachableError } from '../../core/api/client.errors';
import { dueConsent } from '../../core/state/chat.state';
import { FakeStorage } from '../../testing/fakes/fake-storage';
import { hearOtherTabs, tellOtherTabs } from './other-tabs';
import { AGREED, LINE, RECORD, SHOWN, chatIn, refusal } from '../../testing/fakes/consent-chat';

describe('where a shopper has to agree', () => {
  it('a message waits, and goes once when they did', async () => {
    const { session, log, http, timers, agrees, state } = await chatIn([LINE]);
    session.outgoing.send('Hello');
    await timers.pass(60_000);
    expect([log, http.posted]).toEqual([[], []]);
    await agrees();
    expect([log, http.posted]).toEqual([['Hello'], [RECORD]]);
    expect(dueConsent(state())).toBeUndefined();
    session.outgoing.send('And this');
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello', 'And this'], [RECORD]]);
  });

  it('so does one that an earlier page could not send', async () => {
    const keep = new FakeStorage();
    const earlier = await chatIn([LINE], null, keep);
    earlier.session.outgoing.send('Hello');
    earlier.session.stop();
    const { log, timers, agrees } = await chatIn([LINE], null, keep);
    await timers.pass(60_000);
    expect(log).toEqual([]);
    await agrees();
    expect(log).toEqual(['Hello']);
  });

  it('asks nobody who has agreed to this version, on this page or an earlier one', async () => {
    const { session, log, http, timers } = await chatIn([LINE], AGREED);
    session.outgoing.send('Hello');
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello'], []]);
  });

  it('asks again when the version changed in the middle: the message is neither lost nor taken twice', async () => {
    const { session, log, refusals, client, timers, agrees, state } = await chatIn(
      [LINE, { ...LINE, version: '2' }],
      AGREED,
    );
    refusals.push(refusal('CHAT.CONSENT_REQUIRED'));
    session.outgoing.send('Hello');
    await timers.pass(60_000);
    expect(log).toEqual(['Hello']);
    expect(dueConsent(state())).toMatchObject({ version: '2' });
    expect(state().thread.at(-1)).toMatchObject({ content: 'Hello', delivery: 'sending' });
    expect(state().draft).toBe('');
    await agrees();
    expect(log).toEqual(['Hello', 'Hello']);
    expect(new Set(client.asked.map(({ client_message_id }) => client_message_id)).size).toBe(1);
    expect(state().thread.at(-2)).toMatchObject({ content: 'Hello', delivery: 'accepted' });
  });

  it('lets the message go when the channel asks for nothing any more', async () => {
    const { session, log, http, timers } = await chatIn([LINE, undefined]);
    session.outgoing.send('Hello');
    await timers.pass(0);
    session.reopen();
    await timers.pass(0);
    expect([log, http.posted]).toEqual([['Hello'], []]);
  });

  it('holds what is waiting back while a new chat is opened', async () => {
    const { session, log, timers } = await chatIn([LINE]);
    session.outgoing.send('Hello');
    await timers.pass(0);
    await session.startAnew();
    await timers.pass(60_000);
    expect(log).toEqual([]);
  });

  it('sends no ticket, answer, file, rating or address of theirs before, and all of them afterwards', async () => {
    const { session, http, agrees } = await chatIn([LINE]);
    const ticket = { subject: 'Milk', client_ticket_id: 'a' };
    const writes = [
      () => session.call((client) => client.leaveTicket(ticket)),
      () => session.call((client) => client.answerTicket('T1', { message: 'Hello' })),
      () => session.call((client) => client.rateTicket('T1', { rating: 5, feedback: 'Good' })),
      () => session.call((client) => client.rate({ rating: 5, feedback: 'Good' })),
      () => session.call((client) => client.mailTranscript('amina@example.com')),
      () =>
        session.call((client) =>
          client.upload(new File(['a'], 'a.txt'), { onProgress: () => undefined, signal: AbortSignal.abort() }),
        ),
    ];
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'CHAT.CONSENT_REQUIRED' });
    expect(http.posted).toEqual([]);
    await session.call((client) => client.rateTicket('T1', { rating: 5 }));
    await session.call((client) => client.rate({ rating: 4 }));
    expect(http.posted.splice(0)).toEqual([
      ['/chat/tickets/T1/feedback', { rating: 5 }],
      ['/chat/rate', { rating: 4 }],
    ]);
    await agrees();
    await writes[0]?.();
    expect(http.posted).toEqual([RECORD, ['/chat/ticket', ticket]]);
  });

  it('takes back nothing when the word cannot be put on record now', async () => {
    const { session, http, log, agrees, state, timers } = await chatIn([LINE]);
    session.outgoing.send('Hello');
    http.refusals.push(new UnreachableError('spec'));
    await expect(agrees()).rejects.toThrow(UnreachableError);
    expect(dueConsent(state())).toBe(LINE);
    await agrees();
    await timers.pass(0);
    expect(log).toEqual(['Hello']);
  });

  it('shows the line that stands there now when it was another that was agreed to', async () => {
    const { http, opened, agrees, state } = await chatIn([LINE, { ...LINE, version: '2' }]);
    http.refusals.push(refusal('CHAT.CONSENT_OUTDATED'));
    await expect(agrees()).rejects.toMatchObject({ code: 'CHAT.CONSENT_OUTDATED' });
    expect(opened).toHaveLength(2);
    expect(dueConsent(state())).toMatchObject({ version: '2' });
  });
});

describe('what is agreed to', () => {
  it('is heard in the other tabs', async () => {
    const given = { conversationId: 'c1', consent: AGREED };
    let stop: () => void = () => undefined;
    const heard = new Promise((resolve) => {
      stop = hearOtherTabs(resolve);
    });
    tellOtherTabs(given);
    expect(await heard).toEqual(given);
    stop();
  });

  it.each<[string, ConsentLine | undefined, ConsentState | null, boolean]>([
    ['nothing is said', undefined, null, false],
    ['nothing is said any more', undefined, AGREED, false],
    ['nothing was agreed to', LINE, null, true],
    ['it was agreed to', LINE, AGREED, false],
    ['another version was', LINE, { ...AGREED, version: '0' }, true],
    ['it only stood there, and is to be agreed to now', LINE, { ...AGREED, agreed: false }, true],
    ['it stood there', SHOWN, { ...AGREED, agreed: false }, false],
    ['it was agreed to, and only stands there now', SHOWN, AGREED, false],
  ])('is asked for or not: %s', async (_when, line, given, isDue) => {
    const { state } = await chatIn([line], given);
    expect(dueConsent(state())).toBe(isDue ? line : undefined);
    expect(dueConsent({ ...state(), phase: 'opening' })).toBeUndefined();
  });
});
