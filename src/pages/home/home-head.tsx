import { View } from '@tarojs/components';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { staffRoles } from '@/shared/roles';
import type { Me } from './standing';
import './home-head.scss';

/** Which community one is looking at, and as what. */
export function HomeHead({ me: { community, homes, roles }, unread }: { me: Me; unread: number }) {
  const body = staffBodyOf(roles);
  const places = [
    ...homes.map(({ room }) => room),
    ...(body === null ? [] : [staffRoles[body]]),
  ].join('，');
  return (
    <View className="home-head">
      <View className="home-head__community">{community?.name}</View>
      <View className="home-head__note">
        {places}
        {unread > 0 ? ` · 有 ${unread} 份新公告` : ''}
      </View>
    </View>
  );
}
