import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { Look } from '../shift-looks';

export const LookTag = ({ look: { word, icon, tone } }: { look: Look }) => (
  <StatusTag icon={icon} tone={tone}>
    {word}
  </StatusTag>
);
