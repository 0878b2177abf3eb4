/** Answers of the bridge as they would be if the channel were set up differently. */
import type { Route } from 'playwright-core';

export async function answerWithChannel(route: Route, changes: object): Promise<void> {
  const response = await route.fetch();
  const answer = (await response.json()) as { channel: object };
  await route.fulfill({ response, json: { ...answer, channel: { ...answer.channel, ...changes } } });
}
