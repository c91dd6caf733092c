import type { TextPageData } from '@/src/features/texts/public';
import { TextParagraphRow } from '@/src/features/texts/public';
import { TextButton } from '@/src/ui/button/button';
import { openParagraph } from '../../text-pages';

type SpokenParagraphProps = {
  topicId: string;
  paragraph: TextPageData['items'][number];
  /** An older version is only read. */
  isCurrent: boolean;
  maySuggest: boolean;
};

/** A paragraph people can speak about: by holding it, or by the button below. */
export function SpokenParagraph(props: SpokenParagraphProps) {
  const { topicId, paragraph, isCurrent, maySuggest } = props;
  const { paragraphId, position, openSuggestions } = paragraph;
  const open = () => openParagraph(topicId, paragraphId);
  if (!isCurrent) return <TextParagraphRow paragraph={paragraph} />;
  return (
    <TextParagraphRow paragraph={paragraph} onLongPress={maySuggest ? open : undefined}>
      {openSuggestions > 0 && (
        <TextButton
          icon="messages-square"
          label={`第 ${position} 段有 ${openSuggestions} 条建议，查看`}
          onPress={open}
        >
          {`${openSuggestions} 条建议`}
        </TextButton>
      )}
      {maySuggest && (
        <TextButton icon="message-square-plus" label={`对第 ${position} 段提建议`} onPress={open}>
          提建议
        </TextButton>
      )}
    </TextParagraphRow>
  );
}
