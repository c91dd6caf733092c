import { View } from '@tarojs/components';
import { Wording } from '@/src/features/texts/public';
import { Card } from '@/src/ui/card/card';
import type { IconName } from '@/src/ui/icon/icon';
import { StatusTag, type Tone } from '@/src/ui/status-tag/status-tag';
import type { ClauseChange } from '../../acknowledgement-types';
import './changed-clause.scss';

const looks: Record<ClauseChange['change'], { icon: IconName; word: string; tone: Tone } | null> = {
  kept: null,
  reworded: { icon: 'pencil', word: '改写', tone: 'warning' },
  added: { icon: 'plus', word: '新增', tone: 'success' },
  removed: { icon: 'minus', word: '删去', tone: 'danger' },
};

/** One clause that is not as it was: its number, what happened to it, and its words before and after. */
export function ChangedClause({ change }: { change: ClauseChange }) {
  const { label, kind, chapter, chapterBefore, moved, segments } = change;
  const look = looks[change.change];
  return (
    <Card>
      <View className="changed-clause__head">
        <View className="changed-clause__label">
          {label ?? (kind === 'heading' ? '章名' : '新的一条')}
        </View>
        {look && (
          <StatusTag icon={look.icon} tone={look.tone}>
            {look.word}
          </StatusTag>
        )}
        {moved && (
          <StatusTag icon="arrow-right" tone="neutral">
            换了位置
          </StatusTag>
        )}
      </View>
      {kind === 'clause' && chapter !== '' && (
        <View className="changed-clause__chapter">
          {chapterBefore === null ? chapter : `从“${chapterBefore}”移到“${chapter}”`}
        </View>
      )}
      <Wording segments={segments} />
    </Card>
  );
}
