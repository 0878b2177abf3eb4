import { HttpClient } from './http.client';

describe('a call of the bridge', () => {
  const asked: (string | null)[] = [];

  beforeEach(() => {
    asked.length = 0;
    jest.spyOn(globalThis, 'fetch').mockImplementation((_address, init) => {
      asked.push(new Headers(init?.headers).get('Accept-Language'));
      return Promise.resolve(new Response('{}'));
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['bn-BD', 'bn'],
    ['ar_EG', 'ar'],
    ['fr', 'en'],
    ['', 'en'],
  ])('asks for problems in the language that the widget speaks for %j', async (locale, language) => {
    const http = new HttpClient('https://bridge');
    http.speak(locale);
    http.use('token');
    await http.get('/faq', (answer): answer is object => answer !== null);
    await http.post('/chat/send', {}, (answer): answer is object => answer !== null);
    expect(asked).toEqual([language, language]);
    expect(http.headers()).toEqual({ 'Accept-Language': language, Authorization: 'Bearer token' });
  });
});
