import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { sinceThen } from '@/src/ui/words/time';
import './shift-messages.scss';

type ShiftMessagesProps = {
  shiftId: string;
  /** For whoever leads: says whom each was for. */
  namesAudience?: boolean;
};

/** What leaders wrote to those of a shift; nothing where nothing was written, or not for the reader. */
export function ShiftMessages({ shiftId, namesAudience = false }: ShiftMessagesProps) {
  const query = useQuery(cloud.volunteering.shiftMessages.queryOptions({ shiftId }));
  if (query.data?.items.length === 0) return null;
  return (
    <Section title="负责人的通知">
      <QueryView query={query} loadingRows={1}>
        {({ items }) =>
          items.map(({ id, audience, body, authorName, writtenAt }) => (
            <Card key={id}>
              <View className="shift-message__body">{body}</View>
              <View className="shift-message__author">
                {`${authorName}，${sinceThen(writtenAt)}`}
                {namesAudience &&
                  (audience === 'waiting' ? '，发给候补的人' : '，发给报名成功的人')}
              </View>
            </Card>
          ))
        }
      </QueryView>
    </Section>
  );
}
