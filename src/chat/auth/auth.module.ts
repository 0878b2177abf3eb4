/** Session tokens, for every module that serves shoppers. */
import { Module } from '@nestjs/common';
import { SessionTokens } from './session-tokens.service';

@Module({ providers: [SessionTokens], exports: [SessionTokens] })
export class AuthModule {}
