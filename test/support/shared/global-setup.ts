/** Before all suites: opens the place at which they ask for what they share, and the folder of what their bots have learned. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedResources } from './shared-resources';

export const shared = new SharedResources();

export default async function openShared(): Promise<void> {
  process.env['SHARED_RESOURCES'] = await shared.open();
  process.env['LESSONS'] = mkdtempSync(join(tmpdir(), 'lessons-'));
}
