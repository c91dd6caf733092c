import { TextParagraphRow } from '@/src/features/texts/public';
import { TextButton } from '@/src/ui/button/button';
import { openClause, openSuggest } from '../convention-pages';
import type { TextItem } from '../text-types';

type ClauseRowProps = {
  conventionId: string;
  item: TextItem;
  /** Whether the caller may say how it should read: of a draft alone. */
  maySuggest: boolean;
  /** Whether the way to a clause stands only where it is explained: where the text is shown in passing. */
  isBrief?: boolean;
};

/** A clause or heading of a convention with the ways to its explanation and to suggestions. */
export function ClauseRow({ conventionId, item, maySuggest, isBrief = false }: ClauseRowProps) {
  const { paragraphId, position, openSuggestions, kind, isExplained } = item;
  const name = item.label ?? `第 ${position} 段`;
  const suggest = () => openSuggest(conventionId, paragraphId);
  return (
    <TextParagraphRow paragraph={item} onLongPress={maySuggest ? suggest : undefined}>
      {kind === 'clause' && (isExplained || !isBrief) && (
        <TextButton
          icon={isExplained ? 'lightbulb' : 'book-open'}
          label={isExplained ? `${name}的白话说明` : `细看${name}`}
          onPress={() => openClause(conventionId, paragraphId)}
        >
          {isExplained ? '白话说明' : '细看这一条'}
        </TextButton>
      )}
      {openSuggestions > 0 && (
        <TextButton
          icon="messages-square"
          label={`${name}有 ${openSuggestions} 条建议，查看`}
          onPress={suggest}
        >
          {`${openSuggestions} 条建议`}
        </TextButton>
      )}
      {maySuggest && (
        <TextButton icon="message-square-plus" label={`对${name}提建议`} onPress={suggest}>
          提建议
        </TextButton>
      )}
    </TextParagraphRow>
  );
}
