import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Empty } from '@/src/ui/states/empty';

type BeginTextProps = { topicId: string; topicTitle: string };

/** Nothing is written yet: begins with what the topic's author proposed. */
export function BeginText({ topicId, topicTitle }: BeginTextProps) {
  const begin = useCommand(cloudClient.hall.beginText.mutate, {
    refetches: [cloud.hall.pathKey()],
  });
  return (
    <>
      <Empty
        icon="file-text"
        title={`“${topicTitle}”还没有方案文稿`}
        note="从提议人的建议开始，一段一段写清楚怎么办。公布以前，只有写的人能看到。"
        action={
          <PrimaryButton
            compact
            icon="pencil"
            loading={begin.isRunning}
            onPress={() => begin.run({ topicId })}
          >
            开始写
          </PrimaryButton>
        }
      />
      {begin.failure && <Callout tone="danger">{begin.failure.message}</Callout>}
    </>
  );
}
