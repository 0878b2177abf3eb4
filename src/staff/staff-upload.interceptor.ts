/** Admits an upload of staff into a chat that the person may see and the desk has. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { Uploads } from '../attachments/uploads.service';
import { FileReception } from '../attachments/file-reception.service';
import { ofStaff } from '../conversation/sent-files.service';
import { StaffConversationsService } from './staff-conversations.service';
import { staffOf } from './staff.guard';

@Injectable()
export class StaffUploadInterceptor implements NestInterceptor {
  constructor(
    private readonly conversations: StaffConversationsService,
    private readonly uploads: Uploads,
    private readonly reception: FileReception,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request<{ id: string }>>();
    const person = staffOf(request);
    const { id: conversationId } = await this.conversations.handedOver(person, request.params.id);
    const sender = { conversationId, owner: ofStaff(person.id) };
    return this.reception.receive((address) => this.uploads.admit(sender, address), context, next);
  }
}
