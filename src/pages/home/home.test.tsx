import Taro from '@tarojs/taro';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { chooseCommunity } from '@/src/platform/current-community';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { anOwnShift, aVolunteeringHome, shiftId } from '@/test/app/volunteering-home';
import HomePage from './index';

const community = { id: 'c1', name: '锦绣花园', kind: 'compound', privacyContact: '' };
const nobody = {
  loggedIn: true,
  account: null,
  community: null as typeof community | null,
  roles: [] as string[],
  homes: [] as object[],
  pendingBindings: [] as object[],
};
const binding = { bindingId: 'b1', unitId: 'u1', room: '1栋1单元101' };
const notice = {
  id: 'n1',
  kind: 'notice',
  title: '周六停水',
  excerpt: '上午九点',
  publisher: '物业服务中心',
  publishedAt: '2026-11-20T01:00:00.000Z',
  expiresAt: null,
  postedUntil: null,
  pinned: false,
  expired: false,
  correctsNoticeId: null,
  correctedByNoticeId: null,
  needsConfirmation: false,
  addressedToMe: true,
  unread: true,
  awaitsMyConfirmation: false,
};
const poll = (id: string, changes: object) => ({
  id,
  title: `表决 ${id}`,
  phase: 'open',
  opensAt: '2026-11-20T01:00:00.000Z',
  closesAt: '2099-11-30T01:00:00.000Z',
  mine: { voters: 1, voted: 0 },
  ...changes,
});

const refuse = () => refusal('notAllowed');

function serve(me: Partial<typeof nobody>, waiting: object = {}, otherAnswers = {}) {
  const person = { ...nobody, ...me };
  const belongs = person.roles.length > 0;
  const listNotices = ({ shelf }: { shelf: string }) => ({
    items:
      shelf === 'toConfirm'
        ? [{ ...notice, id: 'n2', title: '请确认用电安全', awaitsMyConfirmation: true }]
        : [notice],
    nextCursor: null,
  });
  return answeringServer({
    'community.whoAmI': () => person,
    'notices.listNotices': belongs ? listNotices : refuse,
    'notices.countUnread': belongs ? () => ({ unread: 3, toConfirm: 1 }) : refuse,
    'polls.listPolls': belongs
      ? () => ({
          items: [
            poll('a', {}),
            poll('b', { mine: { voters: 1, voted: 1 } }),
            poll('c', { phase: 'announced' }),
          ],
          nextCursor: null,
        })
      : refuse,
    'community.countWaiting': belongs
      ? () => ({ bindingsToReview: null, registersToCommit: null, ...waiting })
      : refuse,
    'hall.topicsWaiting': () => ({ awaitingAnswer: 2, collectingCosigns: 0 }),
    'hall.seatsAwaitingMe': () => ({ seats: [] }),
    'hall.promiseFigures': () => ({ awaitingPlan: 3 }),
    'moderation.countQueue': () => ({ waiting: 5 }),
    'volunteering.volunteeringHome': () => aVolunteeringHome(),
    'conventions.listConventions': () => ({ items: [], nextCursor: null }),
    'conventions.conventionsToSign': () => ({ items: [] }),
    ...otherAnswers,
  });
}

beforeEach(() => {
  chooseCommunity(community);
});

it('a visitor without a community is welcomed and led to log in', async () => {
  chooseCommunity(null);
  const server = serve({ loggedIn: false });
  renderPage(<HomePage />);
  expect(await screen.findByText('邻里的事，大家商量着办')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '登录，开始使用' }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/community/pages/login/index',
  });
  expect(server.envelopes[0]?.calls.map(({ path }) => path)).toEqual(['community.whoAmI']);
});

it('who has chosen a community but does not belong to it is led to join', async () => {
  serve({ community });
  renderPage(<HomePage />);
  expect(await screen.findByText('欢迎来到锦绣花园')).toBeVisible();
  expect(screen.getByRole('button', { name: '申请加入' })).toBeVisible();
  expect(screen.queryByText('公告')).toBeNull();
});

it('who has applied is told that it is being looked at, without another way to apply', async () => {
  serve({ community, pendingBindings: [binding] });
  renderPage(<HomePage />);
  expect(await screen.findByText('您的申请正在审核')).toBeVisible();
  expect(screen.queryByRole('button', { name: '申请加入' })).toBeNull();
});

it('a resident sees in one envelope what waits for them, the notices and what is being decided', async () => {
  const server = serve({ community, roles: ['resident', 'adult', 'owner'], homes: [binding] });
  renderPage(<HomePage />);
  expect(await screen.findByText('周六停水')).toBeVisible();
  expect(screen.getByText('请确认用电安全')).toBeVisible();
  expect(screen.getAllByText('还没投票')).toHaveLength(1);
  expect(screen.getByText('我已投票')).toBeVisible();
  expect(screen.getByText('即将投票')).toBeVisible();
  expect(screen.getByText(/有 3 份新公告/)).toBeVisible();
  expect(server.envelopes).toHaveLength(1);
  await waitFor(() => expect(Taro.setTabBarBadge).toHaveBeenCalledWith({ index: 0, text: '3' }));
});

it('staff see what waits on their desk', async () => {
  serve({ community, roles: ['ownersCommittee'] }, { bindingsToReview: 4 });
  renderPage(<HomePage />);
  expect(await screen.findByText('4 份入住申请等待审核')).toBeVisible();
  expect(await screen.findByText('5 条内容等待审核')).toBeVisible();
  expect(screen.getByText('3 件定下的事等待公布执行计划')).toBeVisible();
  fireEvent.click(await screen.findByText('2 个议题等待答复'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/hall/pages/review-topics/index',
  });
});

it('who is asked for an answer in a deliberation finds it, late ones marked', async () => {
  const seat = { body: '物业服务中心', answerUntil: '2026-12-02T16:00:00.000Z', overdueDays: 0 };
  const seats = [
    { ...seat, id: 's1', topicId: 't1', topicTitle: '门禁坏了两个星期' },
    { ...seat, id: 's2', topicId: 't2', topicTitle: '路灯太暗', overdueDays: 3, body: null },
  ];
  const answers = { 'hall.seatsAwaitingMe': () => ({ seats }) };
  serve({ community, roles: ['propertyManager'] }, {}, answers);
  renderPage(<HomePage />);
  expect(
    await screen.findByText('请以物业服务中心的名义答复，到 2026年12月2日 为止'),
  ).toBeVisible();
  expect(screen.getByText('已逾期 3 天')).toBeVisible();
  fireEvent.click(screen.getByText('门禁坏了两个星期'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/hall/pages/topic/index?topicId=t1',
  });
});

it('a volunteer finds their next shift, and a place that is held for them to confirm', async () => {
  const offered = { signupId: 's2', shiftId: 'other', title: '图书角', state: 'offered' } as const;
  const home = aVolunteeringHome({
    next: anOwnShift({ step: 'arrive' }),
    offers: [anOwnShift({ ...offered, offerUntil: '2099-11-24T01:00:00.000Z' })],
  });
  const answers = { 'volunteering.volunteeringHome': () => home };
  serve({ community, roles: ['resident', 'adult'], homes: [binding] }, {}, answers);
  renderPage(<HomePage />);
  expect(await screen.findByText('有名额了，请确认')).toBeVisible();
  expect(screen.getByText(/名额为您留着，还有/)).toBeVisible();
  fireEvent.click(screen.getByText('图书角'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/features/volunteering/pages/shift/index?shiftId=other',
  });
  fireEvent.click(screen.getByRole('button', { name: '签到' }));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/features/volunteering/pages/check-in/index?shiftId=${shiftId}`,
  });
});

it('reviewers see what waits of volunteering', async () => {
  const answers = { 'volunteering.volunteeringHome': () => aVolunteeringHome({ toReview: 2 }) };
  serve({ community, roles: ['ownersCommittee'] }, {}, answers);
  renderPage(<HomePage />);
  expect(await screen.findByText('2 个志愿活动或志愿队等待审核')).toBeVisible();
});

it('one question that fails leaves the others standing', async () => {
  serve({ community, roles: ['resident'], homes: [binding] }, {}, { 'polls.listPolls': refuse });
  renderPage(<HomePage />);
  expect(await screen.findByText('周六停水')).toBeVisible();
  expect(screen.getByText('您还不能查看这里')).toBeVisible();
});

it('conventions to sign wait for a resident, who is shown what changed where they signed before; opinions are asked for while they are taken', async () => {
  const convention = { kind: 'compound', foundedAt: '2026-01-01T01:00:00.000Z' };
  const openRevision = {
    number: 1,
    state: 'collecting',
    collectsUntil: '2099-11-30T16:00:00.000Z',
  };
  const answers = {
    'conventions.conventionsToSign': () => ({
      items: [
        { conventionId: 'v1', name: '居民公约', edition: 2, signedBefore: 1 },
        { conventionId: 'v2', name: '养宠公约', edition: 1, signedBefore: null },
      ],
    }),
    'conventions.listConventions': () => ({
      items: [
        { ...convention, id: 'v3', name: '停车公约', editionInForce: null, openRevision },
        {
          ...{ ...convention, id: 'v4', name: '装修公约', editionInForce: null },
          openRevision: { ...openRevision, collectsUntil: '2026-01-30T16:00:00.000Z' },
        },
      ],
      nextCursor: null,
    }),
  };
  serve({ community, roles: ['resident', 'adult'], homes: [binding] }, {}, answers);
  renderPage(<HomePage />);
  const pageOf = async (words: string | RegExp) => {
    fireEvent.click(await screen.findByText(words));
    return (Taro.navigateTo as unknown as jest.Mock).mock.lastCall[0].url;
  };
  const pages = '/features/conventions/pages';
  expect(await pageOf(/与您签过的第1版/)).toBe(`${pages}/changes/index?conventionId=v1`);
  expect(await pageOf('养宠公约')).toBe(`${pages}/sign/index?conventionId=v2`);
  expect(await pageOf('征集意见，到 2099年11月30日 为止')).toBe(
    `${pages}/give-opinion/index?conventionId=v3`,
  );
  expect(screen.getAllByText('装修公约')).toHaveLength(1);
  expect(await pageOf('全部公约')).toBe(`${pages}/conventions/index`);
});

it('whoever may not speak is not asked for an opinion', async () => {
  const openRevision = {
    number: 1,
    state: 'collecting',
    collectsUntil: '2099-11-30T16:00:00.000Z',
  };
  const convention = { id: 'v3', kind: 'compound', name: '停车公约', foundedAt: '2026-01-01' };
  const answers = {
    'conventions.listConventions': () => ({
      items: [{ ...convention, editionInForce: null, openRevision }],
      nextCursor: null,
    }),
  };
  serve({ community, roles: ['gridWorker'] }, {}, answers);
  renderPage(<HomePage />);
  expect(await screen.findByText('停车公约')).toBeVisible();
  expect(screen.queryByText('请您出主意')).toBeNull();
});

it('an emergency in force stands above everything, and once', async () => {
  const emergency = { ...notice, id: 'n9', kind: 'emergency', title: '燃气泄漏', pinned: true };
  const answers = {
    'notices.listNotices': ({ shelf }: { shelf: string }) => ({
      items: shelf === 'current' ? [emergency, notice] : [],
      nextCursor: null,
    }),
  };
  serve({ community, roles: ['resident'], homes: [binding] }, {}, answers);
  renderPage(<HomePage />);
  const alarm = await screen.findByText('燃气泄漏');
  const rest = await screen.findByText('需要我办');
  expect(alarm.compareDocumentPosition(rest) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
