import { useMemo, useState } from 'react';
import type { SessionRefusal } from '@/shared/hall/sessions/refusals';
import { arrangementProblems } from '@/shared/hall/sessions/session-draft';
import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { showSession } from '../../session-pages';
import type { SessionDraftData } from '../../session-types';
import { CancelSession } from './cancel-session';
import { draftOf, formOf, type SessionFormState } from './session-form-state';
import { TimeAndPlaceFields } from './time-and-place-fields';

/** Moving a session that was announced, giving it more places, or calling it off. */
export function ArrangementForm({ saved }: { saved: SessionDraftData }) {
  const initial = useMemo(() => formOf(saved), [saved]);
  const [form, change, forget] = useDraft<SessionFormState>(`arrangement:${saved.id}`, initial);
  const [tried, setTried] = useState(false);
  const save = useCommand(cloudClient.hall.changeArrangement.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      forget();
      tell('已修改');
      showSession(saved.id);
    },
  });
  const { place, startsAt, endsAt, capacity } = draftOf(form);
  const arrangement = { place, startsAt, endsAt, capacity };
  const problems = arrangementProblems(arrangement);
  const errorOf = (...codes: SessionRefusal['code'][]) => {
    const problem = tried ? problems.find(({ code }) => codes.includes(code)) : undefined;
    return problem && refusalMessage(problem.code, problem.details ?? {});
  };
  const submit = () => {
    setTried(true);
    if (problems.length === 0) save.run({ sessionId: saved.id, ...arrangement });
  };
  if (!comingStates.includes(saved.state))
    return (
      <Page title="修改会议">
        <Callout tone="info">这场会已经结束或取消，不能再改。</Callout>
      </Page>
    );
  return (
    <Page
      title="修改会议"
      actions={
        <PrimaryButton loading={save.isRunning} onPress={submit}>
          保存修改
        </PrimaryButton>
      }
    >
      <Callout tone="info" title={saved.title}>
        时间、地点改了，会告诉所有报名的人，报名继续有效。开会前 24 小时以内，时间和地点不能再改。
      </Callout>
      <TimeAndPlaceFields form={form} change={change} errorOf={errorOf} />
      {save.failure && <Callout tone="danger">{save.failure.message}</Callout>}
      {saved.state === 'announced' && <CancelSession sessionId={saved.id} />}
    </Page>
  );
}
