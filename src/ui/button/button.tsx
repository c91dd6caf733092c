import { Button as NutButton } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import { describe } from '@/src/platform/accessibility';
import { Icon, type IconName } from '../icon/icon';
import { keyboardPress } from '../pressable/keyboard-press';
import { Pressable } from '../pressable/pressable';
import './button.scss';

type ButtonProps = {
  children: string;
  onPress: () => void;
  icon?: IconName;
  loading?: boolean;
  disabled?: boolean;
  /** What a screen reader says when the word alone is not enough ("附议：增设电动车充电棚"). */
  label?: string;
  /** As wide as its word instead of as wide as its place. */
  compact?: boolean;
};

type Kind = 'primary' | 'secondary' | 'danger';

function createButton(kind: Kind) {
  return function Button({
    children,
    onPress,
    icon,
    loading = false,
    disabled = false,
    label,
    compact = false,
  }: ButtonProps) {
    const inactive = disabled || loading;
    return (
      <NutButton
        block={!compact}
        fill={kind === 'secondary' ? 'outline' : 'solid'}
        type={kind === 'danger' ? 'danger' : 'primary'}
        disabled={inactive}
        className={`button button--${kind} ${compact ? 'button--compact' : ''} ${inactive ? 'button--inactive' : ''}`}
        onClick={onPress}
        {...describe({
          role: 'button',
          label: loading ? `${label ?? children}，正在处理` : (label ?? children),
          disabled: inactive,
        })}
        {...keyboardPress(onPress, inactive)}
      >
        <View className="button__content">
          {loading ? <Icon name="loader-circle" turning /> : icon && <Icon name={icon} />}
          <View>{children}</View>
        </View>
      </NutButton>
    );
  };
}

/** The one thing a page wants from the person; at most one on a screen. */
export const PrimaryButton = createButton('primary');
export const SecondaryButton = createButton('secondary');
/** For what takes something away; always behind a ConfirmDialog. */
export const DangerButton = createButton('danger');

type TextButtonProps = Pick<ButtonProps, 'children' | 'onPress' | 'icon' | 'disabled' | 'label'>;

/** A word that can be tapped, for the smaller ways on. */
export function TextButton({ children, onPress, icon, disabled = false, label }: TextButtonProps) {
  return (
    <Pressable
      className="text-button"
      onPress={onPress}
      disabled={disabled}
      {...(label ? { label } : {})}
    >
      {icon && <Icon name={icon} />}
      <View>{children}</View>
    </Pressable>
  );
}
