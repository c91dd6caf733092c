import { View } from '@tarojs/components';
import { resultSummary } from '@/shared/polls/result-summary';
import { visibilities } from '@/shared/polls/visibility';
import { lastPostedDay } from '@/shared/shanghai-time';
import { Card } from '@/src/ui/card/card';
import { Countdown } from '@/src/ui/countdown/countdown';
import { Facts } from '@/src/ui/facts/facts';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { Certificate } from '../../poll-types';

/** What came out, how far it is settled, and when it happened. */
export function CertificateHead({ certificate }: { certificate: Certificate }) {
  const { title, communityName, publisher, tally, count } = certificate;
  return (
    <View className="certificate__head">
      <View className="certificate__community">{`${communityName}　${publisher}`}</View>
      <View className="certificate__title">{title}</View>
      <View className="certificate__summary">{resultSummary(tally)}</View>
      <View className="certificate__tags">
        <State certificate={certificate} />
        <StatusTag icon="scale">{count > 1 ? `第 ${count} 次计票` : '第 1 次计票'}</StatusTag>
        <StatusTag icon="vote">{visibilities[certificate.visibility]}</StatusTag>
      </View>
      <View className="certificate__facts">
        <Card>
          <Facts facts={facts(certificate)} />
        </Card>
      </View>
    </View>
  );
}

function State({ certificate: { state } }: { certificate: Certificate }) {
  switch (state) {
    case 'preliminary':
      return (
        <StatusTag icon="clock" tone="warning">
          公示中，还不是最终结果
        </StatusTag>
      );
    case 'final':
      return (
        <StatusTag icon="badge-check" tone="success">
          最终结果
        </StatusTag>
      );
    case 'archived':
      return (
        <StatusTag icon="archive" tone="success">
          最终结果，已归档
        </StatusTag>
      );
  }
}

const facts = (certificate: Certificate) => [
  {
    name: '投票时间',
    value: `${dayAndTime(certificate.opensAt)} 到 ${dayAndTime(certificate.closesAt)}`,
  },
  { name: '计票时间', value: dayAndTime(certificate.countedAt) },
  {
    name: '公示到',
    value:
      certificate.state === 'preliminary' ? (
        <>
          <View>{`${lastPostedDay(certificate.postedUntil)}（含当天）`}</View>
          <Countdown until={certificate.postedUntil} prefix="还有" passed="公示期已经结束" />
        </>
      ) : (
        `${lastPostedDay(certificate.postedUntil)}（含当天）`
      ),
  },
  { name: '异议', value: objectionWords(certificate.objections) },
  { name: '封存到', value: `${lastPostedDay(certificate.sealedUntil)}（表决票和名册）` },
];

function objectionWords({ filed, unanswered, upheld }: Certificate['objections']): string {
  if (filed === 0) return '没有人提出';
  const answered = filed - unanswered;
  const waiting = unanswered > 0 ? `，${unanswered} 件等待答复` : '';
  return `${filed} 件，已答复 ${answered} 件，其中成立 ${upheld} 件${waiting}`;
}
