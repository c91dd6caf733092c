import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { type Look, promiseLook } from '../promise-looks';
import type { PromiseCardData } from '../promise-types';

export const LookTag = ({ look: { word, icon, tone } }: { look: Look }) => (
  <StatusTag icon={icon} tone={tone}>
    {word}
  </StatusTag>
);

/** How a promise stands. */
export const PromiseTag = ({ promise }: { promise: Pick<PromiseCardData, 'group' | 'next'> }) => (
  <LookTag look={promiseLook(promise)} />
);
