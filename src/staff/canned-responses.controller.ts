/** Staff API, canned responses: `/api/v1/admin/canned-responses`. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { CannedResponseRow, StaffPerson } from '../contract/odoo';
import { Success } from '../contract/shopper';
import {
  CannedResponse,
  CannedResponseAnswer,
  CannedResponsePatch,
  CannedResponseRequest,
  CannedResponseUseRequest,
  CannedResponseUsed,
  CannedResponses,
  CannedResponsesQuery,
} from '../contract/staff/canned-responses.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/canned-responses')
export class CannedResponsesController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly audit: StaffAudit,
  ) {}

  @Get()
  async list(@CurrentStaff() person: StaffPerson, @Query() query: CannedResponsesQuery): Promise<CannedResponses> {
    const found = unwrap(await this.desk.ask('staff_canned_responses', { staff: person.id, ...query }));
    return { canned_responses: found.canned_responses.map(toCannedResponse), total: found.total };
  }

  @Post()
  async create(
    @CurrentStaff() person: StaffPerson,
    @Body() body: CannedResponseRequest,
  ): Promise<CannedResponseAnswer> {
    const saved = unwrap(await this.desk.ask('staff_canned_response_save', { staff: person.id, ...body }));
    this.audit.record('canned_response.create', person, { canned_response: saved.canned_response.id });
    return { canned_response: toCannedResponse(saved.canned_response) };
  }

  @Patch(':id')
  async change(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() body: CannedResponsePatch,
  ): Promise<CannedResponseAnswer> {
    this.audit.record('canned_response.change', person, { canned_response: id });
    const args = { staff: person.id, canned_response: id, ...body };
    const saved = unwrap(await this.desk.ask('staff_canned_response_save', args));
    return { canned_response: toCannedResponse(saved.canned_response) };
  }

  @Delete(':id')
  async remove(@CurrentStaff() person: StaffPerson, @Param('id') id: string): Promise<Success> {
    this.audit.record('canned_response.delete', person, { canned_response: id });
    unwrap(await this.desk.ask('staff_canned_response_delete', { staff: person.id, canned_response: id }));
    return { success: true };
  }

  /** Counts the use and answers the text with its placeholders filled. */
  @Post(':id/use')
  @HttpCode(200)
  async use(
    @CurrentStaff() person: StaffPerson,
    @Param('id') id: string,
    @Body() { conversation_id, locale }: CannedResponseUseRequest,
  ): Promise<CannedResponseUsed> {
    this.audit.record('canned_response.use', person, { canned_response: id, conversation_id });
    const { content } = unwrap(
      await this.desk.ask('staff_canned_response_use', {
        staff: person.id,
        canned_response: id,
        ...(conversation_id === undefined ? {} : { conversation: conversation_id }),
        ...(locale === undefined ? {} : { locale }),
      }),
    );
    return { content };
  }
}

function toCannedResponse(row: CannedResponseRow): CannedResponse {
  const { title, order, shared, last_used_at } = row;
  return {
    ...row,
    title: title ?? null,
    order: order ?? null,
    shared: shared ?? null,
    last_used_at: last_used_at ?? null,
  };
}
