import { moneyText } from '@/shared/money-text';
import type { MethodOf } from '@/shared/polls/methods/ballot-item';
import { AnswerCount } from './answer-count';
import { chosenOptions, withToggled } from './answer-parts';
import { OptionTile } from './option-tile';
import type { AnswerProps } from './shown-item';

type BudgetAnswerProps = AnswerProps & { method: MethodOf<'budget'> };

/** Projects with their prices. What is chosen may cost more than there is: the count keeps to the fund. */
export function BudgetAnswer({ item, method, answer, onAnswer }: BudgetAnswerProps) {
  const { budgetFen, maxChoices } = method;
  const chosen = chosenOptions(answer);
  const sum = item.options
    .filter(({ optionId }) => chosen.includes(optionId))
    .reduce((total, { priceFen }) => total + (priceFen ?? 0), 0);
  const most = maxChoices === null ? '' : `，最多 ${maxChoices} 个`;
  return (
    <>
      <AnswerCount
        words={`已选 ${chosen.length} 个项目${most}，共 ${moneyText(sum)}`}
        note={
          sum > budgetFen
            ? `资金一共 ${moneyText(budgetFen)}，不一定都办得成，您仍然可以这样选`
            : `资金一共 ${moneyText(budgetFen)}`
        }
      />
      {item.options.map((option) => {
        const isChosen = chosen.includes(option.optionId);
        return (
          <OptionTile
            key={option.optionId}
            option={option}
            role="checkbox"
            chosen={isChosen}
            disabled={!isChosen && maxChoices !== null && chosen.length >= maxChoices}
            onPress={() => onAnswer(withToggled(answer, option.optionId))}
          />
        );
      })}
    </>
  );
}
