import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@/shared/roles';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import { topicId } from '@/test/app/topic-answers';
import type {
  GroupedOpinions,
  OpinionGroupsAnswer,
} from '../../components/opinion-groups/grouped-opinions';
import OpinionGroupsPage from './index';

const whoAmI = (roles: Role[]) => () => ({
  loggedIn: true,
  account: { consentedAt: '', consentVersion: '1', consentIsCurrent: true },
  community: { id: topicId, name: '锦绣花园', kind: 'compound', privacyContact: '' },
  roles,
  homes: [],
  pendingBindings: [],
});

const grouped = (changes: Partial<GroupedOpinions> = {}): GroupedOpinions => ({
  state: 'grouped',
  computedAt: '2026-11-22T02:00:00.000Z',
  participants: 66,
  agreed: [{ statementId: 'a', text: '充电棚要有烟感', tenths: 9 }],
  rejected: [{ statementId: 'b', text: '推上楼充电没关系', tenths: 10 }],
  groups: [
    {
      label: 0,
      people: 40,
      standsFor: [{ statementId: 'c', text: '放在南门最方便', side: 'agree', tenths: 8 }],
    },
    {
      label: 1,
      people: 25,
      standsFor: [{ statementId: 'c', text: '放在南门最方便', side: 'disagree', tenths: 7 }],
    },
  ],
  differences: [
    {
      statementId: 'c',
      text: '放在南门最方便',
      groups: [
        { label: 0, agreeTenths: 8, disagreeTenths: 1 },
        { label: 1, agreeTenths: 2, disagreeTenths: 7 },
      ],
    },
  ],
  dots: [
    { x: 2, y: 20, size: 3, label: 0 },
    { x: 20, y: 4, size: 1, label: 1 },
  ],
  own: { votesMissing: 0, cell: { x: 3, y: 19 }, label: 0 },
  ...changes,
});

const open = (answer: () => unknown, roles: Role[] = ['resident', 'adult']) => {
  setRouteParameters({ topicId });
  const server = answeringServer({
    'community.whoAmI': whoAmI(roles),
    'hall.opinionGroups': answer,
  });
  renderPage(<OpinionGroupsPage />);
  return server;
};
const show = (answer: OpinionGroupsAnswer, roles?: Role[]) => open(() => answer, roles);

it('says in words, before the picture, what all agree on, reject, and stand for', async () => {
  show(grouped());
  await screen.findByText('各组都同意的');
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  const order = ['各组都同意的', '各组都不同意的', '看法分成 2 组', '分歧最大的', '一张图看分布'];
  expect(headings.filter((heading) => order.includes(heading ?? ''))).toEqual(order);
  expect(screen.getByText('10 人里约 9 人同意')).toBeInTheDocument();
  expect(screen.getByText('几乎所有人不同意')).toBeInTheDocument();
  expect(screen.getAllByText('约 40 人').length).toBeGreaterThan(0);
  expect(screen.getAllByText('10 人里约 7 人不同意')).toHaveLength(2);
});

it('tells readers their own group, and a screen reader what the picture shows', async () => {
  show(grouped());
  expect(await screen.findByText('您的看法和这一组相近')).toBeInTheDocument();
  expect(
    screen.getByRole('img', {
      name: /甲组约 40 人，在左上方；乙组约 25 人，在右下方。您在左上方。/,
    }),
  ).toBeInTheDocument();
  expect(screen.getByText('我在这里')).toBeInTheDocument();
});

it('the table of the picture can be opened', async () => {
  show(grouped());
  await userEvent.click(await screen.findByRole('button', { name: /看文字表/ }));
  const table = screen.getByRole('list', { name: /各组在图上的位置/ });
  expect(within(table).getAllByRole('listitem')).toHaveLength(2);
});

it('who has said too little is told how much is missing; who may not vote is not asked to', async () => {
  const own = { votesMissing: 3, cell: null, label: null };
  show(grouped({ own }));
  expect(await screen.findByText('再表态 3 条，就能看到您在哪里')).toBeInTheDocument();
  expect(screen.queryByText('我在这里')).not.toBeInTheDocument();
});

it('somebody who may not vote is not asked to', async () => {
  show(grouped({ own: { votesMissing: 7, cell: null, label: null } }), ['gridWorker']);
  expect(await screen.findByText('各组都同意的')).toBeInTheDocument();
  expect(screen.queryByText(/再表态/)).not.toBeInTheDocument();
});

it('a reader in a group that is not shown is told why', async () => {
  show(grouped({ own: { votesMissing: 0, cell: { x: 24, y: 24 }, label: null } }));
  expect(await screen.findByText(/您的看法比较独特/)).toBeInTheDocument();
});

it('one group only: everybody thinks alike, and no picture', async () => {
  const [group] = grouped().groups;
  show(grouped({ groups: group ? [group] : [], differences: [] }));
  expect(await screen.findByText('大家的看法差不多')).toBeInTheDocument();
  expect(screen.getByText('大家都同意的')).toBeInTheDocument();
  expect(screen.queryByText('一张图看分布')).not.toBeInTheDocument();
});

it('nothing all groups agree on is said in words', async () => {
  show(grouped({ agreed: [] }));
  expect(await screen.findByText(/还没有一条观点，是各组都同意的/)).toBeInTheDocument();
});

it('too few people: how many are missing, and why', async () => {
  show({ state: 'tooFew', activePeople: 12, missingPeople: 8, votesNeeded: 7 });
  expect(await screen.findByText('还差 8 人，才能分组')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '去对观点表态' })).toBeInTheDocument();
});

it('not computed yet', async () => {
  show({ state: 'notYet' });
  expect(await screen.findByText('观点分布还没有算出来')).toBeInTheDocument();
});

it('a topic that is not there says so', async () => {
  open(() => refusal('topicNotFound'));
  expect(await screen.findByText(/没有找到这个议题/)).toBeInTheDocument();
});
