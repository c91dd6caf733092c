import { useInfiniteQuery } from '@tanstack/react-query';
import { ReportButton } from '@/src/features/moderation/public';
import {
  eachSuggestionOnce,
  SuggestionCard,
  type SuggestionCardData,
  WordingLegend,
} from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { SupportButton } from './support-button';
import { WithdrawSuggestion } from './withdraw-suggestion';

type ParagraphSuggestionsProps = { topicId: string; paragraphId: string; maySpeak: boolean };

/** What neighbours suggest of one paragraph and what still waits for an answer, the most supported first. */
export function ParagraphSuggestions(props: ParagraphSuggestionsProps) {
  const { topicId, paragraphId, maySpeak } = props;
  const query = useInfiniteQuery({
    ...cloud.hall.textSuggestions.infiniteQueryOptions(
      { topicId, paragraphId, list: 'open' },
      nextPage,
    ),
    select: eachSuggestionOnce,
  });
  return (
    <Section title="邻居的建议">
      <WordingLegend />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(suggestion) => (
          <SuggestionCard suggestion={suggestion}>
            <Buttons {...{ topicId, suggestion, maySpeak }} />
          </SuggestionCard>
        )}
        empty={<Empty icon="messages-square" title="这一段还没有人提建议" />}
      />
    </Section>
  );
}

type ButtonsProps = { topicId: string; suggestion: SuggestionCardData; maySpeak: boolean };

function Buttons({ topicId, suggestion, maySpeak }: ButtonsProps) {
  const { id, isMine, visibility } = suggestion;
  if (isMine) return <WithdrawSuggestion suggestionId={id} />;
  if (visibility !== 'shown') return null;
  return (
    <>
      {maySpeak && <SupportButton topicId={topicId} suggestion={suggestion} />}
      <ReportButton kind="suggestion" id={id} />
    </>
  );
}
