import { Image, Text, View } from '@tarojs/components';
import type { NoticeBlock, NoticeContent } from '@/shared/notices/notice-content';
import { describe } from '@/src/platform/accessibility';
import { type Photo, photoAddress, showPhotos } from '@/src/platform/photos';
import { Pressable } from '@/src/ui/pressable/pressable';
import { PlainText } from './plain-text';
import './notice-blocks.scss';

type NoticeBlocksProps = {
  content: NoticeContent;
  /** The pictures with where they are shown from. */
  pictures: readonly Photo[];
};

/** What a notice says, block by block. Everything in it is text: markup in it is shown as it was typed. */
export function NoticeBlocks({ content, pictures }: NoticeBlocksProps) {
  return (
    <View className="notice-blocks">
      {keyed(content).map(({ key, part }) => (
        <NoticeBlockView key={key} block={part} pictures={pictures} />
      ))}
    </View>
  );
}

function NoticeBlockView({ block, pictures }: { block: NoticeBlock; pictures: readonly Photo[] }) {
  switch (block.kind) {
    case 'heading':
      return (
        <View className="notice-blocks__heading" {...describe({ role: 'heading' })}>
          {block.text}
        </View>
      );
    case 'paragraph':
      return <PlainText text={block.text} />;
    case 'list':
      return (
        <View className="notice-blocks__list">
          {keyed(block.items).map(({ key, part, number }) => (
            <View key={key} className="notice-blocks__item">
              <View className="notice-blocks__mark">{block.ordered ? `${number}.` : '•'}</View>
              <Text className="notice-blocks__words" userSelect>
                {part}
              </Text>
            </View>
          ))}
        </View>
      );
    case 'image': {
      const picture = pictures.find(({ fileId }) => fileId === block.fileId);
      if (!picture) return null;
      return (
        <View>
          <Pressable
            className="notice-blocks__picture"
            label={`${block.caption || '图片'}，点开看大图`}
            onPress={() => showPhotos([...pictures], picture)}
          >
            <Image
              className="notice-blocks__image"
              src={photoAddress(picture)}
              mode="widthFix"
              lazyLoad
            />
          </Pressable>
          {block.caption !== '' && <View className="notice-blocks__caption">{block.caption}</View>}
        </View>
      );
    }
  }
}

/** A published notice never changes, so a part's place is its name. */
const keyed = <Part,>(parts: readonly Part[]) =>
  parts.map((part, place) => ({ key: `part-${place}`, part, number: place + 1 }));
