import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { mostAcceptedTogether } from '@/shared/texts/text-limits';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceRow } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { useLivingText } from '../living-text';
import type { SuggestionCardData } from '../text-types';
import { AnswerSuggestion } from './answer-suggestion';
import { ApplyByHand } from './apply-by-hand';
import { SuggestionCard } from './suggestion-card';
import { WordingLegend } from './wording';

type SuggestionDeskProps = {
  /** Once the text stands, suggestions can only be answered. */
  mayAccept: boolean;
  /** Above the list: the tabs of the desk. */
  head?: ReactNode;
};

/** For writers: every suggestion that waits, the most supported first; several go into one version. */
export function SuggestionDesk({ mayAccept, head }: SuggestionDeskProps) {
  const text = useLivingText();
  const query = text.useSuggestions({ list: 'open' });
  const [marked, setChosen] = useState<readonly string[]>([]);
  // Only what can still be accepted: one may have been taken back or decided meanwhile.
  const chosen = (query.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter((one) => marked.includes(one.id) && isAcceptable(one))
    .map(({ id }) => id);
  const [isAsking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<SuggestionCardData | null>(null);
  const [applied, setApplied] = useState<SuggestionCardData | null>(null);
  const acceptance = useCommand(text.accept, {
    refetches: [text.keys.all],
    onDone: ({ version }) => {
      setChosen([]);
      tell(`第 ${version} ${text.measure}已公布`);
    },
  });
  const toggle = (id: string) =>
    setChosen((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  return (
    <Page
      title={`写${text.word}`}
      actions={
        chosen.length > 0 && (
          <PrimaryButton
            icon="check"
            loading={acceptance.isRunning}
            disabled={chosen.length > mostAcceptedTogether}
            onPress={() => setAsking(true)}
          >
            {`采纳选中的 ${chosen.length} 条，公布新版本`}
          </PrimaryButton>
        )
      }
    >
      {head}
      <WordingLegend />
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(suggestion) => (
          <SuggestionCard suggestion={suggestion}>
            {mayAccept && isAcceptable(suggestion) && (
              <ChoiceRow
                choice={{ value: suggestion.id, label: '采纳这一条' }}
                role="checkbox"
                checked={chosen.includes(suggestion.id)}
                disabled={acceptance.isRunning}
                onPress={() => toggle(suggestion.id)}
              />
            )}
            {mayAccept && isForHands(suggestion) && (
              <TextButton icon="pencil" onPress={() => setApplied(suggestion)}>
                照现在的文字改好再采纳
              </TextButton>
            )}
            {suggestion.visibility === 'shown' && (
              <TextButton icon="message-circle-reply" onPress={() => setAnswered(suggestion)}>
                {suggestion.kind === 'comment' ? '答复' : '不采纳，写明理由'}
              </TextButton>
            )}
          </SuggestionCard>
        )}
        empty={<Empty icon="circle-check" title="没有等待答复的建议" />}
      />
      {acceptance.failure && <Callout tone="danger">{acceptance.failure.message}</Callout>}
      {chosen.length > mostAcceptedTogether && (
        <View>一次最多采纳 {mostAcceptedTogether} 条，请分几次。</View>
      )}
      <ConfirmDialog
        open={isAsking}
        title={`采纳 ${chosen.length} 条建议？`}
        message={`马上公布新的一${text.measure}，只改这些地方，并写明是谁的建议。您还没有公布的草稿不受影响。`}
        confirmLabel="采纳并公布"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          const accepted = chosen.map((suggestionId) => ({ suggestionId, byHand: null }));
          acceptance.run({ accepted, note: '' });
        }}
      />
      {answered && <AnswerSuggestion suggestion={answered} onClose={() => setAnswered(null)} />}
      {applied && <ApplyByHand suggestion={applied} onClose={() => setApplied(null)} />}
    </Page>
  );
}

const isAcceptable = ({ kind, outdated, visibility }: SuggestionCardData): boolean =>
  kind !== 'comment' && outdated === null && visibility === 'shown';

const isForHands = ({ kind, outdated, visibility }: SuggestionCardData): boolean =>
  kind !== 'comment' && outdated !== null && outdated.now !== null && visibility === 'shown';
