/** The FAQ as web pages: `/support/faq`. Plain HTML and forms; no script, no session, no cookie. */
import { Body, Controller, Get, Inject, Ip, Logger, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { ProblemError } from '../../common/problem.error';
import type { FaqRow } from '../../contract/odoo';
import { FAQ_COUNTERS, FaqCounters } from '../faq-counters.port';
import { SHOP_SETTINGS, ShopSettings } from '../../common/shop-settings.port';
import { FaqVotes } from '../faq-votes.service';
import { Query as PortalQuery, given, pageNumber, searchedFor } from './portal-query';
import { PortalPages, RenderedPage } from './portal-pages.service';
import { PortalErrorFilter } from './portal-error.filter';
import { cameFromOwnPage } from './same-origin';
import { slugOf, entryAt } from './slug';
import type { Visit } from './visit';

const CACHED = 'public, max-age=60, stale-while-revalidate=600';
const NOT_CACHED = 'no-store';

@ApiExcludeController()
@Controller('support')
@UseFilters(PortalErrorFilter)
export class PortalController {
  private readonly logger = new Logger('portal');

  constructor(
    private readonly pages: PortalPages,
    private readonly votes: FaqVotes,
    @Inject(FAQ_COUNTERS) private readonly counters: FaqCounters,
    @Inject(SHOP_SETTINGS) private readonly settings: ShopSettings,
  ) {}

  @Get()
  front(@Query() query: PortalQuery, @Res() response: Response): void {
    response.redirect(302, this.pages.to.topics(this.pages.visit(query)));
  }

  @Get('sitemap.xml')
  sitemap(@Res() response: Response): void {
    response.set('Cache-Control', 'public, max-age=3600').type('application/xml').send(this.pages.sitemap());
  }

  /** All answers by topic; with `q`, search results. */
  @Get('faq')
  async topics(@Query() query: PortalQuery, @Res() response: Response): Promise<void> {
    const visit = this.pages.visit(query);
    const wanted = searchedFor(query);
    const page =
      wanted === undefined ? this.pages.topics(visit, pageNumber(query)) : await this.pages.results(visit, wanted);
    if (page === undefined) throw new ProblemError('FAQ.UNKNOWN');
    send(response, page, CACHED);
  }

  /** One answer. Reading it counts as a view. */
  @Get('faq/:slug')
  entry(
    @Param('slug') slug: string,
    @Query() query: PortalQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const visit = this.pages.visit(query);
    const faq = this.find(visit, slug);
    const chat = visit.chatOpen ? 'open' : undefined;
    if (slug !== slugOf(faq, visit.language)) return response.redirect(301, this.pages.to.entry(visit, faq, { chat }));
    const voted = given(query, 'voted') === '1';
    if (isRead(request) && !voted) this.countView(faq);
    send(response, this.pages.entry(visit, faq, voted), voted ? NOT_CACHED : CACHED);
  }

  /** A vote from the form below an answer. */
  @Post('faq/:slug')
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async vote(
    @Param('slug') slug: string,
    @Query() query: PortalQuery,
    @Body() form: PortalQuery,
    @Req() request: Request,
    @Res() response: Response,
    @Ip() address: string | undefined,
  ): Promise<void> {
    if (!cameFromOwnPage(request, this.pages.to)) throw new ProblemError('AUTH.FORBIDDEN');
    const helpful = given(form ?? {}, 'helpful');
    if (helpful !== 'yes' && helpful !== 'no') throw new ProblemError('REQUEST.MALFORMED');
    const visit = this.pages.visit(query);
    const faq = this.find(visit, slug);
    await this.votes.cast(faq.id, helpful === 'yes', address);
    response.redirect(303, `${this.pages.to.entry(visit, faq, { voted: '1' })}#vote`);
  }

  private find(visit: Visit, slug: string): FaqRow {
    const faq = entryAt(slug, visit.faq.faqs, visit.language);
    if (faq === undefined) throw new ProblemError('FAQ.UNKNOWN');
    return faq;
  }

  /** In the background: the answer is shown even when the view cannot be counted. */
  private countView(faq: FaqRow): void {
    this.counters
      .count(faq.id, 'views', this.settings.version)
      .catch((error: unknown) => this.logger.warn({ event: 'faq.view_not_counted', cause: String(error) }));
  }
}

/** Whether a person reads it: prefetches of browsers do not count. */
function isRead(request: Request): boolean {
  return request.method === 'GET' && !/prefetch/i.test(request.get('sec-purpose') ?? request.get('purpose') ?? '');
}

function send(response: Response, { body, policy }: RenderedPage, cacheControl: string): void {
  response
    .set({
      'Cache-Control': cacheControl,
      'Content-Security-Policy': policy,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    })
    .type('html')
    .send(body);
}
