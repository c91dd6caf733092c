import { View } from '@tarojs/components';
import { conventionKinds } from '@/shared/conventions/convention-kinds';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { day } from '@/src/ui/words/time';
import type { ConventionFront } from '../../convention-types';
import './convention-head.scss';

/** What it is called, which edition is in force, and that it punishes nobody. */
export function ConventionHead({ front }: { front: ConventionFront }) {
  const { convention, editionInForce, openRevision } = front;
  return (
    <View className="convention-head">
      <View className="convention-head__name">{convention.name}</View>
      <View className="convention-head__tags">
        <StatusTag icon="book-open">{conventionKinds[convention.kind]}</StatusTag>
        {editionInForce ? (
          <StatusTag icon="circle-check" tone="success">
            {`第${editionInForce.edition}版 生效中`}
          </StatusTag>
        ) : (
          <StatusTag icon="hourglass" tone="warning">
            还没有生效的版本
          </StatusTag>
        )}
        {openRevision && (
          <StatusTag icon="pencil" tone="accent">
            {editionInForce ? '正在修订' : '正在制定'}
          </StatusTag>
        )}
      </View>
      <View className="convention-head__note">
        {editionInForce ? `${day(editionInForce.inForceFrom)}起生效。` : ''}
        公约靠大家自觉遵守，不罚款、不扣分，也不给任何人排名。
      </View>
    </View>
  );
}
