import { useQuery } from '@tanstack/react-query';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import type { ModerationFigures } from '../../moderation-types';

/** How moderation went lately, for everybody to see. */
export function Figures() {
  const query = useQuery(cloud.moderation.figures.queryOptions());
  return (
    <Section title={`全社区近 ${query.data?.days ?? 90} 天的审核`}>
      <QueryView query={query} loadingRows={1}>
        {(figures) => (
          <Card>
            <Facts facts={factsOf(figures)} />
          </Card>
        )}
      </QueryView>
    </Section>
  );
}

function factsOf({ hidden, shown, restored, upheld, waiting }: ModerationFigures) {
  const total = hidden.reduce((sum, { count }) => sum + count, 0);
  return [
    { name: '可以显示', value: `${shown} 条` },
    { name: '隐藏', value: `${total} 条${reasonsOf(hidden)}` },
    { name: '申诉', value: `恢复 ${restored} 条，维持 ${upheld} 条` },
    { name: '现在等待', value: `${waiting} 条` },
  ];
}

const reasonsOf = (hidden: ModerationFigures['hidden']): string =>
  hidden.length === 0
    ? ''
    : `（${hidden.map(({ reason, count }) => `${moderationReasons[reason]} ${count} 条`).join('；')}）`;
