import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Facts } from '@/src/ui/facts/facts';
import { Section } from '@/src/ui/section/section';
import type { ReviewDesk } from '../../adoption-types';
import { openTextDesk, openWarnings } from '../../desk-pages';

type HandInProps = { conventionId: string; desk: ReviewDesk };

/** What would be handed in, what still keeps it back, and handing it in. */
export function HandIn({ conventionId, desk: { draft, rounds, conventionName } }: HandInProps) {
  const submission = useCommand(cloudClient.conventions.submitForReview.mutate, {
    refetches: [cloud.conventions.pathKey()],
  });
  const problem = whatKeepsItBack(draft, rounds);
  return (
    <Section title="提交草案">
      {draft && (
        <Card>
          <Facts
            facts={[
              { name: '公约', value: conventionName },
              { name: '草案', value: `第 ${draft.version} 稿` },
              { name: '文字指纹', value: `${draft.digest.slice(0, 16)}…` },
            ]}
          />
        </Card>
      )}
      {problem ? (
        <>
          <Callout tone="warning" title="还不能提交">
            {problem}
          </Callout>
          {draft && draft.unansweredWarnings > 0 ? (
            <SecondaryButton icon="triangle-alert" onPress={() => openWarnings(conventionId)}>
              处理条款检查的提示
            </SecondaryButton>
          ) : (
            <SecondaryButton icon="pencil" onPress={() => openTextDesk(conventionId)}>
              去拟定草案
            </SecondaryButton>
          )}
        </>
      ) : (
        <Callout tone="info" title="提交以后，文字就定下来了">
          审核期间不能改草案。审核人要求修改的，会退回来再改。
        </Callout>
      )}
      {submission.failure && <Callout tone="danger">{submission.failure.message}</Callout>}
      {draft && !problem && (
        <PrimaryButton
          icon="send"
          loading={submission.isRunning}
          onPress={() => submission.run({ conventionId, version: draft.version })}
        >
          {`把第 ${draft.version} 稿提交审核`}
        </PrimaryButton>
      )}
    </Section>
  );
}

/** As the server will refuse; said beforehand so that nobody presses in vain. */
function whatKeepsItBack(draft: ReviewDesk['draft'], rounds: ReviewDesk['rounds']): string | null {
  if (!draft) return '草案还没有公布，请先写好并公布一稿。';
  if (draft.unansweredWarnings > 0) {
    return `还有 ${draft.unansweredWarnings} 处条款检查的提示没有处理，请修改条款或写明理由。`;
  }
  const [last] = rounds;
  if (last?.state !== 'changesRequired') return null;
  if (last.version >= draft.version) return '审核人要求修改，请改好草案、公布新的一稿。';
  const unmet = last.remarks.filter(
    ({ weight, answer }) => weight === 'required' && answer === null,
  ).length;
  return unmet > 0 ? `还有 ${unmet} 条“必须修改”的意见没有写处理情况，请在下面逐条写好。` : null;
}
