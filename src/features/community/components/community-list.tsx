import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Empty } from '@/src/ui/states/empty';
import { TextField } from '@/src/ui/text-field/text-field';
import type { Community } from '../community-types';
import { communityKinds } from '../community-words';
import { withoutCommunity } from '../switch-community';

/** More communities than fit a glance are searched by name. */
const searchedFrom = 8;

type CommunityListProps = {
  onChoose: (community: Community) => void;
  /** Already shown elsewhere on the page. */
  without?: readonly string[];
};

/** The directory of communities. */
export function CommunityList({ onChoose, without = [] }: CommunityListProps) {
  const [search, setSearch] = useState('');
  const communities = useQuery(
    cloud.community.listCommunities.queryOptions(undefined, withoutCommunity),
  );
  return (
    <QueryView
      query={communities}
      isEmpty={(all) => all.length === 0}
      empty={
        <Empty
          icon="building-2"
          title="还没有社区开通"
          note="请社区（小区、村）的工作人员先来开通。"
        />
      }
    >
      {(all) => {
        const others = all.filter(({ id }) => !without.includes(id));
        const found = others.filter(({ name }) => name.includes(search.trim()));
        return (
          <>
            {others.length >= searchedFrom && (
              <TextField
                label="找社区"
                value={search}
                onChange={setSearch}
                placeholder="输入名称"
              />
            )}
            {found.length > 0 && (
              <Card flush>
                {found.map((community) => (
                  <ListItem
                    key={community.id}
                    icon={community.kind === 'village' ? 'house' : 'building-2'}
                    title={community.name}
                    note={communityKinds[community.kind]}
                    onPress={() => onChoose(community)}
                  />
                ))}
              </Card>
            )}
            {others.length === 0 && <View>没有别的社区了。</View>}
            {found.length === 0 && others.length > 0 && (
              <Empty icon="search" title="没有找到这个名称" note="换个字再试试。" />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
