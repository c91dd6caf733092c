import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloudClient } from '@/src/platform/cloud';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { DocumentButton } from './document-button';

const address = '0193a1b2-1111-7222-8333-444455556666';
const clicked: { name: string; file: Blob | undefined }[] = [];
let lastBlob: Blob | undefined;

beforeAll(() => {
  URL.createObjectURL = (blob) => {
    lastBlob = blob as Blob;
    return 'blob:made';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    clicked.push({ name: this.download, file: lastBlob });
  });
});
beforeEach(() => {
  clicked.length = 0;
});

const show = () =>
  renderPage(
    <DocumentButton make={cloudClient.polls.printResult.mutate} input={{ pollId: address }}>
      下载证书
    </DocumentButton>,
  );

const parts = ['表决', '结果'].map((text) => Buffer.from(text).toString('base64'));

const aServer = (more: Parameters<typeof answeringServer>[0] = {}) =>
  answeringServer({
    'polls.printResult': () => ({ address, name: '证书.pdf' }),
    'documents.readPart': ({ part }: { part: number }) => ({
      ...{ contentType: 'application/pdf', parts: 2 },
      contentBase64: parts[part],
    }),
    ...more,
  });

it('has the document made, fetches all of its parts and hands them over under its name', async () => {
  aServer();
  show();
  await userEvent.click(screen.getByRole('button', { name: '下载证书' }));
  await screen.findByText(/已下载“证书.pdf”/);
  expect(clicked).toHaveLength(1);
  expect(clicked[0]?.name).toBe('证书.pdf');
  expect(clicked[0]?.file?.type).toBe('application/pdf');
  expect(clicked[0]?.file?.size).toBe(Buffer.byteLength('表决结果'));
});

it('a file that did not arrive is fetched again without being made again', async () => {
  let works = false;
  const server = aServer({
    'documents.readPart': ({ part }: { part: number }) => {
      if (!works) throw new Error('cut off');
      return { contentType: 'application/pdf', parts: 2, contentBase64: parts[part] };
    },
  });
  show();
  await userEvent.click(screen.getByRole('button', { name: '下载证书' }));
  await screen.findByRole('alert');
  works = true;
  await userEvent.click(screen.getByText('再打开一次'));
  await waitFor(() => expect(clicked).toHaveLength(1));
  expect(server.inputsOf('polls.printResult')).toHaveLength(1);
});

it('says why there is no document', async () => {
  aServer({ 'polls.printResult': () => refusal('certificateNotYet') });
  show();
  await userEvent.click(screen.getByRole('button', { name: '下载证书' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/./);
  expect(clicked).toHaveLength(0);
  expect(Taro.request).toHaveBeenCalled();
});
