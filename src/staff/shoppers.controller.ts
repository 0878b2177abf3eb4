/** Staff API, shoppers: `/api/v1/admin/shoppers`. For managers. */
import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdentitySources } from '../chat/auth/identity/identity-sources.service';
import { LogOut } from '../chat/auth/log-out.service';
import { accountId } from '../chat/auth/shopper-id';
import { ProblemError } from '../common/problem.error';
import { SHOP_SETTINGS, ShopSettings } from '../common/shop-settings.port';
import type { StaffPerson } from '../contract/odoo';
import { Success } from '../contract/shopper';
import { ShopperRevokeRequest } from '../contract/staff/shoppers.wire';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/shoppers')
export class ShoppersController {
  constructor(
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
    private readonly sources: IdentitySources,
    private readonly logOut: LogOut,
    private readonly audit: StaffAudit,
  ) {}

  /**
   * Logs an account out of the chat, in the companies of the channels that this person serves: sessions, resume tokens and
   * the identity tokens made until now. Whether anybody was logged in is not told.
   */
  @Post('revoke')
  @HttpCode(200)
  async revoke(@CurrentStaff() person: StaffPerson, @Body() body: ShopperRevokeRequest): Promise<Success> {
    if (person.role !== 'manager') throw new ProblemError('AUTH.FORBIDDEN');
    const ids = this.accountsOf(person, body);
    if (ids.length === 0) throw new ProblemError('REQUEST.NOT_FOUND');
    this.audit.record('shopper.revoke', person, { shoppers: ids.join(' ') });
    await this.logOut.accounts(ids);
    return { success: true };
  }

  private accountsOf(person: StaffPerson, { issuer, subject }: ShopperRevokeRequest): string[] {
    const served = this.settings.current().channels.filter(({ key }) => person.channels.includes(key));
    const ids = served.flatMap((channel) => {
      const source = this.sources.of(channel);
      if (source === undefined || (issuer !== undefined && source.issuer !== issuer)) return [];
      return [accountId(channel.company ?? '', source.name, subject)];
    });
    return [...new Set(ids)];
  }
}
