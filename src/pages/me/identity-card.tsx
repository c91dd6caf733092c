import { View } from '@tarojs/components';
import { bindingRelations } from '@/shared/community/house-binding';
import { isStaffRole, staffRoles } from '@/shared/roles';
import { openCommunityPage } from '@/src/features/community/community-pages';
import type { Me } from '@/src/features/community/community-types';
import { PrimaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Icon } from '@/src/ui/icon/icon';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import './identity-card.scss';

/** Who one is in the chosen community, or the next step towards being somebody there. */
export function IdentityCard({ me: { community, homes, roles, pendingBindings } }: { me: Me }) {
  const bodies = roles.filter(isStaffRole);
  const name = homes[0]?.name;
  // The first body stands in the place of a name where there is none.
  const otherBodies = name ? bodies : bodies.slice(1);
  const isNobody = homes.length === 0 && bodies.length === 0;
  return (
    <Card tone="accent">
      <View className="identity-card__head">
        <View className="identity-card__face">
          <Icon name="circle-user-round" />
        </View>
        <View>
          <View className="identity-card__name">
            {name ?? (bodies[0] ? staffRoles[bodies[0]] : '还没有登记房屋')}
          </View>
          <View className="identity-card__community">{community?.name ?? '还没有选择社区'}</View>
        </View>
      </View>
      <View className="identity-card__tags">
        {homes.map(({ bindingId, room, relation }) => (
          <StatusTag key={bindingId} icon="house" tone="success">
            {`${room} ${bindingRelations[relation]}`}
          </StatusTag>
        ))}
        {otherBodies.map((role) => (
          <StatusTag key={role} icon="badge-check" tone="accent">
            {staffRoles[role]}
          </StatusTag>
        ))}
        {pendingBindings.map(({ bindingId, room }) => (
          <StatusTag key={bindingId} icon="hourglass" tone="warning">
            {`${room} 等待审核`}
          </StatusTag>
        ))}
      </View>
      {isNobody && pendingBindings.length === 0 && (
        <PrimaryButton icon="door-open" onPress={() => openCommunityPage('join')}>
          {community ? '登记我的房屋' : '选择社区，加入'}
        </PrimaryButton>
      )}
    </Card>
  );
}
