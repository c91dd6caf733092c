import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { AuditEntryCard } from './audit-entry-card';

/** Who did what, the newest first; what the staff did is what most come to see. */
export default function AuditLogPage() {
  const [everybody, setEverybody] = useState(false);
  const entries = useInfiniteQuery(
    cloud.community.readAuditLog.infiniteQueryOptions(
      { by: everybody ? 'everybody' : 'staff' },
      nextPage,
    ),
  );
  return (
    <Page title="操作记录">
      <Callout tone="info" icon="lock">
        谁在什么时候办了什么，都记在这里，任何人都不能修改或删除。
      </Callout>
      <Card flush>
        <SwitchRow
          title="也看居民办的事"
          note="附议、确认公告、申请加入等"
          on={everybody}
          onChange={setEverybody}
        />
      </Card>
      <PagedList
        query={entries}
        itemKey={({ id }) => id}
        renderItem={(entry) => <AuditEntryCard entry={entry} />}
        empty={<Empty icon="history" title="还没有操作记录" />}
      />
    </Page>
  );
}
