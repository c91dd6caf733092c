import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextParagraphRow } from '@/src/features/texts/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { useTextEdit } from '../../hooks/use-text-edit';
import type { DeskParagraph, DeskText } from './desk-types';
import { InsertParagraphs } from './insert-paragraphs';
import { ParagraphEditor } from './paragraph-editor';
import { TextTitleField } from './text-title-field';

/** Where paragraphs go in: behind one, or, with null, at the beginning. */
type Place = { afterId: string | null };

/** The working copy, paragraph by paragraph. Each change is kept at once. */
export function WorkingCopy({ topicId, text }: { topicId: string; text: DeskText }) {
  const query = useInfiniteQuery(cloud.hall.textDesk.infiniteQueryOptions({ topicId }, nextPage));
  const editing = useTextEdit(topicId, text.revision);
  const [edited, setEdited] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const paragraphs: DeskParagraph[] = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const at = paragraphs.findIndex(({ paragraphId }) => paragraphId === edited);
  const paragraph = paragraphs[at];
  const insertAfter = (afterId: string | null) => {
    editing.reset();
    setPlace({ afterId });
  };
  return (
    <>
      <TextTitleField key={text.title} title={text.title} editing={editing} />
      <View>一段一段修改，改动马上保存。公布以前，只有写的人能看到。</View>
      <TextButton icon="plus" onPress={() => insertAfter(null)}>
        在最前面加
      </TextButton>
      <PagedList
        query={query}
        itemKey={({ paragraphId }) => paragraphId}
        renderItem={(one) => (
          <TextParagraphRow paragraph={one}>
            <TextButton
              icon="pencil"
              label={`修改第 ${one.position} 段`}
              onPress={() => {
                editing.reset();
                setEdited(one.paragraphId);
              }}
            >
              修改
            </TextButton>
            <TextButton
              icon="plus"
              label={`在第 ${one.position} 段后面加`}
              onPress={() => insertAfter(one.paragraphId)}
            >
              在后面加
            </TextButton>
          </TextParagraphRow>
        )}
        empty={
          <Empty
            icon="file-text"
            title="草稿里还没有内容"
            note="可以一段一段写，也可以整篇粘贴。"
          />
        }
      />
      {paragraphs.length === 0 && (
        <SecondaryButton icon="plus" onPress={() => insertAfter(null)}>
          写第一段
        </SecondaryButton>
      )}
      {paragraph && (
        <ParagraphEditor
          key={paragraph.paragraphId}
          topicId={topicId}
          paragraph={paragraph}
          // Moving is told as the paragraph to stand behind; none beyond what is loaded.
          upBehind={at > 0 ? { afterId: paragraphs[at - 2]?.paragraphId ?? null } : null}
          downBehind={
            paragraphs[at + 1] ? { afterId: paragraphs[at + 1]?.paragraphId ?? null } : null
          }
          editing={editing}
          onClose={() => setEdited(null)}
        />
      )}
      {place && (
        <InsertParagraphs
          topicId={topicId}
          afterId={place.afterId}
          editing={editing}
          onClose={() => setPlace(null)}
        />
      )}
    </>
  );
}
