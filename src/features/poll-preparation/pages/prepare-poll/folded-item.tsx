import { methodNames } from '@/shared/polls/methods/ballot-item';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { FormItem } from './form-item';

type FoldedItemProps = {
  position: number;
  item: FormItem;
  isWrong: boolean;
  onOpen: () => void;
};

/** An item that is not being written now, in two lines. */
export function FoldedItem({ position, item, isWrong, onOpen }: FoldedItemProps) {
  const { title, kind, options } = item;
  const count = kind === 'approveReject' ? '' : `，${options.length} 个选项`;
  return (
    <Card flush>
      <ListItem
        icon="pencil"
        title={`第 ${position} 项：${title.trim() || '还没有写'}`}
        note={`${methodNames[kind].name}${count}`}
        tags={
          isWrong && (
            <StatusTag icon="circle-alert" tone="danger">
              有要改的地方
            </StatusTag>
          )
        }
        onPress={onOpen}
      />
    </Card>
  );
}
