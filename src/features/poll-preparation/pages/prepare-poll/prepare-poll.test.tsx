import Taro from '@tarojs/taro';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import { answeringServer, refusal } from '@/test/app/answering-server';
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
  title: '',
  description: '',
  ruleSetId: 'ownersAssembly',
  legalEffect: 'advisory',
  visibility: 'named',
  entryHours: 0,
  extraordinary: false,
  opensAt: null,
  closesAt: null,
  items: [],
  memberListId: null,
  memberLists: [],
  ruleSets: [ruleSets.ownersAssembly, ruleSets.residentsAssemblyHouseholds],
  ...changes,
});

const roll = {
  heads: 936,
  areaHundredths: 11_105_698,
  sharedVoters: 0,
  developerAreaHundredths: 0,
};

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  parameters: Record<string, string> = { pollId },
  roles: Parameters<typeof aMember>[0] = ['ownersCommittee'],
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.pollDraft': () => aDraft(),
    'polls.previewRoll': () => ({ roll, problem: null }),
    'polls.savePollDraft': (input: { revision: number }) => ({ revision: input.revision + 1 }),
    ...answers,
  });
  renderPage(<PreparePollPage />);
  return server;
};
const inputsOf = ({ calls }: ReturnType<typeof answeringServer>, path: string) =>
  calls.filter((call) => call.path === path).map(({ input }) => input);
const goOn = async () =>
  userEvent.click(await screen.findByRole('button', { name: '保存，下一步' }));

async function writeQuestion() {
  await userEvent.type(await screen.findByLabelText('表决标题'), '关于东门充电棚的表决');
  await userEvent.type(screen.getByLabelText('要大家决定什么'), '在东门建充电棚');
  await userEvent.selectOptions(screen.getByLabelText(/属于哪一类/), 'commonParts');
}

it('goes from the body to the announcement, with the majority the matter needs and the roll that was checked', async () => {
  const server = open({
    'polls.announcePoll': () => ({ announcedAt: '2026-11-22T02:00:00.000Z' }),
  });
  expect(await screen.findByText('111056.98 平方米')).toBeInTheDocument();
  await goOn();
  await writeQuestion();
  expect(screen.getByText(/^重大事项：/)).toBeInTheDocument();
  await goOn();
  expect(await screen.findByText('至少提前 15 天公告')).toBeInTheDocument();
  await goOn();
  expect(await screen.findByText('公告以后不能修改')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: '公告' }));
  const dialog = await screen.findByRole('dialog', { name: '现在公告？' });
  expect(within(dialog).getByText(/936 人、111056.98 平方米/)).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: '公告' }));
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled());
  expect(inputsOf(server, 'polls.announcePoll')).toEqual([
    { pollId, revision: 4, roll: { heads: 936, areaHundredths: 11_105_698 } },
  ]);
  expect(inputsOf(server, 'polls.savePollDraft').at(-1)).toMatchObject({
    revision: 3,
    items: [{ title: '在东门建充电棚', matter: 'commonParts', majority: 'special' }],
  });
});

it('says under each field what is missing, and saves nothing', async () => {
  const server = open();
  await goOn();
  await screen.findByLabelText('表决标题');
  await goOn();
  expect(await screen.findByText(/表决标题要写 4 到 40 个字/)).toBeInTheDocument();
  expect(screen.getByText(/第 1 项的标题要写/)).toBeInTheDocument();
  expect(screen.getByText(/请为第 1 项选择/)).toBeInTheDocument();
  expect(inputsOf(server, 'polls.savePollDraft')).toHaveLength(1);
});

it('what was typed stays on the phone when saving fails, and when the page is left', async () => {
  let isDown = false;
  const saving = {
    'polls.savePollDraft': ({ revision }: { revision: number }) =>
      isDown
        ? refusal('pollDraftChanged', '这份草稿刚刚被别人修改过。')
        : { revision: revision + 1 },
  };
  setRouteParameters({ pollId });
  answeringServer({
    'community.whoAmI': aMember(['ownersCommittee']),
    'polls.pollDraft': () => aDraft({ revision: 1 }),
    'polls.previewRoll': () => ({ roll, problem: null }),
    ...saving,
  });
  const { unmount } = renderPage(<PreparePollPage />);
  await goOn();
  await writeQuestion();
  isDown = true;
  await goOn();
  expect(await screen.findByText('没有保存成功')).toBeInTheDocument();
  expect(screen.getByLabelText('表决标题')).toHaveValue('关于东门充电棚的表决');
  unmount();
  isDown = false;
  renderPage(<PreparePollPage />);
  await goOn();
  expect(await screen.findByLabelText('表决标题')).toHaveValue('关于东门充电棚的表决');
});

it('a faulty register keeps it from being announced, and names the rooms', async () => {
  open({
    'polls.previewRoll': () => ({
      roll: null,
      problem: {
        code: 'rollUnitsFaulty',
        message: '名册里有 1 套房没有业主。',
        rooms: ['1栋1单元901'],
        people: [],
      },
    }),
  });
  expect(await screen.findByText('现在还不能公告')).toBeInTheDocument();
  expect(screen.getByText('1栋1单元901')).toBeInTheDocument();
});

it('from a topic: the draft of that topic opens', async () => {
  open({ 'polls.preparePoll': () => ({ pollId }) }, { topicId: 'topic-1' });
  await waitFor(() =>
    expect(Taro.redirectTo).toHaveBeenCalledWith({
      url: `/features/poll-preparation/pages/prepare-poll/index?pollId=${pollId}`,
    }),
  );
});

it('from a topic that was not taken up: says why', async () => {
  open(
    { 'polls.preparePoll': () => refusal('topicNotAccepted', '只有已经采纳的议题才能发起表决。') },
    { topicId: 'topic-1' },
  );
  expect(await screen.findByText(/只有已经采纳的议题/)).toBeInTheDocument();
});

it('lists the drafts of all staff', async () => {
  open(
    {
      'polls.listPollDrafts': () => ({
        items: [{ pollId, title: '充电棚', topicId: 't', createdAt: '2026-11-22T02:00:00.000Z' }],
      }),
    },
    {},
  );
  await userEvent.click(await screen.findByText('充电棚'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/features/poll-preparation/pages/prepare-poll/index?pollId=${pollId}`,
  });
});

it('is not for residents', async () => {
  open({}, { pollId }, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});

describe('a meeting by a list', () => {
  const listId = '01a2b3c4-0000-7000-8000-0000000000b1';
  const village = (changes: Partial<PollDraft> = {}) =>
    aDraft({
      ruleSetId: 'villagerGroupHouseholds',
      ruleSets: [ruleSets.villagerGroupHouseholds],
      memberLists: [
        { listId, body: 'villagerGroup', name: '第三村民小组', revision: 1, people: 87 },
        { listId: 'other', body: 'villagerRepsMeeting', name: '村民代表', revision: 1, people: 45 },
      ],
      ...changes,
    });

  it('goes on only with a list of that meeting, by which the roll is asked for', async () => {
    const server = open({ 'polls.pollDraft': () => village() });
    await goOn();
    expect(await screen.findByText('这种会议按名单计票，请先选择名单。')).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /村民代表/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: '第三村民小组（87 人）' }));
    await goOn();
    await waitFor(() =>
      expect(inputsOf(server, 'polls.savePollDraft')).toMatchObject([
        { ruleSetId: 'villagerGroupHouseholds', memberListId: listId },
      ]),
    );
    expect(inputsOf(server, 'polls.previewRoll').at(-1)).toEqual({
      ruleSetId: 'villagerGroupHouseholds',
      memberListId: listId,
    });
  });

  it('without any list says where to make one', async () => {
    open({ 'polls.pollDraft': () => village({ memberLists: [] }) });
    expect(await screen.findByText('还没有名单')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '管理名单' }));
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/features/poll-desk/pages/member-lists/index',
    });
  });

  it('a draft under an older version of an own rule comes up under the newest, and says so', async () => {
    const own = { ...ruleSets.villagerGroupHouseholds, id: 'own.3', name: '本组规则' };
    const server = open({
      'polls.pollDraft': () =>
        village({
          ruleSetId: 'own.2',
          memberListId: listId,
          ruleSets: [ruleSets.villagersAssemblyAdults, own],
        }),
    });
    expect(await screen.findByText('原来选的规则已经改过或停用')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '本组规则' })).toBeChecked();
    await goOn();
    await waitFor(() =>
      expect(inputsOf(server, 'polls.savePollDraft')).toMatchObject([{ ruleSetId: 'own.3' }]),
    );
  });
});

it('a draft about an older version of the topic’s text says so and takes the newest over', async () => {
  const newest = {
    versionNumber: 3,
    digest: 'c'.repeat(64),
    description: `第 3 版\n\n文字指纹：${'c'.repeat(64)}`,
  };
  const server = open({
    'polls.pollDraft': () =>
      aDraft({ title: '充电桩怎么建', description: '方案文稿第 2 版', topicText: newest }),
  });
  await goOn();
  expect(await screen.findByText('议题的方案文稿现在是第 3 版')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '把说明换成第 3 版' }));
  expect(screen.queryByText('议题的方案文稿现在是第 3 版')).not.toBeInTheDocument();
  expect(screen.getByLabelText(/说明/)).toHaveValue(newest.description);
  expect(inputsOf(server, 'polls.savePollDraft')).toHaveLength(1);
});
