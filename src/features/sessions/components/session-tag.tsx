import type { SessionState } from '@/shared/hall/sessions/session-life-cycle';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sessionLook } from '../session-looks';

export function SessionTag({ state }: { state: SessionState }) {
  const { word, icon, tone } = sessionLook(state);
  return (
    <StatusTag icon={icon} tone={tone}>
      {word}
    </StatusTag>
  );
}
