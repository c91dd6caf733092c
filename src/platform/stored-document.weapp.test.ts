import Taro from '@tarojs/taro';
import { NoAnswer } from './call-errors';
import { openStoredDocument } from './open-stored-document.weapp';
import { chooseDocument, storeDocument } from './store-document.weapp';

const opened = jest.fn(async (_options: unknown) => ({}));
const downloaded = jest.fn(async (_options: unknown) => ({
  statusCode: 200,
  tempFilePath: 'tmp/a',
}));
const fetchedFromCloud = jest.fn(async (_options: unknown) => ({ tempFilePath: 'tmp/cloud' }));

beforeAll(() => {
  Object.assign(Taro, {
    openDocument: opened,
    downloadFile: downloaded,
    cloud: { downloadFile: fetchedFromCloud },
    getFileSystemManager: () => ({ readFileSync: () => new ArrayBuffer(4) }),
  });
});
beforeEach(() => {
  jest.clearAllMocks();
});

it('opens a PDF of the server or of the cloud storage in WeChat, where it can be sent on', async () => {
  await openStoredDocument('/files/c/f?signature=s');
  await openStoredDocument('cloud://env.bucket/documents/f.pdf');
  expect(downloaded).toHaveBeenCalledWith({ url: expect.stringMatching(/\/files\/c\/f\?sig/) });
  expect(opened.mock.calls).toEqual([
    [{ filePath: 'tmp/a', fileType: 'pdf', showMenu: true }],
    [{ filePath: 'tmp/cloud', fileType: 'pdf', showMenu: true }],
  ]);
});

it('an address that has run out is told as no answer, and nothing is opened', async () => {
  downloaded.mockResolvedValueOnce({ statusCode: 403, tempFilePath: 'tmp/error' });
  await expect(openStoredDocument('/files/c/f?signature=old')).rejects.toBeInstanceOf(NoAnswer);
  expect(opened).not.toHaveBeenCalled();
});

it('takes a PDF from a chat, unless it is too large', async () => {
  const file = { name: '账目.pdf', path: 'wx/1', size: 900 };
  const choose = Taro.chooseMessageFile as unknown as jest.Mock;
  choose.mockResolvedValue({ tempFiles: [file] });
  expect(await chooseDocument(1_000)).toEqual({ kind: 'chosen', name: '账目.pdf', source: 'wx/1' });
  expect(await chooseDocument(800)).toEqual({ kind: 'tooLarge' });
  choose.mockRejectedValueOnce(new Error('cancel'));
  expect(await chooseDocument(1_000)).toEqual({ kind: 'none' });
});

it('sends the bytes as a PDF, and tells a refusal in its words', async () => {
  const request = Taro.request as unknown as jest.Mock;
  request.mockResolvedValueOnce({ data: { fileId: 'file-1' }, statusCode: 200 });
  expect(await storeDocument('wx/1')).toBe('file-1');
  expect(request.mock.calls[0]?.[0]).toMatchObject({
    ...{ method: 'POST', header: { 'content-type': 'application/pdf' } },
  });
  const error = { code: 'fileTypeNotAllowed', message: '这个文件打不开。' };
  request.mockResolvedValueOnce({ data: { error }, statusCode: 415 });
  await expect(storeDocument('wx/1')).rejects.toThrow('这个文件打不开。');
});
