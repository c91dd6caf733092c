import { View } from '@tarojs/components';
import { type Choice, choices } from '@/shared/polls/choices';
import type { Answer } from '@/shared/polls/methods/ballot-item';
import { AnswerField, choiceLooks, type ShownItem } from '@/src/features/polls/public';
import { describe } from '@/src/platform/accessibility';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { Section } from '@/src/ui/section/section';
import './answers-fields.scss';

type AnswersFieldsProps = {
  items: readonly ShownItem[];
  given: Readonly<Record<string, Answer | null>>;
  onAnswer: (itemId: string, answer: Answer | null) => void;
};

const order: Choice[] = ['approve', 'reject', 'abstain'];

/** A whole ballot paper on one screen, as it lies on the table: every item with its large buttons. */
export function AnswersFields({ items, given, onAnswer }: AnswersFieldsProps) {
  return (
    <Section title="票上选了什么">
      {items.map((item, place) => (
        <View key={item.itemId} className="answers-fields__item">
          <View className="answers-fields__title">
            {items.length > 1 ? `${place + 1}. ${item.title}` : item.title}
          </View>
          {item.method.kind === 'approveReject' ? (
            <ThreeChoices
              label={item.title}
              chosen={given[item.itemId] ?? null}
              onChoose={(choice) => onAnswer(item.itemId, choice)}
            />
          ) : (
            <AnswerField
              item={item}
              answer={given[item.itemId] ?? null}
              onAnswer={(answer) => onAnswer(item.itemId, answer)}
            />
          )}
        </View>
      ))}
      <View className="answers-fields__hint">票上没有选的事项，选“弃权”。</View>
    </Section>
  );
}

type ThreeChoicesProps = {
  label: string;
  chosen: Answer | null;
  onChoose: (choice: Choice) => void;
};

/** 赞成, 反对, 弃权 side by side: twenty items fit a few screens. */
function ThreeChoices({ label, chosen, onChoose }: ThreeChoicesProps) {
  return (
    <View className="three-choices" {...describe({ role: 'radiogroup', label })}>
      {order.map((choice) => (
        <Pressable
          key={choice}
          role="radio"
          checked={choice === chosen}
          label={choices[choice]}
          className={`three-choices__choice three-choices__choice--${choice} ${choice === chosen ? 'three-choices__choice--chosen' : ''}`}
          onPress={() => onChoose(choice)}
        >
          <Icon name={choice === chosen ? 'check' : choiceLooks[choice].icon} />
          <View>{choices[choice]}</View>
        </Pressable>
      ))}
    </View>
  );
}
