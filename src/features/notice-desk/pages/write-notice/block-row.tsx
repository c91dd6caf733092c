import { Image, View } from '@tarojs/components';
import type { NoticeBlock } from '@/shared/notices/notice-content';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { type Photo, photoAddress } from '@/src/platform/photos';
import { Card } from '@/src/ui/card/card';
import { Icon, type IconName } from '@/src/ui/icon/icon';
import { Pressable } from '@/src/ui/pressable/pressable';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';

type BlockRowProps = {
  block: NoticeBlock;
  label: string;
  picture: Photo | undefined;
  isFirst: boolean;
  isLast: boolean;
  isOnly: boolean;
  onChange: (block: NoticeBlock) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One part of the notice with its field, and what can be done with it. */
export function BlockRow(props: BlockRowProps) {
  const { block, label, isFirst, isLast, isOnly, onMove } = props;
  return (
    <Card>
      <View className="block-row">
        <BlockField {...props} />
        {(!isOnly || block.kind !== 'paragraph') && (
          <View className="block-row__tools">
            <Tool
              icon="arrow-up"
              word="上移"
              of={label}
              disabled={isFirst}
              press={() => onMove(-1)}
            />
            <Tool
              icon="arrow-down"
              word="下移"
              of={label}
              disabled={isLast}
              press={() => onMove(1)}
            />
            <Tool icon="trash-2" word="删除" of={label} disabled={isOnly} press={props.onRemove} />
          </View>
        )}
      </View>
    </Card>
  );
}

function BlockField({ block, label, picture, onChange }: BlockRowProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <TextField
          label={label}
          value={block.text}
          maxLength={noticeLimits.heading}
          placeholder="例如：时间和地点"
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'paragraph':
      return (
        <TextArea
          label={label}
          value={block.text}
          maxLength={noticeLimits.paragraph}
          takesMore
          placeholder="写清楚什么事、什么时候、在哪里、找谁问"
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'list':
      return (
        <>
          <TextArea
            label={label}
            value={block.items.join('\n')}
            maxLength={noticeLimits.listItems * noticeLimits.listItem}
            hint="每行一条"
            onChange={(text) => onChange({ ...block, items: text.split('\n') })}
          />
          <SwitchRow
            title="每条前面标 1、2、3"
            on={block.ordered}
            onChange={(ordered) => onChange({ ...block, ordered })}
          />
        </>
      );
    case 'image':
      return (
        <>
          {picture ? (
            <Image className="block-row__picture" src={photoAddress(picture)} mode="widthFix" />
          ) : (
            <View className="block-row__missing">图片已保存，现在看不到。</View>
          )}
          <TextField
            label={`${label}的说明`}
            optional
            value={block.caption}
            maxLength={noticeLimits.caption}
            onChange={(caption) => onChange({ ...block, caption })}
          />
        </>
      );
  }
}

type ToolProps = {
  icon: IconName;
  word: string;
  of: string;
  disabled: boolean;
  press: () => void;
};

function Tool({ icon, word, of, disabled, press }: ToolProps) {
  return (
    <Pressable
      className={`block-row__tool ${disabled ? 'block-row__tool--disabled' : ''}`}
      label={`${word}：${of}`}
      disabled={disabled}
      onPress={press}
    >
      <Icon name={icon} />
      <View>{word}</View>
    </Pressable>
  );
}
