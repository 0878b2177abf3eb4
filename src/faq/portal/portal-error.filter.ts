/** Answers errors on the portal with a page. */
import { ArgumentsHost, Catch, ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageAsked } from '../../common/answer-problem';
import { asProblem } from '../../common/as-problem';
import { requestIdOf } from '../../common/request-id';
import { PortalPages } from './portal-pages.service';
import { given } from './portal-query';
import { plainErrorPage } from './views/error.view';

@Catch()
export class PortalErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('portal');

  constructor(private readonly pages: PortalPages) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = asProblem(thrown);
    const { status, code, retryAfterSeconds } = problem;
    if (code === 'INTERNAL') {
      const stack = thrown instanceof Error ? thrown.stack : undefined;
      this.logger.error({ event: 'request.failed', request_id: requestIdOf(request), code, stack });
    }
    if (response.headersSent) return;
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    response.status(status).set('Cache-Control', 'no-store').type('html');
    const page = this.pageFor(request, status === 404);
    if (page !== undefined) response.set('Content-Security-Policy', page.policy).send(page.body);
    else response.set('Content-Security-Policy', "default-src 'none'").send(plainErrorPage(problem, localeOf(request)));
  }

  /** In the style of the requested shop, else of the default one; undefined when there is neither. */
  private pageFor(request: Request, isMissing: boolean) {
    for (const query of [request.query, {}]) {
      try {
        return this.pages.error(this.pages.visit({ ...query, chat: undefined }), isMissing);
      } catch {
        continue; // no such shop, or no settings yet
      }
    }
    return undefined;
  }
}

/** Of an address that names its language, else of the browser. */
function localeOf(request: Request): string {
  return given(request.query, 'lang') ?? languageAsked(request);
}
