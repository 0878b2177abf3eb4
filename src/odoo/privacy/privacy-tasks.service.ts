/** Does what Odoo asks about personal data: counts, hands over, erases. A task that fails holds up no other, and is pulled again. */
import { Inject, Injectable, Logger, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { PrivacyTask } from '../../contract/odoo';
import { FoundData, PERSONAL_DATA, PersonalData } from '../../conversation/ports';
import { AddonFeatures } from '../adapters/addon-features.adapter';
import { PullLoop } from '../pull-loop';
import { OdooFacade } from '../rpc/odoo-facade';
import { OdooError, OdooUnreachableError } from '../rpc/odoo.errors';
import { ErasedConversations } from './erased-conversations.service';

/** As many as the façade gives at once, so that tasks that fail leave others in the page. */
const PAGE = 100;
/** An archive of 24 MB is sent and written meanwhile. */
const DONE_WITHIN_MS = 60_000;

@Injectable()
export class PrivacyTasks implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('privacy');
  /** The task at which Odoo was last away: it may be the task that is too much for it, so that others come first. */
  private stuckAt: string | undefined;
  private readonly pulls = new PullLoop(() => this.pull().catch((error: unknown) => this.report(error)));

  constructor(
    @Inject(PERSONAL_DATA) private readonly data: PersonalData,
    private readonly erased: ErasedConversations,
    private readonly odoo: OdooFacade,
    private readonly features: AddonFeatures,
  ) {}

  onModuleInit(): void {
    this.pulls.start(this.odoo.returned);
  }

  onModuleDestroy(): void {
    this.pulls.stop();
  }

  /** There are new tasks: returns at once. */
  trigger(): void {
    this.pulls.trigger();
  }

  private async pull(): Promise<void> {
    if (!(await this.features.known()).has('privacy')) return;
    for (;;) {
      const { tasks } = await this.odoo.call('privacy_tasks', { limit: PAGE });
      let done = 0;
      for (const task of this.inOrder(tasks)) if (await this.isPerformed(task)) done += 1;
      if (tasks.length < PAGE || done === 0) return;
    }
  }

  private inOrder(tasks: readonly PrivacyTask[]): PrivacyTask[] {
    const isStuck = ({ id }: PrivacyTask) => id === this.stuckAt;
    return [...tasks.filter((task) => !isStuck(task)), ...tasks.filter(isStuck)];
  }

  private async isPerformed(task: PrivacyTask): Promise<boolean> {
    try {
      await this.performOne(task);
      return true;
    } catch (error) {
      if (error instanceof OdooUnreachableError) {
        this.stuckAt = task.id;
        throw error; // the next task would wait as long
      }
      this.report(error, task.id);
      return false;
    }
  }

  private async performOne(task: PrivacyTask): Promise<void> {
    const isErasure = task.kind === 'erase';
    const found = isErasure ? await this.data.erase(task.id, task) : await this.data.find(task);
    if (isErasure) this.erased.disconnect(found.conversations);
    const document = task.kind === 'export' ? { document: await this.data.document(task) } : {};
    await this.odoo.call(
      'privacy_done',
      { task: task.id, ...toReport(found), ...document },
      { timeoutMs: DONE_WITHIN_MS },
    );
    if (isErasure) await this.data.close(task.id);
    this.logger.log({ event: 'privacy.task_done', task: task.id, kind: task.kind, ...found.counts });
  }

  private report(error: unknown, task?: string): void {
    const code = error instanceof OdooError ? error.code : 'INTERNAL';
    const stack = error instanceof Error && code === 'INTERNAL' ? error.stack : undefined;
    this.logger.warn({ event: 'privacy.tasks_not_done', task, code, stack });
  }
}

function toReport({ counts, conversations, shoppers, questions }: FoundData) {
  return { counts, conversations, shoppers, questions };
}
