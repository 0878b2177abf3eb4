/** Logs a shopper out of the chat: `POST /api/v1/chat/revoke`. */
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { bearerToken } from '../common/bearer-token';
import { ProblemError } from '../common/problem.error';
import { RevokeRequest, Success } from '../contract/shopper';
import { LogOut } from './auth/log-out.service';

@ApiTags('chat')
@Controller('api/v1/chat')
export class RevokeController {
  constructor(private readonly logOut: LogOut) {}

  /**
   * Ends all sessions and resume tokens of this shopper and closes their sockets, on every device. Known by the session, or by
   * the resume token where the page has no session open.
   */
  @Post('revoke')
  @HttpCode(200)
  @ApiBearerAuth()
  async revoke(@Req() request: Request, @Body() { resume_token: resume }: RevokeRequest): Promise<Success> {
    const session = bearerToken(request);
    if (session === undefined && resume === undefined) throw new ProblemError('AUTH.SESSION_MISSING');
    await this.logOut.shopper({ session, resume });
    return { success: true };
  }
}
