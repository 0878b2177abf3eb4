/** Staff log in with their Odoo credentials: `POST /api/v1/admin/login`. */
import { Body, Controller, HttpCode, Inject, Logger, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { ProblemError } from '../common/problem.error';
import { LoginRequest, StaffSession } from '../contract/staff/staff.wire';
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
  ) {}

  /** Odoo itself checks login and password (or API key). */
  @Post('login')
  @HttpCode(200)
  @Throttle({ default: { limit: 10, ttl: 60_000 } })
  async login(@Body() body: LoginRequest): Promise<StaffSession> {
    const secret = body.password ?? body.api_key;
    if (!secret)
      throw new ProblemError('REQUEST.INVALID', {
        errors: [{ field: 'password', message: 'password or api_key is needed' }],
      });
    await this.attempts.begin(body.login);
    const person = await this.desk.login(body.login, secret);
    if (person === null) {
      this.audit.warn({ event: 'staff.login_refused' });
      throw new ProblemError('AUTH.CREDENTIALS_REFUSED');
    }
    await this.attempts.succeeded(body.login);
    this.audit.log({ event: 'staff.login', staff_id: person.id, staff: person.name });
    const { token, expiresAt } = this.tokens.issue(person);
    const { id, name, role } = person;
    return { token, expires_at: expiresAt.toISOString(), staff: { id, name, role } };
  }
}
