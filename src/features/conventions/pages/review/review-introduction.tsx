import { conventionKinds } from '@/shared/conventions/convention-kinds';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { RemarkCard } from '../../components/remark-card';
import type { OpenedReview } from '../../review-types';

/** Who asks for the review, what is asked, and what became of the remarks of the round before. */
export function ReviewIntroduction({ review }: { review: OpenedReview }) {
  const { communityName, conventionName, kind, edition, round, expiresAt, remarksBefore } = review;
  return (
    <>
      <Callout tone="info" title={`${communityName}请您审核`}>
        请逐条看草案，对哪一条有意见就在那一条下面写，最后在页面底部提交结论。写下的意见会马上保存，可以分几次写。
      </Callout>
      <Card>
        <Facts
          facts={[
            { name: '公约', value: `${conventionName}（${conventionKinds[kind]}）` },
            { name: '版本', value: `第${edition}版草案` },
            { name: '轮次', value: `第 ${round} 轮审核` },
            { name: '链接有效到', value: dayAndTime(expiresAt) },
          ]}
        />
      </Card>
      {remarksBefore.length > 0 && (
        <Section title="上一轮意见的处理情况">
          {remarksBefore.map((remark) => (
            <RemarkCard key={remark.remarkId} remark={remark} />
          ))}
        </Section>
      )}
    </>
  );
}
