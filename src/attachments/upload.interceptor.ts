/** Admits a shopper's upload within the limits. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { sessionOf } from '../chat/auth/session.guard';
import { FileReception } from './file-reception.service';

@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly reception: FileReception) {}

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { conversationId, shopperId } = sessionOf(context.switchToHttp().getRequest<Request>());
    return this.reception.receive({ conversationId, owner: shopperId }, context, next);
  }
}
