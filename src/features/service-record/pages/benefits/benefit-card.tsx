import { View } from '@tarojs/components';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { BenefitData } from '../../minutes-types';
import './benefit-card.scss';

type BenefitCardProps = { benefit: BenefitData; points: number | null; onClaim: () => void };

/** A benefit, with why it cannot be claimed where it cannot. */
export function BenefitCard({ benefit, points, onClaim }: BenefitCardProps) {
  const { name, description, left } = benefit;
  const lacking = points === null ? 0 : benefit.points - points;
  return (
    <Card>
      <View className="benefit">
        <View className="benefit__name">{name}</View>
        {description && <View>{description}</View>}
        <View className="benefit__tags">
          <StatusTag icon="award" tone="accent">{`${benefit.points} 积分`}</StatusTag>
          {left !== null && (
            <StatusTag icon="package" tone={left === 0 ? 'warning' : 'neutral'}>
              {left === 0 ? '本月已换完' : `本月还有 ${left} 份`}
            </StatusTag>
          )}
        </View>
        {points !== null && left !== 0 && lacking <= 0 && (
          <SecondaryButton icon="gift" label={`兑换：${name}`} onPress={onClaim}>
            兑换
          </SecondaryButton>
        )}
        {lacking > 0 && <View className="benefit__note">{`还差 ${lacking} 积分`}</View>}
      </View>
    </Card>
  );
}
