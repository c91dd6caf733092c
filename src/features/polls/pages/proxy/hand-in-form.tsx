import { View } from '@tarojs/components';
import { shanghaiDay } from '@/shared/shanghai-time';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Page } from '@/src/ui/page/page';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { Section } from '@/src/ui/section/section';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { TextField } from '@/src/ui/text-field/text-field';
import { AnswerField } from '../../components/ballot-paper/answer-field';
import { LegalEffectTag } from '../../components/legal-effect-tag';
import type { PollDetail } from '../../poll-types';
import { finishedAnswers } from '../ballot/paper';
import { emptyHandIn, whyNotHandedIn } from './hand-in-draft';
import { HandedIn } from './handed-in';
import { PrincipalFields } from './principal-fields';
import { useHandIn } from './use-hand-in';

/** Photo of the authorisation, and the choices exactly as the principal has written them. */
export function HandInForm({ poll }: { poll: PollDetail }) {
  const [draft, change, discard] = useDraft(`authorisation:${poll.id}`, emptyHandIn);
  const handIn = useHandIn(poll.id, discard);
  const answers = finishedAnswers(poll.items, draft.given);
  const missing = whyNotHandedIn(draft, answers !== null);
  const { proxy } = poll.ruleSet;
  const send = () => {
    if (!answers) return;
    const byNumber = draft.by === 'number';
    void handIn.send({
      principal: {
        paperNumber: byNumber ? draft.paperNumber : null,
        unitId: byNumber ? null : draft.unitId,
        name: draft.name,
      },
      answers,
      photoIds: draft.photos.map(({ fileId }) => fileId),
      authorisation: {
        matter: draft.matter,
        from: shanghaiDay(draft.from ?? ''),
        until: shanghaiDay(draft.until ?? ''),
      },
    });
  };
  return (
    <Page
      title="代交委托书"
      actions={
        <PrimaryButton
          icon="send"
          loading={handIn.isSending}
          disabled={missing !== null}
          onPress={send}
        >
          {missing ?? '交给工作人员核对'}
        </PrimaryButton>
      }
    >
      <LegalEffectTag legalEffect={poll.legalEffect} />
      <Callout tone="info" title="照委托人写明的意见选">
        <View>
          {`${proxy.principalsPerProxy === null ? '' : `一个人最多接受 ${proxy.principalsPerProxy} 户的委托。`}${proxy.withinHousehold ? '只能接受本户成员的委托。' : ''}工作人员会拿照片和您选的核对，核对通过才算数。委托人本人后来自己投票的，以本人的票为准。`}
        </View>
      </Callout>
      <SubmissionNotice submission={handIn.submission} />
      {handIn.problem && <Callout tone="danger">{handIn.problem}</Callout>}
      <PrincipalFields draft={draft} change={change} />
      <Section title="委托书上写的">
        <TextField
          label="委托的事项"
          value={draft.matter}
          onChange={(matter) => change({ matter })}
          maxLength={200}
        />
        <DateTimeField
          label="委托期限，从"
          withTime={false}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <DateTimeField
          label="委托期限，到（含当天）"
          withTime={false}
          value={draft.until}
          onChange={(until) => change({ until })}
        />
        <PhotoPicker
          label="委托书的照片"
          photos={draft.photos}
          onChange={(photos) => change({ photos })}
          hint="拍清楚每一项的意见和签名。只有核对的工作人员能看到"
        />
      </Section>
      {poll.items.map((item) => (
        <Section key={item.itemId} title={item.title}>
          <AnswerField
            item={item}
            answer={draft.given[item.itemId] ?? null}
            onAnswer={(answer) => change({ given: { ...draft.given, [item.itemId]: answer } })}
          />
        </Section>
      ))}
      <HandedIn poll={poll} />
    </Page>
  );
}
