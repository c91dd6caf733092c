import type { Block } from '@/cloud/documents/public';
import { moneyText } from '@/shared/money-text';
import { choices } from '@/shared/polls/choices';
import { explainMajority } from '@/shared/polls/explain-rule-set';
import { methodText } from '@/shared/polls/item-words';
import {
  type BallotItem,
  type BallotMethod,
  hasMajority,
  type ItemOption,
} from '@/shared/polls/methods/ballot-item';
import { drawnOrder } from '@/shared/polls/methods/option-order';
import type { RuleSet } from '@/shared/polls/rule-set';

/** One item of a paper ballot with what is ticked, circled or written for it. */
export function paperItem(
  item: BallotItem,
  position: number,
  ruleSet: RuleSet,
  voterId: string | null,
): Block {
  const needs = hasMajority(item.method) ? explainMajority(ruleSet, item.majority) : '';
  const description: Block[] =
    item.description === '' ? [] : [{ kind: 'text', text: item.description }];
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: `第 ${position} 项　${item.title}` },
      ...description,
      {
        kind: 'text',
        look: 'small',
        text: [methodText(item.method), needs].filter(Boolean).join('。'),
      },
      { kind: 'text', look: 'strong', text: howToFillIn(item.method) },
      ...answerBlocks(item, voterId),
    ],
  };
}

function answerBlocks(item: BallotItem, voterId: string | null): Block[] {
  const abstain: Block = { kind: 'tickBoxes', words: [choices.abstain] };
  const options = paperOrder(item, voterId).map(({ title, description, priceFen }) => ({
    title: priceFen === null ? title : `${title}（${moneyText(priceFen)}）`,
    note: description,
  }));
  switch (item.method.kind) {
    case 'approveReject':
      return [{ kind: 'tickBoxes', words: Object.values(choices) }];
    case 'single':
    case 'approval':
    case 'budget':
      return [{ kind: 'optionBoxes', options, answer: { by: 'tick' } }, abstain];
    case 'score': {
      const answer = { by: 'scale', from: 0, to: item.method.maxScore } as const;
      return [{ kind: 'optionBoxes', options, answer }, abstain];
    }
    case 'ranked':
      return [{ kind: 'optionBoxes', options, answer: { by: 'write', hint: '名次' } }, abstain];
  }
}

/** As this voter's phone shows them; a spare paper that is nobody's has them as listed. */
const paperOrder = (
  { itemId, options, optionOrder }: BallotItem,
  voterId: string | null,
): readonly ItemOption[] =>
  optionOrder === 'byLot' && voterId !== null ? drawnOrder(options, voterId, itemId) : options;

function howToFillIn(method: BallotMethod): string {
  switch (method.kind) {
    case 'approveReject':
      return '在一个方框里打√：';
    case 'single':
      return '只选一个，在它前面的方框里打√：';
    case 'approval': {
      const { minChoices, maxChoices } = method;
      const count = minChoices === maxChoices ? `${maxChoices}` : `${minChoices} 到 ${maxChoices}`;
      return `选 ${count} 个，在前面的方框里打√：`;
    }
    case 'score':
      return `给每个选项圈一个分数，分越高越赞成，不圈算 0 分：`;
    case 'ranked':
      return '在方框里写名次，最喜欢的写 1，其次写 2；可以并列，不写的算并列最后：';
    case 'budget': {
      const most = method.maxChoices === null ? '' : `，最多选 ${method.maxChoices} 个`;
      return `在您赞成花钱办的项目前面打√${most}：`;
    }
  }
}
