import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';
import { shiftProblems } from '@/shared/volunteering/activities/shift-rules';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { tell } from '@/src/platform/tell';
import { useDraft } from '@/src/platform/use-draft';
import { useSubmission } from '@/src/platform/use-submission';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Page } from '@/src/ui/page/page';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextField } from '@/src/ui/text-field/text-field';
import { LeaderField } from '../../components/leader-field';
import { PostsFields } from '../../components/posts-fields';
import { emptyPlan, postsOf, whenOf } from '../../plan-form-state';
import { datesOf, whenProblems } from './plan-dates';
import { WhenFields } from './when-fields';

const wordsOf = ({ code, details }: ActivityRefusal): string => refusalMessage(code, details ?? {});

export function PlanForm({ activityId }: { activityId: string }) {
  const initial = useMemo(emptyPlan, []);
  const [form, change, forget] = useDraft(`planShifts:${activityId}`, initial);
  const [tried, setTried] = useState(false);
  const submission = useSubmission({
    key: `planShifts:${activityId}`,
    send: cloudClient.volunteering.planShifts.mutate,
    refetches: [cloud.volunteering.pathKey()],
    onReceived: ({ shiftIds }) => {
      forget();
      tell(`排好了 ${shiftIds.length} 个班次`);
      leavePage();
    },
  });
  const posts = postsOf(form.posts);
  const problems = [
    ...whenProblems(form),
    ...shiftProblems({ note: form.note.trim(), needed: form.needed, posts }),
  ];
  const errorOf = (...codes: ActivityRefusal['code'][]) => {
    const problem = tried ? problems.find(({ code }) => codes.includes(code)) : undefined;
    return problem && wordsOf(problem);
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    const { planId, needed, note, leader } = form;
    submission.submit({
      ...{ activityId, planId, when: whenOf(form), posts, needed, note: note.trim() },
      leaderAccountId: leader?.accountId ?? null,
    });
  };
  const dates = whenProblems(form).length === 0 ? datesOf(form).length : 0;
  return (
    <Page
      title="安排班次"
      actions={
        <PrimaryButton
          icon="calendar-plus"
          loading={submission.status === 'sending'}
          disabled={submission.status === 'notReceivedYet'}
          onPress={submit}
        >
          {dates > 1 ? `排好这 ${dates} 个班次` : '排好这个班次'}
        </PrimaryButton>
      }
    >
      <SubmissionNotice submission={submission} />
      <WhenFields form={form} change={change} errorOf={errorOf} />
      <PostsFields
        posts={form.posts}
        onChange={(changed) => change({ posts: changed })}
        error={errorOf(
          'shiftPostsCount',
          'shiftPostNameLength',
          'shiftPostNamesSame',
          'shiftCapacityRange',
        )}
      />
      <Card>
        <NumberStepper
          label="至少要几个人"
          note="开始前两天还不够，会提醒您"
          value={form.needed}
          min={1}
          max={shiftLimits.capacity.max}
          unit="人"
          error={errorOf('shiftNeededRange')}
          onChange={(needed) => change({ needed })}
        />
      </Card>
      <TextField
        label="说明"
        value={form.note}
        onChange={(note) => change({ note })}
        maxLength={shiftLimits.note.max}
        placeholder="例如：请自带水杯，下雨改在楼道里"
        error={errorOf('shiftNoteLength')}
        optional
      />
      <LeaderField leader={form.leader} onChange={(leader) => change({ leader })} />
      {tried && problems.length > 0 && (
        <Callout tone="danger" title="还不能排">
          {[...new Set(problems.map(wordsOf))].map((words) => (
            <View key={words}>{words}</View>
          ))}
        </Callout>
      )}
    </Page>
  );
}
