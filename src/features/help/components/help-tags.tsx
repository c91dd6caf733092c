import { View } from '@tarojs/components';
import { helpWays } from '@/shared/volunteering/help/help-kinds';
import { helpStates } from '@/shared/volunteering/help/help-life-cycle';
import { ModerationMark } from '@/src/features/moderation/public';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { HelpCardData } from '../help-types';
import { stateLooks } from '../help-words';
import './help-card.scss';

/** How a request stands, who pays its minutes, and whether the reader is asked to do something. */
export function HelpTags({ request }: { request: HelpCardData }) {
  const { id, state, way, side, awaitsMe, visibility } = request;
  const look = stateLooks[state];
  return (
    <View className="help-tags">
      {awaitsMe ? (
        <StatusTag icon="clipboard-check" tone="warning">
          请您确认时间
        </StatusTag>
      ) : (
        <StatusTag icon={look.icon} tone={look.tone}>
          {helpStates[state]}
        </StatusTag>
      )}
      {way === 'timeBank' && <StatusTag icon="repeat">{helpWays.timeBank}</StatusTag>}
      {side === 'asker' && <ModerationMark kind="helpRequest" id={id} visibility={visibility} />}
    </View>
  );
}
