import { moneyText } from '@/shared/money-text';
import { majorityNames } from '@/shared/polls/counted-words';
import { explainMajority } from '@/shared/polls/explain-rule-set';
import { hasMajority } from '@/shared/polls/methods/ballot-item';
import { ownersMatters } from '@/shared/polls/owners-matters';
import type { RuleSet } from '@/shared/polls/rule-set';
import type { ShownItem } from './shown-item';

type Measured = Pick<ShownItem, 'method' | 'matter' | 'majority'>;

/** What an item needs to pass, or how it is decided where no statute asks for a majority. */
export function majorityWords(item: Measured, ruleSet: RuleSet): string {
  const { method, matter, majority } = item;
  if (!hasMajority(method)) return decidedWords(method);
  const needs = `${optionsWords(method)}${explainMajority(ruleSet, majority)}`;
  if (!ruleSet.majorities.special) return needs;
  const basis = matter ? `（民法典第二百七十八条${ownersMatters[matter].number}）` : '';
  return `${majorityNames[majority]}${basis}：${needs}`;
}

function optionsWords(method: ShownItem['method']): string {
  switch (method.kind) {
    case 'single':
      return '选得票最多的一个，并且它要过线：';
    case 'approval':
      return method.winners === 1
        ? '选得票最多的一个，并且它要过线：'
        : `选得票最多的，最多 ${method.winners} 个，并且每一个都要过线：`;
    default:
      return '';
  }
}

function decidedWords(method: ShownItem['method']): string {
  switch (method.kind) {
    case 'score':
      return method.winners === 1
        ? '选出总分最高的一个。'
        : `选出总分最高的 ${method.winners} 个。`;
    case 'ranked':
      return `两个两个地比：认为甲比乙好的人多，甲就胜乙。选出${method.winners === 1 ? '胜过别的选项的一个' : `胜出最多的 ${method.winners} 个`}。`;
    case 'budget':
      return `资金一共 ${moneyText(method.budgetFen)}，平均算到每位投票人名下。一个项目由赞成它的人平摊，凑得够钱就办，得到支持多、花钱省的先办。`;
    default:
      return '';
  }
}
