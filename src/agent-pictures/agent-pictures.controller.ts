/** Serves pictures of agents for `<img>`, to whoever has the signed link. */
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemError } from '../common/problem.error';
import { PictureQuery } from '../contract/shopper';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import { AgentPictureCache } from './agent-picture-cache.service';
import { SignedLinks } from '../attachments/signed-links.service';

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=60';

@ApiTags('chat')
@Controller('api/v1/chat/agents')
export class AgentPicturesController {
  constructor(
    private readonly cache: AgentPictureCache,
    private readonly links: SignedLinks,
  ) {}

  /** The picture behind an `avatar_url`: PNG, JPEG, GIF or WebP. */
  @Get(':id/picture')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  async picture(
    @Param('id') agent: string,
    @Query() { v: version, signature }: PictureQuery,
    @Res() response: Response,
  ): Promise<void> {
    const claims = { agent, version };
    const picture = this.links.isPicture(claims, signature) ? await this.cache.find(claims) : null;
    if (picture === null) throw new ProblemError('REQUEST.NOT_FOUND');
    response
      .set({
        ...UNTRUSTED_CONTENT_HEADERS,
        'Content-Type': picture.mimetype,
        'Cache-Control': picture.isLasting ? FOR_EVER : FOR_NOW,
      })
      .send(picture.content);
  }
}
