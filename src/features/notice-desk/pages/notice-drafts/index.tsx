import { useInfiniteQuery } from '@tanstack/react-query';
import { may } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { openWriteNotice } from '../../desk-pages';
import { DeskWays } from './desk-ways';
import { DraftCard } from './draft-card';

/** Where notices begin: a new one, those being written, those that wait for their hour. */
export default function NoticeDraftsPage() {
  const me = useMe();
  if (me.data && may(me.data.roles, 'notices.publish')) return <NoticeDrafts />;
  return (
    <Page title="公告工作台">
      <QueryView query={me}>{() => <NotAllowed />}</QueryView>
    </Page>
  );
}

function NoticeDrafts() {
  const drafts = useInfiniteQuery(cloud.notices.listDrafts.infiniteQueryOptions({}, nextPage));
  return (
    <Page
      title="公告工作台"
      actions={
        <PrimaryButton icon="megaphone" onPress={() => openWriteNotice()}>
          写公告
        </PrimaryButton>
      }
    >
      <DeskWays />
      <Section title="草稿和定时">
        <PagedList
          query={drafts}
          itemKey={({ id }) => id}
          renderItem={(draft) => <DraftCard draft={draft} />}
          empty={
            <Empty
              icon="archive"
              title="没有草稿"
              note="写到一半的公告可以存在这里，同单位的人都能接着写。"
            />
          }
        />
      </Section>
    </Page>
  );
}
