import { View } from '@tarojs/components';
import { startOfShanghaiDay } from '@/shared/shanghai-time';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { day } from '@/src/ui/words/time';
import type { CertificateContent } from '../certificate-types';
import './certificate-paper.scss';

type CertificatePaperProps = {
  content: CertificateContent;
  /** Null while it is not issued yet. */
  issued: { number: string; issuedAt: string } | null;
};

const calendarDay = (date: string): string => day(startOfShanghaiDay(date).toISOString());

/** What a certificate says, item by item as on the paper. */
export const CertificatePaper = ({ content, issued }: CertificatePaperProps) => (
  <Card>
    <View className="certificate-paper">
      <View className="certificate-paper__statement">{statement(content)}</View>
      <Facts facts={facts(content, issued)} />
      {content.activities.map((activity) => (
        <Activity key={`${activity.title} ${activity.firstDay}`} activity={activity} />
      ))}
    </View>
  </Card>
);

const statement = (content: CertificateContent): string =>
  `兹证明 ${content.volunteerName} 于 ${calendarDay(content.fromDate)} 至 ${calendarDay(content.untilDate)} 参加志愿服务，服务时长共 ${minutesText(content.minutes)}。`;

function Activity({ activity }: { activity: CertificateContent['activities'][number] }) {
  const { title, kind, firstDay, lastDay, times, minutes } = activity;
  const days =
    firstDay === lastDay
      ? calendarDay(firstDay)
      : `${calendarDay(firstDay)} 至 ${calendarDay(lastDay)}`;
  return (
    <View className="certificate-paper__activity">
      <View className="certificate-paper__title">{title}</View>
      <View>{`${minutesText(minutes)}　${times} 次　${kind}`}</View>
      <View className="certificate-paper__note">{days}</View>
    </View>
  );
}

const facts = (
  content: CertificateContent,
  issued: CertificatePaperProps['issued'],
): { name: string; value: string }[] =>
  [
    { name: '证明编号', value: issued?.number ?? '' },
    { name: '用途', value: content.purpose },
    { name: '出具单位', value: `${content.communityName} ${content.issuer}` },
    { name: '负责人', value: content.responsible },
    { name: '经办人', value: content.handler },
    { name: '联系方式', value: content.contact },
    { name: '出具日期', value: issued ? day(issued.issuedAt) : '' },
    { name: '备注', value: content.notes },
    { name: '代替', value: content.replaces ? `编号 ${content.replaces} 的证明` : '' },
  ].filter(({ value }) => value !== '');
