import { Popup } from '@nutui/nutui-react-taro';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { describe } from '@/src/platform/accessibility';
import { DangerButton, PrimaryButton, SecondaryButton } from '../button/button';
import './dialogs.scss';

type ConfirmDialogProps = {
  open: boolean;
  title: string;
  message?: string;
  /** More than a sentence, e.g. the choices about to be cast. */
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  loading?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
};

/** Asks before what cannot be taken back. The buttons say what happens, never just "确定". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, message, children, loading = false } = props;
  const ConfirmButton = props.danger ? DangerButton : PrimaryButton;
  return (
    <Popup
      visible={open}
      position="center"
      round
      lockScroll
      destroyOnClose
      closeOnOverlayClick={!loading}
      className="confirm-dialog"
      onClose={props.onCancel}
    >
      <View className="confirm-dialog__body" {...describe({ role: 'dialog', label: title })}>
        <View className="confirm-dialog__title">{title}</View>
        {message && <View className="confirm-dialog__message">{message}</View>}
        {children}
        <View className="confirm-dialog__buttons">
          <ConfirmButton loading={loading} onPress={props.onConfirm}>
            {props.confirmLabel}
          </ConfirmButton>
          <SecondaryButton disabled={loading} onPress={props.onCancel}>
            {props.cancelLabel ?? '取消'}
          </SecondaryButton>
        </View>
      </View>
    </Popup>
  );
}
