import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { RevisionState } from '@/shared/conventions/revision-life-cycle';
import { openText } from '@/src/features/conventions/public';
import { cloud } from '@/src/platform/cloud';
import { PrimaryButton, SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { QueryView } from '@/src/ui/query-view/query-view';
import { openReviewDesk, openTextDesk, openWarnings } from '../desk-pages';
import { Checklist } from './checklist';

type DraftingStepCardProps = { conventionId: string; state: RevisionState };

/** Writing the draft: what it still needs before it can be handed in, and the way to the first of it. */
export function DraftingStepCard({ conventionId, state }: DraftingStepCardProps) {
  const summary = useQuery(cloud.conventions.textSummary.queryOptions({ conventionId }));
  const version = summary.data?.version?.number ?? null;
  const warnings = useQuery(
    cloud.conventions.warningsOf.queryOptions(
      { conventionId, version },
      { enabled: version !== null },
    ),
  );
  const review = useQuery(
    cloud.conventions.reviewDesk.queryOptions({ conventionId }, { enabled: state === 'drafting' }),
  );
  return (
    <QueryView query={summary} loadingRows={2}>
      {({ isBegun, openSuggestions }) => {
        if (state !== 'drafting')
          return (
            <>
              <View>{version ? `公布到第 ${version} 稿。` : '还没有公布草案。'}</View>
              <SecondaryButton icon="file-text" onPress={() => openText(conventionId)}>
                看草案
              </SecondaryButton>
            </>
          );
        const unanswered = warnings.data?.unanswered ?? 0;
        const newest = review.data?.rounds[0];
        const isSentBack = newest?.state === 'changesRequired';
        const needs = {
          ...{ isBegun, version, unanswered, openSuggestions },
          sameAsSentBack: isSentBack && newest.version === version,
        };
        return (
          <>
            {isSentBack && <SentBack conventionId={conventionId} />}
            <Checklist items={itemsOf(needs)} />
            <NextStep conventionId={conventionId} {...needs} />
          </>
        );
      }}
    </QueryView>
  );
}

const SentBack = ({ conventionId }: { conventionId: string }) => (
  <Callout tone="warning" title="审核要求修改">
    <View>照审核意见改好，公布新的一稿，再重新提请审核。</View>
    <TextButton icon="shield-check" onPress={() => openReviewDesk(conventionId)}>
      看审核意见
    </TextButton>
  </Callout>
);

interface Needs {
  isBegun: boolean;
  version: number | null;
  unanswered: number;
  openSuggestions: number;
  /** Nothing new is published yet since the reviewer sent it back: it cannot be handed in. */
  sameAsSentBack: boolean;
}

const itemsOf = ({ isBegun, version, unanswered, openSuggestions }: Needs) => [
  { word: '起草：用范本、用现行版本，或者自己写', isDone: isBegun },
  {
    word: version ? `已公布到第 ${version} 稿，居民可以提建议` : '公布一稿，让居民提修改建议',
    isDone: version !== null,
  },
  {
    word:
      openSuggestions > 0 ? `答复居民的修改建议，还有 ${openSuggestions} 条` : '居民的建议都答复了',
    isDone: version !== null && openSuggestions === 0,
  },
  {
    word: unanswered > 0 ? `处理条款检查的提示，还有 ${unanswered} 处` : '条款检查没有剩下的提示',
    isDone: version !== null && unanswered === 0,
  },
];

function NextStep({
  conventionId,
  isBegun,
  version,
  unanswered,
  sameAsSentBack,
}: Needs & { conventionId: string }) {
  const write = (
    <SecondaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
      改草案、答复建议
    </SecondaryButton>
  );
  if (!isBegun || version === null)
    return (
      <PrimaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
        {isBegun ? '接着写，公布第一稿' : '开始起草'}
      </PrimaryButton>
    );
  if (sameAsSentBack)
    return (
      <PrimaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
        照审核意见改草案
      </PrimaryButton>
    );
  if (unanswered > 0)
    return (
      <>
        <PrimaryButton icon="triangle-alert" onPress={() => openWarnings(conventionId)}>
          处理条款检查的提示
        </PrimaryButton>
        {write}
      </>
    );
  return (
    <>
      <PrimaryButton icon="send" onPress={() => openReviewDesk(conventionId)}>
        提请审核
      </PrimaryButton>
      {write}
      <SecondaryButton icon="shield-check" onPress={() => openWarnings(conventionId)}>
        看条款检查
      </SecondaryButton>
    </>
  );
}
