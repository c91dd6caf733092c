import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { whyCannotPropose } from '@/shared/hall/sessions/minutes';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { refusalMessage } from '@/shared/refusals';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ConfirmDialog } from '@/src/ui/dialogs/confirm-dialog';
import { Section } from '@/src/ui/section/section';
import { SwitchRow } from '@/src/ui/switch-row/switch-row';
import { TextArea } from '@/src/ui/text-field/text-area';
import { FormCard } from '../../components/form-card';
import type { MinutesDraftData } from '../../session-types';

type MinutesFormProps = { sessionId: string; saved: MinutesDraftData };
type Item = MinutesDraftData['items'][number];
type Written = { items: Item[]; closing: string };

/** Item by item what was said and resolved; saved for colleagues, then put to those who were there. */
export function MinutesForm({ sessionId, saved }: MinutesFormProps) {
  const place = `minutes:${sessionId}.${saved.revision}.${saved.version}`;
  const [draft, change, forget] = useDraft<Written>(place, {
    items: saved.items,
    closing: saved.closing,
  });
  const [isAsking, ask] = useState(false);
  const [tried, setTried] = useState(false);
  const [revision, setRevision] = useState(saved.revision);
  const queries = useQueryClient();
  const save = useCommand(cloudClient.hall.saveMinutes.mutate, { refetches: [] });
  const propose = useCommand(cloudClient.hall.proposeMinutes.mutate, {
    refetches: [cloud.hall.pathKey()],
  });
  const problem = whyCannotPropose(draft);
  const failure = save.failure ?? propose.failure;
  const isBusy = save.isRunning || propose.isRunning;
  const replace = (itemId: string, changes: Partial<Item>) =>
    change({
      items: draft.items.map((item) => (item.itemId === itemId ? { ...item, ...changes } : item)),
    });
  const keep = async (): Promise<number | null> => {
    const answer = await save
      .runAndWait({
        ...{ sessionId, revision, closing: draft.closing },
        items: draft.items.map(({ itemId, discussion, resolution, concludesTopic }) => ({
          ...{ itemId, discussion, resolution, concludesTopic },
        })),
      })
      .catch(() => null);
    if (answer) setRevision(answer.revision);
    return answer?.revision ?? null;
  };
  const saveOnly = async () => {
    const kept = await keep();
    if (kept === null) return;
    tell('会议记录草稿已保存');
    const queryKey = cloud.hall.minutesDraft.queryKey({ sessionId });
    await queries.invalidateQueries({ queryKey });
    // What was typed is let go of only once the page shows the same from the server.
    if (queries.getQueryData(queryKey)?.revision === kept) forget();
  };
  const putToAttendees = async () => {
    const kept = await keep();
    ask(false);
    if (kept === null) return;
    const answer = await propose.runAndWait({ sessionId, revision: kept }).catch(() => null);
    if (answer) forget();
  };
  return (
    <Section title={saved.version === 0 ? '写会议记录' : '修改会议记录，再请大家确认'}>
      <Callout tone="info">
        {`报名 ${saved.signedUp} 人，到会 ${saved.attendees} 人。时间、地点、到会人数和发言的人会自动写上。`}
      </Callout>
      {draft.items.map((item, index) => (
        <FormCard
          key={item.itemId}
          title={`${index + 1}. ${item.title}`}
          note={item.speakers.length > 0 ? `发言：${item.speakers.join('、')}` : ''}
        >
          <TextArea
            label={`第 ${index + 1} 项讨论的情况`}
            value={item.discussion}
            onChange={(discussion) => replace(item.itemId, { discussion })}
            maxLength={sessionLimits.discussion.max}
            optional
          />
          <TextArea
            label={`第 ${index + 1} 项的决议`}
            value={item.resolution}
            onChange={(resolution) => replace(item.itemId, { resolution })}
            maxLength={sessionLimits.resolution.max}
            hint="没有形成决议的，不用填"
            optional
          />
          {item.topicId !== null && (
            <SwitchRow
              title="作为这个议题的结论"
              note="记录确认后，议题的协商就此结束"
              on={item.concludesTopic}
              onChange={(concludesTopic) => replace(item.itemId, { concludesTopic })}
            />
          )}
        </FormCard>
      ))}
      <TextArea
        label="补充说明"
        value={draft.closing}
        onChange={(closing) => change({ closing })}
        maxLength={sessionLimits.closing.max}
        optional
      />
      {tried && problem && (
        <Callout tone="danger">{refusalMessage(problem.code, problem.details ?? {})}</Callout>
      )}
      {failure && <Callout tone="danger">{failure.message}</Callout>}
      <SecondaryButton loading={save.isRunning} disabled={isBusy} onPress={() => void saveOnly()}>
        保存草稿
      </SecondaryButton>
      <PrimaryButton
        icon="send"
        loading={isBusy}
        onPress={() => {
          setTried(true);
          if (problem === null) ask(true);
        }}
      >
        请到会的人确认
      </PrimaryButton>
      <ConfirmDialog
        open={isAsking}
        title="请到会的人确认吗？"
        message="到会的人会收到消息。这一版不能再改；要改的，可以再出一版，大家重新确认。"
        confirmLabel="请大家确认"
        cancelLabel="再看看"
        loading={isBusy}
        onConfirm={() => void putToAttendees()}
        onCancel={() => ask(false)}
      />
    </Section>
  );
}
