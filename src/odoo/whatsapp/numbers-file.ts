/** The latest numbers on disk, sealed as a whole: a bridge that starts while Odoo is down still takes what Meta brings. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { WhatsAppNumbersAnswer, whatsappNumbersAnswer } from '../../contract/odoo';
import { Sealing } from '../settings/sealed';

export class NumbersFile {
  private readonly sealing: Sealing;

  constructor(
    private readonly path: string,
    sessionSecret: string,
  ) {
    this.sealing = new Sealing(sessionSecret, 'WhatsApp numbers');
  }

  /** Null when there are none, or none that this bridge can open: Odoo has to tell them. */
  async read(): Promise<WhatsAppNumbersAnswer | null> {
    try {
      const opened = this.sealing.open(await readFile(this.path, 'utf8'));
      return opened === null ? null : (whatsappNumbersAnswer.safeParse(JSON.parse(opened)).data ?? null);
    } catch {
      return null; // no file yet, or one that a crash cut off
    }
  }

  async write(answer: WhatsAppNumbersAnswer): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}.new`;
    await writeFile(draft, this.sealing.seal(JSON.stringify(answer)), { mode: 0o600 });
    await rename(draft, this.path);
  }
}
