import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerDayProblem, seatLimits, seatTextProblem } from '@/shared/hall/seats/seat-rules';
import { refusalMessage } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import { PrimaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { ManyChoices } from '@/src/ui/choice-group/many-choices';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { TextArea } from '@/src/ui/text-field/text-area';
import { TextField } from '@/src/ui/text-field/text-field';
import { bodyChoices, emptyInvitation, invitationsOf, residentChoices } from './invitation-draft';

/** Whom to invite, what to ask them, and until when. What was typed stays until it is sent. */
export function InvitationForm({ topicId }: { topicId: string }) {
  const options = useInfiniteQuery(
    cloud.hall.seatOptions.infiniteQueryOptions({ topicId }, nextPage),
  );
  const [draft, change, discard] = useDraft(`desk:invite:${topicId}`, emptyInvitation);
  const [isTried, setTried] = useState(false);
  const invite = useCommand(cloudClient.hall.inviteSeats.mutate, {
    refetches: [cloud.hall.pathKey()],
    onDone: () => {
      discard();
      setTried(false);
    },
  });
  const seats = invitationsOf(draft);
  const day = draft.answerUntil && shanghaiDay(draft.answerUntil);
  const dayProblem = day ? answerDayProblem(day, new Date()) : null;
  const nameProblem = draft.outsideName ? seatTextProblem('outsideName', draft.outsideName) : null;
  const send = () => {
    setTried(true);
    if (seats.length > 0 && !dayProblem && !nameProblem)
      invite.run({ topicId, seats, answerBy: day });
  };
  return (
    <Section title="邀请谁来答复">
      <QueryView query={options}>
        {({ pages }) => (
          <>
            <ManyChoices
              label="社区里的单位"
              choices={bodyChoices(pages)}
              values={draft.bodies}
              onChange={(bodies) => change({ bodies })}
            />
            <TextField
              label="外面的单位"
              value={draft.outsideName}
              onChange={(outsideName) => change({ outsideName })}
              maxLength={seatLimits.outsideName.max}
              placeholder="例如：某某街道办事处"
              hint="它在这里没有账号，答复由您转录"
              error={isTried && nameProblem ? words(nameProblem) : undefined}
              optional
            />
            <ManyChoices
              label="相关居民（发起人和附议的人）"
              choices={residentChoices(pages)}
              values={draft.residents}
              onChange={(residents) => change({ residents })}
            />
            {options.hasNextPage && (
              <TextButton
                icon="users"
                disabled={options.isFetchingNextPage}
                onPress={() => void options.fetchNextPage()}
              >
                再看更多附议的人
              </TextButton>
            )}
          </>
        )}
      </QueryView>
      <TextArea
        label="想请教的问题"
        value={draft.question}
        onChange={(question) => change({ question })}
        maxLength={seatLimits.question.max}
        placeholder="例如：多久能修好，要多少钱？"
        optional
      />
      <DateTimeField
        label="请在哪一天以前答复"
        withTime={false}
        value={draft.answerUntil}
        onChange={(answerUntil) => change({ answerUntil })}
        hint="不选的话，按社区的协商期限"
        error={isTried && dayProblem ? words(dayProblem) : undefined}
      />
      {isTried && seats.length === 0 && <Callout tone="danger">请至少选择一方。</Callout>}
      {invite.failure && <Callout tone="danger">{invite.failure.message}</Callout>}
      {invite.output && !invite.isRunning && seats.length === 0 && (
        <Callout tone="success" title="邀请已经发出，他们会收到通知。" />
      )}
      <PrimaryButton icon="send" loading={invite.isRunning} onPress={send}>
        发出邀请
      </PrimaryButton>
    </Section>
  );
}

const words = (problem: NonNullable<ReturnType<typeof seatTextProblem>>): string =>
  refusalMessage(problem.code, problem.details ?? {});
