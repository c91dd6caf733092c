import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aBenefit,
  aClaim,
  aCorrectableEntry,
  aCorrection,
  aDeskObjection,
  pageWith,
  someRules,
} from '@/test/app/minutes-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import BenefitsDeskPage from './benefits-desk/index';
import CorrectMinutesPage from './correct-minutes/index';
import CorrectionsPage from './corrections/index';
import ObjectionsPage from './objections/index';
import VolunteeringRulesPage from './volunteering-rules/index';

type Answers = Parameters<typeof answeringServer>[0];

const open = (page: ReactElement, answers: Answers) => {
  const server = answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    ...answers,
  });
  return { ...server, ...renderPage(page) };
};

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

const type = async (label: RegExp, text: string) => {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};

const reason = '签退晚登记了。';

describe('correcting minutes', () => {
  const shift = {
    ...{ title: '楼道清洁', isSettled: true },
    ...{ startsAt: '2026-10-20T01:00:00.000Z', endsAt: '2026-10-20T03:00:00.000Z' },
  };
  const correct = (answers: Answers = {}) => {
    setRouteParameters({ shiftId: 'shift' });
    return open(<CorrectMinutesPage />, {
      'volunteering.shiftMinutes': () => ({
        ...shift,
        entries: [aCorrectableEntry()],
        missing: [],
      }),
      ...answers,
    });
  };

  it('asks for the whole time and a reason, shows the change, and sends it once', async () => {
    const { inputsOf } = correct({
      'volunteering.correctMinutes': () => ({ correctionId: 'x' }),
    });
    await press('更正：王桂兰');
    await press('提出更正');
    expect(await screen.findByText('和原来一样，不用更正。')).toBeInTheDocument();
    await type(/^分钟/, '0');
    expect(await screen.findByText('这次更正 −30分钟')).toBeInTheDocument();
    await type(/为什么更正/, reason);
    await press('提出更正');
    await waitFor(() => expect(inputsOf('volunteering.correctMinutes')).toHaveLength(1));
    expect(inputsOf('volunteering.correctMinutes')[0]).toMatchObject({
      ...{ entryId: 'entry', minutes: 60, reason },
    });
  });

  it('what was typed stays when it is refused', async () => {
    correct({ 'volunteering.correctMinutes': () => refusal('correctionPending') });
    await press('更正：王桂兰');
    await type(/^小时/, '3');
    await type(/为什么更正/, reason);
    await press('提出更正');
    expect(await screen.findByText(/等第二人确认，请先处理那一项/)).toBeInTheDocument();
    expect(screen.getByDisplayValue(reason)).toBeInTheDocument();
  });

  it('a proposal of one’s own can be taken back; who has no minutes can be added', async () => {
    const proposal = { correctionId: 'c', minutes: -30, reason, isMine: true };
    const person = { volunteerId: 'v', name: '李秀英', signup: '没有到场', isProposed: false };
    const { inputsOf } = correct({
      'volunteering.shiftMinutes': () => ({
        ...{ ...shift, entries: [aCorrectableEntry({ proposal })], missing: [person] },
      }),
      'volunteering.withdrawCorrection': () => ({ withdrawn: true }),
      'volunteering.addService': () => ({ correctionId: 'x' }),
    });
    expect(await screen.findByText('更正 −30分钟，等第二人确认')).toBeInTheDocument();
    await press('撤回这项更正');
    await waitFor(() =>
      expect(inputsOf('volunteering.withdrawCorrection')).toEqual([{ correctionId: 'c' }]),
    );
    await press('补记：李秀英');
    await type(/为什么补记/, '签到表上漏了他。');
    await press('提出补记');
    await waitFor(() => expect(inputsOf('volunteering.addService')).toHaveLength(1));
    const { startsAt, endsAt } = shift;
    const period = { shiftId: 'shift', startsAt, endsAt };
    expect(inputsOf('volunteering.addService')[0]).toMatchObject({ volunteerId: 'v', ...period });
  });

  it('says why a shift cannot be corrected by whoever does not lead it', async () => {
    correct({ 'volunteering.shiftMinutes': () => refusal('notYourEntry') });
    expect(await screen.findByText(/只有这个班次的负责人/)).toBeInTheDocument();
  });
});

describe('the second person', () => {
  const corrections = (answers: Answers = {}) =>
    open(<CorrectionsPage />, {
      'volunteering.listCorrections': () => pageWith(aCorrection()),
      ...answers,
    });

  it('sees before and after and confirms after being asked', async () => {
    const { inputsOf } = corrections({
      'volunteering.confirmCorrection': () => ({ entryId: 'x' }),
    });
    expect(await screen.findByText('1小时30分钟 改为 1小时（−30分钟）')).toBeInTheDocument();
    await press('核对过，确认');
    expect(inputsOf('volunteering.confirmCorrection')).toEqual([]);
    await press('确认更正');
    await waitFor(() =>
      expect(inputsOf('volunteering.confirmCorrection')).toEqual([{ correctionId: 'correction' }]),
    );
  });

  it('declines with a reason', async () => {
    const { inputsOf } = corrections({
      'volunteering.declineCorrection': () => ({ declined: true }),
    });
    await press('不同意');
    await type(/为什么不同意/, '签到表上是对的。');
    await userEvent.click(
      within(await screen.findByRole('dialog', { name: '不同意这项更正' })).getByRole('button', {
        name: '不同意',
      }),
    );
    await waitFor(() =>
      expect(inputsOf('volunteering.declineCorrection')).toEqual([
        { correctionId: 'correction', reason: '签到表上是对的。' },
      ]),
    );
  });

  it.each([
    [{ isMine: true }, '这是您提出的，要请另一位工作人员确认。'],
    [{ isAboutMe: true }, '这是您自己的时长，要请另一位工作人员确认。'],
  ])('whoever must not decide is told why: %o', async (whose, words) => {
    corrections({ 'volunteering.listCorrections': () => pageWith(aCorrection(whose)) });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '核对过，确认' })).not.toBeInTheDocument();
  });

  it('residents do not get in', async () => {
    corrections({ 'community.whoAmI': aMember() });
    expect(await screen.findByText('这里只有相关工作人员可以查看。')).toBeInTheDocument();
  });
});

describe('objections', () => {
  const objections = (answers: Answers = {}) =>
    open(<ObjectionsPage />, {
      'volunteering.objectionsDesk': () => pageWith(aDeskObjection()),
      'volunteering.entryMinutes': () => ({ ...aCorrectableEntry(), mostMinutes: 120 }),
      ...answers,
    });

  it('one is upheld with what the minutes should have been', async () => {
    const { inputsOf } = objections({
      'volunteering.upholdObjection': () => ({ correctionId: 'x' }),
    });
    await press('异议成立，更正');
    expect(await screen.findByText(/最多能改到2小时/)).toBeInTheDocument();
    await type(/^小时/, '1');
    await type(/^分钟/, '0');
    await type(/答复/, '签到表核对过，确实是十点。');
    await press('提出更正');
    await waitFor(() => expect(inputsOf('volunteering.upholdObjection')).toHaveLength(1));
    expect(inputsOf('volunteering.upholdObjection')[0]).toMatchObject({
      ...{ objectionId: 'objection', minutes: 60, answer: '签到表核对过，确实是十点。' },
    });
  });

  it('one is dismissed with an answer everybody reads', async () => {
    const { inputsOf } = objections({
      'volunteering.dismissObjection': () => ({ dismissed: true }),
    });
    await press('时长没有错，答复');
    await type(/为什么没有错/, '签到表核对过，没有错。');
    await press('公开答复');
    await waitFor(() =>
      expect(inputsOf('volunteering.dismissObjection')).toEqual([
        { objectionId: 'objection', answer: '签到表核对过，没有错。' },
      ]),
    );
  });

  it('whoever recorded the minutes does not answer', async () => {
    objections({
      'volunteering.objectionsDesk': () => pageWith(aDeskObjection({ mayAnswer: false })),
    });
    expect(await screen.findByText(/这条时长由您登记/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '异议成立，更正' })).not.toBeInTheDocument();
  });
});

describe('the desk of benefits', () => {
  const desk = (answers: Answers = {}) =>
    open(<BenefitsDeskPage />, {
      'volunteering.listClaims': () => pageWith({ ...aClaim(), volunteerName: '李秀英' }),
      'volunteering.benefitsDesk': () => ({ benefits: [aBenefit()], minutesPerPoint: 60 }),
      ...answers,
    });

  it('hands over to whoever names the code', async () => {
    const { inputsOf } = desk({
      'volunteering.claimByCode': () => ({
        ...{ claimId: 'claim', benefit: '理发一次', volunteerName: '李秀英', points: 2 },
        ...{ claimedAt: '2026-10-20T01:00:00.000Z', isMine: false },
      }),
      'volunteering.handOverBenefit': () => ({ handedOver: true }),
    });
    await type(/六位兑换码/, '048213');
    await press('确认已经领取');
    await waitFor(() =>
      expect(inputsOf('volunteering.handOverBenefit')).toEqual([{ code: '048213' }]),
    );
  });

  it('a new benefit that smells of cash is not even sent', async () => {
    const { inputsOf } = desk({ 'volunteering.saveBenefit': () => ({ benefitId: 'x' }) });
    await userEvent.click(await screen.findByRole('tab', { name: '兑换项目' }));
    await press('添加兑换项目');
    await type(/^名称/, '现金红包');
    await press('保存');
    expect(await screen.findByText(/积分不能兑换现金/)).toBeInTheDocument();
    expect(inputsOf('volunteering.saveBenefit')).toEqual([]);
    await type(/^名称/, '羽毛球场一小时');
    await type(/每月几份/, '8');
    await press('保存');
    await waitFor(() => expect(inputsOf('volunteering.saveBenefit')).toHaveLength(1));
    expect(inputsOf('volunteering.saveBenefit')[0]).toMatchObject({
      ...{ name: '羽毛球场一小时', points: 1, monthlyStock: 8, isOffered: true },
    });
  });
});

describe('the rules', () => {
  const rules = (answers: Answers = {}) =>
    open(<VolunteeringRulesPage />, {
      'volunteering.readRules': () => someRules(),
      'volunteering.changeRules': () => ({ changed: true }),
      ...answers,
    });

  it('everybody reads them, those who keep the ledger change them', async () => {
    rules({ 'community.whoAmI': aMember() });
    expect(await screen.findByText('累计 1500 小时')).toBeInTheDocument();
    expect(screen.getByText('每月1日公示上个月的时长，至少 7 天')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '修改规则' })).not.toBeInTheDocument();
  });

  it('less than seven days are not sent; what is within the limits is', async () => {
    const { inputsOf } = rules();
    await press('修改规则');
    await type(/公示几天/, '5');
    await press('保存规则');
    expect(await screen.findByText(/有的数字不在允许的范围里/)).toBeInTheDocument();
    expect(inputsOf('volunteering.changeRules')).toEqual([]);
    await type(/公示几天/, '10');
    await press('保存规则');
    await waitFor(() =>
      expect(inputsOf('volunteering.changeRules')).toEqual([
        { ...someRules(), minutesPostingDays: 10 },
      ]),
    );
  });
});
