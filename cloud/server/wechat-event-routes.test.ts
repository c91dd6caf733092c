import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { Sessions } from '@/cloud/platform/session';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity } from '@/test/cloud/test-community';
import { aPhoto, aTopic } from '@/test/cloud/test-hall';
import { makeHttpServer } from './http-server';

const token = 'a token agreed on';

let cloud: TestCloud;
let server: FastifyInstance;
beforeAll(async () => {
  cloud = await startTestCloud();
  server = await serverWith(token);
});
afterAll(async () => {
  await server.close();
  await cloud.stop();
});

const serverWith = (wechatEventToken: string | null) =>
  makeHttpServer({
    services: { ...cloud.services, files: new FolderFileStore('/nonexistent', 'signing secret') },
    sessions: new Sessions('a secret of at least thirty-two characters'),
    appFolder: null,
    bulletinFolder: '/nonexistent',
    verifierFolder: '/nonexistent',
    developmentLogin: null,
    wechatLogin: null,
    wechatEventToken,
    callsPerMinute: 1_000,
  });
const signed = (by = token) => {
  const [timestamp, nonce] = ['1763778000', '12345'];
  const signature = createHash('sha1').update([by, timestamp, nonce].sort().join('')).digest('hex');
  return { timestamp, nonce, signature };
};
const push = (payload: object, query: Record<string, string> = signed()) =>
  server.inject({ method: 'POST', url: '/wechat/events', query, payload });
const photoPassed = (number: string) => ({
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: number,
  errcode: 0,
  result: { suggest: 'pass', label: 100 },
});

it('answers WeChat’s question whether the address is ours, and nobody else’s', async () => {
  const greet = (by?: string) =>
    server.inject({ url: '/wechat/events', query: { ...signed(by), echostr: '8765' } });
  expect((await greet()).body).toBe('8765');
  expect((await greet('another token')).statusCode).toBe(403);
});

it('takes what WeChat says about a photo, and shows it', async () => {
  const settings = { WECHAT_CONTENT_CHECK: 'on', WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 's' };
  Object.assign(process.env, settings);
  cloud.contentCheck = {
    askAboutWords: async () => ({ outcome: 'passed' }),
    askAboutPhoto: async () => ({ outcome: 'asked', traceId: 'trace-1' }),
  };
  const community = await aCommunity(cloud);
  const author = await community.aResident();
  const neighbour = await community.aResident();
  const topicId = await aTopic(author, { photoIds: [await aPhoto(author)] });
  for (const name of Object.keys(settings)) delete process.env[name];
  await cloud.tick();
  const photosShown = async () =>
    (await neighbour.client.hall.topicDetail.query({ topicId })).photos.length;
  expect((await push(photoPassed('trace-1'), signed('another token'))).statusCode).toBe(403);
  expect((await push(photoPassed('trace-1'), {})).statusCode).toBe(403);
  expect(await photosShown()).toBe(0);
  expect((await push(photoPassed('trace-1'))).statusCode).toBe(200);
  expect(await photosShown()).toBe(1);
});

it('has WeChat repeat what it says about a photo nobody knows yet; other events are let go', async () => {
  expect((await push(photoPassed('trace-2'))).statusCode).toBe(503);
  expect((await push({ MsgType: 'text', Content: '你好' })).statusCode).toBe(200);
});

it('without a token agreed on nothing is taken', async () => {
  const closed = await serverWith(null);
  const answer = await closed.inject({ method: 'POST', url: '/wechat/events', query: signed() });
  expect(answer.statusCode).toBe(404);
  await closed.close();
});
