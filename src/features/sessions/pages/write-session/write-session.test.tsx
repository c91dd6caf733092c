import Taro from '@tarojs/taro';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aSessionDraft, sessionId } from '@/test/app/session-answers';
import { setRouteParameters } from '@/test/app/taro';
import WriteSessionPage from './index';

jest.setTimeout(30_000);

const open = (
  parameters: Record<string, string>,
  answers = {},
  roles: Parameters<typeof aMember>[0] = ['ownersCommittee'],
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'hall.listTopics': () => ({ items: [], nextCursor: null }),
    'hall.sessionDraft': () => aSessionDraft(),
    'hall.saveSession': () => ({ revision: 4 }),
    'hall.announceSession': () => ({ announced: true }),
    'hall.changeArrangement': () => ({ changed: true }),
    'hall.cancelSession': () => ({ cancelled: true }),
    ...answers,
  });
  renderPage(<WriteSessionPage />);
  return server;
};

it('an empty form says what is missing and sends nothing', async () => {
  const server = open({});
  await userEvent.click(await screen.findByRole('button', { name: '通知大家开会' }));
  expect(await screen.findByText('还不能通知')).toBeVisible();
  expect(screen.getAllByText('会议名称要写 2 到 40 个字，请修改。')).not.toHaveLength(0);
  expect(server.inputsOf('hall.saveSession')).toEqual([]);
});

it('a draft is saved and announced with the revision the server gave', async () => {
  const server = open({ sessionId });
  const title = await screen.findByLabelText('会议名称');
  await userEvent.clear(title);
  await userEvent.type(title, '门禁和停车');
  await userEvent.click(screen.getByRole('button', { name: '通知大家开会' }));
  await userEvent.click(await screen.findByRole('button', { name: '通知' }));
  expect(await screen.findByRole('button', { name: '通知大家开会' })).toBeVisible();
  expect(server.inputsOf('hall.saveSession')).toMatchObject([
    {
      ...{ id: sessionId, revision: 3, title: '门禁和停车', capacity: null },
      agenda: [{ title: '门禁维修方案', note: '', minutes: 30, topicId: null }],
    },
  ]);
  expect(server.inputsOf('hall.announceSession')).toEqual([{ sessionId, revision: 4 }]);
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: `/features/sessions/pages/session/index?sessionId=${sessionId}`,
  });
});

it('a notice period that is too short is said, and everything typed stays', async () => {
  open({ sessionId }, { 'hall.announceSession': () => refusal('sessionNoticeTooShort', '太急了') });
  await userEvent.type(await screen.findByLabelText('会议名称'), '呢');
  await userEvent.click(screen.getByRole('button', { name: '通知大家开会' }));
  await userEvent.click(await screen.findByRole('button', { name: '通知' }));
  expect(await screen.findByText('太急了')).toBeVisible();
  expect(screen.getByLabelText('会议名称')).toHaveValue('门禁怎么修呢');
});

it('places are limited by a number, which has to make sense', async () => {
  const server = open({ sessionId });
  await userEvent.click(await screen.findByRole('switch', { name: /限制人数/ }));
  const most = screen.getByLabelText('最多几人');
  await userEvent.clear(most);
  await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  expect(await screen.findAllByText('人数上限要在 1 到 500 之间，请修改。')).not.toHaveLength(0);
  await userEvent.type(most, '80');
  await userEvent.click(screen.getByRole('button', { name: '保存草稿' }));
  expect(server.inputsOf('hall.saveSession')).toMatchObject([{ capacity: 80 }]);
});

it('items are added and taken away', async () => {
  open({ sessionId });
  await userEvent.click(await screen.findByRole('button', { name: '加一项议程' }));
  await userEvent.type(screen.getByLabelText('第 2 项'), '停车');
  await userEvent.click(screen.getByRole('button', { name: '去掉第 1 项' }));
  expect(screen.getByLabelText('第 1 项')).toHaveValue('停车');
  expect(screen.queryByLabelText('第 2 项')).toBeNull();
});

it('an announced session is moved or called off, its agenda is not offered', async () => {
  const server = open(
    { sessionId },
    { 'hall.sessionDraft': () => aSessionDraft({ state: 'announced' }) },
  );
  const place = await screen.findByLabelText('地点');
  await userEvent.clear(place);
  await userEvent.type(place, '小区凉亭');
  expect(screen.queryByLabelText('第 1 项')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  expect(server.inputsOf('hall.changeArrangement')).toMatchObject([
    { sessionId, place: '小区凉亭', capacity: null },
  ]);
});

it('calling it off asks for a reason', async () => {
  const server = open(
    { sessionId },
    { 'hall.sessionDraft': () => aSessionDraft({ state: 'announced' }) },
  );
  await userEvent.click(await screen.findByText('取消会议'));
  await userEvent.type(await screen.findByLabelText('取消的原因'), '场地停电');
  const buttons = screen.getAllByRole('button', { name: '取消会议' });
  await userEvent.click(buttons.at(-1)!);
  expect(server.inputsOf('hall.cancelSession')).toEqual([{ sessionId, reason: '场地停电' }]);
});

it('residents are told who calls sessions', async () => {
  open({}, {}, ['resident', 'adult']);
  expect(await screen.findByText(/由业主委员会、居民委员会或村民委员会召开/)).toBeVisible();
});
