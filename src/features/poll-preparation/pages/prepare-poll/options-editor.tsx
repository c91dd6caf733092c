import { View } from '@tarojs/components';
import { pollLimits } from '@/shared/polls/poll-limits';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { emptyOption, type FormItem, type FormOption } from './form-item';
import { type OptionErrorOf, OptionFields } from './option-fields';
import './options-editor.scss';

type OptionsEditorProps = {
  item: FormItem;
  onChange: (changes: Partial<FormItem>) => void;
  /** What is wrong with the number of options. */
  error: string | undefined;
  errorOf: OptionErrorOf;
};

/** The options of an item: written, put in order with buttons, added and removed. */
export function OptionsEditor({ item, onChange, error, errorOf }: OptionsEditorProps) {
  const { options, kind, optionOrder } = item;
  const noun = kind === 'budget' ? '项目' : '选项';
  const write = (next: FormOption[]) => onChange({ options: next });
  const changeAt = (place: number, changes: Partial<FormOption>) =>
    write(options.map((option, at) => (at === place ? { ...option, ...changes } : option)));
  const swap = (place: number) => {
    const [before, option] = [options[place - 1], options[place]];
    if (before && option)
      write([...options.slice(0, place - 1), option, before, ...options.slice(place + 1)]);
  };
  return (
    <View className="options-editor">
      <View className="options-editor__title">{`${noun}（${options.length} 个）`}</View>
      {options.map((option, place) => (
        <OptionFields
          key={option.key}
          position={place + 1}
          option={option}
          noun={noun}
          hasPrice={kind === 'budget'}
          errorOf={(...codes) => errorOf(place + 1, ...codes)}
          onChange={(changes) => changeAt(place, changes)}
          onUp={place > 0 ? () => swap(place) : undefined}
          onDown={place < options.length - 1 ? () => swap(place + 1) : undefined}
          onRemove={
            options.length > pollLimits.options.min
              ? () => write(options.filter((_, at) => at !== place))
              : undefined
          }
        />
      ))}
      {error && <Callout tone="danger">{error}</Callout>}
      {options.length < pollLimits.options.max && (
        <SecondaryButton icon="plus" onPress={() => write([...options, emptyOption(options)])}>
          {`再加一个${noun}`}
        </SecondaryButton>
      )}
      <SwitchRow
        title={`${noun}的先后由抽签决定`}
        note={`每位投票人看到的先后不一样，排在前面的不占便宜。不打开就按上面的先后。`}
        on={optionOrder === 'byLot'}
        onChange={(on) => onChange({ optionOrder: on ? 'byLot' : 'asListed' })}
      />
    </View>
  );
}
