import { View } from '@tarojs/components';
import { useState } from 'react';
import { warningRules } from '@/shared/conventions/warnings/warning-rules';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import type { OpenedReview, ReviewedParagraph, ShownRemark } from '../../review-types';
import { OwnRemark } from './own-remark';
import { RemarkSheet } from './remark-sheet';
import './reviewed-text.scss';

type ReviewedTextProps = { token: string; review: OpenedReview };

/** What is written about: a paragraph, or the whole. */
export type RemarkPlace = Pick<ReviewedParagraph, 'label' | 'text'> & {
  paragraphId: string | null;
};

const whole: RemarkPlace = { paragraphId: null, label: null, text: '' };

/** The draft, clause by clause, each with the reviewer's remarks below it. */
export function ReviewedText({ token, review }: ReviewedTextProps) {
  const [writing, setWriting] = useState<{ place: RemarkPlace; remark?: ShownRemark } | null>(null);
  const remarksOf = ({ paragraphId }: RemarkPlace) =>
    review.remarks
      .filter((remark) => remark.paragraphId === paragraphId)
      .map((remark) => (
        <OwnRemark
          key={remark.remarkId}
          {...{ token, remark }}
          onRewrite={() => setWriting({ place: placeOf(review, remark), remark })}
        />
      ));
  return (
    <>
      <Section title={review.title}>
        {review.paragraphs.map((paragraph) => (
          <View key={paragraph.paragraphId} className="reviewed-text__paragraph">
            <Card>
              <Paragraph paragraph={paragraph} />
              {paragraph.allowed.map(({ rule, reason }) => (
                <View key={rule} className="reviewed-text__allowed">
                  {`系统提示“${warningRules[rule].name}”，社区说明：${reason}`}
                </View>
              ))}
              <TextButton
                icon="message-square-plus"
                label={`对${paragraph.label ?? paragraph.text}写意见`}
                onPress={() => setWriting({ place: paragraph })}
              >
                写意见
              </TextButton>
            </Card>
            {remarksOf(paragraph)}
          </View>
        ))}
      </Section>
      <Section
        title="对全文的意见"
        action={
          <TextButton
            icon="message-square-plus"
            label="对全文写意见"
            onPress={() => setWriting({ place: whole })}
          >
            写意见
          </TextButton>
        }
      >
        {remarksOf(whole)}
      </Section>
      {writing && <RemarkSheet {...{ token, ...writing }} onClose={() => setWriting(null)} />}
    </>
  );
}

const placeOf = ({ paragraphs }: OpenedReview, { paragraphId }: ShownRemark): RemarkPlace =>
  paragraphs.find((paragraph) => paragraph.paragraphId === paragraphId) ?? whole;

function Paragraph({ paragraph: { kind, label, text } }: { paragraph: ReviewedParagraph }) {
  if (kind === 'heading') return <View className="reviewed-text__heading">{text}</View>;
  return (
    <View className="reviewed-text__clause">
      <View className="reviewed-text__label">{label}</View>
      <View>{text}</View>
    </View>
  );
}
