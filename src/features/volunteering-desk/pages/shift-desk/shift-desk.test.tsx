import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { slotStart } from '@/shared/code-slots';
import { qrPicture } from '@/shared/qr-modules';
import {
  shiftCheckInAddress,
  shiftCheckInScene,
} from '@/shared/volunteering/attendance/check-in-scene';
import { codeText } from '@/src/platform/code-text';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aDeskPerson, anOwnTime, aShiftDesk, shiftId } from '@/test/app/attendance-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import ShiftDeskPage from './index';

jest.setTimeout(30_000);

const slot = 59_480_000;
const scenes = [0, 1, 2].map((ahead) => shiftCheckInScene(shiftId, slot + ahead, 'aZ0-_9xQ'));
const codes = scenes.map((scene, ahead) => ({
  scene,
  from: slotStart(slot + ahead).toISOString(),
  until: slotStart(slot + ahead + 1).toISOString(),
}));
const pictureOf = (scene: string | undefined) =>
  qrPicture(codeText(shiftCheckInAddress, scene ?? ''));

function open(desk = aShiftDesk(), answers = {}) {
  setRouteParameters({ shiftId });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'volunteering.shiftDesk': () => desk,
    'volunteering.shiftCodes': () => ({ codes, now: slotStart(slot).toISOString() }),
    ...answers,
  });
  renderPage(<ShiftDeskPage />);
  return server;
}
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));
const toList = async () => userEvent.click(await screen.findByRole('tab', { name: '名单' }));
const shown = () => screen.getByRole('img', { name: /^二维码/ }).querySelector('img');

describe('the code', () => {
  it('changes by itself by the time that has passed, however wrong this phone’s clock is', async () => {
    jest.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z'), advanceTimers: true });
    try {
      open();
      await screen.findByRole('img', { name: /^二维码/ });
      expect(shown()).toHaveAttribute('src', pictureOf(scenes[0]));
      act(() => jest.advanceTimersByTime(30_500));
      expect(shown()).toHaveAttribute('src', pictureOf(scenes[1]));
    } finally {
      jest.useRealTimers();
    }
  });

  it('goes on through a gap of the network, and says when there are none left', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-28T01:00:00Z'), advanceTimers: true });
    let calls = 0;
    try {
      open(aShiftDesk(), {
        'volunteering.shiftCodes': () => {
          calls += 1;
          if (calls > 1) throw new Error('no network');
          return { codes, now: slotStart(slot).toISOString() };
        },
      });
      await screen.findByRole('img', { name: /^二维码/ });
      act(() => jest.advanceTimersByTime(65_000));
      expect(shown()).toHaveAttribute('src', pictureOf(scenes[2]));
      act(() => jest.advanceTimersByTime(30_000));
      expect(await screen.findByText('签到码暂时更新不了')).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it('before it is time the page says since when', async () => {
    open(aShiftDesk(), {
      'volunteering.shiftCodes': () => refusal('arrivalTooEarly', '签到从 8:30 开始'),
    });
    expect(await screen.findByText('签到从 8:30 开始')).toBeVisible();
  });
});

describe('the list', () => {
  it('somebody without a phone is put down as come, and as gone', async () => {
    const person = aDeskPerson();
    const server = open(aShiftDesk({ people: [person] }), {
      'volunteering.recordArrival': () => ({ attendanceId: 'a' }),
    });
    await toList();
    expect(await screen.findByText('还没到')).toBeVisible();
    await userEvent.click(screen.getByText('周敏'));
    await press('登记到场');
    await waitFor(() =>
      expect(server.inputsOf('volunteering.recordArrival')).toEqual([
        { shiftId, volunteerId: person.volunteerId },
      ]),
    );
  });

  it('times are put right with a reason, and what was typed stays when it is refused', async () => {
    const attendance = anOwnTime();
    const server = open(aShiftDesk({ people: [aDeskPerson({ attendances: [attendance] })] }), {
      'volunteering.correctAttendance': () => refusal('attendanceTimesWrong', '时间不对'),
    });
    await toList();
    expect(await screen.findByText('在场')).toBeVisible();
    await userEvent.click(screen.getByText('周敏'));
    await press('改时间');
    expect(screen.getByRole('button', { name: '保存时间' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await userEvent.type(screen.getByLabelText('为什么这样登记'), '忘了签到');
    await press('保存时间');
    expect(await screen.findByText('时间不对')).toBeVisible();
    expect(screen.getByLabelText('为什么这样登记')).toHaveValue('忘了签到');
    expect(server.inputsOf('volunteering.correctAttendance')).toEqual([
      expect.objectContaining({ attendanceId: attendance.id, reason: '忘了签到' }),
    ]);
  });

  it('a long list is searched by name and by the end of the phone', async () => {
    const people = Array.from({ length: 9 }, (_, place) =>
      aDeskPerson({
        volunteerId: `v${place}`,
        name: `志愿者${place}`,
        phone: `1380000000${place}`,
      }),
    );
    open(aShiftDesk({ people }));
    await toList();
    await userEvent.type(await screen.findByLabelText('找人'), '0004');
    expect(screen.getByText('志愿者4')).toBeVisible();
    expect(screen.queryByText('志愿者5')).toBeNull();
  });
});

describe('after the shift', () => {
  const late = anOwnTime({ id: 'late', arrivedBy: 'offlineCode', state: 'toConfirm' });
  const ended = aShiftDesk({
    ...{ state: 'ended', maySettle: true },
    people: [
      aDeskPerson({
        minutes: 116,
        attendances: [anOwnTime({ leftAt: '2026-11-28T03:00:00.000Z', leftBy: 'end' })],
      }),
      aDeskPerson({ volunteerId: 'v2', name: '李强', attendances: [late] }),
      aDeskPerson({ volunteerId: 'v3', name: '王芳', signup: 'noShow' }),
    ],
  });

  it('what is to be looked at comes first, and late scans are confirmed together', async () => {
    const server = open(ended, {
      'volunteering.confirmAttendances': () => ({ confirmed: 1, proposed: 0 }),
    });
    expect(await screen.findByText('有 2 人要核对')).toBeVisible();
    expect(screen.getAllByText('没有签退，按结束时间算')[0]).toBeVisible();
    expect(screen.getByText('没有到场')).toBeVisible();
    await press(/确认全部离线签到（1）/);
    await waitFor(() =>
      expect(server.inputsOf('volunteering.confirmAttendances')).toEqual([
        { shiftId, attendanceIds: ['late'] },
      ]),
    );
  });

  it('the minutes are confirmed once it is said how many they are', async () => {
    const server = open(ended, { 'volunteering.settleShift': () => ({ settled: true }) });
    await press('确认时长');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/1 人，一共 1小时56分钟/)).toBeVisible();
    await press('确认记入');
    await waitFor(() => expect(server.inputsOf('volunteering.settleShift')).toEqual([{ shiftId }]));
  });

  it('settled, it says what was credited, and times are changed no more', async () => {
    const person = aDeskPerson({ credited: 116, attendances: [anOwnTime({ leftBy: 'code' })] });
    const settled = { state: 'ended', settledAt: '2026-11-28T05:00:00.000Z' } as const;
    open(aShiftDesk({ ...settled, people: [person] }));
    expect(await screen.findByText('时长已经记入')).toBeVisible();
    await userEvent.click(screen.getByText('周敏'));
    expect(await screen.findByText('13800001234')).toBeVisible();
    expect(screen.queryByText('改时间')).toBeNull();
    expect(screen.queryByText('补登到场时间')).toBeNull();
  });

  it('who does not lead this shift is told so', async () => {
    open(aShiftDesk(), { 'volunteering.shiftDesk': () => refusal('notYourShift') });
    expect(await screen.findByText(/这个班次不由您负责/)).toBeVisible();
  });
});
