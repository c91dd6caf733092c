import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { OwnBinding } from '../community-types';
import { lookOf } from '../community-words';

export function BindingTag({ binding }: { binding: Pick<OwnBinding, 'state' | 'isValid'> }) {
  const { word, icon, tone } = lookOf(binding);
  return (
    <StatusTag icon={icon} tone={tone}>
      {word}
    </StatusTag>
  );
}
