import { useState } from 'react';
import { refusalMessage } from '@/shared/refusals';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { DateTimeField } from '@/src/ui/date-time-field/date-time-field';
import { Section } from '@/src/ui/section/section';
import { MinutesChoice } from '../../components/minutes-choice';
import type { HelpDetail } from '../../help-types';

interface SayTimeProps {
  request: HelpDetail;
  /** The other side has said a time already, and this corrects it. */
  isCorrection?: boolean;
}

/** Saying when it was and how long, for whoever comes first; or saying it otherwise. */
export function SayTime({ request, isCorrection = false }: SayTimeProps) {
  const [isOpen, setOpen] = useState(false);
  const Button = isCorrection ? SecondaryButton : PrimaryButton;
  if (!isOpen)
    return (
      <Button icon={isCorrection ? 'pencil' : 'clock'} onPress={() => setOpen(true)}>
        {isCorrection ? '时间不对，改一下' : '帮完了，登记时间'}
      </Button>
    );
  return <TimeForm request={request} isCorrection={isCorrection} />;
}

function TimeForm({ request, isCorrection = false }: SayTimeProps) {
  const { id: requestId, course, expectedMinutes } = request;
  const takenAt = course?.takenAt ?? request.wantedFrom;
  const first: { startsAt: string; minutes: number | null } = course?.said ?? {
    startsAt: likelyStart(request, takenAt),
    minutes: expectedMinutes,
  };
  const [startsAt, setStartsAt] = useState(first.startsAt);
  const [minutes, setMinutes] = useState(first.minutes);
  const [isTried, setTried] = useState(false);
  const refetches = [cloud.volunteering.pathKey()];
  const { reportHelp, correctHelp } = cloudClient.volunteering;
  const command = useCommand(isCorrection ? correctHelp.mutate : reportHelp.mutate, { refetches });
  // Whether it can have been then is for the server to say: a phone's clock may be wrong.
  const { min, max } = helpLimits.saidMinutes;
  const isPossible = minutes !== null && minutes >= min && minutes <= max;
  const send = () => {
    setTried(true);
    if (isPossible) command.run({ requestId, startsAt, minutes });
  };
  return (
    <Section title={isCorrection ? '应该是什么时间？' : '帮了多久？'}>
      <DateTimeField
        label="几点开始的"
        value={startsAt}
        onChange={setStartsAt}
        earliest={takenAt}
        latest={new Date().toISOString()}
      />
      <MinutesChoice
        label="用了多久"
        choices={[15, 30, 45, 60, 90, 120]}
        value={minutes}
        onChange={setMinutes}
        error={
          isTried && !isPossible ? refusalMessage('helpMinutesRange', { min, max }) : undefined
        }
      />
      {command.failure && (
        <Callout tone="danger" title="没有登记成功">
          {command.failure.message}
        </Callout>
      )}
      <PrimaryButton icon="send" loading={command.isRunning} onPress={send}>
        {isCorrection ? '提出这个时间' : '登记，请对方确认'}
      </PrimaryButton>
    </Section>
  );
}

/** The help ended just now, as far as anybody knows; not before it was taken. */
function likelyStart({ expectedMinutes }: HelpDetail, takenAt: string): string {
  const ended = Math.floor(Date.now() / 60_000) * 60_000;
  const start = Math.max(ended - expectedMinutes * 60_000, Date.parse(takenAt));
  return new Date(Math.floor(start / 60_000) * 60_000).toISOString();
}
