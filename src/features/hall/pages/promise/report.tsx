import { Text, View } from '@tarojs/components';
import { averageText, type Score, scores, scoreWords } from '@/shared/hall/promises/ratings';
import { Card } from '@/src/ui/card/card';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { Section } from '@/src/ui/section/section';
import { dayAndTime } from '@/src/ui/words/time';
import { ratingWords } from '../../promise-looks';
import type { PromiseData, PromiseDetail, RatingFigures } from '../../promise-types';
import { RatingForm } from './rating-form';
import { RatingWords } from './rating-words';

type ReportProps = {
  promise: PromiseData;
  viewer: PromiseDetail['viewer'];
  topicId: string;
  round: number | null;
};

/** What came of it, and what residents say of it. */
export function Report({ promise, viewer, topicId, round }: ReportProps) {
  const { report, ratings } = promise;
  if (!report) return null;
  return (
    <>
      <Section title="办结报告">
        <Card tone="accent">
          <Text className="promise__words" userSelect>
            {report.summary}
          </Text>
          <PhotoGrid photos={report.photos} />
          <View className="promise__soft">{`${promise.body} · ${dayAndTime(report.at)}`}</View>
        </Card>
      </Section>
      <Section title="居民评价">
        {viewer.mayRate && <RatingForm topicId={topicId} own={viewer.ownRating} />}
        <Figures ratings={ratings} isOpen={promise.endedAt === null} />
        <RatingWords topicId={topicId} round={round} />
      </Section>
    </>
  );
}

function Figures({ ratings, isOpen }: { ratings: RatingFigures; isOpen: boolean }) {
  const { count, averageTenths, scoreCounts } = ratings;
  if (averageTenths === null || scoreCounts === null)
    return (
      <View className="promise__soft">
        {isOpen
          ? `${ratingWords(ratings)}。分数在评价结束后公布，谁打了几分不公开。`
          : `${ratingWords(ratings)}。人数太少，为了不让人猜出谁打了几分，不公布分数。`}
      </View>
    );
  const countOf = (score: Score) => scoreCounts[score - 1] ?? 0;
  return (
    <Card>
      <View className="promise__facts">
        <View className="promise__amount">{`平均 ${averageText(averageTenths)}（${count} 人评价）`}</View>
        {[...scores].reverse().map((score) => (
          <ProgressBar
            key={score}
            label={`${score} 分 ${scoreWords[score]}`}
            text={`${countOf(score)} 人`}
            share={countOf(score) / count}
            tone="neutral"
          />
        ))}
      </View>
    </Card>
  );
}
