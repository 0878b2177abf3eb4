import type { RateRequest } from '../../../src/contract/shopper';
import { UnreachableError } from '../../core/api/client.errors';
import type { CallFeature, FeatureClient } from '../../core/api/feature-client.port';
import { ChatStore } from '../../core/state/chat.store';
import { sendRating } from './give-rating';

function chat(rate: (request: RateRequest) => Promise<void>) {
  const call: CallFeature = (act) => act({ rate } as Partial<FeatureClient> as FeatureClient);
  return { call, store: new ChatStore() };
}

describe('the rating of a chat', () => {
  it('brings words only where there are some', async () => {
    const rated: RateRequest[] = [];
    const session = chat((request) => Promise.resolve(void rated.push(request)));
    const sent = sendRating(session, 5, 'Kind.');
    expect(session.store.state.rating).toBe('sending');
    await sent;
    await sendRating(session, 4, '');
    expect(rated).toEqual([{ rating: 5, feedback: 'Kind.' }, { rating: 4 }]);
    expect(session.store.state.rating).toBe('given');
  });

  it('may be tried again after it failed', async () => {
    const session = chat(() => Promise.reject(new UnreachableError('spec')));
    await sendRating(session, 5, '');
    expect(session.store.state).toMatchObject({ rating: 'open', notice: { kind: 'unreachable' } });
  });
});
