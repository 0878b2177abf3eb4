import { readDemoCatalogue } from './demo-catalogue';

describe('the demo catalogue', () => {
  it('has the people whom the README names', () => {
    const people = readDemoCatalogue().users.map(({ login, role }) => `${login}: ${role}`);
    expect(people).toEqual(['agent: agent', 'manager: manager', 'bridge: bridge']);
  });
});
