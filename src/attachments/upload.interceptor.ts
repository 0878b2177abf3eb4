/** Admits a shopper's upload within the limits. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { sessionOf } from '../chat/auth/session.guard';
import { FileReception } from './file-reception.service';
import { Uploads } from './uploads.service';

@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly uploads: Uploads,
    private readonly reception: FileReception,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const { conversationId, shopperId } = sessionOf(request);
    const isForTicket = request.query['for'] === 'ticket';
    const sender = { conversationId, owner: shopperId, isForTicket };
    return this.reception.receive((address) => this.uploads.admit(sender, address), context, next);
  }
}
