import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aPageThatShows } from './a-mini-program';
import { openMiniProgram, type Phone } from './open-mini-program';

let server: Server;
let serverAddress: string;
let phone: Phone;
let received: { path: string; authorization: string; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { authorization = '' } = request.headers;
    received.push({ path: `${request.method} ${request.url}`, authorization, body });
    response.end(JSON.stringify({ heard: body }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serverAddress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  received = [];
});
afterEach(() => phone?.close());
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function pageThat(code: string) {
  phone = await openMiniProgram({
    distFolder: aPageThatShows('"…"', code),
    serverAddress,
    token: 'resident',
  });
}

it('a cloud function call is posted to the local server as the resident', async () => {
  await pageThat(
    `wx.cloud.callFunction({ name: 'api', data: { a: 1 } }).then(({ result }) => show(result))`,
  );
  await phone.open('pages/home/index');
  await phone.waitForText('heard');
  expect(received).toEqual([
    { path: 'POST /api', authorization: 'Bearer resident', body: '{"a":1}' },
  ]);
});

it('GET data becomes the query of a request', async () => {
  await pageThat(
    `wx.request({ url: '/list', data: { page: 2 }, success: ({ data }) => show(data) })`,
  );
  await phone.open('pages/home/index');
  await phone.waitForText('heard');
  expect(received[0]?.path).toBe('GET /list?page=2');
});

it('a lost answer reaches the server and fails on the phone', async () => {
  await pageThat(`wx.cloud.callFunction({ name: 'api', fail: ({ errMsg }) => show(errMsg) })`);
  phone.network.loseAnswers(1);
  await phone.open('pages/home/index');
  await phone.waitForText('cloud.callFunction:fail timeout');
  expect(received).toHaveLength(1);
});

it('offline, nothing leaves the phone and the page is told', async () => {
  await pageThat(`
    wx.onNetworkStatusChange(({ isConnected }) => {
      wx.request({ url: '/x', fail: ({ errMsg }) => show([isConnected, errMsg]) });
    })`);
  await phone.open('pages/home/index');
  await phone.goOffline();
  await phone.waitForText('[false,"request:fail errcode:-106');
  expect(received).toEqual([]);
});
