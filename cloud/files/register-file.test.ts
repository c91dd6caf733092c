import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuid } from 'uuid';
import { CloudFileStore } from '@/cloud/platform/cloud-file-store';
import { WechatApi } from '@/cloud/platform/wechat-api';
import { clientOf, refused, startTestCloud, type TestCloud } from '@/test/cloud/test-cloud';
import { aCommunity, type TestCommunity } from '@/test/cloud/test-community';

const stored: Record<string, Buffer> = {
  'report.pdf': Buffer.from('%PDF-1.7\n……'),
  'page.pdf': Buffer.from('<html><script>alert(1)</script>'),
  'photo.png': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]),
};
const locationOf = (name: string) => `cloud://env-1.bucket/${name}`;

/** WeChat's interface and its storage, as far as they are asked. */
const wechat: Server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const json = (answer: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer));
  };
  if (request.url?.startsWith('/cgi-bin/')) return json({ access_token: 't', expires_in: 7200 });
  if (request.url?.startsWith('/tcb/')) {
    const { fileid } = JSON.parse(Buffer.concat(parts).toString()).file_list[0];
    const name = String(fileid).split('/').at(-1) ?? '';
    const known = name in stored;
    return json({
      errcode: 0,
      file_list: [
        { fileid, status: known ? 0 : 1, download_url: known ? `${addressOf()}/file/${name}` : '' },
      ],
    });
  }
  response.end(stored[request.url?.split('/').at(-1) ?? '']);
});
const addressOf = () => `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`;

let cloud: TestCloud;
let community: TestCommunity;
beforeAll(async () => {
  await new Promise<void>((listening) => wechat.listen(0, '127.0.0.1', listening));
  cloud = await startTestCloud();
  community = await aCommunity(cloud);
});
afterAll(async () => {
  wechat.close();
  await cloud.stop();
});

async function register(name: string, contentType: 'image/png' | 'application/pdf', asks = true) {
  const api = new WechatApi({ appId: 'wx1', appSecret: 's', apiAddress: addressOf() });
  const files = new CloudFileStore('env-1', null, asks ? api : null);
  const { openId } = await community.aResident();
  const { fileId } = await clientOf(
    { ...cloud.services, files },
    openId,
    community.id,
  ).files.registerFile.mutate({
    ...{ id: uuid(), location: locationOf(name), contentType, byteCount: 20 },
  });
  const { rows } = await cloud.owner.query('select content_type from stored_file where id = $1', [
    fileId,
  ]);
  return rows[0].content_type;
}

describe('in WeChat’s cloud storage a file is what its first bytes say', () => {
  it('a PDF is one, and a JPEG that a phone named a PNG is a JPEG', async () => {
    expect(await register('report.pdf', 'application/pdf')).toBe('application/pdf');
    expect(await register('photo.png', 'image/png')).toBe('image/jpeg');
  });

  it.each([
    ['a page that says it is a PDF', 'page.pdf', 'application/pdf'],
    ['a PDF that says it is a photo', 'report.pdf', 'image/png'],
    ['a photo that says it is a PDF', 'photo.png', 'application/pdf'],
  ] as const)('%s is refused', async (_what, name, contentType) => {
    await refused(register(name, contentType), 'fileTypeNotAllowed');
  });

  it('what cannot be asked for is taken at its word: a phone shows nothing of a file that lies', async () => {
    expect(await register('elsewhere.pdf', 'application/pdf')).toBe('application/pdf');
    expect(await register('page.pdf', 'application/pdf', false)).toBe('application/pdf');
  });
});
