import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { activityProblems, draftProblems } from '@/shared/volunteering/activities/activity-rules';
import type { ActivityRefusal } from '@/shared/volunteering/activities/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { showActivityDesk } from '../../desk-pages';
import type { ActivityForm, OrganiserChoices } from '../../desk-types';
import { draftOf, emptyForm, formOf, inputOf } from './activity-form-state';
import { PlaceFields } from './place-fields';
import { TermsFields } from './terms-fields';
import { WhatFields } from './what-fields';

type WriteFormProps = {
  choices: OrganiserChoices;
  saved: (ActivityForm & { activityId: string }) | null;
};

const wordsOf = ({ code, details }: ActivityRefusal): string => refusalMessage(code, details ?? {});

export function WriteForm({ choices, saved }: WriteFormProps) {
  const initial = useMemo(
    () => (saved ? formOf(saved.activityId, saved) : emptyForm(choices)),
    [saved, choices],
  );
  const place = saved ? `${saved.activityId}.${saved.revision}` : 'new';
  const [form, change, forget] = useDraft(`activity:${place}`, initial);
  const [tried, setTried] = useState(false);
  const isPublished = saved?.state === 'published';
  const problems = isPublished ? activityProblems(draftOf(form)) : draftProblems(draftOf(form));
  const errorOf = (...codes: ActivityRefusal['code'][]) => {
    const problem = tried ? problems.find(({ code }) => codes.includes(code)) : undefined;
    return problem && wordsOf(problem);
  };
  const save = useCommand(cloudClient.volunteering.saveActivity.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      forget();
      tell(isPublished ? '已修改' : '草稿已保存');
      showActivityDesk(form.activityId);
    },
  });
  const submit = () => {
    setTried(true);
    if (problems.length === 0) save.run(inputOf(form));
  };
  const title = isPublished ? '修改活动' : '写志愿活动';
  if (saved && saved.state !== 'draft' && !isPublished)
    return (
      <Page title={title}>
        <Callout tone="info">
          {saved.state === 'submitted'
            ? '这个活动正在审核。要改的话，请先到“管理活动”里撤回。'
            : '这个活动已经结束或取消，不能再改。'}
        </Callout>
      </Page>
    );
  return (
    <Page
      title={title}
      actions={
        <PrimaryButton icon="check" loading={save.isRunning} onPress={submit}>
          {isPublished ? '保存修改' : '保存，去排班次'}
        </PrimaryButton>
      }
    >
      {saved?.returnReason && !isPublished && (
        <Callout tone="warning" title="审核退回，请修改">
          {saved.returnReason}
        </Callout>
      )}
      {isPublished && (
        <Callout tone="info">
          活动已经发布。改了地点，会告诉报名的人；改了风险或保险，报名的人要再确认一次。
        </Callout>
      )}
      <WhatFields
        form={form}
        change={change}
        errorOf={errorOf}
        choices={choices}
        organiserFixed={isPublished}
      />
      <PlaceFields form={form} change={change} errorOf={errorOf} />
      <TermsFields form={form} change={change} errorOf={errorOf} />
      {tried && problems.length > 0 && (
        <Callout tone="danger" title="还不能保存">
          {[...new Set(problems.map(wordsOf))].map((words) => (
            <View key={words}>{words}</View>
          ))}
        </Callout>
      )}
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
    </Page>
  );
}
