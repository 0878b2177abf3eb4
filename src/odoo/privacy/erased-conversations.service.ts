/** Forgets conversations that were deleted in Odoo, and disconnects who is still in them. */
import { Inject, Injectable } from '@nestjs/common';
import { PERSONAL_DATA, PersonalData, SHOPPER_NOTIFIER, ShopperNotifier } from '../../conversation/ports';

@Injectable()
export class ErasedConversations {
  constructor(
    @Inject(PERSONAL_DATA) private readonly data: PersonalData,
    @Inject(SHOPPER_NOTIFIER) private readonly notifier: ShopperNotifier,
  ) {}

  /** Odoo refused an operation of this conversation because it was deleted there. */
  async forget(conversation: string): Promise<void> {
    const task = `conversation:${conversation}`;
    await this.data.erase(task, { channels: [], shoppers: [], conversations: [conversation] });
    await this.data.close(task);
    this.disconnect([conversation]);
  }

  disconnect(conversations: readonly string[]): void {
    for (const conversation of conversations) this.notifier.disconnect(conversation);
  }
}
