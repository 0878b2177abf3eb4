/** Staff API, agents: `/api/v1/admin/agents`. */
import { Body, Controller, Get, Inject, Param, Patch, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { AgentRow, StaffPerson } from '../contract/odoo';
import { StaffAgent, StaffAgentAnswer, StaffAgentPatch, StaffAgents } from '../contract/staff/agents.wire';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { unwrap } from './staff-answer';
import { StaffAudit } from './staff-audit.service';
import { CurrentStaff, StaffGuard } from './staff.guard';

@ApiTags('admin')
@ApiBearerAuth()
@UseGuards(StaffGuard)
@Controller('api/v1/admin/agents')
export class AgentsController {
  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly audit: StaffAudit,
  ) {}

  /** Agents of this person's channels. */
  @Get()
  async list(@CurrentStaff() person: StaffPerson): Promise<StaffAgents> {
    const { agents } = unwrap(await this.desk.ask('staff_agents', { staff: person.id }));
    return { agents: agents.map(toAgent) };
  }

  @Patch(':id')
  async change(
    @CurrentStaff() person: StaffPerson,
    @Param('id') agent: string,
    @Body() body: StaffAgentPatch,
  ): Promise<StaffAgentAnswer> {
    this.audit.record('agent.change', person, { agent });
    const changed = unwrap(await this.desk.ask('staff_agent_change', { staff: person.id, agent, ...body }));
    return { agent: toAgent(changed.agent) };
  }
}

function toAgent(row: AgentRow): StaffAgent {
  return {
    ...row,
    skills: [...row.skills],
    languages: [...row.languages],
    channels: [...row.channels],
    rating_average: row.rating_average ?? null,
    first_response_seconds: row.first_response_seconds ?? null,
    tickets_resolved: row.tickets_resolved ?? null,
    resolution_seconds: row.resolution_seconds ?? null,
    department: row.department ?? null,
    bio: row.bio ?? null,
    email: row.email ?? null,
    last_activity_at: row.last_activity_at ?? null,
  };
}
