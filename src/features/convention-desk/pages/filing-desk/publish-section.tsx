import { useState } from 'react';
import { cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import type { FilingDesk } from '../../adoption-types';

type PublishSectionProps = { conventionId: string; desk: FilingDesk };

/** Publishing: asked once more, because it cannot be taken back. */
export function PublishSection({ conventionId, desk }: PublishSectionProps) {
  const { filing, edition, conventionName } = desk;
  const [isAsking, setAsking] = useState(false);
  const publishing = useCommand(cloudClient.conventions.publishEdition.mutate, {
    onDone: () => tell('已公布'),
  });
  const publish = () => {
    setAsking(false);
    publishing.run({ conventionId });
  };
  return (
    <Section title="公布">
      <Callout
        tone={filing ? 'info' : 'warning'}
        title={filing ? '公布以后马上施行' : '先登记备案'}
      >
        {filing
          ? '全体居民会收到公告，并被请来阅读、签署知晓。上一版同时停止施行。'
          : '登记好备案的日期、单位和备案号，才能公布。'}
      </Callout>
      {publishing.failure && <Callout tone="danger">{publishing.failure.message}</Callout>}
      <PrimaryButton
        icon="megaphone"
        disabled={filing === null}
        loading={publishing.isRunning}
        onPress={() => setAsking(true)}
      >
        公布施行
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title={`公布《${conventionName}》第${edition}版吗？`}
        message="公布以后不能撤回；要改的话，需要重新走一遍修订。"
        confirmLabel="公布"
        onConfirm={publish}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
