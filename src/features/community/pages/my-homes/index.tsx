import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { openCommunityPage } from '../../community-pages';
import type { OwnBinding } from '../../community-types';
import { HomeCard } from './home-card';

const isCurrent = ({ state, isValid }: OwnBinding): boolean => isValid || state === 'pending';

/** One's own homes and applications in this community, ended ones below. */
export default function MyHomesPage() {
  const bindings = useQuery(cloud.community.myBindings.queryOptions());
  useDidShow(() => void bindings.refetch());
  return (
    <Page
      title="我的房屋"
      actions={
        <PrimaryButton icon="plus" onPress={() => openCommunityPage('join')}>
          添加房屋
        </PrimaryButton>
      }
    >
      <QueryView
        query={bindings}
        isEmpty={(all) => all.length === 0}
        empty={
          <Empty
            icon="house"
            title="您还没有登记房屋"
            note="登记以后，就能看公告、参加议事和投票。"
          />
        }
      >
        {(all) => {
          const past = all.filter((binding) => !isCurrent(binding));
          return (
            <>
              {all.filter(isCurrent).map((binding) => (
                <HomeCard key={binding.bindingId} binding={binding} />
              ))}
              {past.length > 0 && (
                <Section title="以前的">
                  {past.map((binding) => (
                    <HomeCard key={binding.bindingId} binding={binding} />
                  ))}
                </Section>
              )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
