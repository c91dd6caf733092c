import { View } from '@tarojs/components';
import type { StatementChoice } from '@/shared/hall/statements/statement-choice';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { choiceLooks } from '../../statement-words';
import './choice-buttons.scss';

type ChoiceButtonsProps = {
  /** What is judged, for screen readers. */
  text: string;
  chosen: StatementChoice | null;
  onChoose: (choice: StatementChoice) => void;
  /** In a list, beside others. */
  small?: boolean;
};

/** Agree, cannot say, disagree: side by side under the thumb. */
export function ChoiceButtons({ text, chosen, onChoose, small = false }: ChoiceButtonsProps) {
  return (
    <View
      className={`choice-buttons ${small ? 'choice-buttons--small' : ''}`}
      {...describe({ role: 'radiogroup', label: `您的看法：${text}` })}
    >
      {choiceLooks.map(({ choice, word, icon }) => (
        <Pressable
          key={choice}
          role="radio"
          checked={choice === chosen}
          label={`${word}：${text}`}
          className={`choice-button ${choice === chosen ? 'choice-button--chosen' : ''}`}
          onPress={() => onChoose(choice)}
        >
          <Icon name={choice === chosen ? 'circle-check' : icon} />
          <View className="choice-button__word">{word}</View>
        </Pressable>
      ))}
    </View>
  );
}
