import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PrintPollPage from './index';
import { buildingChoices, type PrintChoices } from './prints';

const [first, second] = ['b1', 'b2'];

const choicesOf = (changes: Partial<PrintChoices> = {}): PrintChoices => ({
  title: '更换电梯',
  legalEffect: 'advisory',
  visibility: 'named',
  phase: 'open',
  closesAt: '2026-12-20T02:00:00.000Z',
  voters: 120,
  mostVoters: 500,
  mostSpareCopies: 20,
  buildings: [
    { buildingId: first, name: '1栋', voters: 80 },
    { buildingId: second, name: '2栋', voters: 40 },
  ],
  ...changes,
});

const open = (changes: Partial<PrintChoices> = {}, roles = ['ownersCommittee' as const]) => {
  setRouteParameters({ pollId });
  const made = () => refusal('printNobody');
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.printChoices': () => choicesOf(changes),
    'polls.printPaperBallots': made,
    'polls.printVisitList': made,
    'polls.exportResult': made,
  });
  renderPage(<PrintPollPage />);
  return server;
};

const buttons = async () => {
  await screen.findByText('意向征询（不具法律效力）');
  return screen.queryAllByRole('button').map((button) => button.textContent);
};

it('asks for the building, spare papers and both sides as chosen, and says why there is none', async () => {
  const server = open();
  await userEvent.selectOptions(await screen.findByLabelText('打印哪里的'), '2栋（40 户）');
  await userEvent.selectOptions(screen.getByLabelText('另外多印几张备用票'), '5 张');
  await userEvent.click(screen.getByRole('switch', { name: /双面打印/ }));
  await userEvent.click(screen.getByRole('button', { name: '生成表决票' }));
  await waitFor(() =>
    expect(server.inputsOf('polls.printPaperBallots')).toEqual([
      { pollId, buildingId: second, spareCopies: 5, twoSided: false },
    ]),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('请换一栋楼');
});

it('all buildings at once are offered only where one file holds them', () => {
  expect(buildingChoices(choicesOf()).map(({ label }) => label)).toEqual([
    ...['全部（120 户）', '1栋（80 户）', '2栋（40 户）'],
  ]);
  expect(buildingChoices(choicesOf({ voters: 501 })).map(({ label }) => label)).toEqual([
    ...['1栋（80 户）', '2栋（40 户）'],
  ]);
});

it('an announced poll offers papers, with the warning that the roll may still be corrected', async () => {
  open({ phase: 'announced' });
  expect(await buttons()).toEqual(expect.arrayContaining(['生成表决票', '生成签收表']));
  expect(screen.getByText('名册还可能更正')).toBeInTheDocument();
  expect(screen.queryByText('生成上门名单')).toBeNull();
});

it('a secret poll has no papers, and a list to walk once it is open', async () => {
  open({ visibility: 'secret' });
  expect(await buttons()).toContain('生成上门名单');
  expect(screen.queryByText('生成表决票')).toBeNull();
});

it('a published named poll offers certificate, figures and the list of ballots, no papers', async () => {
  open({ phase: 'preliminary' });
  expect(await buttons()).toEqual(
    expect.arrayContaining(['结果证书（PDF）', '结果表格（Excel）', '投票清单（CSV）']),
  );
  expect(screen.queryByText('生成表决票')).toBeNull();
});

it('while ballots are counted there is the turnout and nothing that says how anybody voted', async () => {
  open({ phase: 'closed' });
  expect(await buttons()).toContain('参与情况（Excel）');
  expect(screen.queryByText(/投票清单|结果/)).toBeNull();
});

it('a cancelled poll has nothing to print and says so', async () => {
  open({ phase: 'cancelled' });
  expect(await screen.findByText('现在没有可以打印的')).toBeInTheDocument();
});

it('residents are not let in', async () => {
  const server = open({}, ['resident' as never]);
  await waitFor(() => expect(server.inputsOf('community.whoAmI')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText('生成表决票')).toBeNull());
  expect(server.inputsOf('polls.printChoices')).toEqual([]);
});
