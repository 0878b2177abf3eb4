/** An addon newer than the bridge must not stop the chats that both understand. */
import { AT, NADIA, agentSays } from '../../../test/support/conversations';
import { eventsPage, webhookBody } from './events';
import { pushAnswer } from './operation-results';

const HOLOGRAM = { id: 'e9', conversation: 'c1', number: 2, created_at: AT, kind: 'hologram', beam: true };

describe('an addon newer than the bridge', () => {
  it('receives events of known kinds and separates the others', () => {
    const received = webhookBody.parse({ events: [agentSays(1), HOLOGRAM], typing: [] });
    expect(received.events).toEqual([agentSays(1)]);
    expect(received.unknown).toEqual([{ id: 'e9', kind: 'hologram' }]);
  });

  it('is pulled all the same, an event of a known kind in an unknown shape included', () => {
    const page = eventsPage.parse({
      events: [{ ...agentSays(1), content: { markdown: '*' } }, agentSays(2)],
      more: false,
    });
    expect(page).toEqual({ events: [agentSays(2)], unknown: [{ id: 'e1', kind: 'message' }], more: false });
  });

  it('answers an operation in words that are not known: refused, so that staff see it', () => {
    const { results } = pushAnswer.parse({
      results: [
        { id: 'a', status: 'done', duplicate: false },
        { id: 'b', status: 'postponed', until: AT },
        { id: 'c', status: 'refused', code: 'TOO_WINDY', reason: 'wind' },
      ],
    });
    expect(results.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'done'],
      ['b', 'refused'],
      ['c', 'refused'],
    ]);
    expect(results[2]).toMatchObject({ code: 'INTERNAL', reason: 'wind' });
  });

  it('adds to an answer what is not known: done is done', () => {
    const desk = { state: 'teleported', agent: NADIA, agents_online: 1 };
    const { results } = pushAnswer.parse({ results: [{ id: 'a', status: 'done', duplicate: false, desk }] });
    expect(results[0]).toMatchObject({ id: 'a', status: 'done' });
  });
});
