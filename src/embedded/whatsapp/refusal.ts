/** Refusals as the Graph API gives them. */
import type { Response } from 'express';
import { refuseGraph } from './graph-account';

export const CODES = {
  invalid: 100,
  fault: 131000,
  undeliverable: 131026,
  windowOver: 131047,
  mediaWrong: 131053,
} as const;

export function refuse(response: Response, status: number, code: number): void {
  refuseGraph(response, status, { code });
}
