import { View } from '@tarojs/components';
import { signingVisits, signingWays } from '@/shared/conventions/acknowledgement/signing-words';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime, sinceThen } from '@/src/ui/words/time';
import type { CoveredHome } from '../../coverage-types';
import { openTablet } from '../../desk-pages';

type HomeCardProps = {
  conventionId: string;
  home: CoveredHome;
  mayCollect: boolean;
  onVisit: () => void;
};

/** One home: whether it signed, how else to reach it, and what the last visits brought. */
export function HomeCard({ conventionId, home, mayCollect, onVisit }: HomeCardProps) {
  const { unitId, room, names, asked, signed, signers, signedBefore, reachable, visits } = home;
  const isSigned = signed >= asked;
  return (
    <Card>
      <View className="coverage__room">{room}</View>
      <View className="coverage__names">{names.join('、')}</View>
      <View className="coverage__tags">
        {isSigned ? (
          <StatusTag icon="circle-check" tone="success">
            已签署
          </StatusTag>
        ) : (
          <StatusTag icon="clock">
            {asked > 1 ? `签了 ${signed} / ${asked} 人` : '还没有签'}
          </StatusTag>
        )}
        {!isSigned && signedBefore !== null && (
          <StatusTag icon="history">{`签过第${signedBefore}版`}</StatusTag>
        )}
        {!isSigned &&
          (reachable ? (
            <StatusTag icon="bell" tone="info">
              手机上能收到消息
            </StatusTag>
          ) : (
            <StatusTag icon="door-open">没有绑定小程序，要上门</StatusTag>
          ))}
      </View>
      {signers.map(({ signer, way, signedAt, onTablet }) => (
        <View key={`${signer}${signedAt}`} className="coverage__note">
          {`${signer || '已注销'} ${dayAndTime(signedAt)} ${onTablet ? '现场' : ''}${signingWays[way]}`}
        </View>
      ))}
      {!isSigned &&
        visits.map(({ outcome, visitedAt }) => (
          <View key={visitedAt} className="coverage__note">
            {`${sinceThen(visitedAt)} 上门：${signingVisits[outcome].name}（${signingVisits[outcome].note}）`}
          </View>
        ))}
      {mayCollect && !isSigned && (
        <View className="coverage__ways">
          <SecondaryButton
            compact
            icon="tablet"
            label={`现场签署：${room}`}
            onPress={() => openTablet(conventionId, unitId)}
          >
            现场签署
          </SecondaryButton>
          <SecondaryButton compact icon="pencil" label={`登记上门：${room}`} onPress={onVisit}>
            登记上门
          </SecondaryButton>
        </View>
      )}
    </Card>
  );
}
