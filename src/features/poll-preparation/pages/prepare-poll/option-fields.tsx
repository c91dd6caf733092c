import { View } from '@tarojs/components';
import { useState } from 'react';
import { pollLimits } from '@/shared/polls/poll-limits';
import type { PollRefusalCode } from '@/shared/polls/refusals';
import { TextButton } from '@/src/ui/button/button';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Pressable } from '@/src/ui/pressable/pressable';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import type { FormOption } from './form-item';
import './option-fields.scss';

/** What is wrong with the option at this place, of these kinds of problems. */
export type OptionErrorOf = (option: number, ...codes: PollRefusalCode[]) => string | undefined;

type OptionFieldsProps = {
  position: number;
  option: FormOption;
  noun: string;
  hasPrice: boolean;
  errorOf: (...codes: PollRefusalCode[]) => string | undefined;
  onChange: (changes: Partial<FormOption>) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
};

/** One option. Description and photo unfold, so that a list of short options stays short. */
export function OptionFields(props: OptionFieldsProps) {
  const { position, option, noun, hasPrice, errorOf, onChange } = props;
  const { title, description, photo, price } = option;
  const [unfolded, setUnfolded] = useState(description !== '' || photo !== null);
  const name = `${noun} ${position}`;
  const wrongDescription = errorOf('optionDescriptionLength');
  return (
    <View className="option-fields">
      <View className="option-fields__head">
        <View className="option-fields__name">{name}</View>
        <Tool icon="chevron-up" label={`${name}往前`} onPress={props.onUp} />
        <Tool icon="chevron-down" label={`${name}往后`} onPress={props.onDown} />
        <Tool icon="trash-2" label={`删除${name}`} onPress={props.onRemove} />
      </View>
      <TextField
        label={`${name}的名称`}
        value={title}
        maxLength={pollLimits.optionTitle.max}
        onChange={(text) => onChange({ title: text })}
        error={errorOf('optionTitleLength', 'optionTitleRepeated')}
      />
      {hasPrice && (
        <TextField
          label={`${name}要花多少钱（元）`}
          type="digit"
          value={price}
          placeholder="例如：8000"
          onChange={(text) => onChange({ price: text })}
          error={errorOf('optionPriceWrong')}
        />
      )}
      {unfolded || wrongDescription ? (
        <>
          <TextArea
            label={`${name}的说明`}
            value={description}
            maxLength={pollLimits.optionDescription.max}
            onChange={(text) => onChange({ description: text })}
            error={wrongDescription}
            optional
          />
          <PhotoPicker
            label={`${name}的照片`}
            photos={photo ? [photo] : []}
            onChange={(photos) => onChange({ photo: photos[photos.length - 1] ?? null })}
            most={1}
            hint="可不填，最多 1 张"
          />
        </>
      ) : (
        <TextButton icon="plus" label={`给${name}加说明或照片`} onPress={() => setUnfolded(true)}>
          加说明或照片
        </TextButton>
      )}
    </View>
  );
}

type ToolProps = { icon: IconName; label: string; onPress: (() => void) | undefined };

const Tool = ({ icon, label, onPress }: ToolProps) => (
  <Pressable
    className="option-fields__tool"
    label={label}
    disabled={onPress === undefined}
    onPress={() => onPress?.()}
  >
    <Icon name={icon} />
  </Pressable>
);
