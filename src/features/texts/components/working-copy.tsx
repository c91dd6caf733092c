import { View } from '@tarojs/components';
import { useState } from 'react';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import type { DeskParagraph, DeskText } from '../desk-types';
import { useLivingText } from '../living-text';
import { paragraphName } from '../paragraph-place';
import { useTextEdit } from '../use-text-edit';
import { InsertParagraphs } from './insert-paragraphs';
import { ParagraphEditor } from './paragraph-editor';
import { TextParagraphRow } from './text-paragraph-row';
import { TextTitleField } from './text-title-field';

/** Where paragraphs go in: behind one, or, with null, at the beginning. */
type Place = { afterId: string | null };

/** The working copy, paragraph by paragraph. Each change is kept at once. */
export function WorkingCopy({ desk }: { desk: DeskText }) {
  const query = useLivingText().useDesk();
  const editing = useTextEdit(desk.revision);
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
      <TextTitleField key={desk.title} title={desk.title} editing={editing} />
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
              label={`修改${paragraphName(one)}`}
              onPress={() => {
                editing.reset();
                setEdited(one.paragraphId);
              }}
            >
              修改
            </TextButton>
            <TextButton
              icon="plus"
              label={`在${paragraphName(one)}后面加`}
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
          afterId={place.afterId}
          editing={editing}
          onClose={() => setPlace(null)}
        />
      )}
    </>
  );
}
