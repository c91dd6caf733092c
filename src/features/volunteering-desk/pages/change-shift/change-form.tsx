import { useMemo, useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import { shiftProblems } from '@/shared/volunteering/activities/shift-rules';
import { periodText } from '@/src/features/volunteering/public';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Page } from '@/src/ui/page/page';
import { SelectField } from '@/src/ui/select-field/select-field';
import { TextField } from '@/src/ui/text-field/text-field';
import { LeaderField } from '../../components/leader-field';
import { PostsFields } from '../../components/posts-fields';
import type { ShiftForm } from '../../desk-types';
import { lengthChoices, postsOf } from '../../plan-form-state';
import { changesOf, formOf } from './shift-changes';

const scopes = [
  { value: 'one', label: '只改这一班' },
  { value: 'coming', label: '以后每周都改', note: '单独改过的那几天不动' },
  { value: 'comingAndAlone', label: '以后每周都改，单独改过的也改' },
] as const;

type Scope = (typeof scopes)[number]['value'];

export function ChangeForm({ shift }: { shift: ShiftForm }) {
  const initial = useMemo(() => formOf(shift), [shift]);
  // A draft of before somebody else changed the shift is none of this form's.
  const key = `changeShift:${shift.id}:${shift.startsAt}:${shift.endsAt}`;
  const [form, change, forget] = useDraft(key, initial);
  const [scope, setScope] = useState<Scope>('one');
  const save = useCommand(cloudClient.volunteering.changeShift.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: ({ changed }) => {
      forget();
      tell(changed > 1 ? `${changed} 个班次已修改` : '班次已修改');
      leavePage();
    },
  });
  const changes = changesOf(shift, form);
  const isMoved = changes.date !== undefined || changes.time !== undefined;
  const [problem] = shiftProblems({
    ...{ note: form.note.trim(), needed: form.needed, posts: postsOf(form.posts) },
  });
  const isOtherDay = scope !== 'one' && changes.date !== undefined;
  return (
    <Page
      title="修改班次"
      actions={
        <PrimaryButton
          icon="check"
          loading={save.isRunning}
          disabled={Object.keys(changes).length === 0 || problem !== undefined || isOtherDay}
          onPress={() => save.run({ shiftId: shift.id, scope, changes })}
        >
          保存修改
        </PrimaryButton>
      }
    >
      <Callout tone="info" title={shift.title}>
        {periodText(shift.startsAt, shift.endsAt)}
      </Callout>
      {shift.seriesId && (
        <ChoiceGroup
          label="改哪几班？"
          choices={[...scopes]}
          value={scope}
          onChange={(chosen) => setScope(chosen)}
        />
      )}
      <DateTimeField
        label="开始时间"
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt })}
        error={isOtherDay ? '换到别的日子，只能一班一班改；每周的可以改几点。' : undefined}
      />
      <SelectField
        label="多久"
        options={lengthChoices(form.lengthMinutes)}
        value={String(form.lengthMinutes)}
        onChange={(minutes) => change({ lengthMinutes: Number(minutes) })}
      />
      {isMoved && (
        <Callout tone="warning">
          时间改了，会告诉所有报名的人。报名继续有效；时间不合适的人可以取消，不算临时取消。
        </Callout>
      )}
      <PostsFields
        posts={form.posts}
        onChange={(posts) => change({ posts })}
        kept={shift.posts.length}
        error={undefined}
      />
      <Card>
        <NumberStepper
          label="至少要几个人"
          value={form.needed}
          min={1}
          max={shiftLimits.capacity.max}
          unit="人"
          onChange={(needed) => change({ needed })}
        />
      </Card>
      <TextField
        label="说明"
        value={form.note}
        onChange={(note) => change({ note })}
        maxLength={shiftLimits.note.max}
        optional
      />
      <LeaderField leader={form.leader} onChange={(leader) => change({ leader })} />
      {problem && (
        <Callout tone="danger">{refusalMessage(problem.code, problem.details ?? {})}</Callout>
      )}
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
    </Page>
  );
}
