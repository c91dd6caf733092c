import { View } from '@tarojs/components';
import { ModerationMark, ReportButton } from '@/src/features/moderation/public';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { SessionMinutes } from '../../session-types';
import './remarks.scss';

/** What attendees hold against the minutes, for everybody to read. */
export function Remarks({ remarks }: Pick<SessionMinutes, 'remarks'>) {
  if (remarks.length === 0) return null;
  return (
    <Section title="到会的人的意见">
      {remarks.map(({ id, name, isMine, remark, visibility }) => (
        <Card key={id}>
          <View className="remark__head">
            <View>{isMine ? `${name}（您）` : name}</View>
            {!isMine && <ReportButton kind="minutesRemark" id={id} />}
          </View>
          <View className="remark__words">{remark}</View>
          {isMine && <ModerationMark kind="minutesRemark" id={id} visibility={visibility} />}
        </Card>
      ))}
    </Section>
  );
}
