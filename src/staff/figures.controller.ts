/** Staff API, figures and search: `/api/v1/admin/notifications`, `/dashboard`, `/analytics` and `/transcripts`. */
import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { StaffPerson } from '../contract/odoo';
import { AnalyticsQuery, StaffAnalytics } from '../contract/staff/analytics.wire';
import {
  DashboardQuery,
  StaffDashboard,
  StaffNotifications,
  TranscriptHits,
  TranscriptsQuery,
} from '../contract/staff/figures.wire';
import { CLIENT_LINKS, ClientLinks } from '../conversation/wire/client-links.port';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';
import { toFigures, toGroup } from './analytics.mapper';
import { toDashboard, toHit } from './figures.mapper';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

const PAGE = 50;

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin')
export class FiguresController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    @Inject(CLIENT_LINKS) private readonly links: ClientLinks,
    private readonly audit: StaffAudit,
  ) {}

  /** Numbers of what waits for somebody. */
  @Get('notifications')
  async notifications(@CurrentStaff() person: StaffPerson): Promise<StaffNotifications> {
    return unwrap(await this.desk.ask('staff_notifications', { staff: person.id })).notifications;
  }

  /** The figures of the support dashboard. */
  @Get('dashboard')
  async dashboard(@CurrentStaff() person: StaffPerson, @Query() query: DashboardQuery): Promise<StaffDashboard> {
    this.audit.record('dashboard.read', person);
    const { dashboard } = unwrap(await this.desk.ask('staff_dashboard', { staff: person.id, ...query }));
    return toDashboard(dashboard, this.links);
  }

  /** Figures of any days, by day, week, month, channel or agent; agents see their own alone. */
  @Get('analytics')
  async analytics(@CurrentStaff() person: StaffPerson, @Query() query: AnalyticsQuery): Promise<StaffAnalytics> {
    this.audit.record('analytics.read', person);
    const { from, to, group_by = 'day', ...only } = query;
    const args = { staff: person.id, first_date: from, last_date: to, group_by, ...only };
    const { total, groups } = unwrap(await this.desk.ask('staff_analytics', args)).analytics;
    return { from, to, group_by, total: toFigures(total), groups: groups.map((group) => toGroup(group, this.links)) };
  }

  /** Full text over the transcripts of chats that this person may read. */
  @Get('transcripts')
  async transcripts(@CurrentStaff() person: StaffPerson, @Query() query: TranscriptsQuery): Promise<TranscriptHits> {
    this.audit.record('transcripts.search', person);
    const { q, limit = PAGE, offset = 0 } = query;
    const args = { staff: person.id, text: q, limit, offset };
    const { hits, more } = unwrap(await this.desk.ask('staff_transcripts', args));
    return { hits: hits.map(toHit), has_more: more };
  }
}
