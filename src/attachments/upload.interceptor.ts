/** Admits a shopper's upload within the limits. */
import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { ClientAddresses } from '../common/client-addresses.service';
import { sessionOf } from '../chat/auth/session.guard';
import { takeOneFile } from './single-file';
import { UploadPlaces } from './upload-places.service';
import { Uploads } from './uploads.service';

@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly uploads: Uploads,
    private readonly places: UploadPlaces,
    private readonly addresses: ClientAddresses,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const { conversationId, shopperId } = sessionOf(request);
    const sender = { conversationId, owner: shopperId };
    const address = this.addresses.of(request);
    const { max_bytes } = await this.uploads.admit(sender, address);
    return this.places.within(address, () => takeOneFile(context, next, max_bytes));
  }
}
