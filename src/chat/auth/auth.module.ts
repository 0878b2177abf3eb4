/** Identity of shoppers: their tokens, the proofs of their shops, and logging them out, for every module that serves them. */
import { Module } from '@nestjs/common';
import { ConversationModule } from '../../conversation/conversation.module';
import { IdentitySources } from './identity/identity-sources.service';
import { LogOut } from './log-out.service';
import { Origins } from './origins.service';
import { RevokedSessions } from './revoked-sessions.service';
import { SessionTokens } from './session-tokens.service';

const SERVICES = [IdentitySources, LogOut, Origins, RevokedSessions, SessionTokens];

@Module({ imports: [ConversationModule], providers: SERVICES, exports: SERVICES })
export class AuthModule {}
