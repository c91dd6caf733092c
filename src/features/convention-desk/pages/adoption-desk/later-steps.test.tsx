import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aRemark, conventionId } from '@/test/app/review-answers';
import { setRouteParameters } from '@/test/app/taro';
import type { AdoptionDesk, FilingDesk, MeetingRecord, ReviewDesk } from '../../adoption-types';
import FilingDeskPage from '../filing-desk/index';
import ReviewDeskPage from '../review-desk/index';
import AdoptionDeskPage from './index';
import { areaOf, emptyMeeting, entryProblems, meetingInput } from './meeting-entry';

const open = (page: ReactElement, answers: Record<string, (input: never) => unknown>) => {
  setRouteParameters({ conventionId });
  const server = answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    ...answers,
  });
  renderPage(page);
  return server;
};
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

const aReviewDesk = (changes: Partial<ReviewDesk> = {}): ReviewDesk => ({
  conventionName: '青石社区居民公约',
  revision: { number: 2, state: 'drafting' },
  draft: { version: 3, digest: 'ab'.repeat(32), unansweredWarnings: 0 },
  link: null,
  rounds: [],
  ...changes,
});
const aRound = (changes: Partial<ReviewDesk['rounds'][number]> = {}) => ({
  ...{ reviewId: 'review1', round: 1, version: 2, state: 'changesRequired' as const },
  ...{ submittedAt: '2026-11-20T02:00:00.000Z', decidedAt: '2026-11-21T02:00:00.000Z' },
  ...{ reviewerName: '陈建国', reviewerOffice: '青石镇司法所', opinion: '', remarks: [aRemark()] },
  ...changes,
});

describe('handing in for review', () => {
  const openDesk = (desk: ReviewDesk, answers: Record<string, (input: never) => unknown> = {}) =>
    open(<ReviewDeskPage />, { 'conventions.reviewDesk': () => desk, ...answers });

  it('hands in the version that is shown', async () => {
    const server = openDesk(aReviewDesk(), {
      'conventions.submitForReview': () => ({ reviewId: 'r', round: 1 }),
    });
    await press('把第 3 稿提交审核');
    await waitFor(() =>
      expect(server.inputsOf('conventions.submitForReview')).toEqual([
        { conventionId, version: 3 },
      ]),
    );
  });

  it.each([
    [{ draft: null }, /草案还没有公布/],
    [{ draft: { version: 3, digest: 'ab', unansweredWarnings: 2 } }, /还有 2 处条款检查的提示/],
    [{ rounds: [aRound()] }, /还有 1 条“必须修改”的意见/],
    [{ rounds: [aRound({ version: 3 })] }, /公布新的一稿/],
  ])('says beforehand what keeps it back: %j', async (changes, words) => {
    openDesk(aReviewDesk(changes));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: /提交审核$/ })).toBeNull();
  });

  it('a remark is answered beside the next draft', async () => {
    const server = openDesk(aReviewDesk({ rounds: [aRound()] }), {
      'conventions.answerRemark': () => ({}),
    });
    await press('写处理情况：请写清楚谁来调解。');
    await userEvent.type(screen.getByLabelText(/^处理情况/), '已写明由楼栋长调解。');
    await press('保存');
    await waitFor(() =>
      expect(server.inputsOf('conventions.answerRemark')).toEqual([
        { conventionId, remarkId: aRemark().remarkId, answer: '已写明由楼栋长调解。' },
      ]),
    );
  });

  it('a link is shown this once, with a token drawn here that the server is sent', async () => {
    const desk = aReviewDesk({ revision: { number: 2, state: 'reviewing' }, draft: null });
    const server = openDesk(desk, {
      'conventions.makeReviewLink': () => ({ linkId: 'l', expiresAt: '2026-12-22T02:00:00.000Z' }),
    });
    await userEvent.type(await screen.findByLabelText(/发给哪个单位/), '青石镇人民政府');
    await press('生成链接');
    expect(await screen.findByText('现在就复制，离开页面就看不到了')).toBeVisible();
    const [made] = server.inputsOf('conventions.makeReviewLink') as { token: string }[];
    expect(made).toMatchObject({ conventionId, office: '青石镇人民政府', days: 30 });
    expect(made?.token).toMatch(/^[0-9a-f]{32}$/);
    expect(
      screen.getByText(new RegExp(`pages/review/index\\?scene=${made?.token}$`)),
    ).toBeVisible();
  });
});

const rule = (changes: Partial<AdoptionDesk['rules'][number]> = {}) => ({
  ...{ id: 'residentsAssemblyHouseholds', name: '居民会议（按户代表）', countsArea: false },
  ...{ noticeDays: 10, explained: [{ question: '谁来表决？', answer: '每户一位。' }] },
  ...changes,
});
const anAdoptionDesk = (changes: Partial<AdoptionDesk> = {}): AdoptionDesk => ({
  conventionName: '青石社区居民公约',
  toAdopt: { edition: 2, version: 3, digest: 'ab', approvedAt: '2026-11-21T02:00:00.000Z' },
  rules: [rule()],
  poll: null,
  meetings: [],
  ...changes,
});
const heads = (count: number) => ({ heads: count, areaHundredths: 0 });
const aMeeting = (changes: Partial<MeetingRecord> = {}): MeetingRecord => ({
  ...{ meetingId: 'meeting1', state: 'entered', ruleSetName: '居民会议（按户代表）' },
  ...{ countsArea: false, calledOn: '2026-11-10', heldOn: '2026-11-22', place: '活动室' },
  ...{ chair: '王芳', recorder: '李明', note: '', passed: true, photos: [], isOwn: false },
  ...{ enteredAt: '2026-11-22T02:00:00.000Z', sendBackReason: null },
  counts: {
    ...{ eligible: heads(300), present: heads(200), approve: heads(150) },
    ...{ reject: heads(40), abstain: heads(10) },
  },
  ...changes,
});

describe('the vote', () => {
  const openDesk = (desk: AdoptionDesk, answers: Record<string, (input: never) => unknown> = {}) =>
    open(<AdoptionDeskPage />, { 'conventions.adoptionDesk': () => desk, ...answers });
  const poll = {
    ...{ pollId: 'poll1', title: '审议表决', ruleSetName: null, isBound: true, isFinal: true },
    state: 'final' as const,
  };

  it('a final result of the same text is taken over', async () => {
    const server = openDesk(anAdoptionDesk({ poll }), {
      'conventions.takeOverPoll': () => ({ passed: true }),
    });
    await press('采用表决结果');
    await waitFor(() =>
      expect(server.inputsOf('conventions.takeOverPoll')).toEqual([{ conventionId }]),
    );
  });

  it('an altered poll cannot be taken over, and the page says why', async () => {
    openDesk(anAdoptionDesk({ poll: { ...poll, isBound: false } }));
    expect(await screen.findByText('表决的内容被改过')).toBeVisible();
    expect(screen.queryByRole('button', { name: '采用表决结果' })).toBeNull();
    expect(screen.getByRole('button', { name: '生成表决草稿' })).toBeVisible();
  });

  it('whoever entered a record waits for another; another confirms after looking again', async () => {
    openDesk(anAdoptionDesk({ meetings: [aMeeting({ isOwn: true })] }));
    expect(await screen.findByText('请另一位工作人员核对')).toBeVisible();
    expect(screen.queryByRole('button', { name: '核对一致，确认' })).toBeNull();
  });

  it('the second person confirms, or hears why not', async () => {
    const server = openDesk(anAdoptionDesk({ meetings: [aMeeting()] }), {
      'conventions.confirmMeeting': () => refusal('adoptionMeetingDecided'),
    });
    await press('核对一致，确认');
    expect(server.inputsOf('conventions.confirmMeeting')).toEqual([]);
    await press('确认');
    expect(await screen.findByText(/已经处理过了/)).toBeVisible();
  });

  it('what is typed of a meeting becomes days, heads and areas', () => {
    const typed = { eligible: '300', present: '200', approve: '150', reject: '40', abstain: '10' };
    const entry = {
      ...emptyMeeting,
      ...{ calledOn: '2026-11-09T16:00:00.000Z', heldOn: '2026-11-21T16:00:00.000Z' },
      ...{ place: '活动室', chair: '王芳', recorder: '李明', heads: typed },
      photos: [{ fileId: 'f', address: '' }],
    };
    expect(entryProblems(entry, rule())).toEqual({});
    expect(meetingInput(conventionId, entry, rule())).toMatchObject({
      ...{ calledOn: '2026-11-10', heldOn: '2026-11-22', photoIds: ['f'] },
      counts: { present: heads(200) },
    });
    const wrong = { ...entry, heads: { ...typed, abstain: '11' } };
    expect(entryProblems(wrong, rule()).heads).toMatch(/人数对不上/);
    expect(entryProblems(entry, rule({ countsArea: true })).areas).toMatch(/面积对不上/);
    expect(['98.5', '98.05', '98', '9.123', 'x'].map(areaOf)).toEqual([
      9850,
      9805,
      9800,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('filing and publishing', () => {
  const desk = (changes: Partial<FilingDesk> = {}): FilingDesk => ({
    ...{ conventionName: '青石社区居民公约', edition: 2, isPublished: false },
    ...{ adopted: '会议表决通过', adoptedOn: '2026-11-22', filing: null, publication: null },
    ...changes,
  });
  const filing = {
    filedOn: '2026-11-22',
    office: '青石镇人民政府',
    receiptNumber: '7',
    photos: [],
  };

  it('nothing is published before the filing is recorded', async () => {
    open(<FilingDeskPage />, { 'conventions.filingDesk': () => desk() });
    expect(await screen.findByText('先登记备案')).toBeVisible();
    const publish = screen.getByRole('button', { name: '公布施行' });
    fireEvent.click(publish);
    expect(screen.queryByRole('button', { name: '公布' })).toBeNull();
  });

  it('publishing is asked once more; somebody else was first is said', async () => {
    const server = open(<FilingDeskPage />, {
      'conventions.filingDesk': () => desk({ filing }),
      'conventions.publishEdition': () => refusal('conventionStepNotNow'),
    });
    await press('公布施行');
    await press('公布');
    expect(await screen.findByText(/这一步现在还不能办理/)).toBeVisible();
    expect(server.inputsOf('conventions.publishEdition')).toEqual([{ conventionId }]);
  });

  it('residents do not come here', async () => {
    open(<FilingDeskPage />, { 'community.whoAmI': aMember() });
    expect(await screen.findByText(/没有权限|不能/)).toBeVisible();
  });
});
