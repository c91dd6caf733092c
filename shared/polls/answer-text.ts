import { choices } from './choices';
import type { Answer, BallotItem } from './methods/ballot-item';

/** What an answer says, in one line, as a list of ballots has it. */
export function answerText({ options }: Pick<BallotItem, 'options'>, answer: Answer): string {
  if (typeof answer === 'string') return choices[answer];
  const titles = new Map(options.map(({ optionId, title }) => [optionId, title]));
  const titleOf = (optionId: string) => titles.get(optionId) ?? '';
  if ('option' in answer) return titleOf(answer.option);
  if ('options' in answer) {
    return options
      .filter(({ optionId }) => answer.options.includes(optionId))
      .map(({ title }) => title)
      .join('；');
  }
  if ('scores' in answer) {
    return options
      .map(({ optionId, title }) => `${title} ${answer.scores[optionId] ?? 0} 分`)
      .join('；');
  }
  return answer.ranking.map((group) => group.map(titleOf).join('＝')).join(' ＞ ');
}
