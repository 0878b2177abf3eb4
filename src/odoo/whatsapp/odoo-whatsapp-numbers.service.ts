/** The shop's numbers on WhatsApp: from disk at once, then from Odoo at start, on a webhook, and on a slow timer. */
import { join } from 'node:path';
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { BehaviorSubject, Subscription, auditTime, filter, firstValueFrom, interval, merge, race, timer } from 'rxjs';
import { oneAtATime } from '../../common/one-at-a-time';
import { BridgeConfig } from '../../config/bridge-config';
import { BRIDGE_CONFIG } from '../../config/config.module';
import type { WhatsAppNumbersAnswer } from '../../contract/odoo';
import type { WhatsAppNumber, WhatsAppNumbers } from '../../whatsapp/numbers.port';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError } from '../rpc/odoo.errors';
import { ANNOUNCER, Announcer } from '../settings/announcer.port';
import { asNumber } from './as-number';
import { NumbersFile } from './numbers-file';

const RELOAD_MS = 30_000;
/** Interval until they are known, and while Odoo is away. */
const IMPATIENT_MS = 1_000;
const ANNOUNCEMENTS_WITHIN_MS = 200;
/** Of an addon that knows no WhatsApp. */
const NONE: WhatsAppNumbersAnswer = { version: '', unchanged: false, numbers: [] };

@Injectable()
export class OdooWhatsAppNumbers implements WhatsAppNumbers, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('whatsapp');
  private readonly file: NumbersFile;
  private readonly versions = new BehaviorSubject<string | undefined>(undefined);
  private numbers: readonly WhatsAppNumber[] = [];
  private loading: Subscription | undefined;

  constructor(
    @Inject(BRIDGE_CONFIG) private readonly config: BridgeConfig,
    @Inject(ANNOUNCER) private readonly announcer: Announcer,
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {
    this.file = new NumbersFile(join(config.dataDir, 'whatsapp-numbers'), config.secrets.session);
  }

  async onModuleInit(): Promise<void> {
    const kept = await this.file.read();
    if (kept !== null) this.take(kept);
    await this.load();
    const impatient = interval(IMPATIENT_MS).pipe(filter(() => !this.known || !this.odoo.answered));
    const announced = this.announcer.announcements.pipe(
      filter((what) => what === 'settings_changed'),
      auditTime(ANNOUNCEMENTS_WITHIN_MS),
    );
    this.loading = merge(impatient, announced, interval(RELOAD_MS))
      .pipe(oneAtATime(() => this.load()))
      .subscribe();
  }

  onModuleDestroy(): void {
    this.loading?.unsubscribe();
  }

  get known(): boolean {
    return this.versions.value !== undefined;
  }

  all(): readonly WhatsAppNumber[] {
    return this.numbers;
  }

  byId(wanted: string): WhatsAppNumber | undefined {
    return this.numbers.find(({ id }) => id === wanted);
  }

  /** Whether the numbers of this version are known, or become known within that time. */
  async has(version: string, withinMs: number): Promise<boolean> {
    const known = this.versions.pipe(filter((one) => one === version));
    return (await firstValueFrom(race(known, timer(withinMs)))) === version;
  }

  private async load(): Promise<void> {
    try {
      const known = this.versions.value;
      const answer = (await this.features.known()).has('whatsapp')
        ? await this.odoo.call('whatsapp_numbers', known === undefined ? {} : { known_version: known })
        : NONE;
      if (answer.unchanged || answer.version === known) return;
      this.take(answer);
      await this.file.write(answer);
      this.logger.log({ event: 'whatsapp.numbers_loaded', numbers: this.numbers.length });
    } catch (error) {
      const code = error instanceof OdooError ? error.code : 'INTERNAL';
      this.logger.warn({ event: 'whatsapp.numbers_not_loaded', code, running_on: this.numbers.length });
    }
  }

  private take({ version, numbers = [] }: WhatsAppNumbersAnswer): void {
    this.numbers = numbers.map((row) => asNumber(row, this.config.graphUrl));
    this.versions.next(version);
  }
}
