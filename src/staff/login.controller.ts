/** Staff log in with their Odoo credentials: `POST /api/v1/admin/login`. */
import { Body, Controller, HttpCode, Inject, Logger, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Request } from 'express';
import { ClientAddresses } from '../common/client-addresses.service';
import { ProblemError } from '../common/problem.error';
import { LoginRequest, StaffSession } from '../contract/staff/staff.wire';
import type { StaffPerson } from '../contract/odoo';
import { STAFF_DESK, StaffDesk } from './staff-desk.port';
import { LoginAttempts } from './login-attempts.service';
import { StaffTokens } from './staff-tokens.service';

@ApiTags('admin')
@Controller('api/v1/admin')
export class LoginController {
  private readonly audit = new Logger('audit');

  constructor(
    @Inject(STAFF_DESK) private readonly desk: StaffDesk,
    private readonly tokens: StaffTokens,
    private readonly attempts: LoginAttempts,
    private readonly addresses: ClientAddresses,
  ) {}

  /** Odoo itself checks login and password (or API key). */
  @Post('login')
  @HttpCode(200)
  @Throttle({ default: { limit: 40, ttl: 60_000 } })
  async login(@Body() body: LoginRequest, @Req() request: Request): Promise<StaffSession> {
    const secret = body.password ?? body.api_key;
    if (!secret)
      throw new ProblemError('REQUEST.INVALID', {
        errors: [{ field: 'password', message: 'password or api_key is needed' }],
      });
    const address = this.addresses.of(request);
    const person = await this.checked(body.login, secret, address);
    await this.attempts.succeeded(body.login, address);
    this.audit.log({ event: 'staff.login', staff_id: person.id, staff: person.name });
    const { token, expiresAt } = this.tokens.issue(person);
    const { id, name, role } = person;
    return { token, expires_at: expiresAt.toISOString(), staff: { id, name, role } };
  }

  /** Who it is. Failures are logged, for whoever watches for guessing. */
  private async checked(login: string, secret: string, address: string): Promise<StaffPerson> {
    const about = { address, login: this.attempts.fingerprint(login) };
    await this.attempts.begin(login, address).catch((held: unknown) => {
      this.audit.warn({ event: 'staff.login_held', ...about });
      throw held;
    });
    const person = await this.desk.login(login, secret);
    if (person !== null) return person;
    this.audit.warn({ event: 'staff.login_refused', ...about });
    throw new ProblemError('AUTH.CREDENTIALS_REFUSED');
  }
}
