/** Before all suites: opens the place at which they ask for what they share. */
import { SharedResources } from './shared-resources';

export const shared = new SharedResources();

export default async function openShared(): Promise<void> {
  process.env['SHARED_RESOURCES'] = await shared.open();
}
