import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, aPollDetail, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aCertificate, aNamedBallot } from '@/test/app/result-answers';
import { setRouteParameters } from '@/test/app/taro';
import NamedBallotsPage from './index';

const aResult = () => ({
  ...aCertificate(),
  closedAt: '2026-11-30T10:00:00.000Z',
  items: aPollDetail().items,
  ruleSet: ruleSets.ownersAssembly,
});

const open = (answers: Parameters<typeof answeringServer>[0] = {}) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(),
    'community.listBuildings': () => [
      { id: 'b1', name: '1栋', entrances: [] },
      { id: 'b2', name: '2栋', entrances: [] },
    ],
    'polls.pollResult': aResult,
    'polls.namedBallots': () => ({ items: [aNamedBallot()], nextCursor: null }),
    ...answers,
  });
  return { ...server, ...renderPage(<NamedBallotsPage />) };
};

it('shows the masked room, how the ballot came in, its number in the log, and every answer', async () => {
  open({
    'polls.namedBallots': () => ({
      items: [aNamedBallot({ channel: 'paper' })],
      nextCursor: null,
    }),
  });
  expect(await screen.findByText('1栋*单元**01')).toBeInTheDocument();
  expect(screen.getByText(/98.32 平方米.*纸质.*编号 7/)).toBeInTheDocument();
  expect(screen.getByText('1. 续聘现物业两年')).toBeInTheDocument();
  expect(screen.getByText('赞成')).toBeInTheDocument();
  expect(screen.getByText('反对')).toBeInTheDocument();
  expect(screen.getByText('意向征询（不具法律效力）')).toBeInTheDocument();
});

it('asks for one building', async () => {
  const { inputsOf } = open();
  await screen.findByText('1栋*单元**01');
  await userEvent.selectOptions(screen.getByLabelText('楼栋'), 'b2');
  await waitFor(() =>
    expect(inputsOf('polls.namedBallots')).toContainEqual(
      expect.objectContaining({ pollId, buildingId: 'b2' }),
    ),
  );
});

it('who is neither on the roll nor prepares polls is told so', async () => {
  open({ 'polls.namedBallots': () => refusal('namedBallotsOwnersOnly') });
  expect(
    await screen.findByText('实名表决清单只给这次表决名册上的人和组织表决的工作人员看。'),
  ).toBeInTheDocument();
});
