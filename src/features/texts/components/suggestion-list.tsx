import { ReportButton } from '@/src/features/moderation/public';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { useLivingText } from '../living-text';
import type { SuggestionCardData } from '../text-types';
import { SuggestionCard } from './suggestion-card';
import { SupportButton } from './support-button';
import { WithdrawSuggestion } from './withdraw-suggestion';
import { WordingLegend } from './wording';

export type ShownSuggestions = 'open' | 'decided' | 'mine';

type SuggestionListProps = {
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
export function SuggestionList({ list, paragraphId, maySpeak }: SuggestionListProps) {
  const text = useLivingText();
  const query = text.useSuggestions(paragraphId === undefined ? { list } : { list, paragraphId });
  return (
    <>
      <WordingLegend />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(suggestion) => (
          <SuggestionCard suggestion={suggestion}>
            <Buttons {...{ suggestion, maySpeak }} />
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

type ButtonsProps = { suggestion: SuggestionCardData; maySpeak: boolean };

function Buttons({ suggestion, maySpeak }: ButtonsProps) {
  const { id, isMine, visibility, state } = suggestion;
  if (isMine) return state === 'open' ? <WithdrawSuggestion suggestionId={id} /> : null;
  if (visibility !== 'shown') return null;
  return (
    <>
      {maySpeak && state === 'open' && <SupportButton suggestion={suggestion} />}
      <ReportButton kind="suggestion" id={id} />
    </>
  );
}
