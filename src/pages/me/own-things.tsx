import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { may } from '@/shared/permissions';
import { isStaffRole } from '@/shared/roles';
import { openCommunityPage } from '@/src/features/community/community-pages';
import type { Me } from '@/src/features/community/community-types';
import { cloud } from '@/src/platform/cloud';
import { openPage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';

/** What one has here: homes, topics, and the desk for those who work here. */
export function OwnThings({ me: { community, roles } }: { me: Me }) {
  const isStaff = roles.some(isStaffRole);
  return (
    <Section title={community?.name ?? '社区'}>
      <Card flush>
        {isStaff && <DeskItem />}
        {may(roles, 'community.read') && <MessagesItem />}
        {community && (
          <ListItem
            icon="house"
            title="我的房屋"
            note="查看、添加或退出"
            onPress={() => openCommunityPage('myHomes')}
          />
        )}
        {may(roles, 'hall.raiseTopic') && (
          <ListItem
            icon="messages-square"
            title="我的议题"
            onPress={() => openPage('/features/hall/pages/my-topics/index')}
          />
        )}
        {may(roles, 'moderation.appeal') && (
          <ListItem
            icon="shield-check"
            title="我的内容审核"
            note="审核中的、被隐藏的、申诉"
            onPress={() => openPage('/features/moderation/pages/own-content/index')}
          />
        )}
        {roles.length > 0 && !may(roles, 'community.changeSettings') && (
          <ListItem
            icon="scale"
            title="议事规则"
            note="附议人数、公示天数"
            onPress={() => openCommunityPage('settings')}
          />
        )}
        <ListItem
          icon="map-pin"
          title="切换社区"
          onPress={() => openCommunityPage('chooseCommunity')}
        />
        {community && (
          <ListItem
            icon="key-round"
            title="输入邀请码"
            note="工作人员使用"
            onPress={() => openCommunityPage('redeemInvitation')}
          />
        )}
      </Card>
    </Section>
  );
}

function DeskItem() {
  const { data } = useQuery(cloud.community.countWaiting.queryOptions());
  const count = (data?.bindingsToReview ?? 0) + (data?.registersToCommit ?? 0);
  return (
    <ListItem
      icon="clipboard-list"
      title="工作台"
      note="审核、公告、表决、名册"
      tags={
        count > 0 && (
          <StatusTag icon="bell" tone="warning">
            {`${count} 件待办`}
          </StatusTag>
        )
      }
      onPress={() => openCommunityPage('staffDesk')}
    />
  );
}

/** Everything one was told, with the number of what is new. */
function MessagesItem() {
  const query = useQuery(cloud.messages.countUnreadMessages.queryOptions());
  useDidShow(() => void query.refetch());
  const unread = query.data?.unread ?? 0;
  return (
    <ListItem
      icon="bell"
      title="消息"
      note="表决开始、截止前和结果"
      tags={
        unread > 0 && (
          <StatusTag icon="bell" tone="warning">
            {`${unread} 条新消息`}
          </StatusTag>
        )
      }
      onPress={() => openCommunityPage('messages')}
    />
  );
}
