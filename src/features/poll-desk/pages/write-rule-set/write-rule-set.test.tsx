import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beginOwnRuleSet } from '@/shared/polls/own-rules/begin-own-rule-set';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import WriteRuleSetPage from './index';

// Whole flows with many taps; a busy machine needs its time.
jest.setTimeout(30_000);

const ruleSetId = '01a2b3c4-0000-7000-8000-0000000000a1';
const content = { ...beginOwnRuleSet('ownersAssembly'), name: '锦绣花园议事规则' };

const open = (
  answers: Parameters<typeof answeringServer>[0] = {},
  parameters: Record<string, string> = {},
  roles: Parameters<typeof aMember>[0] = ['ownersCommittee'],
) => {
  setRouteParameters(parameters);
  const server = answeringServer({
    'community.whoAmI': aMember(roles),
    'polls.listRuleSets': () => ({
      bodies: ['ownersAssembly', 'residentsAssembly', 'otherMeeting'],
      lawful: [],
      own: [{ ruleSetId, version: 2, content, savedAt: '2026-11-20T02:00:00.000Z' }],
    }),
    'polls.saveRuleSet': () => ({ ruleSetId, version: 3 }),
    ...answers,
  });
  renderPage(<WriteRuleSetPage />);
  return server;
};

const save = async (word = '保存规则') =>
  userEvent.click(await screen.findByRole('button', { name: word }));

it("begins with the law's own numbers, and shows what they come to", async () => {
  open();
  expect(await screen.findByText(/假如名册上有 300 位业主、30000.00 平方米/)).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('多少参加才有效'), 'atLeast 3/4');
  expect(screen.getByText(/至少 225 位业主、22500.00 平方米参加才有效/)).toBeVisible();
});

it('what is weaker than the law is told at once, with what the law asks for, and not sent', async () => {
  const server = open();
  await userEvent.type(await screen.findByLabelText('规则的名称'), '本小区规则');
  await userEvent.selectOptions(screen.getByLabelText('多少参加才有效'), 'moreThan 1/2');
  expect(await screen.findByText(/法律要求至少三分之二/)).toBeVisible();
  await save();
  expect(server.inputsOf('polls.saveRuleSet')).toEqual([]);
});

it('any fraction can be typed; one that cannot be reckoned with shows no example', async () => {
  open();
  await userEvent.selectOptions(await screen.findByLabelText('多少参加才有效'), 'other');
  const numerator = screen.getByLabelText('多少参加才有效：要几份');
  const denominator = screen.getByLabelText('多少参加才有效：分成几份');
  await userEvent.clear(denominator);
  expect(screen.getByText(/“多少人参加才有效”的分数不对/)).toBeVisible();
  expect(screen.queryByText(/假如名册上有/)).not.toBeInTheDocument();
  await userEvent.type(denominator, '7');
  await userEvent.clear(numerator);
  await userEvent.type(numerator, '5');
  expect(screen.getByText(/至少 215 位业主、21428.58 平方米参加才有效/)).toBeVisible();
});

it('another body begins with its own law; a meeting no law knows only asks', async () => {
  const server = open();
  await userEvent.click(await screen.findByRole('radio', { name: /^社区自定的会议/ }));
  expect(screen.queryByText(/有什么效力/)).not.toBeInTheDocument();
  expect(screen.getByText(/假如名册上有 300 人：至少 151 人参加才有效/)).toBeVisible();
  await save();
  expect(await screen.findAllByText(/规则的名称要写 2 到 30 个字/)).not.toHaveLength(0);
  await userEvent.type(screen.getByLabelText('规则的名称'), '楼组长会议');
  await save();
  await waitFor(() =>
    expect(server.inputsOf('polls.saveRuleSet')).toMatchObject([
      { based: null, content: { name: '楼组长会议', body: 'otherMeeting', basis: 'members' } },
    ]),
  );
});

it('binding asks for a basis', async () => {
  open();
  await userEvent.type(await screen.findByLabelText('规则的名称'), '本小区规则');
  await userEvent.click(screen.getByRole('radio', { name: /^有法律效力的表决/ }));
  await save();
  expect(await screen.findAllByText(/请写明依据/)).not.toHaveLength(0);
});

it('a change makes a new version of the one that was read; what was typed survives a refusal', async () => {
  const server = open({ 'polls.saveRuleSet': () => refusal('ruleSetChanged') }, { ruleSetId });
  const name = await screen.findByLabelText('规则的名称');
  await userEvent.type(name, '（新）');
  await save('保存为新版本');
  expect(await screen.findByText(/刚刚被别人改过/)).toBeVisible();
  expect(name).toHaveValue('锦绣花园议事规则（新）');
  expect(server.inputsOf('polls.saveRuleSet')).toMatchObject([
    { based: { ruleSetId, version: 2 } },
  ]);
});

it('is taken out of use only after a question', async () => {
  const server = open({ 'polls.retireRuleSet': () => ({}) }, { ruleSetId });
  await userEvent.click(await screen.findByRole('button', { name: '停用这套规则' }));
  expect(server.inputsOf('polls.retireRuleSet')).toEqual([]);
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '停用' }));
  await waitFor(() =>
    expect(server.inputsOf('polls.retireRuleSet')).toEqual([{ ruleSetId, version: 2 }]),
  );
});

it('is not for residents', async () => {
  open({}, {}, ['resident', 'adult']);
  expect(await screen.findByText('您还不能查看这里')).toBeInTheDocument();
});
