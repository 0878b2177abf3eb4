/** After all suites: takes down what they shared. */
import { rmSync } from 'node:fs';
import { FOLDERS, shared } from './global-setup';

export default async function closeShared(): Promise<void> {
  await shared.close();
  for (const folder of FOLDERS) rmSync(process.env[folder] ?? '', { recursive: true, force: true });
}
