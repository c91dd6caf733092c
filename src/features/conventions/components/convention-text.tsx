import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { ReadAloud } from '@/src/ui/read-aloud/read-aloud';
import { Section } from '@/src/ui/section/section';
import { openEdition } from '../convention-pages';
import { spokenParts } from '../spoken-parts';
import { ClauseRow } from './clause-row';

/** The edition in force on the convention's own page: its beginning, and the way to the whole of it. */
export function ConventionTextSection({ conventionId }: { conventionId: string }) {
  const query = useInfiniteQuery(
    cloud.conventions.conventionText.infiniteQueryOptions(
      { conventionId, which: 'inForce' },
      nextPage,
    ),
  );
  const first = query.data?.pages[0];
  return (
    <Section title="公约全文" action={first && <ReadAloud parts={spokenParts(first.items)} />}>
      <QueryView query={query} loadingRows={5}>
        {({ pages }) => (
          <>
            {(pages[0]?.items ?? []).map((item) => (
              <ClauseRow
                key={item.paragraphId}
                conventionId={conventionId}
                item={item}
                maySuggest={false}
              />
            ))}
            {first?.nextCursor && (
              <SecondaryButton icon="book-open" onPress={() => openEdition(conventionId)}>
                {`看全文，共 ${first.version.paragraphCount} 段`}
              </SecondaryButton>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}
