/** Checks staff tokens against Odoo: a person who was deactivated or lost rights is refused within a minute. */
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { DeskUnavailable, DeskUnsupported } from '../conversation/conversation.errors';
import { CLOCK, Clock } from '../conversation/ports';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';

/** How long an answer of Odoo counts. */
const COUNTS_MS = 30_000;
const REMEMBERED = 1_000;

interface Standing {
  readonly askedAt: number;
  readonly person: Promise<StaffPerson | null>;
}

@Injectable()
export class StaffStanding {
  private readonly standings = new LRUCache<string, Standing>({ max: REMEMBERED });

  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The bearer of a token with role and channels of now. Throws `AUTH.SESSION_INVALID` when Odoo knows them no more. */
  async of(bearer: StaffPerson): Promise<StaffPerson> {
    const person = await this.latest(bearer);
    if (person === null) throw new ProblemError('AUTH.SESSION_INVALID');
    return person;
  }

  private latest(bearer: StaffPerson): Promise<StaffPerson | null> {
    const known = this.standings.get(bearer.id);
    const now = this.clock.now();
    if (known !== undefined && now - known.askedAt < COUNTS_MS) return known.person;
    const person = this.ask(bearer);
    this.standings.set(bearer.id, { askedAt: now, person });
    return person;
  }

  /** Without an answer the token counts: it ends by itself, and an Odoo that is away must not shut staff out. */
  private async ask(bearer: StaffPerson): Promise<StaffPerson | null> {
    try {
      const answer = await this.desk.ask('staff_person', { staff: bearer.id });
      return answer.granted ? answer.staff : null;
    } catch (error) {
      if (error instanceof DeskUnavailable || error instanceof DeskUnsupported) return bearer;
      this.standings.delete(bearer.id);
      throw error;
    }
  }
}
