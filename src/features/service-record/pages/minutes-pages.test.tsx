import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aBenefit,
  aClaim,
  aDeskObjection,
  anOwnEntry,
  anOwnRecord,
  aPostedEntry,
  aPosting,
  pageWith,
} from '@/test/app/minutes-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import BenefitsPage from './benefits/index';
import LeaderboardPage from './leaderboard/index';
import OwnRecordPage from './own-record/index';
import PostingPage from './posting/index';
import PostingsPage from './postings/index';

type Answers = Parameters<typeof answeringServer>[0];

const open = (page: ReactElement, answers: Answers) => {
  const server = answeringServer({ 'community.whoAmI': aMember(), ...answers });
  return { ...server, ...renderPage(page) };
};

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('one’s own record', () => {
  const own = (answers: Answers = {}) =>
    open(<OwnRecordPage />, {
      'volunteering.ownRecord': () => anOwnRecord(),
      'volunteering.ownEntries': () => pageWith(anOwnEntry()),
      ...answers,
    });

  it('tells hours, stars, points and the balance of the time bank', async () => {
    own();
    expect(await screen.findByText('102小时30分钟')).toBeInTheDocument();
    expect(screen.getByText('一星志愿者')).toBeInTheDocument();
    expect(screen.getByText('还差197小时30分钟')).toBeInTheDocument();
    expect(screen.getByText('5 分（1小时积 1 分）')).toBeInTheDocument();
    expect(screen.getByText('时间银行')).toBeInTheDocument();
    expect(screen.getByText('5小时30分钟')).toBeInTheDocument();
  });

  it('says of every entry what it was for, how far it is posted, and what was corrected', async () => {
    const correction = {
      ...{ id: 'c', kind: 'correction' as const, minutes: -30, reason: '签退晚登记了。' },
    };
    own({
      'volunteering.ownEntries': () =>
        pageWith(
          anOwnEntry({ leftOpen: true }),
          anOwnEntry(correction),
          anOwnEntry({ id: 'b', kind: 'benefit', minutes: -120, title: null, reason: '理发一次' }),
        ),
    });
    expect(await screen.findByText('+1小时30分钟')).toBeInTheDocument();
    expect(screen.getByText('未签退，按班次结束计')).toBeInTheDocument();
    expect(screen.getByText('更正：楼道清洁')).toBeInTheDocument();
    expect(screen.getByText(/原因：签退晚登记了。/)).toBeInTheDocument();
    expect(screen.getByText('兑换：理发一次')).toBeInTheDocument();
    expect(screen.getByText('−2小时')).toBeInTheDocument();
  });

  it('leads whoever is no volunteer to registering, and says when less than nothing is left', async () => {
    own({
      'volunteering.ownRecord': () => ({ record: null, minutesPerPoint: 60, timeBank: true }),
    });
    expect(await screen.findByText('您还没有登记为志愿者')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '去登记' })).toBeInTheDocument();
  });

  it('explains a balance below nothing', async () => {
    own({
      'volunteering.ownRecord': () => anOwnRecord({ spendableMinutes: -30, points: 0 }),
    });
    expect(await screen.findByText('可用时长是负数')).toBeInTheDocument();
    expect(screen.getByText('−30分钟')).toBeInTheDocument();
  });
});

describe('postings', () => {
  it('lists the months, the running one with its last day', async () => {
    open(<PostingsPage />, {
      'volunteering.listPostings': () =>
        pageWith(aPosting(), aPosting({ month: '2026-09', isRunning: false })),
    });
    expect(await screen.findByText('公示中，到 2026年11月8日')).toBeInTheDocument();
    expect(screen.getByText('2026年9月')).toBeInTheDocument();
    expect(screen.getByText('公示期满')).toBeInTheDocument();
  });

  const posting = (answers: Answers = {}) => {
    setRouteParameters({ month: '2026-10' });
    return open(<PostingPage />, {
      'volunteering.postingDetail': () => aPosting(),
      'volunteering.listPostedEntries': () => pageWith(aPostedEntry({ leftOpen: true })),
      'volunteering.listMinuteObjections': () =>
        pageWith(
          aDeskObjection({
            ...{ state: 'dismissed', answer: '签到表核对过。', answeredBy: '居委会' },
            answeredAt: '2026-11-03T02:00:00.000Z',
          }),
        ),
      ...answers,
    });
  };
  const reason = '那天他十点就走了，没有到十一点半。';
  const objectTo = async () => {
    await press(/王\*\*/);
    await userEvent.click(await screen.findByLabelText(/哪里和实际不一样/));
    await userEvent.paste(reason);
    await press('提出异议');
  };

  it('an entry is pressed to object to it, and the reason is sent once', async () => {
    const { inputsOf } = posting({
      'volunteering.fileMinuteObjection': () => ({ objectionId: 'x' }),
    });
    expect(await screen.findByText('未签退，按班次结束计')).toBeInTheDocument();
    await objectTo();
    const [sent] = await waitFor(() => {
      const inputs = inputsOf('volunteering.fileMinuteObjection');
      expect(inputs).toHaveLength(1);
      return inputs;
    });
    expect(sent).toMatchObject({ entryId: aPostedEntry().id, reason });
  });

  it('what was typed stays when it is refused, and what is too short is not sent', async () => {
    const { inputsOf } = posting({
      'volunteering.fileMinuteObjection': () => refusal('minutesAlreadyObjected'),
    });
    await press(/王\*\*/);
    await press('提出异议');
    expect(await screen.findByText('请写 10 到 200 个字，说清楚。')).toBeInTheDocument();
    expect(inputsOf('volunteering.fileMinuteObjection')).toEqual([]);
    await userEvent.click(screen.getByLabelText(/哪里和实际不一样/));
    await userEvent.paste(reason);
    await press('提出异议');
    expect(await screen.findByText(/您已经对这条时长提过异议/)).toBeInTheDocument();
    expect(screen.getByDisplayValue(reason)).toBeInTheDocument();
  });

  it('objections and answers are public, and after its end nobody objects', async () => {
    posting({
      'volunteering.postingDetail': () => aPosting({ isRunning: false, unsettledObjections: 1 }),
    });
    expect(await screen.findByText(/还有 1 条异议没有答复/)).toBeInTheDocument();
    expect(await screen.findByText('王**')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /王\*\*/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: '异议和答复' }));
    expect(await screen.findByText('签到表核对过。')).toBeInTheDocument();
    expect(screen.getByText('异议不成立')).toBeInTheDocument();
    expect(screen.getByText('居委会 2026年11月3日 10:00 答复')).toBeInTheDocument();
    expect(screen.queryByText(/王桂兰/)).not.toBeInTheDocument();
  });

  it('minors read, and are told who may object', async () => {
    posting({ 'community.whoAmI': aMember(['resident', 'owner']) });
    expect(await screen.findByText(/年满十八周岁的居民可以提出异议/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /王\*\*/ })).not.toBeInTheDocument();
  });
});

describe('benefits', () => {
  const benefits = (answers: Answers = {}) =>
    open(<BenefitsPage />, {
      'volunteering.listBenefits': () => ({ benefits: [aBenefit()], points: 5 }),
      'volunteering.ownClaims': () => pageWith(),
      ...answers,
    });

  it('one claims after being asked, and reads the code', async () => {
    let claims = pageWith<ReturnType<typeof aClaim>>();
    const { inputsOf } = benefits({
      'volunteering.ownClaims': () => claims,
      'volunteering.claimBenefit': () => {
        claims = pageWith(aClaim());
        return { code: '048213' };
      },
    });
    await press('兑换：理发一次');
    expect(inputsOf('volunteering.claimBenefit')).toEqual([]);
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: '兑换' }),
    );
    expect(await screen.findByText('048 213')).toBeInTheDocument();
    expect(inputsOf('volunteering.claimBenefit')).toHaveLength(1);
  });

  it('what is out of stock or too dear cannot be claimed', async () => {
    benefits({
      'volunteering.listBenefits': () => ({
        benefits: [aBenefit({ left: 0 }), aBenefit({ id: 'b', name: '大米', points: 9 })],
        points: 5,
      }),
    });
    expect(await screen.findByText('本月已换完')).toBeInTheDocument();
    expect(screen.getByText('还差 4 积分')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^兑换/ })).not.toBeInTheDocument();
  });

  it('a claim is cancelled after being asked', async () => {
    const { inputsOf } = benefits({
      'volunteering.ownClaims': () => pageWith(aClaim()),
      'volunteering.cancelClaim': () => ({ cancelled: true }),
    });
    await userEvent.click(await screen.findByRole('tab', { name: '我的兑换' }));
    await press('取消兑换：理发一次');
    await press('取消兑换');
    await waitFor(() =>
      expect(inputsOf('volunteering.cancelClaim')).toEqual([{ claimId: 'claim', reason: '' }]),
    );
  });
});

it('the leaderboard shows shared ranks, one’s own place, and takes consent', async () => {
  const place = (row: number, rank: number, name: string) => ({
    ...{ row, rank, name, minutes: 600, isMe: row === 3 },
  });
  const { inputsOf } = open(<LeaderboardPage />, {
    'volunteering.leaderboard': () => ({
      places: [place(1, 1, '张伟'), place(2, 2, '王芳'), place(3, 2, '陈静')],
      own: { takesPart: true, mayTakePart: true, minutes: 600, rank: 2 },
    }),
    'volunteering.takePartInLeaderboard': () => ({ takesPart: false }),
  });
  expect(await screen.findByText('第 2 名 陈静（我）')).toBeInTheDocument();
  expect(screen.getByText('第 2 名 王芳')).toBeInTheDocument();
  expect(screen.getByText('您服务了10小时，第 2 名。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('switch', { name: /在榜上显示我/ }));
  await waitFor(() =>
    expect(inputsOf('volunteering.takePartInLeaderboard')).toEqual([{ takesPart: false }]),
  );
});
