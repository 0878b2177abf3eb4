/** Routes under /desk: the page and its assets under a strict content security policy, and its API. */
import { join } from 'node:path';
import express, { Router } from 'express';
import { deskApi } from './desk-api';
import type { DeskParts } from './desk-parts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function deskRouter(parts: DeskParts): Router {
  const router = Router();
  router.get('/', (_request, response) => response.redirect(303, '/desk'));
  router.use('/desk', (_request, response, next) => {
    response.set({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' });
    next();
  });
  router.use('/desk/api', deskApi(parts));
  const root = join(__dirname, 'page');
  router.get('/desk', (_request, response) => response.sendFile('desk.html', { root, cacheControl: false }));
  router.use('/desk', express.static(root, { index: false, redirect: false, cacheControl: false }));
  return router;
}
