import { View } from '@tarojs/components';
import { moderationReasons } from '@/shared/moderation/moderation-reasons';
import { queuedBecause } from '@/shared/moderation/queued-because';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { Timeline } from '@/src/ui/timeline/timeline';
import { dayAndTime } from '@/src/ui/words/time';
import { QuotedWords } from '../../components/quoted-words';
import type { ItemDetail } from '../../moderation-types';
import './item.scss';

/** The appeal, the reports (nobody's name stands there), and what was decided before. */
export function ItemHistory({ item: { appeal, reports, decisions } }: { item: ItemDetail }) {
  return (
    <>
      {appeal && (
        <Section title="作者的申诉">
          <Said words={appeal.words} at={appeal.at} />
        </Section>
      )}
      {reports.length > 0 && (
        <Section title={`${reports.length} 人举报`}>
          {reports.map(({ reason, words, at }) => (
            <Said
              key={`${at}${reason}${words}`}
              title={moderationReasons[reason]}
              words={words}
              at={at}
            />
          ))}
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title="以前的处理">
          <Card>
            <Timeline events={decisions.map(decisionEvent)} />
          </Card>
        </Section>
      )}
    </>
  );
}

function Said({ title, words, at }: { title?: string; words: string; at: string }) {
  return (
    <Card>
      <View className="moderation-item__said">
        {title && <View>{title}</View>}
        {words !== '' && <QuotedWords>{words}</QuotedWords>}
        <View className="moderation-item__time">{dayAndTime(at)}</View>
      </View>
    </Card>
  );
}

function decisionEvent(made: ItemDetail['decisions'][number]) {
  const { decision, reason, note, because, byName, bySameModerator, at } = made;
  const why = [reason ? moderationReasons[reason] : '', note].filter(Boolean).join('，');
  const by = bySameModerator ? `${byName}（隐藏和复核是同一人）` : byName;
  return {
    id: at,
    at,
    icon: decision === 'show' ? ('eye' as const) : ('shield-alert' as const),
    title: decision === 'show' ? '可以显示' : `隐藏：${why}`,
    note: `${by}，因为${queuedBecause[because]}${decision === 'show' && note ? `。${note}` : ''}`,
  };
}
