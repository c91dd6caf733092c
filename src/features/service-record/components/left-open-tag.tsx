import { StatusTag } from '@/src/ui/status-tag/status-tag';

/** Somebody forgot to check out: the shift's end was taken. */
export const LeftOpenTag = () => (
  <StatusTag icon="timer" tone="warning">
    未签退，按班次结束计
  </StatusTag>
);
