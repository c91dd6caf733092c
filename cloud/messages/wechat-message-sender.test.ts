import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WechatApi } from '@/cloud/platform/wechat-api';
import type { OutgoingMessage } from './message-sender';
import { readMessageTemplates, TemplatesInvalid } from './message-templates';
import { WechatMessageSender, wechatMessageSender } from './wechat-message-sender';

const fields = { title: 'thing1', time: 'time2', note: 'thing3' };
const templates = { pollReminder: { templateId: 'tmpl', fields } };
const message: OutgoingMessage = {
  openId: 'o-1',
  kind: 'pollReminder',
  subjectId: 'poll-1',
  title: '关于在小区东门外新建电动自行车充电棚并收取费用的表决',
  aboutTime: new Date('2026-12-01T02:00:00Z'),
};

/** Stands in WeChat's place: answers as told, by path, and remembers what it was asked. */
let server: Server;
let asked: { path: string; body: Record<string, unknown> }[] = [];
let answers: ((path: string) => unknown)[] = [];
let tokens = 0;
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const path = request.url ?? '';
      asked.push({ path, body: JSON.parse(text) });
      if (path.startsWith('/cgi-bin/stable_token')) {
        tokens += 1;
        response.end(JSON.stringify({ access_token: `token ${tokens}`, expires_in: 7200 }));
        return;
      }
      const answer = answers.shift()?.(path) ?? { errcode: 0 };
      if (answer === 'hang up') request.socket.destroy();
      else response.end(JSON.stringify(answer));
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

const aSender = (apiAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`) =>
  new WechatMessageSender(
    new WechatApi({ appId: 'wx1', appSecret: 'secret', apiAddress }),
    templates,
  );

it('sends what the template asks for, within WeChat’s lengths, with the page to open', async () => {
  expect(await aSender().send(message)).toBe('sent');
  expect(asked[1]).toEqual({
    path: '/cgi-bin/message/subscribe/send?access_token=token%201',
    body: {
      touser: 'o-1',
      template_id: 'tmpl',
      page: 'features/polls/pages/poll/index?pollId=poll-1',
      data: {
        thing1: { value: '关于在小区东门外新建电动自行车充电棚并…' },
        time2: { value: '2026年12月1日 10:00' },
        thing3: { value: '您还没有投票，请在截止前投票' },
      },
    },
  });
  const values = Object.values(asked[1]!.body.data as Record<string, { value: string }>);
  expect(values.every(({ value }) => Array.from(value).length <= 20)).toBe(true);
});

it('keeps the access token, and fetches another one when it is worn out', async () => {
  const sender = aSender();
  answers = [() => ({ errcode: 0 }), () => ({ errcode: 42001 }), () => ({ errcode: 0 })];
  const outcomes: string[] = [];
  for (let times = 0; times < 3; times += 1) outcomes.push(await sender.send(message));
  expect(outcomes).toEqual(['sent', 'tryAgain', 'sent']);
  expect(tokens).toBe(2);
});

it.each([
  [43101, 'refused'],
  [-1, 'tryAgain'],
  [45009, 'tryAgain'],
  [40003, 'failed'],
  [40037, 'failed'],
  [47003, 'failed'],
])('error %i is %s', async (errcode, outcome) => {
  answers = [() => ({ errcode, errmsg: 'x' })];
  expect(await aSender().send(message)).toBe(outcome);
});

it('a connection that breaks after the request leaves it unknown, one that never came does not', async () => {
  answers = [() => 'hang up'];
  expect(await aSender().send(message)).toBe('unknown');
  expect(await aSender('http://127.0.0.1:9').send(message)).toBe('tryAgain');
});

it('a kind without a template is never sent', async () => {
  expect(await aSender().send({ ...message, kind: 'pollResult' })).toBe('failed');
  expect(asked).toEqual([]);
});

describe('settings', () => {
  const setting = JSON.stringify(templates);

  it('no templates or no credentials: no way out of the app', () => {
    const credentials = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' };
    expect(wechatMessageSender(credentials, {})).toBeNull();
    expect(wechatMessageSender({}, templates)).toBeNull();
    expect(wechatMessageSender(credentials, templates)).not.toBeNull();
    expect(readMessageTemplates({})).toEqual({});
    expect(readMessageTemplates({ WECHAT_MESSAGE_TEMPLATES: setting })).toEqual(templates);
  });

  it.each(['{', '[]', '{"lottery":{}}', '{"pollResult":{"templateId":""}}'])(
    '%s is said to be wrong at the start',
    (text) => {
      expect(() => readMessageTemplates({ WECHAT_MESSAGE_TEMPLATES: text })).toThrow(
        TemplatesInvalid,
      );
    },
  );
});
