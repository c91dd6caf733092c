import { useState } from 'react';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { leavePage } from '@/src/platform/open-page';
import { newRequestId } from '@/src/platform/request-id';
import { tell } from '@/src/platform/tell';
import { useCommand } from '@/src/platform/use-command';

type Input = Parameters<typeof cloudClient.volunteering.registerForNeighbour.mutate>[0];

/** Registers one person once, however often the button is pressed. */
export function useRegister(shiftId: string | null) {
  const [id] = useState(() => newRequestId());
  const register = useCommand(cloudClient.volunteering.registerForNeighbour.mutate, {
    refetches: [cloud.volunteering.pathKey()],
    onDone: () => {
      tell('登记好了');
      leavePage();
    },
  });
  return {
    failure: register.failure,
    isRunning: register.isRunning,
    run: (who: Input['who'], skills: Input['skills'] = []) =>
      register.run({ id, who, skills, shiftId, agreed: true }),
  };
}
