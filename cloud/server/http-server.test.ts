import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { FolderFileStore } from '@/cloud/platform/folder-file-store';
import { Sessions } from '@/cloud/platform/session';
import { startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity, type TestPerson } from '@/test/cloud/test-community';
import { makeHttpServer } from './http-server';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const sessions = new Sessions('a secret of at least thirty-two characters');

let cloud: TestCloud;
let community: TestCommunity;
let resident: TestPerson;
let folder: string;
let appFolder: string;
let wechat: Server;
let server: FastifyInstance;

/** Stands in for WeChat: knows one code, once. */
function startWechat(): Promise<Server> {
  const codes = new Map([['good-code', 'openid-from-wechat']]);
  const standIn = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    const known =
      address.pathname === '/sns/jscode2session' &&
      address.searchParams.get('secret') === 'app-secret';
    const code = address.searchParams.get('js_code') ?? '';
    const openid = known ? codes.get(code) : undefined;
    codes.delete(code);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        openid ? { openid, session_key: 'never kept' } : { errcode: 40029, errmsg: 'invalid code' },
      ),
    );
  });
  return new Promise((resolve) => standIn.listen(0, '127.0.0.1', () => resolve(standIn)));
}

beforeAll(async () => {
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
  resident = await community.aResident();
  folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  appFolder = await mkdtemp(join(tmpdir(), 'linli-app-'));
  wechat = await startWechat();
  server = await makeHttpServer({
    services: { ...cloud.services, files: new FolderFileStore(folder, 'signing secret') },
    sessions,
    appFolder,
    bulletinFolder: join(folder, 'bulletins'),
    verifierFolder: appFolder,
    wechatLogin: {
      appId: 'app',
      appSecret: 'app-secret',
      apiAddress: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
    },
    wechatEventToken: null,
    developmentLogin: null,
    callsPerMinute: 1_000,
  });
});

afterAll(async () => {
  await server.close();
  wechat.close();
  await rm(folder, { recursive: true });
  await rm(appFolder, { recursive: true });
  await cloud.stop();
});

const bearer = async (openId: string) => ({
  authorization: `Bearer ${sessions.issue({ openId })}`,
});
const directory = {
  communityId: null,
  calls: [{ path: 'community.listCommunities', type: 'query' }],
};

it('answers the same envelope as the cloud function', async () => {
  const response = await server.inject({ method: 'POST', url: '/api', payload: directory });
  expect(response.json().answers[0].data).toContainEqual({
    id: community.id,
    name: '测试小区',
    kind: 'compound',
  });
});

it.each([
  ['no calls', { communityId: null, calls: [] }],
  ['too many calls', { communityId: null, calls: Array(11).fill(directory.calls[0]) }],
  [
    'an identity in the envelope is not an identity',
    { communityId: 'x', calls: directory.calls, openId: 'somebody' },
  ],
])('refuses an envelope with %s', async (_name, payload) => {
  expect((await server.inject({ method: 'POST', url: '/api', payload })).statusCode).toBe(400);
});

it.each([
  ['no JSON', '{', 400],
  ['nothing', '', 400],
  ['a prototype', '{"__proto__":{}}', 400],
  ['more than the limit', `"${'x'.repeat(16 * 1024 * 1024)}"`, 413],
])(
  'a body that is %s is refused without words of the machinery',
  async (_name, payload, status) => {
    const headers = { 'content-type': 'application/json' };
    const response = await server.inject({ method: 'POST', url: '/api', payload, headers });
    expect([response.statusCode, response.json()]).toEqual([
      status,
      { error: { code: 'requestInvalid' } },
    ]);
  },
);

it('wx.login gives a session through code2Session, each code once', async () => {
  const login = (code: unknown) =>
    server.inject({ method: 'POST', url: '/login/wechat', payload: { code } });
  const first = await login('good-code');
  expect(sessions.read(`Bearer ${first.json().token}`)).toEqual({
    openId: 'openid-from-wechat',
  });
  expect((await login('good-code')).statusCode).toBe(401);
  expect((await login('invented')).statusCode).toBe(401);
  expect((await login(7)).statusCode).toBe(400);
});

it('a forged, foreign or unsigned session is nobody', async () => {
  const foreign = new Sessions('another secret of thirty-two characters').issue({
    openId: resident.openId,
  });
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"sub":"${resident.openId}"}`).toString('base64url')}.`;
  for (const token of [foreign, unsigned, 'nonsense'])
    expect(sessions.read(`Bearer ${token}`)).toBeNull();
});

it('there is no development login unless it was asked for', async () => {
  expect((await server.inject({ url: '/login/development' })).statusCode).toBe(404);
});

it('tells the browser to run no script but the app’s own, and to show the app in no frame', async () => {
  const { headers } = await server.inject({ url: '/health' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  // Else no photo could be read out of the browser to upload it.
  expect(headers['content-security-policy']).toContain("connect-src 'self' blob:");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('health tells whether the database answers', async () => {
  expect((await server.inject({ url: '/health' })).json()).toEqual({ status: 'ok' });
});

it('too many calls from one address are refused with a sentence', async () => {
  const narrow = await makeHttpServer({
    services: { ...cloud.services, files: new FolderFileStore(folder, 'signing secret') },
    sessions,
    appFolder: null,
    bulletinFolder: join(folder, 'bulletins'),
    verifierFolder: appFolder,
    wechatLogin: null,
    wechatEventToken: null,
    developmentLogin: null,
    callsPerMinute: 2,
  });
  const call = () => narrow.inject({ method: 'POST', url: '/api', payload: directory });
  expect([(await call()).statusCode, (await call()).statusCode]).toEqual([200, 200]);
  const third = await call();
  expect([third.statusCode, third.json().error.code]).toEqual([429, 'tooManyRequests']);
  await narrow.close();
});

describe('photos', () => {
  const upload = async (bytes: Buffer, contentType = 'image/png', openId = resident.openId) =>
    server.inject({
      method: 'POST',
      url: `/files/${community.id}`,
      payload: bytes,
      headers: { 'content-type': contentType, ...(await bearer(openId)) },
    });

  it('an upload can be shown by its signed address and by no other', async () => {
    const { fileId } = (await upload(png)).json();
    const files = new FolderFileStore(folder, 'signing secret');
    const address = files.addressOf({ id: fileId, communityId: community.id }, cloud.now);
    const shown = await server.inject({ url: address });
    expect([shown.statusCode, shown.headers['content-type'], shown.rawPayload.equals(png)]).toEqual(
      [200, 'image/png', true],
    );
    expect((await server.inject({ url: `${address}A` })).statusCode).toBe(403);
    const expired = files.addressOf(
      { id: fileId, communityId: community.id },
      new Date(cloud.now.getTime() - 86_400_000),
    );
    expect((await server.inject({ url: expired })).statusCode).toBe(403);
  });

  it('a file that lies about its type is refused', async () => {
    const response = await upload(Buffer.from('<svg onload=alert(1)>'));
    expect([response.statusCode, response.json().error.code]).toEqual([415, 'fileTypeNotAllowed']);
    expect((await upload(png, 'text/html')).statusCode).toBe(415);
    expect((await upload(png, 'application/pdf')).statusCode).toBe(415);
    expect((await upload(Buffer.from('%PDF-1.7\n'), 'image/png')).statusCode).toBe(415);
  });

  it('a stranger cannot upload, and nothing of it stays on the disk', async () => {
    const stranger = await community.aStranger();
    const before = (await readdir(folder)).length;
    expect((await upload(png, 'image/png', stranger.openId)).statusCode).toBe(403);
    expect((await readdir(folder)).length).toBe(before);
  });
});
