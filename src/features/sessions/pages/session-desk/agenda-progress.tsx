import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { Callout } from '@/src/ui/callout/callout';
import { ChoiceGroup } from '@/src/ui/choice-group/choice-group';
import type { SessionDesk } from '../../session-types';

/** Which item is being talked about; a tap goes on to another. */
export function AgendaProgress({ desk: { id, agenda } }: { desk: SessionDesk }) {
  const takeUp = useCommand(cloudClient.hall.takeUpItem.mutate, {
    refetches: [cloud.hall.pathKey()],
  });
  return (
    <>
      <ChoiceGroup
        label="正在讨论哪一项？"
        choices={agenda.map((item, index) => ({
          value: item.id,
          label: `${index + 1}. ${item.title}`,
          note: `${item.minutes} 分钟`,
        }))}
        value={agenda.find(({ isCurrent }) => isCurrent)?.id ?? null}
        onChange={(itemId) => takeUp.run({ sessionId: id, itemId })}
        disabled={takeUp.isRunning}
      />
      {takeUp.failure && <Callout tone="danger">{takeUp.failure.message}</Callout>}
    </>
  );
}
