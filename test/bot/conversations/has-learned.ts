/** A bridge answers at once, and understands examples some seconds later: waits until it does. */
import { TestShopper } from '../../support/shopper';
import { waitFor } from '../../support/wait-for';

const TRAINED_WITHIN_MS = 120_000;

export async function hasLearned(url: string): Promise<void> {
  const shopper = await TestShopper.open(url);
  const understood = async () => (await shopper.ask('can you send it to my village')).intent === 'Delivery areas';
  await waitFor('an answer by example', understood, TRAINED_WITHIN_MS);
}
