/** Serves small pictures for `<img>`, to whoever has the signed link. */
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ProblemError } from '../common/problem.error';
import { PictureQuery } from '../contract/shopper';
import { UNTRUSTED_CONTENT_HEADERS } from '../common/untrusted-content';
import { PictureCache } from './picture-cache.service';
import { SignedLinks } from '../attachments/signed-links.service';
import type { PictureRef } from './pictures.port';

const FOR_EVER = 'public, max-age=31536000, immutable';
const FOR_NOW = 'public, max-age=60';

@ApiTags('chat')
@Controller('api/v1/chat')
export class PicturesController {
  constructor(
    private readonly cache: PictureCache,
    private readonly links: SignedLinks,
  ) {}

  /** The picture behind an `avatar_url`: PNG, JPEG, GIF or WebP. */
  @Get('agents/:id/picture')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  async ofAgent(@Param('id') id: string, @Query() query: PictureQuery, @Res() response: Response): Promise<void> {
    await this.send({ kind: 'agent', id }, query, response);
  }

  /** The picture behind the `image_url` of a product: PNG, JPEG, GIF or WebP. */
  @Get('products/:id/picture')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  async ofProduct(@Param('id') id: string, @Query() query: PictureQuery, @Res() response: Response): Promise<void> {
    await this.send({ kind: 'product', id }, query, response);
  }

  /** The picture behind the `avatar_url` of a channel whose bot has one: PNG, JPEG, GIF or WebP. */
  @Get('bots/:id/picture')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  async ofBot(@Param('id') id: string, @Query() query: PictureQuery, @Res() response: Response): Promise<void> {
    await this.send({ kind: 'bot', id }, query, response);
  }

  /** The logo behind the `logo_url` of a channel: PNG, JPEG, GIF or WebP. */
  @Get('channels/:id/picture')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  async ofChannel(@Param('id') id: string, @Query() query: PictureQuery, @Res() response: Response): Promise<void> {
    await this.send({ kind: 'channel', id }, query, response);
  }

  private async send(ref: PictureRef, { v: version, signature }: PictureQuery, response: Response): Promise<void> {
    const claims = { ...ref, version };
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
