/**
 * Checks staff tokens against Odoo: a person who was deactivated or lost rights is refused within a minute, and five minutes after the
 * last answer of an Odoo that is away.
 */
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ProblemError } from '../common/problem.error';
import type { StaffPerson } from '../contract/odoo';
import { DeskUnavailable, DeskUnsupported } from '../conversation/conversation.errors';
import { CLOCK, Clock } from '../conversation/ports';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';

/** How long an answer of Odoo counts. */
const COUNTS_MS = 30_000;
/** For so long the last good one is taken for the answer of an Odoo that is away. */
const STANDS_IN_MS = 5 * 60_000 - COUNTS_MS;
const REMEMBERED = 1_000;

interface Standing {
  readonly askedAt: number;
  readonly person: Promise<StaffPerson | null>;
}

/** A good answer of Odoo, by when it was asked. */
interface Confirmed {
  readonly askedAt: number;
  readonly person: StaffPerson;
}

@Injectable()
export class StaffStanding {
  private readonly standings = new LRUCache<string, Standing>({ max: REMEMBERED });
  private readonly confirmed = new LRUCache<string, Confirmed>({ max: REMEMBERED });

  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The bearer of a token with role and channels of now. Throws `AUTH.SESSION_INVALID` when Odoo knows them no more, `DeskUnavailable` when it is away too long. */
  async of(bearer: StaffPerson): Promise<StaffPerson> {
    const person = await this.latest(bearer);
    if (person === null) throw new ProblemError('AUTH.SESSION_INVALID');
    return person;
  }

  private latest(bearer: StaffPerson): Promise<StaffPerson | null> {
    const known = this.standings.get(bearer.id);
    const now = this.clock.now();
    if (known !== undefined && now - known.askedAt < COUNTS_MS) return known.person;
    const person = this.ask(bearer, now);
    this.standings.set(bearer.id, { askedAt: now, person });
    return person;
  }

  /** In front of an addon that cannot be asked the token counts: it ends by itself. */
  private async ask(bearer: StaffPerson, now: number): Promise<StaffPerson | null> {
    try {
      const answer = await this.desk.ask('staff_person', { staff: bearer.id });
      return this.note(bearer, now, answer.granted ? answer.staff : null);
    } catch (error) {
      if (error instanceof DeskUnsupported) return bearer;
      const last = this.confirmed.get(bearer.id);
      if (error instanceof DeskUnavailable && last !== undefined && now - last.askedAt < STANDS_IN_MS)
        return last.person;
      this.standings.delete(bearer.id);
      throw error;
    }
  }

  private note({ id }: StaffPerson, askedAt: number, person: StaffPerson | null): StaffPerson | null {
    if (person === null) this.confirmed.delete(id);
    else this.confirmed.set(id, { askedAt, person });
    return person;
  }
}
