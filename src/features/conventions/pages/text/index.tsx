import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { ReadAloud } from '@/src/ui/read-aloud/read-aloud';
import { Empty } from '@/src/ui/states/empty';
import { ClauseRow } from '../../components/clause-row';
import { ConventionsGate } from '../../components/conventions-gate';
import { spokenParts } from '../../spoken-parts';
import { TextHead } from './text-head';

/** Said where more of the text is still to be loaded. */
const goOn = '后面还有，请往下翻，再点朗读。';

/** The draft, the edition in force (`which`), or an older version (`version`). */
export default function ConventionTextPage() {
  return (
    <ConventionsGate title="公约文稿">
      <ConventionText />
    </ConventionsGate>
  );
}

function ConventionText() {
  const conventionId = usePageParameter('conventionId');
  const asked = usePageParameter('version');
  const version = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
  const which = usePageParameter('which') === 'inForce' ? ('inForce' as const) : null;
  const query = useInfiniteQuery(
    cloud.conventions.conventionText.infiniteQueryOptions(
      { conventionId, version, which },
      nextPage,
    ),
  );
  const pages = query.data?.pages ?? [];
  const first = pages[0];
  const loaded = spokenParts(pages.flatMap(({ items }) => items));
  return (
    <Page title="公约文稿">
      {first && <TextHead conventionId={conventionId} text={first} />}
      {first && <ReadAloud parts={query.hasNextPage ? [...loaded, goOn] : loaded} />}
      <PagedList
        query={query}
        itemKey={({ paragraphId }) => paragraphId}
        renderItem={(item) => (
          <ClauseRow
            conventionId={conventionId}
            item={item}
            maySuggest={first?.viewer.maySuggest ?? false}
          />
        )}
        empty={<Empty icon="file-text" title="文稿里还没有内容" />}
      />
    </Page>
  );
}
