import { onlineManager } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { shiftCheckInScene } from '@/shared/volunteering/attendance/check-in-scene';
import * as locating from '@/src/platform/locate';
import * as scanning from '@/src/platform/scan-code';
import { signOut } from '@/src/platform/session';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { anOwnAttendance, anOwnTime, aScanAnswer, shiftId } from '@/test/app/attendance-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { firePageEvent, setRouteParameters } from '@/test/app/taro';
import { keepScan } from '../../scans/scan-queue';
import CheckInPage from './index';

jest.setTimeout(30_000);
jest.mock('@/src/platform/scan-code', () => ({ canScan: true, scanCode: jest.fn() }));
jest.mock('@/src/platform/locate', () => ({ canLocate: true, locate: jest.fn() }));
const scanCode = jest.mocked(scanning.scanCode);
const locate = jest.mocked(locating.locate);

let slot = 12_345_678;
let text = '';
beforeEach(() => {
  slot += 1;
  text = shiftCheckInScene(shiftId, slot, 'aZ0-_9xQ');
});
// Whoever logs in next finds no scan of the last person.
afterEach(() => act(() => signOut()));

const noNetwork = () => {
  throw new Error('no network');
};

function open(
  own = anOwnAttendance(),
  answers = {},
  parameters: Record<string, string> = { shiftId },
) {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'volunteering.ownAttendance': () => own,
    'volunteering.scanShiftCode': () => aScanAnswer(),
    ...answers,
  });
  renderPage(<CheckInPage />);
  return server;
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const sent = (server: ReturnType<typeof open>) => server.inputsOf('volunteering.scanShiftCode');

describe('with a network', () => {
  it('who scanned the code to come here is checked in, once', async () => {
    const server = open(anOwnAttendance(), {}, { scene: text });
    expect(await screen.findByText('签到成功')).toBeVisible();
    expect(sent(server)).toEqual([
      expect.objectContaining({ shiftId, event: 'arrive', text, queued: false }),
    ]);
    await press('知道了');
  });

  it('leaving is asked for, not done by opening the page', async () => {
    const link = `https://example.org/#/features/volunteering/pages/check-in/index?scene=${text}`;
    const own = anOwnAttendance({ mayLeave: true, attendances: [anOwnTime()] });
    const server = open(
      own,
      { 'volunteering.scanShiftCode': () => aScanAnswer({ outcome: 'left' }) },
      {
        q: encodeURIComponent(link),
      },
    );
    await screen.findByText('正在服务中');
    expect(sent(server)).toEqual([]);
    await press('签退');
    expect(await screen.findByText('签退成功')).toBeVisible();
    await press('知道了');
  });

  it('the camera takes a code of this shift, and says at once what is none', async () => {
    const server = open();
    scanCode.mockResolvedValueOnce('二维码');
    await press('扫码签到');
    expect(await screen.findByText(/没有认出签到码/)).toBeVisible();
    scanCode.mockResolvedValueOnce(shiftCheckInScene(crypto.randomUUID(), 1, 'aZ0-_9xQ'));
    await press('扫码签到');
    expect(await screen.findByText(/这是别的班次的签到码/)).toBeVisible();
    expect(sent(server)).toEqual([]);
    scanCode.mockResolvedValueOnce(text);
    await press('扫码签到');
    expect(await screen.findByText('签到成功')).toBeVisible();
    await press('知道了');
  });

  it('a refusal is said in words and stays until it is read', async () => {
    open(anOwnAttendance(), { 'volunteering.scanShiftCode': () => refusal('shiftCodeExpired') });
    scanCode.mockResolvedValueOnce(text);
    await press('扫码签到');
    expect(await screen.findByText('签到没有成功')).toBeVisible();
    expect(screen.getByText(/已经过期/)).toBeVisible();
    await press('知道了');
    expect(screen.queryByText('签到没有成功')).toBeNull();
  });

  it('who is not signed up reads the risks, and then the same scan counts', async () => {
    const server = open(anOwnAttendance({ signup: null }), {
      'volunteering.scanShiftCode': ({ acceptedRisks }: { acceptedRisks: number | null }) =>
        aScanAnswer({ outcome: acceptedRisks === null ? 'risksToAccept' : 'arrived' }),
    });
    expect(await screen.findByText('您没有报名这个班次')).toBeVisible();
    scanCode.mockResolvedValueOnce(text);
    await press('扫码签到');
    expect(await screen.findByText('上下楼梯请扶好扶手。')).toBeVisible();
    await press('看过了，接受并签到');
    expect(await screen.findByText('签到成功')).toBeVisible();
    const [first, second] = sent(server) as { id: string; acceptedRisks: number | null }[];
    expect(second).toMatchObject({ id: first!.id, acceptedRisks: 2 });
    await press('知道了');
  });

  it('who is no volunteer yet is led to registering', async () => {
    open(anOwnAttendance({ isVolunteer: false, signup: null }));
    expect(await screen.findByRole('button', { name: '去登记' })).toBeVisible();
  });

  it('before the time it says since when', async () => {
    const early = { mayArrive: false, now: '2026-11-27T01:00:00.000Z' };
    open(anOwnAttendance(early));
    expect(await screen.findByText('签到从 2026年11月28日 08:30 开始。')).toBeVisible();
  });

  it('one’s own times say what counts and what waits', async () => {
    const times = [
      anOwnTime({ leftAt: '2026-11-28T03:00:00.000Z', leftBy: 'end' }),
      anOwnTime({ id: '2', arrivedBy: 'offlineCode', state: 'toConfirm' }),
    ];
    open(anOwnAttendance({ mayArrive: false, state: 'ended', attendances: times, minutes: 116 }));
    expect(await screen.findByText('2026年11月28日 09:04 到 11:00')).toBeVisible();
    expect(screen.getByText('签到：扫码，签退：班次结束自动签退')).toBeVisible();
    expect(screen.getByText('等负责人确认')).toBeVisible();
    expect(screen.getByText(/1小时56分钟/)).toBeVisible();
  });

  it('by place the phone is asked where it is; where it does not say, nothing is sent', async () => {
    const server = open(anOwnAttendance({ byPlace: true }), {
      'volunteering.checkInAtPlace': () => refusal('notAtPlace', '还有 50 米'),
    });
    locate.mockResolvedValueOnce(null);
    await press('定位签到');
    expect(await screen.findByText(/没有得到位置/)).toBeVisible();
    expect(server.inputsOf('volunteering.checkInAtPlace')).toEqual([]);
    locate.mockResolvedValueOnce({ latitude: 31.2, longitude: 121.4, accuracy: 20 });
    await press('定位签到');
    expect(await screen.findByText('还有 50 米')).toBeVisible();
    expect(server.inputsOf('volunteering.checkInAtPlace')).toEqual([
      expect.objectContaining({ latitude: 31.2, accuracy: 20, acceptedRisks: null }),
    ]);
  });
});

describe('without a network', () => {
  it('one scans all the same, and it is sent when the network is back', async () => {
    let isBack = false;
    const answers = {
      'community.whoAmI': () => (isBack ? aMember()() : noNetwork()),
      'volunteering.ownAttendance': () => (isBack ? anOwnAttendance() : noNetwork()),
      'volunteering.scanShiftCode': () => (isBack ? aScanAnswer({ toConfirm: true }) : noNetwork()),
    };
    act(() => onlineManager.setOnline(false));
    const server = open(anOwnAttendance(), answers);
    expect(await screen.findByText('现在没有网络，也可以签到签退')).toBeVisible();
    scanCode.mockResolvedValueOnce(text);
    await press('扫码签到');
    expect(await screen.findByText('签到已保存在手机里')).toBeVisible();
    isBack = true;
    act(() => onlineManager.setOnline(true));
    expect(await screen.findByText('签到已收到，等负责人确认')).toBeVisible();
    const ids = (sent(server) as { id: string; queued: boolean }[]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    expect(sent(server).at(-1)).toMatchObject({ event: 'arrive', queued: true, text });
    await press('知道了');
  });

  it('what an earlier day left is sent in its order when the page is shown, a failure loses nothing', async () => {
    for (const event of ['arrive', 'leave'] as const) keepScan({ shiftId, event, text });
    let failures = 1;
    const server = open(anOwnAttendance(), {
      'volunteering.scanShiftCode': () => {
        if (failures-- > 0) return { error: { code: 'internal', logId: 'a' } };
        return aScanAnswer({ outcome: 'kept', toConfirm: true });
      },
    });
    expect(await screen.findAllByText('签到已保存在手机里')).toHaveLength(1);
    await waitFor(() => expect(sent(server)).toHaveLength(2));
    act(() => firePageEvent('show'));
    expect(await screen.findByText('签到已收到')).toBeVisible();
    const events = (sent(server) as { event: string }[]).map(({ event }) => event);
    expect(events).toEqual(['arrive', 'leave', 'arrive']);
  });
});
