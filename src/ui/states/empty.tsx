import type { ReactNode } from 'react';
import type { IconName } from '../icon/icon';
import { MessageState } from './message-state';

type EmptyProps = { title: string; note?: string; icon?: IconName; action?: ReactNode };

export function Empty({ icon = 'inbox', ...rest }: EmptyProps) {
  return <MessageState icon={icon} {...rest} />;
}
