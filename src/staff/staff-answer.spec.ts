import { ProblemError } from '../common/problem.error';
import { unwrap } from './staff-answer';

const refused = { ok: false, code: 'INVALID', reason: 'too late' } as const;

function problemOf(...given: Parameters<typeof unwrap>): ProblemError {
  try {
    unwrap(...given);
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error('nothing was refused');
}

describe('a refusal of Odoo', () => {
  it('names the fields as the staff API has them', () => {
    const { status, errors } = problemOf({ ...refused, fields: ['content', 'status'] }, { content: 'message' });
    expect(status).toBe(422);
    expect(errors).toEqual([
      { field: 'message', message: 'too late' },
      { field: 'status', message: 'too late' },
    ]);
  });

  it('names none where an older addon names none', () => {
    expect(problemOf(refused).errors).toBeUndefined();
  });
});
