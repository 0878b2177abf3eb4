/** Admits an upload of staff to a ticket that the person may see. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { FileReception } from '../attachments/file-reception.service';
import { TicketUploads } from './ticket-uploads.service';
import { staffOf } from './staff.guard';

@Injectable()
export class TicketUploadInterceptor implements NestInterceptor {
  constructor(
    private readonly uploads: TicketUploads,
    private readonly reception: FileReception,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request<{ reference: string }>>();
    const [person, { reference }] = [staffOf(request), request.params];
    return this.reception.receive((address) => this.uploads.admit(person, reference, address), context, next);
  }
}
