import { cloud, cloudClient } from '@/src/platform/cloud';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';
import { PrimaryButton, SecondaryButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { usePlaceMessages } from '../../use-place-messages';
import { openShift, openVolunteerProfile, showShift } from '../../volunteering-pages';
import type { HandOver } from '../../volunteering-types';
import type { Terms } from '../shift/use-terms';
import { whyNotTaken } from './why-not-taken';

type TakeOverProps = {
  handOver: HandOver;
  token: string;
  terms: Terms;
  /** One's own place, where only an exchange is wanted. */
  inExchange: string | null;
};

/** Taking the place, once the risks are ticked. */
export function TakeOver({ handOver, token, terms, inExchange }: TakeOverProps) {
  const { shiftId, riskRevision, overlaps, isRegistered, mayBeTaken } = handOver;
  const askForMessages = usePlaceMessages();
  const take = useCommand(cloudClient.volunteering.takeOver.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: ({ shiftId: taken }) => {
      tell('名额是您的了');
      showShift(taken);
    },
  });
  if (whyNotTaken(handOver) !== null)
    return (
      <SecondaryButton icon="calendar-clock" onPress={() => openShift(shiftId)}>
        看看这个班次
      </SecondaryButton>
    );
  if (!isRegistered)
    return (
      <PrimaryButton icon="hand-heart" onPress={openVolunteerProfile}>
        先登记为志愿者
      </PrimaryButton>
    );
  const press = () => {
    if (!terms.risksAccepted) return tell('请先看风险说明，并勾选“我看过了”');
    if (overlaps.length > 0 && !terms.overlapAccepted) {
      return tell('时间和别的班次重叠，请先勾选确认');
    }
    askForMessages();
    take.run({
      ...{ token, riskRevision, overlapAccepted: terms.overlapAccepted },
      inExchange: mayBeTaken ? null : inExchange,
    });
  };
  return (
    <>
      {take.failure && <Callout tone="danger">{take.failure.message}</Callout>}
      <PrimaryButton icon="arrow-left-right" loading={take.isRunning} onPress={press}>
        {mayBeTaken ? '我来接下' : '和邻居换班'}
      </PrimaryButton>
    </>
  );
}
