/** Answers of the FAQ as an agent types them. */
import { plainAnswer } from './plain-answer';

describe('an answer as plain text', () => {
  it('has a line for each block, a dash before items and a dot between cells', () => {
    expect(plainAnswer('<p>We deliver</p><ul><li>by <b>day</b></li><li>on Fridays</li></ul>')).toBe(
      'We deliver\n- by day\n- on Fridays',
    );
    const table = '<table><tr><th>Order</th> <th>Charge</th></tr><tr><td>Below ৳800</td><td>৳40</td></tr></table>';
    expect(plainAnswer(table)).toBe('Order · Charge\nBelow ৳800 · ৳40');
  });

  it('leaves what only looks like markup', () => {
    expect(plainAnswer('<p>1 &lt; 2 &amp;lt; &#39;3&#39;</p>')).toBe("1 < 2 &lt; '3'");
  });
});
