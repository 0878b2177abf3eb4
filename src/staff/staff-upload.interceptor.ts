/** Admits an upload of staff into a chat that the person may see and the desk has. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { takeOneFile } from '../attachments/single-file';
import { UploadPlaces } from '../attachments/upload-places.service';
import { Uploads } from '../attachments/uploads.service';
import { ClientAddresses } from '../common/client-addresses.service';
import { ofStaff } from '../conversation/sent-files.service';
import { StaffConversationsService } from './staff-conversations.service';
import { staffOf } from './staff.guard';

@Injectable()
export class StaffUploadInterceptor implements NestInterceptor {
  constructor(
    private readonly conversations: StaffConversationsService,
    private readonly uploads: Uploads,
    private readonly places: UploadPlaces,
    private readonly addresses: ClientAddresses,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request<{ id: string }>>();
    const person = staffOf(request);
    const { id: conversationId } = await this.conversations.handedOver(person, request.params.id);
    const sender = { conversationId, owner: ofStaff(person.id) };
    const address = this.addresses.of(request);
    const { max_bytes } = await this.uploads.admit(sender, address);
    return this.places.within(address, () => takeOneFile(context, next, max_bytes));
  }
}
