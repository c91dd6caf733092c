import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import MissingVotersPage from './index';

const voter = {
  voterId: 'v1',
  place: 4,
  building: '3栋',
  entrance: '1单元',
  roomLabel: '3栋1单元502',
  areaHundredths: 9_000,
  isDeveloper: false,
  names: ['李**', '周*'],
  reachable: false,
  waiting: false,
  representativeMissing: true,
  reminders: 0,
  visits: [{ outcome: 'notAtHome', visitedAt: '2020-11-22T02:00:00.000Z' }],
};

const open = (
  items: object[],
  answer: () => unknown = () => ({ visitedAt: '2026-11-22T02:00:00Z' }),
) => {
  setRouteParameters({ pollId: 'p1', buildingId: 'b3', name: '3栋' });
  const server = answeringServer({
    'polls.missingVoters': () => ({ items, nextCursor: null }),
    'polls.recordVisit': answer,
  });
  renderPage(<MissingVotersPage />);
  return server;
};

it('says of every door how to reach it and what was found there', async () => {
  const server = open([
    voter,
    {
      ...voter,
      voterId: 'v2',
      roomLabel: '3栋1单元601',
      waiting: true,
      reachable: true,
      reminders: 2,
      representativeMissing: false,
      visits: [],
    },
  ]);
  expect(await screen.findByText('3栋1单元502')).toBeVisible();
  expect(screen.getAllByText('李**、周*')).toHaveLength(2);
  expect(screen.getByText('共有人未推举代表')).toBeVisible();
  expect(screen.getByText('没有绑定小程序，要上门')).toBeVisible();
  expect(screen.getByText(/上门：没人在家（换个时间再来）/)).toBeVisible();
  expect(screen.getByText('已登记纸质票，待核对')).toBeVisible();
  expect(screen.getByText('能收到提醒，已提醒 2 次')).toBeVisible();
  expect(server.inputsOf('polls.missingVoters')).toMatchObject([
    { pollId: 'p1', buildingId: 'b3', place: null },
  ]);
});

it('a visit is written down and the list asked anew', async () => {
  const server = open([voter]);
  fireEvent.click(await screen.findByRole('button', { name: '登记上门：3栋1单元502' }));
  const sheet = await screen.findByRole('dialog');
  const record = within(sheet).getByRole('button', { name: '登记' });
  expect(record).toHaveAttribute('aria-disabled', 'true');
  fireEvent.click(within(sheet).getByRole('radio', { name: /说会自己投/ }));
  fireEvent.click(record);
  await waitFor(() =>
    expect(server.inputsOf('polls.recordVisit')).toEqual([
      { pollId: 'p1', voterId: 'v1', outcome: 'willVote' },
    ]),
  );
  await waitFor(() => expect(server.inputsOf('polls.missingVoters').length).toBeGreaterThan(1));
});

it('what was chosen stays when it could not be written down', async () => {
  open([voter], () => refusal('turnoutOver'));
  fireEvent.click(await screen.findByRole('button', { name: '登记上门：3栋1单元502' }));
  const sheet = await screen.findByRole('dialog');
  fireEvent.click(within(sheet).getByRole('radio', { name: /没人在家/ }));
  fireEvent.click(within(sheet).getByRole('button', { name: '登记' }));
  expect(await screen.findByText('表决已经结束，请看公布的结果。')).toBeVisible();
  expect(within(sheet).getByRole('radio', { name: /没人在家/ })).toBeChecked();
});

it('an empty list is good news', async () => {
  open([]);
  expect(await screen.findByText('都参与了，不用再上门')).toBeVisible();
});
