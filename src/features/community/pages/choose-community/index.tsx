import { useQuery } from '@tanstack/react-query';
import { staffRoles } from '@/shared/roles';
import { cloud } from '@/src/platform/cloud';
import { chooseCommunity, useCurrentCommunity } from '@/src/platform/current-community';
import { openPage, replacePage } from '@/src/platform/open-page';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { communityPages } from '../../community-pages';
import { CommunityList } from '../../components/community-list';
import { withoutCommunity } from '../../switch-community';

/** From one community to another; those one belongs to come first. */
export default function ChooseCommunityPage() {
  const current = useCurrentCommunity();
  const mine = useQuery(cloud.community.myCommunities.queryOptions(undefined, withoutCommunity));
  const own = mine.data ?? [];
  return (
    <Page title="切换社区">
      {own.length > 0 && (
        <Section title="我的社区">
          <Card flush>
            {own.map(({ id, name, homes, staffRoles: roles, pendingCount }) => (
              <ListItem
                key={id}
                icon={id === current?.id ? 'circle-check' : 'map-pin'}
                title={name}
                note={[...homes, ...roles.map((role) => staffRoles[role])].join('，')}
                tags={
                  <>
                    {id === current?.id && (
                      <StatusTag icon="check" tone="accent">
                        现在看的
                      </StatusTag>
                    )}
                    {pendingCount > 0 && (
                      <StatusTag icon="hourglass" tone="warning">
                        {`${pendingCount} 个申请在审核`}
                      </StatusTag>
                    )}
                  </>
                }
                onPress={() => {
                  chooseCommunity({ id, name });
                  openPage('/pages/home/index');
                }}
              />
            ))}
          </Card>
        </Section>
      )}
      <Section title={own.length > 0 ? '加入别的社区' : '选择社区'}>
        <CommunityList
          without={own.map(({ id }) => id)}
          onChoose={({ id, name }) => {
            chooseCommunity({ id, name });
            replacePage(communityPages.join);
          }}
        />
      </Section>
    </Page>
  );
}
