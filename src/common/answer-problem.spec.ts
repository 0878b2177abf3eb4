import express from 'express';
import request from 'supertest';
import { answerProblem } from './answer-problem';
import { ProblemError } from './problem.error';

describe('a problem over HTTP', () => {
  const app = express();
  app.get('/', (asked, response) => answerProblem(new ProblemError('STORE.FULL'), asked, response));

  it.each([
    ['bn-BD,bn;q=0.9,en;q=0.8', 'bn', /^এই মুহূর্তে/],
    ['fr;q=0.9,ar-EG;q=0.4', 'ar', /^لا يوجد متسع/],
    ['fr', 'en', /^There is no room/],
    ['en-GB, bn;q=0.9', 'en', /^There is no room/],
    ['*', 'en', /^There is no room/],
    ['', 'en', /^There is no room/],
    [';;q=,,', 'en', /^There is no room/],
  ])('is said to one who asks for %j in %s', async (asked, language, sentence) => {
    const answer = await request(app).get('/').set('Accept-Language', asked).expect(503);
    expect(answer.headers).toMatchObject({
      'content-language': language,
      'retry-after': '15',
      'content-type': expect.stringContaining('application/problem+json') as string,
    });
    expect(answer.headers['vary']).toContain('Accept-Language');
    expect(answer.body).toMatchObject({ code: 'STORE.FULL', title: 'No room at the moment' });
    expect((answer.body as { detail: string }).detail).toMatch(sentence);
  });
});
