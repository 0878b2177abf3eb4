/** Staff API, personal data: `/api/v1/admin/privacy`. For managers; Odoo acts as the person who asks. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ProblemError } from '../common/problem.error';
import type { PrivacyRequest, StaffPerson } from '../contract/odoo';
import { PrivacyRequestAccepted, PrivacyRequestBody, PrivacyRequestStatus } from '../contract/staff/privacy.wire';
import { PrivacyLinks } from './privacy-links.service';
import { StaffAudit } from './staff-audit.service';
import { unwrap } from './staff-answer';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { staffOperation } from './staff-operation';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/privacy')
export class PrivacyController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly audit: StaffAudit,
    private readonly links: PrivacyLinks,
  ) {}

  /** Exports all that is held of a person in the company of the manager who asks. */
  @Post('export')
  @HttpCode(202)
  export(@CurrentStaff() person: StaffPerson, @Body() body: PrivacyRequestBody): Promise<PrivacyRequestAccepted> {
    return this.request('export', person, body);
  }

  /** Erases all that is held of a person in the company of the manager who asks. Customers and orders stay. */
  @Post('erase')
  @HttpCode(202)
  erase(@CurrentStaff() person: StaffPerson, @Body() body: PrivacyRequestBody): Promise<PrivacyRequestAccepted> {
    return this.request('erase', person, body);
  }

  @Get('requests/:id')
  async status(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<PrivacyRequestStatus> {
    managersOnly(person);
    const { request } = unwrap(await this.desk.ask('staff_privacy_status', { staff: person.id, request: id }));
    return { ...toStatus(request), download_url: request.has_file ? this.links.link(request.id, person.id) : null };
  }

  private async request(
    kind: PrivacyRequest['kind'],
    person: StaffPerson,
    body: PrivacyRequestBody,
  ): Promise<PrivacyRequestAccepted> {
    managersOnly(person);
    const id = staffOperation(person, `privacy:${kind}`);
    const { request } = unwrap(
      await this.desk.ask('staff_privacy_request', { id, staff: person.id, kind, ...onlyOne(body) }),
    );
    this.audit.record(`privacy.${kind}`, person, { request_id: request.id });
    return { request_id: request.id };
  }
}

function onlyOne({ email, phone, shopper }: PrivacyRequestBody): PrivacyRequestBody {
  const given = Object.entries({ email, phone, shopper }).filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    const message = 'give exactly one of email, phone and shopper';
    throw new ProblemError('REQUEST.INVALID', { errors: [{ field: 'email', message }] });
  }
  return Object.fromEntries(given);
}

function managersOnly(person: StaffPerson): void {
  if (person.role !== 'manager') throw new ProblemError('AUTH.FORBIDDEN');
}

function toStatus({ id, kind, state, requested_at, done_at, counts }: PrivacyRequest) {
  return { request_id: id, kind, state, requested_at, done_at: done_at ?? null, counts };
}
