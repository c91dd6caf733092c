import { chosenOption } from './answer-parts';
import { OptionTile } from './option-tile';
import type { AnswerProps } from './shown-item';

/** One of several. */
export const SingleAnswer = ({ item, answer, onAnswer }: AnswerProps) => (
  <>
    {item.options.map((option) => (
      <OptionTile
        key={option.optionId}
        option={option}
        role="radio"
        chosen={chosenOption(answer) === option.optionId}
        onPress={() => onAnswer({ option: option.optionId })}
      />
    ))}
  </>
);
