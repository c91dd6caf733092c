import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import type { Committed } from '../../community-types';
import { CommittedNotice } from './committed-notice';
import { EarlierImports } from './earlier-imports';
import { PendingImport } from './pending-import';
import { UploadRegister } from './upload-register';

/**
 * A register in two steps: a report of what would change, then the commit. A report that waits is
 * found again after the page was left.
 */
export default function ImportRegisterPage() {
  const [leftOpen, setLeftOpen] = useState<string | null>(null);
  const [committed, setCommitted] = useState<Committed | null>(null);
  const imports = useInfiniteQuery(cloud.community.listImports.infiniteQueryOptions({}, nextPage));
  return (
    <Page title="导入名册">
      <QueryView query={imports}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          const waiting = all.find(
            ({ state, importId }) => state === 'reported' && importId !== leftOpen,
          );
          return (
            <>
              {waiting ? (
                <PendingImport
                  key={waiting.importId}
                  waiting={waiting}
                  onAnother={() => setLeftOpen(waiting.importId)}
                  onCommitted={setCommitted}
                />
              ) : (
                <>
                  {committed && <CommittedNotice committed={committed} />}
                  <UploadRegister />
                </>
              )}
              <EarlierImports
                imports={all.filter(({ state }) => state !== 'reported')}
                {...(imports.hasNextPage ? { onMore: () => void imports.fetchNextPage() } : {})}
              />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
