import { moneyText } from '@/shared/money-text';
import { choices } from './choices';
import type { Answer, BallotItem, ItemOption } from './methods/ballot-item';

type Answered = Pick<BallotItem, 'method'> & {
  readonly options: readonly Pick<ItemOption, 'optionId' | 'title' | 'priceFen'>[];
};

/** What an answer says, one line for each thing chosen, in the order it is said. */
export function answerWords({ method, options }: Answered, answer: Answer): string[] {
  if (typeof answer === 'string') return [choices[answer]];
  const title = (optionId: string) =>
    options.find((option) => option.optionId === optionId)?.title ?? '';
  if ('option' in answer) return [title(answer.option)];
  if ('options' in answer) {
    const chosen = options.filter(({ optionId }) => answer.options.includes(optionId));
    const lines = chosen.map((option) =>
      option.priceFen === null ? option.title : `${option.title}（${moneyText(option.priceFen)}）`,
    );
    if (method.kind !== 'budget') return lines;
    const sum = chosen.reduce((total, { priceFen }) => total + (priceFen ?? 0), 0);
    return [...lines, `共 ${moneyText(sum)}`];
  }
  if ('scores' in answer)
    return options.map(
      ({ optionId, title: name }) => `${name}：${answer.scores[optionId] ?? 0} 分`,
    );
  const { ranking } = answer;
  const unranked = options.length - ranking.flat().length;
  return [
    ...ranking.map((group, at) => {
      const place = `第 ${ranking.slice(0, at).flat().length + 1}`;
      return `${group.length > 1 ? `并列${place}` : place}：${group.map(title).join('、')}`;
    }),
    ...(unranked > 0 ? [`没排的 ${unranked} 个，并列最后`] : []),
  ];
}

/** The same in one line, as a list of ballots has it. */
export const answerText = (item: Answered, answer: Answer): string =>
  answerWords(item, answer).join('；');
