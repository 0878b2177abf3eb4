/** Staff API, categories of tickets and canned responses: `/api/v1/admin/ticket-categories`. */
import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import { categoriesOf } from '../common/ticket-categories';
import type { StaffPerson } from '../contract/odoo';
import { TicketCategories, TicketCategoriesQuery } from '../contract/shopper';
import { CurrentStaff, StaffGuard } from './staff.guard';

const DEFAULT_LOCALE = 'en';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/ticket-categories')
export class TicketCategoriesController {
  constructor(@Inject(SHOP_SETTINGS) private readonly settings: ShopSettings) {}

  /** Those that tickets of this person's channels may have, in their order; archived ones are on old tickets only. */
  @Get()
  list(
    @CurrentStaff() person: StaffPerson,
    @Query() { locale = DEFAULT_LOCALE }: TicketCategoriesQuery,
  ): TicketCategories {
    return { categories: categoriesOf(this.settings.current(), person.channels, locale) };
  }
}
