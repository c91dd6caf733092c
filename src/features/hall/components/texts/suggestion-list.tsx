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
import { Empty } from '@/src/ui/states/empty';
import { SupportButton } from './support-button';
import { WithdrawSuggestion } from './withdraw-suggestion';

export type ShownSuggestions = 'open' | 'decided' | 'mine';

type SuggestionListProps = {
  topicId: string;
  list: ShownSuggestions;
  /** Only those beside this paragraph. */
  paragraphId?: string;
  /** Whether the caller may support one now. */
  maySpeak: boolean;
};

const emptyTitles: Record<ShownSuggestions, string> = {
  open: '没有等待答复的建议',
  decided: '还没有处理过的建议',
  mine: '您还没有提过建议',
};

/** Suggestions to a text, or to one paragraph of it: the most supported first while they wait, else the newest. */
export function SuggestionList({ topicId, list, paragraphId, maySpeak }: SuggestionListProps) {
  const asked = paragraphId === undefined ? { topicId, list } : { topicId, list, paragraphId };
  const query = useInfiniteQuery({
    ...cloud.hall.textSuggestions.infiniteQueryOptions(asked, nextPage),
    select: eachSuggestionOnce,
  });
  return (
    <>
      <WordingLegend />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(suggestion) => (
          <SuggestionCard suggestion={suggestion}>
            <Buttons {...{ topicId, suggestion, maySpeak }} />
          </SuggestionCard>
        )}
        empty={
          <Empty
            icon="messages-square"
            title={paragraphId === undefined ? emptyTitles[list] : '这一段还没有人提建议'}
          />
        }
      />
    </>
  );
}

type ButtonsProps = { topicId: string; suggestion: SuggestionCardData; maySpeak: boolean };

function Buttons({ topicId, suggestion, maySpeak }: ButtonsProps) {
  const { id, isMine, visibility, state } = suggestion;
  if (isMine) return state === 'open' ? <WithdrawSuggestion suggestionId={id} /> : null;
  if (visibility !== 'shown') return null;
  return (
    <>
      {maySpeak && state === 'open' && <SupportButton topicId={topicId} suggestion={suggestion} />}
      <ReportButton kind="suggestion" id={id} />
    </>
  );
}
