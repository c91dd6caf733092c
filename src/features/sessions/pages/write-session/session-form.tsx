import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import type { SessionRefusal } from '@/shared/hall/sessions/refusals';
import { draftProblems } from '@/shared/hall/sessions/session-draft';
import { type Invited, invitations, sessionLimits } from '@/shared/hall/sessions/session-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Page } from '@/src/ui/page/page';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { day } from '@/src/ui/words/time';
import { showSession, showWriteSession } from '../../session-pages';
import type { SessionDraftData } from '../../session-types';
import { AgendaFields } from './agenda-fields';
import { CancelSession } from './cancel-session';
import { draftOf, emptyForm, formOf, type SessionFormState } from './session-form-state';
import { TimeAndPlaceFields } from './time-and-place-fields';

const invitedChoices = Object.entries(invitations).map(([value, label]) => ({
  value: value as Invited,
  label,
}));

const wordsOf = ({ code, details }: SessionRefusal): string => refusalMessage(code, details ?? {});

export function SessionForm({ saved }: { saved: SessionDraftData | null }) {
  const initial = useMemo(() => (saved ? formOf(saved) : emptyForm(newRequestId())), [saved]);
  const place = saved ? `${saved.id}.${saved.revision}` : 'new';
  const [form, change, forget] = useDraft<SessionFormState>(`session:${place}`, initial);
  const [tried, setTried] = useState(false);
  const [isAsking, ask] = useState(false);
  const refetches = [cloud.hall.pathKey()];
  const save = useCommand(cloudClient.hall.saveSession.mutate, { refetches: [] });
  const announce = useCommand(cloudClient.hall.announceSession.mutate, { refetches });
  const problems = draftProblems(draftOf(form));
  const errorOf = (...codes: SessionRefusal['code'][]) => {
    const problem = tried ? problems.find(({ code }) => codes.includes(code)) : undefined;
    return problem && wordsOf(problem);
  };
  const isBusy = save.isRunning || announce.isRunning;
  const failure = save.failure ?? announce.failure;

  const saveDraft = async (): Promise<number | null> => {
    setTried(true);
    if (problems.length > 0) return null;
    const { id, revision } = form;
    const answer = await save.runAndWait({ ...draftOf(form), id, revision }).catch(() => null);
    if (answer) change({ revision: answer.revision });
    return answer?.revision ?? null;
  };
  const keep = async () => {
    if ((await saveDraft()) === null) return;
    forget();
    tell('草稿已保存，同事也能接着写');
    showWriteSession(form.id);
  };
  const send = async () => {
    const revision = await saveDraft();
    ask(false);
    if (revision === null) return;
    const answer = await announce.runAndWait({ sessionId: form.id, revision }).catch(() => null);
    if (!answer) return;
    forget();
    showSession(form.id);
  };
  const begin = () => {
    setTried(true);
    if (problems.length === 0) ask(true);
  };
  return (
    <Page
      title="召开议事会"
      actions={
        <>
          <SecondaryButton loading={save.isRunning} disabled={isBusy} onPress={() => void keep()}>
            保存草稿
          </SecondaryButton>
          <PrimaryButton icon="megaphone" loading={isBusy} onPress={begin}>
            通知大家开会
          </PrimaryButton>
        </>
      }
    >
      <TextField
        label="会议名称"
        value={form.title}
        onChange={(title) => change({ title })}
        maxLength={sessionLimits.title.max}
        placeholder="例如：门禁维修怎么办"
        error={errorOf('sessionTitleLength')}
      />
      <TimeAndPlaceFields form={form} change={change} errorOf={errorOf} />
      {saved && (
        <Callout tone="info">{`按会议规则，现在通知的话，最早可以 ${day(saved.earliestStart)} 开会。`}</Callout>
      )}
      <ChoiceGroup
        label="谁可以报名参加？"
        choices={invitedChoices}
        value={form.invited}
        onChange={(invited) => change({ invited })}
        error={errorOf('agendaTopicMissing')}
      />
      <TextArea
        label="会议说明"
        value={form.introduction}
        onChange={(introduction) => change({ introduction })}
        maxLength={sessionLimits.introduction.max}
        placeholder="为什么开会，请大家准备什么"
        error={errorOf('sessionIntroductionLength')}
        optional
      />
      <AgendaFields agenda={form.agenda} change={change} errorOf={errorOf} />
      {tried && problems.length > 0 && (
        <Callout tone="danger" title="还不能通知">
          {[...new Set(problems.map(wordsOf))].map((words) => (
            <View key={words}>{words}</View>
          ))}
        </Callout>
      )}
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      {saved && <CancelSession sessionId={saved.id} isDraft />}
      <ConfirmDialog
        open={isAsking}
        title="现在通知大家吗？"
        message="会发公告，并告诉关注这些议题的人。通知以后，议程不能再改。"
        confirmLabel="通知"
        cancelLabel="再看看"
        loading={isBusy}
        onConfirm={() => void send()}
        onCancel={() => ask(false)}
      />
    </Page>
  );
}
