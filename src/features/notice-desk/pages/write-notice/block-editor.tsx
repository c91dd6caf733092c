import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { explainFailure } from '@/src/platform/call-errors';
import { choosePhotos, type Photo, uploadPhoto } from '@/src/platform/photos';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Section } from '@/src/ui/section/section';
import type { WrittenBlock } from '../../notice-draft';
import { BlockRow } from './block-row';
import { blockWords } from './block-words';
import { isPaste, movedBlock, newBlock, pasteInto } from './written-blocks';
import './block-editor.scss';

type BlockEditorProps = {
  blocks: WrittenBlock[];
  onChange: (blocks: WrittenBlock[]) => void;
  pictures: readonly Photo[];
  keepUploaded: (photo: Photo) => void;
  error: string | undefined;
};

const additions = [
  { kind: 'paragraph', icon: 'file-text' },
  { kind: 'heading', icon: 'heading' },
  { kind: 'list', icon: 'list' },
] as const;

const emptyBlocks = {
  paragraph: { kind: 'paragraph', text: '' },
  heading: { kind: 'heading', text: '' },
  list: { kind: 'list', ordered: false, items: [''] },
} as const satisfies Record<string, NoticeBlock>;

/** What the notice says, part by part, each added with a tap and moved with a tap. */
export function BlockEditor(props: BlockEditorProps) {
  const { blocks, onChange, pictures, error } = props;
  const [leftOver, setLeftOver] = useState(0);
  const latest = useRef(blocks);
  latest.current = blocks;
  const change = (changed: WrittenBlock[]) => {
    latest.current = changed;
    onChange(changed);
  };
  const write = (place: number, block: NoticeBlock) => {
    const before = blocks[place]?.block;
    if (
      block.kind === 'paragraph' &&
      before?.kind === 'paragraph' &&
      isPaste(before.text, block.text)
    ) {
      const pasted = pasteInto(blocks, place, block.text);
      setLeftOver(pasted.leftOver);
      change(pasted.blocks);
      return;
    }
    change(blocks.map((one, index) => (index === place ? { ...one, block } : one)));
  };
  const add = (block: NoticeBlock) => change([...latest.current, newBlock(block)]);
  const isFull = blocks.length >= noticeLimits.blocks;
  return (
    <Section title="内容">
      {leftOver > 0 && (
        <Callout tone="warning" title="粘贴的文字太长，没有全部放进来">
          <View>{`前面的已经放好，还有 ${leftOver} 个字放不下。它们还在您复制的地方和剪贴板里，没有丢。`}</View>
          <View>长的内容可以做成 PDF，当附件发。</View>
        </Callout>
      )}
      {blocks.map((written, place) => (
        <BlockRow
          key={written.key}
          block={written.block}
          label={blockWords(blocks, place)}
          picture={pictures.find(
            ({ fileId }) => written.block.kind === 'image' && fileId === written.block.fileId,
          )}
          isFirst={place === 0}
          isLast={place === blocks.length - 1}
          isOnly={blocks.length === 1}
          onChange={(block) => write(place, block)}
          onMove={(by) => change(movedBlock(blocks, place, by))}
          onRemove={() => change(blocks.filter((one) => one !== written))}
        />
      ))}
      {error && <Callout tone="danger">{error}</Callout>}
      <View className="block-editor__add">
        {additions.map(({ kind, icon }) => (
          <SecondaryButton
            key={kind}
            compact
            icon={icon}
            disabled={isFull}
            onPress={() => add(emptyBlocks[kind])}
          >
            {`加${addWords[kind]}`}
          </SecondaryButton>
        ))}
        <AddPictures
          most={noticeLimits.photos - countPictures(blocks)}
          onUploaded={(photo) => {
            props.keepUploaded(photo);
            add({ kind: 'image', fileId: photo.fileId, caption: '' });
          }}
        />
      </View>
    </Section>
  );
}

const addWords = { paragraph: '一段', heading: '小标题', list: '列表' } as const;

const countPictures = (blocks: readonly WrittenBlock[]): number =>
  blocks.filter(({ block }) => block.kind === 'image').length;

type AddPicturesProps = { most: number; onUploaded: (photo: Photo) => void };

/** Chooses and uploads at once; a picture that did not arrive is not shown as if it had. */
function AddPictures({ most, onUploaded }: AddPicturesProps) {
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    setProblem(null);
    if (!(await askPrivacyConsent())) return;
    const chosen = await choosePhotos(most);
    setWaiting(chosen.length);
    for (const picture of chosen) {
      try {
        onUploaded(await uploadPhoto(picture));
      } catch (error) {
        setProblem(`有图片没有传上去：${explainFailure(error).message}`);
      }
      setWaiting((left) => left - 1);
    }
  };
  return (
    <>
      <SecondaryButton
        compact
        icon="image"
        loading={waiting > 0}
        disabled={most <= 0}
        onPress={() => void add()}
      >
        {waiting > 0 ? `正在上传 ${waiting} 张` : '加图片'}
      </SecondaryButton>
      {problem && <Callout tone="danger">{problem}</Callout>}
    </>
  );
}
