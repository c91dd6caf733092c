import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayText } from '@/shared/hall/promises/timeline-entries';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { dayAndTime } from '@/src/ui/words/time';
import type { MilestoneData, PromiseChange } from '../../promise-types';

type ChangesProps = { changes: PromiseChange[]; milestones: MilestoneData[] };

/** What was changed since the plan was published, and why; folded, because most read the plan only. */
export function Changes({ changes, milestones }: ChangesProps) {
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  return (
    <View>
      <TextButton icon={open ? 'chevron-up' : 'history'} onPress={() => setOpen(!open)}>
        {open ? '收起修改记录' : `修改过 ${changes.length} 处，看看改了什么`}
      </TextButton>
      {open && (
        <Card flush>
          {changes.map((change) => (
            <ListItem
              key={change.id}
              icon="diff"
              title={changeWords(change, titles)}
              note={`原因：${change.reason}（${change.body}，${dayAndTime(change.at)}）`}
            />
          ))}
        </Card>
      )}
    </View>
  );
}

function changeWords(change: PromiseChange, titles: ReadonlyMap<string, string>): string {
  const { what, before, after, milestoneId } = change;
  if (what === 'contact') return `联系方式：${before} → ${after}`;
  if (what === 'budget') return `预算：${before} → ${after}`;
  return `“${titles.get(milestoneId ?? '') ?? ''}”：${dayText(before)} → ${dayText(after)}`;
}
