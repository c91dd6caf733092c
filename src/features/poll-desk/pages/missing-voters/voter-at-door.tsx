import { View } from '@tarojs/components';
import { visitOutcomes } from '@/shared/polls/turnout/visits';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { sinceThen } from '@/src/ui/words/time';
import type { MissingVoter } from '../../turnout-types';

type VoterAtDoorProps = { voter: MissingVoter; onVisit: () => void };

/** One door: which, whose, how else to reach them, and what the last visits brought. */
export function VoterAtDoor({ voter, onVisit }: VoterAtDoorProps) {
  const { roomLabel, names, isDeveloper, waiting, representativeMissing, reachable } = voter;
  return (
    <Card>
      <View className="door__room">{roomLabel}</View>
      <View className="door__names">{isDeveloper ? '建设单位' : names.join('、')}</View>
      <View className="door__tags">
        {waiting && (
          <StatusTag icon="clipboard-check" tone="warning">
            已登记纸质票，待核对
          </StatusTag>
        )}
        {representativeMissing && (
          <StatusTag icon="users" tone="warning">
            共有人未推举代表
          </StatusTag>
        )}
        {reachable ? (
          <StatusTag icon="bell" tone="info">
            {voter.reminders > 0 ? `能收到提醒，已提醒 ${voter.reminders} 次` : '能收到提醒'}
          </StatusTag>
        ) : (
          <StatusTag icon="door-open">没有绑定小程序，要上门</StatusTag>
        )}
      </View>
      {voter.visits.map(({ outcome, visitedAt }) => (
        <View key={visitedAt} className="door__visit">
          {`${sinceThen(visitedAt)} 上门：${visitOutcomes[outcome].name}（${visitOutcomes[outcome].note}）`}
        </View>
      ))}
      <SecondaryButton icon="pencil" label={`登记上门：${roomLabel}`} onPress={onVisit}>
        登记上门
      </SecondaryButton>
    </Card>
  );
}
