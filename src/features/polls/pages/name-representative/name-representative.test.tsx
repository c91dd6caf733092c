import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer } from '@/test/app/answering-server';
import { aMember, pollId, voterId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { Representative } from '../../poll-types';
import NameRepresentativePage from './index';

const aStanding = (changes: Partial<Representative> = {}): Representative => ({
  pollTitle: '关于续聘物业的表决',
  roomLabel: '1栋1单元301',
  coOwners: [
    { personId: 'wife', name: '周敏', isMe: true, hasAccount: true, chosenId: null },
    { personId: 'husband', name: '陈刚', isMe: false, hasAccount: true, chosenId: 'husband' },
  ],
  representative: null,
  conflict: false,
  mayChoose: true,
  mayRecord: false,
  ...changes,
});

const open = (
  answers: Parameters<typeof answeringServer>[0],
  parameters: Record<string, string> = { pollId, voterId },
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(['resident', 'adult', 'ownersCommittee']),
    ...answers,
  });
  renderPage(<NameRepresentativePage />);
  return server;
};

it('a co-owner sees whom the other chose, and agrees with one tap', async () => {
  const server = open({
    'polls.voterRepresentative': () => aStanding(),
    'polls.chooseRepresentative': () => ({ named: true }),
  });
  expect(await screen.findByText('选了陈刚')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '陈刚' })).toHaveAttribute('aria-checked', 'true');
  await userEvent.click(screen.getByRole('button', { name: '就选这位' }));
  expect(await screen.findByText('代表已经定了。')).toBeInTheDocument();
  expect(server.calls.find(({ path }) => path === 'polls.chooseRepresentative')?.input).toEqual({
    pollId,
    voterId,
    personId: 'husband',
  });
});

it('a representative staff have recorded stands with the reason', async () => {
  const representative = {
    personId: 'husband',
    namedBy: 'staff' as const,
    reason: '双方签字的推选书',
    namedAt: '2026-11-22T02:00:00.000Z',
  };
  open({ 'polls.voterRepresentative': () => aStanding({ representative }) });
  expect(await screen.findByText('代表是陈刚')).toBeInTheDocument();
  expect(screen.getByText(/双方签字的推选书/)).toBeInTheDocument();
});

it('staff record one only with a reason', async () => {
  const server = open({
    'polls.voterRepresentative': () => aStanding({ mayChoose: false, mayRecord: true }),
    'polls.recordRepresentative': () => ({}),
  });
  const button = await screen.findByRole('button', { name: '登记代表' });
  await userEvent.click(screen.getByRole('radio', { name: '周敏' }));
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.type(screen.getByLabelText('依据'), '双方签字的推选书');
  await userEvent.click(button);
  expect(await screen.findByText('已登记。')).toBeInTheDocument();
  expect(server.calls.find(({ path }) => path === 'polls.recordRepresentative')?.input).toEqual({
    pollId,
    voterId,
    personId: 'wife',
    reason: '双方签字的推选书',
  });
});

it('staff find a shared vote by its room', async () => {
  const server = open(
    {
      'polls.listSharedVoters': () => ({
        items: [
          {
            ...{ voterId, roomLabel: '1栋1单元301', people: 2 },
            ...{ named: false, conflict: false, wanted: [] },
          },
        ],
        nextCursor: null,
      }),
    },
    { pollId },
  );
  expect(await screen.findByText('还没有代表')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText(/房号/), '301');
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  await screen.findByText('1栋1单元301');
  expect(server.calls.at(-1)?.input).toMatchObject({ pollId, room: '301', onlyMissing: true });
});

it('co-owners at odds read that staff have been asked; staff see who wants whom', async () => {
  open({ 'polls.voterRepresentative': () => aStanding({ conflict: true }) });
  expect(await screen.findByText('共有人意见不一致')).toBeInTheDocument();
  expect(screen.getByText(/已经请工作人员协调/)).toBeInTheDocument();
});

it('staff read first the shared votes whose owners are at odds', async () => {
  const wanted = [
    { name: '周敏', wants: '周敏' },
    { name: '陈刚', wants: '周强' },
  ];
  open(
    {
      'polls.listSharedVoters': () => ({
        items: [
          {
            ...{ voterId, roomLabel: '1栋1单元301', people: 2 },
            ...{ named: true, conflict: true, wanted },
          },
        ],
        nextCursor: null,
      }),
    },
    { pollId },
  );
  expect(await screen.findByText('意见不一致，待协调')).toBeInTheDocument();
  expect(screen.getByText('周敏选了自己')).toBeInTheDocument();
  expect(screen.getByText('陈刚选了周强')).toBeInTheDocument();
});
