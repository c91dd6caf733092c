import Taro from '@tarojs/taro';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { drawOnPad, padOfWidth, writeName } from '@/test/app/signature-pad';
import { setRouteParameters } from '@/test/app/taro';
import { AcknowledgementCall } from '../../components/acknowledgement-call';
import ChangesPage from '../changes';
import ReceiptPage from '../receipt';
import SignPage from '.';

const conventionId = '00000000-0000-7000-8000-0000000000c1';
const inForce = {
  ...{ conventionName: '锦绣花园居民公约', basis: 'household', edition: 1, version: 3 },
  ...{ digest: 'a'.repeat(64), inForceFrom: '2026-11-01T00:00:00.000Z' },
};
const aHome = (changes: object = {}) => ({
  ...{ unitId: 'u1', room: '1栋1单元101', signed: null, signedBefore: null },
  ...changes,
});
const signed = {
  ...{ acknowledgementId: 'k1', signer: '李**', edition: 1, way: 'signature' },
  ...{ signedAt: '2026-11-20T02:00:00.000Z', onTablet: false },
};
const aState = (changes: object = {}) => ({ inForce, homes: [aHome()], own: [], ...changes });
const whoAmI = { 'community.whoAmI': aMember() };

const openSign = (
  state: () => unknown = () => aState(),
  acknowledge: () => unknown = () => ({ acknowledgementId: 'k1', edition: 1 }),
) => {
  setRouteParameters({ conventionId });
  padOfWidth(400);
  const server = answeringServer({
    ...whoAmI,
    'conventions.acknowledgementState': state,
    'conventions.acknowledge': acknowledge,
  });
  renderPage(<SignPage />);
  return server;
};
const submit = async () =>
  userEvent.click(await screen.findByRole('button', { name: '我已阅读并知晓，签署' }));
const handedIn = (server: ReturnType<typeof answeringServer>) =>
  server.inputsOf('conventions.acknowledge');

describe('signing', () => {
  it('hands in the words that were read with what was drawn, and shows the receipt', async () => {
    const server = openSign();
    await screen.findByText('锦绣花园居民公约');
    expect(screen.getByText(/不等于赞成每一条/)).toBeInTheDocument();
    writeName('您的签名');
    await submit();
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: '/features/conventions/pages/receipt/index?acknowledgementId=k1',
      }),
    );
    expect(handedIn(server)).toEqual([
      expect.objectContaining({
        ...{ conventionId, edition: 1, digest: inForce.digest, unitId: 'u1', way: 'signature' },
        strokes: [expect.arrayContaining([100, 350])],
      }),
    ]);
  });

  it('a dot is no signature: it is said at once, and nothing is handed in', async () => {
    const server = openSign();
    await screen.findByText('锦绣花园居民公约');
    drawOnPad('您的签名', [[100, 100]]);
    await submit();
    expect(screen.getByText(/还不像一个签名/)).toBeInTheDocument();
    expect(handedIn(server)).toEqual([]);
  });

  it('who cannot write confirms by a tap', async () => {
    const server = openSign();
    await userEvent.click(await screen.findByRole('radio', { name: /点按确认/ }));
    await submit();
    await waitFor(() => expect(handedIn(server)).toMatchObject([{ way: 'tap', strokes: null }]));
  });

  it('a version published meanwhile: what was drawn stays, and the next try signs the new one', async () => {
    let edition = 1;
    const server = openSign(
      () => aState({ inForce: { ...inForce, edition, digest: `${edition}`.repeat(64) } }),
      () => {
        if (edition === 2) return { acknowledgementId: 'k2', edition: 2 };
        edition = 2;
        return refusal('editionSuperseded', '您阅读的版本刚刚被第2版代替了。');
      },
    );
    await screen.findByText('锦绣花园居民公约');
    writeName('您的签名');
    await submit();
    expect(await screen.findByText('您阅读的版本刚刚被第2版代替了。')).toBeInTheDocument();
    expect(await screen.findByText('看看新版改了什么')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '您的签名，已经写了' })).toBeInTheDocument();
    await submit();
    await waitFor(() => expect(handedIn(server)).toHaveLength(2));
    const [first, second] = handedIn(server) as { digest: string; strokes: unknown }[];
    expect(second).toMatchObject({ digest: '2'.repeat(64), strokes: first?.strokes });
  });

  it('of several homes one is chosen first; who has none is told why', async () => {
    const homes = [aHome(), aHome({ unitId: 'u2', room: '2栋1单元202' })];
    const server = openSign(() => aState({ homes }));
    const button = await screen.findByRole('button', { name: '我已阅读并知晓，签署' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('radio', { name: '2栋1单元202' }));
    writeName('您的签名');
    await submit();
    await waitFor(() => expect(handedIn(server)).toMatchObject([{ unitId: 'u2' }]));
  });

  it('without a home that signs nothing is asked', async () => {
    openSign(() => aState({ homes: [] }));
    expect(await screen.findByText('不需要您签署')).toBeInTheDocument();
  });
});

describe('the call on a convention’s page', () => {
  const show = (state: object) => {
    answeringServer({ 'conventions.acknowledgementState': () => aState(state) });
    renderPage(<AcknowledgementCall conventionId={conventionId} />);
  };

  it('asks, and says plainly that not signing changes nothing', async () => {
    show({});
    expect(await screen.findByText('请您读一读，签署知晓')).toBeInTheDocument();
    expect(screen.getByText(/不签也不影响您的任何权利/)).toBeInTheDocument();
    expect(screen.queryByText('看看改了什么')).not.toBeInTheDocument();
  });

  it('a new edition shows the way to what changed', async () => {
    show({ inForce: { ...inForce, edition: 2 }, homes: [aHome({ signedBefore: 1 })] });
    expect(await screen.findByText('第2版有修改，请您再看一看')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '看看改了什么' }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/features/conventions/pages/changes/index?conventionId=${conventionId}`,
    });
  });

  it('thanks who has signed, with the receipt where it is their own', async () => {
    show({ homes: [aHome({ signed: { ...signed, acknowledgementId: null } })] });
    expect(await screen.findByText('已签署第1版')).toBeInTheDocument();
    expect(screen.getByText(/由李\*\*手写签名/)).toBeInTheDocument();
    expect(screen.queryByText('查看回执')).not.toBeInTheDocument();
  });
});

it('what changed stands clause by clause, moved and edited in one being both', async () => {
  setRouteParameters({ conventionId });
  const clause = (changes: object) => ({
    ...{ paragraphId: 'p1', change: 'reworded', moved: true, kind: 'clause', label: '第二条' },
    ...{ chapter: '第二章 环境', chapterBefore: '第一章 邻里' },
    segments: [
      { kind: 'removed', text: '十点' },
      { kind: 'added', text: '九点' },
    ],
    ...changes,
  });
  answeringServer({
    ...whoAmI,
    'conventions.acknowledgementState': () => aState(),
    'conventions.changesSinceSigned': () => ({
      ...{ conventionName: '居民公约', edition: 2, inForceFrom: '2026-11-01T00:00:00.000Z' },
      since: { edition: 1, signedAt: '2026-10-01T00:00:00.000Z', isOwn: true },
      title: null,
      clauses: [clause({})],
    }),
  });
  renderPage(<ChangesPage />);
  expect(await screen.findByText('第二条')).toBeInTheDocument();
  expect(screen.getByText('改写')).toBeInTheDocument();
  expect(screen.getByText('换了位置')).toBeInTheDocument();
  expect(screen.getByText('从“第一章 邻里”移到“第二章 环境”')).toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '看完了，去签署' })).toBeInTheDocument();
});

it('who signed the edition in force is not told they never signed', async () => {
  setRouteParameters({ conventionId });
  answeringServer({
    ...whoAmI,
    'conventions.acknowledgementState': () => aState({ homes: [aHome({ signed })] }),
    'conventions.changesSinceSigned': () => ({
      ...{ conventionName: '居民公约', edition: 1, inForceFrom: '2026-11-01T00:00:00.000Z' },
      ...{ since: null, title: null, clauses: [] },
    }),
  });
  renderPage(<ChangesPage />);
  expect(await screen.findByText('签过的就是现在的第1版')).toBeInTheDocument();
  expect(screen.queryByText('您以前没有签过这份公约')).toBeNull();
});

describe('the receipt', () => {
  const receipt = {
    ...{ acknowledgementId: 'k1', conventionId, conventionName: '居民公约', edition: 1 },
    ...{ textDigest: 'ab12'.repeat(16), basis: 'household', room: '1栋1单元101' },
    ...{ signerName: '李建国', way: 'signature', strokes: [[10, 10, 500, 300]] },
    ...{ signedAt: '2026-11-20T02:00:00.000Z', helper: null, statement: '{}' },
    ...{ statementDigest: 'cd34'.repeat(16), logKey: '0', signature: '0', revoked: null },
    ...{ isOwn: true, editionInForce: 2 },
  };
  const open = (changes: object = {}) => {
    setRouteParameters({ acknowledgementId: 'k1' });
    padOfWidth(400);
    const server = answeringServer({
      ...whoAmI,
      'conventions.readReceipt': () => ({ ...receipt, ...changes }),
      'conventions.revokeAcknowledgement': () => ({}),
      'conventions.takeBackCollected': () => ({}),
    });
    renderPage(<ReceiptPage />);
    return server;
  };

  it('shows what was signed and its proof, and is taken back only after asking', async () => {
    const server = open();
    expect(await screen.findByRole('img', { name: '李建国的签名' })).toBeInTheDocument();
    expect(screen.getByText('公约指纹 ab12 ab12 ab12 ab12')).toBeInTheDocument();
    expect(screen.getByText('现在生效的是第2版')).toBeInTheDocument();
    await userEvent.click(screen.getByText('撤回签署'));
    expect(server.inputsOf('conventions.revokeAcknowledgement')).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(server.inputsOf('conventions.revokeAcknowledgement')).toEqual([
        { acknowledgementId: 'k1' },
      ]),
    );
  });

  it('the helper takes back what went wrong', async () => {
    const server = open({ isOwn: false, helper: '王会计' });
    expect(await screen.findByText('王会计')).toBeInTheDocument();
    await userEvent.click(screen.getByText('签错了户或人，撤回'));
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(server.inputsOf('conventions.takeBackCollected')).toEqual([
        { acknowledgementId: 'k1', why: 'mistake' },
      ]),
    );
  });
});
