import { Image, Text, View } from '@tarojs/components';
import { moneyText } from '@/shared/money-text';
import { photoAddress, showPhotos } from '@/src/platform/photos';
import { Icon } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import type { ShownOption } from './shown-item';
import './option-tile.scss';

type OptionTileProps = {
  option: ShownOption;
  role: 'radio' | 'checkbox';
  chosen: boolean;
  /** Stands in the mark instead of the tick, e.g. the place in a ranking. */
  markText?: string | undefined;
  /** As many as may be chosen are chosen already. */
  disabled?: boolean;
  onPress: () => void;
};

/** One option as a large area to tap; a chosen one bears a mark. Its photo opens on its own. */
export function OptionTile(props: OptionTileProps) {
  const { option, role, chosen, markText, disabled = false, onPress } = props;
  const { title } = option;
  return (
    <View className={`option-tile ${chosen ? 'option-tile--chosen' : ''}`}>
      <Pressable
        className="option-tile__main"
        role={role}
        checked={chosen}
        disabled={disabled}
        label={[title, priceOf(option), markText && `第 ${markText}`].filter(Boolean).join('，')}
        onPress={onPress}
      >
        <View className={`option-tile__mark option-tile__mark--${role}`}>
          {chosen && (markText ? <View>{markText}</View> : <Icon name="check" />)}
        </View>
        <OptionWords option={option} />
      </Pressable>
      <OptionPhoto option={option} />
    </View>
  );
}

type OptionProps = { option: ShownOption };

/** What an option is, and what it costs. */
export function OptionWords({ option }: OptionProps) {
  const { title, description } = option;
  return (
    <View className="option-words">
      <View className="option-words__title">{title}</View>
      <View className="option-words__price">{priceOf(option)}</View>
      {description && <Text className="option-words__description">{description}</Text>}
    </View>
  );
}

/** The option's photo, if it has one; a tap shows it large. */
export function OptionPhoto({ option: { title, photoId, photoAddress: address } }: OptionProps) {
  if (photoId === null || address === null) return null;
  const photo = { fileId: photoId, address };
  return (
    <Pressable
      className="option-photo"
      label={`${title}的照片，点开看大图`}
      onPress={() => showPhotos([photo], photo)}
    >
      <Image className="option-photo__image" src={photoAddress(photo)} mode="aspectFill" lazyLoad />
    </Pressable>
  );
}

const priceOf = ({ priceFen }: ShownOption): string =>
  priceFen === null ? '' : moneyText(priceFen);
