/** Categories that a shopper's ticket may have: those that Odoo offers in their channel. */
import { Inject, Injectable } from '@nestjs/common';
import { ProblemError } from '../common/problem.error';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { categoriesOf } from '../common/ticket-categories';
import type { TicketCategory } from '../contract/shopper';

@Injectable()
export class OfferedCategories {
  constructor(@Inject(SHOP_SETTINGS) private readonly settings: Pick<ShopSettings, 'current'>) {}

  of(channel: string, locale: string): TicketCategory[] {
    return categoriesOf(this.settings.current(), [channel], locale);
  }

  /** Throws at the code of none; without a code Odoo gives the general one. */
  check(channel: string, code: string | undefined): void {
    if (code === undefined) return;
    const known = this.of(channel, 'en').map((category) => category.code);
    if (known.includes(code)) return;
    const reason = `there is no category “${code}”; there are: ${known.join(', ')}`;
    throw new ProblemError('REQUEST.INVALID', { reason, errors: [{ field: 'category', message: reason }] });
  }
}
