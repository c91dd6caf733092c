import type { MethodOf } from '@/shared/polls/methods/ballot-item';
import { AnswerCount } from './answer-count';
import { chosenOptions, withToggled } from './answer-parts';
import { OptionTile } from './option-tile';
import type { AnswerProps } from './shown-item';

type ApprovalAnswerProps = AnswerProps & { method: MethodOf<'approval'> };

/** As many as one is in favour of, within the limits, with a count that follows every tap. */
export function ApprovalAnswer({ item, method, answer, onAnswer }: ApprovalAnswerProps) {
  const { minChoices, maxChoices } = method;
  const chosen = chosenOptions(answer);
  return (
    <>
      <AnswerCount
        words={`已选 ${chosen.length} 项，最多 ${maxChoices} 项`}
        note={minChoices > 1 ? `最少选 ${minChoices} 项` : ''}
      />
      {item.options.map((option) => {
        const isChosen = chosen.includes(option.optionId);
        return (
          <OptionTile
            key={option.optionId}
            option={option}
            role="checkbox"
            chosen={isChosen}
            disabled={!isChosen && chosen.length >= maxChoices}
            onPress={() => onAnswer(withToggled(answer, option.optionId))}
          />
        );
      })}
    </>
  );
}
