import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import {
  aGuardianConsent,
  aHandOver,
  anOwnShiftRow,
  anOwnVolunteer,
  shiftId,
} from '@/test/app/shift-answers';
import { setRouteParameters } from '@/test/app/taro';
import GuardianConsentPage from '../guardian-consent/index';
import HandOverPage from '../hand-over/index';
import MyShiftsPage from '../my-shifts/index';
import VolunteerProfilePage from './index';

jest.setTimeout(30_000);

const serve = (answers: Parameters<typeof answeringServer>[0]) =>
  answeringServer({
    'community.whoAmI': aMember(),
    'messages.messagePermissions': () => [],
    ...answers,
  });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('my shifts', () => {
  it('shows what comes with one’s place in the line, and what was', async () => {
    const server = serve({
      'volunteering.myShifts': ({ group }: { group: string }) => ({
        items: [
          group === 'coming'
            ? anOwnShiftRow({ state: 'waiting', waitingPlace: 2 })
            : anOwnShiftRow({ title: '理发服务', state: 'cancelled' }),
        ],
        nextCursor: null,
      }),
    });
    renderPage(<MyShiftsPage />);
    expect(await screen.findByText('第 2 位')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: '以前的' }));
    expect(await screen.findByText('理发服务')).toBeVisible();
    expect(server.inputsOf('volunteering.myShifts')).toHaveLength(2);
  });

  it('without any leads to where activities are', async () => {
    serve({ 'volunteering.myShifts': () => ({ items: [], nextCursor: null }) });
    renderPage(<MyShiftsPage />);
    await press('去看看');
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/volunteering/index' });
  });
});

describe('the profile', () => {
  it('registers with one tap, each consent off until it is given', async () => {
    const server = serve({
      'volunteering.ownVolunteer': () => anOwnVolunteer(),
      'volunteering.registerAsVolunteer': () => ({ volunteerId: 'volunteer1' }),
    });
    renderPage(<VolunteerProfilePage />);
    expect(await screen.findByText('周敏')).toBeVisible();
    for (const consent of screen.getAllByRole('switch')) expect(consent).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: '理发' }));
    await userEvent.click(screen.getByRole('switch', { name: /缺人的时候/ }));
    await press('登记为志愿者');
    expect(server.inputsOf('volunteering.registerAsVolunteer')).toEqual([
      {
        ...{ skills: ['haircutting'], interests: [], birthDate: null },
        ...{ wantsCalls: true, onLeaderboard: false },
      },
    ]);
  });

  it('what was chosen survives a refusal, said in the server’s words', async () => {
    serve({
      'volunteering.ownVolunteer': () => anOwnVolunteer({ isAdult: false }),
      'volunteering.registerAsVolunteer': () => refusal('birthDateOfMinorNeeded'),
    });
    renderPage(<VolunteerProfilePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: '摄影写作' }));
    await press('登记为志愿者');
    expect(await screen.findByText(/请填写出生日期/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: '摄影写作' })).toBeChecked();
  });

  it('who was registered by others finds the minutes, and leaving is asked about first', async () => {
    const profile = {
      ...{ name: '周敏', phone: '13800001111', skills: [], interests: [], birthDate: null },
      ...{ wantsCalls: false, onLeaderboard: false, leftAt: null },
      ...{ registeredAt: '2026-11-01T02:00:00.000Z', registeredBy: '居委会 王师傅' },
    };
    const server = serve({
      'volunteering.ownVolunteer': () => anOwnVolunteer({ isRegistered: true, profile }),
      'volunteering.leaveVolunteering': () => ({ left: true }),
    });
    renderPage(<VolunteerProfilePage />);
    expect(await screen.findByText('2026年11月1日登记，居委会 王师傅代办')).toBeVisible();
    await press('退出志愿者');
    expect(server.inputsOf('volunteering.leaveVolunteering')).toEqual([]);
    await press('退出');
    expect(server.inputsOf('volunteering.leaveVolunteering')).toHaveLength(1);
  });
});

describe('a guardian', () => {
  it('reads child, times and risks, and consents to the risks as shown', async () => {
    setRouteParameters({ consentId: 'consent1' });
    const server = serve({
      'volunteering.guardianConsent': () => aGuardianConsent(),
      'volunteering.decideConsent': () => ({ consentId: 'consent1' }),
    });
    renderPage(<GuardianConsentPage />);
    expect(await screen.findByText('李小雨想参加“周末楼道清洁”')).toBeVisible();
    expect(screen.getByText('上下楼梯请扶好扶手。')).toBeVisible();
    await press(/同意孩子参加/);
    expect(server.inputsOf('volunteering.decideConsent')).toEqual([
      { consentId: 'consent1', decision: 'give', riskRevision: 2 },
    ]);
  });

  it('takes a consent back after being told what follows', async () => {
    setRouteParameters({ consentId: 'consent1' });
    const server = serve({
      'volunteering.guardianConsent': () => aGuardianConsent({ state: 'given' }),
      'volunteering.withdrawConsent': () => ({ consentId: 'consent1' }),
    });
    renderPage(<GuardianConsentPage />);
    await press('撤回同意');
    expect(await screen.findByText(/报名会取消，不算违约/)).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: '撤回同意' }).at(-1)!);
    expect(server.inputsOf('volunteering.withdrawConsent')).toEqual([{ consentId: 'consent1' }]);
  });

  it('without a request in hand sees all of them', async () => {
    setRouteParameters({});
    serve({
      'volunteering.guardianConsents': () => [
        { ...aGuardianConsent(), askedAt: '2026-11-20T02:00:00.000Z' },
      ],
    });
    renderPage(<GuardianConsentPage />);
    expect(await screen.findByText('李小雨：周末楼道清洁')).toBeVisible();
    expect(screen.getByText('等您答复')).toBeVisible();
  });
});

describe('a place handed over', () => {
  const open = (changes: Parameters<typeof aHandOver>[0] = {}) => {
    setRouteParameters({ token: 'token' });
    const server = serve({
      'volunteering.handOverDetail': () => aHandOver(changes),
      'volunteering.takeOver': () => ({ shiftId, signupId: 'signup2' }),
    });
    renderPage(<HandOverPage />);
    return server;
  };
  const tick = async () =>
    userEvent.click(await screen.findByRole('checkbox', { name: /我看过了/ }));

  it('is taken once the risks are ticked, and then shown', async () => {
    const server = open();
    expect(await screen.findByText('李**想请您替班')).toBeVisible();
    await press('我来接下');
    expect(server.inputsOf('volunteering.takeOver')).toEqual([]);
    await tick();
    await press('我来接下');
    expect(server.inputsOf('volunteering.takeOver')).toEqual([
      { token: 'token', riskRevision: 1, overlapAccepted: false, inExchange: null },
    ]);
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/features/volunteering/pages/shift/index?shiftId=${shiftId}`,
    });
  });

  it('is exchanged for one’s own', async () => {
    const own = { startsAt: '2099-12-08T01:00:00.000Z', endsAt: '2099-12-08T03:00:00.000Z' };
    const server = open({ mayBeTaken: false, exchanges: [{ signupId: 'mine', ...own }] });
    await tick();
    await press('和邻居换班');
    expect(server.inputsOf('volunteering.takeOver')).toMatchObject([{ inExchange: 'mine' }]);
  });

  it.each([
    [{ isOwn: true }, /您自己的名额/],
    [{ isOpen: false }, /已经有人接下/],
    [{ isListed: true }, /您已经报了/],
    [{ mayBeTaken: false }, /没有可以交换的班次/],
    [{ problem: { code: 'tooYoung', message: '年龄还没到' } }, /年龄还没到/],
  ])('says why not: %j', async (changes, words) => {
    open(changes);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: '我来接下' })).toBeNull();
  });
});
