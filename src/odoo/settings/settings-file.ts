/** The latest settings on disk, so that a bridge can start while Odoo is down. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { SettingsAnswer, settingsAnswer } from '../../contract/odoo';

export class SettingsFile {
  constructor(private readonly path: string) {}

  /** The stored settings, or null when there are none or they are not readable. */
  async read(): Promise<SettingsAnswer | null> {
    try {
      const parsed = settingsAnswer.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch {
      return null; // no file yet, or one that a crash cut off: Odoo sends the settings again
    }
  }

  async write(answer: SettingsAnswer): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}.new`;
    await writeFile(draft, JSON.stringify(answer));
    await rename(draft, this.path);
  }
}
