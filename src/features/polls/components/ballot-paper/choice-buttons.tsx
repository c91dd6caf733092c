import { View } from '@tarojs/components';
import { type Choice, choices } from '@/shared/polls/choices';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { choiceLooks } from '../../poll-looks';
import './choice-buttons.scss';

type ChoiceButtonsProps = {
  /** The question, for screen readers. */
  label: string;
  chosen: Choice | null;
  onChoose: (choice: Choice) => void;
};

const order: Choice[] = ['approve', 'reject', 'abstain'];

/** 赞成, 反对, 弃权: three areas too large to miss, each with icon and word; the chosen one bears a mark. */
export function ChoiceButtons({ label, chosen, onChoose }: ChoiceButtonsProps) {
  return (
    <View className="choice-buttons" {...describe({ role: 'radiogroup', label })}>
      {order.map((choice) => (
        <Pressable
          key={choice}
          role="radio"
          checked={choice === chosen}
          label={choices[choice]}
          className={`choice-button choice-button--${choice} ${choice === chosen ? 'choice-button--chosen' : ''}`}
          onPress={() => onChoose(choice)}
        >
          <Icon name={choiceLooks[choice].icon} />
          <View className="choice-button__word">{choices[choice]}</View>
          <View className="choice-button__mark">{choice === chosen && <Icon name="check" />}</View>
        </Pressable>
      ))}
    </View>
  );
}
