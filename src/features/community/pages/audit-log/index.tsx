import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { AuditEntryCard } from './audit-entry-card';

/** Who did what, the newest first. */
export default function AuditLogPage() {
  const entries = useInfiniteQuery(
    cloud.community.readAuditLog.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ nextCursor }) => nextCursor },
    ),
  );
  return (
    <Page title="操作记录">
      <Callout tone="info" icon="lock">
        谁在什么时候办了什么，都记在这里，任何人都不能修改或删除。
      </Callout>
      <PagedList
        query={entries}
        itemKey={({ id }) => id}
        renderItem={(entry) => <AuditEntryCard entry={entry} />}
        empty={<Empty icon="history" title="还没有操作记录" />}
      />
    </Page>
  );
}
