import { useInfiniteQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { openEdition } from '../convention-pages';
import { ClauseRow } from './clause-row';

/** Headings and clauses shown before the way to the whole text. */
const beginning = 10;

/** The edition in force on the convention's own page: its beginning, and the way to the whole of it. */
export function ConventionTextSection({ conventionId }: { conventionId: string }) {
  const query = useInfiniteQuery(
    cloud.conventions.conventionText.infiniteQueryOptions(
      { conventionId, which: 'inForce' },
      nextPage,
    ),
  );
  return (
    <Section title="公约正文">
      <QueryView query={query} loadingRows={5}>
        {({ pages: [first] }) =>
          first && (
            <>
              {first.items.slice(0, beginning).map((item) => (
                <ClauseRow
                  key={item.paragraphId}
                  conventionId={conventionId}
                  item={item}
                  maySuggest={false}
                  isBrief
                />
              ))}
              <SecondaryButton icon="book-open" onPress={() => openEdition(conventionId)}>
                {`看全文，共 ${first.version.paragraphCount} 段`}
              </SecondaryButton>
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
