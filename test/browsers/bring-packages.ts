/** Debian's packages of the engines and of a screen for them; where they cannot be had the run says why. */
import { Apt, isInstalled } from '../support/machine/apt';
import { CannotBring } from '../support/machine/cannot-bring';
import { osRelease } from '../support/machine/os-release';
import type { Processes } from '../support/machine/processes';
import { say } from '../support/machine/say';

/** Fonts are named, for without recommended packages no script but Latin would be drawn. */
const PACKAGES = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fonts-dejavu-core',
  'fonts-noto-core',
  'fonts-noto-color-emoji',
];

export async function bringPackages(processes: Processes): Promise<void> {
  if (osRelease('ID') !== 'debian') throw new CannotBring('Firefox ESR and WebKitGTK are brought on Debian only.');
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) throw new CannotBring(`Only root can install ${missing.join(', ')}.`);
  say(`Installing ${missing.join(', ')} …`);
  await new Apt(processes).install(missing);
}
