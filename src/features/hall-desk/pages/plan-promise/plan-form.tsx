import { useState } from 'react';
import { promiseLimits } from '@/shared/hall/promises/limits';
import { showPromise } from '@/src/features/hall/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { useMe } from '@/src/platform/use-me';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { problemWords } from '../../components/problem-words';
import { MilestoneFields } from './milestone-fields';
import { bodyOptions, draftProblems, emptyPlan, isOutside, planOf } from './plan-draft';

/** What was typed stays on the phone until it is published. */
export function PlanForm({ topicId, title }: { topicId: string; title: string }) {
  const me = useMe();
  const [draft, change, discard] = useDraft(`plan:${topicId}`, emptyPlan);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const plan = useCommand(cloudClient.hall.planPromise.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      showPromise(topicId);
    },
  });
  const problems = draftProblems(draft, new Date());
  const wrong = (...codes: Parameters<typeof problemWords>[1]) =>
    problemWords(problems, codes, isTried);
  const publish = () => {
    setAsking(false);
    const { body, ...rest } = planOf(draft);
    if (body) plan.run({ topicId, body, ...rest, milestones: [...rest.milestones] });
  };
  return (
    <>
      <Section title="谁来办">
        <SelectField
          label="负责单位"
          options={bodyOptions(me.data?.roles ?? [])}
          value={draft.body}
          onChange={(body) => change({ body })}
          error={wrong('promiseBodyMissing')}
        />
        {isOutside(draft) && (
          <TextField
            label="单位名称"
            value={draft.bodyName}
            onChange={(bodyName) => change({ bodyName })}
            maxLength={promiseLimits.bodyName.max}
            placeholder="例如：朝阳街道办事处"
            error={wrong('promiseBodyLength')}
          />
        )}
        <TextField
          label="联系方式"
          value={draft.contact}
          onChange={(contact) => change({ contact })}
          maxLength={promiseLimits.contact.max}
          placeholder="找谁，电话多少"
          hint="公开给居民，请写办公电话。"
          error={wrong('promiseContactLength')}
        />
      </Section>
      <Section title="办什么">
        <TextArea
          label="要做的事"
          value={draft.task}
          onChange={(task) => change({ task })}
          maxLength={promiseLimits.task.max}
          error={wrong('promiseTaskLength')}
        />
        <TextField
          label="预算（元）"
          type="digit"
          value={draft.budget}
          onChange={(budget) => change({ budget })}
          hint="不花钱就不用填。"
          error={wrong('promiseBudgetRange')}
          optional
        />
      </Section>
      <MilestoneFields
        milestones={draft.milestones}
        onChange={(milestones) => change({ milestones })}
        problems={problems}
        isTried={isTried}
      />
      {plan.failure && <Callout tone="danger">{plan.failure.message}</Callout>}
      {isTried && problems.length > 0 && (
        <Callout tone="warning">还有没填好的地方，请看上面红色的提示。</Callout>
      )}
      <PrimaryButton
        icon="calendar-check"
        loading={plan.isRunning}
        onPress={() => {
          setTried(true);
          if (problems.length === 0) setAsking(true);
        }}
      >
        公布计划
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title="公布这个计划？"
        message={`“${title}”的计划会马上公开，关注的人都会收到消息。`}
        confirmLabel="公布计划"
        cancelLabel="再看看"
        onCancel={() => setAsking(false)}
        onConfirm={publish}
      />
    </>
  );
}
