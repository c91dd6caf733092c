import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aMinutesDraft, aSession, sessionId, someMinutes } from '@/test/app/session-answers';
import { setRouteParameters } from '@/test/app/taro';
import MinutesPage from './index';

jest.setTimeout(30_000);

const open = (
  session: ReturnType<typeof aSession>,
  answers = {},
  roles?: Parameters<typeof aMember>[0],
) => {
  setRouteParameters({ sessionId });
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.sessionDetail': () => session,
    'hall.sessionMinutes': () => someMinutes(),
    'hall.minutesDraft': () => aMinutesDraft(),
    'hall.answerMinutes': () => ({ confirmed: false }),
    'hall.saveMinutes': () => ({ revision: 3 }),
    'hall.proposeMinutes': () => ({ version: 1 }),
    ...answers,
  });
  renderPage(<MinutesPage />);
  return server;
};

const proposed = () => aSession({ state: 'minutesProposed', minutesVersion: 1 });

it('are read whole, with where their confirmation stands', async () => {
  open(proposed());
  expect(await screen.findByText('决议：请物业在两周内修好门禁。')).toBeVisible();
  expect(screen.getByText('发言：1栋 李**')).toBeVisible();
  expect(screen.getByText('到会 6 人，2 人确认，1 人有不同意见。')).toBeVisible();
  expect(screen.getByText(/到 2026年12月5日 10:00/)).toBeVisible();
});

it('who was there confirms the version on the screen', async () => {
  const server = open(proposed());
  await userEvent.click(await screen.findByRole('button', { name: '记录属实，我确认' }));
  expect(server.inputsOf('hall.answerMinutes')).toEqual([
    { sessionId, version: 1, answer: 'confirmed', remark: '' },
  ]);
});

it('an objection says why; it stays typed when it is refused', async () => {
  const server = open(proposed(), { 'hall.answerMinutes': () => refusal('minutesNewVersion') });
  await userEvent.click(await screen.findByRole('button', { name: '我有不同意见' }));
  const field = screen.getByLabelText('哪里和会上说的不一样？');
  await userEvent.type(field, '费用没有说定');
  await userEvent.click(screen.getByRole('button', { name: '提交不同意见' }));
  expect(await screen.findByText(/会议记录有了新的版本/)).toBeVisible();
  expect(screen.getByLabelText('哪里和会上说的不一样？')).toHaveValue('费用没有说定');
  expect(server.inputsOf('hall.answerMinutes')).toEqual([
    { sessionId, version: 1, answer: 'objected', remark: '费用没有说定' },
  ]);
});

it('who was not there reads and is not asked', async () => {
  open(proposed(), { 'hall.sessionMinutes': () => someMinutes({ mayAnswer: false }) });
  expect(await screen.findByText('决议：请物业在两周内修好门禁。')).toBeVisible();
  expect(screen.queryByRole('button', { name: '记录属实，我确认' })).toBeNull();
});

it('remarks are read by everybody; one’s own carries its state', async () => {
  const remarks = [
    { id: 'm1', name: '1栋 王**', isMine: false, remark: '写得对', visibility: 'shown' },
    { id: 'm2', name: '1栋 李**', isMine: true, remark: '不对', visibility: 'waiting' },
  ];
  open(proposed(), { 'hall.sessionMinutes': () => someMinutes({ remarks } as never) });
  expect(await screen.findByText('写得对')).toBeVisible();
  expect(screen.getByText('审核中')).toBeVisible();
  expect(screen.getAllByRole('button', { name: '举报这条内容' })).toHaveLength(1);
});

it('confirmed minutes can be downloaded', async () => {
  const minutes = someMinutes({ state: 'confirmed', confirmedAt: '2026-12-03T02:00:00.000Z' });
  open(aSession({ state: 'confirmed', minutesVersion: 1 }), {
    'hall.sessionMinutes': () => ({ ...minutes, mayAnswer: false }),
  });
  expect(await screen.findByText('会议记录已确认（第 1 版）')).toBeVisible();
  expect(screen.getByRole('button', { name: '下载会议记录' })).toBeVisible();
});

it('before they are written, residents are told so', async () => {
  open(aSession({ state: 'ended' }));
  expect(await screen.findByText('会议记录还没有写好')).toBeVisible();
});

describe('writing them', () => {
  const ended = () => aSession({ state: 'ended' });
  const holder: Parameters<typeof aMember>[0] = ['ownersCommittee'];

  it('item by item, saved and put to the attendees in one go', async () => {
    const server = open(ended(), {}, holder);
    await userEvent.type(await screen.findByLabelText(/第 1 项讨论的情况/), '大家都说要快修');
    await userEvent.click(screen.getByRole('button', { name: '请到会的人确认' }));
    await userEvent.click(await screen.findByRole('button', { name: '请大家确认' }));
    await screen.findByRole('button', { name: '请到会的人确认' });
    expect(server.inputsOf('hall.saveMinutes')).toEqual([
      {
        ...{ sessionId, revision: 2, closing: '' },
        items: [
          {
            ...{ itemId: 'item1', discussion: '大家都说要快修' },
            ...{ resolution: '', concludesTopic: false },
          },
        ],
      },
    ]);
    expect(server.inputsOf('hall.proposeMinutes')).toEqual([{ sessionId, revision: 3 }]);
  });

  it('empty ones are not put to anybody', async () => {
    const server = open(ended(), {}, holder);
    await userEvent.click(await screen.findByRole('button', { name: '请到会的人确认' }));
    expect(await screen.findByText(/请至少写一项/)).toBeVisible();
    expect(server.inputsOf('hall.saveMinutes')).toEqual([]);
  });

  it('a colleague who saved first is told of, and what was typed stays', async () => {
    open(ended(), { 'hall.saveMinutes': () => refusal('minutesChangedMeanwhile') }, holder);
    const field = await screen.findByLabelText(/第 1 项讨论的情况/);
    await userEvent.type(field, '大家都说要快修');
    await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
    expect(screen.getByLabelText(/第 1 项讨论的情况/)).toHaveValue('大家都说要快修');
  });
});
