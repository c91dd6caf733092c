import Taro from '@tarojs/taro';
import { answeringServer } from '@/test/app/answering-server';
import { openDocument } from './open-document.weapp';

const address = '0193a1b2-1111-7222-8333-444455556666';
const parts = ['表决', '结果'].map((text) => Buffer.from(text).toString('base64'));

/** What the phone keeps: paths with their bytes. */
const kept = new Map<string, Buffer>();
const files = {
  rmdirSync: () => {
    if (kept.size === 0) throw new Error('no such directory');
    kept.clear();
  },
  mkdirSync: () => undefined,
  writeFileSync: (path: string, text: string) => kept.set(path, Buffer.from(text, 'base64')),
  appendFileSync: (path: string, text: string) =>
    kept.set(path, Buffer.concat([kept.get(path) ?? Buffer.alloc(0), Buffer.from(text, 'base64')])),
};

const opened = jest.fn(async (_options: unknown) => ({}));
const shared = jest.fn(async (_options: unknown) => ({}));

beforeAll(() => {
  Object.assign(Taro, {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => files,
    openDocument: opened,
    shareFileMessage: shared,
  });
});
beforeEach(() => {
  kept.clear();
  opened.mockClear();
  shared.mockClear();
  answeringServer({
    'documents.readPart': ({ part }: { part: number }) => ({
      ...{ contentType: 'application/pdf', parts: 2 },
      contentBase64: parts[part],
    }),
  });
});

it('writes all parts into one file and lets WeChat show it, with its menu', async () => {
  await openDocument(address, '证书.pdf');
  expect([...kept]).toEqual([['wxfile://usr/documents/证书.pdf', Buffer.from('表决结果')]]);
  expect(opened).toHaveBeenCalledWith({
    filePath: 'wxfile://usr/documents/证书.pdf',
    fileType: 'pdf',
    showMenu: true,
  });
});

it('what WeChat cannot show is sent to a chat', async () => {
  await openDocument(address, '结果.csv');
  expect(opened).not.toHaveBeenCalled();
  expect(shared).toHaveBeenCalledWith({
    filePath: 'wxfile://usr/documents/结果.csv',
    fileName: '结果.csv',
  });
});

it('keeps one document at a time', async () => {
  await openDocument(address, '证书.pdf');
  await openDocument(address, '结果.xlsx');
  expect([...kept.keys()]).toEqual(['wxfile://usr/documents/结果.xlsx']);
});
