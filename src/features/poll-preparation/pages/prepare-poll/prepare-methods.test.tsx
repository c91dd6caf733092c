import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer } from '@/test/app/answering-server';
import { anItem } from '@/test/app/ballot-items';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import type { PollDraft } from '../../poll-draft';
import PreparePollPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const aDraft = (changes: Partial<PollDraft> = {}): PollDraft => ({
  pollId,
  revision: 1,
  topicId: null,
  topicText: null,
  title: '关于微基金的意见',
  description: '',
  ruleSetId: 'residentsAssemblyHouseholds',
  legalEffect: 'advisory',
  visibility: 'named',
  entryHours: 0,
  extraordinary: false,
  opensAt: null,
  closesAt: null,
  items: [],
  memberListId: null,
  memberLists: [],
  ruleSets: [ruleSets.residentsAssemblyHouseholds, ruleSets.ownersAssembly],
  ...changes,
});

const open = (draft: PollDraft = aDraft()) => {
  setRouteParameters({ pollId });
  const server = answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    'polls.pollDraft': () => draft,
    'polls.previewRoll': () => ({
      roll: { heads: 90, areaHundredths: 0, sharedVoters: 0, developerAreaHundredths: 0 },
      problem: null,
    }),
    'polls.savePollDraft': ({ revision }: { revision: number }) => ({ revision: revision + 1 }),
  });
  renderPage(<PreparePollPage />);
  return server;
};
const tap = async (role: 'button' | 'radio' | 'switch', name: string | RegExp) =>
  userEvent.click(await screen.findByRole(role, { name }));
const goOn = () => tap('button', '保存，下一步');
const type = async (label: string, text: string) =>
  userEvent.type(await screen.findByLabelText(label), text);
const saved = (server: ReturnType<typeof open>) =>
  server.inputsOf('polls.savePollDraft').at(-1) as { items: unknown[] };

async function chooseMethod(name: RegExp) {
  await userEvent.click(await screen.findByText(/^怎么表决：/));
  const sheet = await screen.findByRole('dialog', { name: '第 1 项怎么表决？' });
  await userEvent.click(within(sheet).getByRole('radio', { name }));
  await waitFor(() => expect(sheet).not.toBeInTheDocument());
}

it('a budget: chosen from a list that explains, projects with prices, moved and saved in order', async () => {
  const server = open();
  await goOn();
  await type('要大家决定什么', '微基金办哪些事');
  await chooseMethod(/^分配资金，.*例如：五万元微基金/);
  await type('项目 1的名称', '儿童图书角');
  await type('项目 1要花多少钱（元）', '9000');
  await type('项目 2的名称', '楼道扶手');
  await type('项目 2要花多少钱（元）', '18,000.50');
  await tap('button', '项目 2往前');
  await type('资金总额（元）', '50000');
  await tap('switch', /项目的先后由抽签决定/);
  await goOn();
  expect(await screen.findByText(/截止后还可以录入纸质票/)).toBeInTheDocument();
  expect(saved(server).items).toMatchObject([
    {
      method: { kind: 'budget', budgetFen: 5_000_000, maxChoices: null },
      optionOrder: 'byLot',
      options: [
        { title: '楼道扶手', priceFen: 1_800_050 },
        { title: '儿童图书角', priceFen: 900_000 },
      ],
    },
  ]);
});

it('says under each option what is wrong with it, and saves nothing', async () => {
  const server = open();
  await goOn();
  await type('要大家决定什么', '选一种器材');
  await chooseMethod(/^单选/);
  await type('选项 1的名称', '漫步机');
  await type('选项 2的名称', '漫步机');
  await goOn();
  expect(await screen.findByText(/第 2 个选项和前面的选项名称相同/)).toBeInTheDocument();
  expect(server.inputsOf('polls.savePollDraft')).toHaveLength(1);
});

it('changing the method and back loses nothing that was typed', async () => {
  open();
  await goOn();
  await chooseMethod(/^多选/);
  await type('选项 1的名称', '漫步机');
  await tap('button', '每人最多选，少一项');
  await chooseMethod(/^赞成或反对/);
  expect(screen.queryByLabelText('选项 1的名称')).not.toBeInTheDocument();
  await chooseMethod(/^多选/);
  expect(screen.getByLabelText('选项 1的名称')).toHaveValue('漫步机');
  const most = screen.getByRole('group', { name: '每人最多选' });
  expect(within(most).getByText('1 项')).toBeInTheDocument();
});

it('a saved item opens as it was, and goes back unchanged', async () => {
  const item = anItem({ kind: 'approval', minChoices: 1, maxChoices: 3, winners: 2 }, 4, {
    title: '添什么器材',
  });
  const server = open(aDraft({ items: [item] }));
  await goOn();
  expect(await screen.findByLabelText('选项 4的名称')).toHaveValue('丁');
  await goOn();
  await screen.findByText(/截止后还可以录入纸质票/);
  const { itemId: _, options, ...rest } = item;
  expect(saved(server).items).toEqual([
    {
      ...rest,
      options: options.map(({ optionId: __, photoAddress: ___, ...option }) => option),
    },
  ]);
});

it('the preview is the voters’ own paper, to try out', async () => {
  open(aDraft({ items: [anItem({ kind: 'ranked', winners: 1 }, 3, { title: '停车排先后' })] }));
  await goOn();
  await tap('button', '看看投票时的样子：停车排先后');
  const sheet = await screen.findByRole('dialog', { name: '投票时的样子（试一试）' });
  await userEvent.click(within(sheet).getByRole('checkbox', { name: '乙' }));
  expect(within(sheet).getByRole('checkbox', { name: '乙，第 1' })).toBeInTheDocument();
});

it('secret only where heads alone are counted, and then no paper is entered', async () => {
  const server = open();
  await tap('radio', /^不记名/);
  await tap('radio', /^业主大会/);
  expect(screen.queryByRole('radio', { name: /^不记名/ })).not.toBeInTheDocument();
  expect(screen.getByText(/按面积计票不能不记名/)).toBeInTheDocument();
  await tap('radio', /^居民会议/);
  expect(screen.getByRole('radio', { name: /^不记名/ })).toHaveAttribute('aria-checked', 'true');
  await goOn();
  await screen.findByLabelText('表决标题');
  expect(saved(server)).toMatchObject({ visibility: 'secret', entryHours: 0 });
});

it('methods without a majority in law are not offered for a binding vote', async () => {
  open(aDraft({ ruleSetId: 'ownersAssembly', legalEffect: 'binding' }));
  await goOn();
  await userEvent.click(await screen.findByText(/^怎么表决：/));
  const sheet = await screen.findByRole('dialog', { name: '第 1 项怎么表决？' });
  expect(within(sheet).getByRole('radio', { name: /^排序，.*只能用于意向征询/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(within(sheet).getByRole('radio', { name: /^单选/ })).not.toHaveAttribute('aria-disabled');
});
