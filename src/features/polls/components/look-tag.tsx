import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { Look } from '../poll-looks';

/** A state as icon and word. */
export const LookTag = ({ look: { word, icon, tone } }: { look: Look }) => (
  <StatusTag icon={icon} tone={tone}>
    {word}
  </StatusTag>
);
