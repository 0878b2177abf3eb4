/** Who the shopper behind a request is, for every door that serves shoppers. */
import { Module } from '@nestjs/common';
import { SessionTokens } from './session-tokens.service';

@Module({ providers: [SessionTokens], exports: [SessionTokens] })
export class AuthModule {}
