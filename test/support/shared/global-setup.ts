/** Before all suites: opens the place at which they ask for what they share, and the folders of what their bridges have learned and compiled. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedResources } from './shared-resources';

/** Variables that name a folder which a run makes and removes. */
export const FOLDERS = ['TRAINED_MODELS', 'COMPILED'] as const;

export const shared = new SharedResources();

export default async function openShared(): Promise<void> {
  process.env['SHARED_RESOURCES'] = await shared.open();
  for (const folder of FOLDERS) process.env[folder] = mkdtempSync(join(tmpdir(), `${folder.toLowerCase()}-`));
}
