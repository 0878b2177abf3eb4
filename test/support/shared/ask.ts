/** Hands a suite the resources that it shares with others. */
import type { SharedAddresses } from './shared-resources';

export type SharedBridge = SharedAddresses['bridge'];

/** Starts it if no suite has asked before; a bridge is shared by the suites of one worker, which run one after the other. */
export async function shared<Name extends keyof SharedAddresses>(what: Name): Promise<SharedAddresses[Name]> {
  const worker = process.env['JEST_WORKER_ID'] ?? '1';
  const response = await fetch(`${process.env['SHARED_RESOURCES']}/${what}?worker=${worker}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as SharedAddresses[Name];
}
