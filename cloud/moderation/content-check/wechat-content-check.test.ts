import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WechatApi } from '@/cloud/platform/wechat-api';
import { WechatContentCheck, wechatContentCheck } from './wechat-content-check';

const words = { openId: 'o-1', kind: 'statement' as const, words: '门禁要修' };
const photo = { openId: 'o-1', kind: 'topic' as const, address: 'https://photos.example/a.jpg' };
const pass = { errcode: 0, result: { suggest: 'pass', label: 100 } };

/** Stands in WeChat's place: answers as told and remembers what it was asked. */
let server: Server;
let asked: { path: string; body: Record<string, unknown> }[] = [];
let answers: unknown[] = [];
let tokens = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const path = (request.url ?? '').replace(/\?.*/, '');
      if (path === '/cgi-bin/stable_token') {
        tokens += 1;
        response.end(JSON.stringify({ access_token: `token${tokens}`, expires_in: 7200 }));
        return;
      }
      asked.push({ path, body: JSON.parse(text) });
      const answer = answers.shift() ?? pass;
      if (answer === 'hang up') request.socket.destroy();
      else response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  asked = [];
  answers = [];
  tokens = 0;
});

const here = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const aCheck = (publicAddress: string | null = null, apiAddress = here()) =>
  new WechatContentCheck(
    new WechatApi({ appId: 'wx1', appSecret: 'secret', apiAddress }),
    publicAddress,
  );

describe('words', () => {
  it('are asked about as WeChat wants it, version 2, for their author', async () => {
    expect(await aCheck().askAboutWords(words)).toEqual({ outcome: 'passed' });
    expect(asked).toEqual([
      {
        path: '/wxa/msg_sec_check',
        body: { version: 2, openid: 'o-1', scene: 2, content: '门禁要修' },
      },
    ]);
  });

  it.each(['risky', 'review'])(
    'that WeChat calls %s are for a person to judge',
    async (suggest) => {
      answers = [{ errcode: 0, result: { suggest, label: 20003 } }];
      expect(await aCheck().askAboutWords(words)).toEqual({ outcome: 'doubtful', label: 20003 });
    },
  );

  it('of more than 2,500 characters are asked about in pieces, none of a half character', async () => {
    const long = '𠮷'.repeat(5_001);
    expect(await aCheck().askAboutWords({ ...words, words: long })).toEqual({ outcome: 'passed' });
    const pieces = asked.map(({ body }) => String(body.content));
    expect(pieces.map((piece) => Array.from(piece).length)).toEqual([2_500, 2_500, 1]);
    expect(pieces.join('')).toBe(long);
  });

  it('one doubtful piece is enough', async () => {
    answers = [pass, { errcode: 0, result: { suggest: 'risky', label: 10001 } }];
    const answer = await aCheck().askAboutWords({ ...words, words: '字'.repeat(6_000) });
    expect(answer).toEqual({ outcome: 'doubtful', label: 10001 });
    expect(asked).toHaveLength(2);
  });
});

describe('what WeChat cannot say', () => {
  it.each([
    [-1, 'tryAgain'],
    [45009, 'tryAgain'],
    [44991, 'tryAgain'],
    [61010, 'unanswered'], // the author has not been in the app for two hours
    [40003, 'unanswered'],
    [47001, 'unanswered'],
  ])('error %i: %s', async (errcode, outcome) => {
    answers = [{ errcode, errmsg: 'x' }];
    expect(await aCheck().askAboutWords(words)).toEqual({ outcome });
  });

  it.each(['hang up', 'no json', '[]'])('%s: it is asked again later', async (answer) => {
    answers = [answer];
    expect(await aCheck().askAboutWords(words)).toEqual({ outcome: 'tryAgain' });
  });

  it('nobody is there: it is asked again later', async () => {
    const check = aCheck(null, 'http://127.0.0.1:9');
    expect(await check.askAboutWords(words)).toEqual({ outcome: 'tryAgain' });
    expect(await check.askAboutPhoto(photo)).toEqual({ outcome: 'tryAgain' });
  });

  it('a worn-out token is replaced the next time', async () => {
    const check = aCheck();
    answers = [{ errcode: 42001 }];
    expect(await check.askAboutWords(words)).toEqual({ outcome: 'tryAgain' });
    expect(await check.askAboutWords(words)).toEqual({ outcome: 'passed' });
    expect(tokens).toBe(2);
  });

  it('an answer without a verdict is none', async () => {
    answers = [{ errcode: 0 }];
    expect(await aCheck().askAboutWords(words)).toEqual({ outcome: 'unanswered' });
  });
});

describe('a photo', () => {
  const taken = { errcode: 0, trace_id: 'trace-1' };

  it('is asked about by its address, and answered later under a number', async () => {
    answers = [taken];
    expect(await aCheck().askAboutPhoto(photo)).toEqual({ outcome: 'asked', traceId: 'trace-1' });
    const { address: media_url, openId: openid } = photo;
    expect(asked).toEqual([
      {
        path: '/wxa/media_check_async',
        body: { version: 2, openid, scene: 3, media_type: 2, media_url },
      },
    ]);
  });

  it('of this server is fetched at its public address; without one a person looks', async () => {
    answers = [taken];
    const address = '/files/a/b?expires=1&signature=c';
    await aCheck('https://linli.example').askAboutPhoto({ ...photo, address });
    expect(asked[0]?.body.media_url).toBe(`https://linli.example${address}`);
    expect(await aCheck().askAboutPhoto({ ...photo, address })).toEqual({ outcome: 'unanswered' });
  });

  it('in WeChat’s cloud is fetched at the address WeChat gives for it', async () => {
    const address = 'cloud://env-1.656e-env-1-1/topics/a.jpg';
    answers = [
      {
        errcode: 0,
        file_list: [{ fileid: address, download_url: 'https://tcb.example/a', status: 0 }],
      },
      taken,
    ];
    await aCheck().askAboutPhoto({ ...photo, address });
    expect(asked[0]).toMatchObject({ path: '/tcb/batchdownloadfile', body: { env: 'env-1' } });
    expect(asked[1]?.body.media_url).toBe('https://tcb.example/a');
  });

  it('that is not there any more is for a person; a storage that does not answer is asked again', async () => {
    const address = 'cloud://env-1.656e/topics/a.jpg';
    answers = [{ errcode: 0, file_list: [{ download_url: '', status: 1 }] }, { errcode: -1 }];
    expect(await aCheck().askAboutPhoto({ ...photo, address })).toEqual({ outcome: 'unanswered' });
    expect(await aCheck().askAboutPhoto({ ...photo, address })).toEqual({ outcome: 'tryAgain' });
  });
});

it('is asked for by name, beside the credentials', () => {
  const credentials = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' };
  expect(wechatContentCheck(credentials)).toBeNull();
  expect(wechatContentCheck({ WECHAT_CONTENT_CHECK: 'on' })).toBeNull();
  expect(wechatContentCheck({ ...credentials, WECHAT_CONTENT_CHECK: 'on' })).not.toBeNull();
});
