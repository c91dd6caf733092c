import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ruleSets } from '@/shared/polls/assemblies';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import { answeringServer } from '@/test/app/answering-server';
import { anItem } from '@/test/app/ballot-items';
import { aMember, pollId } from '@/test/app/poll-answers';
import { aResult } from '@/test/app/poll-results';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import PollResultPage from './index';

jest.setTimeout(30_000);

/** The result page of one item, asked of residents: one head one ballot. */
const open = (item: ReturnType<typeof anItem>, answers: readonly Answer[]) => {
  setRouteParameters({ pollId });
  const result = aResult({
    items: [item],
    answers: answers.map((answer) => ({ item1: answer })),
    ruleSet: ruleSets.residentsAssemblyAdults,
  });
  answeringServer({ 'community.whoAmI': aMember(), 'polls.pollResult': () => result });
  renderPage(<PollResultPage />);
};

const chart = (name: string | RegExp) => screen.findByRole('img', { name });

it('single: who was chosen in words, every option with its share and whether it reached the line', async () => {
  const item = anItem({ kind: 'single' });
  open(item, [{ option: 'option2' }, { option: 'option2' }, { option: 'option1' }]);
  expect(await screen.findByText('选出：乙')).toBeInTheDocument();
  expect(
    await chart(
      '按人数：乙 2 人（占 66.66%），选出；甲 1 人（占 33.33%）；丙 0 人（占 0%）。竖线是要求：超过一半。',
    ),
  ).toBeInTheDocument();
});

it('approval: two equal for the last place are named, and none of them is drawn', async () => {
  const item = anItem({ kind: 'approval', minChoices: 1, maxChoices: 2, winners: 1 });
  const both = { options: ['option1', 'option2'] };
  open(item, [both, both, 'abstain']);
  expect(await screen.findByText('甲、乙 并列，没有抽签，由大家再定。')).toBeInTheDocument();
  expect(screen.getByText('弃权：1 人。')).toBeInTheDocument();
});

it('score: points, the average, and how many gave each score', async () => {
  const item = anItem({ kind: 'score', maxScore: 5, winners: 1 });
  open(item, [{ scores: { option1: 5, option2: 3 } }, { scores: { option1: 4 } }]);
  expect(await screen.findByText('选出：甲')).toBeInTheDocument();
  expect(
    await chart(
      '总分（满分 10 分）：甲 9 分，平均 4.50 分（占 90%），选出；乙 3 分，平均 1.50 分（占 30%）；丙 0 分，平均 0.00 分（占 0%）。',
    ),
  ).toBeInTheDocument();
  expect(screen.getByText('甲：5 分 1 人，4 分 1 人')).toBeInTheDocument();
});

it('ranked: the order in words with its ties, then every pair compared', async () => {
  const item = anItem({ kind: 'ranked', winners: 1 });
  open(item, [
    { ranking: [['option2'], ['option1', 'option3']] },
    { ranking: [['option2'], ['option1', 'option3']] },
    { ranking: [['option1', 'option3'], ['option2']] },
  ]);
  expect(await screen.findByText('选出：乙')).toBeInTheDocument();
  expect(screen.getByText('第 1：乙')).toBeInTheDocument();
  expect(screen.getByText('并列第 2：甲、丙')).toBeInTheDocument();
  expect(
    screen.getByRole('listitem', { name: '乙 对 甲：前一个好 2 人，后一个好 1 人' }),
  ).toBeInTheDocument();
  expect(
    screen.getByRole('listitem', { name: '甲 对 丙：前一个好 0 人，后一个好 0 人' }),
  ).toBeInTheDocument();
});

it('ranked: of many options the first pairs, all others one tap away', async () => {
  const item = anItem({ kind: 'ranked', winners: 1 }, 5);
  const answer = { ranking: item.options.map(({ optionId }) => [optionId]) };
  open(item, [answer, answer]);
  await screen.findByText('选出：甲');
  const pairs = () => screen.getAllByRole('listitem', { name: /前一个好/ });
  expect(pairs()).toHaveLength(6);
  await userEvent.click(screen.getByRole('button', { name: '看全部 10 组' }));
  expect(pairs()).toHaveLength(10);
});

it('budget: what is funded with its price, the sum, and how votes alone would have decided', async () => {
  const item = anItem({ kind: 'budget', budgetFen: 300_000, maxChoices: null });
  const small = { options: ['option1', 'option2'] };
  const large = { options: ['option3'] };
  open(item, [small, large, large]);
  expect(
    await screen.findByText(/个项目得到资金，共 .* 元；资金一共 3,000 元。/),
  ).toBeInTheDocument();
  expect(screen.getByText('会是：丙，共 3,000 元。')).toBeInTheDocument();
  expect(
    await chart(/^每个项目有多少人赞成：丙（3,000 元） 2 人（占 66.66%）/),
  ).toBeInTheDocument();
});

it('too few took part: no option is called chosen, whatever the votes', async () => {
  open(anItem({ kind: 'single' }), [{ option: 'option1' }]);
  expect(await screen.findByText('没有选项被选出。')).toBeInTheDocument();
  expect(screen.getByText(/本项表决无效/)).toBeInTheDocument();
});
